import { describe, expect, it } from 'vitest';
import { type ActorIndex, NONE } from '../../src/core/indices.ts';
import { type Key, keyOf } from '../../src/engine/chance.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import { refusalsOfDesk } from '../../src/engine/orders/legality.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { formatOrder } from '../../src/engine/orders/text.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import type { GameState } from '../../src/engine/state/state.ts';
import { type View, viewOf, viewsOf } from '../../src/engine/view/view.ts';
import { POSTURE } from '../../src/engine/vocabulary.ts';
import { createPlay, playTurn } from '../../src/play/turn.ts';
import { doctrineOrders } from '../../src/policies/doctrine.ts';
import { randomPolicy } from '../../src/policies/random.ts';
import { createStaff } from '../../src/policies/staff.ts';
import { changed, compiledFrom, countryOf, type Draft } from '../support/countries.ts';
import { moments } from '../support/playouts.ts';

/** The country of the cases with a doctrine for the crown. */
function withDoctrine(
  rules: readonly unknown[],
  change: (file: Draft) => void = () => {},
): ReturnType<typeof countryOf> {
  const text = changed('ridge', (file) => {
    file.actors[0].doctrine = rules;
    change(file);
  });
  return compiledFrom(text);
}

/** What the staff of an actor orders beside its desk. */
function staffOrders(
  compiled: Compiled,
  key: Key,
  state: GameState,
  actor: ActorIndex,
  desk: readonly Order[] = [],
): readonly Order[] {
  const views = viewsOf(compiled, key, state);
  return createStaff(views, compiled).ordersOf(views.actors[actor] as View, desk);
}

describe('[POLICY-1] doctrine', () => {
  const inspect = (region: string, more: object = {}): object => ({
    when: [],
    give: { order: 'inspect', region },
    ...more,
  });
  const given = (compiled: ReturnType<typeof countryOf>, turns = 1): string[][] => {
    const key = keyOf('doctrine');
    let state = createGame(compiled, key);
    const desks: string[][] = [];
    for (let t = 0; t < turns; t++) {
      const set = doctrineOrders(viewOf(compiled, key, state, 0 as ActorIndex));
      desks.push(set.desk.map((order) => formatOrder(compiled, order)));
      state = playTurn(compiled, key, state);
    }
    return desks;
  };

  it('fills the desk in the order written, and no more', () => {
    expect(given(withDoctrine([inspect('ford'), inspect('port'), inspect('seat')]))).toEqual([
      ['inspect region:ford', 'inspect region:port'],
    ]);
  });

  it('acts only while its conditions hold, so many times, every so many turns', () => {
    const never = inspect('seat', { when: [{ kind: 'lost', region: 'seat', side: 'crown' }] });
    const once = { give: { order: 'leader', act: 'speak' }, times: 1 };
    const steady = { give: { order: 'reassure', region: 'port' }, everyTurns: 4 };
    expect(given(withDoctrine([never, once, steady]), 6)).toEqual([
      ['leader act:speak', 'reassure region:port'],
      [],
      [],
      [],
      ['reassure region:port'],
      [],
    ]);
  });

  it('with weight nought never acts', () => {
    expect(given(withDoctrine([inspect('ford', { weight: 0 })]), 3)).toEqual([[], [], []]);
  });
});

