/** The current game: selection and open panels of the play screen, and the player's actions. */
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Hold } from '../../app/services/currentGame.ts';
import type { PageAround } from '../../app/services/lateCode.ts';
import type { Preferences } from '../../app/services/preferences.ts';
import type { Route } from '../../app/services/routes.ts';
import { dilemmasTextOf } from '../../app/services/scenarioFiles.ts';
import type { Shell } from '../../app/services/shell.ts';
import type { RegionIndex } from '../../core/indices.ts';
import { DESK_ORDERS } from '../../engine/orders/sets.ts';
import { isBeside, isStatement, type Order } from '../../engine/orders/shapes.ts';
import { readDilemmas, type WrittenDilemma } from '../../lab/choices/dilemmas.ts';
import { type DeskTurn, refusalWords } from '../../present/desk/cards.ts';
import type { LateMap } from '../../scenario/map/mapFile.ts';
import { carryOn, endTurn, type Game, isOver, undoTurn, withTree } from '../../session/game.ts';
import { areAidsShut, isHandedOver, isPlayedOnce } from '../../session/gameLesson.ts';
import { atFirstSeat, hasNews, isShared, nextSeat, passBack, passOn } from '../../session/hotSeat.ts';
import { openLastAct } from '../../session/lastAct.ts';
import { describeLine, type LineWords } from '../../session/lines.ts';
import { addOrder, pendingOrders, removeOrder } from '../../session/pending.ts';
import { isUnderTodaysRules } from '../../session/rulesOfToday.ts';
import type { SaveState } from '../../session/store.ts';
import { currentNode } from '../../session/tree.ts';
import { goTo } from '../../session/treeEdits.ts';
import { text } from '../../words/text.ts';
import { createStaffAdvice, type StaffAdvice } from './advice.ts';
import { addedWords, playedWords, removedWords } from './announce.ts';
import { type Conferring, createConferring } from './conferring.ts';
import { createHandingOver } from './handingOver.ts';
import type { SheetStop, Tab } from './layout.ts';
import { createLiveOdds, type LiveOdds } from './odds.ts';
import { riskOf } from './present/harm.ts';
import { marchesFrom } from './present/marches.ts';
import { deskNow } from './present/repeats.ts';
import { createPreviews, type Previews } from './previews.ts';
import { createProspects, type Prospects } from './prospects.ts';
import { createShow, type Show } from './show.ts';
import { createWatching, type Watching } from './watching.ts';

/** A game and what its chair currently sees. */
export interface Table {
  readonly game: Game;
  readonly turn: DeskTurn;
}

