/**
 * brink compare SCENARIO: a base and a variant on the same runs, pair by pair; or the same change from each start of a
 * family.
 */
import { type Command, InvalidArgumentError } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Effect } from '../../engine/conditions/effect.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { prepareBranches } from '../../ensemble/branch.ts';
import type { Comparison } from '../../ensemble/compare.ts';
import type { Branch, EnsemblePlan, InsertedEvent, TurnOrders } from '../../ensemble/plan.ts';
import { compareVariant } from '../../ensemble/run.ts';
import type { Runner } from '../../ensemble/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { scenarioText, text } from '../../words/text.ts';
import { countsOf, type RunOptions, seatsOf, withRunOptions } from '../lib/ensembleOptions.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { familyFiles } from '../lib/family.ts';
import { type Assignment, collectAssignment, leverValues } from '../lib/leverWords.ts';
import { failedStop, stoppedAfter, withPool } from '../lib/pool.ts';
import { queueAsked } from '../lib/queue.ts';
import { isShipped, openPlain } from '../lib/scenarioFiles.ts';
import { givenOrDrawn } from '../lib/seed.ts';
import { planStop } from '../lib/study.ts';
import { tellComparison, tellParting } from '../lib/tell.ts';
import { complain, print, printJson, stopWith } from '../lib/terminal.ts';

interface Options extends RunOptions {
  readonly set: readonly Assignment[];
  readonly baseSet: readonly Assignment[];
  readonly order: readonly TurnOrders[];
  readonly event: readonly InsertedEvent[];
  readonly eachStart?: boolean;
}

export function addCompare(program: Command): void {
  withRunOptions(program.command('compare').description(text('cli.compare.about')), 'cli.compare.seat')
    .option('--set <lever=value>', text('cli.compare.set'), collectAssignment, [])
    .option('--base-set <lever=value>', text('cli.compare.baseSet'), collectAssignment, [])
    .option('--order <turn:actor:order>', text('cli.compare.order'), collectOrder, [])
    .option('--event <turn:json>', text('cli.compare.event'), collectEvent, [])
    .option('--each-start', text('cli.compare.eachStart'))
    .action(async (scenario: string, options: Options) => {
      process.exitCode = await compare(scenario, options);
    });
}

/** Groups the orders of one actor in one turn. Throws for a malformed word. */
function collectOrder(word: string, before: readonly TurnOrders[]): readonly TurnOrders[] {
  const [, turn, actor, order] = /^(\d{1,3}):([^:]+):(.*)$/.exec(word) ?? [];
  if (turn === undefined) throw new InvalidArgumentError(text('cli.compare.orderShape', { given: word }));
  const at = Number(turn) - 1;
  const lines = order.trim() === '' ? [] : [order.trim()];
  const same = before.find((one) => one.turn === at && one.actor === actor);
  if (same === undefined) return [...before, { turn: at, actor, orders: lines }];
  return before.map((one) => (one === same ? { ...one, orders: [...one.orders, ...lines] } : one));
}

function collectEvent(word: string, before: readonly InsertedEvent[]): readonly InsertedEvent[] {
  const [, turn, json] = /^(\d{1,3}):(.*)$/s.exec(word) ?? [];
  if (turn === undefined) throw new InvalidArgumentError(text('cli.compare.eventShape', { given: word }));
  try {
    // Whether it is a valid effect is checked once the scenario is known.
    return [...before, { turn: Number(turn) - 1, effect: JSON.parse(json) as Effect }];
  } catch {
    throw new InvalidArgumentError(text('cli.compare.eventShape', { given: word }));
  }
}

interface Compared {
  readonly scenario: Scenario;
  readonly plan: EnsemblePlan;
  readonly comparison: Comparison;
}

