/**
 * States in which a chair's orders are tried: from runs in which it was held in turn by everybody who may hold it, at
 * turns spread over the whole, with all that it may order there.
 */
import { DRAW, drawBits, type Key, keyOf, keyOfRun } from '../../engine/chance.ts';
import type { AnyValue, OrderField } from '../../engine/orders/fields.ts';
import { valueKindOf } from '../../engine/orders/fields.ts';
import { legalOrders } from '../../engine/orders/legalOrders.ts';
import { fieldsOf, type Order } from '../../engine/orders/shapes.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import { valuesOf } from '../../engine/orders/values.ts';
import type { View } from '../../engine/view/view.ts';
import { createPlay, type Play } from '../../play/turn.ts';
import { appealOf, isOutOfPlace } from '../../policies/cards/appeal.ts';
import { heatOf } from '../../policies/cards/places.ts';
import { habitOf } from '../../policies/habit.ts';
import { type Policy, silent } from '../../policies/policy.ts';
import { randomPolicy } from '../../policies/random.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { Chair } from './chair.ts';
import { PLAYERS, type PlayerName } from './players.ts';

export interface ChoiceState {
  readonly turn: number;
  /** Words of the state before that turn. */
  readonly words: Int32Array;
  /** What the chair may order, in text form, what its desk would sooner show first. */
  readonly legal: readonly LegalOrder[];
}

export interface LegalOrder {
  readonly text: string;
  readonly kind: Order['kind'];
  /** The order with its places and men left open. */
  readonly form: string;
}

/** Turns of a run at which a state is taken. */
const PER_RUN = 4;

/** At least this many states, but for runs that end early. */
export function statesOf(compiled: CompiledScenario, chair: Chair, seed: string, count: number): ChoiceState[] {
  const base = keyOf(`${seed}/states`);
  const play = createPlay(compiled);
  const states: ChoiceState[] = [];
  for (let run = 0; states.length < count && run < 4 * count; run++) {
    const key = keyOfRun(base, run);
    const wanted = turnsOf(compiled, key);
    states.push(...statesOfRun(compiled, play, chair, key, PLAYERS[run % PLAYERS.length], wanted));
  }
  return states.slice(0, count);
}

/** One turn from each part of the run. */
function turnsOf(compiled: CompiledScenario, key: Key): number[] {
  return Array.from({ length: PER_RUN }, (_, part) => {
    const share = drawBits(key, part, DRAW.random, 0, 1) / 4_294_967_296;
    return Math.floor(((part + share) * compiled.turns) / PER_RUN);
  });
}

function statesOfRun(
  compiled: CompiledScenario,
  play: Play,
  chair: Chair,
  key: Key,
  player: PlayerName,
  turns: readonly number[],
): ChoiceState[] {
  const { simulation } = play;
  const { state, views } = simulation;
  const policy = policyOf(compiled, player);
  const policies = policy === undefined ? undefined : new Map([[chair.actor, policy]]);
  const states: ChoiceState[] = [];
  const view = views.actors.find(({ actor }) => actor === chair.actor);
  if (view === undefined) return states;
  simulation.begin(key);
  while (state.clock.over[0] === 0) {
    const turn = state.clock.turn[0];
    if (turns.includes(turn)) {
      const words = Int32Array.from(state.words);
      states.push({ turn, words, legal: legalOf(compiled, view) });
    }
    play.advance({ policies });
  }
  return states;
}

function policyOf(compiled: CompiledScenario, player: PlayerName): Policy | undefined {
  switch (player) {
    case 'doctrine':
      return undefined;
    case 'silent':
      return silent;
    case 'random':
      return randomPolicy;
    case 'cards':
      return habitOf([], 'cards', compiled.scenario.watch);
  }
}

function legalOf(compiled: CompiledScenario, view: View): LegalOrder[] {
  const heat = heatOf(view, compiled.scenario.watch);
  // Runs end as they do without a person: nobody opens the last act.
  return [...legalOrders(view)]
    .filter(({ kind }) => kind !== 'openLastAct')
    .map((order, i) => ({ order, i, worth: appealOf(view, order, heat) - (isOutOfPlace(view, order) ? 1000 : 0) }))
    .sort((a, b) => b.worth - a.worth || a.i - b.i)
    .map(({ order }) => ({ text: formatOrder(compiled, order), kind: order.kind, form: formOf(compiled, order) }));
}

/** Lists of a scenario that are short, so that each of their rows is another word. */
const NAMED_ROWS: readonly string[] = ['side', 'actor', 'talk', 'exit'];

/** The text of an order with the rows of long lists left open: `fly region:*`. */
export function formOf(compiled: CompiledScenario, order: Order): string {
  const values: { readonly [Field in OrderField]?: AnyValue } = valuesOf(order);
  const written = formatOrder(compiled, order).split(' ');
  const fields = fieldsOf(order.kind);
  return written
    .map((word, i) => {
      if (i === 0 || values[fields[i - 1]] === undefined) return word;
      const kind = valueKindOf(fields[i - 1]);
      return 'row' in kind && !NAMED_ROWS.includes(kind.row) ? `${fields[i - 1]}:*` : word;
    })
    .join(' ');
}
