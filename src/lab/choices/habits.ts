/**
 * Habits to try against the rules: each order a chair may give, its places and men left open, repeated every turn or
 * given as early as it can; some that players would think of; and any number put together by draws.
 */
import { DRAW, drawBits, type Key } from '../../engine/chance.ts';
import { kindNamed, type OrderKind, shapeOf } from '../../engine/orders/shapes.ts';
import type { Habit } from '../../ensemble/plan.ts';
import { HABIT_RESTS } from '../../policies/habit.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { ChoiceState } from './states.ts';

type Step = Habit['steps'][number];

/** The forms of all orders that the chair may give in some of these states, in the order in which they are found. */
export function formsIn(states: readonly ChoiceState[]): string[] {
  return [...new Set(states.flatMap(({ legal }) => legal.map(({ form }) => form)))].sort();
}

/** An order repeated every turn, and nothing else. */
export const repeated = (form: string): Habit => ({ steps: [{ order: form }], rest: 'silent' });

const kindOf = (form: string): OrderKind | undefined => kindNamed(form.split(' ')[0]);

/** Whether an order is only said. */
export function isWord(form: string): boolean {
  const kind = kindOf(form);
  return kind !== undefined && shapeOf(kind).rules.said !== undefined;
}

/** A habit with a name. */
export interface NamedHabit {
  readonly id: string;
  readonly habit: Habit;
}

/**
 * What players do who have found one trick: every order of one kind, in all turns (everybody out, every column held,
 * every place given up, everything looked at), or only in the first.
 */
export function tricks(forms: readonly string[]): NamedHabit[] {
  const kinds = [...new Set(forms.map(kindOf))].filter((kind) => kind !== undefined);
  return kinds.flatMap((kind): NamedHabit[] => {
    const own = forms.filter((form) => kindOf(form) === kind);
    const always: NamedHabit = {
      id: `${kind} *`,
      habit: { steps: own.map((order) => ({ order })), rest: 'silent' },
    };
    const atOnce: NamedHabit = {
      id: `${kind} * to ${FIRST_TURNS}`,
      habit: { steps: own.map((order) => ({ order, until: FIRST_TURNS })), rest: 'silent' },
    };
    // One form of a kind in all turns is tried by itself.
    return own.length === 1 ? [atOnce] : [always, atOnce];
  });
}

/** Turns in which something is done at once: what has many orders takes two. */
const FIRST_TURNS = 2;

/** Steps of a drawn habit, at most. */
const MOST_STEPS = 5;

/**
 * A habit put together by draws: one to five orders, each open or with the places and men of a state, in all turns or
 * in some, and whoever does the rest.
 */
export function drawnHabit(
  compiled: CompiledScenario,
  states: readonly ChoiceState[],
  key: Key,
  number: number,
): Habit {
  const lot = lots(key, number);
  const steps = Array.from({ length: 1 + lot(MOST_STEPS) }, () => drawnStep(compiled, states, lot));
  return { steps, rest: HABIT_RESTS[lot(HABIT_RESTS.length)] };
}

/** The habit with a step added, left out, moved or drawn anew, or with another rest. */
export function changedHabit(
  compiled: CompiledScenario,
  states: readonly ChoiceState[],
  { steps, rest }: Habit,
  key: Key,
  number: number,
): Habit {
  const lot = lots(key, number);
  const step = drawnStep(compiled, states, lot);
  const at = lot(Math.max(1, steps.length));
  switch (lot(5)) {
    case 0:
      return { steps: [step, ...steps].slice(0, MOST_STEPS + 3), rest };
    case 1:
      return { steps: [...steps, step].slice(-MOST_STEPS - 3), rest };
    case 2:
      return steps.length < 2 ? { steps: [step], rest } : { steps: steps.filter((_, i) => i !== at), rest };
    case 3:
      return { steps: steps.map((each, i) => (i === at ? step : each)), rest };
    default:
      return { steps, rest: HABIT_RESTS[lot(HABIT_RESTS.length)] };
  }
}

/** Two habits in one: what the first leaves room for, the second does. */
export const joined = (first: Habit, second: Habit): Habit => ({
  steps: [...first.steps, ...second.steps].slice(0, MOST_STEPS + 3),
  rest: first.rest,
});

type Lot = (below: number) => number;

function lots(key: Key, number: number): Lot {
  let count = 0;
  return (below) => drawBits(key, number, DRAW.random, 1, count++) % below;
}

function drawnStep({ turns }: CompiledScenario, states: readonly ChoiceState[], lot: Lot): Step {
  const withOrders = states.filter(({ legal }) => legal.length > 0);
  const { legal, turn } = withOrders[lot(withOrders.length)];
  // First a kind, so that kinds with many orders do not crowd out the others.
  const kinds = [...new Set(legal.map(({ kind }) => kind))];
  const kind = kinds[lot(kinds.length)];
  const orders = legal.filter((order) => order.kind === kind);
  const { text, form } = orders[lot(orders.length)];
  const order = lot(2) === 0 ? form : text;
  const part = Math.ceil(turns / 4);
  switch (lot(4)) {
    case 0:
      return { order, until: part };
    case 1:
      return { order, from: Math.min(turn, part * lot(4)) };
    case 2: {
      const from = part * lot(4);
      return { order, from, until: from + part };
    }
    default:
      return { order };
  }
}
