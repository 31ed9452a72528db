/**
 * The phases of a turn, in running order, which is that of RULES.md's chapters. Each is created once for the turn and
 * what is read beside it, and runs once per turn. A phase performs deeds and queries what is known; it knows no other
 * phase.
 */

import type { ActIndex, ActorIndex, TalkIndex, TriggerIndex } from '../../core/indices.ts';
import { leaveUndecided } from '../deeds/lastAct.ts';
import type { FrontLine } from '../knowledge/frontline.ts';
import type { LocalNews } from '../knowledge/localNews.ts';
import type { Turn } from '../turn.ts';
import type { View } from '../view/view.ts';
import { createAlliesPhase } from './allies.ts';
import { createBehindPhase } from './behind.ts';
import { createBreakingPhase } from './breaking.ts';
import { createControlPhase } from './control.ts';
import { createFightingPhase } from './fighting.ts';
import { createMovementPhase } from './movement.ts';
import { createNewsPhase } from './news.ts';
import { createOrdersPhase } from './orders.ts';
import { createOutcomePhase } from './outcome.ts';
import { createRisingsPhase } from './risings.ts';
import { createSupportPhase } from './support.ts';
import { createTalksPhase } from './talks.ts';
import { createWillPhase } from './will.ts';

/** What phases read besides the turn. */
export interface Reading {
  /** Each actor's view, by which its orders are judged. */
  readonly views: readonly View[];
  readonly frontLine: FrontLine;
  /** What the news phase passes to the will phase. */
  readonly news: LocalNews;
  /** Whether the conditions of each talk, trigger and act hold now. */
  readonly holds: {
    readonly talk: (t: TalkIndex) => boolean;
    readonly trigger: (t: TriggerIndex) => boolean;
    readonly act: (a: ActIndex) => boolean;
  };
  /** What the measure of an actor's aim is now, thousandths. */
  readonly scoreNow: (actor: ActorIndex, i: number) => number;
}

/**
 * Creates the phases for a turn. The function returned runs them in the order of RULES.md's chapters and tells the turn
 * which one is running.
 */
export function createPhases(turn: Turn, { views, frontLine, news: localNews, holds, scoreNow }: Reading): () => void {
  const orders = createOrdersPhase(turn, views);
  const allies = createAlliesPhase(turn);
  const movement = createMovementPhase(turn);
  const fighting = createFightingPhase(turn);
  const news = createNewsPhase(turn, localNews);
  const will = createWillPhase(turn, frontLine, localNews);
  const breaking = createBreakingPhase(turn, frontLine);
  const risings = createRisingsPhase(turn);
  const control = createControlPhase(turn);
  const behind = createBehindPhase(turn);
  const support = createSupportPhase(turn);
  const talks = createTalksPhase(turn, holds.talk, holds.trigger);
  const outcome = createOutcomePhase(turn, holds.act, scoreNow);

  const { lastAct, opened } = turn.state.clock;

  /** The opening of the last act takes no time of its own; a step of it is many half days of what is slow. */
  function playStep(): void {
    if (opened[0] === turn.number) {
      turn.state.clock.turn[0] = turn.number + 1;
      return;
    }
    leaveUndecided(turn);
    turn.phase = 'allies';
    allies();
    turn.phase = 'behind';
    for (turn.halfDay = 0; turn.halfDay < turn.compiled.lastAct.halfDays; turn.halfDay++) behind();
    turn.halfDay = 0;
    turn.phase = 'outcome';
    outcome();
  }

  // Each by its name, not in a loop: V8 inlines them only so (a game takes 2.5% less).
  return () => {
    turn.phase = 'orders';
    orders();
    if (lastAct[0] > 0) {
      playStep();
      return;
    }
    turn.phase = 'allies';
    allies();
    turn.phase = 'movement';
    movement();
    turn.phase = 'fighting';
    fighting();
    turn.phase = 'news';
    news();
    turn.phase = 'will';
    will();
    turn.phase = 'breaking';
    breaking();
    turn.phase = 'risings';
    risings();
    turn.phase = 'control';
    control();
    turn.phase = 'behind';
    behind();
    turn.phase = 'support';
    support();
    turn.phase = 'talks';
    talks();
    turn.phase = 'outcome';
    outcome();
  };
}
