/**
 * Finds the scenario file that a word means: the id of a shipped scenario (a folder under scenarios/) or a path.
 * Extended scenarios are looked up next to the file, then among the shipped ones.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../../core/result.ts';
import type { ScenarioText } from '../../play/engines/engine.ts';
import { type RecordTree, SCENARIO_FILE } from '../../play/recordTree.ts';
import type { MapText } from '../../scenario/check/surroundings.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { applyLevers, type LeverValues } from '../../scenario/levers/apply.ts';
import { type LoadedScenario, loadScenario, type ResolveScenario } from '../../scenario/load.ts';
import { inOrder } from '../../scenario/order.ts';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { LIMITS } from '../../scenario/schema/limits.ts';
import { decodeScenario } from '../../session/encoding.ts';
import { basesIn } from '../../session/ownFiles.ts';
import { howToMend, whatIsWrong } from '../../words/scenarioProblem.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { pathFrom, readContent } from './files.ts';
import { guessWords } from './guess.ts';
import { PACKAGE_ROOT } from './packageRoot.ts';
import { problemLine } from './scenarioProblems.ts';

const SHIPPED = fileURLToPath(new URL('scenarios/', PACKAGE_ROOT));
const FILE = 'scenario.json';
const ID = /^[a-z][a-z0-9_-]{0,47}$/;
/** Bytes read of a scenario file. The format's limit counts characters, at up to four bytes each. */
const MOST_BYTES = 4 * LIMITS.fileBytes;
/** The same of a map. */
const MOST_MAP_BYTES = 4 * LIMITS.mapCharacters;

/** Ids of the shipped scenarios, in the order in which they are to be told; those it does not name come last. */
export function shippedIds(): readonly string[] {
  const order: unknown = JSON.parse(readFileSync(join(SHIPPED, 'order.json'), 'utf8'));
  const folders = readdirSync(SHIPPED, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(SHIPPED, entry.name, FILE)),
  );
  return inOrder(folders, ({ name }) => name, order).map(({ name }) => name);
}

export const isId = (word: string): boolean => ID.test(word);
export const isShipped = (word: string): boolean => isId(word) && existsSync(join(SHIPPED, word, FILE));

/** Path of the file meant, readable or not; `undefined` if the word is neither an id nor looks like a file name. */
export function pathOf(word: string): string | undefined {
  if (isShipped(word)) return join(SHIPPED, word, FILE);
  const path = pathFrom(word);
  if (existsSync(path)) return statSync(path).isDirectory() && existsSync(join(path, FILE)) ? join(path, FILE) : path;
  return /[/\\.]/.test(word) ? path : undefined;
}

/**
 * Finds extended scenarios: those kept with a record, next to the file, then among the shipped ones. Those found are
 * put into `bases`.
 */
function resolverFor(path: string, bases: Map<string, string>, kept?: ReadonlyMap<string, string>): ResolveScenario {
  const folder = dirname(path);
  return (id) => {
    const text = ID.test(id) ? (kept?.get(id) ?? readBase(id)) : undefined;
    if (text !== undefined) bases.set(id, text);
    return text;
  };

  function readBase(id: string): string | undefined {
    const places = [
      join(folder, '..', id, FILE),
      join(folder, `${id}.json`),
      join(folder, id, FILE),
      join(SHIPPED, id, FILE),
    ];
    for (const place of places) {
      if (place === path) continue;
      try {
        return readFileSync(place, 'utf8');
      } catch {
        // Not here: try the next place.
      }
    }
    return undefined;
  }
}

export interface FoundScenario {
  /** The file as a person would name it. */
  readonly name: string;
  /** As written, with the files it extends. */
  readonly file: ScenarioText;
  readonly loaded: Result<LoadedScenario, readonly ScenarioProblem[]>;
}

/** What may be wrong about what stands around a scenario's file: its folder's name, and its map. */
export function surroundingWarnings(
  word: string,
  { scenario, folderWarnings, readMap }: LoadedScenario,
): readonly ScenarioProblem[] {
  const path = word === '-' ? undefined : pathOf(word);
  const folder = path !== undefined && basename(path) === FILE ? basename(dirname(path)) : undefined;
  return [...folderWarnings(folder), ...readMap(mapTextFor(path, scenario.map)).warnings];
}

/** Endings of a map's file that is called as its scenario's file is. */
const MAP_ENDINGS = ['.topo.json', '.topojson', '.geojson', '.geo.json'];

/**
 * The map as the scenario refers to it, from the scenarios' folder or its own; else the one beside it that is called as
 * it is, or in its folder is the only one; else a shipped one.
 */
function mapTextFor(path: string | undefined, map: string | undefined): MapText {
  const named = map === undefined || map.includes('..') ? [] : [map];
  const beside = path === undefined ? [] : [...named.flatMap((name) => namedBeside(path, name)), ...pairedWith(path)];
  for (const place of [...beside, ...named.map((name) => join(SHIPPED, name))]) {
    const bytes = readContent(place, MOST_MAP_BYTES);
    if (bytes.ok) return decodeScenario(bytes.value);
    if (existsSync(place) && statSync(place).size > MOST_MAP_BYTES) {
      const values = { map: map ?? basename(place), characters: statSync(place).size, most: LIMITS.mapCharacters };
      return fail([{ code: 'check/map/too-large', path: ['map'], values, severity: 'warning' }]);
    }
  }
  return undefined;
}

const namedBeside = (path: string, map: string): readonly string[] => [
  join(dirname(path), '..', map),
  join(dirname(path), map),
  join(dirname(path), basename(map)),
];

