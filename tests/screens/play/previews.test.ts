import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Runner } from '../../../src/ensemble/runner.ts';
import { createPreviews } from '../../../src/screens/play/previews.ts';
import { createPlayStore, type Table } from '../../../src/screens/play/store.ts';
import { syrianGame } from '../../support/games.ts';
import { createTestShell } from '../../support/shell.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Workers that take every job and never answer. */
const SILENT: Runner = {
  workers: 1,
  run: () => ({
    end: new Promise(() => undefined),
    pause: () => undefined,
    resume: () => undefined,
    cancel: () => undefined,
  }),
  warm: () => undefined,
};

function turn(): Table['turn'] {
  const shell = createTestShell();
  const store = createPlayStore(shell);
  shell.current.take({ game: syrianGame('damascus'), map: async () => undefined });
  return (store.table.value as Table).turn;
}

describe('previews', () => {
  it('that never come are waited for no longer than ten seconds', async () => {
    const shown = turn();
    vi.useFakeTimers();
    const previews = createPreviews(async () => SILENT);
    previews.begin(shown);
    await vi.advanceTimersByTimeAsync(9000);
    expect(previews.state.value).toBe('waiting');
    await vi.advanceTimersByTimeAsync(2000);
    expect(previews.state.value).toBe('none');
  });

  it('of orders that were given are told as not come, and again when they do', async () => {
    const { compiled, view } = turn();
    vi.useFakeTimers();
    const told: unknown[] = [];
    const asked = { compiled, view, orders: [], until: view.turn + 1 };
    const drop = createPreviews(async () => SILENT).ofTurn(asked, (pairs) => told.push(pairs));
    await vi.advanceTimersByTimeAsync(9000);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(told).toEqual([undefined]);
    drop();
    createPreviews(async () => undefined).ofTurn(asked, (pairs) => told.push(pairs));
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual([undefined, undefined]);
  });

  it('of a turn that is over give up nothing of the next', async () => {
    const shown = turn();
    vi.useFakeTimers();
    const previews = createPreviews(async () => SILENT);
    const drop = previews.begin(shown);
    await vi.advanceTimersByTimeAsync(9000);
    drop();
    previews.begin(shown);
    await vi.advanceTimersByTimeAsync(5000);
    expect(previews.state.value).toBe('waiting');
  });
});
