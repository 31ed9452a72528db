/** Scenarios for play: read, checked and compiled when a briefing or game asks for one. */
import { fail, ok, type Result } from '../../core/result.ts';
import type { ScenarioText } from '../../play/engines/engine.ts';
import { filesShippedWith, scenarioAmong } from '../../play/engines/engineOf.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { applyLevers } from '../../scenario/levers/apply.ts';
import { type LoadedMap, type LoadedScenario, loadChecked, loadScenario } from '../../scenario/load.ts';
import type { LateMap } from '../../scenario/map/mapFile.ts';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import type { Fault } from '../../session/fault.ts';
import type { Levers } from '../../session/game.ts';
import { isOwnKey, keyOfFiles } from '../../session/ownSource.ts';
import type { OwnSource, ScenarioSource } from '../../session/saved.ts';
import { bundledAt, checkedTextOf, fetchAhead, pathOf, type ScenarioFiles, textOf } from './scenarioFiles.ts';

/** Name of the performance measure: reading a scenario is the longest step before a game. */
const READ_SCENARIO = 'read scenario';

/** A scenario ready for play, and where it came from. */
export interface Loaded {
  readonly source: ScenarioSource;
  /** As written; fetched when it is asked for, where what the build read of it has come instead. */
  readonly file: () => Promise<Result<ScenarioText, Fault>>;
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  /** Its file is on the way. */
  readonly map: LateMap;
  /** All that may be wrong with it and does not stop play; takes longer than reading it. */
  readonly doubts: () => Promise<readonly ScenarioProblem[]>;
}

/** What a scenario is loaded for: to be opened, or to be read about beside the one that was opened last. */
export type LoadedFor = 'opening' | 'reading';

/**
 * Reads a scenario with the ones it extends; its map comes after it. A bundled one comes as the build read and checked
 * it. The last one opened is kept, so a game starts with what its briefing read.
 */
export async function loadSource(
  scenarioFiles: ScenarioFiles,
  source: ScenarioSource,
  loadedFor: LoadedFor = 'opening',
): Promise<Result<Loaded, Fault>> {
  const loaded = await readSource(scenarioFiles, source);
  // By its id, today's is meant.
  if (loaded.ok && loadedFor === 'opening' && source.kind !== 'released') scenarioFiles.last = loaded.value;
  return loaded;
}

async function readSource(scenarioFiles: ScenarioFiles, source: ScenarioSource): Promise<Result<Loaded, Fault>> {
  const { last } = scenarioFiles;
  if (last !== undefined && source.kind === 'bundled' && isSame(last.source, source)) return ok(last);
  if (source.kind !== 'bundled') return readWhole(scenarioFiles, source);
  const shipped = bundledAt(scenarioFiles, source.path);
  if (shipped !== undefined) fetchAhead(scenarioFiles, shipped.id);
  const checked = await checkedTextOf(scenarioFiles, source.path);
  if (!checked.ok) return checked;
  if (checked.value === undefined) return readWhole(scenarioFiles, source);
  const start = performance.now();
  const read = loadChecked(checked.value);
  const file = async (): Promise<Result<ScenarioText, Fault>> => {
    const written = await writtenFile(scenarioFiles, source);
    return written.ok ? ok(written.value.file) : written;
  };
  return ok(loadedFrom(read, { source, file, mapFile: (path) => bundledMap(scenarioFiles, path), start }));
}

/** Reads a scenario as it is written, and checks it. */
async function readWhole(scenarioFiles: ScenarioFiles, source: ScenarioSource): Promise<Result<Loaded, Fault>> {
  const { last } = scenarioFiles;
  const written = source.kind === 'released' ? await releasedFile(source) : await writtenFile(scenarioFiles, source);
  if (!written.ok) return written;
  const { file } = written.value;
  const from = source.kind === 'own' ? withBases(source, file.bases) : source;
  if (last !== undefined && isSame(last.source, from)) return ok(last);
  const start = performance.now();
  const read = loadScenario(file.text, (id) => file.bases.get(id));
  if (!read.ok) {
    // It may have come cut: whoever asks again gets it anew.
    scenarioFiles.texts.clear();
    return fail({ code: 'scenario', problems: errorsIn(read.error) });
  }
  const { mapFile } = written.value;
  return ok(loadedFrom(read.value, { source: from, file: async () => ok(file), mapFile, start }));
}

