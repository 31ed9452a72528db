/** Opens games: the saved one, a recorded run, the user's own scenario. A failure changes nothing and reports why. */
import { fail, ok, type Result } from '../../core/result.ts';
import { parseRecord } from '../../play/readRecord.ts';
import type { Fault } from '../../session/fault.ts';
import { type Opened, readFile, recognisePasted } from '../../session/file.ts';
import { parseLink } from '../../session/link.ts';
import { gameOfRecord, type Verdict } from '../../session/recording.ts';
import type { SavedGame } from '../../session/saved.ts';
import { gameOfSaved } from '../../session/saving.ts';
import { currentNode } from '../../session/tree.ts';
import { openAsPlayed, sourcesOf, sourcesOfSaved } from './asPlayed.ts';
import type { TakenGame } from './currentGame.ts';
import type { ScenarioFiles } from './scenarioFiles.ts';
import { loadSource } from './scenarios.ts';
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

/** The record in a link to a run; undefined if the link is broken. */
export async function recordOfLink({ notices }: Shell, link: string): Promise<string | undefined> {
  const text = await parseLink(link);
  if (text.ok) return text.value;
  notices.fault(text.error);
  return undefined;
}

async function openRead(shell: Shell, read: Result<Opened, Fault>): Promise<void> {
  if (!read.ok) shell.notices.fault(read.error);
  else if (read.value.kind === 'record') await openRecordText(shell, read.value.text);
  else await openScenarioText(shell, read.value.text);
}

async function openScenarioText({ notices, scenarioFiles, go }: Shell, text: string): Promise<void> {
  const loaded = await notices.working(loadSource(scenarioFiles, { kind: 'own', text }));
  if (loaded.ok) go({ kind: 'briefing', id: loaded.value.scenario.id });
  else notices.fault(loaded.error);
}

/** Shows a recorded run in the debrief; false if it does not open. */
export async function openRecordText({ notices, scenarioFiles, current, go }: Shell, text: string): Promise<boolean> {
  const opened = await notices.working(openRecord(scenarioFiles, text));
  if (opened.ok) {
    current.take(opened.value);
    go({ kind: 'debrief' });
  } else notices.fault(opened.error);
  return opened.ok;
}

async function restoreGame(scenarioFiles: ScenarioFiles, saved: SavedGame): Promise<Result<TakenGame, Fault>> {
  const sources = sourcesOfSaved(scenarioFiles, saved.source);
  return openAsPlayed(scenarioFiles, sources, saved, ({ loaded, compiled, setting }) => {
    const game = gameOfSaved(compiled, { ...saved, source: loaded.source }, setting);
    if (!game.ok) return game;
    const unread = saved.unread === true && currentNode(game.value.tree).turn > 0;
    return ok({ game: game.value, map: loaded.map, unread });
  });
}

/** Replays a recorded run, under the rules it was played by, and checks its digests against the recorded ones. */
async function openRecord(
  scenarioFiles: ScenarioFiles,
  text: string,
): Promise<Result<TakenGame & { readonly verdict: Verdict }, Fault>> {
  const parsed = parseRecord(text);
  if (!parsed.ok) return fail({ code: 'record', problem: parsed.error });
  const record = parsed.value;
  const sources = sourcesOf(scenarioFiles, record.scenario);
  return openAsPlayed(scenarioFiles, sources, record, ({ loaded, compiled, setting }) => {
    const opened = gameOfRecord(compiled, loaded.source, record, setting);
    return opened.ok ? ok({ ...opened.value, map: loaded.map }) : fail({ code: 'record', problem: opened.error });
  });
}
