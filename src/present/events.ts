/** Events in words, with the terms behind them: exact where the reader may see them, in words of size where not. */

import { type ActorIndex, type ForceIndex, NONE, type RegionIndex, type SideIndex } from '../core/indices.ts';
import type { EventKind, EventUnit, GameEvent, Term } from '../engine/events/events.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { WhyData } from '../ui/charts/why.tsx';
import { formatChange, formatNumber, formatPointChange, formatPoints } from '../words/format.ts';
import { scenarioText, type TextKey, text, textBy } from '../words/text.ts';
import { actorShort, capitalised, forceName, regionName, sideShort } from './names.ts';

/** Who reads: own events exactly, the open view everything. */
export interface Reader {
  readonly compiled: CompiledScenario;
  readonly actor: ActorIndex;
  readonly side: SideIndex;
  readonly open: boolean;
}

/**
 * One's own reasons are exact; another desk's, another side's are known by their direction and size only, until the
 * debrief.
 */
export function seesTerms(reader: Reader, event: GameEvent): boolean {
  if (reader.open) return true;
  if (event.seenBy !== undefined) return event.seenBy === reader.side;
  if (event.actor !== undefined) return event.actor === reader.actor;
  return event.side === undefined || event.side === reader.side;
}

export function eventWords(reader: Reader, event: GameEvent): string {
  const { compiled } = reader;
  const side = event.side ?? (NONE as SideIndex);
  const about = aboutWords(reader, event);
  const words = textBy(`event.${event.kind}`, {
    place: regionName(compiled, event.region ?? (NONE as RegionIndex)),
    side: sideShort(compiled, side),
    actor: event.actor === undefined ? sideShort(compiled, side) : actorShort(compiled, event.actor),
    force: forceName(compiled, event.force ?? (NONE as ForceIndex)),
    about,
    before: event.unit === 'side' ? sideShort(compiled, event.before as SideIndex) : formatNumber(event.before),
    after: event.unit === 'side' ? sideShort(compiled, event.after as SideIndex) : formatNumber(event.after),
  });
  return capitalised(words);
}

/**
 * What `about` names differs by kind: a group, a manner, a signal, the id of a talk, trigger, act or exit, or a line of
 * order text.
 */
function aboutWords(reader: Reader, event: GameEvent): string {
  const { compiled } = reader;
  const { scenario } = compiled;
  const about = event.about ?? '';
  switch (event.kind) {
    case 'evacuationBegan':
    case 'evacuationEnded':
    case 'peopleBroughtBack':
      return textBy(`group.${about}` as TextKey);
    case 'holderChanged':
      return textBy(`manner.${about}` as TextKey);
    case 'signalGiven':
      return textBy(`signal.${about}` as TextKey, {
        actor: event.actor === undefined ? text('event.someone') : actorShort(compiled, event.actor),
        side: event.side === undefined ? text('event.someone') : sideShort(compiled, event.side),
      });
    case 'talkOpened':
    case 'talkAgreed':
    case 'talkFailed':
      return scenarioText(scenario.talks.find((talk) => talk.id === about)?.name ?? { en: about });
    case 'triggerFired':
      return scenarioText(scenario.triggers.find((trigger) => trigger.id === about)?.text ?? { en: about });
    case 'actEnded':
      return scenarioText(scenario.acts.find((act) => act.id === about)?.name ?? { en: about });
    case 'exitChanged': {
      const name = scenarioText(scenario.exits.find((exit) => exit.id === about)?.name ?? { en: about });
      return text(event.after > 0 ? 'event.exitOpened' : 'event.exitClosed', { exit: name });
    }
    case 'ceasefireBegan':
    case 'ceasefireEnded':
    case 'relationChanged': {
      const side = scenario.sides.findIndex((each) => each.id === about);
      return side < 0 ? about : sideShort(compiled, side as SideIndex);
    }
    case 'orderGiven':
    case 'orderRefused': {
      const [kind, refusal] = about.split(' ');
      const place = event.region === undefined ? '' : regionName(compiled, event.region);
      const order =
        place === ''
          ? textBy(`order.${kind}.name` as TextKey)
          : text('event.orderAt', { kind: textBy(`order.${kind}.name` as TextKey), place });
      return refusal === undefined
        ? order
        : text('event.orderWhy', { order, why: textBy(`refusal.${refusal}` as TextKey) });
    }
    default:
      return about;
  }
}

