import { describe, expect, it } from 'vitest';
import { hash64 } from '../../src/core/hash.ts';
import { loadChecked } from '../../src/scenario/load.ts';
import { checkedScenarios } from '../../tools/checkedScenarios.ts';
import { changed, textOf } from '../support/countries.ts';

const fileAt = (id: string, text = textOf(id)) => ({ path: `${id}/scenario.json`, text });

describe('scenarios that the build checks', () => {
  it('are all that have no error, with what they extend; one that has hides no other', () => {
    const broken = changed('five-valleys', (draft) => {
      draft.turns = 'many';
    });
    const checked = checkedScenarios([fileAt('five-valleys', broken), fileAt('on-the-brink'), fileAt('eleven-days')]);
    expect([...checked.keys()]).toEqual(['on-the-brink/scenario.json', 'eleven-days/scenario.json']);
    const brink = checked.get('on-the-brink/scenario.json');
    expect(brink?.path).toBe('on-the-brink/scenario.checked.json');
    expect(brink?.hash).toBe(hash64(brink?.text ?? ''));
    expect(loadChecked(brink?.text ?? '').scenario.regions.length).toBeGreaterThan(20);
  });
});
