import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorIndex, ForceIndex, SideIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { EventLog, type GameEvent } from '../../src/engine/events/events.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import type { OrderSet } from '../../src/engine/orders/sets.ts';
import { createGame, step } from '../../src/engine/simulation.ts';
import { COLUMN_SPECS } from '../../src/engine/state/columns.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { nameOfRow } from '../../src/engine/state/rowNames.ts';
import { copyState, formatState, type GameState, parseState } from '../../src/engine/state/state.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { POSTURE } from '../../src/engine/vocabulary.ts';
import { anyMoment, anySeed, holds, SEED, shuffled } from '../support/arbitraries.ts';
import { countryOf } from '../support/countries.ts';
import { moments, nextTurn } from '../support/playouts.ts';

describe(`a turn (seed ${SEED})`, () => {
  it('[STATE-3] leaves the state it starts from untouched', () => {
    holds(
      fc.property(anyMoment, ({ compiled, key, state, orders, next }) => {
        const before = digestOf(state);
        expect(digestOf(step(compiled, key, state, orders))).toBe(digestOf(next));
        expect(digestOf(state)).toBe(before);
      }),
      60,
    );
  });

  it('[STATE-4] is the same whether recorded or not', () => {
    holds(
      fc.property(anyMoment, (moment) => {
        expect(digestOf(nextTurn(moment, moment.orders).next)).toBe(digestOf(moment.next));
      }),
      120,
    );
  });

  it('[STATE-4] is the same whatever was played before on the same machine', () => {
    holds(
      fc.property(anyMoment, anyMoment, (moment, other) => {
        nextTurn(other, other.orders);
        expect(digestOf(nextTurn(moment, moment.orders).next), `${moment.label} after ${other.label}`).toBe(
          digestOf(moment.next),
        );
      }),
      150,
    );
  });

  it('[ORDER-3] is the same however orders are shuffled, within a set and among sets', () => {
    holds(
      fc.property(anyMoment, anySeed, (moment, seed) => {
        const mixed = shuffled(moment.orders, seed).map((set, i) => ({
          ...set,
          desk: shuffled(set.desk, seed + i),
          staff: shuffled(set.staff, seed - i),
        }));
        expect(digestOf(nextTurn(moment, mixed).next), moment.label).toBe(digestOf(moment.next));
      }),
      150,
    );
  });

  it('[ORDER-3] refuses two sets of one actor, whose order would count', () => {
    const compiled = countryOf('ridge');
    const key = keyOf('1');
    const set: OrderSet = { actor: 0 as ActorIndex, desk: [], staff: [] };
    expect(() => step(compiled, key, createGame(compiled, key), [set, set])).toThrow(/Two sets/);
  });

  it('[STATE-2] goes on from a saved state as from the one that was saved', () => {
    holds(
      fc.property(anyMoment, (moment) => {
        const { compiled, key, orders } = moment;
        const read = parseState(compiled, formatState(moment.state));
        if (!read.ok) throw new Error(`${moment.label}: ${JSON.stringify(read.error)}`);
        const { next } = nextTurn({ compiled, key, state: read.value }, orders);
        expect(digestOf(next), moment.label).toBe(digestOf(moment.next));
      }),
      80,
    );
  });

  it('[CHANCE-1] gives every other draw the same luck when one actor gives one order more', () => {
    let compared = 0;
    holds(
      fc.property(anyMoment, anySeed, (moment, pick) => {
        const { compiled, key, state } = moment;
        const actor = (pick % compiled.actor.count) as ActorIndex;
        const legal = [...legalOrders(viewOf(compiled, key, state, actor))];
        const extra = legal[pick % Math.max(1, legal.length)];
        if (extra === undefined) return;
        const others = moment.orders.filter((set) => set.actor !== actor);
        const nameOf = ({ kind, about, region, force, actor }: GameEvent): string =>
          [kind === 'talkAgreed' || kind === 'talkFailed' ? `talk ${about}` : kind, region, force, actor].join(' ');
        const drawsOf = (orders: readonly OrderSet[]): Map<string, number> =>
          new Map(
            nextTurn(moment, orders)
              .events.filter((event) => event.chance !== undefined)
              .map((event) => [nameOf(event), event.chance?.draw as number]),
          );
        const without = drawsOf(others);
        const more = drawsOf([...others, { actor, desk: [extra], staff: [] }]);
        for (const [name, draw] of more) {
          if (!without.has(name)) continue;
          compared++;
          expect(draw, `${moment.label}: ${name}`).toBe(without.get(name));
        }
      }),
      100,
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('stays as it is when the game is over', () => {
    const compiled = countryOf('ridge');
    const key = keyOf('over');
    const state = createGame(compiled, key);
    state.clock.over[0] = 1;
    expect(digestOf(step(compiled, key, state, []))).toBe(digestOf(state));
  });
});

describe(`events (seed ${SEED})`, () => {
  const COUNTED = new Set(['thousandths', 'men', 'people', 'sorties', 'points']);
  /** People begin to leave: nobody is gone yet. */
  const CHANGELESS = new Set(['evacuationBegan']);

  it('[EVENT-1] the terms are the change: before + sum of terms = after', () => {
    let counted = 0;
    holds(
      fc.property(anyMoment, (moment) => {
        for (const event of nextTurn(moment, moment.orders).events) {
          if (!COUNTED.has(event.unit) || CHANGELESS.has(event.kind)) continue;
          counted++;
          const sum = event.terms.reduce((all, term) => all + term.value, 0);
          expect(event.before + sum, `${moment.label}: ${JSON.stringify(event)}`).toBe(event.after);
          for (const term of event.terms)
            expect(Number.isInteger(term.value), `${moment.label}: ${JSON.stringify(event)}`).toBe(true);
        }
      }),
      150,
    );
    expect(counted).toBeGreaterThan(1000);
  });

  it('[EVENT-2] what chance decided shows a probability and a lower draw', () => {
    let drawn = 0;
    holds(
      fc.property(anyMoment, (moment) => {
        for (const event of nextTurn(moment, moment.orders).events) {
          if (event.chance === undefined) continue;
          drawn++;
          const { probability, draw } = event.chance;
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1000);
          const happened = event.kind !== 'talkFailed';
          // A rising is drawn finer than in thousandths: both may round to the same.
          expect(
            happened ? draw <= probability : draw >= probability,
            `${moment.label}: ${JSON.stringify(event)}`,
          ).toBe(true);
        }
      }),
      150,
    );
    expect(drawn).toBeGreaterThan(50);
  });

  it.each([
    ['force.will', 'willChanged'],
    ['support.level', 'supportChanged'],
    ['side.credibility', 'credibilityChanged'],
    ['side.restraint', 'restraintChanged'],
    ['actor.capital', 'orderGiven'],
  ] as const)('[EVENT-3] every change of %s is told, and nothing is told that did not change', (column, kind) => {
    let toldOf = 0;
    holds(
      fc.property(anyMoment, (moment) => {
        const { compiled, state } = moment;
        const { next, events } = nextTurn(moment, moment.orders);
        const rowOf = (event: GameEvent): number => {
          if (column === 'force.will') return event.force as number;
          if (column === 'support.level') return (event.actor as number) * compiled.side.count + (event.side as number);
          return (column === 'actor.capital' ? event.actor : event.side) as number;
        };
        const [group, field] = column.split('.') as ['force', 'will'];
        const spec = COLUMN_SPECS.find(({ name }) => name === column);
        const before = state[group][field] as unknown as Int16Array;
        const after = next[group][field] as unknown as Int16Array;
        const told = new Map<number, number>();
        for (const event of events) {
          if (event.kind !== kind && !(column === 'actor.capital' && event.kind === 'capitalChanged')) continue;
          toldOf++;
          const row = rowOf(event);
          expect(event.before, `${moment.label}: ${JSON.stringify(event)}`).toBe(
            (before[row] as number) + (told.get(row) ?? 0),
          );
          told.set(row, (told.get(row) ?? 0) + event.after - event.before);
        }
        for (let row = 0; row < before.length; row++) {
          // A garrison that passes to another side starts anew; a force that falls back takes heart: both are told by
          // their own events.
          if (
            column === 'force.will' &&
            (next.force.side[row as ForceIndex] !== state.force.side[row as ForceIndex] || restarted(events, row))
          )
            continue;
          expect(
            (after[row] as number) - (before[row] as number),
            `${moment.label}: ${spec === undefined ? row : nameOfRow(compiled, spec, row)}`,
          ).toBe(told.get(row) ?? 0);
        }
      }),
      60,
    );
    expect(toldOf).toBeGreaterThan(0);
  });

  const RESTARTS = new Set(['garrisonWithdrew', 'garrisonDrewIn', 'garrisonBargained', 'forceRepelled']);
  const restarted = (events: readonly GameEvent[], row: number): boolean =>
    events.some((event) => RESTARTS.has(event.kind) && event.force === row);
});

describe(`[MEN-1] nobody appears or vanishes unseen (seed ${SEED})`, () => {
  /** Men of a force who are in the country. */
  const inCountry = (state: GameState, f: ForceIndex): number => {
    const posture = state.force.posture[f];
    return posture === POSTURE.travel || posture === POSTURE.away ? 0 : (state.force.men[f] as number);
  };

  it("every force's change of men is the sum of its events", () => {
    holds(
      fc.property(anyMoment, (moment) => {
        const { compiled, state } = moment;
        const { next, events } = nextTurn(moment, moment.orders);
        for (let f = 0 as ForceIndex; f < compiled.force.count; f++) {
          const told = events
            .filter((event) => event.unit === 'men' && event.force === f)
            .reduce((sum, event) => sum + event.after - event.before, 0);
          expect(inCountry(next, f) - inCountry(state, f), `${moment.label}: ${compiled.force.ids[f]}`).toBe(told);
          if (next.force.posture[f] === POSTURE.gone)
            expect(next.force.men[f], `${moment.label}: ${compiled.force.ids[f]} is gone`).toBe(0);
        }
      }),
      150,
    );
  });

  it('men on the rolls + dead + gone home = men at the start + joined + arrived - gone abroad, over whole runs', () => {
    holds(
      fc.property(
        fc.constantFrom('five-valleys', 'ridge', 'on-the-brink'),
        fc.integer({ min: 1, max: 400 }),
        (country, seed) => {
          const compiled = countryOf(country);
          const log = new EventLog();
          let first: GameState | undefined;
          let last: GameState | undefined;
          for (const { state, next } of moments(compiled, String(seed), 'random', log)) {
            first ??= state;
            last = next;
          }
          const countOf = (state: GameState): number => {
            let men = 0;
            for (let f = 0 as ForceIndex; f < compiled.force.count; f++) men += inCountry(state, f);
            for (let s = 0 as SideIndex; s < compiled.side.count; s++)
              men += (state.side.dead[s] as number) + (state.side.deserted[s] as number);
            return men;
          };
          let came = 0;
          let moved = 0;
          for (const { kind, terms, unit } of log.events) {
            if (unit !== 'men') continue;
            for (const term of terms) {
              if (kind === 'menLost' && (term.kind === 'killed' || term.kind === 'deserted')) continue;
              if (term.kind === 'detached') moved += term.value;
              else came += term.value;
            }
          }
          expect(moved).toBe(0);
          expect(countOf(last as GameState) - countOf(first as GameState)).toBe(came);
        },
      ),
      25,
    );
  });
});

describe(`[CHANCE-4] seeds (seed ${SEED})`, () => {
  it("'1', '11' and '111' play unlike runs, and each plays the same twice", () => {
    const compiled = countryOf('five-valleys');
    const digests = ['1', '11', '111', '1'].map((seed) =>
      [...moments(compiled, seed, 'doctrine')].map(({ next }) => digestOf(next)).join(),
    );
    expect(new Set(digests).size).toBe(3);
    expect(digests[3]).toBe(digests[0]);
  });

  it('two games of one scenario side by side do not disturb each other', () => {
    const compiled = countryOf('five-valleys');
    const alone = [...moments(compiled, '5', 'random')].map(({ next }) => digestOf(next));
    const other = moments(compiled, '6', 'random');
    const beside = [...moments(compiled, '5', 'random')].map(({ next }) => {
      other.next();
      return digestOf(next);
    });
    expect(beside).toEqual(alone);
  });

  it('a copy advanced apart leaves the first where it was', () => {
    const compiled = countryOf('five-valleys');
    const key = keyOf('9');
    const state = createGame(compiled, key);
    const copy = copyState(compiled, state);
    step(compiled, key, copy, []);
    expect(digestOf(copy)).toBe(digestOf(state));
  });
});
