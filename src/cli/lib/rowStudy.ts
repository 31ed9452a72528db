/** The study that rows of a file belong to. Its scenario must be here, unchanged, under the same rules. */
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import type { PolicyName } from '../../ensemble/plan.ts';
import { formatPairs, type RowHead, type RowStart } from '../../ensemble/rows.ts';
import type { Study } from '../../ensemble/study.ts';
import { contentHashOf } from '../../scenario/compile/contentHash.ts';
import type { LeverValues } from '../../scenario/levers/apply.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { leverValues } from './leverWords.ts';
import { openPlain } from './scenarioFiles.ts';

/** A row of a file that can be placed: which runs it belongs to. */
export interface PlacedRow extends RowStart {
  readonly name: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Header that ends so: the course by turn was kept. */
const lastBare = ['refused', 'digest', 'check'];

/** `head`: of all rows. `file`: the scenario's file, if it was named. */
export function studyOfRows(
  rows: readonly PlacedRow[],
  head: RowHead,
  columns: readonly string[],
  file: string | undefined,
): Result<Study, Stop> {
  const scenario = openPlain(file ?? head.scenario);
  if (!scenario.ok) {
    const more = file === undefined ? [text('cli.merge.where')] : [];
    return fail({ ...scenario.error, lines: [...scenario.error.lines, ...more] });
  }
  const { id } = scenario.value;
  if (contentHashOf(scenario.value) !== head.content || id !== head.scenario)
    return fail(misuse(text('cli.merge.content', { id: head.scenario })));
  if (head.rules !== RULES_VERSION)
    return fail(misuse(text('cli.merge.rules', { found: head.rules, wanted: RULES_VERSION })));
  const points: LeverValues[] = new Array(head.points).fill({});
  const known = new Map<number, string>();
  for (const row of rows) {
    const { point, levers } = row.head;
    const before = known.get(point);
    if (before === levers) continue;
    if (before !== undefined) return fail(leversStop(row, ''));
    const values = leversFrom(scenario.value, row);
    if (!values.ok) return values;
    known.set(point, levers);
    points[point] = values.value;
  }
  return ok({
    scenario: scenario.value,
    seed: head.seed,
    runs: head.runs,
    points,
    seats: Object.fromEntries(pairsIn(head.seats)) as Record<string, PolicyName>,
    keepSeries: lastBare.some((name, i) => columns.at(i - lastBare.length) !== name),
  });
}

const pairsIn = (content: string): [string, string][] =>
  content === ''
    ? []
    : content.split(';').map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
      });

function leversFrom(scenario: Scenario, row: PlacedRow): Result<LeverValues, Stop> {
  const values = leverValues(
    scenario,
    pairsIn(row.head.levers).map(([id, value]) => ({ id, value })),
  );
  if (!values.ok) return fail(leversStop(row, values.error.lines.join(' ')));
  return formatPairs(values.value) === row.head.levers ? values : fail(leversStop(row, ''));
}

function leversStop({ name, line, head }: PlacedRow, reason: string): Stop {
  return misuse(text('cli.merge.levers', { name, line, found: head.levers, reason }).trim());
}
