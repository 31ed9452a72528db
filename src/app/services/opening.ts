/** Opens games: a kept one, a recorded run, the user's own scenario. A failure changes nothing and reports why. */
import { hash64 } from '../../core/hash.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { linkNamesOf } from '../../play/link/names.ts';
import { unpackRecord } from '../../play/link/pack.ts';
import { parseRecord } from '../../play/readRecord.ts';
import { formatRecord, type GameRecord } from '../../play/record.ts';
import { type RecordTree, SCENARIO_FILE } from '../../play/recordTree.ts';
import type { Fault } from '../../session/fault.ts';
import { type Opened, readFile, recognisePasted } from '../../session/file.ts';
import { type Game, type Levers, withTree } from '../../session/game.ts';
import type { WholeGame } from '../../session/kept.ts';
import { findRun, type LinkedRun } from '../../session/link.ts';
import { gameOfRecord, type Verdict } from '../../session/recording.ts';
import type { SavedGame, ScenarioSource } from '../../session/saved.ts';
import { gameOfSaved } from '../../session/saving.ts';
import { currentNode } from '../../session/tree.ts';
import { goTo } from '../../session/treeEdits.ts';
import { wholeRecordOf } from '../../session/wholeRecord.ts';
import { text } from '../../words/text.ts';
import { openAsPlayed, sourcesOf, sourcesOfSaved } from './asPlayed.ts';
import type { TakenGame } from './currentGame.ts';
import type { ScenarioFiles } from './scenarioFiles.ts';
import { type Loaded, loadSource } from './scenarios.ts';
import type { Shell } from './shell.ts';

/**
 * Opens a kept game: as this tab's own, or to follow it where another tab has it. `isStale`: the page has gone
 * elsewhere meanwhile, and does not want it any more.
 */
export async function openKept(shell: Shell, id: string, isStale = (): boolean => false): Promise<void> {
  const { notices, storage, ownership, current, scenarioFiles } = shell;
  const isOwn = await ownership.own(id);
  const restored = await notices.working(
    (async () => {
      const loaded = await storage.load(id);
      if (!loaded.ok) return fail<Fault>({ code: 'storage', why: loaded.error });
      if (loaded.value === undefined) return fail<Fault>({ code: 'storage', why: 'gone' });
      const { kept, saved } = loaded.value;
      const game = await restoreGame(scenarioFiles, saved);
      return game.ok ? ok({ taken: game.value, kept }) : game;
    })(),
  );
  if (restored.ok && !isStale()) {
    const { taken, kept } = restored.value;
    const { name, record } = kept;
    const as = { id, name, ...(record === undefined ? {} : { record }) };
    current.resume(taken, { as, hold: isOwn ? 'own' : 'follows' });
    return;
  }
  if (current.as.value?.id !== id) ownership.giveUp(id);
  if (!restored.ok && !isStale()) notices.fault(restored.error);
}

/** Opens a kept game on another of its lines of play, by the line's last node. */
export async function openLine(shell: Shell, id: string, last: number): Promise<void> {
  const { current, go } = shell;
  if (current.as.value?.id !== id) await openKept(shell, id);
  const game = current.game.value;
  if (game === undefined || current.as.value?.id !== id) return;
  current.playOn(withTree(game, goTo(game.tree, last)), false);
  go({ kind: 'play' });
}

/** Shows what another tab has made of the game that is open here. */
export async function followKept({ storage, current }: Shell, id: string): Promise<void> {
  const loaded = await storage.load(id);
  const shown = current.game.value;
  if (!loaded.ok || loaded.value === undefined || shown === undefined || current.as.value?.id !== id) return;
  if (current.hold.value === 'own') return;
  const { saved } = loaded.value;
  const read = gameOfSaved(shown.compiled, { ...saved, source: shown.source }, shown.setting);
  if (!read.ok) return;
  // The history only grows: what was computed of it here still holds.
  const known = shown.tree.nodes.every(({ digest }, i) => read.value.tree.nodes[i]?.digest === digest);
  current.follow(known ? withTree(shown, read.value.tree) : read.value, isUnread(saved, read.value));
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
  else if (read.value.kind === 'games') await addGames(shell, read.value.games);
  else await openRun(shell, read.value);
}

/** Adds the games of a file to those kept here, and says how many. */
async function addGames({ notices, library }: Shell, games: readonly WholeGame[]): Promise<void> {
  const done = await notices.working(library.add(games));
  if (!done.ok) return notices.fault({ code: 'storage', why: done.error });
  const { added, known } = done.value;
  const words = text('library.added', { count: added });
  notices.tell(known === 0 ? words : `${words} ${text('library.known', { count: known })}`);
}

async function openScenarioText({ notices, scenarioFiles, go }: Shell, source: string): Promise<void> {
  const loaded = await notices.working(loadSource(scenarioFiles, { kind: 'own', text: source }));
  if (loaded.ok) go({ kind: 'briefing', id: loaded.value.scenario.id });
  else notices.fault(loaded.error);
}

/** Name of the performance measure: from a run that was found to its verdict, its scenario read on the way. */
const OPEN_RUN = 'open run';

/** Shows a recorded run in the debrief; false if it does not open. */
async function openRun(shell: Shell, run: LinkedRun): Promise<boolean> {
  const { notices, library, scenarioFiles, ownership, current, go } = shell;
  const start = performance.now();
  const opened = await notices.working(openRecord(scenarioFiles, run));
  performance.measure(OPEN_RUN, { start });
  if (!opened.ok) {
    notices.fault(opened.error);
    return false;
  }
  // A run that was opened before and not played on is not kept twice.
  const record = hash64(formatRecord(wholeRecordOf(opened.value.game)));
  const rows = await library.read();
  const known = rows.ok ? rows.value.find((row) => row.record === record) : undefined;
  if (known !== undefined && (await ownership.own(known.id))) {
    const { id, name } = known;
    current.resume(opened.value, { as: { id, name, record }, hold: 'own' });
  } else current.take(opened.value, { record });
  go({ kind: 'debrief' });
  return true;
}

async function restoreGame(scenarioFiles: ScenarioFiles, saved: SavedGame): Promise<Result<TakenGame, Fault>> {
  const sources = sourcesOfSaved(scenarioFiles, saved.source);
  return openAsPlayed(
    scenarioFiles,
    sources,
    { ...saved, leversIn: () => ok(saved.levers) },
    ({ loaded, compiled, setting }) => {
      const game = gameOfSaved(compiled, { ...saved, source: loaded.source }, setting);
      return game.ok ? ok({ game: game.value, map: loaded.map, unread: isUnread(saved, game.value) }) : game;
    },
  );
}

const isUnread = ({ unread }: SavedGame, { tree }: Game): boolean => unread === true && currentNode(tree).turn > 0;

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
    [...('digits' in parsed.value ? [] : ownSourcesIn(parsed.value)), ...sourcesOf(scenarioFiles, id)],
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

/** The scenario that a file of a run brings along. */
const ownSourcesIn = ({ files }: RecordTree): readonly ScenarioSource[] =>
  files === undefined ? [] : [{ kind: 'own', text: files[SCENARIO_FILE] }];

/** Whether the scenario that was found, if any, is not the one that was played. */
const isElsewhere = (fault: Fault): boolean =>
  fault.code === 'record.scenario' ||
  fault.code === 'record.names' ||
  fault.code === 'record.content' ||
  (fault.code === 'record' && fault.problem.code === 'record/content');
