/** The play screen: the map and the panels around it, laid out by the window. Hands each panel its data. */
import './play.css';
import './layouts.css';
import './desk.css';
import './panels.css';
import './resolution.css';
import './mapCard.css';
import { useEffect } from 'preact/hooks';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { isOver, isWatched } from '../../session/game.ts';
import { currentNode } from '../../session/tree.ts';
import { CommandButton, useKeys } from '../../ui/commands.tsx';
import { EmptyPage } from '../../ui/emptyPage.tsx';
import { Guarded } from '../../ui/guarded.tsx';
import { ScrollPanel } from '../../ui/scrollPanel.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { type SizeInLetters, useWindowSize } from '../../ui/windowSize.ts';
import { text } from '../../words/text.ts';
import { Bar, chairOf, hasChair } from './bar.tsx';
import { type CoveredCommands, createCoveredCommands, createPlayCommands, type PlayCommands } from './commands.ts';
import { DeskPanel } from './deskPanel.tsx';
import { PlayDialogs } from './dialogs.tsx';
import { FirstTurn } from './firstTurn.tsx';
import { HandOver } from './handOver.tsx';
import { hasDesk, type Layout, layoutOf, opensAtStart, SHEET_STOPS, type Tab } from './layout.ts';
import { MapPlace } from './mapPlace.tsx';
import { Clocks } from './panels/clocks.tsx';
import { GoOn } from './panels/goOn.tsx';
import { More } from './panels/more.tsx';
import { SheetHandle } from './panels/sheetHandle.tsx';
import { clocksOf } from './present/clocks.ts';
import { ResolutionView } from './resolutionView.tsx';
import { ShowingView } from './showingView.tsx';
import { SIDE_TABS, SidePanel, type SideTab } from './sidePanels.tsx';
import { createPlayStore, type PlayStore, type Table } from './store.ts';

export function createPlay(shell: Shell): Screen {
  const store = createPlayStore(shell);
  const commands = createPlayCommands(shell, store);
  const covered = createCoveredCommands(store, commands);
  // Nothing that was drawn of one game, its map least of all, fits another.
  const view = () => <Play key={shell.current.taken.value} {...{ store, commands, covered }} />;
  return { arrive: async () => undefined, instead: store.instead, view };
}

interface PlayProps {
  readonly store: PlayStore;
  readonly commands: PlayCommands;
}

function Play({ store, commands, covered }: PlayProps & { readonly covered: CoveredCommands }) {
  const table = store.table.value;
  // In place of the table, so that nothing of it is left in the page.
  if (table !== undefined && store.isCovered.value)
    return <HandOver key={table.game.shown} {...{ store, game: table.game, commands: covered }} />;
  if (table !== undefined) return <TableView store={store} commands={commands} table={table} />;
  return (
    <EmptyPage title={text('app.name')} home={text('app.home')}>
      {text('play.noGame')}
    </EmptyPage>
  );
}

/** Tabs where there is room for a few only. */
const FEW_TABS: readonly Tab[] = ['desk', 'news', 'place', 'more'];
/** What `more` leads to. */
const BEHIND_MORE: readonly SideTab[] = SIDE_TABS.filter((name) => !FEW_TABS.includes(name));

const keyOfTab = (name: Tab): string | undefined => {
  const at = name === 'desk' || name === 'more' ? -1 : SIDE_TABS.indexOf(name);
  return at < 0 ? undefined : String(at + 1);
};

