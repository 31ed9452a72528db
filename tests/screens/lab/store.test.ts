import { describe, expect, it, vi } from 'vitest';
import type { Loaded } from '../../../src/app/services/scenarios.ts';
import { ok } from '../../../src/core/result.ts';
import { createLabStore } from '../../../src/screens/lab/store.ts';
import { countryOf, textOf } from '../../support/countries.ts';
import { createTestShell } from '../../support/shell.ts';

const ID = 'five-valleys';
const compiled = countryOf(ID);
const loaded: Loaded = {
  source: { kind: 'bundled', path: `${ID}/scenario.json` },
  file: async () => ok({ text: textOf(ID), bases: new Map() }),
  scenario: compiled.scenario,
  compiled,
  map: async () => undefined,
  doubts: async () => [],
};
const [CHAIR, OTHER] = compiled.scenario.chairs.map(({ actor }) => actor);
const GUESS = { later: 2, same: 5, earlier: 3, because: 'nobody listens' };

/** A store with a silent desk to ask about, and counters placed. */
async function asked() {
  const store = createLabStore(createTestShell({ bundled: [{ id: ID, path: `${ID}/scenario.json` }], last: loaded }));
  await store.start(ID);
  expect(store.isChanged.value).toBe(false);
  store.setChange(0, { kind: 'policy', actor: CHAIR, policy: 'silent' });
  store.setPairs(12);
  store.expect(GUESS);
  return store;
}

describe("the Lab's desk", () => {
  it('keeps what was expected beside what came, and lets it be moved only when it is asked again', async () => {
    const store = await asked();
    await store.run();
    expect(store.answer.value?.pairs.count).toBe(12);
    store.expect({ later: 10, same: 0, earlier: 0 });
    expect(store.whatIf.value?.prediction).toEqual(GUESS);
    store.askAgain();
    expect(store.answer.value).toBeUndefined();
    store.expect({ later: 10, same: 0, earlier: 0 });
    expect(store.whatIf.value?.prediction?.later).toBe(10);
  });

  it('takes no guess about one question for a guess about another', async () => {
    const store = await asked();
    await store.run();
    store.setChange(1, { kind: 'policy', actor: OTHER, policy: 'silent' });
    expect(store.whatIf.value?.changes).toHaveLength(2);
    expect(store.whatIf.value?.prediction).toEqual({ later: 0, same: 0, earlier: 0 });
    expect(store.answer.value).toBeUndefined();
    store.setChange(0, undefined);
    expect(store.whatIf.value?.changes).toEqual([{ kind: 'policy', actor: OTHER, policy: 'silent' }]);
  });

  it('looks at something else in the same runs, with the guess only where it was made', async () => {
    const store = await asked();
    await store.run();
    const first = store.answer.value;
    const usual = store.whatIf.value?.outcome;
    store.lookAt({ kind: 'cost', cost: 'displaced' });
    expect(store.answer.value?.gathered).toBe(first?.gathered);
    expect(store.answer.value?.whatIf.outcome).toEqual({ kind: 'cost', cost: 'displaced' });
    expect(store.whatIf.value?.prediction).toBeUndefined();
    if (usual !== undefined) store.lookAt(usual);
    expect(store.whatIf.value?.prediction).toEqual(GUESS);
    expect(store.answer.value?.pairs).toEqual(first?.pairs);
  });

  it('says that its questions to begin with cannot be read, and asks for them anew next time', async () => {
    const starters = `${ID}/starters.json`;
    const texts = new Map([[starters, Promise.resolve(ok('{"levers": ["pay"], "star'))]]);
    const bundled = [{ id: ID, path: `${ID}/scenario.json`, starters }];
    const store = createLabStore(createTestShell({ bundled, texts, last: loaded }));
    await store.arrive(undefined);
    await vi.waitFor(() => expect(store.areStartersLost.value).toBe(true));
    texts.set(starters, Promise.resolve(ok('{"levers": ["pay"], "starters": []}')));
    await store.arrive(undefined);
    await vi.waitFor(() => expect(store.areStartersLost.value).toBe(false));
    expect(store.starters.value.levers).toEqual(['pay']);
  });

  it('begins with the questions of the country that is loaded, and looks at what they name', async () => {
    const asking = (lever: string): string =>
      JSON.stringify({
        levers: [lever],
        starters: [
          {
            ...{ title: { en: 'Which?' }, about: { en: 'One of two.' } },
            asks: [
              {
                title: { en: 'This' },
                changes: [{ kind: 'lever', lever: 'government-will', value: 0.9 }],
                outcome: { kind: 'place', region: 'aldra' },
              },
            ],
          },
        ],
      });
    const bundled = ['elsewhere', ID].map((id) => ({
      ...{ id, path: `${id}/scenario.json` },
      starters: `${id}/starters.json`,
    }));
    const texts = new Map(bundled.map(({ id, starters }) => [starters, Promise.resolve(ok(asking(id)))]));
    const store = createLabStore(createTestShell({ bundled, texts, last: loaded }));
    await store.start(ID);
    await vi.waitFor(() => expect(store.starters.value.levers).toEqual([ID]));
    await store.begin(store.starters.value.starters[0].asks[0]);
    expect(store.whatIf.value).toMatchObject({ scenario: ID, outcome: { kind: 'place', region: 'aldra' } });
  });

  it('says where a link breaks off', async () => {
    const store = await asked();
    await store.arrive('#lab=1.AAuB9z6zWAVTyrxyj');
    expect(store.told.value).toContain('damaged');
  });
});
