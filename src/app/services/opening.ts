/** Opens games: a kept one, a recorded run, the user's own scenario. A failure changes nothing and reports why. */
import { hash64 } from '../../core/hash.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { formatRecord } from '../../play/record.ts';
import { agreementOf, type PartsFromKept } from '../../session/agreement.ts';
import type { Fault } from '../../session/fault.ts';
import { type Opened, recognisePasted } from '../../session/file.ts';
import { type Game, isOver, withTree } from '../../session/game.ts';
import { isOfLesson, stageOf } from '../../session/gameLesson.ts';
import { atFirstSeat } from '../../session/hotSeat.ts';
import type { WholeGame } from '../../session/kept.ts';
import { linesOf } from '../../session/lines.ts';
import { findRun, type LinkedRun } from '../../session/link.ts';
import type { ScenarioSource } from '../../session/saved.ts';
import { currentNode } from '../../session/tree.ts';
import { goTo } from '../../session/treeEdits.ts';
import { wholeRecordOf } from '../../session/wholeRecord.ts';
import { formatSeries } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { addGames, saveWhole } from './carrying.ts';
import { type Brought, type Chosen, filesIn, readChosen, whyNot } from './chosenFiles.ts';
import { saveFile } from './clipboard.ts';
import type { TakenGame } from './currentGame.ts';
import { newGameId } from './gameId.ts';
import type { FaultWays } from './notices.ts';
import { openExperiment } from './openingExperiment.ts';
import { keepBrought, openScenarios, sourceOf } from './openingOwn.ts';
import { type BroughtRun, isUnread, readRun, restoreGame, restoreRun } from './restoring.ts';
import { changedBasesOf } from './scenarios.ts';
import type { Shell } from './shell.ts';
import type { KeptAs } from './storage.ts';

export { saveAll, saveOne } from './carrying.ts';
export { askForScenario } from './openingExperiment.ts';

/**
 * Opens a kept game: as this tab's own, or to follow it where another tab has it. `isStale`: the page has gone
 * elsewhere meanwhile, and does not want it any more.
 */
export async function openKept(shell: Shell, id: string, isStale = (): boolean => false): Promise<void> {
  const { notices, storage, ownership, current, scenarioFiles, fetched } = shell;
  const isOwn = await ownership.own(id);
  async function restore() {
    const loaded = await storage.load(id);
    if (!loaded.ok) return fail<Fault>({ code: 'storage', why: loaded.error });
    if (loaded.value === undefined) return fail<Fault>({ code: 'storage', why: 'gone' });
    const game = await restoreGame(scenarioFiles, loaded.value.saved, loaded.value.isAltered);
    return ok({ game, whole: loaded.value });
  }
  const restored = await fetched(() => notices.working(restore()));
  if (restored === undefined) return ownership.giveUp(id);
  const game = restored.ok ? restored.value.game : restored;
  if (restored.ok && game.ok && !isStale()) {
    const { whole } = restored.value;
    const { taken, parts } = game.value;
    const { name, record } = whole.kept;
    const as = { id, name, ...(record === undefined ? {} : { record }) };
    if (parts === undefined) {
      current.resume(taken, { as, hold: isOwn ? 'own' : 'follows' });
      if (isOfLesson(taken.game) && stageOf(taken.game) === 'byHand')
        notices.tell(text('inLesson.kept', { turn: currentNode(taken.game.tree).turn + 1 }));
      void tellChangedBases(shell, taken.game);
      return;
    }
    const { rules } = whole.saved;
    offerWays(shell, { taken, parts, rules, as, onSave: () => saveWhole(whole) });
  }
  if (current.as.value?.id !== id) ownership.giveUp(id);
  // What cannot be opened here can be carried elsewhere.
  if (game.ok || isStale()) return;
  const ways = game.error.code === 'load' ? { onAgain: () => void openKept(shell, id) } : {};
  notices.fault(game.error, restored.ok ? { ...ways, onSave: () => saveWhole(restored.value.whole) } : ways);
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
  readonly onSave: () => void;
  /** What would be kept of it here, if it is not yet. */
  readonly unkept?: Pick<WholeGame, 'saved' | 'isAltered'>;
}

