/** The Lab's desk: one question, what is expected of it, and what its pairs say. It never touches the open game. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { copyText, saveFile } from '../../app/services/clipboard.ts';
import { factsTextOf } from '../../app/services/scenarioFiles.ts';
import { type Loaded, loadById } from '../../app/services/scenarios.ts';
import { newSeed } from '../../app/services/seed.ts';
import type { Shell } from '../../app/services/shell.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import type { EnsemblePlan } from '../../ensemble/plan.ts';
import type { Job, Runner, UnderWay } from '../../ensemble/runner.ts';
import { type Facts, readFacts } from '../../lab/facts.ts';
import { formatWhatIf } from '../../lab/whatIf/file.ts';
import { type Finding, findingOf } from '../../lab/whatIf/finding.ts';
import { findWhatIf, formatWhatIfLink, unpackWhatIf } from '../../lab/whatIf/link.ts';
import { pairsOf, type WhatIfPairs } from '../../lab/whatIf/pairs.ts';
import type { Span } from '../../lab/whatIf/starts.ts';
import { type Change, type Prediction, planWhatIf, usualOutcome, type WhatIf } from '../../lab/whatIf/whatIf.ts';
import { familyOf } from '../../scenario/family.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';

export interface Answer {
  readonly whatIf: WhatIf;
  readonly compiled: CompiledScenario;
  readonly pairs: WhatIfPairs;
  readonly finding: Finding;
  /** Every run behind them, base first. */
  readonly gathered: Gathered;
}

/** A scenario of the campaign. */
export interface ScenarioStart extends Span {
  readonly id: string;
}

export type LabStore = ReturnType<typeof createLabStore>;

/** Where the question waits while the page is loaded again. */
const KEPT = 'brink.lab';
/** So long the first pair has to come, milliseconds. */
const PATIENCE_MS = 10_000;
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

