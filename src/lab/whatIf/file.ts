/**
 * A what-if as a file:
 *
 *   { "format": "brink-experiment", "version": 1, "scenario": "eleven-days", "contentHash": "...", "rules": 3,
 *     "luck": "class", "firstRun": 0, "pairs": 100,
 *     "changes": [{ "kind": "lever", "lever": "turkey_restraint", "value": 0.9 }],
 *     "outcome": { "kind": "place", "region": "damascus" },
 *     "prediction": { "later": 3, "same": 4, "earlier": 3 }, "check": "..." }
 *
 * Turns count from 0. Where the outcome is who enters a place first ("firstToEnter"), `later` is for pairs with
 * somebody else, `earlier` for those with nobody in one of the two runs. `check` seals the file; who writes one by hand
 * leaves it out.
 */
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type Fields, isCount, isListOf, isObject, isText } from '../../core/unknown.ts';
import { WEIGHT_NAMES, type WeightName } from '../../engine/weights.ts';
import { POLICY_NAMES, type PolicyName } from '../../ensemble/plan.ts';
import { COSTS, type CostName } from '../../ensemble/table.ts';
import { parseRecord } from '../../play/readRecord.ts';
import { formatRecord, RECORD_LIMITS, type RecordProblem } from '../../play/record.ts';
import { sealed, unsealed } from '../../play/seal.ts';
import { type Change, effectIn, type Prediction, WHAT_IF_LIMITS, type WhatIf, type WhatIfOutcome } from './whatIf.ts';

export const EXPERIMENT_FORMAT = 'brink-experiment';
export const EXPERIMENT_VERSION = 1;

export type ExperimentFileProblem =
  | Problem<'experiment/too-large', { readonly most: number }>
  | Problem<'experiment/not-json' | 'experiment/check'>
  | Problem<'experiment/not-an-experiment', { readonly format: string }>
  | Problem<'experiment/newer', { readonly theirs: string; readonly ours: string }>
  | Problem<'experiment/field', { readonly field: string }>
  | RecordProblem;

/** One line a field. */
export function formatWhatIf({ start, ...whatIf }: WhatIf): string {
  const fields = { format: EXPERIMENT_FORMAT, version: EXPERIMENT_VERSION, ...whatIf };
  const properties = Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return sealed(
    start === undefined
      ? properties
      : [...properties, `"start": { "turn": ${start.turn}, "record": ${formatRecord(start.record)} }`],
  );
}

/** Reads an experiment's text; `planWhatIf` tells whether it can be played in the scenario at hand. */
export function parseWhatIf(text: string): Result<WhatIf, ExperimentFileProblem> {
  const most = WHAT_IF_LIMITS.characters + RECORD_LIMITS.characters;
  if (text.length > most) return fail({ code: 'experiment/too-large', at: '', values: { most } });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ code: 'experiment/not-json', at: '', values: {} });
  }
  if (!isObject(raw) || raw.format !== EXPERIMENT_FORMAT)
    return fail({ code: 'experiment/not-an-experiment', at: 'format', values: { format: EXPERIMENT_FORMAT } });
  if (raw.version !== EXPERIMENT_VERSION)
    return typeof raw.version === 'number' && raw.version > EXPERIMENT_VERSION
      ? fail({
          code: 'experiment/newer',
          at: 'version',
          values: { theirs: String(raw.version), ours: String(EXPERIMENT_VERSION) },
        })
      : refuse('version');
  const { fields, isWhole } = unsealed(raw);
  return isWhole ? readFields(fields) : fail({ code: 'experiment/check', at: 'check', values: {} });
}

const refuse = (field: string): Result<never, ExperimentFileProblem> =>
  fail({ code: 'experiment/field', at: field, values: { field } });

const HEX16 = /^[0-9a-f]{16}$/;
const MOST_ID = 100;
const isId = (value: unknown): value is string => isText(value, MOST_ID) && value !== '';
const isValue = (value: unknown): value is number | string => isId(value) || Number.isFinite(value);

