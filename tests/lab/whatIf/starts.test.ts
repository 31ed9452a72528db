import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../../src/engine/simulation.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import { commonEnd, findStart, pairsOfStart, planStart } from '../../../src/lab/whatIf/starts.ts';
import { type Change, usualOutcome, type WhatIf, type WhatIfOutcome } from '../../../src/lab/whatIf/whatIf.ts';
import { countryOf } from '../../support/countries.ts';

const FAMILY = ['eleven-days', 'thirtieth-of-november', 'third-of-december', 'on-the-brink'].map(countryOf);
const END = commonEnd(FAMILY);
const own = FAMILY[0];

const asked = (changes: readonly Change[], outcome: WhatIfOutcome = usualOutcome(own)): WhatIf => ({
  ...{ scenario: own.scenario.id, contentHash: own.contentHash, rules: RULES_VERSION, luck: 'class' },
  ...{ firstRun: 0, pairs: 400, changes, outcome },
});

const FLIGHT: Change = {
  ...{ kind: 'orders', turn: 6, actor: 'tehran' },
  orders: ['evacuate group:families way:air quiet:no'],
};

function plannedFrom(start: (typeof FAMILY)[number], whatIf: WhatIf) {
  const planned = planStart(own, whatIf, start.scenario, END);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
}

describe('the same change from each start', () => {
  it('is looked at on the earliest last half day, whatever the order of the starts', () => {
    expect(END).toEqual({ date: '2024-12-11', half: 'pm' });
    expect(commonEnd([...FAMILY].reverse())).toEqual(END);
  });

  it('is decided in the first half day of each, further acts as long after it as they were', () => {
    const later: Change = { ...FLIGHT, turn: 8, orders: [] };
    const [brink] = FAMILY.slice(-1);
    const { plan } = plannedFrom(brink, asked([FLIGHT, later, { kind: 'lever', lever: 'army_will', value: 0.5 }]));
    const [variant] = plan.variants ?? [];
    expect(variant.orders?.map(({ turn }) => turn)).toEqual([0, 2]);
    expect(variant.levers).toEqual({ army_will: 0.5 });
    expect(plan.runs).toBe(100);
    expect(pairsOfStart({ ...asked([FLIGHT]), pairs: 12 })).toBe(12);
  });

  it('counts what is held on that date as the whole runs do, and matters less the later it comes', () => {
    const whatIf = asked([FLIGHT]);
    const shifts = [own, FAMILY[3]].map((start) => {
      const planned = plannedFrom(start, whatIf);
      const some = { ...planned.plan, runs: 20, range: { from: 0, to: 20 } };
      const [cut, whole] = [some, { ...some, until: start.turns }].map((plan) => {
        const run = runPlan(start.scenario, plan);
        if (!run.ok) throw new Error(JSON.stringify(run.error));
        return run.value.gathered;
      });
      const found = findStart(planned, cut, own.start);
      expect(findStart(planned, whole, own.start)).toEqual(found);
      expect(found).toMatchObject({ pairs: 20, refused: 0 });
      return found.change.mean - found.base.mean;
    });
    expect(shifts[0]).toBeLessThan(-1);
    expect(Math.abs(shifts[1])).toBeLessThan(1);
  });

  it('tells a start from which it cannot be asked, or the place is lost before', () => {
    const refusals = (whatIf: WhatIf) =>
      FAMILY.map(({ scenario }) => planStart(own, whatIf, scenario, END)).map((one) =>
        one.ok ? 'ok' : one.error.kind,
      );
    expect(refusals({ ...asked([FLIGHT]), levers: { no_such_lever: 1 } })).toEqual(FAMILY.map(() => 'problems'));
    expect(refusals(asked([FLIGHT], { kind: 'place', region: 'aleppo' }))).toEqual([
      ...['ok', 'ok', 'lostBefore', 'lostBefore'],
    ]);
  });
});
