/** The debrief: which turn is shown, and the orders that mattered most. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ShownVerdict } from '../../app/services/currentGame.ts';
import type { PageAround } from '../../app/services/lateCode.ts';
import type { Route } from '../../app/services/routes.ts';
import { choicesTextOf, factsTextOf } from '../../app/services/scenarioFiles.ts';
import { newSeed } from '../../app/services/seed.ts';
import type { Shell } from '../../app/services/shell.ts';
import type { ActorIndex } from '../../core/indices.ts';
import { type MeasuredChoices, readChoices } from '../../lab/choices/measured.ts';
import type { FactsFile } from '../../scenario/facts/format.ts';
import { readFactsFile } from '../../scenario/facts/read.ts';
import type { LateMap } from '../../scenario/map/mapFile.ts';
import { beginGame, branchFrom, type Game, isOver } from '../../session/game.ts';
import { areFactsShut, isHandedOver, isPlayedOnce } from '../../session/gameLesson.ts';
import { asSeat, atFirstSeat, hasNews, isShared } from '../../session/hotSeat.ts';
import { mayOpenLastAct, openLastAct } from '../../session/lastAct.ts';
import { type AgainToday, againToday } from '../../session/rulesOfToday.ts';
import type { TreeNode } from '../../session/tree.ts';
import { currentNode } from '../../session/tree.ts';
import { type TrialsSoFar, tryOrders } from '../../session/trials.ts';
import type { TrialsState } from './panels/decisions.tsx';
import { todayWords } from './present/olderRules.ts';

export interface DebriefStore {
  /** As the chair sees it whose debrief is read. */
  readonly game: ReadonlySignal<Game | undefined>;
  /** Shows the debrief of another of the chairs that were played. */
  sitAs(actor: ActorIndex): void;
  /** Whether several people are still playing, and nobody has asked yet to see everything. */
  readonly isShut: ReadonlySignal<boolean>;
  unshut(): void;
  readonly map: ReadonlySignal<LateMap>;
  readonly page: PageAround;
  readonly verdict: ReadonlySignal<ShownVerdict | undefined>;
  /** What really happened to its places; undefined where nobody wrote it down, and until it has come. */
  readonly facts: ReadonlySignal<FactsFile | undefined>;
  /** How far aims reach in other runs of its start; undefined where nobody measured it, and until it has come. */
  readonly choices: ReadonlySignal<MeasuredChoices | undefined>;
  /** The turn shown, from 0 to the last one played; initially the last. */
  readonly turn: ReadonlySignal<number>;
  /** Trials of the player's orders: where they stand, and what they found so far. */
  readonly trials: ReadonlySignal<Trials>;
  arrive(): Promise<void>;
  /** Where a lesson's game goes on for which this is too early. */
  instead(): Route | undefined;
  lookAt(turn: number): void;
  /** Tries the player's orders in the workers, once for each line of play; returns a function that stops it. */
  tryOrders(game: Game): () => void;
  /** The line of an older version's game under today's rules; undefined until it is played. */
  readonly today: ReadonlySignal<AgainToday | undefined>;
  /** Plays it once the page is shown; returns a function that drops it. */
  playToday(of: Game): () => void;
  /** Opens the same orders under today's rules as a game of its own. */
  againToday(): void;
  /** Whether a recorded run is looked at that is not in the library yet. */
  readonly canKeep: ReadonlySignal<boolean>;
  keepRecorded(): void;
  /** Plays on from the turn shown. */
  branch(): void;
  backToPlay(): void;
  /** Whether the game, which is over, may go on into a last act. */
  readonly mayOpenLastAct: ReadonlySignal<boolean>;
  openLastAct(): void;
  /** Whether the player is asked how to play again. */
  readonly asksAgain: ReadonlySignal<boolean>;
  askAgain(isAsked: boolean): void;
  /**
   * A new game beside this one, under today's rules, with its chair, aims and assumptions: with the same luck, or with
   * luck of its own.
   */
  again(isSameLuck: boolean): void;
  /** The briefing, where all of that can be chosen anew. */
  toBriefing(): void;
}

export interface Trials {
  readonly state: TrialsState;
  readonly found: TrialsSoFar;
}

/** Milliseconds after which the page has been painted. */
const AFTER_MS = 50;
/** So long the first pair of runs has to come, milliseconds. */
const PATIENCE_MS = 10_000;

const NOTHING: Trials = {
  state: { kind: 'playing', pairs: 0, of: 1 },
  found: { pairs: 0, of: 1, found: [], more: 0, all: undefined, isFinal: false },
};