/** Says where a game parts from what was kept; nothing is opened, or written over what was kept, unasked. */
function offerWays({ notices, current, go }: Shell, { taken, parts, rules, as, onSave, unkept }: Parted): void {
  const { game } = taken;
  const next = currentNode(game.tree).turn + 1;
  const name = as.name || scenarioText(game.compiled.scenario.title);
  notices.differ({
    parts,
    rules,
    next,
    onSave,
    onLook() {
      const shown = { ...taken, verdict: { kind: 'parts', parts } } as const;
      current.resume(shown, { as, hold: 'recorded', ...(unkept === undefined ? {} : { unkept: wholeOf(as, unkept) }) });
      go({ kind: 'debrief' });
    },
    onPlayOn() {
      current.take(taken, { name: text('library.fromTurn', { name, turn: next }) });
      go({ kind: isOver(game) ? 'debrief' : 'play' });
    },
  });
}

const wholeOf = (
  { id, name, record }: KeptAs,
  { saved, isAltered }: Pick<WholeGame, 'saved' | 'isAltered'>,
): WholeGame => ({
  kept: {
    id,
    name,
    changed: Date.now(),
    revision: 0,
    lines: linesOf(saved.tree).length,
    label: saved.label,
    ...(record === undefined ? {} : { record }),
  },
  saved,
  ...(isAltered === true ? { isAltered } : {}),
});

/** Opens a kept game on another of its lines of play, by the line's last node. */
export async function openLine(shell: Shell, id: string, last: number): Promise<void> {
  const { current, go } = shell;
  if (current.as.value?.id !== id) await openKept(shell, id);
  const game = current.game.value;
  if (game === undefined || current.as.value?.id !== id) return;
  current.playOn(atFirstSeat(withTree(game, goTo(game.tree, last))), false);
  go({ kind: 'play' });
}

/** Shows what another tab has made of the game that is open here, as far as it comes out so. */
export async function followKept(shell: Shell, id: string): Promise<void> {
  const { storage, current, notices } = shell;
  const loaded = await storage.load(id);
  const shown = current.game.value;
  if (!loaded.ok || loaded.value === undefined || shown === undefined || current.as.value?.id !== id) return;
  if (current.hold.value === 'own') return;
  const whole = loaded.value;
  const saved = { ...whole.saved, source: shown.source };
  const read = agreementOf(shown.compiled, saved, shown.setting, whole.isAltered === true ? 'altered' : undefined);
  if (!read.ok) return;
  const { parts } = read.value;
  const lesson = shown.lesson && saved.lesson && { ...shown.lesson, work: saved.lesson.work };
  const game = lesson === undefined ? read.value.game : { ...read.value.game, lesson };
  current.follow(game, parts === undefined && isUnread(saved, game));
  if (parts === undefined || notices.notice.value?.kind === 'differs') return;
  const taken = { game, map: current.map.value };
  const as = { id, name: whole.kept.name };
  offerWays(shell, { taken, parts, rules: saved.rules, as, onSave: () => saveWhole(whole) });
}

/**
 * Opens what was chosen or dropped: games, runs, and scenarios with their maps. While a run waits for its scenario,
 * that is what they are for.
 */
export async function openFiles(shell: Shell, brought: readonly Brought[]): Promise<void> {
  const { notices } = shell;
  const told = notices.notice.value;
  const onScenario = told?.kind === 'fault' ? told.ways.onScenario : undefined;
  if (onScenario === undefined) return openChosen(shell, await chosenIn(shell, brought));
  notices.dismiss();
  onScenario(brought);
}

const chosenIn = ({ notices }: Shell, brought: readonly Brought[]): Promise<Chosen> =>
  notices.working(filesIn(brought).then(readChosen));

async function openChosen(shell: Shell, chosen: Chosen): Promise<void> {
  const { scenarios, played, faults } = chosen;
  for (const each of played) await openRead(shell, ok(each));
  await openScenarios(shell, scenarios);
  if (faults.length > 0 || scenarios.length + played.length === 0) shell.notices.fault(whyNot(chosen));
}

/** Opens pasted text: a link, or the contents of a file. */
export async function openPasted(shell: Shell, pasted: string): Promise<void> {
  await openRead(shell, await recognisePasted(pasted));
}

/**
 * Shows the run in a link in the debrief; false if it does not open.
 *
 * @param leave called once all that it needs has come, or will not: until then, a page loaded anew opens it.
 */
export async function openLink(shell: Shell, link: string, leave: () => void): Promise<boolean> {
  const run = await findRun(link);
  if (run.ok) return openRun(shell, run.value, { leave });
  shell.notices.fault(run.error);
  return false;
}

