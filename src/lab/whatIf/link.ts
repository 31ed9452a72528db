/**
 * A what-if as a link: `#lab=1.<length><check><digits>`, sealed like the link of a run (`play/link/linkText.ts`). What
 * stands first can be read without the scenario: which one it is, and the rules; the rest by that scenario's names.
 */
import { RadixReader, RadixWriter } from '../../core/mixedRadix.ts';
import type { Effect } from '../../engine/conditions/effect.ts';
import { WEIGHT_NAMES } from '../../engine/weights.ts';
import { POLICY_NAMES } from '../../ensemble/plan.ts';
import { COSTS } from '../../ensemble/table.ts';
import { type CutLink, formatSealed, sealedIn } from '../../play/link/linkText.ts';
import { type LinkNames, linkNamesOf } from '../../play/link/names.ts';
import { packRecord, unpackHead, unpackRecord } from '../../play/link/pack.ts';
import {
  readHex,
  readLever,
  readList,
  readNumber,
  readOrderLine,
  readSentence,
  readText,
  writeHex,
  writeLever,
  writeNumber,
  writeOrderLine,
  writeSentence,
  writeText,
} from '../../play/link/parts.ts';
import { RECORD_LIMITS } from '../../play/record.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { type Change, effectIn, type Prediction, WHAT_IF_LIMITS, type WhatIf, type WhatIfOutcome } from './whatIf.ts';

export const LAB_LINK_MARK = 'lab';
const LAB_LINK_VERSION = 1;
const HASH_DIGITS = 16;
const HASH_ROOM = 0x100_0000;

/** What a link of the Lab says before its scenario is known. */
export interface PackedWhatIf extends Pick<WhatIf, 'scenario' | 'contentHash' | 'rules'> {
  readonly digits: string;
}

/** The fragment for an address, including `#`; `undefined` if the question names what its scenario does not have. */
export function formatWhatIfLink(whatIf: WhatIf, compiled: CompiledScenario): string | undefined {
  const digits = packWhatIf(whatIf, linkNamesOf(compiled));
  return digits === undefined ? undefined : formatSealed(LAB_LINK_MARK, LAB_LINK_VERSION, digits);
}

/** Why a text holds no question of the Lab that can be opened. */
export type LabLinkFault = 'none' | 'broken' | 'newer';

/** Where a broken link breaks off; undefined if it seems whole, and something else is wrong with it. */
export function cutOf(pasted: string): CutLink | undefined {
  for (const { cut } of sealedIn(pasted, LAB_LINK_MARK)) if (cut !== undefined) return cut;
  return undefined;
}

/** The first whole question in any text, or why there is none. */
export function findWhatIf(pasted: string): PackedWhatIf | LabLinkFault {
  let fault: LabLinkFault = 'none';
  for (const { version, digits } of sealedIn(pasted, LAB_LINK_MARK)) {
    if (version > LAB_LINK_VERSION) fault = 'newer';
    else {
      const head = digits === undefined ? undefined : readHead(new RadixReader(digits));
      if (head !== undefined && digits !== undefined) return { ...head, digits };
      fault = 'broken';
    }
  }
  return fault;
}

/** The whole question; `undefined` if it was packed with other names than the scenario has now. */
export function unpackWhatIf({ digits }: PackedWhatIf, compiled: CompiledScenario): WhatIf | undefined {
  const names = linkNamesOf(compiled);
  const reader = new RadixReader(digits);
  const head = readHead(reader);
  if (head === undefined || reader.read(HASH_ROOM) !== names.hash) return undefined;
  const body = readBody(reader, names);
  if (body === undefined || !reader.isAtEnd) return undefined;
  const whatIf: WhatIf = { ...head, ...body };
  // Only what we would write ourselves is a question: no second form of one, and nothing behind its end.
  return packWhatIf(whatIf, names) === digits ? whatIf : undefined;
}

type Head = Pick<WhatIf, 'scenario' | 'contentHash' | 'rules'>;

function readHead(reader: RadixReader): Head | undefined {
  const rules = reader.readCount();
  const scenario = readText(reader);
  return scenario === undefined ? undefined : { scenario, contentHash: readHex(reader, HASH_DIGITS), rules };
}

