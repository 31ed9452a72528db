// [ASK-3] Desks that follow doctrine answer each other: yes, on terms, or no, each now and then, and always with a sum.
import { expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import { EventLog, type EventOf } from '../../src/engine/events/events.ts';
import { createSimulation } from '../../src/engine/simulation.ts';
import { createDoctrine } from '../../src/policies/doctrine.ts';
import { createStaff } from '../../src/policies/staff.ts';
import { countryOf } from '../support/countries.ts';

const RUNS = 4;

it('doctrine says yes, no and names terms, each in at least a tenth of its answers', { timeout: 60_000 }, () => {
  const answers: EventOf<'askAnswered'>[] = [];
  for (const id of ['eleven-days', 'on-the-brink']) {
    const compiled = countryOf(id);
    const simulation = createSimulation(compiled);
    const doctrine = createDoctrine(simulation.views, compiled, createStaff(simulation.views, compiled));
    for (let run = 0; run < RUNS; run++) {
      simulation.begin(keyOf(`answers ${run}`));
      while (simulation.state.clock.over[0] === 0) {
        const log = new EventLog();
        simulation.advance(
          simulation.views.actors.map((view) => doctrine.ordersOf(view)),
          log,
        );
        for (const event of log.events) if (event.kind === 'askAnswered') answers.push(event);
      }
    }
  }
  const count = (reply: string) => answers.filter((event) => event.reply === reply).length;
  for (const reply of ['yes', 'terms', 'no']) expect(count(reply) / answers.length, reply).toBeGreaterThan(0.1);
  // Doctrine lets no time run out, and a no has its reason.
  expect(count('left')).toBe(0);
  for (const event of answers.filter(({ reply }) => reply === 'no')) expect(event.reason).toBeDefined();
  for (const { after, terms } of answers.filter((event) => event.terms.length > 0))
    expect(terms.reduce((sum, { value }) => sum + value, 0)).toBe(after);
});
