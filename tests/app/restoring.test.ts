// A run that somebody brings opens where its scenario is; where that is another one, as far as its digests prove.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRun, restoreGame, restoreRun } from '../../src/app/services/restoring.ts';
import type { ScenarioFiles } from '../../src/app/services/scenarioFiles.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import { formatRecord, type GameRecord } from '../../src/play/record.ts';
import { beginGame, currentView, endTurn, type Game } from '../../src/session/game.ts';
import { classRunOf, isOfLesson } from '../../src/session/gameLesson.ts';
import { findRun, type LinkedRun } from '../../src/session/link.ts';
import { addOrder } from '../../src/session/pending.ts';
import { linkOf } from '../../src/session/recording.ts';
import { readSavedGame, type ScenarioSource } from '../../src/session/saved.ts';
import { currentNode } from '../../src/session/tree.ts';
import { wholeRecordOf } from '../../src/session/wholeRecord.ts';
import { changed, compiledFrom, textOf } from '../support/countries.ts';
import { ownScenarios } from '../support/ownScenarios.ts';

const OWN = changed('five-valleys', (draft) => Object.assign(draft, { id: 'my-valleys' }));
/** Another aim: links name things by lists that have become others. */
const RENAMED = changed('five-valleys', (draft) => {
  draft.id = 'my-valleys';
  draft.chairs[0].aims[0].id = 'another-aim';
});
const TURNED = changed('five-valleys', (draft) => {
  draft.id = 'my-valleys';
  draft.regions.reverse();
});
const MILD = changed('five-valleys', (draft) => Object.assign(draft, { id: 'my-valleys', turns: 19 }));

const own = (text: string) => ({ kind: 'own', text }) as const;

/** Four turns with an order each. */
const played = ((): Game => {
  const compiled = compiledFrom(OWN);
  const seats = [{ actor: compiled.actorOf('government') }];
  const shown = seats[0].actor;
  let game = beginGame({ compiled, source: own(OWN), seed: 'brought', levers: {}, seats, shown });
  for (let turn = 0; turn < 4; turn++) {
    const orders = [...legalOrders(currentView(game))];
    const added = addOrder(game, orders[(5 * turn) % orders.length]);
    game = endTurn(added.ok ? added.value : game);
  }
  return game;
})();

const FROM_3 = { kind: 'released', rules: 3, id: 'on-the-brink' } as const;
const NOTHING_HERE: ScenarioFiles = { bundled: [], texts: new Map(), last: undefined, own: ownScenarios() };

async function restored(run: LinkedRun, ...given: readonly ScenarioSource[]) {
  const read = readRun(run);
  if (!read.ok) throw new Error(read.error.code);
  return restoreRun({ ...NOTHING_HERE }, read.value, given);
}

async function link(): Promise<LinkedRun> {
  const found = await findRun(`See ${linkOf(played)}.`);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

const record = wholeRecordOf(played, 'Monday');
const file = (change: Partial<GameRecord> = {}): LinkedRun => ({
  kind: 'record',
  text: formatRecord({ ...record, ...change }),
});
const { files: _, ...withoutFiles } = record;
const bare: LinkedRun = { kind: 'record', text: formatRecord(withoutFiles) };

describe('a link to a run of somebody\u2019s own scenario', () => {
  it('names what is missing, and opens in its file', async () => {
    expect(await restored(await link())).toMatchObject({ ok: false, error: { code: 'record.own' } });
    const opened = await restored(await link(), own(OWN));
    expect(opened).toMatchObject({ ok: true, value: { parts: undefined, taken: { verdict: { kind: 'verified' } } } });
  });

  it('opens where other names do not matter, as far as its digests prove it, and says so', async () => {
    const opened = await restored(await link(), own(RENAMED));
    if (!opened.ok) throw new Error(opened.error.code);
    const { taken, parts, recorded } = opened.value;
    expect(parts).toMatchObject({ cause: 'names', turn: undefined });
    expect(currentNode(taken.game.tree)).toMatchObject({ turn: 4, digest: record.digests[3] });
    expect(recorded).toBeUndefined();
  });

  it('says nothing that nobody said, where they do', async () => {
    expect(await restored(await link(), own(TURNED))).toMatchObject({ ok: false, error: { code: 'record.names' } });
  });

  it('does not open in another scenario', async () => {
    const opened = await restored(await link(), own(textOf('five-valleys')));
    expect(opened).toMatchObject({ ok: false, error: { code: 'record.own' } });
  });

  it('can be saved as it came', async () => {
    const read = readRun(await link());
    if (!read.ok) throw new Error(read.error.code);
    expect(await findRun(read.value.file.text)).toEqual({ ok: true, value: await link() });
  });
});

describe('a file of a run', () => {
  it('opens in the scenario that it brings', async () => {
    expect(await restored(file())).toMatchObject({ ok: true, value: { parts: undefined } });
  });

  it('without it opens in one that is brought; in a changed one it is kept as it was recorded', async () => {
    expect(await restored(bare)).toMatchObject({ ok: false, error: { code: 'record.own' } });
    expect(await restored(bare, own(OWN))).toMatchObject({ ok: true, value: { parts: undefined } });
    const opened = await restored(bare, own(MILD));
    if (!opened.ok) throw new Error(opened.error.code);
    const { parts, recorded } = opened.value;
    expect(parts?.cause).toBe('content');
    expect(recorded?.tree.nodes.slice(1).map(({ digest }) => digest)).toEqual(record.digests);
    expect(recorded?.label).toMatchObject({ scenario: { en: expect.any(String) }, turn: 5, turns: 19, over: false });
  });

  it('that was altered where it was kept proves nothing, though every turn comes out', async () => {
    expect(await restored(file({ altered: true }))).toMatchObject({
      ok: true,
      value: { parts: { cause: 'altered', turn: undefined } },
    });
  });

  it('that does not fit its seal opens as far as it comes out, and stays altered wherever it is kept', async () => {
    const text = formatRecord(record).replace(record.digests[2], '0'.repeat(16));
    const opened = await restored({ kind: 'record', text });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.parts).toMatchObject({ cause: 'altered', turn: 3 });
    expect(currentNode(opened.value.taken.game.tree).turn).toBe(2);
    const read = readRun({ kind: 'record', text });
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.isAltered).toBe(true);
    expect(parseRecord(read.value.file.text)).toMatchObject({ ok: true, value: { altered: true } });
  });

  it('of a chair that the scenario has not got any more is refused by its name', async () => {
    const seats = [{ actor: 'queen', orders: [] }];
    const opened = await restored(file({ seats }));
    expect(opened).toMatchObject({ ok: false, error: { problem: { code: 'record/actor' } } });
  });
});

describe('a game of a lesson that was begun under rules version 3', () => {
  const saved = readSavedGame(
    JSON.parse(readFileSync(new URL('../records/rules-3/lessons/brink-lebanon-shut.json', import.meta.url), 'utf8')),
  );

  it('goes on under them with what its teacher lets happen, and its code says so', async () => {
    if (saved === undefined) throw new Error('It is kept.');
    const restored = await restoreGame({ ...NOTHING_HERE }, { ...saved, source: { ...FROM_3 } });
    if (!restored.ok) throw new Error(restored.error.code);
    const { taken, parts } = restored.value;
    expect(parts).toBeUndefined();
    const game = endTurn(taken.game);
    if (!isOfLesson(game)) throw new Error('It knows its lesson.');
    expect(classRunOf(game)).toMatchObject({ rules: 3, desk: 'tehran' });
    expect(game.compiled.scenario.triggers.some(({ id }) => id === 'inject-lebanon-shut')).toBe(true);
  });
});