describe('[POLICY-2] staff', () => {
  const compiled = countryOf('ridge');
  const key = keyOf('staff');
  const league = compiled.actorOf('league-desk');
  const written = (orders: readonly Order[]): string[] => orders.map((order) => formatOrder(compiled, order));

  it('sends columns to the next place of the plan, and not all to one', () => {
    const state = createGame(compiled, key);
    state.side.restraint[compiled.sideOf('league')] = 0;
    expect(written(staffOrders(compiled, key, state, league))).toEqual([
      'move force:spear region:gate',
      'move force:lance region:hill',
    ]);
  });

  it('leaves alone what the desk has ordered, and columns before an enemy', () => {
    const state = createGame(compiled, key);
    const spear = compiled.forceOf('spear');
    state.force.region[spear] = compiled.regionOf('gate');
    state.force.posture[spear] = POSTURE.hold;
    const desk: Order[] = [{ kind: 'hold', force: compiled.forceOf('lance') }];
    expect(written(staffOrders(compiled, key, state, league, desk))).toEqual([]);
  });

  it('[FIGHT-8] halts what is on its way later than it keeps back what stands, so that neither goes to and fro', () => {
    const state = createGame(compiled, key);
    const { posture, destination, fatigue } = state.force;
    const gate = compiled.regionOf('gate');
    const spear = compiled.forceOf('spear');
    const lance = compiled.forceOf('lance');
    const ordersAt = (doing: number, tired: number): string[] => {
      for (const f of [spear, lance]) {
        posture[f] = doing;
        destination[f] = doing === POSTURE.move ? gate : NONE;
        fatigue[f] = tired;
      }
      return written(staffOrders(compiled, key, state, league)).filter((order) => order.includes('spear'));
    };
    state.side.restraint[compiled.sideOf('league')] = 0;
    expect(ordersAt(POSTURE.move, 700)).toEqual([]);
    expect(ordersAt(POSTURE.move, 701)).toEqual(['hold force:spear']);
    expect(ordersAt(POSTURE.hold, 351)).not.toContain('move force:spear region:gate');
    expect(ordersAt(POSTURE.hold, 350)).toContain('move force:spear region:gate');
  });

  it('sends columns into a place of the plan that residents keep, unless they are armed', () => {
    const planned = compiledFrom(
      changed('ridge', (file) => {
        file.sides[1].objectives = ['gate'];
      }),
    );
    const gate = planned.regionOf('gate');
    const garrison = planned.forceOf('garrison-of-gate');
    const isSent = (men: number): boolean => {
      const state = createGame(planned, key);
      state.side.restraint[planned.sideOf('league')] = 0;
      state.region.holder[gate] = planned.sideOf('townsfolk');
      state.force.side[garrison] = planned.sideOf('townsfolk');
      state.force.men[garrison] = men;
      return staffOrders(planned, key, state, planned.actorOf('league-desk'))
        .map((order) => formatOrder(planned, order))
        .includes('move force:spear region:gate');
    };
    expect(isSent(0)).toBe(true);
    expect(isSent(300)).toBe(false);
  });

  it('of an outside actor gives none', () => {
    expect(staffOrders(compiled, key, createGame(compiled, key), compiled.actorOf('patron'))).toEqual([]);
  });
});

describe('[POLICY-3] restraint', () => {
  it('held back wholly by its sponsor a side stays, in every run; with no hold it goes, in every run', () => {
    const play = (hold: number): number[] =>
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((seed) => {
        const compiled = withDoctrine([], (file) => {
          file.weights.restraintHold = 2;
        });
        const key = keyOf(seed);
        const state = createGame(compiled, key);
        state.side.restraint[compiled.sideOf('league')] = hold;
        const orders = staffOrders(compiled, key, state, compiled.actorOf('league-desk'));
        return orders.filter(({ kind }) => kind === 'move').length;
      });
    expect(play(1000)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(play(0)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
  });
});

describe('[POLICY-4] random', () => {
  it('gives legal orders, unlike ones in unlike runs, the same in the same', () => {
    const compiled = countryOf('ridge');
    const desks = ['1', '2', '3', '4'].map((seed) => {
      const key = keyOf(seed);
      const views = viewsOf(compiled, key, createGame(compiled, key));
      const staff = createStaff(views, compiled);
      return views.actors.map((view) => {
        const set = randomPolicy(view, staff);
        expect(refusalsOfDesk(view, set.desk)).toEqual([]);
        expect(randomPolicy(view, staff)).toEqual(set);
        return set.desk.map((order) => formatOrder(compiled, order)).join('; ');
      });
    });
    expect(new Set(desks.map(String)).size).toBe(4);
  });

  it('plays every kind of order of a country sooner or later', () => {
    const compiled = withDoctrine([], (file) => {
      file.sides[0].pay = 60;
    });
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 60; seed++)
      for (const { orders } of moments(compiled, String(seed), 'random'))
        for (const set of orders) for (const order of [...set.desk, ...set.staff]) kinds.add(order.kind);
    const all = new Set(compiled.scenario.actors.flatMap(({ may }) => may));
    expect([...all].filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

describe('playing a turn', () => {
  it('a chair that gives no orders is silent; everybody else follows doctrine', () => {
    const compiled = countryOf('five-valleys');
    const key = keyOf('play');
    const state = createGame(compiled, key);
    const government = compiled.actorOf('government');
    const { simulation, orders } = createPlay(compiled);
    simulation.load(key, state);
    const sets = orders({ desks: new Map([[government, []]]) });
    expect(sets[government]?.desk).toEqual([]);
    expect(sets.length).toBe(compiled.actor.count);
    expect(digestOf(playTurn(compiled, key, state))).toBe(digestOf(playTurn(compiled, key, state)));
  });
});
