import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActorIndex, indicesOf, NONE, type RegionIndex } from '../../src/core/indices.ts';
import { momentOf } from '../../src/core/moments.ts';
import { keyOf } from '../../src/engine/chance.ts';
import type { GameState } from '../../src/engine/state/state.ts';
import { beliefOf } from '../../src/engine/view/belief.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { type RunTable, tablesEqual } from '../../src/ensemble/table.ts';
import { ODDS_RUNS, type OddsMoment, oddsOf, planOfOdds } from '../../src/lab/odds.ts';
import { seedTyped } from '../../src/play/seed.ts';
import { createPlay } from '../../src/play/turn.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { anyMoment, anySeed, holds, SEED } from '../support/arbitraries.ts';
import { countryOf } from '../support/countries.ts';
import { disguised } from '../support/disguise.ts';
import { played } from '../support/ensembles.ts';

function momentAt(compiled: CompiledScenario, state: GameState, actor: ActorIndex, runs = ODDS_RUNS): OddsMoment {
  const belief = beliefOf(viewOf(compiled, { a: 0, b: 0 }, state, actor));
  const { gathered } = played(compiled.scenario, { ...planOfOdds(belief), runs });
  return { belief, table: gathered.tables[0] };
}

/** The state of a game after some turns. */
function stateAfter(compiled: CompiledScenario, seed: string, turns: number): GameState {
  const play = createPlay(compiled);
  play.simulation.begin(keyOf(seed));
  for (let turn = 0; turn < turns; turn++) play.advance();
  return play.simulation.state;
}

const brink = countryOf('on-the-brink');
const tehran = brink.actorOf('tehran');

describe(`odds (seed ${SEED})`, () => {
  it('[VIEW-3] are the same for equal views, whatever the chair cannot see', () => {
    holds(
      fc.property(anyMoment, anySeed, anySeed, ({ compiled, state, label }, pick, seed) => {
        const actor = (pick % compiled.actor.count) as ActorIndex;
        const [one, other] = [state, disguised(compiled, state, actor, seed)].map((truth) => {
          const moment = momentAt(compiled, truth, actor, 6);
          return { table: moment.table, odds: oddsOf(compiled, actor, moment, undefined) };
        });
        expect(other.odds, label).toEqual(one.odds);
        expect(tablesEqual(other.table, one.table), label).toBe(true);
      }),
      12,
    );
  });

  it('draw from a seed that nobody can type, so that no game has their luck', () => {
    const { seed } = planOfOdds(beliefOf(viewOf(brink, { a: 0, b: 0 }, stateAfter(brink, 'a', 0), tehran)));
    expect(seedTyped(seed)).not.toEqual({ ok: true, value: seed });
  });

  it('ask about places still in first hands, on an evening to come or at the end, and about an aim', () => {
    for (const [turns, actor] of [0, 4, 9].flatMap((at) => indicesOf<ActorIndex>(2).map((a) => [at, a] as const))) {
      const now = momentAt(brink, stateAfter(brink, 'odds', turns), actor, 40);
      const odds = oddsOf(brink, actor, now, undefined);
      expect(odds.length).toBeLessThanOrEqual(4);
      for (const { question, count, runs, change } of odds) {
        expect(count).toBeLessThanOrEqual(runs);
        expect(change).toBeUndefined();
        if (question.kind === 'aim') continue;
        expect(now.belief.state.region.firstLostTurn[question.region]).toBe(NONE);
        expect(question.side).toBe(now.belief.state.region.holder[question.region]);
        expect(question.turn).toBeGreaterThan(turns);
        const { half } = momentOf(brink.scenario.start, question.turn);
        expect(question.turn === brink.turns || half === 'pm').toBe(true);
      }
    }
  });

  it('keep a question while it is open, count by its date, and tell a change only clear of chance', () => {
    const state = stateAfter(brink, 'odds', 2);
    const now = momentAt(brink, state, tehran);
    const [first] = oddsOf(brink, tehran, now, undefined);
    if (first.question.kind !== 'held') throw new Error('a place first');
    const { region, side } = first.question;
    const lostAt = (turnOfRun: (run: number) => number): OddsMoment => ({
      belief: now.belief,
      table: tableWith(now.table, region, turnOfRun),
    });
    // Half the runs lose it in turn 5, the others never: open by any evening after that.
    const half = lostAt((run) => (run % 2 === 0 ? 5 : NONE));
    const asked = { kind: 'held', region, side, turn: 9 } as const;
    const kept = oddsOf(
      brink,
      tehran,
      half,
      lostAt((run) => (run % 2 === 0 || run < 20 ? 5 : NONE)),
      [asked],
    )[0];
    expect(kept).toEqual({ question: asked, runs: 100, count: 50, change: 10 });
    // Two runs more may be chance.
    const near = lostAt((run) => (run % 2 === 0 || run < 4 ? 5 : NONE));
    expect(oddsOf(brink, tehran, half, near, [asked])[0]).toMatchObject({ count: 50, change: 0 });
    // Settled by then: another date is asked about.
    const late = lostAt((run) => (run % 2 === 0 ? 11 : NONE));
    const [moved] = oddsOf(brink, tehran, late, undefined, [asked]);
    expect(moved.question.kind === 'held' && moved.question.turn).toBeGreaterThan(11);
    expect(moved.count).toBe(50);
  });
});

/** The table with other turns in which a place is lost. */
function tableWith(table: RunTable, region: RegionIndex, turnOfRun: (run: number) => number): RunTable {
  const lossTurn = table.lossTurn.slice();
  for (let run = 0; run < table.runs; run++) lossTurn[run * table.shape.regions + region] = turnOfRun(run);
  return { ...table, lossTurn };
}