function packWhatIf(whatIf: WhatIf, names: LinkNames): string | undefined {
  const writer = new RadixWriter();
  const { scenario, contentHash, rules, luck, firstRun, pairs, start, levers = {}, changes, outcome } = whatIf;
  writer.writeCount(rules);
  writeText(writer, scenario);
  writeHex(writer, contentHash, HASH_DIGITS);
  writer.write(names.hash, HASH_ROOM);
  writeText(writer, luck);
  writer.writeCount(firstRun);
  writer.writeCount(pairs);
  const run = start === undefined ? '' : packRecord(start.record, names);
  if (run === undefined) return undefined;
  writer.write(start === undefined ? 0 : 1, 2);
  if (start !== undefined) {
    writer.writeCount(start.turn);
    writeText(writer, run);
  }
  const moved = Object.entries(levers);
  writer.writeCount(moved.length);
  for (const [id, value] of moved) writeLever(writer, id, value, names);
  writer.writeCount(changes.length);
  for (const change of changes) writeChange(writer, change, names);
  writeOutcome(writer, outcome, names);
  writePrediction(writer, whatIf.prediction);
  return writer.text();
}

function readBody(reader: RadixReader, names: LinkNames): Omit<WhatIf, keyof Head> | undefined {
  const luck = readText(reader);
  const firstRun = reader.readCount();
  const pairs = reader.readCount();
  const start = reader.read(2) === 1 ? readStart(reader, names) : null;
  const levers = readList(reader, RECORD_LIMITS.levers, () => readLever(reader, names));
  const changes = readList(reader, WHAT_IF_LIMITS.changes, () => readChange(reader, names));
  const outcome = readOutcome(reader, names);
  const prediction = readPrediction(reader);
  if (luck === undefined || start === undefined || levers === undefined || changes === undefined) return undefined;
  if (outcome === undefined || prediction === undefined || changes.length === 0) return undefined;
  if (firstRun > WHAT_IF_LIMITS.firstRun || pairs < 1 || pairs > WHAT_IF_LIMITS.pairs) return undefined;
  return {
    ...{ luck, firstRun, pairs },
    ...(start === null ? undefined : { start }),
    ...(levers.length === 0 ? undefined : { levers: Object.fromEntries(levers) }),
    ...{ changes, outcome },
    ...(prediction === null ? undefined : { prediction }),
  };
}

function readStart(reader: RadixReader, names: LinkNames): WhatIf['start'] {
  const turn = reader.readCount();
  const digits = readText(reader, RECORD_LIMITS.characters);
  const head = digits === undefined ? undefined : unpackHead(digits);
  const record = head === undefined ? undefined : unpackRecord(head, names);
  return record === undefined ? undefined : { record, turn };
}

/** Append only: their places stand in links. */
const CHANGE_KINDS = ['lever', 'orders', 'policy', 'event', 'weight'] as const satisfies readonly Change['kind'][];
const KIND_ROOM = 16;
/** Of an event as JSON, characters. */
const MOST_EFFECT = 500;

function writeChange(writer: RadixWriter, change: Change, names: LinkNames): void {
  writer.write(CHANGE_KINDS.indexOf(change.kind), KIND_ROOM);
  switch (change.kind) {
    case 'lever':
      writeLever(writer, change.lever, change.value, names);
      return;
    case 'orders':
      writer.writeCount(change.turn);
      writeActor(writer, change.actor, names);
      writer.writeCount(change.orders.length);
      for (const line of change.orders) writeOrderLine(writer, line, names);
      return;
    case 'policy':
      writeActor(writer, change.actor, names);
      writer.write(POLICY_NAMES.indexOf(change.policy), KIND_ROOM);
      return;
    case 'event':
      writer.writeCount(change.turn);
      writeText(writer, JSON.stringify(change.effect));
      return;
    case 'weight':
      // By name: the list of weights may change under other rules.
      writeText(writer, change.weight.toLowerCase());
      writeNumber(writer, change.factor);
  }
}

