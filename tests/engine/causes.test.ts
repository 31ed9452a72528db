import { describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { type Cause, sameCause } from '../../src/engine/events/causes.ts';
import { EventLog, type GameEvent } from '../../src/engine/events/events.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { parseOrder } from '../../src/engine/orders/text.ts';
import { createGame, createSimulation } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { POSTURE, type TermKind } from '../../src/engine/vocabulary.ts';
import { createPlay } from '../../src/play/turn.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { changed, compiledFrom, countryOf } from '../support/countries.ts';
import { moments } from '../support/playouts.ts';

const COUNTRIES = ['five-valleys', 'on-the-brink', 'eleven-days'];

/** The events of a game in which one actor gives these orders, by turn, and then nothing. */
function played(
  compiled: CompiledScenario,
  actor: string,
  orders: readonly (readonly string[])[],
  turns: number,
  seed = 'causes',
) {
  const key = keyOf(seed);
  const play = createPlay(compiled);
  const log = new EventLog();
  let state = createGame(compiled, key);
  for (let t = 0; t < turns; t++) {
    const desk = (orders[t] ?? []).map((line): Order => {
      const order = parseOrder(compiled, line);
      if (!order.ok) throw new Error(line);
      return order.value;
    });
    state = play.nextState(key, state, { desks: new Map([[compiled.actorOf(actor), desk]]) }, log);
  }
  return log.events;
}

/** By kind of event: what its shares that go back to an actor's desk come to. */
function comesTo(events: readonly GameEvent[], actor: ActorIndex): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { kind, terms } of events)
    for (const { shares = [] } of terms)
      for (const { cause, value } of shares)
        if (cause.kind === 'order' && cause.actor === actor && cause.by === 'desk')
          sums.set(kind, (sums.get(kind) ?? 0) + value);
  return sums;
}

