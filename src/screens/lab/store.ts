/** The Lab's desk: one question, what is expected of it, and what its pairs say. It never touches the open game. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { copyText, saveFile } from '../../app/services/clipboard.ts';
import { loadAsked } from '../../app/services/scenarioAsked.ts';
import { textOf } from '../../app/services/scenarioFiles.ts';
import { type Loaded, loadById } from '../../app/services/scenarios.ts';
import { newSeed } from '../../app/services/seed.ts';
import type { Shell } from '../../app/services/shell.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { formatWhatIf } from '../../lab/whatIf/file.ts';
import { findingOf } from '../../lab/whatIf/finding.ts';
import { cutOf, findWhatIf, formatWhatIfLink, unpackWhatIf } from '../../lab/whatIf/link.ts';
import { pairsOf } from '../../lab/whatIf/pairs.ts';
import { NO_STARTERS, readStarters } from '../../lab/whatIf/starters.ts';
import type { Span } from '../../lab/whatIf/starts.ts';
import {
  type Change,
  isSameOutcome,
  type Prediction,
  runUpTo,
  usualOutcome,
  type WhatIf,
  type WhatIfOutcome,
} from '../../lab/whatIf/whatIf.ts';
import type { GameRecord } from '../../play/record.ts';
import { familyOf } from '../../scenario/family.ts';
import { text } from '../../words/text.ts';
import { factsOf } from './dated.ts';
import { keptStart } from './keptStart.ts';
import { createRunning } from './running.ts';
import { createStudies } from './studies.ts';

export type { Answer } from './running.ts';

/** A scenario of the campaign. */
export interface ScenarioStart extends Span {
  readonly id: string;
}

export type LabStore = ReturnType<typeof createLabStore>;

/** Where the question waits while the page is loaded again. */
const KEPT = 'brink.lab';
const USUAL_PAIRS = 100;
const NO_COUNTERS: Prediction = { later: 0, same: 0, earlier: 0 };

