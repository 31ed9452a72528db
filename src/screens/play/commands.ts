/** Commands of the play screen, in the order of its menu and its list of keys. */
import { sharingCommands } from '../../app/services/sharing.ts';
import type { Shell } from '../../app/services/shell.ts';
import { chairName } from '../../present/names.ts';
import { type Game, isOver, isWatched } from '../../session/game.ts';
import { isPlayedOnce } from '../../session/gameLesson.ts';
import { nextSeat, passBack } from '../../session/hotSeat.ts';
import type { Command } from '../../ui/commands.tsx';
import { text } from '../../words/text.ts';
import { SIDE_TABS } from './sidePanels.tsx';
import type { PlayStore } from './store.ts';

export type PlayCommands = ReturnType<typeof createPlayCommands>;
export type CoveredCommands = ReturnType<typeof createCoveredCommands>;

/** A class's game is handed in as a code, once. */
const isInLesson = ({ table }: PlayStore): boolean => table.value !== undefined && isPlayedOnce(table.value.game);

const isWatching = ({ table }: PlayStore): boolean => table.value !== undefined && isWatched(table.value.game);

/** Whether somebody else gives orders in the same half day. */
const isPassing = ({ table }: PlayStore): boolean =>
  table.value !== undefined && nextSeat(table.value.game) !== undefined;

export function createPlayCommands(shell: Shell, store: PlayStore) {
  const sharing = sharingCommands(shell);
  return {
    endTurn: {
      name: () => text(isWatching(store) ? 'play.nextHalf' : isPassing(store) ? 'handOver.pass' : 'play.end'),
      keys: ['e'],
      help: () => text('help.end'),
      may: store.mayEndTurn,
      act: store.endTurn,
    },
    toggleWatching: {
      name: () => text(store.watching.isPlaying.value ? 'film.pause' : 'film.play'),
      keys: ['p'],
      help: () => text('film.help'),
      isListed: () => isWatching(store),
      may: () => isWatching(store) && store.table.value !== undefined && !isOver(store.table.value.game),
      act: store.toggleWatching,
    },
    watchFaster: {
      name: () => text('film.faster'),
      keys: ['.'],
      isListed: () => isWatching(store),
      may: () => isWatching(store),
      act: () => store.watching.shift(1),
    },
    watchSlower: {
      name: () => text('film.slower'),
      keys: [','],
      isListed: () => isWatching(store),
      may: () => isWatching(store),
      act: () => store.watching.shift(-1),
    },
    watchOn: {
      name: () => text('play.watchOn'),
      inMenu: true,
      isListed: () => isWatching(store),
      may: () => isWatching(store) && store.mayEndTurn(),
      act: store.watchOn,
    },
    chooseTab: {
      name: () => text('help.tabs'),
      keys: SIDE_TABS.map((_, i) => String(i + 1)),
      act: (key) => store.chooseTab(SIDE_TABS[key]),
    },
    removeLast: {
      name: () => text('help.undo'),
      keys: ['u'],
      act: store.removeLast,
    },
    findPlace: {
      name: () => text('help.find'),
      keys: ['/'],
      act() {
        store.chooseTab('places');
        requestAnimationFrame(() => document.getElementById('find-place')?.focus());
      },
    },
    toMap: {
      name: () => text('help.map'),
      keys: ['m'],
      act: () => document.querySelector<HTMLElement>('.map-canvas')?.focus(),
    },
    showKeys: {
      name: () => text('play.help'),
      keys: ['?'],
      inMenu: true,
      help: () => text('help.help'),
      act: () => store.open('keys'),
    },
    showGlossary: {
      name: () => text('play.glossary'),
      inMenu: true,
      act: () => store.open('glossary'),
    },
    endNotes: {
      name: () => text('note.skip'),
      keys: ['Escape'],
      help: () => text('note.help'),
      may: () => store.notes.step.value !== undefined,
      act() {
        store.notes.end();
        document.querySelector<HTMLElement>('.desk-panel')?.focus({ preventScroll: true });
      },
    },
    showNotes: {
      name: () => text('note.again'),
      inMenu: true,
      may: () => !store.resolving.value,
      act: store.notes.begin,
    },
    goOn: {
      name: () => text('resolution.next'),
      keys: ['Escape', 'e'],
      help: () => text('help.close'),
      may: () => store.resolving.value,
      act: (key) => store.goOnByKey(key === 0),
    },
    undo: {
      name: () => text('play.undo'),
      inMenu: true,
      may: store.mayUndo,
      act: store.undo,
    },
    lines: {
      name: () => text('lines.title'),
      inMenu: true,
      may: () => !isInLesson(store),
      act: () => store.open('lines'),
    },
    copyLink: { ...sharing.copyLink, inMenu: true, may: () => !isInLesson(store) },
    exportRun: { ...sharing.exportRun, inMenu: true, may: () => !isInLesson(store) },
    debrief: {
      name: () => text('play.debrief'),
      inMenu: true,
      may: () => !isInLesson(store),
      act: () => shell.go({ kind: 'debrief' }),
    },
    library: {
      name: () => text('play.library'),
      inMenu: true,
      act: () => shell.go({ kind: 'library' }),
    },
    home: {
      name: () => text('app.home'),
      inMenu: true,
      act: () => shell.go({ kind: 'home' }),
    },
    showMenu: {
      name: () => text('play.menu'),
      act: () => store.open('menu'),
    },
    goTo: {
      name: () => text('play.goTo'),
      act: () => store.open('goTo'),
    },
  } satisfies Record<string, Command>;
}

const nameOfSeat = ({ table }: PlayStore, to: (game: Game) => Game): string =>
  table.value === undefined ? '' : chairName(table.value.game.compiled, to(table.value.game).shown);

const uncoverWords = (store: PlayStore): string =>
  store.table.value !== undefined && isOver(store.table.value.game)
    ? text('handOver.debrief')
    : text('handOver.show', { chair: nameOfSeat(store, (game) => game) });

/** What is left to do while nothing of anybody's desk is shown. */
export function createCoveredCommands(store: PlayStore, { undo, home }: PlayCommands) {
  return {
    uncover: {
      name: () => uncoverWords(store),
      keys: ['e'],
      act: store.uncover,
    },
    giveBack: {
      name: () => text('handOver.back', { chair: nameOfSeat(store, passBack) }),
      may: store.mayGiveBack,
      act: store.giveBack,
    },
    undo,
    home,
  } satisfies Record<string, Command>;
}
