import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnsemblePlan } from '../../src/ensemble/plan.ts';
import { partsOf, planOf, type Study } from '../../src/ensemble/study.ts';
import { packRows, unpackRows } from '../../src/queue/rows.ts';
import {
  addressOf,
  cutUnits,
  formatScenario,
  formatWork,
  idOfJob,
  planOfStretch,
  readJob,
  readScenario,
  readWork,
  sizeOfJob,
  stretchesOf,
  unitsOfWork,
  WORK_LIMITS,
  workOf,
} from '../../src/queue/work.ts';
import { contentHashOf } from '../../src/scenario/compile/contentHash.ts';
import { played } from '../support/ensembles.ts';
import { FIVE_VALLEYS_TEXT, loaded } from '../support/fiveValleys.ts';

const { scenario } = loaded(FIVE_VALLEYS_TEXT);
const study: Study = {
  scenario,
  ...{ seed: '7', runs: 20, seats: {}, keepSeries: false },
  points: [{}, { 'government-will': 0.3 }, { 'government-will': 0.7 }],
};
const ensembles = partsOf(study, { from: 0, to: 60 }).map((part) => ({ scenario, plan: planOf(study, part) }));
const address = addressOf(formatScenario(scenario));
const work = workOf(address, ensembles);
const program = { version: '1.2.3', rules: 5, build: '0123456789abcdef' };

/** A work of one plan, as a text. */
const withPlan = (plan: string): string => `{"scenario":"${address}","plans":[${plan}],"parts":[[0,0,1]]}`;

