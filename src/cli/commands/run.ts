/** brink run SCENARIO: one seeded run from start to end, as an account or as JSON. */
import { dirname, relative } from 'node:path';
import type { Command } from 'commander';
import type { ActorIndex } from '../../core/indices.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type Key, keyOf, keyOfRun } from '../../engine/chance.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { createCouncil } from '../../ensemble/council.ts';
import { formatLink } from '../../play/link/linkText.ts';
import { linkNamesOf } from '../../play/link/names.ts';
import { packRecord } from '../../play/link/pack.ts';
import { createRecord, desksByTurn, type GameRecord, type PlayedSeat, RECORD_LIMITS } from '../../play/record.ts';
import { createCadet } from '../../policies/cadet.ts';
import { isSeatLevel, type SeatLevel } from '../../policies/levels.ts';
import type { Policy } from '../../policies/policy.ts';
import type { LeverValues } from '../../scenario/levers/apply.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { scenarioText, text } from '../../words/text.ts';
import { tellEnd, tellTurn } from '../lib/account.ts';
import { collectSeat } from '../lib/ensembleOptions.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { pathFrom, readText, writeText } from '../lib/files.ts';
import { guessWords } from '../lib/guess.ts';
import { type Assignment, collectAssignment, leverValues } from '../lib/leverWords.ts';
import { type OrdersByTurn, parseOrdersFile } from '../lib/ordersFile.ts';
import { finalAccount, type PlayedRun, playRun } from '../lib/playRun.ts';
import { formatWithExtras, type RecordExtras } from '../lib/recordExtras.ts';
import { isShipped, openScenario, pathOf } from '../lib/scenarioFiles.ts';
import { parseSeed } from '../lib/seed.ts';
import { formatTrace } from '../lib/stateTrace.ts';
import { complain, print, printJson, stopWith } from '../lib/terminal.ts';

interface Options {
  readonly seed: string;
  readonly run?: string;
  readonly chair?: string;
  readonly orders?: string;
  readonly seat: readonly Assignment[];
  readonly set: readonly Assignment[];
  readonly record?: string;
  readonly states: boolean;
  readonly link?: boolean;
  readonly json?: boolean;
  readonly why?: boolean;
}

const MOST_RUN = 999_999_999;
const MOST_ORDER_BYTES = 1_000_000;

export function addRun(program: Command): void {
  program
    .command('run')
    .description(text('cli.run.about'))
    .argument('<scenario>', text('cli.run.scenario'))
    .requiredOption('--seed <text>', text('cli.run.seed'), parseSeed)
    .option('--run <i>', text('cli.run.run'))
    .option('--chair <actor>', text('cli.run.chair'))
    .option('--orders <file>', text('cli.run.orders'))
    .option('--seat <actor=level>', text('cli.run.seat'), collectSeat, [])
    .option('--set <lever=value>', text('cli.run.set'), collectAssignment, [])
    .option('--record <file>', text('cli.run.record'))
    .option('--no-states', text('cli.run.bare'))
    .option('--link', text('cli.run.link'))
    .option('--why', text('cli.run.why'))
    .option('--json', text('cli.run.json'))
    .action((scenario: string, options: Options) => {
      process.exitCode = run(scenario, options);
    });
}

interface Start {
  readonly compiled: CompiledScenario;
  readonly key: Key;
  readonly run?: number;
  readonly levers: LeverValues;
  readonly chair: string | null;
  /** The chair's seat, with a list of orders for every turn. */
  readonly seats: readonly PlayedSeat[];
  /** Chairs at a level, and their policies. */
  readonly atLevel: ReadonlyMap<ActorIndex, SeatLevel>;
}

