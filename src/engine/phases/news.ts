/**
 * Phase 5, news: what was lost and said becomes known. A part of each signal is taken in each turn; a loss above what was expected weighs more
 * (M08). RULES.md, chapter NEWS.
 */
import { round } from '../exact.ts';
import type { RegionIndex, SideIndex } from '../ids.ts';
import { NONE } from '../ids.ts';
import type { Turn } from '../kernel.ts';
import { SIGNAL, takeIn } from '../signals.ts';
import { SIGNAL_SLOTS } from '../state.ts';

/** A fall, or an arrival of help, being taken in: felt at other places by nearness. */
export interface LocalNews {
  readonly region: Int16Array;
  readonly side: Int16Array;
  readonly part: Int16Array;
  /** 1 a place lost, 2 fresh men arrived. */
  readonly kind: Uint8Array;
  count: number;
  /** The entries by side, each side's in the order in which they came: entries `order[first[s]]` to before `first[s + 1]`. */
  readonly order: Int16Array;
  readonly first: Int16Array;
}

export const PLACE_LOST = 1;
export const MEN_ARRIVED = 2;

export function createLocalNews(sides: number): LocalNews {
  return {
    region: new Int16Array(SIGNAL_SLOTS),
    side: new Int16Array(SIGNAL_SLOTS),
    part: new Int16Array(SIGNAL_SLOTS),
    kind: new Uint8Array(SIGNAL_SLOTS),
    count: 0,
    order: new Int16Array(SIGNAL_SLOTS),
    first: new Int16Array(sides + 1),
  };
}

export function newsPhase(turn: Turn, news: LocalNews): void {
  turn.phase = 'news';
  const { state } = turn;
  const { signal } = state;
  const { newsShare, weights } = turn.compiled;
  const { release } = weights;
  turn.farNews.fill(0);
  turn.alliedNews.fill(0);
  turn.drawInNews.fill(0);
  turn.leaderNews.fill(0);
  turn.heartening.fill(0);
  news.count = 0;
  for (let slot = 0; slot < SIGNAL_SLOTS; slot++) {
    const code = (signal.kind[slot] as number) - 1;
    if (code < 0 || signal.remaining[slot] === 0) continue;
    const side = signal.side[slot] as SideIndex;
    const place = signal.region[slot] as RegionIndex;
    switch (code) {
      case SIGNAL.placeLost: {
        const part = takeIn(state, slot, release);
        if (side === NONE) break;
        turn.farNews[side] = (turn.farNews[side] as number) + round(part * newsShare);
        if (place !== NONE) append(news, PLACE_LOST, place, side, part);
        break;
      }
      case SIGNAL.reinforced: {
        const part = takeIn(state, slot, release);
        if (side !== NONE && place !== NONE) append(news, MEN_ARRIVED, place, side, part);
        break;
      }
      case SIGNAL.noticeToLeave:
      case SIGNAL.evacuation:
      case SIGNAL.letGo:
      case SIGNAL.hedged:
      case SIGNAL.leak:
        addTo(turn.alliedNews, side, takeIn(state, slot, release));
        break;
      case SIGNAL.stoodBy:
        addTo(turn.alliedNews, side, -round(takeIn(state, slot, release) / 2));
        break;
      case SIGNAL.drawIn:
        addTo(turn.drawInNews, side, takeIn(state, slot, release));
        break;
      case SIGNAL.leaderLeft:
        // Known to everybody at once.
        addTo(turn.leaderNews, side, takeIn(state, slot, 1));
        break;
      case SIGNAL.leaderSpoke:
        addTo(turn.heartening, side, takeIn(state, slot, release));
        break;
      default:
        takeIn(state, slot, release);
    }
  }
  sortBySide(news);
}

/** Sorts the entries by side, so that a force need not pass over those of others. */
function sortBySide(news: LocalNews): void {
  let place = 0;
  for (let s = 0; s < news.first.length - 1; s++) {
    news.first[s] = place;
    for (let i = 0; i < news.count; i++) if (news.side[i] === s) news.order[place++] = i;
  }
  news.first[news.first.length - 1] = place;
}

function addTo(column: Int32Array, side: SideIndex, part: number): void {
  if (side !== NONE) column[side] = (column[side] as number) + part;
}

function append(news: LocalNews, kind: number, place: RegionIndex, side: SideIndex, part: number): void {
  const i = news.count++;
  news.kind[i] = kind;
  news.region[i] = place;
  news.side[i] = side;
  news.part[i] = part;
}
