/**
 * The range as tables: its cases, its grid of odds, works and will, and the anchors of will. The rule book and the
 * guide for authors show them as well.
 */
import { type AnchorTrials, anchorTrials, RANGE_ANCHOR_IDS, RANGE_ANCHORS } from '../../lab/range/anchors.ts';
import { gridTrial, RANGE_CASE_IDS, RANGE_CASES, RANGE_GRID } from '../../lab/range/cases.ts';
import type { RangeTrial } from '../../lab/range/country.ts';
import { fallenBy, medianDay, type Range, type RangeShares } from '../../lab/range/trial.ts';
import { formatDecimals } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import type { PlainTable } from './csvTable.ts';

/** Days by whose end it is asked whether the town has fallen, and days on which the garrison's will is read. */
const FALLEN_BY = [2, 4, 7, 30];
const WILL_ON = [0, 5, 10, 15, 25];

/** Writes a number with so many digits, or that there is none. */
type Format = (value: number | null, digits: number) => string;

export interface RangeRuns {
  readonly runs: number;
  readonly seed: string;
}

/** A row for each case. */
export function casesTable(range: Range, { runs, seed }: RangeRuns, format: Format = formatDecimals): PlainTable {
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
export function gridTable(range: Range, { runs, seed }: RangeRuns, format: Format = formatDecimals): PlainTable {
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

/** How many attack for each defender where anchors are tried. */
const ANCHOR_ODDS = [0.5, 1, 2];

/** A row for each anchor of will: the median day on which it is lost, and the share of runs in which it is. */
export function anchorsTable(range: Range, { runs, seed }: RangeRuns, format: Format = formatDecimals): PlainTable {
  const named: readonly (readonly [name: string, trial: (of: AnchorTrials) => RangeTrial])[] = [
    ...ANCHOR_ODDS.map(
      (odds) => [text('cli.range.odds', { each: odds }), ({ attacked }: AnchorTrials) => attacked(odds)] as const,
    ),
    [text('cli.range.shutIn'), ({ shutIn }) => shutIn],
    [text('cli.range.besieged'), ({ besieged }) => besieged],
  ];
  return {
    head: [
      ...[text('cli.range.side'), text('cli.range.such')],
      ...named.flatMap(([name]) => [name, text('cli.range.lost')]),
    ],
    rows: RANGE_ANCHOR_IDS.map((id) => {
      const trials = anchorTrials(RANGE_ANCHORS[id]);
      return [
        ...[format(RANGE_ANCHORS[id], 2), text(`cli.range.anchors.${id}`)],
        ...named.flatMap(([, trialOf]) => {
          const trial = trialOf(trials);
          const shares = range.play(trial, {}, runs, seed);
          return [format(medianDay(shares) ?? null, 1), format(fallenBy(shares, trial.days), 2)];
        }),
      ];
    }),
  };
}
