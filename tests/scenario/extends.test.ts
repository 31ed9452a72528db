import { describe, expect, it } from 'vitest';
import { problemFields, problemLine } from '../../src/cli/lib/scenarioProblems.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import type { Draft } from '../support/countries.ts';
import { FIVE_VALLEYS_TEXT, loaded, problemsOf } from '../support/fiveValleys.ts';

const resolve = (id: string): string | undefined => (id === 'five-valleys' ? FIVE_VALLEYS_TEXT : undefined);
const extension = (parts: Draft): string =>
  JSON.stringify({ format: 1, extends: 'five-valleys', id: 'late-start', ...parts }, null, 1);
const play = (parts: Draft) => loaded(extension(parts), resolve).scenario;

describe('a scenario that extends another', () => {
  it('takes everything over and keeps its own id', () => {
    const base = loaded(FIVE_VALLEYS_TEXT).scenario;
    const scenario = play({});
    expect({ ...scenario, id: base.id, evidence: base.evidence }).toEqual({ ...base });
    expect(scenario.id).toBe('late-start');
    expect(compileScenario(scenario).contentHash).toBe(compileScenario(base).contentHash);
  });

  it('changes one value deep inside and nothing beside it', () => {
    const base = loaded(FIVE_VALLEYS_TEXT).scenario;
    const scenario = play({ regions: [{ id: 'aldra', holder: 'front', garrison: { paper: 900 } }] });
    const before = base.regions[2];
    expect(scenario.regions[2]).toEqual({ ...before, holder: 'front', garrison: { ...before?.garrison, paper: 900 } });
    expect(scenario.regions[3]).toEqual(base.regions[3]);
  });

  it('merges links by their ends in either order, people by group, support by side, rules by name', () => {
    const scenario = play({
      links: [{ between: ['kolm', 'sorva'], km: 99 }],
      actors: [
        {
          id: 'coast',
          people: [{ group: 'officials', count: 7 }],
          support: [{ side: 'valleys', level: 0.2 }],
          doctrine: [{ id: 'fly-cover', weight: 0.1 }],
        },
      ],
    });
    expect(scenario.links[0]).toMatchObject({ km: 99, road: 'track' });
    const coast = scenario.actors[2];
    expect(coast?.people.map(({ count }) => count)).toEqual([1800, 7, 40, 300]);
    expect(coast?.support).toEqual([{ side: 'valleys', level: 0.2 }]);
    expect(coast?.doctrine.map(({ weight }) => weight)).toEqual([0.4, 0.4, 0.5, 0.4, 0.1, 0.5]);
  });

  it('appends new entries in their order, removes what it says, replaces lists without names', () => {
    const scenario = play({
      regions: [{ id: 'moor', tags: ['dam'] }],
      forces: [
        { id: 'coast-post', $remove: true },
        {
          id: 'third-column',
          name: { en: 'Third column' },
          side: 'front',
          role: 'column',
          region: 'sorva',
          paper: 500,
        },
      ],
      levers: [{ id: 'evacuation-signal', $remove: true }],
      actors: [{ id: 'government', doctrine: [{ give: { order: 'raisePay' } }] }],
    });
    expect(scenario.forces.map(({ id }) => id)).toEqual([
      'first-column',
      'second-column',
      'guard-brigade',
      'coast-brigade',
      'third-column',
    ]);
    expect(scenario.regions[3]?.tags).toEqual(['dam']);
    expect(scenario.actors[0]?.doctrine).toHaveLength(1);
  });

  it('removes a part of an entry, and replaces alternatives whole', () => {
    const scenario = play({
      regions: [{ id: 'aldra', garrison: { $remove: true } }],
      sides: [{ id: 'valleys', will: 0.6 }],
      chairs: [{ actor: 'coast', aims: [{ id: 'partner-stands', measure: { kind: 'credibility', side: 'valleys' } }] }],
      levers: [{ id: 'government-will', default: 0.6 }],
    });
    expect(scenario.regions[2]?.garrison).toBeUndefined();
    expect(scenario.evidence.has('sides.valleys.will')).toBe(false);
    expect(scenario.chairs[2]?.aims[1]?.measure).toEqual({ kind: 'credibility', side: 'valleys' });
  });

  it('may itself be extended', () => {
    const later = (id: string) => (id === 'late-start' ? extension({ turns: 6 }) : resolve(id));
    const { scenario } = loaded(
      JSON.stringify({ format: 1, extends: 'late-start', id: 'later-start', start: { half: 'pm' } }),
      later,
    );
    expect([scenario.turns, scenario.start]).toEqual([6, { date: '2031-03-03', half: 'pm' }]);
  });

  const refused: readonly [code: string, what: string, parts: Draft, path: string, words: string][] = [
    ['extends/not-found', 'an unknown base', { extends: 'six-valleys' }, 'extends', 'not here'],
    ['extends/cycle', 'itself', { id: 'five-valleys' }, 'extends', 'five-valleys -> five-valleys'],
    ['shape/wrong-type', 'a number', { extends: 5 }, 'extends', 'its id'],
    ['shape/missing', 'no id of its own', { id: undefined }, 'id', 'of its own'],
    ['extends/no-identity', 'an entry without a name', { regions: [{ holder: 'front' }] }, 'regions[0]', 'its "id"'],
    [
      'extends/nothing-to-remove',
      'removing what is not there',
      { forces: [{ id: 'guards', $remove: true }] },
      'forces[0] (guards)',
      'no "guards"',
    ],
    [
      'shape/out-of-range',
      'a wrong value in its own text',
      { sides: [{ id: 'front', will: 5 }] },
      'sides[0] (front).will',
      'at most 1',
    ],
    [
      'check/unknown-id',
      'a wrong reference in its own text',
      { regions: [{ id: 'karsa', holder: 'frnt' }] },
      'regions[0] (karsa).holder',
      'Did you mean "front"?',
    ],
    [
      'check/unknown-id',
      'a reference of the base that the extension broke',
      { exits: [{ id: 'harbour-road', $remove: true }] },
      'forces[4] (coast-brigade).away.exit (from "five-valleys")',
      'There is no exit',
    ],
  ];
  it.each(refused)('%s: %s', (code, _, parts, path, words) => {
    const problems = problemsOf(extension(parts), resolve);
    const found = problems.map(problemFields).find((problem) => problem.path === path);
    expect(found?.code).toBe(code);
    expect(`${found?.message} ${found?.mend}`).toContain(words);
  });

  it('points at its own lines', () => {
    const [problem] = problemsOf(
      '{ "format": 1, "extends": "five-valleys", "id": "x1",\n "sides": [\n  { "id": "front",\n    "will": 5 } ] }',
      resolve,
    );
    expect([problem?.line, problem?.column]).toEqual([4, 13]);
  });

  it('refuses circles and towers', () => {
    const circle = (id: string) => JSON.stringify({ format: 1, id, extends: id === 'a-one' ? 'b-two' : 'a-one' });
    expect(
      problemsOf(circle('a-one'), circle).some((problem) => problemLine(problem).includes('a-one -> b-two -> a-one')),
    ).toBe(true);
    const tower = (id: string) => JSON.stringify({ format: 1, id, extends: `${id}x` });
    expect(problemsOf(tower('a'), tower)[0]?.code).toBe('extends/too-deep');
    expect(problemLine(problemsOf(tower('a'), tower)[0])).toContain('stand upon each other');
  });

  it('says what is wrong with the text of the base', () => {
    const [problem] = problemsOf(extension({}), () => '{ "format": 1, ');
    expect(problem).toMatchObject({ code: 'extends/base', at: 'extends' });
    expect(problemFields(problem).message).toContain('line 1');
  });
});
