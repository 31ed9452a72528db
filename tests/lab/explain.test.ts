import { describe, expect, it } from 'vitest';
import type { ForceIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { tablesOf } from '../../src/engine/knowledge/tables.ts';
import { createGame, startWillParts } from '../../src/engine/state/start.ts';
import { explainGarrison, type Trial } from '../../src/lab/explain/explain.ts';
import { type Garrison, garrisonAt } from '../../src/lab/explain/garrison.ts';
import { SITUATIONS, type Situation, type SituationId, situationOf } from '../../src/lab/explain/situations.ts';
import { compiledFrom, countryOf, type Draft, textOf } from '../support/countries.ts';

const valleys = countryOf('five-valleys');
const at = (place: string): Garrison => garrisonAt(valleys, valleys.regionOf(place)) as Garrison;
const situation = (place: string, id: SituationId) => situationOf(valleys, at(place), id, 60);

describe('the will of a garrison', () => {
  it.each(['five-valleys', 'eleven-days'])('is the sum of its parts: %s', (id) => {
    const compiled = countryOf(id);
    const state = createGame(compiled, keyOf('parts'));
    const tables = tablesOf(compiled);
    for (let f = 0 as ForceIndex; f < compiled.force.count; f++) {
      const { side, region, will } = state.force;
      const parts = startWillParts(compiled, tables, state, f, side[f], region[f]);
      const sum = Object.values(parts).reduce((all, part) => all + part, 0);
      expect(Math.abs(will[f] - Math.min(1000, Math.max(0, sum)))).toBeLessThanOrEqual(0.5);
    }
  });

  it('is told with who is near, and whom it has beside it', () => {
    const { will, parts, men, beside, near, local } = at('tevera');
    expect(will).toBe(Math.round(parts.own + parts.quality + parts.place + parts.ties + parts.core));
    expect(parts.own).toBe(350);
    expect([at('tevera'), at('karsa')].map(({ hasOwnWill }) => hasOwnWill)).toEqual([false, true]);
    expect(men).toBeLessThan(2370);
    expect(beside.map(({ force }) => valleys.force.ids[force])).toEqual(['coast-post']);
    expect(near).toEqual([]);
    expect(local?.men).toBe(300);
    expect(at('aldra').near.map(({ km }) => km)).toEqual([30, 30, 30, 65]);
  });

  it('is nobody’s where nobody stands', () => {
    expect(garrisonAt(valleys, valleys.regionOf('moor'))).toBeUndefined();
  });
});

describe('a situation', () => {
  it('leaves the country as it is, but longer, where the garrison is left alone', () => {
    const { scenario, attackers } = situation('hedin', 'alone') as Situation;
    expect({ ...scenario, turns: valleys.turns }).toEqual(valleys.scenario);
    expect(scenario.turns).toBe(60);
    expect(attackers).toEqual([]);
  });

  it('attacks with the columns that stand next door', () => {
    const { scenario, attackers, movedTo } = situation('aldra', 'pressed') as Situation;
    expect(attackers).toEqual(['first-column', 'second-column']);
    expect(movedTo).toBeUndefined();
    expect(scenario.regions).toEqual(valleys.scenario.regions);
  });

  it('brings the front next door where it is far off', () => {
    const { scenario, movedTo } = situation('hedin', 'pressed') as Situation;
    expect(movedTo).toBe('tevera');
    const tevera = scenario.regions.find(({ id }) => id === 'tevera');
    expect(tevera?.holder).toBe('front');
    expect(tevera?.garrison?.paper).toBe(470);
    const there = scenario.forces.filter(({ region, paper }) => region === 'tevera' && paper > 0);
    expect(there.map(({ id }) => id).sort()).toEqual(['coast-brigade', 'first-column', 'second-column']);
  });

  it('cuts a place off by who holds the places around it', () => {
    const { scenario, attackers } = situation('aldra', 'cutOff') as Situation;
    const held = scenario.regions.filter(({ holder }) => holder === 'front').map(({ id }) => id);
    expect(held).toEqual(['sorva', 'kolm', 'tevera']);
    expect(attackers).toEqual([]);
    expect((situation('aldra', 'shutIn') as Situation).attackers).toHaveLength(2);
  });

  it('says why it cannot come about', () => {
    expect(situation('karsa', 'cutOff')).toBe('isSeat');
    expect(situation('hedin', 'shutIn')).toBe('besideSeat');
    const without = (change: (draft: Draft) => void) => {
      const draft: Draft = JSON.parse(textOf('five-valleys'));
      change(draft);
      const compiled = compiledFrom(JSON.stringify(draft));
      const garrison = garrisonAt(compiled, compiled.regionOf('aldra')) as Garrison;
      return SITUATIONS.map((id) => situationOf(compiled, garrison, id, 60)).map((one) =>
        typeof one === 'string' ? one : 'tried',
      );
    };
    expect(
      without((draft) => {
        for (const one of draft.forces) one.role = 'reserve';
      }),
    ).toEqual(['tried', 'noColumn', 'tried', 'noColumn']);
    expect(
      without((draft) => {
        draft.relations[0].relation = 'neutral';
      }),
    ).toEqual(['tried', 'noEnemy', 'noEnemy', 'noEnemy']);
  });
});

describe('an explanation', () => {
  const explained = explainGarrison(valleys, valleys.regionOf('aldra'), { runs: 4, seed: 'a', days: 3 });
  const trials = explained?.trials as readonly Trial[];

  it('tells of every situation, the same each time', () => {
    expect(trials.map(({ id }) => id)).toEqual(SITUATIONS);
    expect(explainGarrison(valleys, valleys.regionOf('aldra'), { runs: 4, seed: 'a', days: 3 })).toEqual(explained);
  });

  it('adds up: the will then is the will at the start and all that was taken or given', () => {
    let told = 0;
    for (const { course } of trials)
      for (const { will, terms } of course) {
        if (will === undefined) continue;
        const sum = terms.reduce((all, [, value]) => all + value, 0);
        expect(will).toBeCloseTo(at('aldra').will + sum, 6);
        told++;
      }
    expect(told).toBeGreaterThan(4);
  });

  it('takes more from a garrison that is attacked, and supply from one that is cut off', () => {
    const [alone, pressed, cutOff] = trials;
    const willAfterADay = ({ course }: Trial): number => course.find(({ days }) => days === 1)?.will ?? 0;
    expect(willAfterADay(pressed)).toBeLessThan(willAfterADay(alone));
    expect([alone, pressed, cutOff].map(({ isSupplied }) => isSupplied)).toEqual([true, true, false]);
  });

  it('counts every run once', () => {
    for (const { lost, manners, course, lostAfter } of trials) {
      expect(manners.reduce((all, [, count]) => all + count, 0)).toBe(lost.count);
      expect(course.at(-1)?.standing.count).toBe(lost.of - lost.count);
      expect(lostAfter.half === null).toBe(lost.share < 0.5);
    }
  });
});
