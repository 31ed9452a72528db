/** The play screen: the map and the panels beside it. Reads the store and hands each panel its data. */
import './play.css';
import './desk.css';
import './panels.css';
import './resolution.css';
import './mapCard.css';
import './narrow.css';
import { useMemo, useRef } from 'preact/hooks';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { momentOf } from '../../core/moments.ts';
import { MapView } from '../../map/page/mapView.tsx';
import { mapStandingsOf } from '../../present/mapStandings.ts';
import { isOver } from '../../session/game.ts';
import { pendingOrders } from '../../session/pending.ts';
import { currentNode } from '../../session/tree.ts';
import { useKeys } from '../../ui/commands.tsx';
import { EmptyPage } from '../../ui/emptyPage.tsx';
import { ScrollPanel } from '../../ui/scrollPanel.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { formatDate } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { createPlayCommands, type PlayCommands } from './commands.ts';
import { PlayDialogs } from './dialogs.tsx';
import { insetsOf } from './insets.ts';
import { mapHandsOf } from './mapHands.tsx';
import { Chooser } from './panels/chooser.tsx';
import { Desk } from './panels/desk.tsx';
import { Orders } from './panels/orders.tsx';
import { TurnBar } from './panels/turnBar.tsx';
import { clocksOf } from './present/clocks.ts';
import { chooserKinds, describe, deskCards, slotsOf } from './present/desk.ts';
import { ResolutionView } from './resolutionView.tsx';
import { SidePanel, TABS } from './sidePanels.tsx';
import { createPlayStore, type PlayStore, type Table } from './store.ts';

export function createPlay(shell: Shell): Screen {
  const store = createPlayStore(shell);
  const commands = createPlayCommands(shell, store);
  return { arrive: async () => undefined, view: () => <Play store={store} commands={commands} /> };
}

interface PlayProps {
  readonly store: PlayStore;
  readonly commands: PlayCommands;
}

function Play({ store, commands }: PlayProps) {
  const table = store.table.value;
  if (table !== undefined) return <TableView store={store} commands={commands} table={table} />;
  return (
    <EmptyPage title={text('app.name')} home={text('app.home')}>
      {text('play.noGame')}
    </EmptyPage>
  );
}

function TableView({ store, commands, table }: PlayProps & { readonly table: Table }) {
  useKeys(commands);
  const { game, turn } = table;
  const { view } = turn;
  const { compiled } = game;
  const standings = useMemo(() => mapStandingsOf(turn.sight), [turn]);
  const given = pendingOrders(game);
  const node = currentNode(game.tree);
  const now = momentOf(compiled.scenario.start, node.turn);
  const slots = slotsOf(turn, given);
  const hands = useMemo(() => mapHandsOf(store, table), [table]);
  const seat = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[game.shown]);
  const tab = store.tab.value;
  const resolving = store.resolving.value;
  const sideTab = tab === 'desk' ? 'reports' : tab;
  const side = <SidePanel tab={sideTab} table={table} store={store} />;
  // The resolution covers the side panel: the panel is not updated until it is visible again.
  const sideSeen = useRef(side);
  if (!resolving) sideSeen.current = side;
  return (
    <div class="play" data-tab={tab} data-resolving={resolving} data-expanded={store.expanded.value}>
      <TurnBar
        scenario={scenarioText(compiled.scenario.title)}
        chair={seat === undefined ? text('chair.nobody') : scenarioText(seat.name)}
        date={formatDate(now.date)}
        half={text(`half.${now.half}`)}
        turn={node.turn + 1}
        turns={compiled.turns}
        capital={Math.max(0, view.capital(game.shown))}
        spending={slots.spending}
        clocks={clocksOf(game.compiled, view)}
        over={isOver(game)}
        endTurn={commands.endTurn}
        debrief={commands.debrief}
        undo={commands.undo}
        showMenu={commands.showMenu}
        showKeys={commands.showKeys}
      />
      <main id="main" class="table">
        <MapView
          compiled={compiled}
          file={store.map.value}
          view={view}
          standings={standings}
          orders={given}
          selected={store.selected.value}
          insets={insetsOf}
          hands={hands}
          onIntent={(intent) => {
            if (intent.kind === 'select') store.select(intent.region);
            if (intent.kind === 'background') store.select(undefined);
            if (intent.kind === 'order') store.pull(intent.from, intent.to);
          }}
        />
        <Tabs
          label={text('play.tabs')}
          tabs={TABS.map((name, i) => ({ name, words: text(`tab.${name}`), key: commands.chooseTab.keys[i] }))}
          chosen={tab}
          onChoose={store.chooseTab}
        >
          <SheetButton expanded={store.expanded.value} onToggle={store.toggleExpanded} />
        </Tabs>
        <ScrollPanel key={`desk-${node.id}`} name="desk-panel" label={text('play.panel', { name: text('tab.desk') })}>
          <Orders
            slots={slots.slots}
            statement={slots.statement}
            onRemove={(key) => store.remove(slots.byKey.get(key))}
          />
          {!isOver(game) && (
            <Desk cards={deskCards(turn, given)} onAdd={store.giveByKey} spent={view.capital(game.shown) === 0}>
              <Chooser
                key={node.id}
                kinds={() => chooserKinds(turn)}
                any={turn.legal.length > 0}
                describe={(key) => describe(turn, given, key)}
                onAdd={store.giveByKey}
              />
            </Desk>
          )}
        </ScrollPanel>
        <ScrollPanel
          key={`${tab}-${tab === 'place' ? store.selected.value : ''}`}
          name="side-panel"
          label={text('play.panel', { name: text(`tab.${sideTab}`) })}
        >
          {sideSeen.current}
        </ScrollPanel>
        {resolving && <ResolutionView store={store} game={game} />}
      </main>
      <PlayDialogs store={store} commands={commands} table={table} />
    </div>
  );
}

function SheetButton({ expanded, onToggle }: { readonly expanded: boolean; readonly onToggle: () => void }) {
  return (
    <li class="tab-expand">
      <button
        type="button"
        class="tab"
        aria-pressed={expanded}
        aria-label={text(expanded ? 'play.sheet.less' : 'play.sheet.more')}
        onClick={onToggle}
      >
        {expanded ? '▾' : '▴'}
      </button>
    </li>
  );
}