interface ReadFrom extends Pick<Loaded, 'source' | 'file'>, Pick<Written, 'mapFile'> {
  /** When its reading began. */
  readonly start: number;
}

function loadedFrom(read: LoadedScenario, { source, file, mapFile, start }: ReadFrom): Loaded {
  const { scenario } = read;
  const compiled = compileScenario(scenario);
  performance.measure(READ_SCENARIO, { start });
  const map = mapIn(read, mapFile);
  return {
    source,
    file,
    scenario,
    compiled,
    map: map.late,
    doubts: async () => [
      ...read.warnings(),
      ...read.choiceWarnings(),
      ...read.folderWarnings(source.kind === 'own' ? source.folder : undefined),
      ...((await map.read())?.warnings ?? []),
    ],
  };
}

interface Written {
  readonly file: ScenarioText;
  /** Where the map is that the scenario refers to; undefined: nowhere. */
  readonly mapFile: (path: string | undefined) => WrittenMap | undefined;
}

interface WrittenMap {
  text(): Promise<Result<string, Fault>>;
  /** Forgets a text that is none of a map. Absent: the text is here for good, whatever it is. */
  readonly forget?: () => void;
}

interface ReadMapFile {
  readonly late: LateMap;
  /** What there is of it, and what is wrong about that; undefined if it did not come. */
  read(): Promise<LoadedMap | undefined>;
}

/** Has the map's file fetched, and reads it once it is asked for. */
function mapIn({ scenario, readMap }: LoadedScenario, mapFile: Written['mapFile']): ReadMapFile {
  const from = mapFile(scenario.map);
  let known: LoadedMap | undefined;
  async function read(): Promise<LoadedMap | undefined> {
    if (known !== undefined) return known;
    const text = await from?.text();
    if (text?.ok === false) return undefined;
    const found = readMap(text);
    // The shipped ones can be read: this one came cut, or another page stood in for it.
    if (found.map === undefined && from?.forget !== undefined) {
      from.forget();
      return undefined;
    }
    known = found;
    return found;
  }
  void from?.text();
  return {
    late: async () => {
      const found = await read();
      return found === undefined ? 'unfetched' : found.map;
    },
    read,
  };
}

/** Today's file or the user's own, with the bundled ones that it extends. */
async function writtenFile(
  scenarioFiles: ScenarioFiles,
  source: Exclude<ScenarioSource, { kind: 'released' }>,
): Promise<Result<Written, Fault>> {
  const text = source.kind === 'own' ? ok(source.text) : await textOf(scenarioFiles, source.path);
  if (!text.ok) return text;
  const kept = source.kind === 'own' ? source.bases : undefined;
  const bases = kept === undefined ? await basesOf(scenarioFiles, text.value) : ok(new Map(Object.entries(kept)));
  if (!bases.ok) return bases;
  return ok({
    file: { text: text.value, bases: bases.value },
    mapFile(path) {
      if (source.kind === 'own' && source.map !== undefined) return given(source.map.text);
      return bundledMap(scenarioFiles, path);
    },
  });
}

/** What somebody's own file names is asked for only if it is here: no host is told of other names. */
function bundledMap(scenarioFiles: ScenarioFiles, path: string | undefined): WrittenMap | undefined {
  if (path === undefined || !scenarioFiles.bundled.some((each) => each.map === path)) return undefined;
  return { text: () => textOf(scenarioFiles, path), forget: () => void scenarioFiles.texts.delete(path) };
}

const given = (text: string): WrittenMap => ({ text: async () => ok(text) });

/** The user's file for good: what it extends stays as it is now. */
const withBases = (source: OwnSource, bases: ReadonlyMap<string, string>): OwnSource =>
  bases.size === 0 ? source : { ...source, bases: Object.fromEntries(bases) };

