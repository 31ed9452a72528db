/** What the play screen lets people do with its map: the cards beside marks, and orders by drag and by keys. */
import type { RegionIndex } from '../../core/indices.ts';
import type { MapGoals, MapHands, MapMenu, MapTarget } from '../../map/page/hands.ts';
import { aboutToBreak } from '../../present/breaking.ts';
import { regionName } from '../../present/names.ts';
import { isOver } from '../../session/game.ts';
import { pendingOrders } from '../../session/pending.ts';
import { text } from '../../words/text.ts';
import { FullDesk } from './panels/fullDesk.tsx';
import { MapCard } from './panels/mapCard.tsx';
import { forceCard, placeCard, placeSpoken } from './present/card.ts';
import { ordersAt, placeOrder, slotsOf } from './present/desk.ts';
import { isAttack, type March, marchesFrom, marchStarts } from './present/marches.ts';
import { newsStops } from './present/news.ts';
import type { PlayStore, Table } from './store.ts';

export function mapHandsOf(store: PlayStore, table: Table): MapHands {
  const { game, turn } = table;
  const { compiled, sight } = turn;
  const pulls = isOver(game) ? new Set<RegionIndex>() : marchStarts(turn);
  return {
    pulls,
    menu: (region) => menuOf(table, region),
    card: (target, openMenu) => <TargetCard {...{ store, table, target, openMenu }} pulls={pulls.has(target.region)} />,
    spoken: (region) => placeSpoken(compiled, sight, region),
    nameOf: (region) => regionName(compiled, region),
    pullGoals: (from) => new Set(marchesFrom(turn, from).keys()),
    attacksFrom: (from) =>
      [...marchesFrom(turn, from)].filter(([, march]) => isAttack(turn.view, march)).map(([goal]) => goal),
    full: () => fullDesk(store, table),
    news: () => newsStops(table),
    breaking: () => [...new Set(aboutToBreak(sight).map(({ standing }) => standing.region))],
    give: store.giveByKey,
    announce: store.say,
  };
}

interface TargetCardProps {
  readonly store: PlayStore;
  readonly table: Table;
  readonly target: MapTarget;
  readonly pulls: boolean;
  readonly openMenu: () => void;
}

function TargetCard({ store, table, target, pulls, openMenu }: TargetCardProps) {
  const { compiled, sight } = table.turn;
  const { region, side } = target;
  const force = side === undefined ? undefined : forceCard(compiled, sight, region, side);
  const { goals, orders } = menuOf(table, region);
  const inspect = force === undefined ? undefined : inspectOrder(table, region);
  return (
    <MapCard
      data={force ?? placeCard(compiled, sight, region)}
      orders={orders.length + goals.length}
      pulls={pulls}
      onOrders={openMenu}
      onWhy={() => store.select(region)}
      onInspect={() => inspect !== undefined && store.giveByKey(inspect.key)}
      {...(inspect === undefined
        ? {}
        : { inspect: text('card.inspect', { order: inspect.title, cost: inspect.cost }) })}
    />
  );
}

/** The order that would show the true state of a place, if it can be given. */
function inspectOrder({ game, turn }: Table, region: RegionIndex) {
  const order = turn.legal.find((each) => each.kind === 'inspect' && each.region === region);
  const shown = order === undefined ? undefined : placeOrder(turn, pendingOrders(game), order);
  return shown?.barred === undefined ? shown : undefined;
}

/** Offers to take an order back if the desk has no room for another. */
function fullDesk(store: PlayStore, { game, turn }: Table) {
  const { slots, byKey } = slotsOf(turn, pendingOrders(game));
  const orders = slots.flatMap((slot) => (slot === undefined ? [] : [slot]));
  if (orders.length < slots.length) return undefined;
  return <FullDesk orders={orders} onTakeBack={(key) => store.remove(byKey.get(key))} />;
}

function menuOf({ game, turn }: Table, region: RegionIndex): MapMenu {
  const title = text('map.orders', { place: regionName(turn.compiled, region) });
  if (isOver(game)) return { title, goals: [], orders: [] };
  const given = pendingOrders(game);
  const goals = new Map<MapGoals['kind'], [RegionIndex, March][]>();
  for (const [goal, march] of marchesFrom(turn, region)) {
    const kind = isAttack(turn.view, march) ? 'attack' : 'march';
    goals.set(kind, [...(goals.get(kind) ?? []), [goal, march]]);
  }
  return {
    title,
    goals: (['attack', 'march'] as const).flatMap((kind) => {
      const marches = goals.get(kind);
      if (marches === undefined) return [];
      const orders = marches.map(([goal, march]) => [goal, placeOrder(turn, given, march)] as const);
      return [{ kind, title: kind === 'attack' ? text('map.attack') : text('map.march'), orders: new Map(orders) }];
    }),
    orders: ordersAt(turn, given, region),
  };
}
