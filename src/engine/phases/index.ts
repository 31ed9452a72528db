/**
 * The phases of a turn, in running order, which is that of RULES.md's chapters. Each is created once for the turn and
 * what is read beside it, and runs once per turn. A phase performs deeds and queries what is known; it knows no other
 * phase.
 */

import type { ActIndex, TalkIndex, TriggerIndex } from '../../core/indices.ts';
import type { FrontLine } from '../knowledge/frontline.ts';
import type { LocalNews } from '../knowledge/localNews.ts';
import type { Turn } from '../turn.ts';
import type { View } from '../view/view.ts';
import { PHASES, type Phase } from '../vocabulary.ts';
import { createAlliesPhase } from './allies.ts';
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
}

const RULES: Record<Phase, (turn: Turn, reading: Reading) => () => void> = {
  orders: (turn, { views }) => createOrdersPhase(turn, views),
  allies: createAlliesPhase,
  movement: createMovementPhase,
  fighting: createFightingPhase,
  news: (turn, { news }) => createNewsPhase(turn, news),
  will: (turn, { frontLine, news }) => createWillPhase(turn, frontLine, news),
  breaking: (turn, { frontLine }) => createBreakingPhase(turn, frontLine),
  risings: createRisingsPhase,
  control: createControlPhase,
  support: createSupportPhase,
  talks: (turn, { holds }) => createTalksPhase(turn, holds.talk, holds.trigger),
  outcome: (turn, { holds }) => createOutcomePhase(turn, holds.act),
};

/** Creates the phases for a turn. The function returned runs them all and tells the turn which one is running. */
export function createPhases(turn: Turn, reading: Reading): () => void {
  const run = PHASES.map((phase) => RULES[phase](turn, reading));
  return () => {
    for (let i = 0; i < run.length; i++) {
      turn.phase = PHASES[i];
      run[i]();
    }
  };
}