function TableView({ store, commands, table }: PlayProps & { readonly table: Table }) {
  useKeys(commands);
  const size = useWindowSize();
  const layout = layoutOf(size);
  const { game } = table;
  const node = currentNode(game.tree);
  const resolving = store.resolving.value;
  const showing = resolving && store.show.step.value !== undefined;
  useEffect(() => {
    const isFilm = store.watching.isPlaying.value;
    if ((layout === 'low' || layout === 'sheet') && !isFilm) store.toDesk();
  }, [node.id]);
  useEffect(() => store.watching.pause, []);

  const chair = chairOf(table, true);
  const beside = hasDesk(layout);
  const chosen = store.tab.value;
  const tab = beside && (chosen === 'desk' || chosen === 'more') ? 'news' : chosen;
  const open =
    layout === 'wide' || layout === 'sheet' || layout === 'column' || resolving || isDrawerOpen(store, layout, size);
  const endTurn =
    resolving && !showing ? (
      <GoOn key={node.id} onKey={() => store.goOnByKey(false)} onPointer={store.goOn} />
    ) : store.conferring.isAwaited.value ? (
      <OthersConfer onStop={store.conferring.letBe} />
    ) : (
      <CommandButton
        command={
          isOver(game) ? commands.debrief : store.watching.isPlaying.value ? commands.toggleWatching : commands.endTurn
        }
        class="primary end"
      />
    );
  const menu = <CommandButton command={commands.showMenu} class="quiet" opensDialog />;
  const menuInBar = layout !== 'low' || size.width >= 50;
  const showsDesk = beside || (open && tab === 'desk');
  return (
    <div
      class="play"
      data-layout={layout}
      data-open={open}
      data-sheet={store.sheet.value}
      data-tab={tab}
      data-resolving={resolving}
      data-showing={showing}
    >
      <Bar store={store} table={table} layout={layout} size={size} onSaveFile={commands.exportRun.act}>
        {layout === 'column' && (
          <>
            <CommandButton command={commands.goTo} class="quiet" opensDialog />
            {endTurn}
          </>
        )}
      </Bar>
      <main id="main" class="play-main">
        <Guarded part="desk" place="desk-panel" of={table}>
          {() => <DeskPanel store={store} table={table} commands={commands} hidden={!showsDesk} />}
        </Guarded>
        {layout !== 'column' && <div class="end-place">{endTurn}</div>}
        <Guarded part="map" place="map-place" of={layout}>
          {() => (
            <MapPlace
              store={store}
              table={table}
              layout={layout}
              view={`${layout} ${open} ${store.sheet.value} ${showing}`}
            />
          )}
        </Guarded>
        {layout !== 'column' && (
          <Tabs
            label={text('play.tabs')}
            tabs={(beside ? SIDE_TABS : FEW_TABS).map((name) => ({
              name,
              words: text(name === 'desk' && isWatched(game) ? 'tab.watch' : `tab.${name}`),
              key: beside ? keyOfTab(name) : undefined,
            }))}
            chosen={!open || resolving ? undefined : FEW_TABS.includes(tab) || beside ? tab : 'more'}
            onChoose={(name) => {
              const isShut = layout !== 'wide' && layout !== 'sheet' && open && name === tab;
              if (isShut) store.shutDrawer();
              else store.chooseTab(name);
            }}
          />
        )}
        {layout === 'sheet' && (
          <SheetHandle
            stops={SHEET_STOPS}
            at={store.sheet.value}
            label={text(`play.sheet.${store.sheet.value}`)}
            onDraw={store.drawSheet}
          />
        )}
        {sidesOf(layout, tab, open && !resolving).map((name) => (
          <ScrollPanel
            key={`${name}-${name === 'place' ? store.selected.value : ''}`}
            name="side-panel"
            shows={name}
            label={text('play.panel', { name: text(`tab.${name}`) })}
          >
            {name === 'news' && layout !== 'wide' && (
              <Guarded part="clocks" of={table}>
                {() => <Clocks clocks={clocksOf(game.compiled, table.turn.sight)} />}
              </Guarded>
            )}
            {name === 'more' ? (
              <More
                chair={hasChair(layout, size, chair) ? undefined : chair}
                places={BEHIND_MORE.map((each) => ({ name: each, words: text(`tab.${each}`), key: keyOfTab(each) }))}
                onChoose={store.chooseTab}
              >
                {!menuInBar && menu}
              </More>
            ) : (
              <Guarded part={name} of={table}>
                {() => <SidePanel tab={name} table={table} store={store} />}
              </Guarded>
            )}
          </ScrollPanel>
        ))}
        {resolving && (
          // What cannot be told is skipped, so that the turn can be left.
          <Guarded part={showing ? 'telling' : 'result'} place="resolution" of={showing} onBroken={store.show.skip}>
            {() => (showing ? <ShowingView store={store} game={game} /> : <ResolutionView store={store} game={game} />)}
          </Guarded>
        )}
        {menuInBar && layout !== 'column' && <div class="menu-place">{menu}</div>}
      </main>
      {!resolving && store.dialog.value === undefined && (
        <Guarded part="notes" place="broken-aside" of={table}>
          {() => <FirstTurn store={store} table={table} />}
        </Guarded>
      )}
      <Guarded part="dialog" place="broken-aside" of={store.dialog.value}>
        {() => <PlayDialogs store={store} commands={commands} table={table} />}
      </Guarded>
    </div>
  );
}

function isDrawerOpen(store: PlayStore, layout: Layout, size: SizeInLetters): boolean {
  return store.drawer.value ?? (layout === 'low' && opensAtStart(size));
}

/** The panels shown beside the desk: one, none, or in a column those that belong to a turn and what was asked for. */
function sidesOf(layout: Layout, tab: Tab, open: boolean): readonly (SideTab | 'more')[] {
  if (layout === 'column') {
    const asked = tab === 'desk' || tab === 'more' || tab === 'news' || tab === 'place' ? [] : [tab];
    return ['news', 'place', ...asked];
  }
  return open && tab !== 'desk' ? [tab] : [];
}

/** Stands where the half day was ended, until the chairs at a level have decided. */
const OthersConfer = ({ onStop }: { readonly onStop: () => void }) => (
  <div class="conferring">
    <span role="status">{text('play.confer')}</span>
    <button type="button" class="quiet" onClick={onStop}>
      {text('play.conferStop')}
    </button>
  </div>
);
