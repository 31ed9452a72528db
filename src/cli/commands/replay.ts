/**
 * brink replay RECORD: plays a record again. If the run differs, names the first differing turn and, if the record has
 * its states, the first differing state field.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { momentOf } from '../../core/moments.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { digestOf } from '../../engine/state/digest.ts';
import { firstDifference, type GameState } from '../../engine/state/state.ts';
import { parseRecord } from '../../play/readRecord.ts';
import { type GameRecord, RECORD_LIMITS, type RecordProblem } from '../../play/record.ts';
import { type Replay, replayRecord } from '../../play/replay.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatFullMoment } from '../../words/format.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { pathFrom, readText } from '../lib/files.ts';
import { extrasIn, type RecordExtras } from '../lib/recordExtras.ts';
import { isId, isShipped, openScenario, unknownScenario } from '../lib/scenarioFiles.ts';
import { parseTrace } from '../lib/stateTrace.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

interface Options {
  readonly scenario?: string;
  readonly json?: boolean;
}

export function addReplay(program: Command): void {
  program
    .command('replay')
    .description(text('cli.replay.about'))
    .argument('<record>', text('cli.replay.record'))
    .option('--scenario <file>', text('cli.replay.scenario'))
    .option('--json', text('cli.replay.json'))
    .action((record: string, options: Options) => {
      process.exitCode = replay(record, options);
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

interface Opened {
  readonly compiled: CompiledScenario;
  readonly record: GameRecord;
  readonly replay: Replay;
  /** The recorded states, starting with the initial one. */
  readonly states?: readonly GameState[];
}

function replay(name: string, options: Options): ExitCode {
  const opened = open(name, options.scenario);
  if (!opened.ok) return stopWith(opened.error);
  const { compiled, record, states } = opened.value;
  const differs = findDivergence(opened.value);
  const turns = record.digests.length;
  if (options.json === true) {
    printJson({
      verified: differs === undefined,
      scenario: record.scenario,
      turns,
      states: states !== undefined,
      ...(differs && { differs }),
    });
  } else if (differs === undefined)
    print(text(states === undefined ? 'cli.replay.same' : 'cli.replay.sameStates', { count: turns }));
  else print(tell(compiled, differs).join('\n'));
  return differs === undefined ? EXIT.ok : EXIT.no;
}

function open(name: string, scenario: string | undefined): Result<Opened, Stop> {
  const bad = (reason: string, ...more: string[]): Result<never, Stop> =>
    fail(misuse(text('cli.replay.bad', { name, reason }), ...more));
  const content = readText(name, 4 * RECORD_LIMITS.characters);
  if (!content.ok) return content;
  const read = parseRecord(content.value);
  if (!read.ok) return bad(problemText(read.error), ...placeOf(read.error));
  const record = read.value;
  const extras = extrasIn(content.value);
  const compiled =
    scenario === undefined ? scenarioOf(name, record, extras) : openScenario(scenario, () => ok(record.levers));
  if (!compiled.ok) return compiled;
  const played = replayRecord(compiled.value, record);
  if (!played.ok) {
    const elsewhere =
      scenario === undefined && played.error.code === 'record/content' ? [text('cli.replay.findScenario')] : [];
    return bad(problemText(played.error), ...placeOf(played.error), ...elsewhere);
  }
  const opened = { compiled: compiled.value, record, replay: played.value };
  if (extras.states === undefined) return ok(opened);
  const count = record.digests.length + 1;
  if (extras.states.length !== count) return bad(text('cli.replay.statesCount', { count, have: extras.states.length }));
  const states = parseTrace(compiled.value, extras.states);
  if (!states.ok)
    return bad(text('cli.replay.statesBroken', { place: `states[${states.error.at}]`, words: states.error.words }));
  return ok({ ...opened, states: states.value });
}

/**
 * The scenario of a record: the shipped one with its id, else the file it was written from or one with that name next
 * to it. The content hash identifies the right one; if only a different one is found, the replay says so.
 */
function scenarioOf(name: string, record: GameRecord, extras: RecordExtras): Result<CompiledScenario, Stop> {
  const beside = (file: string): string => join(dirname(pathFrom(name)), file);
  const own =
    name === '-' ? [] : [extras.scenarioFile, `${record.scenario}.json`, join(record.scenario, 'scenario.json')];
  const files = isId(record.scenario) ? own.filter((file) => file !== undefined).map(beside) : [];
  let near: CompiledScenario | undefined;
  for (const word of [...(isShipped(record.scenario) ? [record.scenario] : []), ...files.filter(existsSync)]) {
    const opened = openScenario(word, () => ok(record.levers));
    if (opened.ok && opened.value.contentHash === record.contentHash) return opened;
    if (opened.ok) near ??= opened.value;
    else if (word === record.scenario) return opened;
  }
  if (near !== undefined) return ok(near);
  const unknown = unknownScenario(record.scenario);
  return fail({ ...unknown, lines: [...unknown.lines, text('cli.replay.findScenario')] });
}

const placeOf = ({ at }: RecordProblem): string[] => (at === '' ? [] : [text('cli.replay.place', { path: at })]);

function findDivergence({
  compiled,
  record,
  replay: { states: played, differsAt },
  states,
}: Opened): Divergence | undefined {
  if (states === undefined) return differsAt === undefined ? undefined : digestDivergence(record, played, differsAt);
  for (const [i, state] of played.entries()) {
    const field = firstDifference(compiled, states[i], state);
    const recorded = record.digests[i - 1] ?? digestOf(state);
    const digest = digestOf(state);
    if (field !== undefined) {
      const note = i > 0 && recorded === digest ? 'stateAltered' : 'field';
      return { turn: i, field: field.field, recorded: field.before, played: field.after, note };
    }
    if (recorded !== digest)
      return { turn: i, field: `digests[${i - 1}]`, recorded, played: digest, note: 'digestAltered' };
  }
  return undefined;
}

function digestDivergence(record: GameRecord, played: readonly GameState[], t: number): Divergence {
  const digests = played.slice(1).map(digestOf);
  const later =
    t + 1 < digests.length && digests.slice(t + 1).every((digest, i) => digest === record.digests[t + 1 + i]);
  return {
    turn: t + 1,
    field: `digests[${t}]`,
    recorded: record.digests[t],
    played: digests[t],
    note: later ? 'onlyDigest' : 'noStates',
  };
}

function tell({ scenario }: CompiledScenario, { turn, field, recorded, played, note }: Divergence): string[] {
  const when =
    turn === 0
      ? text('cli.replay.start')
      : text('cli.replay.turn', { turn, moment: formatFullMoment(momentOf(scenario.start, turn - 1)) });
  const lines = [text('cli.replay.differs', { turn: when })];
  const blanks = { field, recorded: String(recorded), played: String(played) };
  if (note === 'field' || note === 'stateAltered') lines.push(text('cli.replay.field', blanks));
  else lines.push(text('cli.replay.digest', blanks));
  if (note !== 'field') lines.push(text(`cli.replay.${note}`, blanks));
  return lines;
}