/** The question that waited, where the browser keeps one. */
function keptLink(): string | null {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** For those who look and do not write. */
const readOnly = <Value>(of: ReadonlySignal<Value>): ReadonlySignal<Value> => of;

export function createLabStore(shell: Shell) {
  const loaded = signal<Loaded | undefined>(undefined);
  const whatIf = signal<WhatIf | undefined>(undefined);
  const told = signal('');
  const picture = signal('pairs');
  const starters = signal(NO_STARTERS);
  const withStarters = shell.scenarioFiles.bundled.find((each) => each.starters !== undefined);
  /** The run that is started from, with its later turns; `id` of the kept game. */
  const wholeRun = signal<{ readonly id: string; readonly record: GameRecord } | undefined>(undefined);
  const running = createRunning({ runner: shell.runner, tell: (words) => (told.value = words) });
  const { answer } = running;
  const studies = createStudies(shell.runner, whatIf);

  /** Whether anything is different: a lever at its own value is not. */
  const isChanged = computed(() => {
    const { changes = [], levers = {} } = whatIf.value ?? {};
    return changes.some(
      (change) =>
        change.kind !== 'lever' ||
        loaded.value?.scenario.levers.some(
          ({ id, default: own }) => id === change.lever && (levers[id] ?? own) !== change.value,
        ),
    );
  });

  // Workers are ready by the time that the question is put together.
  effect(() => {
    const scenario = loaded.value?.scenario;
    if (scenario !== undefined) void shell.runner().then((runner) => runner?.warm(scenario));
  });
  // How long pairs take here is known before Run is pressed.
  effect(() => {
    if (loaded.value !== undefined && whatIf.value !== undefined && isChanged.value)
      void running.tryOut(loaded.value.scenario, whatIf.value);
  });

  /** Another question: what came of the last one is put away. */
  function ask(next: WhatIf): void {
    batch(() => {
      running.clear();
      studies.clear();
      whatIf.value = next;
    });
    keep();
  }

  function keep(): void {
    const link = whatIf.value && loaded.value && formatWhatIfLink(whatIf.value, loaded.value.compiled);
    try {
      if (link !== undefined && whatIf.value?.changes.length) sessionStorage.setItem(KEPT, link);
    } catch {
      // Without storage the question is only not kept.
    }
  }

  /** What is asked is another thing: what was expected of the last is no guess about this, once that was answered. */
  function askAnew(fields: Partial<WhatIf>): void {
    const asked = whatIf.value;
    if (asked === undefined) return;
    const isFresh = answer.value !== undefined || running.state.value !== 'still';
    ask({ ...asked, ...(isFresh ? { prediction: NO_COUNTERS } : {}), ...fields });
  }

  async function load(id: string): Promise<Loaded | undefined> {
    const found = await shell.notices.working(loadById(shell.scenarioFiles, id));
    if (found?.ok === false) shell.notices.fault(found.error);
    return found?.ok === true ? found.value : undefined;
  }

  function begin(next: Loaded, fields: Partial<WhatIf> = {}): void {
    loaded.value = next;
    told.value = '';
    ask({
      ...{ scenario: next.scenario.id, contentHash: next.compiled.contentHash, rules: RULES_VERSION },
      ...{ luck: newSeed(), firstRun: 0, pairs: USUAL_PAIRS, changes: [], outcome: usualOutcome(next.compiled) },
      prediction: NO_COUNTERS,
      ...fields,
    });
  }

  async function start(id: string): Promise<void> {
    const next = await load(id);
    if (next === undefined) return;
    wholeRun.value = undefined;
    begin(next);
  }

  /** A question from a link; false, and said, if it cannot be opened. */
  async function open(link: string): Promise<boolean> {
    const packed = findWhatIf(link);
    if (typeof packed === 'string') {
      const cut = packed === 'broken' ? cutOf(link) : undefined;
      told.value = cut === undefined ? text(`lab.link.${packed}`) : text('lab.cut', { has: cut.has, of: cut.of });
      return false;
    }
    const next = await shell.notices.working(loadAsked(shell.scenarioFiles, packed));
    if (next?.ok !== true) {
      told.value = text('lab.needsScenario', { id: packed.scenario });
      return false;
    }
    const found = unpackWhatIf(packed, next.value.compiled);
    if (found === undefined) {
      told.value = text('lab.otherNames', { id: packed.scenario });
      return false;
    }
    loaded.value = next.value;
    wholeRun.value = found.start && { id: '', record: found.start.record };
    ask(found);
    const isSame = found.contentHash === next.value.compiled.contentHash && found.rules === RULES_VERSION;
    told.value = isSame
      ? text('lab.opened')
      : found.rules === RULES_VERSION
        ? text('lab.otherNumbers', { version: found.contentHash.slice(0, 8) })
        : text('lab.otherRules', { rules: String(found.rules) });
    return true;
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

  /** Questions to begin with are extra: without them the desk is only emptier. */
  async function readFirst(): Promise<void> {
    const file = withStarters && (await textOf(shell.scenarioFiles, withStarters.starters ?? ''));
    starters.value = (file?.ok ? readStarters(file.value) : undefined) ?? NO_STARTERS;
  }

  /** Scenarios of a campaign, which start on different days, earliest first. `id`: of one of them. */
  function campaignOf(id: string): readonly ScenarioStart[] {
    const { bundled } = shell.scenarioFiles;
    const heads = bundled.flatMap(({ id: each, base, card }) =>
      card === undefined
        ? []
        : [{ ...{ id: each, start: card.start, turns: card.turns }, ...(base && { extends: base }) }],
    );
    return familyOf(id, heads);
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
    starts: () => campaignOf(loaded.value?.scenario.id ?? ''),
    campaignOf,
    /** One of them, read. */
    loadStart: load,
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
        const why = told.value;
        // The campaign's first day: from there everything may still come otherwise.
        await start(campaignOf(first.id)[0]?.id ?? first.id);
        told.value = why;
      }
    },
    starters: readOnly(starters),
    /** A question to begin with, from the start that it is meant for. */
    async begin(changes: readonly Change[]): Promise<void> {
      const next = await load(withStarters?.id ?? '');
      if (next === undefined) return;
      wholeRun.value = undefined;
      begin(next, { changes });
    },
    /** Starts from a kept game, from its last turn that leaves one to play; says why if that cannot be. */
    async startFromGame(id: string): Promise<void> {
      const found = await shell.notices.working(keptStart(shell, id));
      if (!found.ok) {
        told.value = found.error;
        return;
      }
      const { loaded: next, run: record, turn } = found.value;
      wholeRun.value = { id, record };
      begin(next, { start: { record: runUpTo(record, turn), turn } });
    },
    /** The turn of the run that is started from. */
    startAt(turn: number): void {
      const record = wholeRun.value?.record;
      if (record !== undefined) askAnew({ start: { record: runUpTo(record, turn), turn }, changes: [] });
    },
    /** Puts a change in a place of the list, or takes it away. */
    setChange(at: number, change: Change | undefined): void {
      const changes = [...(whatIf.value?.changes ?? [])];
      if (change === undefined) changes.splice(at, 1);
      else changes[at] = change;
      askAnew({ changes });
    },
    expect(prediction: Prediction): void {
      if (whatIf.value === undefined || answer.value !== undefined || running.state.value !== 'still') return;
      whatIf.value = { ...whatIf.value, prediction };
      keep();
    },
    /** The same question once more, with counters that can be moved. */
    askAgain(): void {
      if (whatIf.value !== undefined) ask({ ...whatIf.value, prediction: whatIf.value.prediction ?? NO_COUNTERS });
    },
    setPairs(pairs: number): void {
      if (whatIf.value === undefined || running.state.value !== 'still') return;
      whatIf.value = { ...whatIf.value, pairs };
      keep();
    },
    /** Empty: a new one. */
    setLuck(luck: string): void {
      askAnew({ luck: luck.trim() === '' ? newSeed() : luck.trim(), firstRun: 0 });
    },
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
    /** Opens files of any kind that the page knows: an experiment comes back here. */
    async openFiles(files: readonly File[]): Promise<void> {
      await (await shell.opening())?.openFiles(shell, files);
    },
  };
}
