/** The game itself: the map, and the panels beside it. Reads the controller and hands each panel what it shows. */
import { useMemo, useRef } from 'preact/hooks';
import type { Controller, Tab } from '../../app/controller.ts';
import { MapView } from '../../map/mapView.tsx';
import { isVisible } from '../../present/events.ts';
import { markOf } from '../../present/marks.ts';
import { sideName } from '../../present/names.ts';
import { readerOf } from '../../present/reader.ts';
import { currentPlayed, type Game, isOver, lineOfPlay } from '../../session/game.ts';
import { pendingOrders } from '../../session/pending.ts';
import { currentNode } from '../../session/tree.ts';
import { ScrollPanel } from '../../ui/scrollPanel.tsx';
import { formatDate, momentAfter, withinSentence } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { HarmDialog } from './harmDialog.tsx';
import { usePlayKeys } from './keys.ts';
import { MenuDialogs } from './menu.tsx';
import { Actors } from './panels/actors.tsx';
import { Chooser } from './panels/chooser.tsx';
import { Desk } from './panels/desk.tsx';
import { Legend } from './panels/legend.tsx';
import { Log } from './panels/log.tsx';
import { Orders } from './panels/orders.tsx';
import { Place } from './panels/place.tsx';
import { Places } from './panels/places.tsx';
import { Reports } from './panels/reports.tsx';
import { TurnBar } from './panels/turnBar.tsx';
import { actorsData } from './present/actors.ts';
import { clocksOf } from './present/clocks.ts';
import { chooserKinds, type DeskTurn, describe, deskCards, deskTurn, ordersAt, slotsOf } from './present/desk.ts';
import { fieldLabel, valueLabel } from './present/fields.ts';
import { logEntry } from './present/log.ts';
import { placeData, placeRows } from './present/place.ts';
import { intentionsOf, reportsOf } from './present/reports.ts';
import { ResolutionView } from './resolutionView.tsx';
import { Tabs } from './tabs.tsx';

export function Play({ controller }: { readonly controller: Controller }) {
  const game = controller.game.value;
  if (game === undefined) {
    return (
      <main id="main" class="briefing">
        <h1>{text('app.name')}</h1>
        <p>{controller.busy.value ? text('app.loading') : text('play.noGame')}</p>
        <p>
          <a href="#/">{text('app.home')}</a>
        </p>
      </main>
    );
  }
  return <Table controller={controller} game={game} />;
}

