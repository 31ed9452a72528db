/** Opens games: the saved one, a recorded run, the user's own scenario. A failure changes nothing and reports why. */
import { fail, ok, type Result } from '../../core/result.ts';
import { linkNamesOf } from '../../play/link/names.ts';
import { unpackRecord } from '../../play/link/pack.ts';
import { parseRecord } from '../../play/readRecord.ts';
import type { GameRecord } from '../../play/record.ts';
import type { Fault } from '../../session/fault.ts';
import { type Opened, readFile, recognisePasted } from '../../session/file.ts';
import type { Levers } from '../../session/game.ts';
import { findRun, type LinkedRun } from '../../session/link.ts';
import { gameOfRecord, type Verdict } from '../../session/recording.ts';
import type { SavedGame } from '../../session/saved.ts';
import { gameOfSaved } from '../../session/saving.ts';
import { currentNode } from '../../session/tree.ts';
import { openAsPlayed, sourcesOf, sourcesOfSaved } from './asPlayed.ts';
import type { TakenGame } from './currentGame.ts';
import type { ScenarioFiles } from './scenarioFiles.ts';
import { type Loaded, loadSource } from './scenarios.ts';
import type { Shell } from './shell.ts';

/** Resumes the saved game; does nothing if there is none. */
export async function resumeSaved({ notices, storage, current, scenarioFiles }: Shell): Promise<void> {
  const read = await notices.working(storage.read());
  if (!read.ok) return notices.fault(read.error);
  if (read.value === undefined) return;
  const restored = await notices.working(restoreGame(scenarioFiles, read.value));
  if (restored.ok) current.take(restored.value);
  else notices.fault(restored.error);
}

export async function openFile(shell: Shell, file: Blob): Promise<void> {
  await openRead(shell, await readFile(file));
}

/** Opens pasted text: a link, or the contents of a file. */
export async function openPasted(shell: Shell, pasted: string): Promise<void> {
  await openRead(shell, await recognisePasted(pasted));
}

/** Shows the run in a link in the debrief; false if it does not open. */
export async function openLink(shell: Shell, link: string): Promise<boolean> {
  const run = await findRun(link);
  if (run.ok) return openRun(shell, run.value);
  shell.notices.fault(run.error);
  return false;
}

async function openRead(shell: Shell, read: Result<Opened, Fault>): Promise<void> {
  if (!read.ok) shell.notices.fault(read.error);
  else if (read.value.kind === 'scenario') await openScenarioText(shell, read.value.text);
  else await openRun(shell, read.value);
}

async function openScenarioText({ notices, scenarioFiles, go }: Shell, text: string): Promise<void> {
  const loaded = await notices.working(loadSource(scenarioFiles, { kind: 'own', text }));
  if (loaded.ok) go({ kind: 'briefing', id: loaded.value.scenario.id });
  else notices.fault(loaded.error);
}

/** Shows a recorded run in the debrief; false if it does not open. */
async function openRun({ notices, scenarioFiles, current, go }: Shell, run: LinkedRun): Promise<boolean> {
  const opened = await notices.working(openRecord(scenarioFiles, run));
  if (opened.ok) {
    current.take(opened.value);
    go({ kind: 'debrief' });
  } else notices.fault(opened.error);
  return opened.ok;
}

async function restoreGame(scenarioFiles: ScenarioFiles, saved: SavedGame): Promise<Result<TakenGame, Fault>> {
  const sources = sourcesOfSaved(scenarioFiles, saved.source);
  return openAsPlayed(
    scenarioFiles,
    sources,
    { ...saved, leversIn: () => ok(saved.levers) },
    ({ loaded, compiled, setting }) => {
      const game = gameOfSaved(compiled, { ...saved, source: loaded.source }, setting);
      if (!game.ok) return game;
      const unread = saved.unread === true && currentNode(game.value.tree).turn > 0;
      return ok({ game: game.value, map: loaded.map, unread });
    },
  );
}

/** Replays a recorded run, under the rules it was played by, and checks its digests against the recorded ones. */
async function openRecord(
  scenarioFiles: ScenarioFiles,
  run: LinkedRun,
): Promise<Result<TakenGame & { readonly verdict: Verdict }, Fault>> {
  const parsed = run.kind === 'record' ? parseRecord(run.text) : ok(run.packed);
  if (!parsed.ok) return fail({ code: 'record', problem: parsed.error });
  const { scenario: id, rules, own = false } = parsed.value;
  const recordIn = ({ compiled }: Loaded): Result<GameRecord, Fault> => {
    const record = 'digits' in parsed.value ? unpackRecord(parsed.value, linkNamesOf(compiled)) : parsed.value;
    return record === undefined ? fail({ code: 'record.names', values: { id } }) : ok(record);
  };
  const leversIn = (loaded: Loaded): Result<Levers, Fault> => {
    const record = recordIn(loaded);
    return record.ok ? ok(record.value.levers) : record;
  };
  const opened = await openAsPlayed(
    scenarioFiles,
    sourcesOf(scenarioFiles, id),
    { rules, leversIn },
    ({ loaded, compiled, setting }) => {
      const record = recordIn(loaded);
      if (!record.ok) return record;
      const game = gameOfRecord(compiled, loaded.source, record.value, setting);
      return game.ok ? ok({ ...game.value, map: loaded.map }) : fail({ code: 'record', problem: game.error });
    },
  );
  return own && !opened.ok && isElsewhere(opened.error) ? fail({ code: 'record.own', values: { id } }) : opened;
}

/** Whether the scenario that was found, if any, is not the one that was played. */
const isElsewhere = (fault: Fault): boolean =>
  fault.code === 'record.scenario' ||
  fault.code === 'record.names' ||
  fault.code === 'record.content' ||
  (fault.code === 'record' && fault.problem.code === 'record/content');