function pairedWith(path: string): readonly string[] {
  const called = MAP_ENDINGS.map((ending) => path.replace(/\.json$/i, '') + ending).filter(existsSync);
  if (called.length > 0 || basename(path) !== FILE) return called;
  const all = readdirSync(dirname(path)).filter((name) => MAP_ENDINGS.some((ending) => name.endsWith(ending)));
  return all.length === 1 ? all.map((name) => join(dirname(path), name)) : [];
}

/** Finds, reads and checks a scenario. Fails if it cannot be found or read; problems inside are part of the result. */
export function findScenario(word: string): Result<FoundScenario, Stop> {
  const path = word === '-' ? '-' : pathOf(word);
  if (path === undefined) return fail(unknownScenario(word));
  const bytes = readContent(path, MOST_BYTES);
  if (!bytes.ok) return bytes;
  const text = decodeScenario(bytes.value);
  if (!text.ok) return ok({ name: word, file: { text: '', bases: new Map() }, loaded: text });
  const bases = new Map<string, string>();
  const loaded = loadScenario(text.value, resolverFor(path === '-' ? pathFrom('scenario.json') : path, bases));
  return ok({ name: word, file: { text: text.value, bases }, loaded });
}

export function unknownScenario(word: string): Stop {
  const ids = shippedIds();
  return misuse(
    [text('cli.scenario.unknown', { given: word }), guessWords(basename(word), ids)]
      .filter((part) => part !== undefined)
      .join(' '),
    text('cli.scenario.list', { ids }),
  );
}

/** Makes the lever values once their scenario is known. */
export type LeversFor = (scenario: Scenario) => Result<LeverValues, Stop>;

/** A scenario as its file has it, no levers moved. */
export function openPlain(word: string): Result<Scenario, Stop> {
  const found = findScenario(word);
  return found.ok ? playableIn(found.value) : found;
}

/** A scenario as its file has it, and what is wrong about its folder and its map. */
export interface SurroundedScenario {
  readonly scenario: Scenario;
  readonly warnings: readonly ScenarioProblem[];
}

export function openSurrounded(word: string): Result<SurroundedScenario, Stop> {
  const found = findScenario(word);
  if (!found.ok) return found;
  const { loaded } = found.value;
  if (!loaded.ok) return fail(brokenScenario(found.value.name, loaded.error));
  return ok({ scenario: loaded.value.scenario, warnings: surroundingWarnings(word, loaded.value) });
}

function playableIn({ name, loaded }: FoundScenario): Result<Scenario, Stop> {
  return loaded.ok ? ok(loaded.value.scenario) : fail(brokenScenario(name, loaded.error));
}

function brokenScenario(name: string, problems: readonly ScenarioProblem[]): Stop {
  const head = text('cli.scenario.broken', { given: name, count: problems.length });
  return misuse(head, ...problems.map((problem) => `  ${problemLine(problem)}`));
}

/** A scenario ready to play, its levers moved, and its file. */
export interface OpenedScenario {
  readonly compiled: CompiledScenario;
  readonly file: ScenarioText;
}

/** A scenario ready to play, its levers moved; without `leversFor`, none are. */
export function openScenario(word: string, leversFor: LeversFor = () => ok({})): Result<CompiledScenario, Stop> {
  const opened = openWithFile(word, leversFor);
  return opened.ok ? ok(opened.value.compiled) : opened;
}

export function openWithFile(word: string, leversFor: LeversFor): Result<OpenedScenario, Stop> {
  const found = findScenario(word);
  return found.ok ? openFound(found.value, leversFor) : found;
}

/** The same for the files in a record; what they extend and do not hold is looked for beside it, then as shipped. */
export function openOwnFiles(
  name: string,
  files: NonNullable<RecordTree['files']>,
  leversFor: LeversFor,
): Result<OpenedScenario, Stop> {
  const source = files[SCENARIO_FILE];
  const bases = new Map<string, string>();
  const place = name === '-' ? pathFrom('scenario.json') : pathFrom(name);
  const loaded = loadScenario(source, resolverFor(place, bases, basesIn(files)));
  return openFound({ name, file: { text: source, bases }, loaded }, leversFor);
}

/** The same for a text that no folder holds. `name`: what it is called. */
export function openText(name: string, file: ScenarioText, leversFor: LeversFor): Result<OpenedScenario, Stop> {
  return openFound({ name, file, loaded: loadScenario(file.text, (id) => file.bases.get(id)) }, leversFor);
}

function openFound(found: FoundScenario, leversFor: LeversFor): Result<OpenedScenario, Stop> {
  const plain = playableIn(found);
  if (!plain.ok) return plain;
  const levers = leversFor(plain.value);
  if (!levers.ok) return levers;
  const moved = applyLevers(plain.value, levers.value);
  if (!moved.ok) return fail(refusedLevers(plain.value, moved.error));
  return ok({ compiled: compileScenario(moved.value), file: found.file });
}

function refusedLevers(scenario: Scenario, problems: readonly ScenarioProblem[]): Stop {
  const lines = problems.map((problem) =>
    text('cli.lever.refused', { problem: `${whatIsWrong(problem)} ${howToMend(problem)}` }),
  );
  const isLost = problems.some(({ code }) => code === 'lever/unknown');
  const ids = scenario.levers.map(({ id }) => id);
  return misuse(
    ...lines,
    ...(isLost ? [ids.length === 0 ? text('cli.lever.none') : text('cli.lever.list', { ids })] : []),
  );
}
