/** Opens games: a kept one, a recorded run, the user's own scenario. A failure changes nothing and reports why. */
import { hash64 } from '../../core/hash.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { linkNamesOf } from '../../play/link/names.ts';
import { unpackRecord } from '../../play/link/pack.ts';
import { parseRecord } from '../../play/readRecord.ts';
import { formatRecord, type GameRecord } from '../../play/record.ts';
import type { RecordTree } from '../../play/recordTree.ts';
import { agreementOf, type PartsFromKept } from '../../session/agreement.ts';
import type { Fault } from '../../session/fault.ts';
import { type Opened, readFile, recognisePasted } from '../../session/file.ts';
import { type Game, isOver, type Levers, withTree } from '../../session/game.ts';
import { formatGames } from '../../session/gamesFile.ts';
import type { WholeGame } from '../../session/kept.ts';
import { savedOfRecord } from '../../session/keptRecord.ts';
import { findRun, type LinkedRun } from '../../session/link.ts';
import { ownSourceIn } from '../../session/ownFiles.ts';
import { gameOfRecord } from '../../session/recording.ts';
import type { SavedGame, ScenarioSource } from '../../session/saved.ts';
import { gameOfSaved } from '../../session/saving.ts';
import { currentNode } from '../../session/tree.ts';
import { goTo } from '../../session/treeEdits.ts';
import { wholeRecordOf } from '../../session/wholeRecord.ts';
import { formatSeries } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { openAsPlayed, type PlayedUnder, sourcesOf, sourcesOfSaved } from './asPlayed.ts';
import { saveFile } from './clipboard.ts';
import type { TakenGame } from './currentGame.ts';
import { newGameId } from './gameId.ts';
import type { ScenarioFiles } from './scenarioFiles.ts';
import { changedBasesOf, type Loaded, loadSource } from './scenarios.ts';
import type { Shell } from './shell.ts';
import type { KeptAs } from './storage.ts';

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
      const game = await restoreGame(scenarioFiles, loaded.value.saved, loaded.value.isAltered);
      return game.ok ? ok({ restored: game.value, whole: loaded.value }) : game;
    })(),
  );
  if (restored.ok && !isStale()) {
    const { whole } = restored.value;
    const { taken, parts } = restored.value.restored;
    const { name, record } = whole.kept;
    const as = { id, name, ...(record === undefined ? {} : { record }) };
    if (parts === undefined) {
      current.resume(taken, { as, hold: isOwn ? 'own' : 'follows' });
      void tellChangedBases(shell, taken.game);
      return;
    }
    const { rules } = whole.saved;
    offerWays(shell, { taken, parts, rules, as }, () => saveFile(`${id}.json`, formatGames([whole])));
  }
  if (current.as.value?.id !== id) ownership.giveUp(id);
  if (!restored.ok && !isStale()) notices.fault(restored.error);
}

/** Says so where a game of one's own scenario goes on with a shipped one as it was, and is another today. */
async function tellChangedBases({ notices, scenarioFiles }: Shell, { source }: Game): Promise<void> {
  const ids = await changedBasesOf(scenarioFiles, source);
  if (ids.length > 0) notices.tell(text('own.changedBases', { ids: formatSeries(ids) }));
}

interface Parted {
  /** As far as it agrees. */
  readonly taken: TakenGame;
  readonly parts: PartsFromKept;
  readonly rules: number;
  readonly as: KeptAs;
}

