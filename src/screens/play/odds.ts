/**
 * The odds of a turn: a hundred runs from what the desk knows now, and from what it knew half a day ago, played in the
 * workers behind the page's back. They are dropped when the turn ends, and nobody waits for them.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Shell } from '../../app/services/shell.ts';
import type { ActorIndex } from '../../core/indices.ts';
import { type Belief, beliefOf } from '../../engine/view/belief.ts';
import type { Job } from '../../ensemble/runner.ts';
import { type Odds, type OddsMoment, oddsOf, planOfOdds } from '../../lab/odds.ts';
import type { DeskTurn } from '../../present/desk/cards.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';

/** A newer turn's odds drop an older one's. */
const SLOT = 'odds';

export interface LiveOdds {
  /** Of the turn shown; undefined while they are played, and where they cannot be. */
  readonly found: ReadonlySignal<readonly Odds[] | undefined>;
  /** `none`: they cannot be played here. */
  readonly state: ReadonlySignal<'waiting' | 'done' | 'none'>;
  /** Plays those of a turn; returns a function that drops them. */
  begin(turn: DeskTurn): () => void;
}

export function createLiveOdds(runner: Shell['runner']): LiveOdds {
  const found = signal<readonly Odds[] | undefined>(undefined);
  const state = signal<'waiting' | 'done' | 'none'>('waiting');
  /** The moment played last: half a day later it is the one before. */
  let played: OddsMoment | undefined;
  let playedOf: CompiledScenario | undefined;
  /** Whose questions were asked last. */
  let askedBy: ActorIndex | undefined;
  let asked: readonly Odds[] = [];

  /** The runs from a belief; undefined if they cannot be played here, or are dropped meanwhile. */
  async function momentOf(
    compiled: CompiledScenario,
    belief: Belief,
    isDropped: () => boolean,
    take: (job: Job) => void,
  ): Promise<OddsMoment | undefined> {
    if (played !== undefined && playedOf === compiled && sameBelief(played.belief, belief)) return played;
    const workers = await runner();
    if (isDropped() || workers === undefined) return undefined;
    const job = workers.run(compiled.scenario, planOfOdds(belief), { slot: SLOT });
    take(job);
    const end = await job.end;
    return isDropped() || end.kind !== 'done' ? undefined : { belief, table: end.gathered.tables[0] };
  }

  async function play({ compiled, view, sight }: DeskTurn, isDropped: () => boolean, take: (job: Job) => void) {
    const before = sight.before && (await momentOf(compiled, beliefOf(sight.before), isDropped, take));
    if (isDropped()) return;
    const now = await momentOf(compiled, beliefOf(view), isDropped, take);
    if (isDropped()) return;
    if (now === undefined) {
      state.value = 'none';
      return;
    }
    if (playedOf !== compiled || askedBy !== view.actor) asked = [];
    [played, playedOf, askedBy] = [now, compiled, view.actor];
    asked = oddsOf(
      compiled,
      view.actor,
      now,
      before,
      asked.map(({ question }) => question),
    );
    found.value = asked;
    state.value = 'done';
  }

  return {
    found,
    state,
    begin(turn) {
      let isDropped = false;
      let job: Job | undefined;
      state.value = 'waiting';
      void play(
        turn,
        () => isDropped,
        (started) => {
          job = started;
        },
      );
      return () => {
        isDropped = true;
        job?.cancel();
        found.value = undefined;
      };
    },
  };
}

function sameBelief(one: Belief, other: Belief): boolean {
  const [a, b] = [one.state.words, other.state.words];
  return a.length === b.length && a.every((word, i) => word === b[i]);
}
