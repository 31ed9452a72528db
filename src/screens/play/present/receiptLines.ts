/** What an order did besides the sum of its receipt: facts, harm and other changes, a line each. */

import { NONE } from '../../../core/indices.ts';
import type { Cause } from '../../../engine/events/causes.ts';
import type { GameEvent, Term } from '../../../engine/events/events.ts';
import { amountChange, eventWords, type Reader, seesTerms, sizeWords } from '../../../present/events.ts';
import { actorShort, forceName, regionName, sideShort, talkName } from '../../../present/names.ts';
import { type Effect, isChange, partOf } from '../../../session/orderEffects.ts';
import { formatNumber, formatSeries } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

const LINES = 3;

/** Facts first; then harm and other changes, the will of many forces as one. */
export function effectLines(reader: Reader, cause: Cause, effects: readonly Effect[]): readonly string[] {
  const facts = effects.filter(({ event }) => !isChange(event)).map(({ event }) => eventWords(reader, event));
  const harm = effects.filter(({ event }) => event.kind === 'civiliansHarmed');
  const changes = effects.filter(({ event }) => isChange(event) && event.kind !== 'civiliansHarmed');
  const wills = changes.filter(({ event }) => event.kind === 'willChanged' && seesTerms(reader, event));
  const asOne = wills.length > LINES ? wills : [];
  const alone = changes.filter((effect) => !asOne.includes(effect)).sort((a, b) => Math.abs(b.own) - Math.abs(a.own));
  return [
    ...new Set([
      ...facts,
      ...harm.map((effect) => harmLine(reader, cause, effect)),
      ...(asOne.length === 0 ? [] : [willsLine(asOne)]),
      ...changeLines(reader, alone),
    ]),
  ];
}

/** A line for each kind and size of change: those who share it are named together. */
function changeLines(reader: Reader, effects: readonly Effect[]): readonly string[] {
  return groupsOf(effects, ({ event, own }) => sizeOf(reader, event, own))
    .slice(0, LINES)
    .map(({ words: change, events }) => text('receipt.change', { what: allWords(reader, events), change }));
}

/**
 * What goes back to the order by its own way while the half day without it shows none of it, or the contrary; the
 * largest first, and how many more there are.
 */
export function atOddsLines(reader: Reader, effects: readonly Effect[]): readonly string[] {
  const facts = effects.filter(({ event }) => !isChange(event)).map(({ event }) => eventWords(reader, event));
  const changes = effects.filter(({ event }) => isChange(event)).sort((a, b) => Math.abs(b.own) - Math.abs(a.own));
  const groups = groupsOf(changes, ({ event, own, paired }) => {
    const change = sizeOf(reader, event, own);
    return paired === 0
      ? text('receipt.madeUp', { change })
      : text('receipt.contrary', { change, paired: sizeOf(reader, event, paired) });
  });
  const left = groups.slice(LINES).reduce((count, { events }) => count + events.length, 0);
  return [
    ...[...new Set(facts)].map((what) => text('receipt.anyway', { what })),
    ...groups
      .slice(0, LINES)
      .map(({ words, events }) => text('receipt.change', { what: allWords(reader, events), change: words })),
    ...(left === 0 ? [] : [text('receipt.moreAtOdds', { count: left })]),
  ];
}

const sizeOf = (reader: Reader, event: GameEvent, size: number): string =>
  seesTerms(reader, event) ? amountChange(event.unit, size) : sizeWords(size, event.unit);

/** Events of one kind with the same words for what became of them. */
interface Alike {
  readonly words: string;
  readonly events: GameEvent[];
}

function groupsOf(effects: readonly Effect[], wordsOf: (effect: Effect) => string): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const effect of effects) {
    const { event } = effect;
    const words = wordsOf(effect);
    const group = groups.get(`${event.kind} ${words}`) ?? { words, events: [] };
    groups.set(`${event.kind} ${words}`, group);
    group.events.push(event);
  }
  return [...groups.values()];
}

/** What events of one kind are about, as one: the will of many forces. */
function allWords(reader: Reader, events: readonly GameEvent[]): string {
  const count = events.length - LINES;
  const all = (names: readonly string[]): string => {
    const named = formatSeries(names.slice(0, LINES));
    return count > 0 ? text('receipt.andMore', { named, count }) : named;
  };
  const forces = events.flatMap(({ kind, force }) =>
    kind === 'willChanged' ? [forceName(reader.compiled, force)] : [],
  );
  return forces.length > 0
    ? text('receipt.subject.will', { force: all(forces) })
    : all(events.map((event) => subjectWords(reader, event)));
}

/** What a change is a change of. */
export function subjectWords(reader: Reader, event: GameEvent): string {
  const { compiled } = reader;
  const side = sideShort(compiled, event.side ?? NONE);
  const place = regionName(compiled, event.region ?? NONE);
  switch (event.kind) {
    case 'willChanged':
      return text('receipt.subject.will', { force: forceName(compiled, event.force) });
    case 'supportChanged':
      return text('receipt.subject.support', { actor: actorShort(compiled, event.actor), side });
    case 'credibilityChanged':
      return text('receipt.subject.credibility', { side });
    case 'restraintChanged':
      return text('receipt.subject.restraint', { side });
    case 'moneySent':
    case 'payRaised':
      return text('receipt.subject.pay', { side });
    case 'groundGained':
      return text('receipt.subject.ground', { side, place });
    case 'talkAgreed':
    case 'talkFailed':
      return text('receipt.subject.agreement', { talk: talkName(compiled, compiled.talkOf(event.about)) });
    default:
      return eventWords(reader, event);
  }
}

function harmLine(reader: Reader, cause: Cause, { event, terms }: Effect): string {
  const of = (kind: Term['kind']): number =>
    partOf(
      terms.filter((term) => term.kind === kind),
      cause,
    );
  return text('receipt.harm', {
    place: regionName(reader.compiled, event.region ?? NONE),
    killed: formatNumber(of('killed')),
    displaced: formatNumber(of('displaced')),
  });
}

function willsLine(effects: readonly Effect[]): string {
  const sizes = effects.map(({ own }) => own);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)].map((size) => amountChange('thousandths', size));
  return low === high
    ? text('receipt.willEach', { count: effects.length, change: low })
    : text('receipt.wills', { count: effects.length, low, high });
}
