/**
 * Whatever is done to a game, by however many seats: it is kept, saved, recorded and linked without loss. Seeds are
 * fixed and stand in the names of the tests.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../src/core/indices.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { sortOrders } from '../../src/engine/orders/sort.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { linksIn } from '../../src/play/link/linkText.ts';
import { linkNamesOf } from '../../src/play/link/names.ts';
import { packRecord, unpackHead, unpackRecord } from '../../src/play/link/pack.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import { formatRecord } from '../../src/play/record.ts';
import { replayRecord } from '../../src/play/replay.ts';
import { branchFrom, currentView, endTurn, type Game, isOver, playedAt, undoTurn } from '../../src/session/game.ts';
import { addOrder, pendingOrders, removeOrder } from '../../src/session/pending.ts';
import { gameOfRecord, linkOf, recordOf } from '../../src/session/recording.ts';
import { readSavedGame } from '../../src/session/saved.ts';
import { savedOf } from '../../src/session/saving.ts';
import { childrenOf, currentNode, pathTo, type SeatOrders } from '../../src/session/tree.ts';
import { wholeRecordOf } from '../../src/session/wholeRecord.ts';
import { holds, SEED } from '../support/arbitraries.ts';
import { textOf } from '../support/countries.ts';
import { chairsOf, newGame, seatedGame } from '../support/games.ts';
import { reopened } from '../support/reopened.ts';

type Edit =
  | { readonly kind: 'add' | 'remove'; readonly seat: number; readonly which: number }
  | { readonly kind: 'endTurn' | 'undo' }
  | { readonly kind: 'branch'; readonly turn: number };

const anySeat = fc.nat({ max: 2 });
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('add' as const), seat: anySeat, which: fc.nat({ max: 9999 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), seat: anySeat, which: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('endTurn' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('branch' as const), turn: fc.nat({ max: 8 }) }) },
);
/** Nobody's chair, one, two or all three of them, in the invented country. */
const anyStart = fc.record({
  chairs: fc.subarray([...chairsOf('five-valleys')]),
  seed: fc.integer({ min: 1, max: 5 }),
});
const anyPlay = fc.record({ start: anyStart, edits: fc.array(anyEdit, { maxLength: 40 }) });

function edit(game: Game, change: Edit): Game {
  switch (change.kind) {
    case 'endTurn':
      return endTurn(game);
    case 'undo':
      return undoTurn(game);
    case 'branch':
      return branchFrom(game, change.turn);
    case 'add': {
      const actor = seatIn(game, change.seat);
      const legal = actor === undefined || isOver(game) ? [] : [...legalOrders(currentView(game, actor))];
      const added = legal.length === 0 ? undefined : addOrder(game, legal[change.which % legal.length], actor);
      return added?.ok ? added.value : game;
    }
    case 'remove': {
      const actor = seatIn(game, change.seat);
      const given = actor === undefined ? [] : pendingOrders(game, actor);
      return given.length === 0 ? game : removeOrder(game, given[change.which % given.length], actor);
    }
  }
}

const seatIn = ({ seats }: Game, seat: number): ActorIndex | undefined =>
  seats[seat % Math.max(1, seats.length)]?.actor;

function played({ start, edits }: { start: { chairs: string[]; seed: number }; edits: readonly Edit[] }): Game {
  return edits.reduce(edit, seatedGame('five-valleys', String(start.seed), start.chairs));
}

const LABEL = { scenario: { en: 'Five valleys' }, chair: {}, turn: 1, turns: 20, over: false };

/** As it comes back from storage in a new visit: through text, and without a state. */
function reloaded(game: Game): Game {
  const saved = readSavedGame(JSON.parse(JSON.stringify(savedOf(game, LABEL))));
  if (saved === undefined) throw new Error('not a saved game');
  return reopened(game.compiled, saved);
}

describe(`[seed ${SEED}] any game, after any edits of its seats`, () => {
  it('is one of nobody, of one seat and of several, with branches, silent desks and orders left on them', () => {
    const games = fc.sample(anyPlay, { seed: SEED, numRuns: 60 }).map(played);
    expect(new Set(games.map(({ seats }) => seats.length))).toEqual(new Set([0, 1, 2, 3]));
    const nodes = games.flatMap(({ tree }) => tree.nodes);
    expect(games.some(({ tree }) => tree.nodes.some(({ id }) => childrenOf(tree, id).length > 1))).toBe(true);
    expect(nodes.some(({ given }) => given.some(({ orders }) => orders.length === 0))).toBe(true);
    expect(nodes.some(({ given }) => given.filter(({ orders }) => orders.length > 0).length > 1)).toBe(true);
    expect(nodes.some(({ drafts }) => drafts.length > 0)).toBe(true);
  });

  it('is equal when it is saved and loaded, and plays on to the same turn', () => {
    holds(
      fc.property(anyPlay, (play) => {
        const game = played(play);
        const again = reloaded(game);
        const { source, seed, key, levers, seats, shown, tree } = game;
        expect(again).toMatchObject({ source, seed, key, levers, seats, shown, tree });
        expect(endTurn(again).tree).toEqual(endTurn(game).tree);
      }),
      60,
    );
  });

  it('is found again in its tree: every branch, from its orders alone', () => {
    holds(
      fc.property(anyPlay, (play) => {
        const game = { ...played(play), played: new Map() };
        for (const node of game.tree.nodes) {
          expect(digestOf(playedAt(game, node.id).state)).toBe(node.digest);
          expect(node.given.map(({ actor }) => actor)).toEqual(
            node.id === 0 ? [] : game.seats.map(({ actor }) => actor),
          );
        }
      }),
      30,
    );
  });

  it('is as it was before a turn that is taken back, and the turn is in the tree', () => {
    holds(
      fc.property(anyPlay, (play) => {
        const ends = played(play);
        const game = isOver(ends) ? undoTurn(ends) : ends;
        const ended = endTurn(game);
        const back = undoTurn(ended);
        const desks = (of: Game) => game.seats.map(({ actor }) => sortOrders(pendingOrders(of, actor)));
        expect(currentNode(back.tree)).toMatchObject({ id: currentNode(game.tree).id });
        expect(desks(back)).toEqual(desks(game));
        expect(back.tree.nodes).toHaveLength(ended.tree.nodes.length);
      }),
      30,
    );
  });

  it('leaves the games before it as they were', () => {
    holds(
      fc.property(anyPlay, ({ start, edits }) => {
        let game = played({ start, edits: [] });
        const seen: [Game, string][] = [];
        for (const change of edits) {
          seen.push([game, JSON.stringify(game.tree)]);
          game = edit(game, change);
        }
        for (const [before, text] of seen) expect(JSON.stringify(before.tree)).toBe(text);
      }),
      30,
    );
  });
});