function Table({ controller, game }: { readonly controller: Controller; readonly game: Game }) {
  const sight = controller.view.value;
  const turn = useMemo(() => (sight === undefined ? undefined : deskTurn(game, sight)), [sight]);
  usePlayKeys(controller);
  if (sight === undefined || turn === undefined) return null;
  const { compiled } = game;
  const given = pendingOrders(game);
  const node = currentNode(game.tree);
  const now = momentAfter(compiled.scenario.start, node.turn);
  const slots = slotsOf(game, sight, given);
  const seat = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[game.chair]);
  const tab = controller.tab.value;
  const resolving = controller.resolving.value;
  const add = (key: string): void => {
    const order = turn.byLine.get(key);
    if (order !== undefined) controller.order(order);
  };
  const side = (
    <SidePanel controller={controller} game={game} turn={turn} tab={tab === 'desk' ? 'reports' : tab} onAdd={add} />
  );
  // The resolution lies over the side panel: what it hides stays as it was, and follows when it is seen again.
  const sideSeen = useRef(side);
  if (!resolving) sideSeen.current = side;
  return (
    <div class="play" data-tab={tab} data-resolving={resolving} data-expanded={controller.expanded.value}>
      <TurnBar
        scenario={scenarioText(compiled.scenario.title)}
        chair={seat === undefined ? text('chair.nobody') : withinSentence(scenarioText(seat.name))}
        date={formatDate(now.date)}
        half={text(`half.${now.half}`)}
        turn={node.turn + 1}
        turns={compiled.turns}
        capital={Math.max(0, sight.capital(game.chair))}
        spending={slots.spending}
        clocks={clocksOf(game.compiled, sight)}
        over={isOver(game)}
        working={resolving}
        canUndo={node.parent >= 0}
        onEnd={controller.endTurn}
        onDebrief={() => controller.go({ kind: 'debrief' })}
        onUndo={controller.undo}
        onMenu={() => controller.openDialog('menu')}
        onKeys={() => controller.openDialog('keys')}
      />
      <main id="main" class="table">
        <MapView
          compiled={compiled}
          file={controller.loaded.value?.map}
          view={sight}
          orders={given}
          selected={controller.selected.value}
          covered
          pulls={turn.legal.some((order) => order.kind === 'move')}
          onIntent={(intent) => {
            if (intent.kind === 'select') controller.select(intent.region);
            if (intent.kind === 'background') controller.select(undefined);
            if (intent.kind === 'order') controller.pull(turn.legal, intent.from, intent.to);
          }}
        />
        <Tabs
          tab={tab}
          onTab={controller.chooseTab}
          expanded={controller.expanded.value}
          onExpand={controller.expand}
        />
        <ScrollPanel key={`desk-${node.id}`} name="desk-panel" label={text('play.panel', { name: text('tab.desk') })}>
          <Orders slots={slots.slots} statement={slots.statement} onRemove={controller.remove} />
          {!isOver(game) && (
            <Desk
              cards={deskCards(game, turn, given)}
              onAdd={add}
              onHover={() => undefined}
              spent={sight.capital(game.chair) === 0}
            >
              <Chooser
                key={node.id}
                kinds={() => chooserKinds(game, turn)}
                any={turn.legal.length > 0}
                fieldLabel={fieldLabel}
                valueLabel={(field, value) => valueLabel(compiled, field, value)}
                describe={(key) => describe(turn, given, key)}
                onAdd={add}
              />
            </Desk>
          )}
        </ScrollPanel>
        <ScrollPanel
          key={`${tab}-${tab === 'place' ? controller.selected.value : ''}`}
          name="side-panel"
          label={text('play.panel', { name: text(`tab.${tab === 'desk' ? 'reports' : tab}`) })}
        >
          {sideSeen.current}
        </ScrollPanel>
        {resolving && <ResolutionView controller={controller} game={game} />}
      </main>
      <HarmDialog controller={controller} compiled={game.compiled} sight={sight} />
      <MenuDialogs controller={controller} game={game} />
    </div>
  );
}

interface SidePanelProps {
  readonly controller: Controller;
  readonly game: Game;
  readonly turn: DeskTurn;
  readonly tab: Tab;
  readonly onAdd: (key: string) => void;
}

function SidePanel({ controller, game, turn, tab, onAdd }: SidePanelProps) {
  const { compiled } = game;
  const { sight } = turn;
  const selected = controller.selected.value;
  const reader = readerOf(game);
  switch (tab) {
    case 'place':
      return (
        <Place
          place={
            selected === undefined
              ? undefined
              : {
                  ...placeData(game.compiled, sight, selected),
                  orders: ordersAt(game, turn, pendingOrders(game), selected),
                }
          }
          onPlace={controller.selectId}
          onAdd={onAdd}
        />
      );
    case 'actors':
      return <Actors {...actorsData(game.compiled, sight, game.chair)} />;
    case 'places':
      return (
        <Places
          rows={placeRows(game.compiled, sight)}
          selected={selected === undefined ? undefined : compiled.region.ids[selected]}
          onPlace={controller.selectId}
        />
      );
    case 'log':
      return (
        <Log
          entries={lineOfPlay(game).flatMap((played, t) =>
            played.events
              .filter((event) => isVisible(reader, event))
              .map((event, i) => logEntry(reader, event, `${t}-${i}`)),
          )}
          places={compiled.scenario.regions.map((region) => ({ id: region.id, name: scenarioText(region.name) }))}
        />
      );
    case 'legend':
      return (
        <Legend
          sides={compiled.scenario.sides.map((side, i) => ({
            id: side.id,
            name: sideName(compiled, i as never),
            mark: markOf(compiled, i as never),
          }))}
          notes={[
            text('legend.colours'),
            text('legend.attack'),
            text('legend.band'),
            text('legend.golan'),
            text('legend.boundaries'),
          ]}
        />
      );
    default:
      return (
        <Reports
          {...(currentNode(game.tree).turn === 0 ? { situation: scenarioText(compiled.scenario.situation) } : {})}
          reports={reportsOf(sight, reader, currentPlayed(game).events)}
          intentions={intentionsOf(game.compiled, sight)}
          onPlace={controller.selectId}
        />
      );
  }
}