/** Units in which a change is worth a number beside the sentence. */
const COUNTED: ReadonlySet<EventUnit> = new Set<EventUnit>(['thousandths', 'men', 'people', 'points', 'sorties']);
const CHANGES: ReadonlySet<EventKind> = new Set<EventKind>([
  'willChanged',
  'supportChanged',
  'beliefChanged',
  'credibilityChanged',
  'restraintChanged',
  'menLost',
  'menJoined',
  'groundGained',
  'capitalSpent',
  'moneySent',
]);

export function amount(unit: EventUnit, value: number): string {
  return unit === 'thousandths' ? formatPoints(value) : formatNumber(value);
}
export function amountChange(unit: EventUnit, value: number): string {
  return unit === 'thousandths' ? formatPointChange(value) : formatChange(value);
}

export function changeWords(reader: Reader, event: GameEvent): string | undefined {
  if (!CHANGES.has(event.kind) || !COUNTED.has(event.unit)) return undefined;
  const change = event.after - event.before;
  if (seesTerms(reader, event)) return amountChange(event.unit, change);
  return event.kind === 'menLost' || event.kind === 'menJoined' ? menCountWords(change) : sizeWords(change, event.unit);
}

/** How many others lost or won: "down" beside the word losses would say the opposite. */
function menCountWords(change: number): string {
  const men = Math.abs(change);
  return text(men < 50 ? 'why.few' : men < 400 ? 'why.some' : 'why.many');
}

/** A size in words, for reasons of others. */
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

export function whyOf(reader: Reader, event: GameEvent): WhyData | undefined {
  if (event.terms.length === 0 && event.chance === undefined) return undefined;
  const exact = seesTerms(reader, event);
  const largest = Math.max(1, ...event.terms.map((term) => Math.abs(term.value)));
  const unit: EventUnit = event.unit === 'side' ? 'thousandths' : event.unit;
  const total = event.terms.reduce((sum, term) => sum + term.value, 0);
  const isChange = event.unit !== 'side' && total === event.after - event.before;
  const what = eventWords(reader, event);
  return {
    what,
    caption: text('why.title', { what }),
    terms: event.terms.map((term) => ({
      label: termLabel(reader.compiled, term),
      value: exact ? amountChange(unit, term.value) : sizeWords(term.value, unit),
      size: exact ? term.value / largest : Math.sign(term.value) * 0.5,
    })),
    ...(exact && event.terms.length > 0
      ? {
          sum: {
            words: isChange ? fromTo(amount(unit, event.before), amount(unit, event.after)) : fromTo('', ''),
            change: amountChange(unit, total),
          },
        }
      : {}),
    notes: exact ? (event.chance === undefined ? [] : [chanceWords(event.chance)]) : [text('why.bands')],
  };
}

const fromTo = (before: string, after: string): string =>
  `${text('why.from', { before })} ${text('why.to', { after })}`;

function chanceWords(chance: { readonly probability: number; readonly draw: number }): string {
  const happened = chance.draw < chance.probability;
  return `${text('why.chance', { probability: chance.probability, draw: chance.draw })} ${text(happened ? 'why.happened' : 'why.notHappened')}`;
}

/** Signals of what stands in the log as an event of its own. */
const TOLD_BESIDE: ReadonlySet<string> = new Set([
  'placeLost',
  'evacuation',
  'drawIn',
  'leaderSpoke',
  'leaderLeft',
  'leak',
  'harm',
  'borderClosed',
]);

/**
 * Others' garrisons move a little every turn: unseen, that is not news. Nor is what belongs to another desk's papers.
 */
export function isVisible(reader: Reader, event: GameEvent): boolean {
  if (reader.open) return true;
  switch (event.kind) {
    case 'willChanged':
      return event.seenBy === undefined || event.seenBy === reader.side || Math.abs(event.after - event.before) >= 60;
    case 'supportChanged':
      return event.actor === reader.actor || Math.abs(event.after - event.before) >= 10;
    case 'capitalSpent':
    case 'garrisonInspected':
    case 'beliefChanged':
      return event.actor === reader.actor;
    case 'orderGiven':
    case 'orderRefused':
      return event.actor === reader.actor;
    case 'signalGiven':
      return !TOLD_BESIDE.has(event.about ?? '');
    default:
      return true;
  }
}
