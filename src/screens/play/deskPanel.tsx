/** The desk: cards to order from, and what this turn's orders are. Cards come first for the keyboard, orders on top. */
import { useEffect } from 'preact/hooks';
import { isOver } from '../../session/game.ts';
import { pendingOrders } from '../../session/pending.ts';
import { currentNode } from '../../session/tree.ts';
import { ScrollPanel } from '../../ui/scrollPanel.tsx';
import { text } from '../../words/text.ts';
import { Chooser } from './panels/chooser.tsx';
import { Desk, type DeskCard } from './panels/desk.tsx';
import { Orders } from './panels/orders.tsx';
import { chooserKinds, describe, deskCards, slotsOf } from './present/desk.ts';
import { expectedBy, expectedOf } from './present/expected.ts';
import { type Previews, previewsEnd } from './previews.ts';
import type { PlayStore, Table } from './store.ts';

interface DeskPanelProps {
  readonly store: PlayStore;
  readonly table: Table;
  readonly hidden: boolean;
}

/** A card with what it is expected to do. */
function withExpected(card: DeskCard, { turn }: Table, previews: Previews): DeskCard {
  const preview = previews.byOrder.value.get(card.key);
  const order = turn.byKey.get(card.key);
  return preview === undefined || order === undefined ? card : { ...card, expected: expectedOf(turn, order, preview) };
}

export function DeskPanel({ store, table, hidden }: DeskPanelProps) {
  const { game, turn } = table;
  const given = pendingOrders(game);
  const node = currentNode(game.tree);
  const slots = slotsOf(turn, given);
  const { previews } = store;
  const isPlaying = !isOver(game) && !store.resolving.value;
  useEffect(() => (isPlaying ? previews.begin(turn) : undefined), [game.key, node.id, isPlaying]);
  return (
    <ScrollPanel key={node.id} name="desk-panel" label={text('play.panel', { name: text('tab.desk') })} hidden={hidden}>
      {!isOver(game) && (
        <Desk
          cards={deskCards(turn, given).map((card) => withExpected(card, table, previews))}
          onAdd={store.giveByKey}
          spent={turn.view.capital(game.shown) === 0}
          {...(previews.state.value === 'none' ? {} : { expectedBy: expectedBy(turn, previewsEnd(turn)) })}
        >
          <Chooser
            key={node.id}
            kinds={() => chooserKinds(turn)}
            any={turn.legal.length > 0}
            describe={(key) => describe(turn, given, key)}
            onAdd={store.giveByKey}
          />
        </Desk>
      )}
      <Orders slots={slots.slots} statement={slots.statement} onRemove={(key) => store.remove(slots.byKey.get(key))} />
    </ScrollPanel>
  );
}
