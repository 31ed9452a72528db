import { describe, expect, it } from 'vitest';
import { idsIn, idsNamedIn, RULE_WORD_FILES, ruleWordsIn, worldIdsIn } from './scenarioIds.ts';
import { filesUnder, isSource, readText } from './source.ts';

const sources = filesUnder('src').filter(isSource);
const scenarios = filesUnder('.').filter((path) => /^scenarios\/[^/]+\/scenario\.json$/.test(path));

describe('the program names no scenario', () => {
  const ruleWords = new Set(
    sources.filter((path) => RULE_WORD_FILES.test(path)).flatMap((path) => ruleWordsIn(path, readText(path))),
  );
  const coined = (ids: Set<string>): Set<string> => new Set([...ids].filter((id) => !ruleWords.has(id)));
  const ids = new Set<string>();
  const worldIds = new Set<string>();
  for (const path of scenarios) {
    const scenario = JSON.parse(readText(path));
    for (const id of coined(idsIn(scenario))) ids.add(id);
    for (const id of coined(worldIdsIn(scenario))) worldIds.add(id);
  }

  it('no id of a scenario stands in src', () => {
    const named = sources.flatMap((path) => idsNamedIn(path, readText(path), ids, worldIds));
    expect(named).toEqual([]);
  });
});

describe('the judge of ids', () => {
  const scenario = {
    id: 'toy-pack',
    regions: [{ id: 'river-town' }, { id: 'highgate' }, { id: 'ab' }],
    levers: [{ id: 'morale', choices: [{ id: 'steady' }] }],
  };
  const judge = (code: string): number =>
    idsNamedIn('src/app/a.tsx', code, idsIn(scenario), worldIdsIn(scenario)).length;

  it('collects ids at every depth, three characters or more', () => {
    expect([...idsIn(scenario)].sort()).toEqual(['highgate', 'morale', 'river-town', 'steady', 'toy-pack']);
    expect([...worldIdsIn(scenario)]).toEqual(['river-town', 'highgate']);
  });

  it.each([
    "const x = y === 'river-town';",
    'const x = `river-town`;',
    "const x = { 'river-town': 1 };",
    'const x = { highgate: 1 };',
    "const x = './scenarios/toy-pack/scenario.json';",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is code
    'const x = `scenarios/toy-pack/${y}`;',
    'const x = <p>highgate</p>;',
  ])('refuses %s', (code) => {
    expect(judge(code)).toBe(1);
  });

  it.each([
    '// river-town',
    "const x = 'the river-town road';",
    'const x = { morale: 1 };',
    "const x = 'ab';",
    'const highgate = 1;',
  ])('allows %s', (code) => {
    expect(judge(code)).toBe(0);
  });
});