export function createDebriefStore({
  current,
  keeping,
  go,
  notices,
  runner,
  page,
  scenarioFiles,
}: Shell): DebriefStore {
  const seat = signal<ActorIndex | undefined>(undefined);
  /** What everybody has agreed to see. */
  const agreed = signal<{ readonly taken: number; readonly node: number } | undefined>(undefined);
  const game = computed(() => {
    const now = current.game.value;
    return now === undefined || seat.value === undefined ? now : asSeat(now, seat.value);
  });
  const isShut = computed(() => {
    const now = current.game.value;
    if (now === undefined || !isShared(now) || isOver(now)) return false;
    return agreed.value?.taken !== current.taken.value || agreed.value.node !== now.tree.current;
  });
  /** Undefined: the last turn. */
  const looked = signal<{ readonly node: number; readonly turn: number } | undefined>(undefined);
  const facts = signal<FactsFile | undefined>(undefined);
  const choices = signal<MeasuredChoices | undefined>(undefined);
  const trials = signal(NOTHING);
  const asksAgain = signal(false);
  const today = signal<AgainToday | undefined>(undefined);
  /** Finished trials, by the last node of their line and the seat. */
  const finished = new WeakMap<TreeNode, Map<ActorIndex, Trials>>();
  const turn = computed(() => {
    if (game.value === undefined) return 0;
    const { tree } = game.value;
    return looked.value?.node === tree.current ? looked.value.turn : currentNode(tree).turn;
  });
  /** Of a shipped scenario; a file of one's own may bear the id of one. */
  async function fetchFacts({ source, compiled }: Game): Promise<void> {
    facts.value = undefined;
    const words = source.kind === 'own' ? undefined : await factsTextOf(scenarioFiles, compiled.scenario.id);
    const read = words === undefined ? undefined : readFactsFile(words);
    if (read?.ok === true && game.value?.compiled === compiled) facts.value = read.value.file;
  }

  async function fetchChoices({ source, compiled }: Game): Promise<void> {
    choices.value = undefined;
    const words = source.kind === 'own' ? undefined : await choicesTextOf(scenarioFiles, compiled.scenario.id);
    if (words !== undefined && game.value?.compiled === compiled) choices.value = readChoices(words);
  }

  return {
    game,
    sitAs(actor) {
      seat.value = actor;
    },
    isShut,
    unshut() {
      const now = current.game.value;
      if (now !== undefined) agreed.value = { taken: current.taken.value, node: now.tree.current };
    },
    map: current.map,
    page,
    verdict: current.verdict,
    facts,
    choices,
    turn,
    trials,
    async arrive() {
      looked.value = undefined;
      seat.value = undefined;
      asksAgain.value = false;
      if (game.value === undefined) return;
      void fetchFacts(game.value);
      void fetchChoices(game.value);
    },
    instead() {
      const now = game.value;
      const isShut = now !== undefined && (isHandedOver(now) ? !isOver(now) || areFactsShut(now) : isPlayedOnce(now));
      return isShut ? { kind: 'lesson' } : undefined;
    },
    lookAt(next) {
      if (game.value !== undefined) looked.value = { node: game.value.tree.current, turn: next };
    },
    tryOrders(of) {
      const node = currentNode(of.tree);
      const bySeat = finished.get(node) ?? new Map<ActorIndex, Trials>();
      finished.set(node, bySeat);
      trials.value = bySeat.get(of.shown) ?? NOTHING;
      let isStopped = trials.value !== NOTHING;
      let cancel = (): void => undefined;
      const show = (found: TrialsSoFar, kind?: 'done'): void => {
        if (isStopped) return;
        const { pairs, of: all } = found;
        trials.value = { found, state: kind === undefined ? { kind: 'playing', pairs, of: all } : { kind } };
      };
      const end = (kind: 'stopped' | 'failed' | 'late'): void => {
        trials.value = { ...trials.value, state: { kind } };
      };
      const timer = setTimeout(() => {
        const { state } = trials.value;
        if (!isStopped && state.kind === 'playing' && state.pairs === 0) end('late');
      }, PATIENCE_MS);
      async function play(): Promise<void> {
        const workers = await runner();
        if (isStopped) return;
        if (workers === undefined) return end('failed');
        const under = tryOrders(workers, of, show);
        cancel = under.cancel;
        const ended = await under.end;
        if (ended.kind === 'done') show(ended.found, 'done');
        else if (!isStopped && ended.kind === 'failed') end('failed');
        if (ended.kind === 'done' && !isStopped) bySeat.set(of.shown, trials.value);
      }
      if (!isStopped) void play();
      return () => {
        if (trials.value.state.kind === 'playing') end('stopped');
        isStopped = true;
        clearTimeout(timer);
        cancel();
      };
    },
    today,
    playToday(of) {
      today.value = undefined;
      const timer = setTimeout(() => {
        today.value = againToday(of);
      }, AFTER_MS);
      return () => clearTimeout(timer);
    },
    againToday() {
      if (game.value === undefined) return;
      const again = today.value ?? againToday(game.value);
      current.take({ game: again.game, map: current.map.value });
      notices.tell(todayWords(again));
      go({ kind: isOver(again.game) ? 'debrief' : 'play' });
    },
    canKeep: computed(() => current.unkept.value !== undefined),
    keepRecorded: () => void keeping.keepRecorded(),
    branch() {
      if (game.value === undefined) return;
      // What another tab plays is gone on with beside it.
      if (current.hold.value !== 'own') keeping.branch();
      const there = atFirstSeat(branchFrom(game.value, turn.value));
      current.playOn(there, isShared(there) && hasNews(there));
      go({ kind: 'play' });
    },
    backToPlay() {
      go({ kind: 'play' });
    },
    mayOpenLastAct: computed(() => {
      const now = current.game.value;
      return now !== undefined && current.hold.value === 'own' && isOver(now) && mayOpenLastAct(now);
    }),
    openLastAct() {
      if (current.game.value === undefined || !current.mayChange()) return;
      current.playOn(openLastAct(current.game.value), false);
      go({ kind: 'play' });
    },
    asksAgain,
    askAgain(isAsked) {
      asksAgain.value = isAsked;
    },
    again(isSameLuck) {
      if (game.value === undefined) return;
      asksAgain.value = false;
      const { compiled, source, levers, seats, shown, seed, run } = game.value;
      const luck = isSameLuck ? { seed, ...(run === undefined ? {} : { run }) } : { seed: newSeed() };
      current.take({
        game: atFirstSeat(beginGame({ compiled, source, levers, seats, shown, ...luck })),
        map: current.map.value,
      });
      go({ kind: 'play' });
    },
    toBriefing() {
      asksAgain.value = false;
      if (game.value !== undefined) go({ kind: 'briefing', id: game.value.compiled.scenario.id });
    },
  };
}
