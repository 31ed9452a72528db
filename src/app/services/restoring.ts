/** Makes games again of what was kept or recorded, each in the scenario and under the rules that fit it furthest. */
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { formatLink } from '../../play/link/linkText.ts';
import { linkNamesOf } from '../../play/link/names.ts';
import { unpackByOtherNames, unpackRecord } from '../../play/link/pack.ts';
import { parseRecord } from '../../play/readRecord.ts';
import { formatRecord, type GameRecord } from '../../play/record.ts';
import type { RecordTree } from '../../play/recordTree.ts';
import { agreementOf, type PartsFromKept } from '../../session/agreement.ts';
import type { Fault } from '../../session/fault.ts';
import { type Game, gameTime, type Levers } from '../../session/game.ts';
import type { GameLesson } from '../../session/gameLesson.ts';
import { savedOfRecord } from '../../session/keptRecord.ts';
import type { LinkedRun } from '../../session/link.ts';
import { ownSourceIn } from '../../session/ownFiles.ts';
import { gameOfRecord } from '../../session/recording.ts';
import type { SavedGame, ScenarioSource } from '../../session/saved.ts';
import { currentNode } from '../../session/tree.ts';
import { openAsPlayed, type PlayedUnder, sourcesOf, sourcesOfSaved } from './asPlayed.ts';
import type { TakenGame } from './currentGame.ts';
import { keptLesson } from './lessons.ts';
import { labelOf } from './saving.ts';
import { fetchAhead, type ScenarioFiles } from './scenarioFiles.ts';
import type { Loaded } from './scenarios.ts';

/** A game as far as it comes out as it was kept. */
export interface Restored {
  readonly taken: TakenGame;
  readonly parts: PartsFromKept | undefined;
}

/** How a kept form is read in a scenario; `told`: why it proves nothing whatever comes out. */
interface Reading {
  readonly saved: SavedGame;
  readonly told?: 'altered' | 'names';
  /** Of a game that a class plays. */
  readonly lesson?: GameLesson;
}

export async function restoreGame(
  scenarioFiles: ScenarioFiles,
  saved: SavedGame,
  isAltered = false,
): Promise<Result<Restored, Fault>> {
  const sources = sourcesOfSaved(scenarioFiles, saved);
  const reading: Reading = isAltered ? { saved, told: 'altered' } : { saved };
  const under = { ...saved, leversIn: () => ok(saved.levers) };
  const kept = saved.lesson;
  if (kept === undefined) return furthest(scenarioFiles, sources, under, () => ok(reading));
  const countryIn: PlayedUnder['countryIn'] = (loaded) => keptLesson(loaded, kept);
  return furthest(scenarioFiles, sources, { ...under, countryIn }, (loaded) => {
    const read = keptLesson(loaded, kept);
    return read.ok ? ok({ ...reading, lesson: read.value.lesson }) : read;
  });
}

/** Opens a game in that of these sources in which it comes out as it was kept, else in the one that it fits longest. */
async function furthest(
  scenarioFiles: ScenarioFiles,
  sources: readonly ScenarioSource[],
  under: PlayedUnder,
  readIn: (loaded: Loaded) => Result<Reading, Fault>,
): Promise<Result<Restored, Fault>> {
  let near: Restored | undefined;
  const open = (rules: number) =>
    openAsPlayed(scenarioFiles, sources, { ...under, rules }, ({ loaded, compiled, setting }) => {
      const read = readIn(loaded);
      if (!read.ok) return read;
      const { saved, told, lesson } = read.value;
      const agreement = agreementOf(compiled, { ...saved, source: loaded.source }, setting, told);
      if (!agreement.ok) return agreement;
      const { parts } = agreement.value;
      const game = lesson === undefined ? agreement.value.game : { ...agreement.value.game, lesson };
      const unread = parts === undefined && isUnread(saved, game);
      const restored: Restored = { taken: { game, map: loaded.map, unread }, parts };
      if (parts === undefined) return ok(restored);
      // Read by other names, nothing is known before something comes out.
      const isGuess = told === 'names' && parts.turn !== undefined && parts.turn <= 1;
      if (!isGuess && (near === undefined || agreesLonger(restored, near))) near = restored;
      return isGuess
        ? otherNames(compiled.scenario.id)
        : fail({ code: 'record.content', values: { id: compiled.scenario.id } });
    });
  const opened = await open(under.rules);
  if (opened.ok) return opened;
  // Rules that are not here: today's show how far they agree.
  if (near === undefined && opened.error.code === 'record' && opened.error.problem.code.startsWith('record/rules'))
    await open(RULES_VERSION);
  return near === undefined ? opened : ok(near);
}

const otherNames = (id: string): Result<never, Fault> => fail({ code: 'record.names', values: { id } });

const agreesLonger = (a: Restored, b: Restored): boolean =>
  currentNode(a.taken.game.tree).turn > currentNode(b.taken.game.tree).turn;

export const isUnread = ({ unread }: SavedGame, { tree }: Game): boolean =>
  unread === true && currentNode(tree).turn > 0;

type ReadScenario = Pick<Loaded, 'scenario' | 'compiled'>;

/** A recorded run as it came. */
export interface BroughtRun {
  readonly scenario: string;
  readonly rules: number;
  /** As its player named the game; empty: not at all. */
  readonly name: string;
  /** For a file, and what it is called. */
  readonly file: { readonly name: string; readonly text: string };
  /** What it can be looked for in, before the scenarios that are here. */
  readonly brought: readonly ScenarioSource[];
  readonly isOwn: boolean;
  readonly isAltered: boolean;
  /** Fails where the scenario cannot have been the one. */
  readonly recordIn: (scenario: ReadScenario) => Result<GameRecord, Fault>;
  /** The same by names that are not the ones it was made with, if it was packed. */
  readonly guessIn: (loaded: Loaded) => GameRecord | undefined;
}

