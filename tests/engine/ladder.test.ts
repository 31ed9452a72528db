// The ladder between a sender of packages and whoever stops them.
import { describe, expect, it } from 'vitest';
import { FIRST } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import type { OrderSet } from '../../src/engine/orders/sets.ts';
import { parseOrder } from '../../src/engine/orders/text.ts';
import { scoreOf } from '../../src/engine/outcome.ts';
import { createSimulation } from '../../src/engine/simulation.ts';
import { changed, compiledFrom, type Draft } from '../support/countries.ts';

/** Plays turns of the country of the cases, with the patron sending its package in the first or not. */
function play(at: number, sends: boolean, turns: number) {
  const compiled = compiledFrom(
    changed('ridge', ({ actors }: Draft) => {
      for (const actor of actors) actor.doctrine = [];
      const patron = actors.find(({ id }: Draft) => id === 'patron');
      patron.ladder = [{ actor: 'rival', at }];
    }),
  );
  const simulation = createSimulation(compiled);
  simulation.begin(keyOf('ladder'));
  const log = new EventLog();
  const order = parseOrder(compiled, 'send force:relief region:port');
  if (!order.ok) throw new Error('send');
  const patron = compiled.actorOf('patron');
  for (let turn = 0; turn < turns; turn++) {
    const sets: OrderSet[] = compiled.actor.ids.map((id) => ({
      actor: compiled.actorOf(id),
      desk: sends && turn === 0 && id === 'patron' ? [order.value] : [],
      staff: [],
    }));
    simulation.advance(sets, log);
  }
  const cell = patron * compiled.actor.count + compiled.actorOf('rival');
  const steps = log.events.flatMap((event) => (event.kind === 'ladderAnnounced' ? [event.after] : []));
  return { simulation, level: simulation.state.between.ladder[cell], steps, log };
}

describe('[ALLY-6] the ladder', () => {
  it('is climbed by a package past who stops such, stopped or not', () => {
    expect(play(30, true, 3).level).toBeGreaterThan(30);
    expect(play(30, false, 3).level).toBe(30);
  });

  it('announces a step a turn before it holds, and war only after that', () => {
    const calm = play(79, false, 3);
    expect(calm.simulation.state.cost.wideningWar[FIRST]).toBe(0);
    expect(play(79, true, 3).steps.at(-1)).toBe(4);
    const war = play(90, false, 14);
    const struck = war.log.events.find(({ kind }) => kind === 'arsenalStruck');
    const announced = war.log.events.find((event) => event.kind === 'ladderAnnounced' && event.after === 4);
    expect(struck?.turn).toBeGreaterThan(announced?.turn ?? Number.POSITIVE_INFINITY);
    expect(war.simulation.state.cost.wideningWar[FIRST]).toBe(1);
  });

  it('goes down again in quiet turns as far as it stood at the start, and no farther', () => {
    const levels = [3, 5, 13].map((turns) => play(30, true, turns).level);
    expect(levels[1]).toBeLessThan(levels[0]);
    expect(levels[2]).toBe(30);
  });

  it('scores an aim by the highest it stood, not by where it ends', () => {
    const { simulation } = play(30, true, 12);
    const measure = { kind: 'ladder', between: ['patron', 'rival'] } as const;
    expect(scoreOf(simulation.views.open, measure)).toBeLessThan(
      scoreOf(play(30, false, 12).simulation.views.open, measure),
    );
  });
});
