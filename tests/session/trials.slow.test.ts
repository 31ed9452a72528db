import { expect, it } from 'vitest';
import { compareVariant } from '../../src/ensemble/run.ts';
import { scenarioOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';
import { syrianGame } from '../support/games.ts';
import { playedWith, trialsOf } from '../support/trials.ts';

// The game's desk orders nothing else, and its staff goes on.
const SILENT = { chairs: { damascus: 'silent' } } as const;

it('a trial of one order and the comparison of the terminal agree on whom it saved', async () => {
  const order = 'leader act:leave';
  const game = playedWith(syrianGame('damascus', 'eleven-days'), (turn) => (turn === 3 ? [order] : []));
  const { found } = await trialsOf(game);
  const { branches, gathered } = played(scenarioOf('eleven-days'), {
    ...{ seed: 'brink', runs: 300, base: SILENT, course: 'sums' },
    variants: [{ ...SILENT, orders: [{ turn: 2, actor: 'damascus', orders: [order] }] }],
  });
  const compared = compareVariant(branches, gathered, 0).costs.find(({ cost }) => cost === 'killedCivilians');
  const { killedCivilians } = found[0].effect;
  // More die by it here, and both say so.
  expect(killedCivilians.low).toBeGreaterThan(0);
  expect(compared?.low).toBeGreaterThan(0);
}, 120_000);
