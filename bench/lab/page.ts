/** A page with the runner that the built page has, warmed as that warms it: asked from outside for the Lab's work. */
import { createRunner } from '../../src/app/services/runner.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { formatOrder } from '../../src/engine/orders/text.ts';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { beliefOf } from '../../src/engine/view/belief.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { deliberate, questionOf } from '../../src/ensemble/council.ts';
import type { EnsemblePlan } from '../../src/ensemble/plan.ts';
import { playEnsembles } from '../../src/ensemble/runner.ts';
import { axisOf, latinPoints } from '../../src/ensemble/sweep.ts';
import { planOfOdds } from '../../src/lab/odds.ts';
import { planOfPreviews } from '../../src/lab/previews.ts';
import { formatWhatIfLink } from '../../src/lab/whatIf/link.ts';
import { usualOutcome } from '../../src/lab/whatIf/whatIf.ts';
import { createPlay } from '../../src/play/turn.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const runner = createRunner();
const scenarios = new Map<string, Scenario>();
/** The longest campaign, and a lever that moves it much. */
const LONGEST = 'eleven-days';
const MOVED = { turkey_restraint: 0.9 };
const SEED = 'bench';

const longest = (): Scenario => scenarios.get(LONGEST) as Scenario;

/** Milliseconds until a job is done, and until its first runs are there. */
async function timed(scenario: Scenario, plan: EnsemblePlan): Promise<{ readonly ms: number; readonly first: number }> {
  const started = performance.now();
  let first = 0;
  const told = (): void => {
    if (first === 0) first = performance.now() - started;
  };
  const end = await runner.run(scenario, plan, { onPartial: told }).end;
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  told();
  return { ms: performance.now() - started, first };
}

/** What the desk of the first chair knows after some turns; worked out once, for it is no part of what is measured. */
let known: ReturnType<typeof momentOf> | undefined;
function moment() {
  known ??= momentOf(4);
  return known;
}
function momentOf(turns: number) {
  const compiled = compileScenario(longest());
  const play = createPlay(compiled);
  const key = keyOf(SEED);
  play.simulation.begin(key);
  for (let turn = 0; turn < turns; turn++) play.advance();
  const view = viewOf(compiled, key, play.simulation.state, compiled.actorOf(longest().chairs[0].actor));
  return { compiled, view };
}

const work = {
  /** Loads every scenario, and warms the runner up for the longest. */
  open(texts: Readonly<Record<string, string>>): number {
    for (const id of Object.keys(texts)) {
      const loaded = loadScenario(texts[id], (one) => texts[one]);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
      scenarios.set(id, loaded.value.scenario);
    }
    moment();
    runner.warm(longest());
    return runner.workers;
  },
  /** A link to a question of so many pairs. */
  link(pairs: number): string | undefined {
    const { compiled } = moment();
    return formatWhatIfLink(
      {
        ...{
          scenario: LONGEST,
          contentHash: compiled.contentHash,
          rules: RULES_VERSION,
          luck: SEED,
          firstRun: 0,
          pairs,
        },
        changes: [{ kind: 'lever', lever: 'turkey_restraint', value: MOVED.turkey_restraint }],
        ...{ outcome: usualOutcome(compiled), prediction: { later: 4, same: 3, earlier: 3, unknown: true } },
      },
      compiled,
    );
  },
  odds: async (runs: number) => (await timed(longest(), { ...planOfOdds(beliefOf(moment().view)), runs })).ms,
  async previews(orders: number): Promise<number> {
    const { compiled, view } = moment();
    const texts = [...legalOrders(view)].slice(0, orders).map((order) => formatOrder(compiled, order));
    const plan = planOfPreviews(compiled, {
      ...{ actor: view.actor, belief: beliefOf(view), turn: view.turn, until: view.turn + 3, orders: texts },
    });
    return (await timed(longest(), plan)).ms;
  },
  /** A council's move: all that it tries before it decides, round by round. */
  async council(): Promise<number> {
    const { compiled, view } = moment();
    const started = performance.now();
    const question = questionOf(compiled, view);
    if (question === undefined) throw new Error('no chair');
    const rounds = deliberate(compiled, question);
    let round = rounds.next();
    while (round.done !== true) {
      const end = await runner.run(longest(), round.value).end;
      if (end.kind !== 'done') throw new Error(end.kind);
      round = rounds.next(end.gathered.tables);
    }
    return performance.now() - started;
  },
  pairs: (runs: number) => timed(longest(), { seed: SEED, runs, base: {}, variants: [{ levers: MOVED }] }),
  campaigns: async (runs: number, moved: boolean) =>
    (await timed(longest(), { seed: SEED, runs, base: moved ? { levers: MOVED } : {}, course: 'none' })).ms,
  /** The same change from every start of the longest campaign's family, side by side. */
  async starts(ids: readonly string[], runs: number): Promise<number> {
    const started = performance.now();
    const plan: EnsemblePlan = { seed: SEED, runs, base: {}, variants: [{ levers: MOVED }] };
    await Promise.all(ids.map((id) => timed(scenarios.get(id) as Scenario, plan)));
    return performance.now() - started;
  },
  /** Points over the range of two levers, none of which is kept. */
  async sweep(points: number, runs: number): Promise<number> {
    const started = performance.now();
    const axes = longest().levers.slice(0, 2).map(axisOf);
    const laid = latinPoints({}, axes, points - 1, keyOf(SEED));
    if (!laid.ok) throw new Error('too many points');
    const plan = { seed: SEED, runs, course: 'none' } as const;
    const ensembles = laid.value.map((levers) => ({ scenario: longest(), plan: { ...plan, base: { levers } } }));
    const end = await playEnsembles(runner, ensembles, { onEnsemble: () => undefined }).end;
    if (end.kind !== 'done') throw new Error(end.kind);
    return performance.now() - started;
  },
};

declare global {
  var labWork: typeof work;
}
globalThis.labWork = work;
