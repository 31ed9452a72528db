// How long links to whole campaigns are, address included: for every shipped scenario and every chair, played by hand
// as its doctrine would, and by a hand that gives as many orders as it may.
import { describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { refusalsOfDesk } from '../../src/engine/orders/legality.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { isForDesk, type Order } from '../../src/engine/orders/shapes.ts';
import { sortOrders } from '../../src/engine/orders/sort.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { type View, viewOf } from '../../src/engine/view/view.ts';
import { formatLink, linksIn } from '../../src/play/link/linkText.ts';
import { linkNamesOf } from '../../src/play/link/names.ts';
import { packRecord, unpackRecord } from '../../src/play/link/pack.ts';
import { createRecord, type GameRecord } from '../../src/play/record.ts';
import { createPlay } from '../../src/play/turn.ts';
import { countryOf, SHIPPED } from '../support/countries.ts';
import { chairsOf } from '../support/games.ts';

const ADDRESS = 'https://brink.example.org/play/syria2024';
/** Characters: what chats and mail carry in one piece, for up to sixty half days; more for a longer campaign. */
const mostOf = (turns: number): number => Math.max(460, Math.ceil((460 * turns) / 60));

type Hand = (view: View, doctrine: readonly Order[]) => readonly Order[];

let luck = 7;
const drawn = (below: number): number => {
  luck = (Math.imul(luck, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((luck / 2 ** 32) * below);
};

const HANDS: readonly (readonly [string, Hand])[] = [
  ['as doctrine would', (_, doctrine) => doctrine],
  [
    'with as many orders as it may',
    (view) => {
      const legal = [...legalOrders(view)].filter(({ kind }) => isForDesk(kind));
      let desk: readonly Order[] = [];
      for (let i = 0; legal.length > 0 && i < 40; i++) {
        const more = [...desk, legal[drawn(legal.length)]];
        if (refusalsOfDesk(view, more).length === 0) desk = more;
      }
      return desk;
    },
  ],
];

function played(id: string, chair: string, hand: Hand): GameRecord {
  const compiled = countryOf(id);
  const actor: ActorIndex = compiled.actorOf(chair);
  const key = keyOf('tikorabemu');
  const play = createPlay(compiled);
  let state = createGame(compiled, key);
  const orders: (readonly Order[])[] = [];
  const digests: string[] = [];
  for (let t = 0; t < compiled.turns; t++) {
    play.simulation.load(key, state);
    const doctrine = play.orders()[actor].desk;
    orders.push(sortOrders(hand(viewOf(compiled, key, state, actor), doctrine)));
    state = play.nextState(key, state, { desks: new Map([[actor, orders[t]]]) });
    digests.push(digestOf(state));
  }
  const aims = compiled.scenario.chairs.find((each) => each.actor === chair)?.aims.map(({ id: aim }) => aim);
  const ranked = aims === undefined ? {} : { aims: [...aims].reverse() };
  return createRecord(compiled, { seed: 'tikorabemu', seats: [{ actor, ...ranked, orders }], digests });
}

describe.each(SHIPPED.filter((id) => chairsOf(id).length > 0))('%s: a link to a whole campaign', (id) => {
  const names = linkNamesOf(countryOf(id));
  it.each(chairsOf(id).flatMap((chair) => HANDS.map(([name, hand]) => [chair, name, hand] as const)))(
    'of %s, played by hand %s, has at most 460 characters, or 7.7 for each half day',
    (chair, _, hand) => {
      const record = played(id, chair, hand);
      const link = formatLink(packRecord(record, names) ?? '');
      expect(ADDRESS).toHaveLength(40);
      expect(`${ADDRESS}${link}`.length).toBeLessThanOrEqual(mostOf(countryOf(id).turns));
      const [found] = linksIn(`${ADDRESS}${link}`);
      if (found?.kind !== 'packed') throw new Error('no packed run');
      expect(unpackRecord(found.packed, names)?.seats).toEqual(record.seats);
    },
  );
});