/** Ids of the shipped scenarios that the user's file extends as they were, and that are others today. */
export async function changedBasesOf(scenarioFiles: ScenarioFiles, source: ScenarioSource): Promise<readonly string[]> {
  const kept = source.kind === 'own' ? Object.entries(source.bases ?? {}) : [];
  const isChanged = async ([id, text]: [string, string]): Promise<readonly string[]> => {
    const path = pathOf(scenarioFiles, id);
    const today = path === undefined ? undefined : await textOf(scenarioFiles, path);
    return today?.ok === true && today.value !== text ? [id] : [];
  };
  return (await Promise.all(kept.map(isChanged))).flat();
}

/** A file as it was shipped with a released version. Rejects if that does not come. */
async function releasedFile({ rules, id }: ScenarioSource & { kind: 'released' }): Promise<Result<Written, Fault>> {
  const shipped = await filesShippedWith(rules);
  const file = scenarioAmong(shipped, id);
  if (file === undefined) return fail({ code: 'record.scenario', values: { id } });
  return ok({
    file,
    mapFile: (path) => (path !== undefined && Object.hasOwn(shipped, path) ? given(shipped[path]) : undefined),
  });
}

/** A bundled scenario by its id, or one's own by the key of its files; undefined if there is none. */
export async function loadById(
  scenarioFiles: ScenarioFiles,
  id: string,
  loadedFor: LoadedFor = 'opening',
): Promise<Result<Loaded, Fault> | undefined> {
  if (isOwnKey(id)) return loadOwn(scenarioFiles, id, loadedFor);
  const path = pathOf(scenarioFiles, id);
  return path === undefined ? undefined : loadSource(scenarioFiles, { kind: 'bundled', path }, loadedFor);
}

async function loadOwn(
  scenarioFiles: ScenarioFiles,
  key: string,
  loadedFor: LoadedFor,
): Promise<Result<Loaded, Fault> | undefined> {
  const { last, own } = scenarioFiles;
  if (last?.source.kind === 'own' && keyOfFiles(last.source) === key) return ok(last);
  const files = await own.load(key);
  if (!files.ok) return fail({ code: 'storage', why: files.error });
  return files.value === undefined ? undefined : loadSource(scenarioFiles, { kind: 'own', ...files.value }, loadedFor);
}

/** Texts of the scenarios that this one extends, by id: those given, else bundled ones, as far as there are any. */
export async function basesOf(
  scenarioFiles: ScenarioFiles,
  text: string,
  given: ReadonlyMap<string, string> = new Map(),
): Promise<Result<ReadonlyMap<string, string>, Fault>> {
  const bases = new Map<string, string>();
  let id = extendedBy(text);
  while (id !== undefined && !bases.has(id)) {
    const path = pathOf(scenarioFiles, id);
    const own = given.get(id);
    if (path === undefined && own === undefined) break;
    const base = own === undefined ? await textOf(scenarioFiles, path ?? '') : ok(own);
    if (!base.ok) return base;
    bases.set(id, base.value);
    id = extendedBy(base.value);
  }
  return ok(bases);
}

const extendedBy = (text: string): string | undefined => /"extends"\s*:\s*"([^"]*)"/.exec(text)?.[1];

function isSame(a: ScenarioSource, b: ScenarioSource): boolean {
  if (a.kind === 'own')
    return (
      b.kind === 'own' &&
      a.text === b.text &&
      a.map?.text === b.map?.text &&
      a.folder === b.folder &&
      areSame(a.bases ?? {}, b.bases ?? {})
    );
  return a.kind === 'bundled' && b.kind === 'bundled' && a.path === b.path;
}

const areSame = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([id, text]) => b[id] === text);

/** The scenario compiled with some levers moved; the original if none is. */
export function compiledWith({ scenario, compiled }: Loaded, levers: Levers): Result<CompiledScenario, Fault> {
  if (Object.keys(levers).length === 0) return ok(compiled);
  const moved = applyLevers(scenario, levers);
  return moved.ok ? ok(compileScenario(moved.value)) : fail({ code: 'levers', problems: errorsIn(moved.error) });
}

const errorsIn = (problems: readonly ScenarioProblem[]): readonly ScenarioProblem[] =>
  problems.filter(({ severity }) => severity === 'error');