/** With a name and a note on one of its turns. */
function noted(game: Game, place: number): Game {
  const id = place % game.tree.nodes.length;
  const nodes = game.tree.nodes.map((node) => (node.id === id ? { ...node, name: 'If', note: 'One\ntwo' } : node));
  return { ...game, tree: { ...game.tree, nodes } };
}

/** Every turn of the tree with what was given and written, whatever its number there. */
const turnsOf = ({ tree }: Game): readonly string[] =>
  tree.nodes
    .map(({ id, name, note }) =>
      JSON.stringify([pathTo(tree, id).map(({ given, digest }) => [given, digest]), name, note]),
    )
    .sort();

describe(`[STATE-2] [seed ${SEED}] the record of any line of play, of any number of seats`, () => {
  it('replays to the same digests, and is the same game again', () => {
    holds(
      fc.property(anyPlay, (play) => {
        const game = played(play);
        const record = recordOf(game);
        const read = parseRecord(formatRecord(record));
        expect(read).toEqual({ ok: true, value: record });
        const replay = replayRecord(game.compiled, record);
        expect(replay).toMatchObject({ ok: true, value: { differsAt: undefined } });
        const opened = gameOfRecord(game.compiled, game.source, record);
        if (!opened.ok) throw new Error(opened.error.code);
        expect(opened.value.verdict).toEqual({ kind: 'verified' });
        expect(opened.value.game.seats).toEqual(game.seats);
        const line = ({ tree }: Game): readonly (readonly SeatOrders[])[] =>
          pathTo(tree, tree.current).map(({ given }) => given);
        expect(line(opened.value.game)).toEqual(line(game));
      }),
      60,
    );
  });

  it('comes back from a link, and the link from the record', () => {
    holds(
      fc.property(anyPlay, (play) => {
        const game = played(play);
        const names = linkNamesOf(game.compiled);
        const record = recordOf(game);
        const [found] = linksIn(linkOf(game) ?? '');
        if (found?.kind !== 'packed') throw new Error('no packed run');
        const linked = unpackRecord(found.packed, names);
        const last = record.digests.length - 1;
        expect(linked).toEqual({
          ...record,
          digests: record.digests.map((digest, t) => (t === last ? digest : digest.slice(0, 4))),
        });
        expect(linked && packRecord(linked, names)).toBe(found.packed.digits);
      }),
      60,
    );
  });

  it('has its levers in a link to the last bit, however many digits they have', () => {
    const names = linkNamesOf(newGame().compiled);
    const [lever] = names.levers.find(([, choices]) => choices.length === 0) ?? [''];
    const record = recordOf(newGame());
    holds(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()), (value) => {
        const digits = packRecord({ ...record, levers: { [lever]: value } }, names) ?? '';
        const packed = unpackHead(digits);
        const read = packed && unpackRecord(packed, names)?.levers[lever];
        // What is written as 0 is 0, in files as well.
        expect(read).toBe(value === 0 ? 0 : value);
      }),
      400,
    );
    expect(packRecord({ ...record, levers: { [lever]: Number.NaN } }, names)).toBeUndefined();
  });

  it('holds the whole game: every line of play, what was written to turns, and the scenario', () => {
    holds(
      fc.property(anyPlay, fc.nat({ max: 40 }), (play, place) => {
        const game = noted(played(play), place);
        const text = formatRecord(wholeRecordOf(game));
        const read = parseRecord(text);
        if (!read.ok) throw new Error(read.error.code);
        expect(read.value.files?.['scenario.json']).toBe(textOf('five-valleys'));
        const opened = gameOfRecord(game.compiled, game.source, read.value);
        if (!opened.ok) throw new Error(opened.error.code);
        expect(opened.value.verdict).toEqual({ kind: 'verified' });
        expect(formatRecord(wholeRecordOf(opened.value.game))).toBe(text);
        expect(turnsOf(opened.value.game)).toEqual(turnsOf(game));
        expect(reloaded(opened.value.game).tree).toEqual(opened.value.game.tree);
      }),
      60,
    );
  });

  it('is found out with any letter of its file changed', () => {
    let foundOut = 0;
    holds(
      fc.property(anyPlay, fc.nat(), fc.integer({ min: 32, max: 126 }), (play, place, code) => {
        const text = formatRecord(recordOf(played(play)));
        const at = place % text.length;
        const changed = `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
        const read = parseRecord(changed);
        // White space outside of words says nothing: what is read is the same record then.
        if (read.ok && read.value.altered !== true) expect(read).toEqual(parseRecord(text));
        else foundOut++;
      }),
      400,
    );
    expect(foundOut).toBeGreaterThan(200);
  });
});
