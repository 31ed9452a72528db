/** A run of older rules as the debrief tells it; undefined for one of today's. */
import { RULES_VERSION } from '../../../engine/simulation.ts';
import { partingWords } from '../../../present/parting.ts';
import type { Game } from '../../../session/game.ts';
import { type AgainToday, isUnderTodaysRules } from '../../../session/rulesOfToday.ts';
import { text } from '../../../words/text.ts';
import type { OlderRulesTold } from '../panels/olderRules.tsx';

/** @param again the same orders under today's rules, once they are played. */
export function olderRulesOf(game: Game, again: AgainToday | undefined): OlderRulesTold | undefined {
  if (isUnderTodaysRules(game)) return undefined;
  return {
    theirs: String(game.setting.rules),
    ours: String(RULES_VERSION),
    parting: again && (again.parting === undefined ? 'same' : partingWords(game.compiled, again.parting)),
  };
}

/** Where a line played again under today's rules parts from what was recorded, in a sentence. */
export function todayWords({ game, parting }: AgainToday): string {
  const ours = String(RULES_VERSION);
  if (parting === undefined) return text('older.same', { ours });
  return text('older.differs', { ours, when: partingWords(game.compiled, parting).when });
}
