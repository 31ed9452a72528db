/** Making a lesson: what is set so far, and its link. */
import { computed, effect, signal } from '@preact/signals';
import { fetchCampaign } from '../../app/services/campaign.ts';
import { copyText } from '../../app/services/clipboard.ts';
import { type Loaded, loadById } from '../../app/services/scenarios.ts';
import type { Shell } from '../../app/services/shell.ts';
import { NONE } from '../../core/indices.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import type { Progress } from '../../ensemble/runner.ts';
import { capitalOf } from '../../lab/parties.ts';
import { formatWhatIfLink } from '../../lab/whatIf/link.ts';
import { type MeasuredAsk, measureAsk, planAsk } from '../../lesson/asks.ts';
import { checkLesson, type LessonCheck } from '../../lesson/check.ts';
import { compiledForLesson } from '../../lesson/compiledLesson.ts';
import { type Foretold, settledForecast } from '../../lesson/forecasts.ts';
import { type InjectCard, injectAsked } from '../../lesson/injects.ts';
import { LESSON_LIMITS, type Lesson, type LessonInject } from '../../lesson/lesson.ts';
import { formatLessonLink, formatReadyLink } from '../../lesson/link.ts';
import { type ReadyLesson, readyLessons } from '../../lesson/readyLessons.ts';
import { scenarioText, text } from '../../words/text.ts';

export const CLASS_PARTS = ['make', 'teacher', 'sheets'] as const;
export type ClassPart = (typeof CLASS_PARTS)[number];

/** A lesson as it is set, and the scenario that it is played in. */
export interface Draft {
  readonly lesson: Lesson;
  readonly loaded: Loaded;
  /** The ready lesson that it is, until something is set otherwise. */
  readonly ready?: ReadyLesson;
}

export type ClassStore = ReturnType<typeof createClassStore>;

/** The seed that luck is taken from until another is typed. */
const USUAL_SEED = 'class';

/** The trial of a lesson: under way, ended with what it found, or broken off. */
export interface Trial {
  readonly progress?: Progress;
  readonly found?: LessonCheck;
  readonly failed?: boolean;
}

/** How long nothing is set before a lesson is tried out, milliseconds. */
const PAUSE_MS = 600;

function trialKey({ scenario, levers, luck, desks, byHand, injects, forecasts: [first] }: Lesson): string {
  const place = first?.kind === 'place' ? first.region : '';
  return JSON.stringify([scenario, levers, luck, desks, byHand, injects, place]);
}

function usualLesson({ scenario, compiled }: Loaded): Lesson {
  const fall = capitalOf(compiled) === NONE ? [] : (['fall', 'enters'] as const);
  return {
    title: scenarioText(scenario.title).slice(0, LESSON_LIMITS.title),
    group: '',
    ...{ scenario: scenario.id, contentHash: compiled.contentHash, rules: RULES_VERSION, levers: {} },
    luck: { kind: 'same', seed: USUAL_SEED },
    desks: scenario.chairs.slice(0, 1).map(({ actor }) => actor),
    byHand: Math.min(LESSON_LIMITS.byHand.usual, compiled.turns),
    ...{ guided: true, aids: false, factsLocked: true },
    forecasts: fall.map((kind) => settledForecast(compiled, { kind })),
    asksReason: true,
    ...{ questions: [], votes: [], injects: [] },
    inPairs: true,
    minutes: 45,
  };
}

