// What a desk has promised by an answer lies on top of its cards; what it has forsworn is not among them.
import { expect, it } from 'vitest';
import { keyOf } from '../../../src/engine/chance.ts';
import { legalOrders } from '../../../src/engine/orders/legalOrders.ts';
import { formatOrder, parseOrder } from '../../../src/engine/orders/text.ts';
import { createSimulation } from '../../../src/engine/simulation.ts';
import { suggest } from '../../../src/policies/cards/suggest.ts';
import { changed, compiledFrom, type Draft } from '../../support/countries.ts';

const FUND = 'fund side:crown';

/** The cards of the patron's desk after it has answered so to what the crown had put to it. */
function cardsAfter(promise: Draft | undefined): readonly string[] {
  const compiled = compiledFrom(
    changed('ridge', (draft) => {
      for (const actor of draft.actors) actor.doctrine = [];
      const ask: Draft = {
        id: 'grain',
        name: { en: 'Grain for the winter' },
        text: { en: 'The crown asks for grain.' },
        from: 'crown-desk',
        to: 'patron',
        kind: 'ask',
        when: [{ kind: 'always' }],
        yes: { label: { en: 'Send it' }, effects: [], ...(promise === undefined ? {} : { promise }) },
        no: { label: { en: 'Refuse' } },
      };
      draft.asks = [ask];
    }),
  );
  const simulation = createSimulation(compiled);
  simulation.begin(keyOf('promises'));
  for (const [id, text] of [
    ['crown-desk', 'put ask:grain'],
    ['patron', 'answer ask:grain reply:yes'],
  ] as const) {
    const read = parseOrder(compiled, text);
    if (!read.ok) throw new Error(text);
    simulation.advance([{ actor: compiled.actorOf(id), desk: [read.value], staff: [] }]);
  }
  const view = simulation.views.actors[compiled.actorOf('patron')];
  return suggest(view, [], legalOrders(view), []).map((order) => formatOrder(compiled, order));
}

const order = { order: 'fund', side: 'crown' };

it('a promise not yet kept is the first card', () => {
  const usual = cardsAfter(undefined);
  expect(usual).toContain(FUND);
  expect(usual[0]).not.toBe(FUND);
  expect(cardsAfter({ kind: 'give', order, within: 4 })[0]).toBe(FUND);
});

it('what was forsworn is left to the chooser', () => {
  expect(cardsAfter({ kind: 'refrain', order, within: 4 })).not.toContain(FUND);
});