export interface PlayStore {
  /** Where a lesson's game goes on that is not played by hand now. */
  instead(): Route | undefined;
  /** Undefined if no game is open. */
  readonly table: ReadonlySignal<Table | undefined>;
  readonly map: ReadonlySignal<LateMap>;
  readonly page: PageAround;
  readonly saving: ReadonlySignal<SaveState>;
  /** Whether this tab may change the game. */
  readonly hold: ReadonlySignal<Hold>;
  readonly preferences: Preferences;
  readonly tab: ReadonlySignal<Tab>;
  readonly selected: ReadonlySignal<RegionIndex | undefined>;
  /** The place last looked for on the map; a new object each time. */
  readonly looked: ReadonlySignal<{ readonly region: RegionIndex } | undefined>;
  /** Whether another person is to sit down: nothing of anybody's desk is shown. */
  readonly isCovered: ReadonlySignal<boolean>;
  /** Shows the desk of who is to sit down; after the end of the game, the debrief. */
  uncover(): void;
  /** Whether somebody has ended this half day already, who may have the screen back. */
  mayGiveBack(): boolean;
  giveBack(): void;
  /** Whether the last turn's result is being shown. */
  readonly resolving: ReadonlySignal<boolean>;
  /** The result as it is told on the map. */
  readonly show: Show;
  /** The order just given that endangers civilians, while the player is asked about it. */
  readonly confirming: ReadonlySignal<Order | undefined>;
  /** What the desk's cards are expected to do. */
  readonly previews: Previews;
  /** What orders are expected to change by the end. */
  readonly prospects: Prospects;
  /** Of the chair's questions; and whether they are looked at one by one. */
  readonly odds: LiveOdds;
  readonly oddsOpen: Signal<boolean>;
  /** What the staff would look at. */
  readonly advice: StaffAdvice;
  /** The chairs at a level. */
  readonly conferring: Conferring;
  readonly dialog: ReadonlySignal<PlayDialog | undefined>;
  /** Whether the drawer is open, where panels are in one; undefined until somebody opened or shut it this turn. */
  readonly drawer: ReadonlySignal<boolean | undefined>;
  /** How far the sheet is drawn up, where panels are on one. */
  readonly sheet: ReadonlySignal<SheetStop>;
  /**
   * Gives an order, or says why it cannot be given. One that endangers civilians is asked about afterwards, once for
   * each kind of risk and place.
   */
  give(order: Order): void;
  /** Keeps the order asked about. `askAgain`: about the next one of its kind and place. */
  keep(askAgain: boolean): void;
  /** Takes the order asked about back. */
  takeBack(): void;
  /** Gives the legal order with this key, as the desk lists it. */
  giveByKey(key: string): void;
  /** Goes on into the last act, which takes no time of its own. */
  openLastAct(): void;
  /** Takes an order back and gives another in its place, if there is one; both by their keys. */
  giveInstead(old: string, key: string | undefined): void;
  /** Handles a drag on the map from one place to another: orders the strongest force that may go. */
  pull(from: RegionIndex, to: RegionIndex): void;
  remove(order: Order | undefined): void;
  removeLast(): void;
  mayEndTurn(): boolean;
  endTurn(): void;
  /** How a watched game goes on by itself. */
  readonly watching: Watching;
  /** Lets it go on, or holds it. */
  toggleWatching(): void;
  /** Plays to the end at once, and goes to what came of it. */
  watchOn(): void;
  /** Closes the last turn's result. */
  goOn(): void;
  /**
   * The same by a key, which first only ends the telling. Before the reader can have seen what there is to go on from,
   * it does nothing: the key was meant for something else. Escape ends no turn, so it ends the telling at once.
   */
  goOnByKey(isEscape: boolean): void;
  /** What is to be gone on from is on the screen. */
  markSeen(): void;
  mayUndo(): boolean;
  /** Takes the last turn back; where several people play, asks first. */
  undo(): void;
  /** Takes it back for all who play. */
  undoForAll(): void;
  select(region: RegionIndex | undefined): void;
  /** Brings a place into view on the map. */
  lookAt(region: RegionIndex): void;
  selectId(id: string): void;
  /** Marks a place on the map, brings it into view and leaves the panels as they are. */
  showOnMap(id: string): void;
  /** Shows a panel, opening what it is in. */
  chooseTab(tab: Tab): void;
  shutDrawer(): void;
  /** The desk again, and drawer and sheet as a turn finds them. */
  toDesk(): void;
  drawSheet(to: SheetStop): void;
  open(dialog: PlayDialog | undefined): void;
  /** Plays on here what the other tab has let go of. */
  takeOver(): void;
  /** Goes on beside the game as it is kept, under another name. */
  branchOff(): void;
  /** Goes on another line of play, by its last node. */
  openLine(last: number): void;
  describeLine(last: number, words: LineWords): void;
  /** Whether a recorded run is looked at that is not in the library yet. */
  readonly canKeep: ReadonlySignal<boolean>;
  keepRecorded(): void;
  /** The notes of the guided first turn. */
  readonly notes: Notes;
  /** Reads out what happened on the map. */
  say(words: string): void;
  /** Interrupts a reader by ear. */
  warn(words: string): void;
}
/**
 * `goTo`: the list of everything on a screen that is one column; `lines`: the game's lines of play; `hold`: what
 * another tab has to do with the game; `undo`: whether all who play take the last turn back.
 */
export type PlayDialog = 'menu' | 'keys' | 'goTo' | 'glossary' | 'lines' | 'hold' | 'undo';

/** Notes of the guided first turn: the desk, the place in most danger, the end of the turn. */
export const NOTES = 3;
/** The one that points at the place in most danger, from 0. */
export const DANGER_NOTE = 1;

/** Whether both orders of the turn are given. */
const isFull = (game: Game): boolean => pendingOrders(game).filter(takesSlot).length >= DESK_ORDERS;
const takesSlot = (order: Order): boolean => !isStatement(order) && !isBeside(order);