function run(scenario: string, options: Options): ExitCode {
  const prepared = prepare(scenario, options);
  if (!prepared.ok) return stopWith(prepared.error);
  const start = prepared.value;
  const played = playRun({
    ...start,
    desks: desksByTurn(start.compiled.turns, start.seats),
    levels: new Map([...start.atLevel].map(([actor, level]) => [actor, LEVEL_POLICIES[level](start.compiled)])),
    why: options.why === true,
  });
  if (options.record !== undefined) {
    const stop = writeText(options.record, recordText(scenario, start, options, played));
    if (stop !== undefined) return stopWith(stop);
  }
  for (const { turn, refused } of played.turns)
    for (const { order, code } of refused)
      complain(text('cli.orders.refused', { turn, order, reason: text(`refusal.${code}`) }));
  if (options.link === true) print(linkOf(recordOf(scenario, start, options, played), start.compiled));
  else if (options.json === true) printJson(runJson(start, options.seed, played));
  else print(account(start, options, played).join('\n'));
  return EXIT.ok;
}

function prepare(scenario: string, options: Options): Result<Start, Stop> {
  const { seed, chair } = options;
  const index = options.run === undefined ? undefined : runNumber(options.run);
  if (index !== undefined && !index.ok) return index;
  if (options.orders !== undefined && chair === undefined) return fail(misuse(text('cli.run.ordersNoChair')));
  let levers: LeverValues = {};
  const opened = openScenario(scenario, (loaded) => {
    const values = leverValues(loaded, options.set);
    if (values.ok) levers = values.value;
    return values;
  });
  if (!opened.ok) return opened;
  const compiled = opened.value;
  if (chair !== undefined && !compiled.scenario.chairs.some(({ actor }) => actor === chair))
    return fail(unknownChair(compiled, chair));
  const orders = options.orders === undefined ? ok(silence(compiled.turns)) : readOrders(compiled, options.orders);
  if (!orders.ok) return orders;
  const atLevel = levelsAsked(compiled, options);
  if (!atLevel.ok) return atLevel;
  const base = keyOf(seed);
  const key = index === undefined ? base : keyOfRun(base, index.value);
  return ok({
    compiled,
    key,
    levers,
    chair: chair ?? null,
    seats: chair === undefined ? [] : [{ actor: compiled.actorOf(chair), orders: orders.value }],
    atLevel: atLevel.value,
    ...(index === undefined ? undefined : { run: index.value }),
  });
}

const LEVEL_POLICIES: { readonly [level in SeatLevel]: (compiled: CompiledScenario) => Policy } = {
  cadet: createCadet,
  council: createCouncil,
};

/** The chairs at a level, none of them the one that orders are given for. */
function levelsAsked(
  compiled: CompiledScenario,
  { seat, chair }: Options,
): Result<ReadonlyMap<ActorIndex, SeatLevel>, Stop> {
  const levels = new Map<ActorIndex, SeatLevel>();
  for (const { id, value } of seat) {
    if (!compiled.scenario.chairs.some(({ actor }) => actor === id)) return fail(unknownChair(compiled, id));
    if (id === chair) return fail(misuse(text('cli.run.seatTwice', { actor: id })));
    if (isSeatLevel(value)) levels.set(compiled.actorOf(id), value);
    else if (value !== 'doctrine') return fail(misuse(text('cli.run.seatLevel', { given: value })));
  }
  return ok(levels);
}

/** Their orders as they were given, so that a replay needs no level. */
const seatsAtLevel = ({ atLevel }: Start, { given }: PlayedRun): readonly PlayedSeat[] =>
  [...atLevel].map(([actor, level]) => ({ actor, level, orders: given.map((desks) => desks.get(actor)) }));

function runNumber(word: string): Result<number, Stop> {
  const i = /^\d{1,9}$/.test(word) ? Number(word) : -1;
  return i < 0 ? fail(misuse(text('cli.run.runWrong', { most: MOST_RUN, given: word }))) : ok(i);
}

function unknownChair({ scenario }: CompiledScenario, word: string): Stop {
  const ids = scenario.chairs.map(({ actor }) => actor);
  const list = ids.length === 0 ? text('cli.run.noChairs') : text('cli.run.chairs', { ids });
  return misuse(text('cli.run.chairUnknown', { given: word, guess: `${guessWords(word, ids) ?? ''} ${list}`.trim() }));
}