describe('[EVENT-4] causes', () => {
  it.each(COUNTRIES)('are orders that were given, or people who left unordered, in this turn or before: %s', (id) => {
    const log = new EventLog();
    for (const _ of moments(countryOf(id), 'causes', 'random', log));
    const given: Cause[] = log.events.flatMap(({ kind, cause }) =>
      kind === 'orderGiven' && cause !== undefined ? [cause] : [],
    );
    const causes = log.events.flatMap(({ turn, cause, terms }) =>
      [
        ...(cause === undefined ? [] : [cause]),
        ...terms.flatMap(({ shares = [] }) => shares.map((each) => each.cause)),
      ].map((each) => ({ turn, cause: each })),
    );
    expect(causes.length).toBeGreaterThan(200);
    expect(causes.filter(({ turn, cause }) => cause.turn > turn)).toEqual([]);
    const unknown = causes.filter(
      ({ cause }) => cause.kind === 'order' && !given.some((order) => sameCause(order, cause)),
    );
    expect(unknown).toEqual([]);
  });

  it('[ORDER-11] go from a public word to the signal to the will, and to what wears off of it later', () => {
    const compiled = countryOf('eleven-days');
    const moscow = compiled.actorOf('moscow');
    const events = played(compiled, 'moscow', [['speak side:gov stance:standBy quiet:no']], 2);
    const sums = comesTo(events, moscow);
    expect(sums.get('supportChanged')).toBeGreaterThan(0);
    expect(sums.get('willChanged')).toBeGreaterThan(0);
    const termsOf = (kind: TermKind) =>
      events.flatMap((event) =>
        event.kind !== 'willChanged'
          ? []
          : event.terms
              .filter((term) => term.kind === kind && term.shares?.some(({ cause }) => cause.actor === moscow))
              .map(({ value }) => ({ turn: event.turn, value })),
      );
    const turnsOf = (kind: TermKind) => [...new Set(termsOf(kind).map(({ turn }) => turn))];
    expect(turnsOf('alliedSignal')).toEqual([0, 1]);
    expect(turnsOf('faded')).toEqual([1]);
    expect(termsOf('faded').every(({ value }) => value < 0)).toBe(true);
  });

  it('tell people who leave of themselves apart from an order', () => {
    const compiled = compiledFrom(changed('ridge', () => undefined));
    const simulation = createSimulation(compiled);
    simulation.begin(keyOf('flee'));
    const spear = compiled.forceOf('spear');
    const start = simulation.state.words.slice();
    simulation.state.force.region[spear] = compiled.regionOf('seat');
    simulation.state.force.posture[spear] = POSTURE.attack;
    simulation.load(keyOf('flee'), { words: simulation.state.words.slice() });
    const log = new EventLog();
    simulation.advance([], log);
    const fled = log.events.filter(({ kind }) => kind === 'evacuationBegan');
    expect(fled.length).toBeGreaterThan(0);
    for (const { cause } of fled) expect(cause?.kind).toBe('unordered');
    simulation.load(keyOf('flee'), { words: start });
    const ordered = new EventLog();
    const patron = compiled.actorOf('patron');
    simulation.advance(
      [{ actor: patron, desk: [{ kind: 'evacuate', group: 'families', way: 'air', quiet: false }], staff: [] }],
      ordered,
    );
    const left = ordered.events.filter(({ kind }) => kind === 'evacuationBegan');
    expect(left.map(({ cause }) => cause?.kind)).toEqual(['order']);
  });

  it('tell what a request came to, silence too', () => {
    const compiled = countryOf('on-the-brink');
    const events = played(compiled, 'damascus', [['ask ally:moscow what:air', 'ask ally:tehran what:asylum']], 3);
    const answers = events.filter(({ kind }) => kind === 'requestAnswered');
    expect(answers.map(({ turn }) => turn)).toEqual([1, 1]);
    for (const { cause } of answers) expect(cause?.turn).toBe(0);
  });

  it("go from a column's order to the place it took, to belief in who lost it, to an ally's support", () => {
    const compiled = countryOf('eleven-days');
    const opsroom = compiled.actorOf('opsroom');
    const events = played(compiled, 'opsroom', [['move force:hts-saraqib region:aleppo']], 16);
    const believed = events.flatMap((event) =>
      event.kind === 'supportChanged' ? event.terms.filter(({ kind }) => kind === 'belief') : [],
    );
    const owed = believed.flatMap(({ shares = [] }) => shares).filter(({ cause }) => cause.actor === opsroom);
    expect(owed.length).toBeGreaterThan(10);
    expect(owed.some(({ value }) => value < 0)).toBe(true);
  });

  it('go from advisers sent home to the slower command, in the will and in the ground', () => {
    const compiled = countryOf('on-the-brink');
    const tehran = compiled.actorOf('tehran');
    const home = ['evacuate group:commanders way:air quiet:no'];
    const events = played(compiled, 'tehran', [home], 12);
    const shares = (kind: GameEvent['kind'], turn?: number): readonly number[] =>
      events.flatMap((event) =>
        event.kind === kind && event.turn === (turn ?? event.turn)
          ? event.terms
              .filter((term) => term.kind === 'command')
              .flatMap((term) =>
                (term.shares ?? []).flatMap(({ cause, value }) => (cause.actor === tehran ? [value] : [])),
              )
          : [],
      );
    expect(shares('groundGained').some((value) => value > 0)).toBe(true);
    // Wear is a fraction of a thousandth a half day: over two of them the pair shows it, to the force.
    const worn = (log: readonly GameEvent[], turn: number): number => {
      const first = log.find(
        (event) => event.kind === 'willChanged' && event.turn === turn && event.region !== undefined,
      );
      return (first?.terms ?? []).reduce((sum, { kind, value }) => sum + (kind === 'command' ? value : 0), 0);
    };
    const silent = played(compiled, 'tehran', [], 12);
    for (const turn of [1, 2, 3])
      expect(new Set([0, ...shares('willChanged', turn)])).toEqual(
        new Set([0, worn(events, turn) - worn(silent, turn)]),
      );
  });

  it('go from a hold on a side to the columns that stay, and from letting it loose to those that march', () => {
    const compiled = countryOf('eleven-days');
    const ankara = compiled.actorOf('ankara');
    const held: GameEvent[] = [];
    const loose: GameEvent[] = [];
    for (const seed of ['causes', 'hold', 'loose', 'columns', 'print', 'obey']) {
      for (const order of ['restrain side:hts', 'unleash side:sna']) {
        const events = played(compiled, 'ankara', [[order], [order]], 8, seed);
        held.push(...events.filter(({ kind, cause }) => kind === 'columnsHeldBack' && cause?.actor === ankara));
        loose.push(
          ...events.filter(
            ({ kind, cause }) =>
              kind === 'forceMoved' && cause?.kind === 'order' && cause.by === 'staff' && cause.from?.actor === ankara,
          ),
        );
      }
    }
    expect(held.length).toBeGreaterThan(0);
    for (const event of held) expect([event.side, event.after > 0]).toEqual([compiled.sideOf('hts'), true]);
    expect(loose.length).toBeGreaterThan(0);
  });

  it('move nothing: a game recorded with them has the digests of one that is not', () => {
    const compiled = countryOf('eleven-days');
    const key = keyOf('causes');
    const play = createPlay(compiled);
    const log = new EventLog();
    let plain = createGame(compiled, key);
    let recorded = plain;
    for (let t = 0; t < 12; t++) {
      plain = play.nextState(key, plain);
      recorded = play.nextState(key, recorded, {}, log);
      expect(digestOf(recorded)).toBe(digestOf(plain));
    }
  });
});
