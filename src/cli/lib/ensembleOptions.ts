/** Options of the commands that play many runs, parsed. */
import { type Command, InvalidArgumentError } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { PLAN_LIMITS, type PolicyName, type RunRange, rangeOfShard } from '../../ensemble/plan.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { type Assignment, collectAssignment } from './leverWords.ts';
import { MOST_WORKERS, usualWorkers } from './pool.ts';
import { type QueueOptions, withQueueOptions } from './queue.ts';
import { parseSeed } from './seed.ts';

const USUAL_RUNS = '400';

export interface RunOptions extends QueueOptions {
  readonly runs: string;
  /** None: it is drawn. */
  readonly seed?: string;
  readonly workers?: string;
  readonly seat: readonly Assignment[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface RowOptions {
  readonly csv?: string;
  readonly resume?: boolean;
  readonly shard?: string;
  readonly series?: boolean;
}

/** Adds the options that all these commands share. */
export function withRunOptions(
  command: Command,
  seat: 'cli.ensemble.seat' | 'cli.compare.seat' = 'cli.ensemble.seat',
): Command {
  return withQueueOptions(command)
    .argument('<scenario>', text('cli.run.scenario'))
    .option('--runs <n>', text('cli.ensemble.runs'), USUAL_RUNS)
    .option('--seed <text>', text('cli.ensemble.seed'), parseSeed)
    .option('--seat <actor=policy>', text(seat), collectSeat, [])
    .option('--workers <k>', text('cli.ensemble.workers'))
    .option('--json', text('cli.ensemble.json'))
    .option('--quiet', text('cli.ensemble.quiet'));
}

export function withRowOptions(command: Command): Command {
  return command
    .option('--set <lever=value>', text('cli.run.set'), collectAssignment, [])
    .option('--csv <file>', text('cli.ensemble.csv'))
    .option('--resume', text('cli.ensemble.resume'))
    .option('--shard <i/n>', text('cli.ensemble.shard'))
    .option('--series', text('cli.ensemble.series'));
}

export function collectSeat(word: string, before: readonly Assignment[]): readonly Assignment[] {
  const at = word.indexOf('=');
  if (at < 1) throw new InvalidArgumentError(text('cli.ensemble.seatShape', { given: word }));
  return [...before, { id: word.slice(0, at), value: word.slice(at + 1) }];
}

export function wholeNumber(word: string, most: number): number | undefined {
  const value = /^\d{1,9}$/.test(word) ? Number(word) : 0;
  return value >= 1 && value <= most ? value : undefined;
}

export interface Counts {
  readonly runs: number;
  readonly workers: number;
}

export function countsOf(options: RunOptions): Result<Counts, Stop> {
  const runs = wholeNumber(options.runs, PLAN_LIMITS.runs);
  if (runs === undefined)
    return fail(misuse(text('cli.ensemble.runsWrong', { most: PLAN_LIMITS.runs, given: options.runs })));
  const workers = options.workers === undefined ? usualWorkers() : wholeNumber(options.workers, MOST_WORKERS);
  if (workers === undefined)
    return fail(misuse(text('cli.ensemble.workersWrong', { most: MOST_WORKERS, given: options.workers ?? '' })));
  return ok({ runs, workers });
}

/** The units of the requested shard; all without one. */
export function unitsAsked(units: number, shard: string | undefined): Result<RunRange, Stop> {
  if (shard === undefined) return ok({ from: 0, to: units });
  const [, i, n] = (/^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []).map(Number);
  if (i === undefined || i < 1 || i > n) return fail(misuse(text('cli.ensemble.shardWrong', { given: shard })));
  const range = rangeOfShard(units, i, n);
  return range.from === range.to ? fail(misuse(text('cli.ensemble.shardEmpty', { given: shard }))) : ok(range);
}

export const checkRowOptions = ({ csv, resume }: RowOptions): Stop | undefined =>
  resume === true && csv === undefined ? misuse(text('cli.ensemble.resumeAlone')) : undefined;

/** Actors and policies are checked by the engine. */
export function seatsOf(options: RunOptions): { readonly [actor: string]: PolicyName } {
  return Object.fromEntries(options.seat.map(({ id, value }) => [id, value as PolicyName]));
}
