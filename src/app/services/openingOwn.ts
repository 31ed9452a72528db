/** Opens scenarios of one's own from their files, and puts them on the list beside the shipped ones. */
import { ok, type Result } from '../../core/result.ts';
import { SCENARIO_FILE } from '../../play/recordTree.ts';
import type { Fault } from '../../session/fault.ts';
import { keyOfFiles, type OwnFiles } from '../../session/ownSource.ts';
import type { OwnSource, ScenarioSource } from '../../session/saved.ts';
import { text } from '../../words/text.ts';
import type { ChosenScenario } from './chosenFiles.ts';
import { basesOf, type Loaded, loadSource } from './scenarios.ts';
import type { Shell } from './shell.ts';

/**
 * Opens what was chosen. One scenario leads to its briefing; of several, those that can be read go on the list, and
 * what is wrong with the others is told.
 */
export async function openScenarios(shell: Shell, chosen: readonly ChosenScenario[]): Promise<void> {
  const { notices, go } = shell;
  const opened: string[] = [];
  for (const one of chosen) {
    const loaded = await notices.working(loadChosen(shell, one));
    if (!loaded.ok) {
      const { error } = loaded;
      notices.fault(error.code === 'scenario' && chosen.length > 1 ? { ...error, file: one.path } : error);
      continue;
    }
    const key = await keepScenario(shell, loaded.value);
    opened.push(key);
  }
  const [only] = opened;
  if (chosen.length === 1 && only !== undefined) go({ kind: 'briefing', id: only });
  else if (opened.length > 0) {
    notices.tell(text('own.added', { count: opened.length }));
    go({ kind: 'home' });
  }
}

/** Puts what was chosen on the list and opens none; gives their keys, or what is wrong with the first that fails. */
export async function addScenarios(
  shell: Shell,
  chosen: readonly ChosenScenario[],
): Promise<Result<readonly string[], Fault>> {
  const keys: string[] = [];
  for (const one of chosen) {
    const loaded = await shell.notices.working(loadChosen(shell, one));
    if (!loaded.ok) return loaded;
    keys.push(await keepScenario(shell, loaded.value));
  }
  return ok(keys);
}

async function loadChosen(shell: Shell, chosen: ChosenScenario): Promise<Result<Loaded, Fault>> {
  const source = await sourceOf(shell, chosen);
  return source.ok ? loadSource(shell.scenarioFiles, source.value) : source;
}

/** The folder that a file is the scenario of. */
const folderOf = (path: string): string | undefined => {
  const [file, folder] = path.split('/').reverse();
  return file === SCENARIO_FILE ? folder : undefined;
};

/** What was chosen, with what it extends and its map, as far as these are here. */
export async function sourceOf(
  { scenarioFiles }: Shell,
  { path, text: written, others, map }: ChosenScenario,
): Promise<Result<OwnSource, Fault>> {
  const found = await basesOf(scenarioFiles, written, others);
  if (!found.ok) return found;
  const bases = found.value.size === 0 ? {} : { bases: Object.fromEntries(found.value) };
  const folder = folderOf(path);
  const source: OwnSource = {
    ...{ kind: 'own', text: written, ...bases },
    ...(map === undefined ? {} : { map }),
    ...(folder === undefined ? {} : { folder }),
  };
  if (map !== undefined) return ok(source);
  // A map that came with it before is still its map.
  const before = await scenarioFiles.own.load(keyOfFiles(source));
  const kept = before.ok ? before.value?.map : undefined;
  return ok(kept === undefined ? source : { ...source, map: kept });
}

/** Puts a scenario that was read on the list; gives its key. What cannot be kept is told, and opens nevertheless. */
export async function keepScenario({ scenarioFiles, notices }: Shell, loaded: Loaded): Promise<string> {
  const files: OwnFiles | undefined = loaded.source.kind === 'own' ? loaded.source : undefined;
  if (files === undefined) throw new Error('Only a scenario of one\u2019s own is kept.');
  const { id: scenario, title, summary, start, turns } = loaded.scenario;
  const id = keyOfFiles(files);
  const row = { id, scenario, title, summary: summary ?? {}, start, turns, opened: Date.now() };
  const done = await scenarioFiles.own.keep(row, files);
  if (!done.ok) notices.fault({ code: 'storage', why: done.error });
  return id;
}

/** Puts the scenario that a game brought along on the list, so that it is here for another game. */
export async function keepBrought(shell: Shell, source: ScenarioSource): Promise<void> {
  if (source.kind !== 'own') return;
  const loaded = await loadSource(shell.scenarioFiles, source);
  if (loaded.ok) await keepScenario(shell, loaded.value);
}
