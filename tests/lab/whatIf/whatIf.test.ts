import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../../src/engine/simulation.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import { formatWhatIf, parseWhatIf } from '../../../src/lab/whatIf/file.ts';
import { findingOf } from '../../../src/lab/whatIf/finding.ts';
import { cutOf, findWhatIf, formatWhatIfLink, unpackWhatIf } from '../../../src/lab/whatIf/link.ts';
import { countsOf, pairsOf } from '../../../src/lab/whatIf/pairs.ts';
import {
  type Change,
  planWhatIf,
  usualOutcome,
  type WhatIf,
  type WhatIfOutcome,
} from '../../../src/lab/whatIf/whatIf.ts';
import { countryOf } from '../../support/countries.ts';

const ADDRESS = 'https://brink.example.org/game/';

function asked(id: string, changes: readonly Change[], more: Partial<WhatIf> = {}): WhatIf {
  const compiled = countryOf(id);
  return {
    scenario: id,
    contentHash: compiled.contentHash,
    rules: RULES_VERSION,
    luck: 'class',
    firstRun: 0,
    pairs: 60,
    changes,
    outcome: usualOutcome(compiled),
    ...more,
  };
}

const CHANGES: readonly Change[] = [
  { kind: 'lever', lever: 'turkey_restraint', value: 0.9 },
  { kind: 'orders', turn: 3, actor: 'tehran', orders: ['evacuate group:families way:air quiet:no'] },
  { kind: 'policy', actor: 'tehran', policy: 'silent' },
  { kind: 'weight', weight: 'contagion', factor: 0.5 },
];

function played(whatIf: WhatIf) {
  const { scenario } = countryOf(whatIf.scenario);
  const planned = planWhatIf(scenario, whatIf);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const run = runPlan(scenario, planned.value.plan);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const pairs = pairsOf(planned.value.compiled, whatIf.outcome, run.value.gathered);
  return { pairs, finding: findingOf(planned.value.compiled, whatIf.outcome, pairs, run.value.gathered) };
}

describe('a what-if', () => {
  const prediction = { later: 3, same: 4, earlier: 3, because: 'they "wait" for Türkiye; then it moves. '.repeat(3) };

  it.each(CHANGES.map((change) => [change.kind, change] as const))(
    'comes out of its link and its file as it was: %s',
    (_, change) => {
      const whatIf = asked('eleven-days', [change], { prediction, levers: { army_will: 0.4 } });
      const compiled = countryOf('eleven-days');
      const link = formatWhatIfLink(whatIf, compiled) ?? '';
      expect(ADDRESS.length + link.length).toBeLessThanOrEqual(400);
      const found = findWhatIf(`> See:\n<${ADDRESS}${link.slice(0, 90)}\n${link.slice(90)}>. Well?`);
      expect(typeof found === 'string' ? found : unpackWhatIf(found, compiled)).toEqual(whatIf);
      const file = parseWhatIf(formatWhatIf(whatIf));
      expect(file).toEqual({ ok: true, value: whatIf });
    },
  );

  it.each<WhatIfOutcome>([
    { kind: 'place', region: 'homs' },
    { kind: 'firstToEnter', region: 'damascus' },
    { kind: 'cost', cost: 'displaced' },
    { kind: 'aim', actor: 'tehran', aim: 'people-home' },
  ])('looks at the same in its link and its file: $kind', (outcome) => {
    const whatIf = asked('eleven-days', [CHANGES[0]], { prediction, outcome });
    const compiled = countryOf('eleven-days');
    const link = formatWhatIfLink(whatIf, compiled) ?? '';
    expect(ADDRESS.length + link.length).toBeLessThanOrEqual(400);
    const found = findWhatIf(link);
    expect(typeof found === 'string' ? found : unpackWhatIf(found, compiled)).toEqual(whatIf);
    expect(parseWhatIf(formatWhatIf(whatIf))).toEqual({ ok: true, value: whatIf });
    expect(planWhatIf(compiled.scenario, whatIf).ok).toBe(true);
  });

  it('is told as damaged when a letter of its link or a figure of its file is another', () => {
    const whatIf = asked('eleven-days', CHANGES);
    const link = formatWhatIfLink(whatIf, countryOf('eleven-days')) ?? '';
    for (let i = 8; i < link.length; i++) {
      expect(findWhatIf(`${link.slice(0, i)}${link[i] === 'A' ? 'B' : 'A'}${link.slice(i + 1)}`)).toBe('broken');
    }
    expect(findWhatIf('a lab of 1.000 people')).toBe('none');
    expect(findWhatIf(link.slice(0, 60))).toBe('broken');
    expect(cutOf(link.slice(0, 60))).toEqual({ has: 60, of: link.length });
    expect(cutOf(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
    const text = formatWhatIf(whatIf).replace('"pairs": 60', '"pairs": 61');
    expect(parseWhatIf(text)).toMatchObject({ ok: false, error: { code: 'experiment/check' } });
  });

  it('changes nothing where nobody uses what is changed, and says so', () => {
    const { finding } = played(asked('on-the-brink', [{ kind: 'lever', lever: 'iran_militia_new', value: 15_000 }]));
    expect(finding.counts).toEqual({ later: 0, same: 60, earlier: 0 });
    expect(finding.onGround).toBe(0);
  });

  it('counts pairs whichever way they were split', () => {
    const whatIf = asked('eleven-days', [{ kind: 'lever', lever: 'turkey_restraint', value: 0.9 }]);
    const whole = played(whatIf).pairs;
    const parts = [0, 30].map((firstRun) => played({ ...whatIf, firstRun, pairs: 30 }).pairs);
    expect(whole.change).toEqual(Int32Array.from(parts.flatMap(({ change }) => [...change])));
    const counts = countsOf(whole);
    expect(counts.later + counts.same + counts.earlier).toBe(60);
    expect(counts.later).toBeGreaterThan(counts.earlier);
  });

  it('gives no mean where a place is still held in some runs, nor from a few pairs', () => {
    const change: Change = { kind: 'lever', lever: 'turkey_restraint', value: 0.9 };
    const { finding } = played(asked('eleven-days', [change]));
    expect(finding.horizon).toBeGreaterThan(0);
    expect(finding.mean).toBeUndefined();
    const few = played(asked('on-the-brink', [{ kind: 'policy', actor: 'tehran', policy: 'silent' }], { pairs: 5 }));
    expect(few.finding.ceiling).toBe(true);
    expect(few.finding.mean).toBeUndefined();
  });

  it('is refused by place where it asks for what is not there', () => {
    const { scenario } = countryOf('eleven-days');
    const codes = (whatIf: WhatIf): readonly string[] => {
      const planned = planWhatIf(scenario, whatIf);
      return planned.ok ? [] : planned.error.map(({ code, at }) => `${code} ${at}`);
    };
    expect(codes(asked('five-valleys', CHANGES))).toEqual(['whatIf/scenario scenario']);
    expect(codes(asked('eleven-days', []))).toEqual(['whatIf/nothing changes']);
    expect(codes(asked('eleven-days', [{ kind: 'weight', weight: 'contagion', factor: 900 }]))).toEqual([
      'whatIf/weight changes[0]',
    ]);
    expect(codes(asked('eleven-days', CHANGES, { outcome: { kind: 'place', region: 'nowhere' } }))).toEqual([
      'whatIf/outcome outcome',
    ]);
  });
});
