import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import { testMechanisms } from '../../src/lab/mechanisms.ts';
import { FALL_DAY, NO_FALL, outcomeNamed } from '../../src/lab/outcomes.ts';
import { attackersOf, capitalOf, heartlandOf, provincialCapitalsOf, stateOf } from '../../src/lab/parties.ts';
import { askQuestions, readQuestions } from '../../src/lab/questions.ts';
import { playHere, playRuns } from '../../src/lab/runs.ts';
import { knobsOf, tornado } from '../../src/lab/tornado.ts';
import {
  withJitteredPlaces,
  withoutLeaderExit,
  withoutReserves,
  withUniformRebellion,
  withWeights,
} from '../../src/lab/variants.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { countryOf, fileOf, scenarioOf } from '../support/countries.ts';

const valleys = countryOf('five-valleys');
const VALLEYS = valleys.scenario;

const ensemble = { play: playHere, seed: 'lab', runs: 12 };
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
  const runs = playRuns(valleys, 'outcomes', 0, 20);

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
      ],
    }),
  );
  if (!questions.ok) throw new Error(questions.error.message);

  it('are asked on the same luck, and those that cannot be asked say why', async () => {
    const answers = await askQuestions(
      questions.value,
      (start) => (start === '2030-01-01' ? undefined : VALLEYS),
      ensemble,
    );
    expect(answers[0]).toMatchObject({
      id: 'same',
      shiftDays: 0,
      interval: [0, 0],
      noFallShift: 0,
      sign: 0,
      class: 'weak',
      agrees: true,
    });
    expect(answers[1]).toMatchObject({ id: 'will', scenario: 'five-valleys', sign: 1, class: 'strong' });
    expect(answers[2]).toMatchObject({ id: 'when', problem: 'no scenario starts on 2030-01-01' });
    expect(answers[3]).toMatchObject({ id: 'lost', problem: expect.stringContaining('nonesuch') });
  });

  it('cannot be asked of a scenario in which no capital could fall', async () => {
    const sides = VALLEYS.sides.map(({ capital: _capital, leader: _leader, ...side }) => side);
    const [answer] = await askQuestions(questions.value, () => ({ ...VALLEYS, sides }), ensemble);
    expect(answer).toMatchObject({ id: 'same', problem: expect.stringContaining('no side') });
  });

  it('reads the shipped file', () => {
    const read = readQuestions(fileOf('eleven-days', 'questions.json'));
    expect(read.ok && read.value.length).toBeGreaterThan(5);
  });

  it.each([
    ['{', ''],
    ['{}', 'counterfactuals'],
    ['{"questions": [{"levers": {}}]}', 'questions[0]'],
    ['{"questions": [{"id": "a", "levers": {"x": [1]}}]}', 'questions[0]'],
    ['{"questions": [{"id": "a", "start": "soon"}]}', 'questions[0]'],
    ['{"questions": [{"id": "a", "sign": "+"}]}', 'questions[0]'],
    ['{"questions": [{"id": "a", "class": "mighty"}]}', 'questions[0]'],
  ])('refuses %s', (text, path) => {
    expect(readQuestions(text)).toMatchObject({ ok: false, error: { path } });
  });
});

describe('tornado', () => {
  it('tries ends and quarters of levers and weights, and every choice', () => {
    const knobs = knobsOf(VALLEYS);
    const placesOf = (id: string): string[] =>
      knobs.find((knob) => knob.id === id)?.settings.map(({ place, value }) => `${place} ${value}`) ?? [];
    expect(placesOf('reserve-men')).toEqual(['least 0', 'quarterLess 1125', 'quarterMore 1875', 'most 6000']);
    expect(placesOf('lake-mood')).toHaveLength(2);
    expect(placesOf('nearKm')).toContain('least 5');
  });

  it('ranks by swing', async () => {
    const knobs = knobsOf(VALLEYS).filter(({ id }) => ['fightRate', 'riseRally', 'government-will'].includes(id));
    const bars = await tornado(VALLEYS, knobs, { kind: 'runs', valuesOf: FALL_DAY.valuesOf }, ensemble);
    const swings = bars.map(({ swing }) => swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    expect(bars[0].id).toBe('fightRate');
    expect(bars[0].effects.every(({ interval }) => interval !== null)).toBe(true);
  });
});

describe('mechanisms', () => {
  it('are reported for any country, each with what was required', async () => {
    const reports = await testMechanisms(VALLEYS, ensemble);
    expect(reports.map(({ id }) => id)).toEqual(['leaderExit', 'reserve', 'evacuations', 'pastRebellion']);
    let present = 0;
    for (const report of reports) {
      if ('absent' in report) continue;
      present++;
      expect(report.variant - report.base).toBeCloseTo(report.shift, 9);
      expect(report.interval[0]).toBeLessThanOrEqual(report.shift);
    }
    expect(present).toBeGreaterThan(1);
  });

  it('take the second provincial capital from the road to the seat', async () => {
    const reports = await testMechanisms(scenarioOf('eleven-days'), { ...ensemble, runs: 4 });
    expect(reports.find(({ id }) => id === 'reserve')).toMatchObject({ places: ['aleppo', 'hama'] });
  });
});