/** So long after they could first be seen, keys do not go on from things, milliseconds. */
const SETTLE_MS = 600;

export interface Notes {
  /** The note shown, from 0; undefined if none is. */
  readonly step: ReadonlySignal<number | undefined>;
  /** Begins at the first note. */
  begin(): void;
  /** Goes to the next note, or ends after the last. */
  next(): void;
  /** Ends them on this device. */
  end(): void;
}

export function createPlayStore({
  current,
  storage,
  keeping,
  preferences,
  notices,
  go,
  runner,
  page,
  scenarioFiles,
}: Shell): PlayStore {
  const { game } = current;
  const tab = signal<Tab>('desk');
  const selected = signal<RegionIndex | undefined>(undefined);
  const looked = signal<{ readonly region: RegionIndex } | undefined>(undefined);
  const confirming = signal<Order | undefined>(undefined);
  const dialog = signal<PlayDialog | undefined>(undefined);
  const drawer = signal<boolean | undefined>(undefined);
  const sheet = signal<SheetStop>('half');
  const show = createShow();
  /** When the reader first saw the result of the turn, or that its telling ended. */
  let seenAt = Number.POSITIVE_INFINITY;
  effect(() => {
    if (show.step.value === undefined || current.unread.value) seenAt = Number.POSITIVE_INFINITY;
  });
  const written = signal<readonly WrittenDilemma[]>([]);
  const table = computed((): Table | undefined => {
    const now = game.value;
    return now === undefined ? undefined : { game: now, turn: deskNow(now, written.value) };
  });
  /** Of the game's country; a file of one's own may bear the id of a shipped one. */
  async function fetchDilemmas({ source, compiled }: Game): Promise<void> {
    const words = source.kind === 'bundled' ? await dilemmasTextOf(scenarioFiles, compiled.scenario.id) : undefined;
    const read = words === undefined ? undefined : readDilemmas(words);
    if (read?.ok === true && game.peek()?.compiled === compiled) written.value = read.value;
  }
  effect(() => {
    current.taken.value;
    const now = game.peek();
    written.value = [];
    if (now !== undefined) void fetchDilemmas(now);
  });

  const step = signal<number | undefined>(undefined);
  let begunIn = 0;
  const notes: Notes = {
    step,
    begin() {
      const now = game.peek();
      begunIn = now === undefined ? 0 : currentNode(now.tree).turn;
      step.value = 0;
    },
    next() {
      if (step.value === NOTES - 1) notes.end();
      else step.value = (step.value ?? 0) + 1;
    },
    end() {
      batch(() => {
        step.value = undefined;
        preferences.setGuided(true);
      });
    },
  };

  // Newcomers are guided through the first turn; whoever plays it on his own has no need of more.
  effect(() => {
    const now = game.value;
    if (now === undefined) return;
    const { turn } = currentNode(now.tree);
    if (step.peek() === undefined) {
      if (turn === 0 && !preferences.guided.value && now.lesson?.lesson.guided !== false) notes.begin();
    } else if (turn !== begunIn) notes.end();
  });

  // Resets the selection: that of the last game means nothing in another.
  effect(() => {
    current.taken.value;
    forget();
  });

  const handing = createHandingOver(current, () => {
    forget();
    if (dialog.peek() !== 'hold') dialog.value = undefined;
    // Nothing that was told to who sat here is left to be seen or heard.
    if (notices.notice.peek()?.kind === 'done') notices.dismiss();
    notices.say(text('handOver.said'));
  });

  // Workers are ready by the time that the first turn is read. Pairs are played under today's rules, and tell nothing
  // of a game of older ones.
  const runnerOfToday: Shell['runner'] = async () => {
    const now = game.peek();
    return now !== undefined && isUnderTodaysRules(now) ? runner() : undefined;
  };
  effect(() => {
    current.taken.value;
    const opened = preferences.showsEffects.value ? game.peek() : undefined;
    if (opened !== undefined && !areAidsShut(opened))
      void runnerOfToday().then((workers) => workers?.warm(opened.compiled.scenario));
  });

  // What another tab does to the game is told when it happens, and whenever somebody tries to change the game here.
  effect(() => {
    current.refused.value;
    if (current.hold.value !== 'own') dialog.value = 'hold';
    else if (dialog.peek() === 'hold') dialog.value = undefined;
  });

  function give(order: Order): void {
    const now = table.value;
    if (now === undefined || isOver(now.game) || !current.mayChange()) return;
    const added = addOrder(now.game, order);
    if (!added.ok) {
      notices.tell(isFull(now.game) && takesSlot(order) ? text('desk.full') : refusalWords(added.error));
      return;
    }
    current.change(added.value);
    notices.say(addedWords(now, added.value, order));
    const risk = riskOf(now.turn.view, order);
    if (risk !== undefined && !now.game.settled.includes(risk)) confirming.value = order;
  }

  /** Leaves what was looked at and asked. */
  function forget(): void {
    batch(() => {
      confirming.value = undefined;
      selected.value = undefined;
      looked.value = undefined;
      toDesk();
      show.skip();
    });
  }

  function toDesk(): void {
    tab.value = 'desk';
    drawer.value = undefined;
    if (sheet.peek() === 'full') sheet.value = 'half';
  }

  function chooseTab(next: Tab): void {
    batch(() => {
      tab.value = next;
      drawer.value = true;
      if (sheet.value === 'peek') sheet.value = 'half';
    });
  }

  function select(region: RegionIndex | undefined): void {
    selected.value = region;
    if (region !== undefined) chooseTab('place');
  }

  function remove(order: Order | undefined): void {
    const now = table.value;
    if (now === undefined || order === undefined || !current.mayChange()) return;
    current.change(removeOrder(now.game, order));
    notices.say(removedWords(now, order));
  }

  /** Until the game is this tab's own. */
  let takingOver: Promise<void> | undefined;

  const mayEndTurn = (): boolean =>
    game.value !== undefined &&
    !isOver(game.value) &&
    !isHandedOver(game.value) &&
    !current.unread.value &&
    !conferring.isAwaited.value;

  function endTurnNow(): void {
    const now = game.value;
    if (now === undefined || !mayEndTurn() || !current.mayChange()) return;
    watching.pause();
    if (nextSeat(now) !== undefined) current.playOn(passOn(now), hasNews(now));
    else
      conferring.await((others) => {
        const ended = game.value;
        if (ended === undefined || !mayEndTurn() || !current.mayChange()) return;
        batch(() => {
          show.open();
          current.playOn(atFirstSeat(endTurn(ended, others)), true);
        });
      });
  }

  const conferring = createConferring(current, runnerOfToday);

  const watching = createWatching(game, () => {
    conferring.await((others) => {
      const now = game.value;
      if (now === undefined || !mayEndTurn() || !current.mayChange()) return watching.pause();
      const played = endTurn(now, others);
      current.playOn(played, false);
      if (watching.isTold.value) notices.say(playedWords(played));
    });
  });

  function undoNow(): void {
    const now = game.value;
    if (now === undefined || isPlayedOnce(now) || !current.mayChange()) return;
    show.skip();
    const back = atFirstSeat(undoTurn(now));
    current.playOn(back, isShared(back) && hasNews(back));
    notices.say(text('say.undone', { turn: currentNode(back.tree).turn + 1 }));
  }

  function goOn(): void {
    show.skip();
    current.markRead();
    if (game.value === undefined) return;
    const isLeft = isHandedOver(game.value);
    if (!isLeft && !isOver(game.value)) return;
    if (!isLeft) preferences.setPlayed();
    go({ kind: isLeft ? 'lesson' : 'debrief' });
  }

  return {
    instead() {
      const isLeft = game.value !== undefined && isHandedOver(game.value) && !current.unread.value;
      return isLeft ? { kind: 'lesson' } : undefined;
    },
    table,
    map: current.map,
    page,
    saving: storage.state,
    hold: current.hold,
    preferences,
    tab,
    selected,
    looked,
    isCovered: handing.isCovered,
    uncover() {
      const now = game.value;
      if (now === undefined || !handing.uncover()) return;
      if (isOver(now)) goOn();
      else if (current.unread.value) show.open();
    },
    mayGiveBack: () => game.value !== undefined && !isOver(game.value) && passBack(game.value) !== game.value,
    giveBack() {
      if (game.value !== undefined && current.mayChange()) current.playOn(passBack(game.value), hasNews(game.value));
    },
    resolving: current.unread,
    show,
    confirming,
    previews: createPreviews(runnerOfToday),
    prospects: createProspects(runnerOfToday),
    odds: createLiveOdds(runnerOfToday),
    conferring,
    oddsOpen: signal(false),
    advice: createStaffAdvice(runnerOfToday),
    dialog,
    drawer,
    sheet,
    give,
    keep(askAgain) {
      const [now, order] = [table.value, confirming.value];
      confirming.value = undefined;
      if (now === undefined || order === undefined || askAgain) return;
      const risk = riskOf(now.turn.view, order);
      if (risk !== undefined) current.change({ ...now.game, settled: [...now.game.settled, risk] });
    },
    takeBack() {
      remove(confirming.value);
      confirming.value = undefined;
    },
    giveInstead(old, key) {
      const turn = table.value?.turn;
      remove(turn?.byKey.get(old));
      const order = key === undefined ? undefined : turn?.byKey.get(key);
      if (order !== undefined) give(order);
    },
    openLastAct() {
      const now = game.value;
      if (now === undefined || !current.mayChange()) return;
      current.change(openLastAct(now));
    },
    giveByKey(key) {
      const order = table.value?.turn.byKey.get(key);
      if (order !== undefined) give(order);
    },
    pull(from, to) {
      if (table.value === undefined) return;
      const order = marchesFrom(table.value.turn, from).get(to);
      if (order === undefined) notices.tell(text('play.cannotPull'));
      else give(order);
    },
    remove,
    removeLast() {
      if (game.value !== undefined) remove(pendingOrders(game.value).at(-1));
    },
    mayEndTurn,
    watching,
    toggleWatching() {
      if (watching.isPlaying.value) return watching.pause();
      show.skip();
      current.markRead();
      watching.play();
    },
    watchOn() {
      watching.pause();
      const now = game.value;
      if (now === undefined || !mayEndTurn() || !current.mayChange()) return;
      current.playOn(carryOn(now), false);
      go({ kind: 'debrief' });
    },
    endTurn() {
      // It was taken over for that.
      if (takingOver === undefined) endTurnNow();
      else void takingOver.then(endTurnNow);
    },
    goOn,
    goOnByKey(isEscape) {
      const isTelling = show.step.value !== undefined;
      if (performance.now() - seenAt < SETTLE_MS && !(isEscape && isTelling)) return;
      if (isTelling) show.skip();
      else goOn();
    },
    markSeen() {
      seenAt = performance.now();
    },
    mayUndo: () => game.value !== undefined && !isPlayedOnce(game.value) && currentNode(game.value.tree).parent >= 0,
    undo() {
      if (game.value !== undefined && isShared(game.value)) dialog.value = 'undo';
      else undoNow();
    },
    undoForAll() {
      dialog.value = undefined;
      undoNow();
    },
    select,
    lookAt(region) {
      looked.value = { region };
    },
    selectId(id) {
      if (game.value !== undefined) select(game.value.compiled.regionOf(id));
    },
    showOnMap(id) {
      if (game.value === undefined) return;
      const region = game.value.compiled.regionOf(id);
      selected.value = region;
      looked.value = { region };
    },
    chooseTab,
    shutDrawer() {
      drawer.value = false;
    },
    toDesk: () => batch(toDesk),
    drawSheet(to) {
      sheet.value = to;
    },
    open(next) {
      dialog.value = next;
    },
    takeOver() {
      takingOver = keeping.takeOver().finally(() => {
        takingOver = undefined;
      });
    },
    branchOff: keeping.branch,
    canKeep: computed(() => current.unkept.value !== undefined),
    keepRecorded() {
      dialog.value = undefined;
      void keeping.keepRecorded();
    },
    describeLine(last, words) {
      if (game.value !== undefined) current.change(withTree(game.value, describeLine(game.value.tree, last, words)));
    },
    openLine(last) {
      const now = game.value;
      if (now === undefined || !current.mayChange()) return;
      batch(() => {
        dialog.value = undefined;
        show.skip();
        const there = atFirstSeat(withTree(now, goTo(now.tree, last)));
        current.playOn(there, isShared(there) && hasNews(there));
      });
    },
    notes,
    say: notices.say,
    warn: notices.warn,
  };
}
