/**
 * Phase 5, news: losses and statements become known. Part of each signal is absorbed each turn; a loss beyond what was
 * expected weighs more (M08). RULES.md, chapter NEWS.
 */

import type { Column } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import type { SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { unreachable } from '../../core/result.ts';
import { settleWords } from '../deeds/publicWord.ts';
import { takeIn } from '../deeds/signals.ts';
import { type LocalNews, MEN_ARRIVED, PLACE_LOST } from '../knowledge/localNews.ts';
import { SIGNAL_SLOTS } from '../state/columns.ts';
import type { NewsKind, Turn } from '../turn.ts';
import { SIGNAL, type SignalKind } from '../vocabulary.ts';

/** Part of people's leaving that those do not feel who had been told of it, thousandths. */
const NOTICE_EASES = 400;

export function createNewsPhase(turn: Turn, news: LocalNews): () => void {
  const { compiled, state, farNews, alliedNews, noticedNews, steadying, drawInNews, leaderNews, heartening } = turn;
  const { kind, remaining, side: sideOf, region: regionOf, noticed, actor: actorOf } = state.signal;
  const { weights } = compiled;
  /** By slot, in order of arrival: signals felt by nearness, the kind of news they are and the part absorbed. */
  const slots = new Int16Array(SIGNAL_SLOTS);
  const kinds = new Uint8Array(SIGNAL_SLOTS);
  const parts = new Int16Array(SIGNAL_SLOTS);
  /** By side: where its next piece of local news goes. */
  const next = new Int16Array(news.first.length);
  let count = 0;

  return () => {
    for (let s: SideIndex = FIRST; s < farNews.length; s++) {
      farNews[s] = 0;
      alliedNews[s] = 0;
      noticedNews[s] = 0;
      steadying[s] = 0;
      drawInNews[s] = 0;
      leaderNews[s] = 0;
      heartening[s] = 0;
    }
    count = 0;
    settleWords(turn);
    for (let slot = 0; slot < SIGNAL_SLOTS; slot++) if (kind[slot] !== 0 && remaining[slot] !== 0) read(slot);
    sortBySide();
  };

  function read(slot: number): void {
    const side = sideOf[slot];
    const place = regionOf[slot];
    // Slots hold the code plus one.
    const code = (kind[slot] - 1) as (typeof SIGNAL)[SignalKind];
    switch (code) {
      case SIGNAL.placeLost: {
        const part = takeIn(state, slot, weights.release);
        if (side === NONE) break;
        farNews[side] = farNews[side] + round(part * compiled.newsShare);
        explain('far', slot, side, round(part * compiled.newsShare));
        if (place !== NONE) keep(PLACE_LOST, slot, part);
        break;
      }
      case SIGNAL.reinforced: {
        const part = takeIn(state, slot, weights.release);
        if (side !== NONE && place !== NONE) keep(MEN_ARRIVED, slot, part);
        break;
      }
      case SIGNAL.noticeToLeave:
      case SIGNAL.evacuation: {
        const part = takeIn(state, slot, weights.release);
        addTo(alliedNews, 'allied', slot, part);
        if (noticed[slot] === 1) expect(slot, part);
        break;
      }
      case SIGNAL.letGo:
      case SIGNAL.hedged:
      case SIGNAL.leak:
      case SIGNAL.wordBroken:
        addTo(alliedNews, 'allied', slot, takeIn(state, slot, weights.release));
        break;
      case SIGNAL.stoodBy:
        addTo(steadying, 'stoodBy', slot, takeIn(state, slot, weights.release));
        break;
      case SIGNAL.drawIn:
        addTo(drawInNews, 'drawIn', slot, takeIn(state, slot, weights.release));
        break;
      case SIGNAL.leaderLeft:
        // Everybody knows at once.
        addTo(leaderNews, 'leaderLeft', slot, takeIn(state, slot, 1));
        break;
      case SIGNAL.leaderSpoke:
        addTo(heartening, 'leaderSpoke', slot, takeIn(state, slot, weights.release));
        break;
      case SIGNAL.promise:
      case SIGNAL.borderClosed:
      case SIGNAL.struck:
      case SIGNAL.warning:
      case SIGNAL.harm:
        // Seen by everybody, felt by no garrison.
        takeIn(state, slot, weights.release);
        break;
      default:
        unreachable(code);
    }
  }

  function addTo(column: Column<SideIndex>, what: NewsKind, slot: number, part: number): void {
    const side = sideOf[slot];
    if (side === NONE) return;
    column[side] = column[side] + part;
    explain(what, slot, side, part);
  }

  /** Those who had been told beforehand feel that much less of people's leaving: [EVAC-9]. */
  function expect(slot: number, part: number): void {
    const side = sideOf[slot];
    if (side === NONE) return;
    const eased = round((part * NOTICE_EASES) / 1000);
    noticedNews[side] = noticedNews[side] + eased;
    const cause = turn.causes?.of('notice', actorOf[slot]);
    if (cause !== undefined) turn.newsFor.push({ side, news: 'noticed', cause, value: eased });
  }

  /** While recording: says what this part of the news goes back to. */
  function explain(what: NewsKind, slot: number, side: SideIndex, part: number): void {
    if (turn.recorder === undefined) return;
    const cause = turn.recorder.causes.of('signal', slot);
    if (cause !== undefined) turn.newsFor.push({ side, news: what, cause, value: part });
  }

  function keep(what: number, slot: number, part: number): void {
    slots[count++] = slot;
    kinds[slot] = what;
    parts[slot] = part;
  }

  /** Sorts local news by side, so that a force need not skip the news of others. */
  function sortBySide(): void {
    const { first } = news;
    first.fill(0);
    for (let i = 0; i < count; i++) first[sideOf[slots[i]] + 1]++;
    for (let s = 1; s < first.length; s++) first[s] += first[s - 1];
    next.set(first);
    for (let i = 0; i < count; i++) {
      const slot = slots[i];
      const place = next[sideOf[slot]]++;
      news.region[place] = regionOf[slot];
      news.part[place] = parts[slot];
      if (turn.recorder !== undefined) news.cause[place] = turn.recorder.causes.of('signal', slot);
      news.kind[place] = kinds[slot];
    }
  }
}
