/** The votes of a board: where each stands, and the pairs of its experiments, on a hundred lucks and on ours. */
import { batch, type Signal, signal } from '@preact/signals';
import type { WeightName } from '../../../engine/weights.ts';
import type { Gathered } from '../../../ensemble/gather.ts';
import { playEnsembles, type Runner } from '../../../ensemble/runner.ts';
import { type AnsweredWhatIf, type Carrier, planWeaker, searchCarrier } from '../../../lab/whatIf/carrier.ts';
import type { DoubtFactor } from '../../../lab/whatIf/doubt.ts';
import { countsOf, pairsOf, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import { planWhatIf, type WhatIf } from '../../../lab/whatIf/whatIf.ts';
import type { CompiledScenario, Scenario } from '../../../scenario/scenario.ts';
import { FIRST_STEP, type VoteAct, type VoteState, voteAfter } from './steps.ts';

/** One of the experiments behind a question. */
export interface Experiment {
  /** The answer that it stands for; empty if the question has only one. */
  readonly label: string;
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly whatIf: WhatIf;
}

export interface BoardVote {
  readonly key: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly experiments: readonly Experiment[];
  /** What has to be known to read the answer, and why it comes out so; empty if nothing is said. */
  readonly note: string;
  readonly why: string;
  /** Whether it is also asked from each start of the campaign. */
  readonly asksWhen: boolean;
  /** The rule that is known to carry the answer; undefined: it is looked for. */
  readonly carriedBy?: WeightName;
}

export interface PlayedExperiment extends AnsweredWhatIf {
  readonly gathered: Gathered;
  /** On our own runs, once they are played. */
  readonly ours?: WhatIfPairs;
}

export type WeakerPairs = { readonly [Factor in Exclude<DoubtFactor, 1>]?: WhatIfPairs };

export interface Doubts {
  readonly tried: number;
  /** `pairs` and `runs` are none where the rule is known, and was not looked for. */
  readonly found?: Carrier;
  readonly weaker: WeakerPairs;
}

export interface Voting {
  readonly state: Signal<VoteState>;
  /** By experiment; undefined where nothing has come yet. */
  readonly played: Signal<readonly (PlayedExperiment | undefined)[]>;
  readonly doubts: Signal<Doubts | undefined>;
  readonly isFailed: Signal<boolean>;
}

/** Plays one experiment's change on our own runs. */
export type PlayOurs = (experiment: Experiment) => Promise<WhatIfPairs | undefined>;

export function createVotings(runnerOf: () => Promise<Runner | undefined>, playOurs: PlayOurs) {
  const votings = new Map<string, Voting>();

  function votingOf({ key, experiments }: BoardVote): Voting {
    const known = votings.get(key);
    if (known !== undefined) return known;
    const made: Voting = {
      state: signal(FIRST_STEP),
      played: signal(experiments.map(() => undefined)),
      doubts: signal(undefined),
      isFailed: signal(false),
    };
    votings.set(key, made);
    return made;
  }

  /** Both experiments at once, and then the same on our own runs. */
  async function run(vote: BoardVote): Promise<void> {
    const voting = votingOf(vote);
    voting.isFailed.value = false;
    const runner = await runnerOf();
    if (runner === undefined) {
      voting.isFailed.value = true;
      return;
    }
    const ends = await Promise.all(vote.experiments.map((experiment, i) => playOne(runner, voting, experiment, i)));
    if (ends.includes(false)) voting.isFailed.value = true;
    else act(vote, { kind: 'played' });
  }

  async function playOne(runner: Runner, voting: Voting, experiment: Experiment, at: number): Promise<boolean> {
    const { scenario, whatIf } = experiment;
    const planned = planWhatIf(scenario, whatIf);
    if (!planned.ok) return false;
    const { plan, compiled } = planned.value;
    const tell = (played: PlayedExperiment): void => {
      voting.played.value = voting.played.value.map((one, i) => (i === at ? played : one));
    };
    const playedOf = (gathered: Gathered): PlayedExperiment => ({
      ...{ scenario, compiled, whatIf, gathered, pairs: pairsOf(compiled, whatIf.outcome, gathered) },
    });
    const onPartial = (gathered: Gathered): void => {
      if (gathered.runs > 0) tell(playedOf(gathered));
    };
    const end = await runner.run(scenario, plan, { onPartial }).end;
    if (end.kind !== 'done') return false;
    const played = playedOf(end.gathered);
    tell(played);
    const ours = await playOurs(experiment);
    if (ours !== undefined) tell({ ...played, ours });
    return true;
  }

  /** Looks for the rule that carries the answer, and plays it half as strong and off. */
  async function doubt(vote: BoardVote): Promise<void> {
    const { doubts, played } = votingOf(vote);
    const main = mainOf(played.value);
    if (main === undefined || doubts.value !== undefined) return;
    const runner = await runnerOf();
    if (runner === undefined || doubts.value !== undefined) return;
    if (vote.carriedBy !== undefined) {
      doubts.value = { tried: 0, found: { carrier: vote.carriedBy, pairs: 0, runs: 0 }, weaker: {} };
      await weakenBoth(runner, main, vote.carriedBy);
      return;
    }
    const search = searchCarrier(main);
    if (search === undefined) return;
    doubts.value = { tried: 0, weaker: {} };
    const end = await playEnsembles(runner, search.ensembles, {
      onEnsemble(index, found) {
        search.hear(index, found);
        doubts.value = { tried: index + 1, weaker: {} };
      },
    }).end;
    if (end.kind !== 'done') {
      doubts.value = undefined;
      return;
    }
    const found = search.end();
    doubts.value = { tried: search.ensembles.length, found, weaker: {} };
    if (found.carrier !== undefined) await weakenBoth(runner, main, found.carrier);

    async function weakenBoth(players: Runner, answered: AnsweredWhatIf, weight: WeightName): Promise<void> {
      await Promise.all(([0.5, 0] as const).map((factor) => weaken(players, answered, weight, factor)));
    }

    async function weaken(
      players: Runner,
      answered: AnsweredWhatIf,
      weight: WeightName,
      factor: 0.5 | 0,
    ): Promise<void> {
      const plan = planWeaker(answered, weight, factor);
      if (plan === undefined) return;
      const { compiled, whatIf, scenario } = answered;
      const one = await players.run(scenario, plan).end;
      if (one.kind !== 'done' || doubts.value === undefined) return;
      const pairs = pairsOf(compiled, whatIf.outcome, one.gathered);
      doubts.value = { ...doubts.value, weaker: { ...doubts.value.weaker, [factor]: pairs } };
    }
  }

  function act(vote: BoardVote, what: VoteAct): void {
    const { state } = votingOf(vote);
    const before = state.value;
    state.value = voteAfter(before, what);
    const entered = state.value.step === before.step ? undefined : state.value.step;
    if (entered === 'pairs') void run(vote);
    if (entered === 'doubt') void doubt(vote);
  }

  return {
    votingOf,
    act,
    run,
    /** The same vote from its first step. */
    again(vote: BoardVote): void {
      const { state, played, doubts, isFailed } = votingOf(vote);
      batch(() => {
        state.value = FIRST_STEP;
        played.value = vote.experiments.map(() => undefined);
        doubts.value = undefined;
        isFailed.value = false;
      });
    },
    /** Another class: nothing is left of the votes of the last. */
    clear(): void {
      votings.clear();
    },
  };
}

/** The experiment of which the most pairs move: reasons and doubts are about that one. */
export function mainOf(played: readonly (PlayedExperiment | undefined)[]): PlayedExperiment | undefined {
  const all = played.filter((one) => one !== undefined);
  const moving = ({ pairs }: PlayedExperiment): number => pairs.count - countsOf(pairs).same;
  return all.length === 0 ? undefined : all.reduce((best, one) => (moving(one) > moving(best) ? one : best));
}
