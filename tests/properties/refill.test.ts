import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import type { Compiled } from '../../src/engine/compiled.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import { scenarioShapeOf } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { WEIGHT_NAMES, WEIGHT_SPECS } from '../../src/engine/weights.ts';
import { withWeights } from '../../src/ensemble/branch.ts';
import { createPlay, type Play } from '../../src/play/turn.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { applyLevers, type LeverValues } from '../../src/scenario/levers/apply.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anySeed, holds, SEED } from '../support/arbitraries.ts';
import { changed, compiledFrom, countryOf, type Draft, scenarioOf } from '../support/countries.ts';

/** Digest and events of every turn of a game. */
function told({ simulation, advance }: Play, seed: string): string[] {
  simulation.begin(keyOf(seed));
  const turns: string[] = [];
  while (simulation.state.clock.over[0] === 0) {
    const log = new EventLog();
    advance(undefined, log);
    turns.push(`${digestOf(simulation.state)} ${JSON.stringify(log.events)}`);
  }
  return turns;
}

/** The same settings one after another on one play, and each on a play of its own. */
function expectSame(settings: readonly Compiled[], label: string): void {
  const play = createPlay(settings[0]);
  for (const [i, setting] of settings.entries()) {
    play.refill(setting);
    expect(told(play, `${i}`), `${label}, setting ${i}`).toEqual(told(createPlay(setting), `${i}`));
  }
}

const draws = (seed: number): (() => number) => {
  let x = seed >>> 0;
  return () => {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    return (x >>> 4) / 2 ** 28;
  };
};

/** About half of the levers of a scenario, and a few weights, somewhere in their ranges. */
function settingOf(scenario: Scenario, seed: number): Compiled | undefined {
  const draw = draws(seed);
  const levers: { [id: string]: LeverValues[string] } = {};
  for (const lever of scenario.levers) {
    if (draw() < 0.5) continue;
    if (lever.type === 'choice') levers[lever.id] = lever.choices[Math.floor(draw() * lever.choices.length)].id;
    else {
      const value = lever.min + draw() * (lever.max - lever.min);
      levers[lever.id] = lever.type === 'integer' ? Math.floor(value) : value;
    }
  }
  const weights = Object.fromEntries(
    WEIGHT_NAMES.filter(() => draw() < 0.1).map((name) => {
      const { min, max } = WEIGHT_SPECS[name];
      return [name, min + draw() * (max - min)];
    }),
  );
  const moved = applyLevers(scenario, levers);
  return moved.ok ? compileScenario(withWeights(moved.value, weights)) : undefined;
}

describe(`a simulation refilled with another setting (seed ${SEED})`, () => {
  it.each([
    ['five-valleys', 20],
    ['on-the-brink', 8],
    ['eleven-days', 5],
  ])('plays %s as one that was made for it, whatever it played before', (id, times) => {
    let played = 0;
    holds(
      fc.property(anySeed, (seed) => {
        const settings = [seed, seed + 1].flatMap((one) => settingOf(scenarioOf(id), one) ?? []);
        played += settings.length;
        expectSame([countryOf(id), ...settings, countryOf(id)], `${id} ${seed}`);
      }),
      times,
    );
    expect(played).toBeGreaterThan(times);
  });

  it('plays a country of the same shape whose map, seats, leaders and doctrines are others', () => {
    const ridge = countryOf('ridge');
    const settings = [
      turnedOver((draft) => {
        draft.links.reverse();
        for (const link of draft.links) link.km = 7 + link.km / 3;
      }),
      turnedOver((draft) => {
        const [crown, league] = draft.sides;
        [crown.capital, league.capital] = [league.capital, crown.capital];
        [crown.will, league.will] = [league.will, crown.will];
      }),
      turnedOver((draft) => {
        const [crown, league] = draft.sides;
        league.leader = crown.leader;
        delete crown.leader;
      }),
      turnedOver((draft) => {
        const tags = draft.regions.map((region: Draft) => region.tags);
        for (const [i, region] of draft.regions.entries()) {
          region.tags = tags[(i + 1) % tags.length];
          region.pastRebellion = 1 - region.pastRebellion;
        }
      }),
    ];
    for (const setting of settings) expect(scenarioShapeOf(setting)).toBe(scenarioShapeOf(ridge));
    expectSame([ridge, ...settings, ridge, ...settings.reverse()], 'ridge');
  });

  it('plays a country of the same shape whose rules, triggers and acts come at other times', () => {
    const turned = compiledFrom(
      changed('five-valleys', (draft) => {
        const turn = (list: Draft[], field: string): void => {
          const values = list.map((entry) => entry[field]);
          for (const [i, entry] of list.entries()) entry[field] = values[(i + 1) % values.length];
        };
        for (const actor of draft.actors) if (actor.doctrine !== undefined) turn(actor.doctrine, 'when');
        turn(draft.triggers, 'when');
        turn(draft.acts, 'when');
      }),
    );
    const valleys = countryOf('five-valleys');
    expect(scenarioShapeOf(turned)).toBe(scenarioShapeOf(valleys));
    expectSame([valleys, turned, valleys], 'five-valleys');
  });

  it('refuses a country of another shape', () => {
    expect(() => createPlay(countryOf('ridge')).refill(countryOf('five-valleys'))).toThrow(/its own shape/);
  });
});

const turnedOver = (change: (draft: Draft) => void): Compiled => compiledFrom(changed('ridge', change));
