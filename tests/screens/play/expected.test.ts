import { describe, expect, it } from 'vitest';
import type { ForceIndex } from '../../../src/core/indices.ts';
import { formatOrder } from '../../../src/engine/orders/text.ts';
import type { GameState } from '../../../src/engine/state/state.ts';
import { beliefOf } from '../../../src/engine/view/belief.ts';
import { viewOf } from '../../../src/engine/view/view.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import {
  type Expected,
  type OrderPreview,
  PREVIEW_PAIRS,
  planOfPreviews,
  previewOf,
} from '../../../src/lab/previews.ts';
import { expectedOf, expectedWithout } from '../../../src/screens/play/present/expected.ts';
import { createPlayStore, type Table } from '../../../src/screens/play/store.ts';
import { currentPlayed, endTurn, type Game } from '../../../src/session/game.ts';
import { disguised } from '../../support/disguise.ts';
import { newGame, syrianGame } from '../../support/games.ts';
import { createTestShell } from '../../support/shell.ts';

function deskOf(game: Game) {
  const shell = createTestShell();
  const store = createPlayStore(shell);
  shell.current.take({ game, map: async () => undefined });
  return { store, turn: (store.table.value as Table).turn };
}

const expectedBy = (difference: number, base = 240): Expected => ({
  by: {
    ...{ base, variant: base + difference, difference, deviation: 1, pairs: 100, gain: null },
    ...{ low: difference, high: difference, unpaired: { low: 0, high: 0 } },
  },
  ...{ low: base + difference - 20, high: base + difference + 30 },
  without: { low: base - 20, high: base + 30 },
  change: { low: difference - 10, high: difference + 10 },
});
const nothing: OrderPreview = { pairs: 100, wills: [], grounds: [], others: [], killedCivilians: undefined, aims: [] };

describe('what a card is expected to do', () => {
  const { turn } = deskOf(syrianGame('damascus'));
  const order = turn.legal.find((each) => each.kind === 'reassure');
  if (order?.kind !== 'reassure') throw new Error('an order to reassure');
  const force = turn.compiled.region.garrison[order.region] as ForceIndex;
  const side = turn.view.side;

  it('is told with its range, and as a strip with the breaking points that the rules draw', () => {
    const told = expectedOf(turn, order, { ...nothing, wills: [{ force, side, expected: expectedBy(40) }] });
    expect(told.lines).toEqual([expect.stringMatching(/: 28 \(26 to 31\), 24 without it$/)]);
    const { thresholdMean, thresholdSpread } = turn.compiled.weights;
    expect(told.strip).toMatchObject({
      ...{ without: 240, expected: 280, low: 260, high: 310 },
      limit: { low: thresholdMean - thresholdSpread, high: thresholdMean + thresholdSpread },
    });
  });

  it('is told of the other answer too, where that is to give no order', () => {
    const preview = {
      ...nothing,
      wills: [{ force, side, expected: expectedBy(40) }],
      killedCivilians: expectedBy(12, 0),
    };
    const told = expectedWithout(turn, order, preview);
    expect(told.lines).toEqual([
      expect.stringMatching(/: 24 \(22 to 27\), 28 with the order$/),
      'Civilians killed: \u221212 (\u221222 to \u22122)',
    ]);
    expect(told.strip).toMatchObject({ without: 280, expected: 240, low: 220, high: 270 });
  });

  it('is nothing where nothing stands clear of chance', () => {
    const noise = expectedBy(6);
    const unclear = { ...noise, by: { ...noise.by, deviation: 100 } };
    const aims = [{ aim: turn.compiled.scenario.chairs[0].aims[0].id, expected: unclear }];
    expect(expectedOf(turn, order, { ...nothing, aims, killedCivilians: unclear })).toEqual({ lines: [] });
  });

  it('names the people it kills', () => {
    const told = expectedOf(turn, order, { ...nothing, killedCivilians: expectedBy(12, 0) });
    expect(told.lines).toEqual(['Civilians killed: +12 (+2 to +22)']);
  });
});

describe('a preview', () => {
  it('[VIEW-3] is the same for equal views: it tells nothing that is hidden', () => {
    const game = endTurn(endTurn(syrianGame('damascus')));
    const { compiled, key, shown } = game;
    const { state } = currentPlayed(game);
    const { turn } = deskOf(game);
    const orders = turn.cards.slice(0, 2).map((order) => formatOrder(compiled, order));
    // Margins of own men at others' places depend on what a disguise changes there.
    const marginsOf = (truth: GameState): string => {
      const view = viewOf(compiled, key, truth, shown);
      return compiled.force.ids.map((_, f) => view.margin(f as ForceIndex)).join();
    };
    const disguises = Array.from({ length: 40 }, (_, seed) => disguised(compiled, state, shown, seed));
    const disguise = disguises.find((truth) => marginsOf(truth) === marginsOf(state)) as GameState;
    expect(disguise.words).not.toEqual(state.words);
    const [plain, other] = [state, disguise].map((truth) => {
      const belief = beliefOf(viewOf(compiled, key, truth, shown));
      const preview = { actor: shown, belief, turn: turn.view.turn, until: turn.view.turn + 3, orders };
      const played = runPlan(compiled.scenario, planOfPreviews(compiled, preview));
      if (!played.ok) throw new Error(played.error[0].code);
      return orders.map((_, i) => previewOf(compiled, belief, played.value.gathered, i, shown));
    });
    expect(other).toEqual(plain);
    expect(plain.some(({ wills }) => wills.length > 0)).toBe(true);
    expect(plain[0].pairs).toBeLessThanOrEqual(PREVIEW_PAIRS);
  });

  it('comes for every card once the turn is shown, and is dropped when it ends', async () => {
    const { store, turn } = deskOf(newGame('harbour'));
    const { previews } = store;
    previews.begin(turn)();
    await new Promise((done) => setTimeout(done, 400));
    expect(previews.state.value).toBe('waiting');
    const drop = previews.begin(turn);
    await expect.poll(() => previews.state.value, { timeout: 20_000 }).toBe('done');
    const keys = turn.shown.map((order) => formatOrder(turn.compiled, order));
    expect([...previews.byOrder.value.keys()]).toEqual(keys);
    drop();
  });
});
