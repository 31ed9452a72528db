/** A pupil's way through a lesson: what is read at its door, and what is put down beside the game. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { copyText, saveFile } from '../../app/services/clipboard.ts';
import { type LessonHere, openLesson } from '../../app/services/lessons.ts';
import { dealtRun, newNickname } from '../../app/services/nickname.ts';
import type { Route } from '../../app/services/routes.ts';
import type { Shell } from '../../app/services/shell.ts';
import { NONE } from '../../core/indices.ts';
import { CLASS_RUN_LIMITS } from '../../lesson/classRun.ts';
import { formatRunCode } from '../../lesson/runCode.ts';
import { expectMap } from '../../map/page/startMap.ts';
import type { Fault } from '../../session/fault.ts';
import { beginGame, carryOn } from '../../session/game.ts';
import { classRunOf, isOfLesson, type LessonGame, newWork, stageOf, withWork } from '../../session/gameLesson.ts';
import type { KeptGame } from '../../session/kept.ts';
import type { PupilWork } from '../../session/savedLesson.ts';
import { currentNode } from '../../session/tree.ts';
import { loadWords } from '../../words/language.ts';
import { text } from '../../words/text.ts';
import { createHundredRuns } from './hundredRuns.ts';

export type LessonStore = ReturnType<typeof createLessonStore>;

/** Half-days that are shown one after another. */
export interface Watching {
  /** Turns played when it begins, and at what is shown now. */
  readonly from: number;
  readonly at: number;
  readonly isPaused: boolean;
}

/** For those who look and do not write. */
const readOnly = <Value>(of: ReadonlySignal<Value>): ReadonlySignal<Value> => of;

