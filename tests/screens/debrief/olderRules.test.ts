import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../../src/engine/simulation.ts';
import { RELEASES } from '../../../src/play/engines/engineOf.ts';
import { todaysSetting } from '../../../src/play/engines/today.ts';
import { olderRulesOf, todayWords } from '../../../src/screens/debrief/present/olderRules.ts';
import type { Game } from '../../../src/session/game.ts';
import { gameOfRecord } from '../../../src/session/recording.ts';
import { againToday, isUnderTodaysRules } from '../../../src/session/rulesOfToday.ts';
import { newGame } from '../../support/games.ts';
import { openedUnder, shippedScenario } from '../../support/releasedGames.ts';

/** A kept record as a game whose rules are called older, whatever today's are; `levers` stand for other rules. */
async function olderGame(levers: Record<string, number> = {}): Promise<Game> {
  const { record, source, compiled, setting } = await openedUnder(RELEASES[0], 'valleys-government.json');
  const other = await shippedScenario(RELEASES[0].rules, record.scenario, { ...record.levers, ...levers });
  const rules = RULES_VERSION - 1;
  const played = { ...todaysSetting(other.compiled), contentHash: setting.contentHash, known: setting.known, rules };
  const opened = gameOfRecord(compiled, source, { ...record, rules }, played);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.game;
}

describe('a run of older rules in the debrief', () => {
  it('says nothing of a run of today', () => {
    expect(isUnderTodaysRules(newGame())).toBe(true);
    expect(olderRulesOf(newGame(), undefined)).toBeUndefined();
  });

  it('says that the run is the same where the same orders lead through it today', async () => {
    const game = await olderGame();
    const again = againToday(game);
    expect(again.game.setting.rules).toBe(RULES_VERSION);
    expect(again.game.tree.nodes.length).toBe(game.tree.nodes.length);
    expect(olderRulesOf(game, undefined)).toMatchObject({ parting: undefined });
    expect(olderRulesOf(game, again)).toEqual({
      theirs: String(RULES_VERSION - 1),
      ours: String(RULES_VERSION),
      parting: 'same',
    });
  });

  it('says when the same orders first lead elsewhere, and what happened then in each', async () => {
    const game = await olderGame({ 'contagion-weight': 1.6 });
    const again = againToday(game);
    const told = olderRulesOf(game, again)?.parting;
    expect(told).toMatchObject({
      when: expect.stringMatching(/^turn \d+ \(.*\d{4}, (morning|evening)\)$/),
      base: expect.stringMatching(/\(.+\)$/),
      variant: expect.stringMatching(/\(.+\)$/),
    });
    expect(todayWords(again)).toMatch(
      /^Under today’s rules, version \d+, the same orders first lead elsewhere in turn \d/,
    );
  });
});
