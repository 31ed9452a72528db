import { afterAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import { withWeights } from '../../src/ensemble/branch.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { type Experiment, runExperiment } from '../../src/lab/experiment.ts';
import { MECHANISM_IDS, mechanismsExperiment } from '../../src/lab/mechanisms.ts';
import { FALL_DAY, NO_FALL, outcomeNamed } from '../../src/lab/outcomes.ts';
import { attackersOf, capitalOf, heartlandOf, provincialCapitalsOf, stateOf } from '../../src/lab/parties.ts';
import { questionsExperiment, readQuestions } from '../../src/lab/questions.ts';
import { knobsOf, tornadoExperiment } from '../../src/lab/tornado.ts';
import {
  withJitteredPlaces,
  withoutLeaderExit,
  withoutReserves,
  withUniformRebellion,
} from '../../src/lab/variants.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { countryOf, fileOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';
import { fakeWorkers } from '../support/fakeWorker.ts';

const valleys = countryOf('five-valleys');
const VALLEYS = valleys.scenario;

const options = { seed: 'lab', runs: 12 };
const pool = createPool(fakeWorkers().spawn, 2);
afterAll(() => pool.close());

/** The report of an experiment played to its end. */
async function reportOf<Report>(experiment: Experiment<Report>, runs = options.runs): Promise<Report> {
  const end = await runExperiment(pool, experiment, { ...options, runs }).end;
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return end.report;
}

const nameOf = (r: number): string => valleys.region.ids[r];

describe('parties', () => {
  it('are told from sides, relations, ties and tags', () => {
    expect(valleys.side.ids[stateOf(valleys)]).toBe('valleys');
    expect(attackersOf(valleys).map((s) => valleys.side.ids[s])).toContain('front');
    expect(nameOf(capitalOf(valleys))).toBe('karsa');
    expect(provincialCapitalsOf(valleys).map(nameOf)).toEqual(['aldra', 'tevera', 'lasta']);
    expect(heartlandOf(valleys).map(nameOf)).toEqual(['lasta']);
  });
});

describe('variants', () => {
  it('are what they say and leave the scenario as it was', () => {
    const before = JSON.stringify(VALLEYS);
    expect(withWeights(VALLEYS, { nearKm: 12 }).weights.nearKm).toBe(12);
    expect(
      withoutReserves(VALLEYS, 'valleys')
        .forces.filter(({ paper }) => paper === 0)
        .map(({ id }) => id),
    ).toEqual(['guard-brigade']);
    expect(
      new Set(withUniformRebellion(VALLEYS, 'valleys').regions.map(({ pastRebellion }) => pastRebellion)).size,
    ).toBe(1);
    expect(JSON.stringify(VALLEYS)).toBe(before);
  });

  it('keep the leader as long as he has his seat', () => {
    const compiled = compileScenario(withoutLeaderExit(withWeights(VALLEYS, { exitBase: 0 })));
    expect(compiled.weights.exitBase).toBe(-1000);
    expect(compiled.doctrine.count).toBe(valleys.doctrine.count);
  });

  it('jitter every input of every place within its share, each by its own draw, and the same for the same key', () => {
    const jittered = withJitteredPlaces(VALLEYS, 0.1, keyOf('j'));
    expect(jittered).toEqual(withJitteredPlaces(VALLEYS, 0.1, keyOf('j')));
    const ratios = VALLEYS.regions.map(({ people }, r) => jittered.regions[r].people / people);
    expect(new Set(ratios).size).toBe(ratios.length);
    for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.1);
    expect(withJitteredPlaces(VALLEYS, 0, keyOf('j'))).toEqual(VALLEYS);
  });
});