export function createLessonStore(shell: Shell) {
  const { current, library, notices, scenarioFiles, storage } = shell;
  const isAtDoor = signal(false);
  const here = signal<LessonHere | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);
  /** The game of this lesson that was last played here. */
  const kept = signal<Pick<KeptGame, 'id' | 'label'> | undefined>(undefined);
  const nickname = signal('');
  const watching = signal<Watching | undefined>(undefined);
  const isChanging = signal(false);
  const told = signal('');
  const runs = createHundredRuns(shell.runner);
  const game = computed((): LessonGame | undefined => {
    const now = current.game.value;
    return now !== undefined && isOfLesson(now) ? now : undefined;
  });

  async function toDoor(link: string): Promise<void> {
    const opened = await notices.working(openLesson(scenarioFiles, link));
    if (!opened.ok) await loadWords('faults');
    const rows = await library.read();
    batch(() => {
      isAtDoor.value = true;
      fault.value = opened.ok ? undefined : opened.error;
      here.value = opened.ok ? opened.value : undefined;
      nickname.value = newNickname();
      kept.value = rows.ok && opened.ok ? rows.value.find((row) => row.lesson === opened.value.link) : undefined;
    });
    if (!opened.ok) return;
    // All that the lesson needs is on its way while its door is read.
    shell.expect('play');
    shell.expect('debrief');
    expectMap();
    void shell.opening();
    shell.expectSaving();
    void opened.value.loaded.map();
    void shell.runner().then((workers) => workers?.warm(opened.value.compiled.scenario));
  }

  function put(fields: Partial<PupilWork>): void {
    if (game.value !== undefined) current.change(withWork(game.value, fields));
  }

  return {
    isAtDoor: readOnly(isAtDoor),
    here: readOnly(here),
    fault: readOnly(fault),
    kept: readOnly(kept),
    nickname: readOnly(nickname),
    game,
    map: current.map,
    page: shell.page,
    /** Whether nothing is kept on this device. */
    isUnkept: computed(() => !['saved', 'saving', 'changed'].includes(storage.state.value)),
    watching: readOnly(watching),
    told: readOnly(told),
    isChanging: readOnly(isChanging),
    runs,
    async arrive(route: Route): Promise<void> {
      if (route.kind !== 'lesson') return;
      told.value = '';
      if (route.link !== undefined) return toDoor(route.link);
      batch(() => {
        isAtDoor.value = false;
        watching.value = undefined;
        isChanging.value = false;
      });
    },
    /** Half-days by hand are played where every game is. */
    instead(): Route | undefined {
      const now = isAtDoor.value ? undefined : game.value;
      return now !== undefined && stageOf(now) === 'byHand' ? { kind: 'play' } : undefined;
    },
    setNickname(words: string): void {
      nickname.value = words.slice(0, CLASS_RUN_LIMITS.nickname);
    },
    drawNickname(): void {
      nickname.value = newNickname();
    },
    /** Takes a desk, or watches it, in a game beside all that are kept. */
    enter(desk: string, isObserver: boolean): void {
      const from = here.value;
      if (from === undefined) return;
      const { lesson, link, compiled, loaded } = from;
      const actor = compiled.actorOf(desk);
      const { luck } = lesson;
      const run = luck.kind === 'own' ? dealtRun() : luck.run;
      const begun = beginGame({
        compiled,
        source: loaded.source,
        seed: luck.seed,
        levers: lesson.levers,
        seats: isObserver ? [] : [{ actor }],
        shown: isObserver ? NONE : actor,
        ...(run === undefined ? {} : { run }),
        lesson: { lesson, link, work: newWork(lesson, { desk, isObserver, nickname: nickname.value.trim() }) },
      });
      current.take({ game: begun, map: loaded.map }, { name: library.freeName(lesson.title) });
      shell.go({ kind: 'lesson' });
    },
    /** Goes on with the game that was begun here. */
    goOn(): void {
      if (kept.value !== undefined) shell.go({ kind: 'lesson', id: kept.value.id });
    },
    put,
    /** Locks the counters; play begins. */
    start(): void {
      const now = game.value;
      if (now === undefined) return;
      put({ isLocked: true });
      if (!now.lesson.work.isObserver) shell.go({ kind: 'play' });
    },
    /** The staff carries on to the end, and it is shown. */
    carryOn(isPaused: boolean): void {
      const now = game.value;
      if (now === undefined || !current.mayChange()) return;
      const from = currentNode(now.tree).turn;
      batch(() => {
        watching.value = { from, at: from, isPaused };
        current.playOn(carryOn(now), false);
      });
    },
    watch(fields: Partial<Watching>): void {
      if (watching.value !== undefined) watching.value = { ...watching.value, ...fields };
    },
    endWatching(): void {
      watching.value = undefined;
    },
    makeCode(): void {
      batch(() => {
        put({ hasCode: true });
        isChanging.value = false;
      });
    },
    changeAnswers(): void {
      isChanging.value = true;
    },
    /** Undefined if the run cannot be made into one. */
    codeOf: (of: LessonGame): string | undefined => formatRunCode(classRunOf(of), of.compiled, of.lesson.lesson),
    /** False, and said, if the browser does not allow it. */
    async copy(code: string): Promise<boolean> {
      const isCopied = await copyText(code);
      told.value = text(isCopied ? 'runCode.copied' : 'runCode.copyFailed');
      return isCopied;
    },
    save(code: string): void {
      saveFile('brink-code.txt', `${code}\n`, 'text/plain');
    },
    saveFile,
    toDebrief: () => shell.go({ kind: 'debrief' }),
    /** Takes the lesson's run off this device. */
    async clear(): Promise<void> {
      const [now, as] = [game.value, current.as.value];
      if (now === undefined || as === undefined) return;
      storage.drop(as.id);
      const removed = await library.remove(as.id);
      if (!removed.ok) return notices.fault({ code: 'storage', why: removed.error });
      current.forget();
      notices.tell(text('runCode.cleared'));
      shell.go({ kind: 'lesson', link: now.lesson.link });
    },
  };
}