/** The orders of a chair without an orders file: none on any turn. */
const silence = (turns: number): OrdersByTurn => Array.from({ length: turns }, () => []);

function readOrders(compiled: CompiledScenario, name: string): Result<OrdersByTurn, Stop> {
  const content = readText(name, MOST_ORDER_BYTES);
  if (!content.ok) return content;
  const parsed = parseOrdersFile(compiled, content.value);
  if (parsed.ok) return parsed;
  const lines = parsed.error.map(({ line, reason }) => text('cli.orders.line', { line, reason }));
  return fail(misuse(text('cli.orders.wrong', { name, count: lines.length }), ...lines));
}

function recordOf(scenario: string, start: Start, { seed }: Options, played: PlayedRun): GameRecord {
  return createRecord(start.compiled, {
    seed,
    levers: start.levers,
    seats: [...start.seats, ...seatsAtLevel(start, played)],
    digests: played.turns.map(({ digest }) => digest),
    ...(start.run === undefined ? undefined : { run: start.run }),
    own: !isShipped(scenario),
  });
}

function recordText(scenario: string, start: Start, options: Options, played: PlayedRun): string {
  const { compiled } = start;
  const record = recordOf(scenario, start, options, played);
  const place = scenarioFileFor(scenario, options.record ?? '');
  const bare = formatWithExtras(record, place);
  if (!options.states) return bare;
  const full = formatWithExtras(record, {
    ...place,
    states: formatTrace(
      compiled,
      played.line.map(({ state }) => state),
    ),
  });
  if (full.length <= RECORD_LIMITS.characters) return full;
  complain(text('cli.run.statesLeftOut'));
  return bare;
}

/** Path of a scenario that is not shipped, relative to the record. */
function scenarioFileFor(scenario: string, record: string): RecordExtras {
  const path = scenario === '-' || isShipped(scenario) ? undefined : pathOf(scenario);
  return path === undefined ? {} : { scenarioFile: relative(dirname(pathFrom(record)), path) };
}

/** What stands behind the page's address. */
function linkOf(record: GameRecord, compiled: CompiledScenario): string {
  const digits = packRecord(record, linkNamesOf(compiled));
  if (digits === undefined) throw new Error('A run names what its scenario has.');
  return formatLink(digits);
}

function runJson(start: Start, seed: string, { line, turns }: PlayedRun): unknown {
  const { compiled, key, chair, levers } = start;
  return {
    scenario: compiled.scenario.id,
    contentHash: compiled.contentHash,
    rules: RULES_VERSION,
    seed,
    ...(start.run === undefined ? undefined : { run: start.run }),
    levers,
    chair,
    turns,
    final: finalAccount(compiled, key, line[line.length - 1].state),
  };
}

function account(start: Start, options: Options, played: PlayedRun): string[] {
  const { compiled, chair, key } = start;
  const { scenario } = compiled;
  const seed =
    start.run === undefined
      ? text('cli.account.seed', { seed: options.seed })
      : text('cli.account.seedRun', { seed: options.seed, run: start.run });
  const seat = scenario.chairs.find(({ actor }) => actor === chair);
  const lines = [
    text('cli.account.head', { title: scenarioText(scenario.title) }),
    text('cli.account.keys', { seed, rules: String(RULES_VERSION), hash: compiled.contentHash }),
    seat === undefined ? text('cli.account.doctrine') : text('cli.account.chair', { chair: scenarioText(seat.name) }),
    ...Object.entries(start.levers).map(([id, value]) => text('cli.account.lever', { id, value: String(value) })),
    ...(options.why === true ? [text('cli.account.will')] : []),
  ];
  for (const turn of played.turns) lines.push('', ...tellTurn(compiled, played, turn, options.why === true));
  lines.push(
    '',
    ...tellEnd(compiled, played, finalAccount(compiled, key, played.line[played.line.length - 1].state), chair),
  );
  return lines;
}