async function openRead(shell: Shell, read: Result<Opened, Fault>): Promise<void> {
  if (!read.ok) shell.notices.fault(read.error);
  else if (read.value.kind === 'scenario')
    await openScenarios(shell, [{ path: '', text: read.value.text, others: new Map(), map: undefined }]);
  else if (read.value.kind === 'games') await addGames(shell, read.value);
  else if (read.value.kind === 'experiment') await openExperiment(shell, read.value.text);
  else await openRun(shell, read.value);
}

/** What a run is saved as that could not be read. */
const UNREAD_FILE = 'brink-recorded.json';

/** Name of the performance measure: from a run that was found to its verdict, its scenario read on the way. */
const OPEN_RUN = 'open run';

/** What the file of a scenario mends: it is not here, or another one bears its name. */
const NEEDS_SCENARIO: ReadonlySet<Fault['code']> = new Set([
  'record.scenario',
  'record.own',
  'record.names',
  'record.content',
  'record.chair',
]);

interface RunOpening {
  /** Where its scenario is looked for first. */
  readonly given?: readonly ScenarioSource[];
  readonly leave?: () => void;
}

/** Shows a recorded run in the debrief; false if it does not open. */
async function openRun(shell: Shell, run: LinkedRun, { given = [], leave }: RunOpening = {}): Promise<boolean> {
  const { notices, scenarioFiles, fetched } = shell;
  const read = readRun(run);
  if (!read.ok) {
    notices.fault(read.error, run.kind === 'record' ? { onSave: () => saveFile(UNREAD_FILE, run.text) } : {});
    return false;
  }
  const start = performance.now();
  const opened = await fetched(() => notices.working(restoreRun(scenarioFiles, read.value, given)));
  performance.measure(OPEN_RUN, { start });
  leave?.();
  if (opened === undefined) return false;
  const onSave = (): void => saveFile(read.value.file.name, read.value.file.text);
  if (!opened.ok) {
    const ways: FaultWays = {
      onSave,
      onScenario: (brought) => void openWithScenario(shell, run, brought, ways),
    };
    const isActor = opened.error.code === 'record' && opened.error.problem.code === 'record/actor';
    const isNeeded = NEEDS_SCENARIO.has(opened.error.code) || isActor;
    const again = { onSave, onAgain: () => void openRun(shell, run, { given }) };
    notices.fault(opened.error, isNeeded ? ways : opened.error.code === 'load' ? again : { onSave });
    return false;
  }
  const { taken, parts, recorded } = opened.value;
  if (parts === undefined) {
    await showRun(shell, taken, read.value);
    return true;
  }
  const { rules, name, isAltered } = read.value;
  const unkept = recorded === undefined ? undefined : { unkept: { saved: recorded, isAltered } };
  offerWays(shell, { taken, parts, rules, as: { id: newGameId(), name }, onSave, ...unkept });
  return false;
}

/** Opens a run in a scenario that its reader brings; what is no scenario leads to the same question again. */
async function openWithScenario(
  shell: Shell,
  run: LinkedRun,
  brought: readonly Brought[],
  ways: FaultWays,
): Promise<void> {
  const chosen = await chosenIn(shell, brought);
  if (chosen.scenarios.length === 0 && chosen.played.length > 0) return openChosen(shell, chosen);
  const sources = await Promise.all(chosen.scenarios.map((one) => sourceOf(shell, one)));
  const given = sources.flatMap((source) => (source.ok ? [source.value] : []));
  if (given.length > 0) await openRun(shell, run, { given });
  else shell.notices.fault(sources.find((source) => !source.ok)?.error ?? whyNot(chosen), ways);
}

/** A run that was opened before and not played on is not kept twice. */
async function showRun(shell: Shell, taken: TakenGame, { name }: BroughtRun): Promise<void> {
  const { library, ownership, current, go } = shell;
  const record = hash64(formatRecord(wholeRecordOf(taken.game)));
  const rows = await library.read();
  const known = rows.ok ? rows.value.find((row) => row.record === record) : undefined;
  if (known !== undefined && (await ownership.own(known.id)))
    current.resume(taken, { as: { id: known.id, name: known.name, record }, hold: 'own' });
  else current.take(taken, { record, name: name === '' ? '' : library.freeName(name) });
  await keepBrought(shell, taken.game.source);
  void tellChangedBases(shell, taken.game);
  go({ kind: 'debrief' });
}
