/** The board of a class: its lesson, the codes that were taken in, what they came to, and the page that is shown. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { campaignOf, fetchCampaign } from '../../app/services/campaign.ts';
import { saveFile } from '../../app/services/clipboard.ts';
import { factsTextOf } from '../../app/services/scenarioFiles.ts';
import { loadById } from '../../app/services/scenarios.ts';
import type { Shell } from '../../app/services/shell.ts';
import { type Facts, readFacts } from '../../lab/facts.ts';
import { capitalOf } from '../../lab/parties.ts';
import { boardOf, type CountedVote, formatBoard, looksLikeBoard, parseBoard } from '../../lesson/boardFile.ts';
import { classTableOf } from '../../lesson/classTable.ts';
import { lossSpreadOf } from '../../lesson/redraws.ts';
import { boardFault } from '../../present/lesson/boardFault.ts';
import { textProblemWords } from '../../present/lesson/boardIntake.ts';
import { reallyTurn } from '../../present/lesson/boardReally.ts';
import type { BoardResults } from '../../present/lesson/boardResults.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { csvOf } from '../../ui/charts/figureFiles.ts';
import { text } from '../../words/text.ts';
import { createCodes } from './codes.ts';
import { keptLesson, type OpenedLesson, openKnown, openLesson } from './lessons.ts';
import { createBoardRuns } from './runs.ts';
import { createBoardStarts } from './starts.ts';
import { createPlayOurs } from './vote/ours.ts';
import { loadVotes } from './vote/votes.ts';
import { type BoardVote, createVotings, type Experiment } from './vote/voting.ts';

/** What the pages show. */
export interface Board {
  readonly results: BoardResults;
  readonly isPractice: boolean;
  /** What really happened to the scenario's places; undefined where nobody wrote it down, and until it has come. */
  readonly facts: Facts | undefined;
  /** The half day in which the capital was really lost, from the scenario's start. */
  readonly really: number | undefined;
  /** Undefined until their scenarios have come. */
  readonly votes: readonly (BoardVote | undefined)[] | undefined;
}

/** The desk, the projector, or paper. */
export type BoardMode = 'intake' | 'show' | 'print';

export type BoardStore = ReturnType<typeof createBoardStore>;

const readOnly = <Value>(of: ReadonlySignal<Value>): ReadonlySignal<Value> => of;

