/**
 * brink replay RECORD: plays a record again, under the rules it was made with. If the run differs, names the first
 * differing turn and, if the record has its states, the first differing state field. A run of older rules is played
 * under today's as well, and the first difference is told.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { firstDifference, type GameState } from '../../engine/state/state.ts';
import type { Engine } from '../../play/engines/engine.ts';
import { engineOf, filesShippedWith, RELEASES, scenarioAmong } from '../../play/engines/engineOf.ts';
import { TODAYS_ENGINE } from '../../play/engines/today.ts';
import type { Parting } from '../../play/parting.ts';
import type { GameRecord, RecordProblem } from '../../play/record.ts';
import { linesOfRecord } from '../../play/recordTree.ts';
import { isDigest, partingFromToday, type Replay, replayRecord } from '../../play/replay.ts';
import { partingWords, turnOfRun } from '../../present/parting.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { problemText } from '../../words/problem.ts';
import { text, textBy } from '../../words/text.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { pathFrom } from '../lib/files.ts';
import { type AsRecorded, cannotReplay, placeOf, type RecordedRun, readRuns } from '../lib/recordedRun.ts';
import { takeWays, turnsThatAgree, type WayOptions } from '../lib/replayWays.ts';
import {
  isId,
  isShipped,
  type LeversFor,
  type OpenedScenario,
  openOwnFiles,
  openText,
  openWithFile,
  unknownScenario,
} from '../lib/scenarioFiles.ts';
import { parseTrace } from '../lib/stateTrace.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

interface Options extends WayOptions {
  readonly scenario?: string;
  readonly json?: boolean;
}

export function addReplay(program: Command): void {
  program
    .command('replay')
    .description(text('cli.replay.about'))
    .argument('<record>', text('cli.replay.record'))
    .option('--scenario <file>', text('cli.replay.scenario'))
    .option('--as-recorded', text('cli.replay.asRecorded'))
    .option('--save-orders <file>', text('cli.replay.saveOrders'))
    .option('--play-on <file>', text('cli.replay.playOn'))
    .option('--json', text('cli.replay.json'))
    .action(async (record: string, options: Options) => {
      process.exitCode = await replay(record, options);
    });
}

/** The first difference between a record and its replay. */
interface Divergence {
  /** From 1; 0 is the start. */
  readonly turn: number;
  /** The state field, or the place in the record if no field can be named. */
  readonly field: string;
  readonly recorded: number | string;
  readonly played: number | string;
  readonly note: 'field' | 'noStates' | 'onlyDigest' | 'digestAltered' | 'stateAltered';
}

interface Opened extends AsRecorded {
  readonly replay: Replay;
  /** The recorded states, starting with the initial one. */
  readonly states?: readonly GameState[];
}

async function replay(name: string, options: Options): Promise<ExitCode> {
  const runs = await readRuns(name);
  if (!runs.ok) return stopWith(runs.error);
  const many = runs.value.length > 1;
  if (many && isOneWay(options)) return stopWith(misuse(text('cli.replay.oneRun', { count: runs.value.length })));
  let exit: ExitCode = EXIT.ok;
  for (const run of runs.value) {
    if (many && run.ok && options.json !== true) print(run.value.name);
    const code = run.ok ? await replayRun(run.value, options) : stopWith(run.error);
    if (code > exit) exit = code;
  }
  return exit;
}

const isOneWay = ({ asRecorded, saveOrders, playOn }: WayOptions): boolean =>
  asRecorded === true || saveOrders !== undefined || playOn !== undefined;

async function replayRun(run: RecordedRun, options: Options): Promise<ExitCode> {
  const engine = await engineOf(run.rules);
  const found = await scenarioOf(run.name, run, engine.ok ? engine.value : TODAYS_ENGINE, options.scenario);
  const opened = open(run, engine, found, options.scenario);
  const code = opened.ok ? tellVerdict(opened.value, run, options) : stopWith(opened.error);
  const as = found.ok ? found.value : undefined;
  const stop = takeWays(as?.record ?? run.record, as, options);
  return stop === undefined ? code : stopWith(stop);
}

/** Whether a line of a record beside its own comes out. */
interface OtherLine {
  /** From 1. */
  readonly branch: number;
  readonly turns: number;
  /** From 1. */
  readonly differs: number | undefined;
}