describe('a work', () => {
  it('comes out of its text as it was', () => {
    const start = Int32Array.from([1, -2, 3]);
    const plan: EnsemblePlan = { seed: 'a', runs: 3, base: {}, start };
    const withStart = workOf(address, [{ scenario, plan }]);
    expect(readWork(formatWork(work))).toEqual(work);
    expect(readWork(formatWork(withStart))).toEqual(withStart);
  });

  it('names each setting once', () => {
    expect(work.plans).toHaveLength(3);
    expect(work.parts.map((_, part) => planOfStretch(work, { part, range: work.parts[part].range }))).toEqual(
      ensembles.map(({ plan }) => plan),
    );
  });

  it('may hold no number that JSON would lose', () => {
    const plan: EnsemblePlan = { seed: 'a', runs: 3, base: {}, until: Number.POSITIVE_INFINITY };
    expect(() => workOf(address, [{ scenario, plan }])).toThrow('Infinity');
  });

  it('may have any plan that is one', () => {
    expect(readWork(withPlan('{"seed":"a","runs":1,"base":{}}'))).toBeDefined();
  });

  it.each([
    ['no JSON', 'x'],
    ['no object', '[]'],
    ['no address', '{"scenario":"x","plans":[],"parts":[]}'],
    ['no parts', formatWork({ ...work, parts: [] })],
    ['a part of no plan', formatWork({ ...work, parts: [{ plan: 3, range: { from: 0, to: 1 } }] })],
    ['an empty part', formatWork({ ...work, parts: [{ plan: 0, range: { from: 1, to: 1 } }] })],
    ['a plan without a seed', withPlan('{"runs":1,"base":{}}')],
    ['a branch that is a list', withPlan('{"seed":"a","runs":1,"base":[]}')],
    ['orders that are no list', withPlan('{"seed":"a","runs":1,"base":{"orders":{}}}')],
    ['what is too deep', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`],
  ])('is not read from %s', (_, text) => {
    expect(readWork(text)).toBeUndefined();
  });

  it('is cut into stretches that have every unit once, in the order of one machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), (size) => {
        const units = cutUnits(unitsOfWork(work), size).flatMap((range) =>
          stretchesOf(work, range).flatMap(({ part, range: { from, to } }) =>
            Array.from({ length: to - from }, (_unit, i) => `${part} ${from + i}`),
          ),
        );
        const all = work.parts.flatMap(({ range: { from, to } }, part) =>
          Array.from({ length: to - from }, (_unit, i) => `${part} ${from + i}`),
        );
        expect(units).toEqual(all);
      }),
    );
  });

  it('has jobs of about a minute; a short one has more of them, of a second at least', () => {
    expect(sizeOfJob(10_000_000, 0.01, 100)).toBe(6000);
    expect(sizeOfJob(32_000, 0.01, 100)).toBe(1000);
    expect(sizeOfJob(400, 0.01, 100)).toBe(100);
    expect(sizeOfJob(10_000_000, 0.01, 100, 5)).toBe(500);
    expect(sizeOfJob(10, 300, 100)).toBe(1);
  });

  it('has no job with more rows than a message may hold, and no more jobs than a queue', () => {
    expect(sizeOfJob(10_000_000, 0.000_001, 320_000)).toBe(100);
    expect(Math.ceil(1_000_000_000 / sizeOfJob(1_000_000_000, 300, 1))).toBeLessThanOrEqual(WORK_LIMITS.jobs);
  });
});

describe('a job', () => {
  const job = { program, work: addressOf('x'), from: 3, to: 9 };

  it('is data, known by its program, work and stretch', () => {
    expect(readJob(JSON.parse(JSON.stringify(job)))).toEqual(job);
    expect(idOfJob(job)).toBe(`0123456789abcdef-5-${job.work.slice(0, 32)}-3-9`);
  });

  it.each([
    undefined,
    'x',
    { ...job, program: 'x' },
    { ...job, program: { ...program, build: '../../x' } },
    { ...job, work: 'x' },
    { ...job, from: 9 },
    { ...job, to: 1.5 },
    { ...job, from: -1 },
  ])('is not %o', (raw) => {
    expect(readJob(raw)).toBeUndefined();
  });
});

describe('a scenario on its way', () => {
  it('is a file like any other, with the same content', () => {
    const read = readScenario(formatScenario(scenario));
    expect(read === undefined ? undefined : formatScenario(read)).toBe(formatScenario(scenario));
    expect(read === undefined ? undefined : contentHashOf(read)).toBe(contentHashOf(scenario));
  });

  it('is refused where it is none', () => {
    expect(readScenario('{}')).toBeUndefined();
    expect(readScenario(formatScenario(scenario).replace('"sides":', '"sites":'))).toBeUndefined();
  });
});

describe('rows on their way', () => {
  const plan: EnsemblePlan = { seed: '7', runs: 9, base: {}, variants: [{ levers: { 'government-will': 0.3 } }] };
  const batch = () => {
    const { gathered } = played(scenario, { ...plan, range: { from: 2, to: 7 } });
    const { range, tables, sums, pairs, differences } = gathered;
    return { first: range.from, tables, sums, pairs, differences };
  };

  it('come out as they were: tables, pairs and sums', () => {
    const sent = [batch(), batch()];
    expect(unpackRows(packRows(sent))).toEqual(sent);
    expect(unpackRows(packRows([]))).toEqual([]);
  });

  it('are refused when a byte of them was changed, left out or added', () => {
    const { bytes, sha256 } = packRows([batch()]);
    const changed = Buffer.from(bytes);
    changed[changed.length >> 1] ^= 1;
    for (const wrong of [changed, bytes.subarray(0, -1), Buffer.concat([bytes, bytes]), Buffer.alloc(0)])
      expect(unpackRows({ bytes: wrong, sha256 })).toBeUndefined();
  });

  it('are refused when their head tells other sizes, whatever the hash', () => {
    const sent = batch();
    const [table] = sent.tables;
    const larger = { ...table, shape: { ...table.shape, regions: table.shape.regions + 1 } };
    expect(unpackRows(packRows([{ ...sent, tables: [larger, sent.tables[1]] }]))).toBeUndefined();
    expect(unpackRows(packRows([{ ...sent, tables: [{ ...table, runs: 1e9 }, sent.tables[1]] }]))).toBeUndefined();
  });
});
