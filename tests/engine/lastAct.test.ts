import { describe, expect, it } from 'vitest';
import type { ActorIndex, ChoiceIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import { refusalOf } from '../../src/engine/orders/legality.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { openView, viewOf } from '../../src/engine/view/view.ts';
import { createPlay, type Play } from '../../src/play/turn.ts';
import { countryOf } from '../support/countries.ts';

const compiled = countryOf('on-the-brink');
const key = keyOf('last act');
const OPSROOM = compiled.actorOf('opsroom');
const OPEN: Order = { kind: 'openLastAct' };

const desk = (actor: ActorIndex, ...orders: readonly Order[]) => ({ desks: new Map([[actor, orders]]) });

/** A play of the start, at its end by doctrine. */
function played(): Play {
  const play = createPlay(compiled);
  play.simulation.begin(key);
  while (play.simulation.state.clock.over[0] === 0) play.advance();
  return play;
}

/** The same, in the first step of the last act. */
function opened(): Play {
  const play = played();
  play.advance(desk(OPSROOM, OPEN));
  return play;
}

const seen = ({ simulation }: Play, actor: ActorIndex) => viewOf(compiled, key, simulation.state, actor);
const choiceOf = (id: string): Order => ({ kind: 'decide', choice: compiled.choice.ids.indexOf(id) as ChoiceIndex });

describe('the last act', () => {
  it('[LAST-1] does not open before the main question is settled', () => {
    const play = createPlay(compiled);
    play.simulation.begin(key);
    expect(refusalOf(seen(play, OPSROOM), OPEN)?.code).toBe('notYet');
    play.advance(desk(OPSROOM, OPEN));
    expect(play.simulation.state.clock.lastAct[0]).toBe(0);
  });

  it('[LAST-1] is opened by nobody but a person', () => {
    const play = played();
    expect([...play.simulation.state.clock.lastAct]).toEqual([0]);
    expect(play.simulation.state.clock.turn[0]).toBe(compiled.turns);
    play.advance();
    expect(play.simulation.state.clock.turn[0]).toBe(compiled.turns);
  });

  it('[LAST-1] [LAST-4] opens after the last turn in no time, and ends with its last step', () => {
    const play = played();
    const { clock, cost } = play.simulation.state;
    const killed = cost.killedCivilians[0];
    play.advance(desk(OPSROOM, OPEN));
    expect([clock.lastAct[0], clock.opened[0], clock.over[0]]).toEqual([1, compiled.turns, 0]);
    expect(cost.killedCivilians[0]).toBe(killed);
    for (let step = 1; step <= compiled.lastAct.steps; step++) {
      expect([clock.lastAct[0], clock.over[0]]).toEqual([step, 0]);
      play.advance();
    }
    expect(clock.over[0]).toBe(1);
    const turn = clock.turn[0];
    play.advance(desk(OPSROOM, OPEN));
    expect(clock.turn[0]).toBe(turn);
  });

  it('[LAST-2] moves only what is slow', () => {
    const play = opened();
    const holders = [...play.simulation.state.region.holder];
    const [march] = compiled.force.ids.map((_, force) => ({ kind: 'hold', force }) as Order);
    expect(refusalOf(seen(play, OPSROOM), march as Order)?.code).toMatch(/lastAct|notYours/);
    const log = new EventLog();
    play.advance({}, log);
    expect([...play.simulation.state.region.holder]).toEqual(holders);
    expect(new Set(log.events.map(({ phase }) => phase))).not.toContain('fighting');
  });

  it('[LAST-3] takes one way of a decision, which closes the other', () => {
    const play = opened();
    const [one, other] = [choiceOf('first-night.offices'), choiceOf('first-night.arms')];
    expect(refusalOf(seen(play, OPSROOM), choiceOf('amnesty.all'))?.code).toBe('notYet');
    expect(refusalOf(seen(play, compiled.actorOf('ankara')), one)?.code).toBe('notYours');
    expect(refusalOf(seen(play, OPSROOM), one)).toBeUndefined();
    const log = new EventLog();
    play.advance(desk(OPSROOM, one, other), log);
    const taken = log.events.filter((event) => event.kind === 'decisionTaken' && event.actor === OPSROOM);
    expect(taken).toHaveLength(1);
    expect(refusalOf(seen(play, OPSROOM), other)?.code).toBe('gone');
  });

  it('[LAST-3] lets what nobody decides take its own course', () => {
    const play = opened();
    const log = new EventLog();
    play.advance(desk(OPSROOM), log);
    expect(log.events.filter(({ kind }) => kind === 'decisionLeft')).toHaveLength(1);
    const { offices } = play.simulation.state.region;
    expect(offices[compiled.regionOf('damascus')]).toBeLessThan(1000);
  });

  it('is not there where a scenario has none', () => {
    const valleys = countryOf('five-valleys');
    const play = createPlay(valleys);
    play.simulation.begin(key);
    while (play.simulation.state.clock.over[0] === 0) play.advance();
    expect(openView(valleys, key, play.simulation.state).isSettled()).toBe(false);
  });
});

describe('the last act of Mali', () => {
  it('[LAST-2] goes by its file: three steps of three days, in which its desks decide', () => {
    const mali = countryOf('konna-2013');
    const play = createPlay(mali);
    const { clock, decision } = play.simulation.state;
    play.simulation.begin(key);
    while (clock.over[0] === 0) play.advance();
    play.advance(desk(mali.actorOf('paris'), OPEN));
    expect([clock.over[0], clock.lastAct[0]]).toEqual([0, 1]);
    for (let step = 0; step < 3; step++) {
      expect(clock.over[0]).toBe(0);
      play.advance();
    }
    expect(clock.over[0]).toBe(1);
    expect([...decision.choice].every((way) => mali.choice.ids[way] !== undefined)).toBe(true);
  });
});
