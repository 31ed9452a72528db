import { describe, expect, it } from 'vitest';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { linkNamesOf } from '../../src/play/link/names.ts';
import { unpackRecord } from '../../src/play/link/pack.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import { formatRecord, type GameRecord } from '../../src/play/record.ts';
import { currentView, endTurn, type Game, isOver } from '../../src/session/game.ts';
import { findRun } from '../../src/session/link.ts';
import { addOrder } from '../../src/session/pending.ts';
import { gameOfRecord, linkOf, recordOf } from '../../src/session/recording.ts';
import { newGame } from '../support/games.ts';

function played(): Game {
  let game = newGame();
  while (!isOver(game)) {
    const [first] = legalOrders(currentView(game));
    const added = first === undefined ? undefined : addOrder(game, first);
    game = endTurn(added?.ok ? added.value : game);
  }
  return game;
}

describe('a recorded run', () => {
  const game = played();
  const record = recordOf(game);

  it('has orders and a digest for every turn', () => {
    expect(record.seats.map(({ orders }) => orders.length)).toEqual([game.compiled.turns]);
    expect(record.digests).toHaveLength(game.compiled.turns);
    expect(parseRecord(formatRecord(record))).toEqual({ ok: true, value: record });
  });

  const opened = (changed: GameRecord) => gameOfRecord(game.compiled, game.source, changed);

  it('is the game again, and verifies', () => {
    const again = opened(record);
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value.verdict).toEqual({ kind: 'verified' });
    expect(again.value.game).toMatchObject({ tree: game.tree, seats: game.seats, shown: game.shown });
  });

  it('keeps how its seat ranked the aims; a list that is no ranking of them says nothing', () => {
    const aims = game.seats[0].aims ?? [];
    const ranked = [...aims].reverse();
    const seatOf = (given: readonly string[] | undefined) => {
      const seats = [{ actor: 'government', orders: [], ...(given === undefined ? {} : { aims: given }) }];
      const again = opened({ ...record, seats });
      return again.ok ? again.value.game.seats : again.error;
    };
    const actor = game.shown;
    expect(seatOf(ranked)).toEqual([{ actor, aims: ranked }]);
    for (const none of [undefined, [], [...aims.slice(1), 'riches'], [...aims, aims[0]]])
      expect(seatOf(none)).toEqual([{ actor }]);
  });

  it('shows the first of its seats', () => {
    const seats = ['coast', 'government'].map((actor) => ({ actor, orders: [] }));
    const again = opened({ ...record, seats });
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value.game.shown).toBe(game.compiled.actorOf('coast'));
    expect(again.value.game.seats).toHaveLength(2);
  });

  it('keeps the level of a seat that no person held, and shows one that a person did', () => {
    const { compiled } = game;
    const coast = compiled.actorOf('coast');
    const levelled: Game = { ...game, seats: [...game.seats, { actor: coast, level: 'cadet' as const }] };
    const written = parseRecord(formatRecord(recordOf(levelled)));
    if (!written.ok) throw new Error(written.error.code);
    expect(written.value.seats.map(({ level }) => level)).toEqual([undefined, 'cadet']);
    const again = opened(written.value);
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value.game).toMatchObject({ shown: game.shown, seats: levelled.seats });
    const level = { ...written.value, seats: [{ actor: 'coast', orders: [], level: 'marshal' }] };
    const refused = parseRecord(JSON.stringify(level));
    expect(refused).toMatchObject({ ok: false, error: { code: 'record/level' } });
  });

  it('is refused where a seat is no chair of the scenario', () => {
    const [other] = game.compiled.actor.ids.filter(
      (id) => !game.compiled.scenario.chairs.some(({ actor }) => actor === id),
    );
    expect(opened({ ...record, seats: [{ actor: other, orders: [] }] })).toMatchObject({
      ok: false,
      error: { code: 'record/actor', at: 'seats[0].actor' },
    });
  });

  it('names the first turn whose digest is not the recorded one', () => {
    const digests = record.digests.map((digest, t) => (t >= 4 ? '0'.repeat(16) : digest));
    expect(opened({ ...record, digests })).toMatchObject({
      ok: true,
      value: { verdict: { kind: 'differs', turn: 5 } },
    });
  });

  it('is refused where the scenario is another one', () => {
    expect(opened({ ...record, contentHash: '0'.repeat(16) })).toMatchObject({
      ok: false,
      error: { code: 'record/content' },
    });
  });

  it('opens from its link, and verifies by the digits that the link has of each digest', async () => {
    const found = await findRun(linkOf(game) ?? '');
    const packed = found.ok && found.value.kind === 'packed' ? found.value.packed : undefined;
    const linked = packed && unpackRecord(packed, linkNamesOf(game.compiled));
    if (linked === undefined) throw new Error('no packed run');
    expect(opened(linked)).toMatchObject({ ok: true, value: { verdict: { kind: 'verified' } } });
    const digests = linked.digests.map((digest, t) => (t === 6 ? '0000' : digest));
    expect(opened({ ...linked, digests })).toMatchObject({ value: { verdict: { kind: 'differs', turn: 7 } } });
  });
});