/** Says where a game parts from what was kept; nothing is opened, or written over what was kept, unasked. */
function offerWays({ notices, current, go }: Shell, { taken, parts, rules, as }: Parted, onSave: () => void): void {
  const { game } = taken;
  const next = currentNode(game.tree).turn + 1;
  const name = as.name || scenarioText(game.compiled.scenario.title);
  notices.differ({
    parts,
    rules,
    next,
    onSave,
    onLook() {
      current.resume({ ...taken, verdict: { kind: 'parts', parts } }, { as, hold: 'recorded' });
      go({ kind: 'debrief' });
    },
    onPlayOn() {
      current.take(taken, { name: text('differs.name', { name, turn: next }) });
      go({ kind: isOver(game) ? 'debrief' : 'play' });
    },
  });
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
  if ('parts' in opened.value) {
    const { taken, parts, rules, file } = opened.value;
    const as = { id: newGameId(), name: '' };
    offerWays(shell, { taken, parts, rules, as }, () =>
      saveFile(`${taken.game.compiled.scenario.id}-recorded.json`, file),
    );
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
  void tellChangedBases(shell, opened.value.game);
  go({ kind: 'debrief' });
  return true;
}

/** A game as far as it comes out as it was kept. */
interface Restored {
  readonly taken: TakenGame;
  readonly parts: PartsFromKept | undefined;
}

async function restoreGame(
  scenarioFiles: ScenarioFiles,
  saved: SavedGame,
  isAltered = false,
): Promise<Result<Restored, Fault>> {
  const sources = sourcesOfSaved(scenarioFiles, saved.source);
  return furthest(scenarioFiles, sources, { ...saved, leversIn: () => ok(saved.levers) }, () => ok(saved), isAltered);
}

/** Opens a game in that of these sources in which it comes out as it was kept, else in the one that it fits longest. */
async function furthest(
  scenarioFiles: ScenarioFiles,
  sources: readonly ScenarioSource[],
  under: PlayedUnder,
  savedIn: (loaded: Loaded) => Result<SavedGame, Fault>,
  isAltered = false,
): Promise<Result<Restored, Fault>> {
  let near: Restored | undefined;
  const open = (rules: number) =>
    openAsPlayed(scenarioFiles, sources, { ...under, rules }, ({ loaded, compiled, setting }) => {
      const saved = savedIn(loaded);
      if (!saved.ok) return saved;
      const agreement = agreementOf(compiled, { ...saved.value, source: loaded.source }, setting, isAltered);
      if (!agreement.ok) return agreement;
      const { game, parts } = agreement.value;
      const unread = parts === undefined && isUnread(saved.value, game);
      const restored: Restored = { taken: { game, map: loaded.map, unread }, parts };
      if (parts === undefined) return ok(restored);
      if (near === undefined || agreesLonger(restored, near)) near = restored;
      return fail<Fault>({ code: 'record.content', values: { id: compiled.scenario.id } });
    });
  const opened = await open(under.rules);
  if (opened.ok) return opened;
  // Rules that are not here: today's show how far they agree.
  if (near === undefined && opened.error.code === 'record' && opened.error.problem.code.startsWith('record/rules'))
    await open(RULES_VERSION);
  return near === undefined ? opened : ok(near);
}

const agreesLonger = (a: Restored, b: Restored): boolean =>
  currentNode(a.taken.game.tree).turn > currentNode(b.taken.game.tree).turn;

const isUnread = ({ unread }: SavedGame, { tree }: Game): boolean => unread === true && currentNode(tree).turn > 0;

/** Replays a recorded run, under the rules it was played by, and checks its digests against the recorded ones. */
async function openRecord(scenarioFiles: ScenarioFiles, run: LinkedRun): Promise<Result<TakenGame | PartedRun, Fault>> {
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
  const brought = 'digits' in parsed.value ? [] : ownSourcesIn(parsed.value);
  const sources = [...brought, ...sourcesOf(scenarioFiles, id)];
  if (sources.length === 0) return fail({ code: own ? 'record.own' : 'record.scenario', values: { id } });
  const opened = await openAsPlayed(scenarioFiles, sources, { rules, leversIn }, ({ loaded, compiled, setting }) => {
    const record = recordIn(loaded);
    if (!record.ok) return record;
    const game = gameOfRecord(compiled, loaded.source, record.value, setting);
    if (!game.ok) return fail<Fault>({ code: 'record', problem: game.error });
    const { verdict } = game.value;
    return ok({ taken: { game: game.value.game, map: loaded.map }, isVerified: verdict.kind === 'verified' });
  });
  const verdict = { kind: 'verified' } as const;
  if (opened.ok && opened.value.isVerified) return ok({ ...opened.value.taken, verdict });
  const elsewhere = own && !opened.ok && isElsewhere(opened.error);
  // A link names things by their place in its scenario: in another version it would say what nobody said.
  if (elsewhere && 'digits' in parsed.value) return fail({ code: 'record.own', values: { id } });
  let file = '';
  const savedIn = (loaded: Loaded): Result<SavedGame, Fault> => {
    const record = recordIn(loaded);
    if (!record.ok) return record;
    file = formatRecord(record.value);
    return ok(savedOfRecord(record.value, loaded.source));
  };
  const near = await furthest(scenarioFiles, sources, { rules, leversIn }, savedIn);
  if (!near.ok) return elsewhere ? fail({ code: 'record.own', values: { id } }) : opened.ok ? near : opened;
  const { taken, parts } = near.value;
  return ok(parts === undefined ? { ...taken, verdict } : { taken, parts, rules, file });
}

/** A run that does not come out as recorded, as far as it does. */
type PartedRun = Pick<Parted, 'taken' | 'parts' | 'rules'> & {
  /** The record as it came. */
  readonly file: string;
};

/** The scenario that a file of a run brings along. */
const ownSourcesIn = ({ files }: RecordTree): readonly ScenarioSource[] =>
  files === undefined ? [] : [ownSourceIn(files)];

/** Whether the scenario that was found, if any, is not the one that was played. */
const isElsewhere = (fault: Fault): boolean =>
  fault.code === 'record.scenario' ||
  fault.code === 'record.names' ||
  fault.code === 'record.content' ||
  (fault.code === 'record' && fault.problem.code === 'record/content');