export function createLabStore(shell: Shell) {
  const loaded = signal<Loaded | undefined>(undefined);
  const whatIf = signal<WhatIf | undefined>(undefined);
  const answer = signal<Answer | undefined>(undefined);
  const state = signal<'still' | 'running' | 'paused'>('still');
  const told = signal('');
  const picture = signal('pairs');
  let job: Job | undefined;
  const studies = new Map<string, UnderWay<unknown>>();

  const facts = signal<Facts | undefined>(undefined);
  effect(() => {
    const compiled = loaded.value?.compiled;
    facts.value = undefined;
    if (compiled === undefined) return;
    void factsTextOf(shell.scenarioFiles, compiled.scenario.id).then((words) => {
      const read = words === undefined ? undefined : readFacts(compiled, words);
      if (read?.ok === true && loaded.value?.compiled === compiled) facts.value = read.value;
    });
  });

  // Workers are ready by the time that the question is put together.
  effect(() => {
    const scenario = loaded.value?.scenario;
    if (scenario !== undefined) void shell.runner().then((runner) => runner?.warm(scenario));
  });

  function ask(next: WhatIf): void {
    job?.cancel();
    job = undefined;
    for (const one of studies.values()) one.cancel();
    studies.clear();
    batch(() => {
      whatIf.value = next;
      answer.value = undefined;
      state.value = 'still';
    });
    const link = loaded.value === undefined ? undefined : formatWhatIfLink(next, loaded.value.compiled);
    try {
      if (link !== undefined && next.changes.length > 0) sessionStorage.setItem(KEPT, link);
    } catch {
      // Without storage the question is only not kept.
    }
  }

  async function load(id: string): Promise<Loaded | undefined> {
    const found = await shell.notices.working(loadById(shell.scenarioFiles, id));
    if (found?.ok === false) shell.notices.fault(found.error);
    return found?.ok === true ? found.value : undefined;
  }

  async function start(id: string): Promise<void> {
    const next = await load(id);
    if (next === undefined) return;
    loaded.value = next;
    told.value = '';
    ask({
      ...{ scenario: next.scenario.id, contentHash: next.compiled.contentHash, rules: RULES_VERSION },
      ...{ luck: newSeed(), firstRun: 0, pairs: USUAL_PAIRS, changes: [], outcome: usualOutcome(next.compiled) },
      prediction: NO_COUNTERS,
    });
  }

  /** A question from a link; false, and said, if it cannot be opened. */
  async function open(link: string): Promise<boolean> {
    const packed = findWhatIf(link);
    const next = typeof packed === 'string' ? undefined : await load(packed.scenario);
    const found = typeof packed === 'string' || next === undefined ? undefined : unpackWhatIf(packed, next.compiled);
    if (found === undefined || next === undefined) {
      told.value = text('lab.broken');
      return false;
    }
    loaded.value = next;
    ask(found);
    const isSame = found.contentHash === next.compiled.contentHash && found.rules === RULES_VERSION;
    told.value = text(isSame ? 'lab.opened' : 'lab.otherNumbers');
    return true;
  }

  function hear(asked: WhatIf, base: CompiledScenario, gathered: Gathered): void {
    const pairs = pairsOf(base, asked.outcome, gathered);
    if (pairs.count === 0 || whatIf.value !== asked) return;
    const finding = findingOf(base, asked.outcome, pairs, gathered);
    answer.value = { whatIf: asked, compiled: base, pairs, finding, gathered };
  }

  async function run(): Promise<void> {
    const [asked, from] = [whatIf.value, loaded.value];
    if (asked === undefined || from === undefined) return;
    const planned = planWhatIf(from.scenario, asked);
    if (!planned.ok) {
      told.value = planned.error.map(problemText).join(' ');
      return;
    }
    const { plan, compiled } = planned.value;
    state.value = 'running';
    told.value = '';
    const lateWords = text('lab.late');
    const timer = setTimeout(() => {
      if (whatIf.value === asked && state.value === 'running') told.value = lateWords;
    }, PATIENCE_MS);
    const answered = (): void => {
      clearTimeout(timer);
      if (told.value === lateWords) told.value = '';
    };
    const runner = await shell.runner();
    if (whatIf.value !== asked) return answered();
    if (runner === undefined) {
      answered();
      told.value = text('lab.unfetched');
      state.value = 'still';
      return;
    }
    const own = runner.run(from.scenario, plan, {
      onPartial(gathered) {
        answered();
        hear(asked, compiled, gathered);
      },
    });
    job = own;
    const end = await own.end;
    answered();
    if (job !== own) return;
    if (end.kind === 'done') hear(asked, compiled, end.gathered);
    if (end.kind === 'failed') told.value = text('lab.failed');
    state.value = 'still';
  }

  /**
   * Plays more for a picture, beside the pairs; a newer play in the same slot replaces it. Undefined where it was
   * replaced or could not be played.
   */
  async function playFurther(
    slot: string,
    scenario: Scenario,
    plan: EnsemblePlan,
    onPartial?: (gathered: Gathered) => void,
  ): Promise<Gathered | undefined> {
    const runner = await shell.runner();
    const end = await runner?.run(scenario, plan, { slot, ...(onPartial === undefined ? {} : { onPartial }) }).end;
    return end?.kind === 'done' ? end.gathered : undefined;
  }

  /** Plays a study for a picture; a newer one in the same slot replaces it, and another question stops it. */
  async function study<End>(slot: string, begin: (runner: Runner) => UnderWay<End>): Promise<End | undefined> {
    const asked = whatIf.value;
    const runner = await shell.runner();
    if (runner === undefined || whatIf.value !== asked) return undefined;
    studies.get(slot)?.cancel();
    const own = begin(runner);
    studies.set(slot, own);
    return own.end;
  }

  /** The scenarios of the question's campaign, which start on different days: earliest first, its own among them. */
  function starts(): readonly ScenarioStart[] {
    const { bundled } = shell.scenarioFiles;
    const heads = bundled.flatMap(({ id, base, card }) =>
      card === undefined ? [] : [{ ...{ id, start: card.start, turns: card.turns }, ...(base && { extends: base }) }],
    );
    return familyOf(loaded.value?.scenario.id ?? '', heads);
  }

  return {
    playFurther,
    /** What really happened to the scenario's places, where somebody wrote it down and the file has come. */
    facts: facts as ReadonlySignal<Facts | undefined>,
    /** Whether pairs are watched for the first time on this device; from now on they are not. */
    isFirstWatch(): boolean {
      const { hasWatched, setWatched } = shell.preferences;
      const isFirst = !hasWatched.value;
      setWatched();
      return isFirst;
    },
    study,
    starts,
    /** One of them, read. */
    loadStart: load,
    /** Name of the picture that is looked at. */
    picture: picture as ReadonlySignal<string>,
    look(name: string): void {
      picture.value = name;
    },
    cards: shell.scenarioFiles.bundled.filter(({ card }) => card !== undefined),
    loaded: loaded as ReadonlySignal<Loaded | undefined>,
    whatIf: whatIf as ReadonlySignal<WhatIf | undefined>,
    answer: answer as ReadonlySignal<Answer | undefined>,
    state: state as ReadonlySignal<'still' | 'running' | 'paused'>,
    told: told as ReadonlySignal<string>,
    /** Whether anything is different: a lever at its own value is not. */
    isChanged: computed(() =>
      (whatIf.value?.changes ?? []).some(
        (change) =>
          change.kind !== 'lever' ||
          loaded.value?.scenario.levers.some(({ id, default: own }) => id === change.lever && own !== change.value),
      ),
    ),
    start,
    run,
    async arrive(link: string | undefined): Promise<void> {
      const kept = link === undefined && whatIf.value === undefined ? keptLink() : null;
      const asked = link ?? kept;
      if (asked !== null && (await open(asked))) return;
      const first = shell.scenarioFiles.bundled.find(({ card }) => card !== undefined && !card.invented);
      if (whatIf.value === undefined && first !== undefined) {
        const why = told.value;
        await start(first.id);
        told.value = why;
      }
    },
    change(change: Change | undefined): void {
      if (whatIf.value !== undefined) ask({ ...whatIf.value, changes: change === undefined ? [] : [change] });
    },
    expect(prediction: Prediction): void {
      if (whatIf.value !== undefined) ask({ ...whatIf.value, prediction });
    },
    setPairs(pairs: number): void {
      if (whatIf.value !== undefined) ask({ ...whatIf.value, pairs });
    },
    pause(): void {
      job?.pause();
      state.value = 'paused';
    },
    resume(): void {
      job?.resume();
      state.value = 'running';
    },
    stop(): void {
      job?.cancel();
      state.value = 'still';
    },
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
  };
}
