/** The side panels, one per numbered tab, and the data each is given. A new panel is a new entry. */
import type { ComponentChild } from 'preact';
import { usePageTheme } from '../../map/page/theme.ts';
import { accountOf } from '../../present/account.ts';
import { isVisible } from '../../present/events.ts';
import { mapOf } from '../../present/mapStandings.ts';
import { whyOfSupport } from '../../present/why.ts';
import { pendingOrders } from '../../session/pending.ts';
import { currentNode } from '../../session/tree.ts';
import { scenarioText } from '../../words/text.ts';
import { Actors } from './panels/actors.tsx';
import { Legend } from './panels/legend.tsx';
import { Log } from './panels/log.tsx';
import { Place } from './panels/place.tsx';
import { Places } from './panels/places.tsx';
import { Reports } from './panels/reports.tsx';
import { actorsData } from './present/actors.ts';
import { ordersAt } from './present/desk.ts';
import { legendOf } from './present/legend.ts';
import { logEntry } from './present/log.ts';
import { placeData, placeReasons, placeRows } from './present/place.ts';
import { reportsData } from './present/reports.ts';
import type { PlayStore, Table } from './store.ts';

type ShowPanel = (table: Table, store: PlayStore) => ComponentChild;

/** In tab order. */
const SIDE_PANELS = {
  news: ({ game }, store): ComponentChild => (
    <Reports {...reportsData(game)} onPlace={store.selectId} onMap={store.showOnMap} />
  ),
  place: ({ game, turn }, store): ComponentChild => {
    const selected = store.selected.value;
    const place =
      selected === undefined
        ? undefined
        : {
            ...placeData(game.compiled, turn.sight, selected),
            ...placeReasons(accountOf(game), selected),
            orders: ordersAt(turn, pendingOrders(game), selected),
          };
    return <Place place={place} onPlace={store.selectId} onAdd={store.giveByKey} />;
  },
  actors: ({ game, turn }): ComponentChild => (
    <Actors
      {...actorsData(game.compiled, turn.view, game.shown)}
      {...(currentNode(game.tree).turn === 0
        ? {}
        : {
            whySupport: (actor, side) =>
              whyOfSupport(accountOf(game), game.compiled.actorOf(actor), game.compiled.sideOf(side)),
          })}
    />
  ),
  places: ({ game, turn }, store): ComponentChild => {
    const selected = store.selected.value;
    return (
      <Places
        rows={placeRows(game.compiled, turn.sight)}
        selected={selected === undefined ? undefined : game.compiled.region.ids[selected]}
        onPlace={store.selectId}
      />
    );
  },
  log: ({ game }): ComponentChild => {
    const account = accountOf(game);
    return (
      <Log
        entries={account.line.flatMap(({ events }, t) =>
          events
            .filter((event) => isVisible(account.reader, event))
            .map((event, i) => logEntry(account, event, `${t}-${i}`)),
        )}
        places={game.compiled.scenario.regions.map(({ id, name }) => ({ id, name: scenarioText(name) }))}
      />
    );
  },
  legend: (table, store): ComponentChild => <LegendInTheme table={table} store={store} />,
} satisfies Record<string, ShowPanel>;

export type SideTab = keyof typeof SIDE_PANELS;

const isSideTab = (name: string): name is SideTab => Object.hasOwn(SIDE_PANELS, name);
export const SIDE_TABS: readonly SideTab[] = Object.keys(SIDE_PANELS).filter(isSideTab);

function LegendInTheme({ table: { game, turn }, store }: Pick<SidePanelProps, 'table' | 'store'>) {
  const theme = usePageTheme();
  const model = mapOf(game.compiled, turn.sight, pendingOrders(game), []);
  return <Legend {...legendOf(game.compiled, model, theme, store.lookAt)} />;
}

interface SidePanelProps {
  readonly tab: SideTab;
  readonly table: Table;
  readonly store: PlayStore;
}

export const SidePanel = ({ tab, table, store }: SidePanelProps) => <>{SIDE_PANELS[tab](table, store)}</>;