export function createBoardStore(shell: Shell) {
  const lesson = signal<OpenedLesson | undefined>(undefined);
  const told = signal('');
  const mode = signal<BoardMode>('intake');
  const page = signal(0);
  const isBlank = signal(false);
  const hasNames = signal(false);
  const isPractice = signal(false);
  const votes = signal<readonly (BoardVote | undefined)[] | undefined>(undefined);
  const facts = signal<Facts | undefined>(undefined);
  /** Hands of a board that was saved, by vote. */
  let counted: readonly CountedVote[] = [];
  const codes = createCodes();
  const runs = createBoardRuns(shell.runner);

  const results = computed((): BoardResults | undefined => {
    const [opened, own, redraws] = [lesson.value, codes.own.value, runs.redraws.value] as const;
    if (opened === undefined || own === undefined || redraws === undefined) return undefined;
    if (redraws.runs.length !== own.runs) return undefined;
    const { compiled } = opened;
    return {
      lesson: opened.lesson,
      compiled,
      pupils: codes.pupils.value,
      own,
      staff: redraws.doctrine,
      redraws: redraws.runs,
    };
  });
  const board = computed((): Board | undefined => {
    if (results.value === undefined) return undefined;
    const { compiled } = results.value;
    return {
      results: results.value,
      isPractice: isPractice.value,
      facts: facts.value,
      really: reallyTurn(compiled, facts.value),
      votes: votes.value,
    };
  });
  const votings = createVotings(
    shell.runner,
    createPlayOurs(() => results.peek()),
  );
  const starts = createBoardStarts({
    runner: shell.runner,
    experiment: () => whenAsked(votes.value ?? []),
    campaignOf: (id) => campaignOf(shell.scenarioFiles, id),
    load: loadScenario,
  });

  async function loadScenario(id: string) {
    const found = await shell.notices.working(loadById(shell.scenarioFiles, id));
    if (found?.ok === false) shell.notices.fault(found.error);
    return found?.ok === true ? found.value : undefined;
  }

  async function setLesson(pasted: string): Promise<boolean> {
    const found = await openLesson(pasted, loadScenario);
    if (!found.ok) {
      told.value = text(`boardIntake.${found.error}`);
      return false;
    }
    begin(found.value);
    return true;
  }

  /** Another lesson is another class. */
  function begin(opened: OpenedLesson): void {
    batch(() => {
      lesson.value = opened;
      told.value = '';
      votes.value = undefined;
      facts.value = undefined;
      isPractice.value = false;
      counted = [];
      codes.begin(opened);
      votings.clear();
      starts.clear();
    });
    keptLesson.keep(opened.link);
    const stillMeant = (): boolean => lesson.peek() === opened;
    void loadVotes(opened, loadScenario).then((found) => {
      if (stillMeant()) votes.value = found;
    });
    void readFactsOf(opened.compiled).then((found) => {
      if (stillMeant()) facts.value = found;
    });
  }

  async function readFactsOf(compiled: CompiledScenario) {
    fetchCampaign(shell.scenarioFiles, compiled.scenario.id);
    const words = await factsTextOf(shell.scenarioFiles, compiled.scenario.id);
    const read = words === undefined ? undefined : readFacts(compiled, words);
    return read?.ok === true ? read.value : undefined;
  }

  async function take(pasted: string): Promise<boolean> {
    if (isPractice.value) {
      // Nobody's made-up runs stand among a class's.
      codes.begin(lesson.value);
      isPractice.value = false;
    }
    if (lesson.value === undefined) {
      told.value = text('boardIntake.lessonFirst');
      return false;
    }
    const end = await codes.take(pasted);
    const { again } = codes.intake.value;
    if (end === 'taken') told.value = again === 0 ? '' : text('boardIntake.again', { count: again });
    else if (end !== undefined) told.value = textProblemWords(end);
    return end === 'taken';
  }

  /** A saved board: its lesson, its codes, and the hands that were counted. */
  async function openBoard(words: string): Promise<void> {
    const read = parseBoard(words);
    const found = read.ok ? await openKnown(read.value.lesson, loadScenario) : undefined;
    if (!read.ok) told.value = text(boardFault(read.error));
    else if (found?.ok === false) told.value = text(`boardIntake.${found.error}`);
    if (!read.ok || found?.ok !== true) return;
    begin(found.value);
    counted = read.value.votes;
    if (read.value.codes.length > 0) await codes.take(read.value.codes.join('\n'));
    for (const code of read.value.removed) codes.remove(code);
    told.value = text('boardFile.opened', { count: codes.pupils.value.length });
  }

  function save(): void {
    const opened = lesson.peek();
    if (opened === undefined) return;
    const hands = votes.peek()?.map((vote, i) => {
      if (vote === undefined) return counted[i] ?? { before: [], after: [] };
      const { first, second } = votings.votingOf(vote).state.peek();
      return { before: first ?? counted[i]?.before ?? [], after: second ?? counted[i]?.after ?? [] };
    });
    saveFile('class-board.json', formatBoard(boardOf(opened.lesson, codes.intake.peek(), hands ?? counted)));
  }

  /** A row for each code, with what its redraws say as far as they are played. */
  function saveTable(): void {
    const opened = lesson.peek();
    if (opened === undefined) return;
    const { lesson: of, compiled } = opened;
    const spreads = results.peek()?.redraws.map((table) => lossSpreadOf(table, capitalOf(compiled)));
    saveFile('class.csv', csvOf(classTableOf(compiled, of, codes.intake.peek().accepted, spreads)), 'text/csv');
  }

  function play(): void {
    const opened = lesson.peek();
    if (opened !== undefined && codes.pupils.peek().length > 0)
      void runs.play(opened.compiled.scenario, opened.lesson, codes.pupils.peek());
  }

  async function practise(): Promise<void> {
    if (lesson.peek() === undefined && !(await setLesson(PRACTICE_LESSON))) return;
    isPractice.value = true;
    await codes.makeUp();
    show();
  }

  function show(): void {
    batch(() => {
      page.value = 0;
      isBlank.value = false;
      mode.value = 'show';
    });
    play();
  }

  return {
    lesson: readOnly(lesson),
    told: readOnly(told),
    codes,
    board,
    mode: readOnly(mode),
    page: readOnly(page),
    isBlank: readOnly(isBlank),
    hasNames: readOnly(hasNames),
    isPractice: readOnly(isPractice),
    progress: readOnly(runs.progress),
    isFailed: readOnly(runs.isFailed),
    playAgain: play,
    votings,
    starts,
    setLesson,
    show,
    practise,
    async arrive(part: 'practice' | undefined): Promise<void> {
      const kept = keptLesson.read();
      if (lesson.value === undefined && kept !== undefined) await setLesson(kept);
      if (part === 'practice') await practise();
    },
    /** Pages on or back; it stays on the first and the last. */
    turn(by: 1 | -1): void {
      page.value = Math.max(0, Math.min(PAGE_COUNT - 1, page.value + by));
    },
    blank(): void {
      isBlank.value = !isBlank.value;
    },
    showNames(): void {
      hasNames.value = !hasNames.value;
    },
    save,
    saveTable,
    toPrint(): void {
      mode.value = 'print';
      if (board.peek() === undefined) play();
    },
    toIntake(): void {
      isBlank.value = false;
      mode.value = 'intake';
    },
    /** Takes in whatever was pasted; false, and said, if there is no code in it. */
    take,
    async takeFiles(files: readonly File[]): Promise<void> {
      for (const file of files) {
        const read = await file.text().catch(() => undefined);
        if (read === undefined) told.value = text('boardIntake.unreadFile', { file: file.name });
        else if (looksLikeBoard(read)) await openBoard(read);
        else await take(read);
      }
    },
    putAllBack(): void {
      for (const code of codes.intake.value.removed) codes.putBack(code);
    },
    otherLesson(): void {
      lesson.value = undefined;
      told.value = '';
      codes.begin(undefined);
    },
    /** Hands by answer that the codes hold for a vote; undefined: nobody voted there. */
    handsOf(vote: number, options: number): readonly number[] | undefined {
      const hands = new Array<number>(options).fill(0);
      for (const { votes: given } of codes.pupils.value) {
        const option = given[vote];
        if (option !== undefined && option < options) hands[option]++;
      }
      return hands.some((count) => count > 0) ? hands : undefined;
    },
  };
}

const PAGE_COUNT = 9;
/** The ready lesson that the practice board is made of if none was named. */
const PRACTICE_LESSON = '#lesson=flight';

/** What is asked from each start: a decision rather than a number, since that is what can come too late. */
function whenAsked(votes: readonly (BoardVote | undefined)[]): Experiment | undefined {
  const asked = votes.flatMap((vote) => (vote?.asksWhen === true ? vote.experiments : []));
  return asked.find(({ whatIf }) => whatIf.changes.some(({ kind }) => kind === 'orders')) ?? asked.at(-1);
}
