import { describe, expect, it, vi } from 'vitest';
import type { Loaded } from '../../../src/app/services/scenarios.ts';
import { NONE } from '../../../src/core/indices.ts';
import { ok } from '../../../src/core/result.ts';
import { type Choice, createBriefingStore } from '../../../src/screens/briefing/store.ts';
import { changed, compiledFrom, countryOf, textOf } from '../../support/countries.ts';
import { createTestShell } from '../../support/shell.ts';

const ID = 'five-valleys';
const PATH = `${ID}/scenario.json`;
const compiled = countryOf(ID);
const loaded: Loaded = {
  source: { kind: 'bundled', path: PATH },
  file: async () => ok({ text: textOf(ID), bases: new Map() }),
  scenario: compiled.scenario,
  compiled,
  map: async () => undefined,
  doubts: async () => [],
};

async function opened(last = loaded) {
  const shell = createTestShell({ bundled: [{ id: ID, path: PATH }], last });
  const store = createBriefingStore(shell);
  await store.arrive(ID);
  return { shell, store, choice: store.choice.value as Choice };
}

describe('the briefing', () => {
  it('begins with the very scenario that it has read', async () => {
    const { shell, store, choice } = await opened();
    store.begin(choice);
    expect(shell.current.game.value?.compiled).toBe(compiled);
    expect(shell.went).toEqual([{ kind: 'play' }]);
    expect(shell.expected).toEqual(['play']);
  });

  it('begins with the chair, the aims and the seed that were chosen', async () => {
    const { shell, store, choice } = await opened();
    const chair = compiled.scenario.chairs[1];
    choice.takeChair(chair);
    const aims = chair.aims.map((aim) => aim.id).reverse();
    choice.rankAims(chair, aims);
    choice.setSeed('  harbour ');
    store.begin(choice);
    const game = shell.current.game.value;
    expect(game?.shown).toBe(compiled.actorOf(chair.actor));
    expect(game?.seats.map((seat) => seat.aims)).toEqual([aims]);
    expect(game?.seed).toBe('harbour');
  });

  it('watches where there are no chairs: no seat, and everything in sight', async () => {
    const chairless = compiledFrom(changed(ID, (draft) => Object.assign(draft, { chairs: [] })));
    const { shell, store, choice } = await opened({ ...loaded, scenario: chairless.scenario, compiled: chairless });
    expect(choice.sitting.value).toBe('nobody');
    expect(choice.held.value).toEqual([]);
    store.begin(choice);
    expect(shell.current.game.value).toMatchObject({ seats: [], shown: NONE });
    expect(shell.went).toEqual([{ kind: 'play' }]);
  });

  it('keeps the order of aims of each chair', async () => {
    const { choice } = await opened();
    const [first, second] = compiled.scenario.chairs;
    const ranked = first.aims.map((aim) => aim.id).reverse();
    choice.rankAims(first, ranked);
    choice.takeChair(second);
    expect(choice.rankingOf(second)).toBeUndefined();
    choice.takeChair(first);
    expect(choice.rankingOf(first)).toEqual(ranked);
  });

  it('seats several people, each with a ranking, and shows the one that gives orders first', async () => {
    const { shell, store, choice } = await opened();
    const [first, second, third] = compiled.scenario.chairs;
    choice.takeChair(second);
    choice.sit('several');
    expect(choice.held.value).toEqual([first, second]);
    choice.takeChair(third);
    choice.takeChair(first);
    expect(choice.held.value).toEqual([second, third]);
    const ranked = third.aims.map((aim) => aim.id).reverse();
    choice.rankAims(third, ranked);
    store.begin(choice);
    const game = shell.current.game.value;
    const actors = [second, third].map(({ actor }) => compiled.actorOf(actor)).sort((a, b) => a - b);
    expect(game?.seats.map(({ actor }) => actor)).toEqual(actors);
    expect(game?.shown).toBe(actors[0]);
    expect(game?.seats.find(({ actor }) => actor === compiled.actorOf(third.actor))?.aims).toEqual(ranked);
  });

  it('lets nobody sit in any scenario, and goes back to one person with one chair', async () => {
    const { shell, store, choice } = await opened();
    choice.sit('several');
    choice.sit('one');
    expect(choice.held.value).toEqual([compiled.scenario.chairs[0]]);
    choice.sit('nobody');
    expect(choice.held.value).toEqual([]);
    store.begin(choice);
    expect(shell.current.game.value).toMatchObject({ seats: [], shown: NONE });
  });

  it('claims no order of aims that nobody gave', async () => {
    const { shell, store, choice } = await opened();
    store.begin(choice);
    expect(shell.current.game.value?.seats).toEqual([{ actor: compiled.actorOf(compiled.scenario.chairs[0].actor) }]);
  });

  it('begins with rules of its own where a lever is moved, and says why where it cannot be', async () => {
    const { shell, store, choice } = await opened();
    const [lever] = compiled.scenario.levers.flatMap((each) =>
      each.type !== 'choice' && each.max !== each.default ? [each] : [],
    );
    choice.setLevers({ [lever.id]: lever.max });
    store.begin(choice);
    expect(shell.current.game.value?.compiled).not.toBe(compiled);
    expect(shell.current.game.value?.levers).toEqual({ [lever.id]: lever.max });
    choice.setLevers({ nothing: 1 });
    store.begin(choice);
    await vi.waitFor(() => expect(shell.notices.notice.value).toMatchObject({ fault: { code: 'levers' } }));
    expect(shell.went).toHaveLength(1);
  });

  it('forgets what was chosen when it is opened again, with a seed of its own', async () => {
    const { store, choice } = await opened();
    choice.takeChair(compiled.scenario.chairs[1]);
    await store.arrive(ID);
    expect(store.choice.value?.held.value).toEqual([compiled.scenario.chairs[0]]);
    expect(store.choice.value?.seed.value).not.toBe(choice.seed.value);
  });

  it('of a file that did not come is opened when it is tried again', async () => {
    const shell = createTestShell({ bundled: [{ id: ID, path: PATH }] });
    const store = createBriefingStore(shell);
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await store.arrive(ID);
    await vi.waitFor(() => expect(shell.notices.notice.value).toMatchObject({ fault: { code: 'load' } }));
    const { value: notice } = shell.notices.notice;
    if (notice?.kind !== 'fault') throw new Error('a fault');
    vi.stubGlobal('fetch', async () => new Response(textOf(ID)));
    notice.ways.onAgain?.();
    await vi.waitFor(() => expect(store.choice.value?.loaded.scenario.id).toBe(ID));
    vi.unstubAllGlobals();
  });

  it('shows nothing of a scenario that is not there', async () => {
    const shell = createTestShell();
    const store = createBriefingStore(shell);
    await store.arrive('nowhere');
    expect(store.choice.value).toBeUndefined();
    expect(store.id.value).toBe('nowhere');
  });
});
