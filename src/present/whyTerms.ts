/** What moved a number, in words: the place, the order and its turn, the actor where the order itself is not known. */
import { NONE, type RegionIndex, type SideIndex } from '../core/indices.ts';
import type { Cause } from '../engine/events/causes.ts';
import type { EventKind, EventOf, Term } from '../engine/events/events.ts';
import type { SummedTerm } from '../play/courses.ts';
import { formatList, formatSeries } from '../words/format.ts';
import { text } from '../words/text.ts';
import type { Account } from './account.ts';
import { termLabel } from './events.ts';
import { actorShort, regionName } from './names.ts';
import { orderTitle } from './orders.ts';

const PLACES_NAMED = 3;
const CAUSES_NAMED = 2;

/** @param side whose number it is, so that the places it lost can be named; NONE if that says nothing. */
export function summedTermWords(account: Account, term: SummedTerm, event: EventKind, side: SideIndex): string {
  const { compiled } = account.reader;
  if (term.kind === 'farLoss') {
    const places = placesLost(account, side, term.firstTurn - 1, term.lastTurn);
    if (places.length > 0)
      return text('why.term.farLoss', { places: someOf(places.map((r) => regionName(compiled, r))) });
  }
  return termWords(account, term, event);
}

export function termWords(account: Account, term: Term, event: EventKind): string {
  const { compiled } = account.reader;
  if (term.region !== undefined && (term.kind === 'nearLoss' || term.kind === 'comrades'))
    return text(`why.term.${term.kind}`, { place: regionName(compiled, term.region) });
  const causes = causesOf(term);
  const name = termName(term, event);
  if (causes.length === 0) return name === undefined ? termLabel(compiled, term) : name;
  const who = causes.slice(0, CAUSES_NAMED).map((cause) => causeWords(account, cause));
  return text('why.term.of', { term: name ?? text(`term.${term.kind}`), who: formatList([...new Set(who)]) });
}

/** What a term is called where its event makes it mean something of its own. */
function termName({ kind, value }: Term, event: EventKind): string | undefined {
  if (kind === 'limit') return text(value > 0 ? 'why.term.floor' : 'why.term.ceiling');
  if (event === 'credibilityChanged' && kind === 'garrison') return text('why.term.letGo');
  if (event === 'placeRose' && kind === 'momentum') return text('why.term.capitalsLost');
  if (event === 'placeRose' && kind === 'men') return text('why.term.armedLocals');
  return event === 'leaderLeft' && kind === 'order' ? text('why.term.asylum') : undefined;
}

/** The causes of a term, those of the largest part first. */
function causesOf({ shares = [] }: Term): readonly Cause[] {
  const sums = new Map<Cause, number>();
  for (const { cause, value } of shares) sums.set(cause, (sums.get(cause) ?? 0) + Math.abs(value));
  return [...sums].sort((a, b) => b[1] - a[1]).map(([cause]) => cause);
}

/** Others' orders are theirs to know until everything is open: what they did is told by who did it. */
function causeWords({ reader }: Account, cause: Cause): string {
  const { compiled } = reader;
  const actor = actorShort(compiled, cause.actor);
  if (cause.kind === 'unordered') return text('why.term.unordered', { actor });
  const order = {
    turn: cause.turn + 1,
    order: orderTitle(compiled, cause.order, { side: compiled.actor.side[cause.actor], view: undefined }),
  };
  if (cause.actor === reader.actor) return text('why.term.own', order);
  return reader.open ? text('why.term.ordered', { ...order, actor }) : actor;
}

/** Places that a side lost in these turns, both included: capitals first, then as they fell. */
function placesLost({ line, reader }: Account, side: SideIndex, first: number, last: number): readonly RegionIndex[] {
  if (side === NONE) return [];
  const lost = line
    .slice(Math.max(0, first) + 1, last + 2)
    .flatMap(({ events }) => events)
    .filter((event): event is EventOf<'holderChanged'> => event.kind === 'holderChanged' && event.before === side)
    .map(({ region }) => region);
  const rank = (region: RegionIndex): number => (reader.compiled.hasTag(region, 'provincialCapital') ? 0 : 1);
  return [...new Set(lost)].sort((a, b) => rank(a) - rank(b));
}

const someOf = (names: readonly string[]): string =>
  names.length <= PLACES_NAMED + 1
    ? formatList(names)
    : text('why.term.more', {
        names: formatSeries(names.slice(0, PLACES_NAMED)),
        count: names.length - PLACES_NAMED,
      });
