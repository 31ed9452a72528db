// Chairs at a level: what they order is the same whenever it is asked, comes from what their desk knows, and is kept.
import { describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../src/core/indices.ts';
import { beliefOf } from '../../src/engine/view/belief.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { deliberate, questionOf } from '../../src/ensemble/council.ts';
import { runPlan } from '../../src/ensemble/run.ts';
import { linksIn } from '../../src/play/link/linkText.ts';
import { linkNamesOf } from '../../src/play/link/names.ts';
import { unpackRecord } from '../../src/play/link/pack.ts';
import type { SeatLevel } from '../../src/policies/levels.ts';
import { confer, seatsToConfer } from '../../src/session/conferring.ts';
import { beginGame, currentPlayed, endTurn, type Game } from '../../src/session/game.ts';
import { gameOfRecord, linkOf } from '../../src/session/recording.ts';
import { readSavedGame } from '../../src/session/saved.ts';
import { savedOf } from '../../src/session/saving.ts';
import type { SeatOrders } from '../../src/session/tree.ts';
import { disguised } from '../support/disguise.ts';
import { newGame } from '../support/games.ts';
import { reopened } from '../support/reopened.ts';

/** A person as the government, and two chairs at a level. */
function gameAt(coast: SeatLevel, other: SeatLevel): Game {
  const game = newGame();
  const { compiled } = game;
  const [one, two] = compiled.scenario.chairs
    .map(({ actor }) => compiled.actorOf(actor))
    .filter((actor) => actor !== game.shown);
  const seats = [...game.seats, { actor: one as ActorIndex, level: coast }, { actor: two as ActorIndex, level: other }];
  return beginGame({ ...game, seats });
}

/** What the chairs at a level order now, their runs played here. */
function ordersOf(game: Game): readonly SeatOrders[] {
  return seatsToConfer(game).flatMap((seat) => {
    const rounds = confer(game, seat);
    let round = rounds.next();
    while (round.done !== true) {
      const played = runPlan(game.compiled.scenario, round.value);
      if (!played.ok) throw new Error(played.error[0].code);
      round = rounds.next(played.value.gathered.tables);
    }
    return round.value ?? [];
  });
}

function played(game: Game, turns: number): Game {
  let now = game;
  for (let turn = 0; turn < turns; turn++) now = endTurn(now, ordersOf(now));
  return now;
}

describe('a game with chairs at a level', () => {
  const game = played(gameAt('council', 'cadet'), 3);

  it('finds the same orders whenever they are asked for', () => {
    expect(ordersOf(game)).toEqual(ordersOf(game));
  });

  it('is the same from its link and from where it is kept, and needs nobody to confer for that', () => {
    const [found] = linksIn(linkOf(game) ?? '');
    if (found?.kind !== 'packed') throw new Error('no packed run');
    const record = unpackRecord(found.packed, linkNamesOf(game.compiled));
    if (record === undefined) throw new Error('no record');
    const again = gameOfRecord(game.compiled, game.source, record);
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value.verdict).toEqual({ kind: 'verified' });
    expect(again.value.game).toMatchObject({ shown: game.shown, tree: game.tree });
    expect(again.value.game.seats.map(({ level }) => level)).toEqual(game.seats.map(({ level }) => level));
    const label = { scenario: {}, chair: {}, turn: 1, turns: 1, over: false };
    const saved = readSavedGame(savedOf(game, label));
    expect(saved?.seats.map(({ level }) => level)).toEqual(game.seats.map(({ level }) => level));
    if (saved === undefined) throw new Error('not kept');
    expect(reopened(game.compiled, saved)).toMatchObject({ tree: game.tree, seats: game.seats });
  });
});

describe('a council', () => {
  const game = played(gameAt('cadet', 'cadet'), 2);
  const { compiled, key } = game;
  const { state } = currentPlayed(game);

  it('[POLICY-8] asks the same of states that look alike to its desk, with the hidden truth nowhere in it', () => {
    for (const { actor } of seatsToConfer(game)) {
      const plansOf = (seed: number) => {
        const shown = seed === 0 ? state : disguised(compiled, state, actor, seed);
        const question = questionOf(compiled, viewOf(compiled, key, shown, actor));
        if (question === undefined) throw new Error('no question');
        return deliberate(compiled, question).next().value;
      };
      expect(plansOf(1)).toEqual(plansOf(0));
      expect(plansOf(2)).toEqual(plansOf(0));
      const plan = plansOf(0);
      if (plan === undefined || !('variants' in plan)) throw new Error('no plan');
      expect(plan.start).toEqual(beliefOf(viewOf(compiled, key, state, actor)).state.words);
      expect(plan.variants?.length).toBeGreaterThan(3);
      expect(plan.variants?.length).toBeLessThanOrEqual(24);
    }
  });

  it('leaves things to its doctrine where nothing is better', () => {
    const [{ actor }] = seatsToConfer(game);
    const question = questionOf(compiled, viewOf(compiled, key, state, actor));
    if (question === undefined) throw new Error('no question');
    const rounds = deliberate(compiled, { ...question, candidates: question.candidates.slice(0, 1) });
    let round = rounds.next();
    while (round.done !== true) {
      const base = runPlan(compiled.scenario, { ...round.value, variants: [] });
      if (!base.ok) throw new Error(base.error[0].code);
      const [table] = base.value.gathered.tables;
      round = rounds.next([table, ...(round.value.variants ?? []).map(() => table)]);
    }
    expect(round.value).toBeUndefined();
  });
});