function readChange(reader: RadixReader, names: LinkNames): Change | undefined {
  switch (CHANGE_KINDS[reader.read(KIND_ROOM)]) {
    case 'lever': {
      const moved = readLever(reader, names);
      return moved === undefined ? undefined : { kind: 'lever', lever: moved[0], value: moved[1] };
    }
    case 'orders': {
      const turn = reader.readCount();
      const actor = readActor(reader, names);
      const orders = readList(reader, WHAT_IF_LIMITS.orders, () => readOrderLine(reader, names));
      return actor === undefined || orders === undefined || turn >= RECORD_LIMITS.turns
        ? undefined
        : { kind: 'orders', turn, actor, orders };
    }
    case 'policy': {
      const actor = readActor(reader, names);
      const policy = POLICY_NAMES[reader.read(KIND_ROOM)];
      return actor === undefined || policy === undefined ? undefined : { kind: 'policy', actor, policy };
    }
    case 'event': {
      const turn = reader.readCount();
      const effect = effectOf(readText(reader, MOST_EFFECT));
      return effect === undefined || turn >= RECORD_LIMITS.turns ? undefined : { kind: 'event', turn, effect };
    }
    case 'weight': {
      const name = readText(reader);
      const weight = WEIGHT_NAMES.find((each) => each.toLowerCase() === name);
      const factor = readNumber(reader);
      return weight === undefined ? undefined : { kind: 'weight', weight, factor };
    }
    default:
      return undefined;
  }
}

function effectOf(text: string | undefined): Effect | undefined {
  try {
    return effectIn(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

const writeActor = (writer: RadixWriter, actor: string, { lists }: LinkNames): void =>
  writer.write(lists.actor.indexOf(actor), lists.actor.length);
const readActor = (reader: RadixReader, { lists }: LinkNames): string | undefined =>
  lists.actor[reader.read(Math.max(1, lists.actor.length))];

/** Append only. */
const OUTCOME_KINDS = ['place', 'cost', 'aim', 'firstToEnter'] as const satisfies readonly WhatIfOutcome['kind'][];

function writeOutcome(writer: RadixWriter, outcome: WhatIfOutcome, names: LinkNames): void {
  writer.write(OUTCOME_KINDS.indexOf(outcome.kind), KIND_ROOM);
  switch (outcome.kind) {
    case 'place':
    case 'firstToEnter':
      writer.write(names.lists.region.indexOf(outcome.region), names.lists.region.length);
      return;
    case 'cost':
      writer.write(COSTS.indexOf(outcome.cost), KIND_ROOM);
      return;
    case 'aim': {
      writeActor(writer, outcome.actor, names);
      const aims = names.aims.get(outcome.actor) ?? [];
      writer.write(aims.indexOf(outcome.aim), Math.max(1, aims.length));
    }
  }
}

function readOutcome(reader: RadixReader, names: LinkNames): WhatIfOutcome | undefined {
  const kind = OUTCOME_KINDS[reader.read(KIND_ROOM)];
  switch (kind) {
    case 'place':
    case 'firstToEnter': {
      const region = names.lists.region[reader.read(Math.max(1, names.lists.region.length))];
      return region === undefined ? undefined : { kind, region };
    }
    case 'cost': {
      const cost = COSTS[reader.read(KIND_ROOM)];
      return cost === undefined ? undefined : { kind: 'cost', cost };
    }
    case 'aim': {
      const actor = readActor(reader, names);
      const aims = names.aims.get(actor ?? '') ?? [];
      const aim = aims[reader.read(Math.max(1, aims.length))];
      return actor === undefined || aim === undefined ? undefined : { kind: 'aim', actor, aim };
    }
    default:
      return undefined;
  }
}

const COUNTER_ROOM = WHAT_IF_LIMITS.counters + 1;

function writePrediction(writer: RadixWriter, prediction: Prediction | undefined): void {
  writer.write(prediction === undefined ? 0 : 1, 2);
  if (prediction === undefined) return;
  const { later, same, unknown, because } = prediction;
  writer.write(later, COUNTER_ROOM);
  writer.write(same, COUNTER_ROOM);
  writer.write(unknown === true ? 1 : 0, 2);
  writer.write(because === undefined ? 0 : 1, 2);
  if (because !== undefined) writeSentence(writer, because);
}

/** Null: there is none. */
function readPrediction(reader: RadixReader): Prediction | null | undefined {
  if (reader.read(2) === 0) return null;
  const later = reader.read(COUNTER_ROOM);
  const same = reader.read(COUNTER_ROOM);
  const earlier = WHAT_IF_LIMITS.counters - later - same;
  const unknown = reader.read(2) === 1;
  const hasReason = reader.read(2) === 1;
  const because = hasReason ? readSentence(reader, WHAT_IF_LIMITS.because) : '';
  if (earlier < 0 || because === undefined) return undefined;
  return { later, same, earlier, ...(unknown ? { unknown } : undefined), ...(hasReason ? { because } : undefined) };
}