/** Fails if it is no whole record. */
export function readRun(run: LinkedRun): Result<BroughtRun, Fault> {
  const parsed = run.kind === 'record' ? parseRecord(run.text) : ok(run.packed);
  if (!parsed.ok) return fail({ code: 'record', problem: parsed.error });
  const { scenario, rules, own = false } = parsed.value;
  const isHere = ({ scenario: found }: ReadScenario): boolean => found.id === scenario;
  const notHere = fail<Fault>({ code: own ? 'record.own' : 'record.scenario', values: { id: scenario } });
  const common = { scenario, rules, isOwn: own };
  if ('digits' in parsed.value) {
    const packed = parsed.value;
    return ok({
      ...common,
      name: '',
      file: { name: `${scenario}-link.txt`, text: `${formatLink(packed.digits)}\n` },
      brought: [],
      isAltered: false,
      recordIn(loaded) {
        const record = unpackRecord(packed, linkNamesOf(loaded.compiled));
        return !isHere(loaded) ? notHere : record === undefined ? otherNames(scenario) : ok(record);
      },
      guessIn: (loaded) => (isHere(loaded) ? unpackByOtherNames(packed, linkNamesOf(loaded.compiled)) : undefined),
    });
  }
  const record = parsed.value;
  return ok({
    ...common,
    name: record.name ?? '',
    file: { name: `${scenario}-recorded.json`, text: formatRecord(record) },
    brought: broughtBy(record),
    isAltered: record.altered === true,
    recordIn: (loaded) => (isHere(loaded) ? ok(record) : notHere),
    guessIn: () => undefined,
  });
}

/** The scenario that a file of a run brings along. */
const broughtBy = ({ files }: RecordTree): readonly ScenarioSource[] =>
  files === undefined ? [] : [ownSourceIn(files)];

export interface RestoredRun extends Restored {
  /** What is kept of a run that parts, as it came; undefined if its orders are not known. */
  readonly recorded?: SavedGame;
}

/** Replays a recorded run, under the rules it was played by, and checks its digests against the recorded ones. */
export async function restoreRun(
  scenarioFiles: ScenarioFiles,
  run: BroughtRun,
  given: readonly ScenarioSource[],
): Promise<Result<RestoredRun, Fault>> {
  const { scenario: id, rules, isOwn, isAltered, recordIn, guessIn } = run;
  const brought = [...given, ...run.brought];
  // On the way while the browser looks for one's own.
  if (!isOwn && brought.length === 0) fetchAhead(scenarioFiles, id);
  const kept = (await scenarioFiles.own.withId(id)).map((files) => ({ kind: 'own', ...files }) as const);
  const shipped = sourcesOf(scenarioFiles, id, rules);
  const sources = [...brought, ...(isOwn ? [...kept, ...shipped] : [...shipped, ...kept])];
  const notHere = fail<Fault>({ code: isOwn ? 'record.own' : 'record.scenario', values: { id } });
  if (sources.length === 0) return notHere;
  const leversBy =
    (readIn: (loaded: Loaded) => Result<GameRecord, Fault>) =>
    (loaded: Loaded): Result<Levers, Fault> => {
      const record = readIn(loaded);
      return record.ok ? ok(record.value.levers) : record;
    };
  const strict = { rules, leversIn: leversBy(recordIn) };
  const opened = await openAsPlayed(scenarioFiles, sources, strict, ({ loaded, compiled, setting }) => {
    const record = recordIn(loaded);
    if (!record.ok) return record;
    const game = gameOfRecord(compiled, loaded.source, record.value, setting);
    if (!game.ok) return fail<Fault>({ code: 'record', problem: game.error });
    const isVerified = !isAltered && game.value.verdict.kind === 'verified';
    return ok({ taken: { game: game.value.game, map: loaded.map }, isVerified });
  });
  const verdict = { kind: 'verified' } as const;
  if (opened.ok && opened.value.isVerified) return ok({ taken: { ...opened.value.taken, verdict }, parts: undefined });
  // A run of somebody's own scenario says nothing of another one that bears the same id.
  const others = isOwn ? sources.filter(({ kind }) => kind === 'own') : sources;
  if (others.length === 0) return notHere;
  const loose = (loaded: Loaded): Result<GameRecord, Fault> => {
    const record = recordIn(loaded);
    const guess = record.ok ? undefined : guessIn(loaded);
    return guess === undefined ? record : ok(guess);
  };
  const near = await furthest(scenarioFiles, others, { rules, leversIn: leversBy(loose) }, (loaded) => {
    const record = loose(loaded);
    if (!record.ok) return record;
    const saved = savedOfRecord(record.value, loaded.source);
    if (!recordIn(loaded).ok) return ok({ saved, told: 'names' });
    return ok(isAltered ? { saved, told: 'altered' } : { saved });
  });
  if (!near.ok) return opened.ok ? near : opened;
  const { taken, parts } = near.value;
  if (parts === undefined) return ok({ taken: { ...taken, verdict }, parts });
  if (parts.cause === 'names') return near;
  const recorded = recordedAs(run, taken.game, parts);
  return ok({ taken, parts, ...(recorded === undefined ? {} : { recorded }) });
}

/** What was recorded, with the label of a list. */
function recordedAs({ recordIn }: BroughtRun, game: Game, parts: PartsFromKept): SavedGame | undefined {
  const { compiled, source } = game;
  const record = recordIn({ scenario: compiled.scenario, compiled });
  if (!record.ok) return undefined;
  return {
    ...savedOfRecord(record.value, source),
    label: labelOf(game, parts.given.length, parts.given.length >= game.compiled.turns, gameTime(game)),
  };
}
