/** The last act at the desk: its offer, the decisions of a step with both ways and prices, and how it ends. */
import type { ActorIndex, ChoiceIndex, DecisionIndex } from '../../core/indices.ts';
import { indicesOf } from '../../core/indices.ts';
import { compileAll } from '../../engine/conditions/compile.ts';
import { sameOrder } from '../../engine/orders/sort.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import type { View } from '../../engine/view/view.ts';
import { momentAt, timeOf } from '../../play/gameTime.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { barOf } from '../../session/pending.ts';
import { formatMoment } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { effectsWords } from '../effects.ts';
import { barWords, type DeskTurn } from './cards.ts';

export interface WayEntry {
  /** The order in text form. */
  readonly key: string;
  readonly label: string;
  /** What stands against it. */
  readonly about: string;
  /** What it does, each in a clause; its price in political capital last. */
  readonly does: readonly string[];
  readonly isGiven: boolean;
  /** The way taken now, whose place it would take. */
  readonly instead?: string;
  readonly barred?: string;
}

export interface DecisionEntry {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly otherwise: string;
  readonly ways: readonly WayEntry[];
}

/** "The last act, step 2 of 4"; undefined outside the last act. */
export function stepOf({ lastAct: { steps } }: CompiledScenario, { lastAct }: View, brief = false): string | undefined {
  return lastAct === 0 ? undefined : text(brief ? 'lastAct.stepBrief' : 'lastAct.stepOf', { step: lastAct, steps });
}

/** "The last act, step 2 of 4: 10 December, morning to 12 December, morning"; undefined outside the last act. */
export function stepWords(compiled: CompiledScenario, view: View): string | undefined {
  const step = stepOf(compiled, view);
  if (step === undefined) return undefined;
  const time = timeOf(compiled, view);
  const [from, to] = [view.turn, view.turn + 1].map((turn) => formatMoment(momentAt(time, turn)));
  return text('lastAct.step', { step, span: text('lastAct.span', { from, to }) });
}

/** The decisions of the desk in this step. */
export function decisionEntries(turn: DeskTurn, given: Parameters<typeof barOf>[1]): readonly DecisionEntry[] {
  const { compiled, view } = turn;
  const { decision } = compiled;
  return indicesOf<DecisionIndex>(decision.count)
    .filter((d) => decision.actor[d] === view.actor && decision.step[d] === view.lastAct)
    .flatMap((d): readonly DecisionEntry[] => {
      const written = compiled.scenario.aftermath?.decisions[d];
      if (written === undefined) return [];
      const ways: WayEntry[] = [];
      for (let k = decision.first[d]; k < decision.end[d]; k++) ways.push(wayEntry(turn, given, d, k));
      return [
        {
          key: written.id,
          name: scenarioText(written.name),
          about: scenarioText(written.text),
          otherwise: scenarioText(written.otherwise.text),
          ways,
        },
      ];
    });
}

/** What a way does, each in a clause; not its price. */
export const wayWords = (compiled: CompiledScenario, k: ChoiceIndex): readonly string[] =>
  effectsWords(compiled, compiled.choice.effects[k]);

function wayEntry(
  { compiled, view }: DeskTurn,
  given: Parameters<typeof barOf>[1],
  d: DecisionIndex,
  k: ChoiceIndex,
): WayEntry {
  const option = compiled.scenario.aftermath?.decisions[d]?.options[k - compiled.decision.first[d]];
  const price = compiled.choice.price[k];
  const order = { kind: 'decide', choice: k } as const;
  const other = given.find(
    (each) => each.kind === 'decide' && each.choice !== k && compiled.choice.decision[each.choice] === d,
  );
  const isGiven = given.some((each) => sameOrder(each, order));
  const rest = other === undefined ? given : given.filter((each) => each !== other);
  const bar = isGiven ? undefined : barOf(view, rest, order);
  return {
    key: formatOrder(compiled, order),
    label: option === undefined ? '' : scenarioText(option.name),
    about: option === undefined ? '' : scenarioText(option.text),
    does: [...wayWords(compiled, k), ...(price === 0 ? [] : [text('lastAct.price', { count: price })])],
    isGiven,
    ...(other === undefined ? {} : { instead: formatOrder(compiled, other) }),
    ...(bar === undefined ? {} : { barred: barWords(bar) }),
  };
}

/** How it ended for a chair: the first of the scenario's sentences whose conditions hold; undefined if it did not. */
export function endingOf(compiled: CompiledScenario, actor: ActorIndex, open: View): string | undefined {
  if (open.lastAct === 0) return undefined;
  const found = compiled.scenario.aftermath?.endings.find(
    (ending) => ending.actor === compiled.actor.ids[actor] && compileAll(compiled, ending.when)(open),
  );
  return found === undefined ? undefined : scenarioText(found.text);
}
