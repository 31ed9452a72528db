/** The range as two tables: its cases, and its grid of odds, works and will. The rule book shows them as well. */
import { gridTrial, RANGE_CASE_IDS, RANGE_CASES, RANGE_GRID } from '../../lab/range/cases.ts';
import { fallenBy, medianDay, type Range, type RangeShares } from '../../lab/range/trial.ts';
import { formatDecimals } from '../../words/format.ts';
import { text } from '../../words/text.ts';

/** Days by whose end it is asked whether the town has fallen, and days on which the garrison's will is read. */
const FALLEN_BY = [2, 4, 7, 30];
const WILL_ON = [0, 5, 10, 15, 25];

export interface RangeTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Writes a number with so many digits, or that there is none. */
type Format = (value: number | null, digits: number) => string;

export interface RangeRuns {
  readonly runs: number;
  readonly seed: string;
}

/** A row for each case. */
export function casesTable(range: Range, { runs, seed }: RangeRuns, format: Format = formatDecimals): RangeTable {
  return {
    head: [
      text('cli.range.case'),
      ...FALLEN_BY.map((day) => text('cli.range.fallen', { day })),
      ...[text('cli.range.median'), text('cli.range.back'), text('cli.range.times')],
      ...WILL_ON.map((day) => text('cli.range.will', { day })),
      text('cli.range.locals'),
    ],
    rows: RANGE_CASE_IDS.map((id) => [
      text(`cli.range.cases.${id}`),
      ...cellsOf(range.play(RANGE_CASES[id], {}, runs, seed), RANGE_CASES[id].locals > 0, format),
    ]),
  };
}

function cellsOf(shares: RangeShares, hasLocals: boolean, format: Format): string[] {
  return [
    ...FALLEN_BY.map((day) => format(fallenBy(shares, day), 2)),
    format(medianDay(shares) ?? null, 1),
    format(shares.thrownBack, 2),
    format(shares.timesThrownBack, 1),
    ...WILL_ON.map((day) => format(shares.will[day] ?? null, 0)),
    hasLocals ? format(shares.toLocals, 2) : format(null, 0),
  ];
}

/** A row for each state of the works and each will, a column for each number of attackers. */
export function gridTable(range: Range, { runs, seed }: RangeRuns, format: Format = formatDecimals): RangeTable {
  const { odds, works, will, days } = RANGE_GRID;
  return {
    head: [
      ...[text('cli.range.works'), text('cli.range.side')],
      ...odds.map((each) => text('cli.range.odds', { each })),
    ],
    rows: works.flatMap((dug) =>
      will.map((willing) => [
        ...[format(dug, 1), format(willing, 1)],
        ...odds.map((each) => format(fallenBy(range.play(gridTrial(each, dug, willing), {}, runs, seed), days), 2)),
      ]),
    ),
  };
}