function tellVerdict(opened: Opened, run: RecordedRun, options: Options): ExitCode {
  const { compiled, record, states } = opened;
  const differs = findDivergence(opened);
  const others = otherLines(opened);
  const isAltered = run.altered === true;
  const isVerified = differs === undefined && !isAltered && others.every((line) => line.differs === undefined);
  const today = differs === undefined && record.rules !== RULES_VERSION ? underToday(opened) : undefined;
  const turns = record.digests.length;
  if (options.json === true) {
    printJson({
      verified: isVerified,
      scenario: record.scenario,
      rules: record.rules,
      turns,
      states: states !== undefined,
      ...(differs && { differs }),
      ...(isAltered && { altered: true }),
      ...(others.length > 0 && { branches: others }),
      ...(today && { today: todayJson(compiled, today) }),
    });
  } else {
    const same = text(states === undefined ? 'cli.replay.same' : 'cli.replay.sameStates', { count: turns });
    print(
      [
        ...(differs === undefined ? [same] : tell(compiled, differs)),
        ...others.map((line) => tellOther(compiled, line)),
        ...(isAltered ? [text('cli.replay.altered')] : []),
        ...(today === undefined ? [] : tellToday(compiled, record, today)),
      ].join('\n'),
    );
  }
  return isVerified ? EXIT.ok : EXIT.no;
}

function otherLines({ compiled, setting, record }: Opened): readonly OtherLine[] {
  return linesOfRecord(record)
    .slice(1)
    .map((line, i) => {
      const played = replayRecord(compiled, line, setting);
      const at = played.ok ? played.value.differsAt : (record.branches?.[i].from.turn ?? 0);
      return { branch: i + 1, turns: line.digests.length, differs: at === undefined ? undefined : at + 1 };
    });
}

const tellOther = (compiled: CompiledScenario, { branch, turns, differs }: OtherLine): string =>
  differs === undefined
    ? text('cli.replay.branch', { branch, count: turns })
    : text('cli.replay.branchDiffers', { branch, turn: turnOfRun(compiled, differs) });

/** Where the same orders part from the recorded run under today's rules. */
interface UnderToday {
  readonly parting: Parting | undefined;
}

function underToday({ compiled, record, setting, replay: played }: Opened): UnderToday {
  const parting = partingFromToday(compiled, record, setting, played);
  if (!parting.ok) throw new Error(`Orders that were replayed do not fit: ${parting.error.code}.`);
  return { parting: parting.value };
}

function todayJson(compiled: CompiledScenario, { parting }: UnderToday): unknown {
  if (parting === undefined) return { rules: RULES_VERSION };
  const { turn, field } = parting;
  const { base, variant } = partingWords(compiled, parting);
  const events = { ...(base && { recorded: base }), ...(variant && { today: variant }) };
  return {
    rules: RULES_VERSION,
    differs: { turn, field: field.field, recorded: field.before, today: field.after, events },
  };
}

function tellToday(compiled: CompiledScenario, { rules }: GameRecord, { parting }: UnderToday): string[] {
  const madeUnder = text('cli.replay.madeUnder', { theirs: String(rules) });
  const ours = String(RULES_VERSION);
  if (parting === undefined) return [madeUnder, text('older.same', { ours })];
  const { field } = parting;
  const { when, base, variant } = partingWords(compiled, parting);
  return [
    madeUnder,
    text('older.differs', { ours, when }),
    text('cli.replay.todayField', { field: field.field, recorded: field.before, today: field.after }),
    ...(base === undefined ? [] : [text('older.recorded', { what: base })]),
    ...(variant === undefined ? [] : [text('older.today', { what: variant })]),
  ];
}

function open(
  { name, extras }: RecordedRun,
  engine: Result<Engine, RecordProblem>,
  found: Result<AsRecorded, Stop>,
  scenario: string | undefined,
): Result<Opened, Stop> {
  const bad = (reason: string, ...more: string[]): Result<never, Stop> => fail(cannotReplay(name, reason, ...more));
  if (!engine.ok)
    return bad(problemText(engine.error), ...placeOf(engine.error), ...(found.ok ? howFar(found.value) : []));
  if (!found.ok) return found;
  const { compiled, setting, record } = found.value;
  const played = replayRecord(compiled, record, setting);
  if (!played.ok) {
    const elsewhere =
      scenario === undefined && played.error.code === 'record/content' ? [text('cli.replay.findScenario')] : [];
    const lines = played.error.code === 'record/content' ? howFar(found.value) : [];
    return bad(problemText(played.error), ...placeOf(played.error), ...lines, ...elsewhere);
  }
  const opened = { ...found.value, replay: played.value };
  if (extras.states === undefined) return ok(opened);
  const count = record.digests.length + 1;
  if (extras.states.length !== count) return bad(text('cli.replay.statesCount', { count, have: extras.states.length }));
  const states = parseTrace(compiled, extras.states);
  if (!states.ok)
    return bad(text('cli.replay.statesBroken', { place: `states[${states.error.at}]`, words: states.error.words }));
  return ok({ ...opened, states: states.value });
}

