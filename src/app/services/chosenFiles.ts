/**
 * What somebody chose or dropped: which of the files are scenarios, which of them each extends, and which is its map.
 */
import { isObject } from '../../core/unknown.ts';
import { SCENARIO_FILE } from '../../play/recordTree.ts';
import type { Fault } from '../../session/fault.ts';
import { type Opened, recognisePasted, textOfFile } from '../../session/file.ts';
import type { MapFile } from '../../session/ownSource.ts';

export interface ChosenFile {
  /** With its folders where a folder was chosen: `mine/map.topo.json`. */
  readonly path: string;
  readonly contents: Blob;
}

export interface ChosenScenario {
  readonly path: string;
  readonly text: string;
  /** Texts of the other scenarios of the choice that it may extend, by id. */
  readonly others: ReadonlyMap<string, string>;
  readonly map: MapFile | undefined;
}

export interface Chosen {
  readonly scenarios: readonly ChosenScenario[];
  /** Runs and files of games. */
  readonly played: readonly Exclude<Opened, { kind: 'scenario' }>[];
  /** Paths of maps that no scenario of the choice took. */
  readonly loneMaps: readonly string[];
  /** What could not be read, by path. */
  readonly faults: readonly { readonly path: string; readonly fault: Fault }[];
}

interface TextFile {
  readonly path: string;
  readonly text: string;
}

const MAP_TYPES = ['Topology', 'FeatureCollection', 'GeometryCollection', 'Feature'];
/** A map is known by its beginning or end: it need not be sound to be told as one. */
const MAP_LIKE = new RegExp(`"type"\\s*:\\s*"(${MAP_TYPES.join('|')})"`);

export async function readChosen(files: readonly ChosenFile[]): Promise<Chosen> {
  const scenarios: TextFile[] = [];
  const maps: TextFile[] = [];
  const played: Exclude<Opened, { kind: 'scenario' }>[] = [];
  const faults: { path: string; fault: Fault }[] = [];
  /** Texts that are neither, which a scenario may yet name as its map. */
  const unclear: (TextFile & { readonly fault: Fault })[] = [];
  for (const { path, contents } of files) {
    const read = await textOfFile(contents);
    if (!read.ok) {
      faults.push({ path, fault: read.error });
      continue;
    }
    const text = read.value;
    if (isMap(text)) {
      maps.push({ path, text });
      continue;
    }
    const opened = await recognisePasted(text);
    if (!opened.ok) unclear.push({ path, text, fault: opened.error });
    else if (opened.value.kind === 'scenario') scenarios.push({ path, text: opened.value.text });
    else played.push(opened.value);
  }
  const taken = new Set<string>();
  const found = scenarios.map(({ path, text }): ChosenScenario => {
    const beside = scenarios.filter((other) => other.path !== path);
    const map = mapFor({ path, text }, maps, unclear);
    if (map !== undefined) taken.add(map.path);
    const others = new Map(beside.flatMap((other) => idsOf(other).map((id) => [id, other.text] as const)));
    return { path, text, others, map: map === undefined ? undefined : { name: mapName(map, text), text: map.text } };
  });
  return {
    scenarios: found,
    played,
    loneMaps: maps.filter(({ path }) => !taken.has(path)).map(({ path }) => path),
    faults: [...faults, ...unclear.filter(({ path }) => !taken.has(path) && isTold(path, files.length))],
  };
}

/** In a folder, files of another kind are nobody's mistake. */
const isTold = (path: string, count: number): boolean =>
  count === 1 || !path.includes('/') || baseName(path) === SCENARIO_FILE;

function isMap(text: string): boolean {
  if (!MAP_LIKE.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(value) && MAP_TYPES.some((type) => type === value.type);
  } catch {
    return false;
  }
}

/** As the scenario refers to it, else the only map there is: beside it, or at all. */
function mapFor(scenario: TextFile, maps: readonly TextFile[], unclear: readonly TextFile[]): TextFile | undefined {
  const named = referredMap(scenario.text);
  const all = [...maps, ...unclear];
  const isOnly = (files: readonly TextFile[]): TextFile | undefined => (files.length === 1 ? files[0] : undefined);
  const byPath = named === undefined ? undefined : all.find(({ path }) => `/${path}`.endsWith(`/${named}`));
  const byName = named === undefined ? undefined : isOnly(all.filter(({ path }) => baseName(path) === baseName(named)));
  const beside = maps.filter(({ path }) => folderOf(path) === folderOf(scenario.path));
  return byPath ?? byName ?? isOnly(beside) ?? isOnly(maps);
}

/** The name that it is kept by; never that of a scenario. */
function mapName({ path }: TextFile, scenario: string): string {
  const name = referredMap(scenario) ?? baseName(path);
  return name === SCENARIO_FILE || name.endsWith(`/${SCENARIO_FILE}`) ? 'map.json' : name;
}

const referredMap = (text: string): string | undefined => fieldOf(text, 'map');

/** Ids by which another file may extend this one: its own, its folder's and its name. */
function idsOf({ path, text }: TextFile): readonly string[] {
  const name = baseName(path).replace(/\.json$/i, '');
  const ids = [folderOf(path).split('/').at(-1) ?? '', name, fieldOf(text, 'id') ?? ''];
  return ids.filter((id) => id !== '');
}

function fieldOf(text: string, field: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const written = isObject(value) ? value[field] : undefined;
    return typeof written === 'string' ? written : undefined;
  } catch {
    return undefined;
  }
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Deepest folder that is looked into, and most files taken at a time. */
const DEPTH = 4;
const MOST_FILES = 200;

/** What somebody chose, or dropped: files, and folders with what is in them. */
export type Brought = FileSystemEntry | File;

/** The files that were chosen or dropped; in folders, those of other kinds are left out. */
export async function filesIn(brought: readonly Brought[]): Promise<readonly ChosenFile[]> {
  const found: ChosenFile[] = [];
  const walk = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    if (found.length >= MOST_FILES) return;
    if (isFile(entry)) {
      if (depth === 0 || isWanted(entry.name))
        found.push({ path: entry.fullPath.replace(/^\//, ''), contents: await fileIn(entry) });
    } else if (isFolder(entry) && depth < DEPTH && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      for (const inner of await entriesOf(entry.createReader())) await walk(inner, depth + 1);
  };
  for (const one of brought)
    if (!(one instanceof File)) await walk(one, 0);
    else if (found.length < MOST_FILES && (one.webkitRelativePath === '' || isWanted(one.name)))
      found.push({ path: one.webkitRelativePath || one.name, contents: one });
  return found;
}

const isWanted = (name: string): boolean => /\.(json|geojson|topojson)$/i.test(name) && !name.startsWith('.');

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const fileIn = (entry: FileSystemFileEntry): Promise<File> => new Promise((done, failed) => entry.file(done, failed));

/** A reader gives some at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** What could not be read of a choice of files, or why nothing in it could. */
export function whyNot({ faults: [first], loneMaps: [map] }: Chosen): Fault {
  if (first !== undefined) return 'problems' in first.fault ? { ...first.fault, file: first.path } : first.fault;
  return map === undefined ? { code: 'file.kind', values: {} } : { code: 'file.map', values: { map } };
}
