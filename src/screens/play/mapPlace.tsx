/** The map on the play screen. In a column it is a picture at the end, to be opened. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import { type MapArrow, orderArrows } from '../../map/model.ts';
import type { MapScenePlan } from '../../map/page/hands.ts';
import { MapView } from '../../map/page/mapView.tsx';
import { mapOf } from '../../present/mapStandings.ts';
import { type Game, playedAt, seatView } from '../../session/game.ts';
import { pendingOrders } from '../../session/pending.ts';
import { currentNode, deskOf } from '../../session/tree.ts';
import { currentLanguage } from '../../words/language.ts';
import { text } from '../../words/text.ts';
import { insetsOf } from './insets.ts';
import type { Layout } from './layout.ts';
import { mapHandsOf } from './mapHands.tsx';
import { dangerOf } from './present/danger.ts';
import { newsPlaces } from './present/news.ts';
import { DANGER_NOTE, type PlayStore, type Table } from './store.ts';

interface MapPlaceProps {
  readonly store: PlayStore;
  readonly table: Table;
  readonly layout: Layout;
  /** Changes with whatever moves the panels over the map. */
  readonly view: string;
}

export function MapPlace({ store, table, layout, view }: MapPlaceProps) {
  const { game, turn } = table;
  const [opened, setOpened] = useState(false);
  const given = pendingOrders(game);
  const model = useMemo(
    () => mapOf(game.compiled, turn.sight, given, newsPlaces(table)),
    [turn, given, currentLanguage().tag],
  );
  const hands = useMemo(() => mapHandsOf(store, table), [table]);
  const isColumn = layout === 'column';
  // A new function has the map fitted anew.
  const insets = useCallback((map: HTMLElement) => insetsOf(map), [view, opened]);
  return (
    <div class="map-place" data-opened={isColumn && opened}>
      <MapView
        compiled={game.compiled}
        file={store.map.value}
        page={store.page}
        model={model}
        selected={store.selected.value}
        looked={store.looked.value}
        insets={insets}
        hands={hands}
        noted={store.notes.step.value === DANGER_NOTE && !store.resolving.value ? dangerOf(table).region : undefined}
        told={toldBy(store, game)}
        onIntent={(intent) => {
          if (intent.kind === 'select') store.select(intent.region);
          if (intent.kind === 'background') store.select(undefined);
          if (intent.kind === 'order') store.pull(intent.from, intent.to);
        }}
      />
      {isColumn && (
        <button type="button" class="map-open" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {text(opened ? 'play.mapShut' : 'play.mapOpen')}
        </button>
      )}
    </div>
  );
}

/** As many places of a headline share its frame. */
const FRAMED = 3;

/** What the resolution tells now. */
function toldBy({ resolving, show }: PlayStore, game: Game): MapScenePlan | undefined {
  const step = show.step.value;
  const { id: turn } = currentNode(game.tree);
  if (!resolving.value || step === undefined) return undefined;
  const headline = show.headline.value;
  const places = headline === undefined ? [] : (show.headlines.value[headline]?.places ?? []);
  return {
    key: `${turn}-${step}`,
    regions: places.slice(0, FRAMED),
    ...(step === 0 ? { closing: closedOrders(game) } : {}),
  };
}

/** The orders of the turn that led here, as they stood on its map. */
export function closedOrders(game: Game): readonly MapArrow[] {
  const { parent, given } = currentNode(game.tree);
  const orders = deskOf(given, game.shown) ?? [];
  return parent < 0 || orders.length === 0 ? [] : orderArrows(seatView(game, playedAt(game, parent).state), orders);
}