export function createClassStore(shell: Shell) {
  const { notices, scenarioFiles } = shell;
  const draft = signal<Draft | undefined>(undefined);
  const part = signal<ClassPart>('make');
  const check = signal<Trial | undefined>(undefined);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const capital = computed(() => (draft.value === undefined ? NONE : capitalOf(draft.value.loaded.compiled)));
  const capitalName = computed(() => {
    const regions = draft.value?.loaded.scenario.regions ?? [];
    return capital.value === NONE ? '' : scenarioText(regions[capital.value].name);
  });
  /** The link's fragment; or why there is none. */
  const link = computed(() => {
    const of = draft.value;
    if (of === undefined) return undefined;
    const { lesson, loaded, ready } = of;
    const byName = ready && formatReadyLink(ready.name, lesson.group);
    return byName === undefined ? formatLessonLink(lesson, loaded.compiled) : { ok: true as const, value: byName };
  });

  /** Where the lesson is opened, here. */
  const address = computed(() =>
    link.value?.ok === true ? `${location.origin}${location.pathname}${link.value.value}` : undefined,
  );
  /** What a teacher says for a ready lesson: every page knows it by its name. */
  const spoken = computed(() => {
    const { ready, lesson } = draft.value ?? {};
    if (ready === undefined || lesson === undefined) return undefined;
    return ['brink', `lesson ${ready.name}`, ...(lesson.group === '' ? [] : [lesson.group])].join(', ');
  });

  async function load(id: string): Promise<Loaded | undefined> {
    const found = await notices.working(loadById(scenarioFiles, id));
    if (found?.ok === false) notices.fault(found.error, { onAgain: () => void load(id) });
    return found?.ok === true ? found.value : undefined;
  }

  /** Another start: what was written stays, what depends on the scenario is set anew. */
  async function start(id: string): Promise<void> {
    const loaded = await load(id);
    if (loaded === undefined) return;
    const usual = usualLesson(loaded);
    const before = draft.value?.lesson;
    const { guided, aids, factsLocked, asksReason, questions, inPairs, minutes, group } = before ?? usual;
    draft.value = {
      loaded,
      lesson: { ...usual, guided, aids, factsLocked, asksReason, questions, inPairs, minutes, group },
    };
  }

  async function useReady(ready: ReadyLesson): Promise<void> {
    const loaded = await load(ready.lesson.scenario);
    if (loaded === undefined) return;
    draft.value = { loaded, ready, lesson: { ...ready.lesson, group: draft.value?.lesson.group ?? '' } };
  }

  /** Sets some of it. A ready lesson that is set otherwise is one no more; the group's name is no part of it. */
  function set(fields: Partial<Lesson>): void {
    const of = draft.value;
    if (of === undefined) return;
    const { ready, ...rest } = of;
    const stays = ready !== undefined && Object.keys(fields).every((name) => name === 'group');
    draft.value = { ...rest, ...(stays ? { ready } : {}), lesson: { ...of.lesson, ...fields } };
  }

  function setQuestion(at: number, question: string): void {
    const of = draft.value;
    if (of === undefined) return;
    const questions = Array.from({ length: LESSON_LIMITS.questions }, (_, i) => of.lesson.questions[i] ?? '');
    questions[at] = question;
    while (questions.at(-1)?.trim() === '') questions.pop();
    set({ questions });
  }

  /** The card at a place of the list, in its usual half day unless another is named; without a card it is taken out. */
  function setInject(at: number, card: InjectCard | undefined, turn = card?.turn ?? 0): void {
    const of = draft.value;
    if (of === undefined) return;
    const most = of.loaded.compiled.turns - 1;
    const put: readonly LessonInject[] = card === undefined ? [] : [{ card: card.id, turn: Math.min(turn, most) }];
    const { injects } = of.lesson;
    set({ injects: [...injects.slice(0, at), ...put, ...injects.slice(at + 1)] });
  }

  /** A hundred pairs with a card and without it; undefined if they could not be played. */
  async function compare(card: InjectCard, turn: number): Promise<MeasuredAsk | undefined> {
    const of = draft.peek();
    const runner = await shell.runner();
    if (of === undefined || runner === undefined) return undefined;
    const { compiled, scenario } = of.loaded;
    const planned = planAsk(compiled, injectAsked(compiled, card, turn, of.lesson.luck.seed));
    if (!planned.ok) return undefined;
    const end = await runner.run(scenario, planned.value.plan).end;
    return end.kind === 'done' ? measureAsk(planned.value, end.gathered) : undefined;
  }

  /** The same question in the Lab, with all its pictures. */
  function labLinkOf(card: InjectCard, turn: number): string | undefined {
    const of = draft.value;
    if (of === undefined) return undefined;
    const { compiled } = of.loaded;
    return formatWhatIfLink(injectAsked(compiled, card, turn, of.lesson.luck.seed), compiled);
  }

  /** What is foretold second; undefined: nothing. */
  function foretell(about: Foretold | undefined): void {
    const of = draft.value;
    if (of === undefined) return;
    const second = about === undefined ? [] : [settledForecast(of.loaded.compiled, about)];
    set({ forecasts: [...of.lesson.forecasts.slice(0, 1), ...second] });
  }

  let trial: { cancel(): void } | undefined;
  /** What the trial depends on. */
  const tried = computed(() => (draft.value === undefined ? undefined : trialKey(draft.value.lesson)));
  // It is tried out when nothing was set for a moment.
  effect(() => {
    const key = tried.value;
    trial?.cancel();
    check.value = undefined;
    clearTimeout(pause);
    if (key !== undefined && part.value === 'make') pause = setTimeout(() => void tryOut(), PAUSE_MS);
  });

  async function tryOut(): Promise<void> {
    const of = draft.peek();
    const runner = await shell.runner();
    const country = of && compiledForLesson(of.loaded.scenario, of.lesson);
    if (of === undefined || country?.ok !== true || runner === undefined) return;
    trial?.cancel();
    check.value = { progress: { runs: 0, of: 1 } };
    const under = checkLesson(runner, country.value, of.lesson, (progress) => {
      if (trial === under) check.value = { progress };
    });
    trial = under;
    const end = await under.end;
    if (trial !== under || end.kind === 'cancelled') return;
    check.value = end.kind === 'done' ? { found: end.check } : { failed: true };
    if (end.kind === 'done') settle(end.check);
  }

  /** Counters stand where something happens, and the class plays a typical run, unless that was set by hand. */
  function settle(found: LessonCheck): void {
    const of = draft.peek();
    if (of === undefined || of.ready !== undefined) return;
    const { compiled } = of.loaded;
    const { luck } = of.lesson;
    const forecasts = of.lesson.forecasts.map((forecast) => settledForecast(compiled, forecast, found.table));
    const isDealt = luck.kind === 'own' || luck.run !== undefined;
    set({ forecasts, ...(isDealt ? {} : { luck: { ...luck, run: found.luck.typical } }) });
  }

  async function copy(words: string): Promise<boolean> {
    const isCopied = await copyText(words);
    notices.tell(text(isCopied ? 'app.copied' : 'app.copyFailed'));
    return isCopied;
  }

  return {
    part,
    draft,
    check,
    tryOut,
    link,
    address,
    spoken,
    capital,
    capitalName,
    ready: readyLessons(),
    /** Scenarios that a lesson can be played in, as their cards tell them. */
    // A lesson has a desk to take: what is only watched has none.
    starts: scenarioFiles.bundled.flatMap(({ id, card }) =>
      card === undefined || card.watched ? [] : [{ id, ...card }],
    ),
    async arrive(next: ClassPart | undefined): Promise<void> {
      part.value = next ?? 'make';
      if (draft.value === undefined) await useReady(readyLessons()[0]);
      // A school's network may be gone by then.
      fetchCampaign(scenarioFiles, readyLessons()[0].lesson.scenario);
      shell.expect('lesson');
      shell.expect('board');
    },
    start,
    useReady,
    set,
    setQuestion,
    setInject,
    foretell,
    compare,
    labLinkOf,
    copy,
  };
}