describe('outcomes', () => {
  const [runs] = played(VALLEYS, { seed: 'outcomes', runs: 20, base: {} }).gathered.tables;

  it('count runs without a fall as the last turn', () => {
    const days = FALL_DAY.valuesOf(valleys, runs);
    const never = NO_FALL.valuesOf(valleys, runs);
    expect(days).toHaveLength(20);
    days.forEach((day, i) => {
      expect(day === valleys.turns / 2 || never[i] === 0).toBe(true);
    });
  });

  it('are found by name, acts among them', () => {
    expect(outcomeNamed(valleys, 'fallDay')).toMatchObject({ ok: true });
    expect(outcomeNamed(valleys, `act:${valleys.act.ids[0]}`)).toMatchObject({ ok: true, value: { unit: 'share' } });
    expect(outcomeNamed(valleys, 'act:nonesuch')).toMatchObject({ ok: false });
  });
});

describe('questions', () => {
  const questions = readQuestions(
    JSON.stringify({
      counterfactuals: [
        { id: 'same', levers: {}, sign: 0, class: 'weak' },
        { id: 'will', start: '2031-03-03', levers: { 'government-will': 0.9 }, sign: 1, class: 'strong' },
        { id: 'when', start: '2030-01-01', levers: {}, sign: null, class: 'ambiguous' },
        { id: 'lost', levers: { nonesuch: 1 }, sign: 1, class: 'medium' },
        { id: 'where', place: 'karsa', levers: {}, sign: 0, class: 'weak' },
        { id: 'nowhere', place: 'atlantis', levers: {}, sign: 0, class: 'weak' },
      ],
    }),
  );
  if (!questions.ok) throw new Error(questions.error.code);

  it('are asked on the same luck, and those that cannot be asked say why', async () => {
    const answers = await reportOf(
      questionsExperiment(questions.value, (start) => (start === '2030-01-01' ? undefined : VALLEYS)),
    );
    expect(answers[0]).toMatchObject({
      id: 'same',
      fallDay: { difference: 0, deviation: 0, low: null, high: null },
      noFall: { difference: 0 },
      sign: 0,
      class: 'weak',
      agrees: true,
    });
    expect(answers[1]).toMatchObject({ id: 'will', scenario: 'five-valleys', sign: 1, class: 'strong' });
    expect(answers[2]).toMatchObject({ id: 'when', why: { code: 'noStart', start: '2030-01-01' } });
    expect(answers[3]).toMatchObject({ id: 'lost', why: { code: 'refused', problems: [{ code: 'plan/levers' }] } });
    expect(answers[4]).toMatchObject({ id: 'where', place: 'karsa', agrees: true });
    expect(answers[5]).toMatchObject({ id: 'nowhere', why: { code: 'noPlace', place: 'atlantis' } });
  });

  it('cannot be asked of a scenario in which no capital could fall', async () => {
    const sides = VALLEYS.sides.map(({ capital: _capital, leader: _leader, ...side }) => side);
    const lost = { ...VALLEYS, sides };
    const [answer] = await reportOf(questionsExperiment(questions.value, () => lost));
    expect(answer).toMatchObject({ id: 'same', why: { code: 'noCapital' } });
  });

  it('reads the shipped file', () => {
    const read = readQuestions(fileOf('eleven-days', 'questions.json'));
    expect(read.ok && read.value.length).toBeGreaterThan(5);
  });

  it.each([
    ['{', '', 'not-json'],
    ['{}', 'counterfactuals', 'list'],
    ['{"questions": [{"levers": {}}]}', 'questions[0]', 'id'],
    ['{"questions": [{"id": "a", "levers": {"x": [1]}}]}', 'questions[0]', 'lever'],
    ['{"questions": [{"id": "a", "start": "soon"}]}', 'questions[0]', 'start'],
    ['{"questions": [{"id": "a", "place": 3}]}', 'questions[0]', 'place'],
    ['{"questions": [{"id": "a", "sign": "+"}]}', 'questions[0]', 'sign'],
    ['{"questions": [{"id": "a", "class": "mighty"}]}', 'questions[0]', 'class'],
  ])('refuses %s', (text, at, what) => {
    expect(readQuestions(text)).toMatchObject({ ok: false, error: { code: `questions/${what}`, at } });
  });
});

