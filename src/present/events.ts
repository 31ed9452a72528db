/** Events in words, with the terms behind them: numbers where the reader may see them, words of size elsewhere. */

import { type ActorIndex, NONE, type SideIndex } from '../core/indices.ts';
import { EVENTS, type EventUnit, type GameEvent, type Term } from '../engine/events/events.ts';
import type { SignalKind } from '../engine/vocabulary.ts';
import type { GameTime } from '../play/gameTime.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { formatChange, formatNumber, formatPointChange, formatPoints } from '../words/format.ts';
import { text } from '../words/text.ts';
import { actorShort, forceName, regionName, sideShort } from './names.ts';
import { sentenceOf } from './sentences.ts';

/** Who reads: a seat sees its own events exactly, the open view sees everything. */
export interface Reader {
  readonly compiled: CompiledScenario;
  readonly actor: ActorIndex;
  readonly side: SideIndex;
  readonly open: boolean;
  readonly time: GameTime;
}

/**
 * Whether the reader sees exact terms. Until the debrief, those of other desks and sides show only direction and size.
 */
export function seesTerms(reader: Reader, event: GameEvent): boolean {
  if (reader.open) return true;
  if (event.seenBy !== undefined) return event.seenBy === reader.side;
  if (event.actor !== undefined) return event.actor === reader.actor;
  return event.side === undefined || event.side === reader.side;
}

/** What happened, in a sentence. */
export const eventWords = ({ compiled }: Reader, event: GameEvent): string => sentenceOf(compiled, event);

export function amount(unit: EventUnit, value: number): string {
  return unit === 'thousandths' ? formatPoints(value) : formatNumber(value);
}
export function amountChange(unit: EventUnit, value: number): string {
  return unit === 'thousandths' ? formatPointChange(value) : formatChange(value);
}

export function changeWords(reader: Reader, event: GameEvent): string | undefined {
  if (!EVENTS[event.kind].told.size) return undefined;
  const change = event.after - event.before;
  if (seesTerms(reader, event)) return amountChange(event.unit, change);
  return event.kind === 'menLost' || event.kind === 'menJoined' ? menCountWords(change) : sizeWords(change, event.unit);
}

/** Number of men others lost or won, without a direction: "losses down" would say the opposite. */
function menCountWords(change: number): string {
  const men = Math.abs(change);
  return text(men < 50 ? 'why.few' : men < 400 ? 'why.some' : 'why.many');
}

/** A size in words, for other sides' reasons. */
export function sizeWords(value: number, unit: EventUnit): string {
  const [small, large] = unit === 'thousandths' ? [30, 100] : [50, 400];
  const size = Math.abs(value);
  if (value === 0) return text('why.none');
  if (value > 0) return text(size < small ? 'why.slightUp' : size < large ? 'why.up' : 'why.strongUp');
  return text(size < small ? 'why.slightDown' : size < large ? 'why.down' : 'why.strongDown');
}

export function termLabel(compiled: CompiledScenario, term: Term): string {
  const name = text(`term.${term.kind}`);
  const source =
    term.region !== undefined
      ? regionName(compiled, term.region)
      : term.actor !== undefined
        ? actorShort(compiled, term.actor)
        : term.force !== undefined
          ? forceName(compiled, term.force)
          : term.side !== undefined
            ? sideShort(compiled, term.side)
            : undefined;
  return source === undefined ? name : text('why.source', { term: name, source });
}

/** Whether a signal is news by itself, or only accompanies another event in the log. */
const IS_NEWS: Readonly<Record<SignalKind, boolean>> = {
  placeLost: false,
  noticeToLeave: true,
  evacuation: false,
  stoodBy: true,
  hedged: true,
  letGo: true,
  drawIn: false,
  leaderSpoke: false,
  leaderLeft: false,
  leak: false,
  promise: true,
  borderClosed: false,
  reinforced: true,
  struck: true,
  warning: true,
  harm: false,
  wordBroken: false,
};

/**
 * Whether the reader learns of an event. Small shifts in others' garrisons happen every turn and are not news; other
 * desks' papers stay closed, and what was done quietly is known to those alone between whom it passed.
 */
export function isVisible(reader: Reader, event: GameEvent): boolean {
  if (reader.open) return true;
  if (event.kind === 'signalGiven') return IS_NEWS[event.about];
  const { seen } = EVENTS[event.kind];
  if (event.isSecret === true && event.kind === 'noticeGiven')
    return isParty(reader, event) || isPartner(reader, event);
  if (event.isSecret === true || seen === 'parties') return isParty(reader, event);
  if (seen === 'all') return true;
  if (seen === 'ownDesk') return event.actor === reader.actor;
  if (seen === 'inside') return isParty(reader, event) || isPartner(reader, event);
  const isOwn = seen.own === 'actor' ? event.actor === reader.actor : event.seenBy === reader.side;
  return isOwn || Math.abs(event.after - event.before) >= seen.othersFrom;
}

/** Whether an event passes at the reader's desk, or concerns the side that it commands. */
const isParty = (reader: Reader, event: GameEvent): boolean =>
  event.actor === reader.actor ||
  event.other === reader.actor ||
  (reader.side !== NONE && sideConcerned(reader, event) === reader.side);

/** Whether the reader backs the side concerned from outside and so knows what goes on inside it. */
const isPartner = (reader: Reader, event: GameEvent): boolean =>
  reader.side === NONE &&
  reader.compiled.actor.partner[reader.actor] !== NONE &&
  reader.compiled.actor.partner[reader.actor] === sideConcerned(reader, event);

/** NONE if it concerns none. */
function sideConcerned({ compiled }: Reader, { side, force, actor }: GameEvent): SideIndex {
  if (side !== undefined) return side;
  if (force !== undefined) return compiled.force.side[force];
  return actor === undefined ? NONE : compiled.actor.side[actor];
}
