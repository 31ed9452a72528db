/** What others have put to the desk: who asks, what each answer does and costs, and when the time for it is out. */

import type { AskIndex } from '../../core/indices.ts';
import { indicesOf } from '../../core/indices.ts';
import { promiseOf } from '../../engine/asks/promise.ts';
import { ANSWER_TRUST } from '../../engine/asks/rules.ts';
import type { Effect } from '../../engine/conditions/effect.ts';
import { sameOrder } from '../../engine/orders/sort.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import { ASK_KINDS, ASK_STAGES, type AskKind, REPLIES, type Reply } from '../../engine/vocabulary.ts';
import { momentAt, timeOf } from '../../play/gameTime.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { barOf } from '../../session/pending.ts';
import { formatMoment } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { effectsWords } from '../effects.ts';
import { actorShort, askName, regionName } from '../names.ts';
import { barWords, type DeskTurn } from './cards.ts';

const OPEN = ASK_STAGES.indexOf('open');

export interface AskAnswerEntry {
  /** The order in text form. */
  readonly key: string;
  readonly reply: Reply;
  readonly label: string;
  /** What it does, each in a clause. */
  readonly does: readonly string[];
  readonly isGiven: boolean;
  /** The answer given now, whose place it would take. */
  readonly instead?: string;
  readonly barred?: string;
}

export interface AskEntry {
  readonly key: string;
  readonly kind: AskKind;
  /** Who puts it, and what: "Damascus asks: Men for Homs, by name". */
  readonly title: string;
  readonly about: string;
  readonly until: string;
  readonly answers: readonly AskAnswerEntry[];
  /** What follows if no answer comes. */
  readonly left: readonly string[];
}

/** What is open at the desk of the turn, in the order of the scenario. */
export function askEntries(turn: DeskTurn, given: Parameters<typeof barOf>[1]): readonly AskEntry[] {
  const { compiled, view } = turn;
  const { ask } = compiled;
  return indicesOf<AskIndex>(ask.count)
    .filter((k) => ask.to[k] === view.actor && view.askStage(k) === OPEN)
    .map((k): AskEntry => {
      const kind = ASK_KINDS[ask.kind[k]];
      const from = actorShort(compiled, ask.from[k]);
      return {
        key: ask.ids[k],
        kind,
        title: text(`asks.title.${kind}`, { actor: from, ask: askName(compiled, k) }),
        about: aboutOf(compiled, k),
        until: text('asks.until', { moment: formatMoment(momentAt(timeOf(compiled, view), view.askUntil(k))) }),
        answers: REPLIES.flatMap((reply) => answerEntry(turn, given, k, reply) ?? []),
        left: effectsIn(compiled, k, 'left', ask.left[k]),
      };
    });
}

const aboutOf = (compiled: CompiledScenario, k: AskIndex): string => {
  const written = compiled.scenario.asks[k];
  return written === undefined
    ? text('asks.request', { actor: actorShort(compiled, compiled.ask.from[k]), what: askName(compiled, k) })
    : scenarioText(written.text);
};

function answerEntry(
  turn: DeskTurn,
  given: Parameters<typeof barOf>[1],
  k: AskIndex,
  reply: Reply,
): AskAnswerEntry | undefined {
  const { compiled, view } = turn;
  const said = compiled.ask[reply][k];
  if (said === undefined) return undefined;
  const order = { kind: 'answer', ask: k, reply } as const;
  const other = given.find((each) => each.kind === 'answer' && each.ask === k && each.reply !== reply);
  const isGiven = given.some((each) => sameOrder(each, order));
  const rest = other === undefined ? given : given.filter((each) => each !== other);
  const bar = isGiven ? undefined : barOf(view, rest, order);
  return {
    key: formatOrder(compiled, order),
    reply,
    label: labelOf(compiled, k, reply),
    does: answerWords(compiled, k, reply),
    isGiven,
    ...(other === undefined ? {} : { instead: formatOrder(compiled, other) }),
    ...(bar === undefined ? {} : { barred: barWords(bar) }),
  };
}

/** What an answer does, each in a clause; its promise last. */
export const answerWords = (compiled: CompiledScenario, k: AskIndex, reply: Reply): readonly string[] => [
  ...effectsIn(compiled, k, reply, compiled.ask[reply][k]?.effects ?? []),
  ...promiseWords(compiled, k, reply),
];

function labelOf({ scenario }: CompiledScenario, k: AskIndex, reply: Reply): string {
  const label = scenario.asks[k]?.[reply]?.label;
  return label === undefined ? text(`asks.reply.${reply}`) : scenarioText(label);
}

/** What an answer does by the rules and by the scenario; its price in political capital last. */
function effectsIn(
  compiled: CompiledScenario,
  k: AskIndex,
  reply: Reply | 'left',
  effects: readonly Effect[],
): readonly string[] {
  const { ids } = compiled.actor;
  const trust = ANSWER_TRUST[reply];
  const own: readonly Effect[] =
    trust === 0
      ? []
      : [{ kind: 'trust', of: ids[compiled.ask.from[k]], in: ids[compiled.ask.to[k]], change: trust / 1000 }];
  return effectsWords(compiled, [...own, ...effects]);
}

/** What it promises, and what a word that is not kept costs; nothing where it promises nothing. */
function promiseWords(compiled: CompiledScenario, k: AskIndex, reply: Reply): readonly string[] {
  const promise = promiseOf(compiled, k, reply);
  if (promise === undefined) return [];
  const { kind, within: count } = promise;
  if (kind === 'hold')
    return [text('asks.holds', { place: regionName(compiled, compiled.regionOf(promise.region)), count })];
  const order = text(`order.${promise.order.order}.name`);
  return [text(kind === 'give' ? 'asks.promises' : 'asks.refrains', { order, count })];
}