/** How far a record comes out in a scenario or under rules that are not its own; nothing if it does not fit there. */
function howFar(found: AsRecorded): string[] {
  const agreed = turnsThatAgree(found);
  if (agreed === undefined) return [];
  if (agreed === found.record.digests.length) return [text('differs.never')];
  return [agreed === 0 ? text('differs.first') : text('differs.from', { before: agreed, turn: agreed + 1 })];
}

/**
 * The scenario of a record under its rules: the file that was named, else the shipped one with its id, the file it was
 * written from or one with that name next to it, and those of released versions. The content hash identifies the right
 * one; if only a different one is found, the replay says so.
 */
async function scenarioOf(
  name: string,
  run: RecordedRun,
  engine: Engine,
  given: string | undefined,
): Promise<Result<AsRecorded, Stop>> {
  const otherNames = fail(cannotReplay(name, textBy('fault.record.names', { id: run.scenario })));
  const levers: LeversFor = (scenario) => {
    const record = run.recordIn(compileScenario(scenario));
    return record === undefined ? otherNames : ok(record.levers);
  };
  const under = (opened: Result<OpenedScenario, Stop>): Result<AsRecorded, Stop> => {
    if (!opened.ok) return opened;
    const { compiled } = opened.value;
    const record = run.recordIn(compiled);
    if (record === undefined) return otherNames;
    const setting = engine.open({ ...opened.value, levers: record.levers });
    if (setting.ok) return ok({ compiled, setting: setting.value, record });
    return fail(misuse(text('cli.replay.refused', { rules: String(run.rules), codes: setting.error })));
  };
  if (given !== undefined) return under(openWithFile(given, levers));
  const isRight = (found: Result<AsRecorded, Stop>): boolean =>
    found.ok && found.value.setting.contentHash === run.contentHash;
  let near: Result<AsRecorded, Stop> | undefined;
  if (run.files !== undefined) {
    const found = under(openOwnFiles(name, run.files, levers));
    if (isRight(found)) return found;
    near = found;
  }
  for (const word of filesNear(name, run)) {
    const found = under(openWithFile(word, levers));
    if (isRight(found)) return found;
    if (found.ok || word === run.scenario) near ??= found;
  }
  for (const { rules } of RELEASES) {
    const file = scenarioAmong(await filesShippedWith(rules), run.scenario);
    const found = file === undefined ? undefined : under(openText(run.scenario, file, levers));
    if (found !== undefined && isRight(found)) return found;
  }
  if (near !== undefined) return near;
  const unknown = unknownScenario(run.scenario);
  return fail({ ...unknown, lines: [...unknown.lines, text('cli.replay.findScenario')] });
}

/** The shipped scenario of the record, then files that may be it. */
function filesNear(name: string, { scenario, extras: { scenarioFile } }: RecordedRun): readonly string[] {
  const beside = (file: string): string => join(dirname(pathFrom(name)), file);
  const own =
    name === '-' || !isId(scenario) ? [] : [scenarioFile, `${scenario}.json`, join(scenario, 'scenario.json')];
  const files = own.filter((file) => file !== undefined).map(beside);
  return [...(isShipped(scenario) ? [scenario] : []), ...files.filter(existsSync)];
}

function findDivergence({
  compiled,
  setting,
  record,
  replay: { line, digests, differsAt },
  states,
}: Opened): Divergence | undefined {
  if (states === undefined) return differsAt === undefined ? undefined : digestDivergence(record, digests, differsAt);
  for (const [i, { state }] of line.entries()) {
    const field = firstDifference(compiled, states[i], state, setting.known.columns);
    const recorded = record.digests[i - 1];
    const digest = digests[i - 1];
    if (field !== undefined) {
      const note = i > 0 && recorded === digest ? 'stateAltered' : 'field';
      return { turn: i, field: field.field, recorded: field.before, played: field.after, note };
    }
    if (recorded !== digest)
      return { turn: i, field: `digests[${i - 1}]`, recorded, played: digest, note: 'digestAltered' };
  }
  return undefined;
}

function digestDivergence(record: GameRecord, digests: readonly string[], t: number): Divergence {
  const later =
    t + 1 < digests.length && digests.slice(t + 1).every((digest, i) => isDigest(digest, record.digests[t + 1 + i]));
  return {
    turn: t + 1,
    field: `digests[${t}]`,
    recorded: record.digests[t],
    played: digests[t],
    note: later ? 'onlyDigest' : 'noStates',
  };
}

function tell(compiled: CompiledScenario, { turn, field, recorded, played, note }: Divergence): string[] {
  const lines = [text('cli.replay.differs', { turn: turnOfRun(compiled, turn) })];
  const blanks = { field, recorded: String(recorded), played: String(played) };
  if (note === 'field' || note === 'stateAltered') lines.push(text('cli.replay.field', blanks));
  else lines.push(text('cli.replay.digest', blanks));
  if (note !== 'field') lines.push(text(`cli.replay.${note}`, blanks));
  return lines;
}
