/** The Lab's desk: one question, what is expected of it, and what its pairs say. It never touches the open game. */
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import { campaignOf } from '../../app/services/campaign.ts';
import type { BundledScenario } from '../../app/services/cards.ts';
import { copyText, saveFile } from '../../app/services/clipboard.ts';
import { textOf } from '../../app/services/scenarioFiles.ts';
import { type Loaded, type LoadedFor, loadById } from '../../app/services/scenarios.ts';
import type { Shell } from '../../app/services/shell.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { formatWhatIf } from '../../lab/whatIf/file.ts';
import { findingOf } from '../../lab/whatIf/finding.ts';
import { formatWhatIfLink } from '../../lab/whatIf/link.ts';
import { pairsOf } from '../../lab/whatIf/pairs.ts';
import { type Ask, NO_STARTERS, readStarters } from '../../lab/whatIf/starters.ts';
import { isSameOutcome, runUpTo, type WhatIf, type WhatIfOutcome } from '../../lab/whatIf/whatIf.ts';
import { votesOf } from '../../lesson/votes.ts';
import { SCENARIO_FILE } from '../../play/recordTree.ts';
import { text } from '../../words/text.ts';
import { factsOf } from './dated.ts';
import { keptStart } from './question/fromGame.ts';
import { linkedQuestion } from './question/fromLink.ts';
import { createQuestion } from './question/question.ts';
import { keptLink } from './question/waiting.ts';
import { createRunning } from './runs/running.ts';
import { createStudies } from './runs/studies.ts';

export type { ScenarioStart } from '../../app/services/campaign.ts';
export type { Answer } from './runs/running.ts';

export type LabStore = ReturnType<typeof createLabStore>;

/** For those who look and do not write. */
const readOnly = <Value>(of: ReadonlySignal<Value>): ReadonlySignal<Value> => of;

const familyOf = ({ id, base = id }: BundledScenario): string => base;