function readFields(fields: Fields): Result<WhatIf, ExperimentFileProblem> {
  const { scenario, contentHash, rules, luck, firstRun, pairs, levers, start } = fields;
  const { changes: rawChanges, outcome: rawOutcome, prediction: rawPrediction } = fields;
  if (!isId(scenario)) return refuse('scenario');
  if (!isText(contentHash) || !HEX16.test(contentHash)) return refuse('contentHash');
  if (!isCount(rules)) return refuse('rules');
  if (!isText(luck, RECORD_LIMITS.seedCharacters) || luck === '') return refuse('luck');
  if (!isCount(firstRun) || firstRun > WHAT_IF_LIMITS.firstRun) return refuse('firstRun');
  if (!isCount(pairs) || pairs < 1 || pairs > WHAT_IF_LIMITS.pairs) return refuse('pairs');
  const shared = levers === undefined ? undefined : leversIn(levers);
  if (levers !== undefined && shared === undefined) return refuse('levers');
  const changes = changesIn(rawChanges);
  if (changes === undefined) return refuse('changes');
  const outcome = outcomeIn(rawOutcome);
  if (outcome === undefined) return refuse('outcome');
  const prediction = rawPrediction === undefined ? undefined : predictionIn(rawPrediction);
  if (rawPrediction !== undefined && prediction === undefined) return refuse('prediction');
  const from = start === undefined ? ok(undefined) : startIn(start);
  if (!from.ok) return from;
  return ok({
    ...{ scenario, contentHash, rules, luck, firstRun, pairs },
    ...(from.value === undefined ? undefined : { start: from.value }),
    ...(shared === undefined ? undefined : { levers: shared }),
    ...{ changes, outcome },
    ...(prediction === undefined ? undefined : { prediction }),
  });
}

function leversIn(raw: unknown): WhatIf['levers'] {
  if (!isObject(raw)) return undefined;
  const entries = Object.entries(raw);
  const isRead = entries.length <= RECORD_LIMITS.levers && entries.every(([id, value]) => isId(id) && isValue(value));
  return isRead ? (raw as WhatIf['levers']) : undefined;
}

/** Changes as a file lists them; undefined if that is no list of one to four. */
export function changesIn(raw: unknown): readonly Change[] | undefined {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > WHAT_IF_LIMITS.changes) return undefined;
  const changes = raw.map(changeIn);
  return changes.every((change) => change !== undefined) ? changes : undefined;
}

const isTurn = (value: unknown): value is number => isCount(value) && value < RECORD_LIMITS.turns;
const isLine = (value: unknown): value is string => isText(value, WHAT_IF_LIMITS.lineCharacters);

function changeIn(raw: unknown): Change | undefined {
  if (!isObject(raw)) return undefined;
  const { kind, lever, value, turn, actor, orders, policy, effect, weight, factor } = raw;
  switch (kind) {
    case 'lever':
      return isId(lever) && isValue(value) ? { kind, lever, value } : undefined;
    case 'orders':
      return isTurn(turn) && isId(actor) && isListOf(orders, isLine, WHAT_IF_LIMITS.orders)
        ? { kind, turn, actor, orders }
        : undefined;
    case 'policy':
      return isId(actor) && POLICY_NAMES.includes(policy as PolicyName)
        ? { kind, actor, policy: policy as PolicyName }
        : undefined;
    case 'event': {
      const read = effectIn(effect);
      return isTurn(turn) && read !== undefined ? { kind, turn, effect: read } : undefined;
    }
    case 'weight':
      return WEIGHT_NAMES.includes(weight as WeightName) && Number.isFinite(factor) && Number(factor) >= 0
        ? { kind, weight: weight as WeightName, factor: Number(factor) }
        : undefined;
    default:
      return undefined;
  }
}

export function outcomeIn(raw: unknown): WhatIfOutcome | undefined {
  if (!isObject(raw)) return undefined;
  const { kind, region, cost, actor, aim } = raw;
  switch (kind) {
    case 'place':
    case 'firstToEnter':
      return isId(region) ? { kind, region } : undefined;
    case 'cost':
      return COSTS.includes(cost as CostName) ? { kind, cost: cost as CostName } : undefined;
    case 'aim':
      return isId(actor) && isId(aim) ? { kind, actor, aim } : undefined;
    default:
      return undefined;
  }
}

function predictionIn(raw: unknown): Prediction | undefined {
  if (!isObject(raw)) return undefined;
  const { later, same, earlier, unknown, because } = raw;
  if (!isCount(later) || !isCount(same) || !isCount(earlier)) return undefined;
  if (later + same + earlier !== WHAT_IF_LIMITS.counters) return undefined;
  if (unknown !== undefined && unknown !== true) return undefined;
  if (because !== undefined && !isText(because, WHAT_IF_LIMITS.because)) return undefined;
  return {
    ...{ later, same, earlier },
    ...(unknown === true ? { unknown } : undefined),
    ...(because === undefined ? undefined : { because }),
  };
}

function startIn(raw: unknown): Result<WhatIf['start'], ExperimentFileProblem> {
  if (!isObject(raw) || !isTurn(raw.turn) || !isObject(raw.record)) return refuse('start');
  const record = parseRecord(JSON.stringify(raw.record));
  return record.ok ? ok({ record: record.value, turn: raw.turn }) : record;
}