describe('tornado', () => {
  it('tries ends and quarters of levers and weights, and every choice', () => {
    const knobs = knobsOf(VALLEYS);
    const placesOf = (id: string): string[] =>
      knobs.find((knob) => knob.id === id)?.settings.map(({ at, value }) => `${at} ${value}`) ?? [];
    expect(placesOf('reserve-men')).toEqual(['least 0', 'quarterLess 1125', 'quarterMore 1875', 'most 6000']);
    expect(placesOf('lake-mood')).toHaveLength(2);
    expect(placesOf('nearKm')).toContain('least 5');
  });

  it('ranks by swing', async () => {
    const knobs = knobsOf(VALLEYS).filter(({ id }) => ['groundRate', 'riseRally', 'government-will'].includes(id));
    const bars = await reportOf(tornadoExperiment(valleys, knobs, FALL_DAY));
    const swings = bars.map(({ swing }) => swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    expect(bars[0].swing).toBeGreaterThan(bars[2].swing);
    expect(bars[0].effects.every(({ interval }) => interval !== null)).toBe(true);
  });
});

describe('mechanisms', () => {
  it('are reported for any country, each with what was required', async () => {
    const reports = await reportOf(mechanismsExperiment(valleys));
    expect(reports.map(({ id }) => id)).toEqual([...MECHANISM_IDS]);
    let present = 0;
    for (const report of reports) {
      if ('absent' in report) continue;
      present++;
      const { base, variant, difference, low } = report.shift;
      expect(variant - base).toBeCloseTo(difference, 9);
      // There is no interval where all pairs are alike.
      if (low !== null) expect(low).toBeLessThanOrEqual(difference);
    }
    expect(present).toBeGreaterThan(1);
  });

  it('take the second provincial capital from the road to the seat', async () => {
    const reports = await reportOf(mechanismsExperiment(countryOf('eleven-days')), 4);
    expect(reports.find(({ id }) => id === 'reserve')).toMatchObject({ places: ['aleppo', 'hama'] });
  });
});

describe('an experiment on a pool', () => {
  const knobs = knobsOf(VALLEYS).filter(({ id }) => ['groundRate', 'government-will', 'reserve-men'].includes(id));
  const tornado = tornadoExperiment(valleys, knobs, FALL_DAY);

  it('says the same whatever is played beside it, and however many workers play', async () => {
    const alone = createPool(fakeWorkers().spawn, 1);
    const end = await runExperiment(alone, tornado, options).end;
    alone.close();
    const [first, second] = await Promise.all([reportOf(tornado), reportOf(tornado)]);
    expect(end).toEqual({ kind: 'done', report: first });
    expect(second).toEqual(first);
  });

  it('tells how far it is, and what it has found so far', async () => {
    const runs = [0];
    const found: number[] = [];
    const of = options.runs * tornado.settings.length;
    const end = await runExperiment(pool, tornado, {
      ...options,
      onProgress(progress) {
        expect(progress.of).toBe(of);
        runs.push(progress.runs);
      },
      onPartial: (bars) => found.push(bars.length),
    }).end;
    expect(end.kind).toBe('done');
    expect(runs).toEqual([...runs].sort((a, b) => a - b));
    expect(runs.at(-1)).toBe(of);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect([found[0], found.at(-1)]).toEqual([0, knobs.length]);
  });

  it('is stopped, and the pool goes on to the next', async () => {
    const job = runExperiment(pool, tornado, { ...options, runs: 400, onProgress: () => job.cancel() });
    expect(await job.end).toEqual({ kind: 'cancelled' });
    expect(await reportOf(tornado)).toHaveLength(knobs.length);
  });

  it('is held and goes on', async () => {
    let latest = 0;
    const job = runExperiment(pool, tornado, {
      ...options,
      onProgress({ runs }) {
        if (latest === 0) job.pause();
        latest = runs;
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const standing = latest;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(latest).toBe(standing);
    expect(latest).toBeLessThan(options.runs * tornado.settings.length);
    job.resume();
    expect((await job.end).kind).toBe('done');
  });

  it('is refused where its base cannot be played', async () => {
    expect(await runExperiment(pool, tornado, { ...options, runs: 0 }).end).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'plan/runs' }],
    });
  });
});