export function createLabStore(shell: Shell) {
  const told = signal('');
  /** A scenario that a link needs and that is not here. */
  const needed = signal<{ readonly id: string; readonly again: () => void } | undefined>(undefined);
  const picture = signal('pairs');
  const starters = signal(NO_STARTERS);
  const areStartersLost = signal(false);
  /** The start whose questions to begin with are here, or on their way. */
  let startersOf: string | undefined;
  const running = createRunning({ runner: shell.runner, tell: (words) => (told.value = words) });
  const { answer } = running;
  const question = createQuestion({
    putAway() {
      running.clear();
      studies.clear();
      needed.value = undefined;
    },
    stands: () => (running.state.value !== 'still' ? 'playing' : answer.value === undefined ? 'still' : 'answered'),
  });
  const { loaded, whatIf, wholeRun, isChanged, ask, keep } = question;
  const studies = createStudies(shell.runner, whatIf);

  // Workers are ready by the time that the question is put together.
  effect(() => {
    const scenario = loaded.value?.scenario;
    if (scenario !== undefined) void shell.runner().then((runner) => runner?.warm(scenario));
  });
  // Each country has its own questions to begin with.
  effect(() => {
    if (loaded.value !== undefined && withStarters()?.id !== startersOf) void readFirst();
  });
  // How long pairs take here is known before Run is pressed.
  effect(() => {
    if (loaded.value !== undefined && whatIf.value !== undefined && isChanged.value)
      void running.tryOut(loaded.value.scenario, whatIf.value);
  });

  async function load(id: string, loadedFor: LoadedFor = 'opening'): Promise<Loaded | undefined> {
    const found = await shell.notices.working(loadById(shell.scenarioFiles, id, loadedFor));
    if (found?.ok === false) shell.notices.fault(found.error);
    return found?.ok === true ? found.value : undefined;
  }

  const begin: typeof question.begin = (...first) => {
    told.value = '';
    question.begin(...first);
  };

  async function start(id: string): Promise<void> {
    const next = await load(id);
    if (next !== undefined) begin(next);
  }

  /** A question from a link; false, and said, if it cannot be opened. */
  async function open(link: string): Promise<boolean> {
    const found = await linkedQuestion(shell, link);
    if (!found.ok) {
      const { words, needs, fault } = found.error;
      told.value = words;
      const again = (): void => void open(link);
      if (fault !== undefined) shell.notices.fault(fault, { onAgain: again });
      needed.value = needs === undefined ? undefined : { id: needs, again };
      if (needs !== undefined) await bringScenario();
      return false;
    }
    const { whatIf: asked, words } = found.value;
    loaded.value = found.value.loaded;
    wholeRun.value = asked.start && { id: '', record: asked.start.record };
    ask(asked);
    told.value = words;
    return true;
  }

  /** Asks for the file of the scenario that a link needs, and opens the link once it is here. */
  async function bringScenario(): Promise<void> {
    const wanted = needed.value;
    if (wanted !== undefined) (await shell.opening())?.askForScenario(shell, wanted.id, wanted.again);
  }

  async function run(): Promise<void> {
    const [asked, from] = [whatIf.value, loaded.value];
    if (asked === undefined || from === undefined) return;
    // Whoever runs it runs it with today's numbers.
    const todays = { ...asked, contentHash: from.compiled.contentHash, rules: RULES_VERSION };
    whatIf.value = todays;
    told.value = '';
    const done = await running.play(from.scenario, todays);
    if (done === 'kept' && answer.value !== undefined && whatIf.value === todays) {
      // What was kept is a question of so many pairs: its link counts the same.
      const { count: pairs } = answer.value.pairs;
      batch(() => {
        whatIf.value = { ...todays, pairs };
        if (answer.value !== undefined) answer.value = { ...answer.value, whatIf: { ...todays, pairs } };
      });
    }
    keep();
  }

  /** What is looked at. The runs that were played hold it all, so nothing is played again. */
  function lookAt(outcome: WhatIfOutcome): void {
    const asked = whatIf.value;
    if (asked === undefined) return;
    if (answer.value === undefined || running.state.value !== 'still') {
      ask({ ...asked, outcome });
      return;
    }
    const { compiled, gathered, whatIf: answered } = answer.value;
    const pairs = pairsOf(compiled, outcome, gathered);
    const finding = findingOf(compiled, outcome, pairs, gathered);
    batch(() => {
      whatIf.value = asQuestionOf(asked, outcome);
      answer.value = { whatIf: asQuestionOf(answered, outcome), compiled, pairs, finding, gathered };
    });
    keep();
  }

  /** A guess is about what was asked when it was made. */
  function asQuestionOf({ prediction: _, ...rest }: WhatIf, outcome: WhatIfOutcome): WhatIf {
    const { guessed } = running;
    const stands = guessed?.prediction !== undefined && isSameOutcome(guessed.outcome, outcome);
    return { ...rest, outcome, ...(stands ? { prediction: guessed.prediction } : {}) };
  }

  /** The loaded country's start that has questions to begin with; where there is none, the first of all. */
  function withStarters(): BundledScenario | undefined {
    const asking = shell.scenarioFiles.bundled.filter((each) => each.starters !== undefined);
    const its = shell.scenarioFiles.bundled.find(({ id }) => id === loaded.value?.scenario.id);
    return asking.find((each) => its !== undefined && familyOf(each) === familyOf(its)) ?? asking[0];
  }

  /** Questions to begin with are extra: without them the desk is only emptier, and says so. */
  async function readFirst(): Promise<void> {
    const from = withStarters();
    startersOf = from?.id;
    const path = from?.starters;
    if (path === undefined) return;
    const file = await textOf(shell.scenarioFiles, path);
    if (startersOf !== from?.id) return;
    const read = file.ok ? readStarters(file.value) : undefined;
    // It came cut: whoever comes again gets it anew.
    if (file.ok && read === undefined) shell.scenarioFiles.texts.delete(path);
    batch(() => {
      const asked = votesOf(from?.id ?? '');
      starters.value = read === undefined ? NO_STARTERS : { ...read, starters: [...asked, ...read.starters] };
      areStartersLost.value = read === undefined;
    });
  }

  return {
    playFurther: studies.playFurther,
    study: studies.study,
    /** What really happened to the scenario's places, where somebody wrote it down and the file has come. */
    facts: factsOf(shell.scenarioFiles, loaded),
    /** Whether pairs are watched for the first time on this device; from now on they are not. */
    isFirstWatch(): boolean {
      const { hasWatched, setWatched } = shell.preferences;
      const isFirst = !hasWatched.value;
      setWatched();
      return isFirst;
    },
    /** The starts of the question's campaign, its own among them. */
    starts: () => campaignOf(shell.scenarioFiles, loaded.value?.scenario.id ?? ''),
    campaignOf: (id: string) => campaignOf(shell.scenarioFiles, id),
    /** One of them, read. */
    loadStart: (id: string) => load(id, 'reading'),
    /** Name of the picture that is looked at. */
    picture: readOnly(picture),
    look(name: string): void {
      picture.value = name;
    },
    cards: shell.scenarioFiles.bundled.filter(({ card }) => card !== undefined),
    /** Scenarios of one's own; undefined until they are read. */
    own: shell.scenarioFiles.own.kept,
    /** Kept games, to start from a turn of one; undefined until they are read. */
    games: shell.library.games,
    wholeRun: readOnly(wholeRun),
    loaded: readOnly(loaded),
    whatIf: readOnly(whatIf),
    answer: readOnly(answer),
    state: readOnly(running.state),
    /** Milliseconds that a pair takes here; undefined until some were tried. */
    pairMs: readOnly(running.pairMs),
    isSlow: readOnly(running.isSlow),
    told: readOnly(told),
    needed: readOnly(needed),
    bringScenario,
    isChanged,
    start,
    run,
    lookAt,
    async arrive(link: string | undefined): Promise<void> {
      void readFirst();
      void shell.library.read();
      void shell.scenarioFiles.own.read();
      const kept = link === undefined && whatIf.value === undefined ? keptLink() : null;
      const asked = link ?? kept;
      if (asked !== null && (await open(asked))) return;
      const first = shell.scenarioFiles.bundled.find(({ card }) => card !== undefined && !card.invented);
      if (whatIf.value === undefined && first !== undefined) {
        const [why, wanted] = [told.value, needed.value];
        // The campaign's first day: from there everything may still come otherwise.
        await start(campaignOf(shell.scenarioFiles, first.id)[0]?.id ?? first.id);
        told.value = why;
        needed.value = wanted;
      }
    },
    starters: readOnly(starters),
    areStartersLost: readOnly(areStartersLost),
    /** A question to begin with, from the start that it is meant for. */
    async begin({ changes, outcome }: Ask): Promise<void> {
      const next = await load(startersOf ?? '');
      if (next !== undefined) begin(next, { changes, ...(outcome === undefined ? {} : { outcome }) });
    },
    /** Starts from a kept game, from its last turn that leaves one to play; says why if that cannot be. */
    async startFromGame(id: string): Promise<void> {
      const found = await shell.notices.working(keptStart(shell, id));
      if (!found.ok) {
        told.value = found.error;
        return;
      }
      const { loaded: next, run: record, turn } = found.value;
      begin(next, { start: { record: runUpTo(record, turn), turn } }, { id, record });
    },
    startAt: question.startAt,
    setChange: question.setChange,
    expect: question.expect,
    askAgain: question.askAgain,
    setPairs: question.setPairs,
    setLuck: question.setLuck,
    pause: running.pause,
    resume: running.resume,
    stop: running.stop,
    async copyLink(): Promise<void> {
      if (whatIf.value === undefined || loaded.value === undefined) return;
      const link = formatWhatIfLink(whatIf.value, loaded.value.compiled);
      if (link === undefined) return;
      const address = `${location.href.split('#')[0]}${link}`;
      told.value = (await copyText(address)) ? text('lab.copied') : address;
    },
    save(): void {
      if (whatIf.value !== undefined) saveFile('experiment.json', formatWhatIf(whatIf.value));
    },
    /** The file of a scenario of one's own, which its questions need elsewhere too. */
    saveScenario(): void {
      const source = loaded.value?.source;
      if (source?.kind === 'own') saveFile(SCENARIO_FILE, source.text);
    },
    /** Opens files of any kind that the page knows: an experiment comes back here. */
    async openFiles(files: readonly File[]): Promise<void> {
      await (await shell.opening())?.openFiles(shell, files);
    },
  };
}