async function compare(word: string, options: Options): Promise<ExitCode> {
  const counts = countsOf(options);
  if (!counts.ok) return stopWith(counts.error);
  const queue = queueAsked(options);
  if (!queue.ok) return stopWith(queue.error);
  const seats = seatsOf(options);
  if ([options.set, options.order, options.event].every((list) => list.length === 0) && Object.keys(seats).length === 0)
    return stopWith(misuse(text('cli.compare.nothing')));
  const scenarios = options.eachStart === true ? familyScenarios(word) : single(word);
  if (!scenarios.ok) return stopWith(scenarios.error);
  const { runs, workers } = counts.value;
  const seed = givenOrDrawn(options.seed);
  const quiet = options.quiet === true;
  const pool = { workers, of: scenarios.value.length * runs, quiet, ...queue.value };
  const compared = await withPool(pool, async (runner, tellRuns) => {
    const found: Compared[] = [];
    for (const [i, scenario] of scenarios.value.entries()) {
      const one = await compareIn(runner, scenario, options, seed, runs, (played) => tellRuns(i * runs + played));
      if (one.ok) found.push(one.value);
      // In a family, starts in which the change makes no sense are skipped and named.
      else if (scenarios.value.length > 1 && one.error.exit === EXIT.misuse)
        complain(text('cli.compare.familySkipped', { id: scenario.id, reason: one.error.lines.join(' ') }));
      else return one;
    }
    return ok(found);
  });
  if (!compared.ok) return stopWith(compared.error);
  const found = compared.value;
  if (found.length === 0) return EXIT.misuse;
  if (options.json === true) printJson(options.eachStart === true ? { starts: found.map(json) } : json(found[0]));
  else print(found.flatMap((one, i) => [...(i > 0 ? [''] : []), ...tell(one, options)]).join('\n'));
  return EXIT.ok;
}

function single(word: string): Result<Scenario[], Stop> {
  const scenario = openPlain(word);
  return scenario.ok ? ok([scenario.value]) : scenario;
}

function familyScenarios(word: string): Result<Scenario[], Stop> {
  if (!isShipped(word)) return fail(misuse(text('cli.compare.familyShipped')));
  const scenarios: Scenario[] = [];
  for (const { file } of familyFiles(word, word)) {
    const scenario = openPlain(file);
    if (!scenario.ok) return scenario;
    scenarios.push(scenario.value);
  }
  return ok(scenarios);
}

async function compareIn(
  pool: Runner,
  scenario: Scenario,
  options: Options,
  seed: string,
  runs: number,
  onRuns: (runs: number) => void,
): Promise<Result<Compared, Stop>> {
  const shared = leverValues(scenario, options.baseSet);
  if (!shared.ok) return shared;
  const moved = leverValues(scenario, options.set);
  if (!moved.ok) return moved;
  const base: Branch = { levers: shared.value };
  const variant: Branch = {
    levers: { ...shared.value, ...moved.value },
    chairs: seatsOf(options),
    orders: options.order,
    events: options.event,
  };
  const plan: EnsemblePlan = { seed, runs, base, variants: [variant] };
  const branches = prepareBranches(scenario, plan);
  if (!branches.ok) return fail(planStop(branches.error));
  const { end: ended } = pool.run(scenario, plan, { onProgress: (progress) => onRuns(progress.runs) });
  const end = await ended;
  switch (end.kind) {
    case 'done':
      return ok({ scenario, plan, comparison: compareVariant(branches.value, end.gathered, 0) });
    case 'refused':
      return fail(planStop(end.problems));
    case 'failed':
      return fail(failedStop(end.failure));
    default:
      return fail(stoppedAfter(0));
  }
}

/** Turns count from 1 on the command line. */
const fromOne = <T extends { readonly turn: number }>(change: T): T => ({ ...change, turn: change.turn + 1 });

function json({ scenario, plan, comparison }: Compared): object {
  const variant = plan.variants?.[0];
  return {
    scenario: scenario.id,
    start: scenario.start,
    rules: RULES_VERSION,
    seed: plan.seed,
    runs: plan.runs,
    base: plan.base,
    variant: { ...variant, orders: variant?.orders?.map(fromOne), events: variant?.events?.map(fromOne) },
    comparison,
  };
}

function tell({ scenario, plan, comparison }: Compared, options: Options): string[] {
  const branches = prepareBranches(scenario, plan);
  if (!branches.ok) return [];
  const { compiled } = branches.value[0];
  const title = scenarioText(scenario.title);
  const head =
    options.eachStart === true
      ? text('cli.tell.start', { date: scenario.start.date, title })
      : text('cli.tell.pairs', { scenario: title, count: plan.runs, seed: plan.seed });
  return [
    head,
    ...tellComparison(compiled, comparison),
    '',
    ...tellParting(compiled, comparison.state, comparison.ground),
  ];
}
