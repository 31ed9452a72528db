// Triggers are inserted into a checked scenario, or into its text: both are the same country.
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { insertTriggers, type WrittenTrigger, withTriggers } from '../../src/scenario/insert.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { scenarioOf, textOf } from '../support/countries.ts';

describe('triggers inserted into a text', () => {
  it.each(['five-valleys', 'eleven-days', 'on-the-brink'])('of %s are those inserted once it is read', (id) => {
    const scenario = scenarioOf(id);
    const again: WrittenTrigger = { ...scenario.triggers[0], id: 'again' };
    const inserted = insertTriggers(scenario, [again]);
    const read = loadScenario(withTriggers(textOf(id), [again]), textOf);
    if (!inserted.ok || !read.ok) throw new Error(`${id} is refused`);
    expect(read.value.scenario.triggers).toHaveLength(scenario.triggers.length + 1);
    expect(compileScenario(read.value.scenario).contentHash).toBe(compileScenario(inserted.value).contentHash);
    expect(withTriggers(textOf(id), [])).toBe(textOf(id));
  });
});
