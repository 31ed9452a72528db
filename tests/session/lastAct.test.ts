import { describe, expect, it } from 'vitest';
import { carryOn, currentView, endTurn, gameTime, isOver } from '../../src/session/game.ts';
import { mayOpenLastAct, openLastAct } from '../../src/session/lastAct.ts';
import { countryOf } from '../support/countries.ts';
import { newGame, syrianGame } from '../support/games.ts';

describe('the last act of a game', () => {
  const compiled = countryOf('on-the-brink');
  const fresh = syrianGame('tehran');

  it('is offered once the main question is settled, after the last turn too, and never twice', () => {
    expect(mayOpenLastAct(fresh)).toBe(false);
    const over = carryOn(fresh);
    expect([isOver(over), mayOpenLastAct(over)]).toEqual([true, true]);
    const opened = openLastAct(over);
    expect([isOver(opened), mayOpenLastAct(opened)]).toEqual([false, false]);
    expect(currentView(opened).lastAct).toBe(1);
  });

  it('ends with its last step, of two days each', () => {
    let game = openLastAct(carryOn(fresh));
    for (let step = 0; step < compiled.lastAct.steps; step++) game = endTurn(game);
    expect(isOver(game)).toBe(true);
    expect(gameTime(game).opened).toBe(compiled.turns);
  });

  it('is not offered where a scenario has none', () => {
    expect(mayOpenLastAct(carryOn(newGame()))).toBe(false);
  });
});
