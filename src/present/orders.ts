/**
 * Orders in words: the card's text, when the rest will show, and expected harm. The words stand in the catalogue, by
 * kind and case; here is what their blanks are filled with and which cases hold.
 */

import { NONE, type SideIndex } from '../core/indices.ts';
import { freshnessOfWord, harmOf, outstandingOf } from '../engine/orders/meaning.ts';
import { fieldsOf, type Order, type OrderKind, type OrderNaming, type OrderOf } from '../engine/orders/shapes.ts';
import { valuesOf } from '../engine/orders/values.ts';
import type { GameState } from '../engine/state/state.ts';
import type { View } from '../engine/view/view.ts';
import { momentAt } from '../play/gameTime.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { MessagesIn } from '../words/catalogue.ts';
import { formatKilometres, formatMoment, formatRange } from '../words/format.ts';
import type { English } from '../words/languages.ts';
import type { BlanksOf } from '../words/message.ts';
import { text, textByCase } from '../words/text.ts';
import type { Reader } from './events.ts';
import {
  actorShort,
  askName,
  choiceName,
  exitName,
  forceName,
  leaderName,
  regionName,
  sideShort,
  talkName,
} from './names.ts';

/** Who gave an order, and what the chair saw then: the view says from where a force sets out, and whom it attacks. */
export interface Asked {
  /** The chair's own side; it decides which leader is named. */
  readonly side: SideIndex;
  /** Undefined where only the order is known: its title then names no start. */
  readonly view: View | undefined;
}

/** What fills the blanks of words for orders, by their names. */
const BLANKS = {
  force: (compiled: CompiledScenario, { force }: OrderNaming<'force'>) => forceName(compiled, force),
  /** Where the force is now. */
  from: (compiled: CompiledScenario, { force }: OrderNaming<'force'>, { view }: Asked) =>
    regionName(compiled, view?.forceRegion(force) ?? NONE),
  place: (compiled: CompiledScenario, { region }: OrderNaming<'region'>) => regionName(compiled, region),
  distance: (_: CompiledScenario, { beyondKm }: OrderNaming<'beyondKm'>) => formatKilometres(beyondKm),
  actor: (compiled: CompiledScenario, { ally }: OrderNaming<'ally'>) => actorShort(compiled, ally),
  what: (_: CompiledScenario, { what }: OrderNaming<'what'>) => text(`request.${what}`),
  talk: (compiled: CompiledScenario, { talk }: OrderNaming<'talk'>) => talkName(compiled, talk),
  leader: (compiled: CompiledScenario, _: Order, { side }: Asked) => leaderName(compiled, side),
  side: (compiled: CompiledScenario, { side }: OrderNaming<'side'>) => sideShort(compiled, side),
  group: (_: CompiledScenario, { group }: OrderNaming<'group'>) => text(`group.${group}`),
  way: (_: CompiledScenario, { way }: OrderNaming<'way'>) => text(`way.${way}`),
  /** What is put or answered, and who is on its other end. */
  ask: (compiled: CompiledScenario, { ask }: OrderNaming<'ask'>) => askName(compiled, ask),
  choice: (compiled: CompiledScenario, { choice }: OrderNaming<'choice'>) => choiceName(compiled, choice),
  asker: (compiled: CompiledScenario, { ask }: OrderNaming<'ask'>) => actorShort(compiled, compiled.ask.from[ask]),
  asked: (compiled: CompiledScenario, { ask }: OrderNaming<'ask'>) => actorShort(compiled, compiled.ask.to[ask]),
  exit: (compiled: CompiledScenario, { exit }: OrderNaming<'exit'>) => exitName(compiled, exit),
};

type Blank = keyof typeof BLANKS;
/** The blanks that orders of a kind fill. */
type BlankFor<Kind extends OrderKind> = {
  [Name in Blank]: OrderOf<Kind> extends Parameters<(typeof BLANKS)[Name]>[1] ? Name : never;
}[Blank];
type CardOf<Kind extends OrderKind> = MessagesIn<English['game']['order'][Kind]['card']>;
/** Kinds whose card has no blank but those that they fill. */
type TitledKind = {
  [Kind in OrderKind]: [BlanksOf<CardOf<Kind>>] extends [BlankFor<Kind>] ? Kind : never;
}[OrderKind];

/** The same for whichever order: a card asks for a blank only where the order fills it, as `TitledKind` proves. */
interface Fill {
  with(compiled: CompiledScenario, order: Order, asked: Asked): string;
}
const FILLS: Readonly<Record<string, Fill['with'] | undefined>> = BLANKS;

/** An order as a sentence: an attack is called one, and a march says from where. */
export function orderTitle(compiled: CompiledScenario, order: OrderOf<TitledKind>, asked: Asked): string {
  const title =
    textByCase(
      `order.${order.kind}.card`,
      [...marchCases(order, asked), ...wordsOf(order)],
      (blank) => FILLS[blank]?.(compiled, order, asked) ?? blank,
    ) ?? order.kind;
  return 'quiet' in order ? text(`given.${order.quiet ? 'quiet' : 'aloud'}`, { order: title }) : title;
}

/** When the rest of an order will show, in a state after it was carried out; undefined if everything has. */
export function outstandingWords(
  { compiled, actor, time }: Reader,
  order: Order,
  after: GameState,
): string | undefined {
  const turn = outstandingOf(after, compiled, actor, order);
  if (turn === undefined) return undefined;
  return textByCase(`order.${order.kind}.later`, wordsOf(order), () => formatMoment(momentAt(time, turn)));
}

/** What a chair asks at its desk now. */
export const askedAt = (view: View): Asked => ({ side: view.side, view });

/** Whether it is known from where a force marches, and whether an enemy holds the place it marches to. */
function marchCases(order: Order, { view }: Asked): readonly string[] {
  if (view === undefined || !('force' in order && 'region' in order)) return [];
  const isAttack = view.hostile(view.forceSide(order.force), view.holder(order.region));
  return isAttack ? ['attack', 'march'] : ['march'];
}

/** The words that an order names, and what it says yes to. */
function wordsOf(order: Order): readonly string[] {
  const values = valuesOf(order);
  return fieldsOf(order.kind).flatMap((field) => {
    const value = values[field];
    return typeof value === 'string' ? [value] : value === true ? [field] : [];
  });
}

/** What a word counts, thousandths, when it is not fresh: [ORDER-10]. */
const COUNTS: ReadonlyMap<number, 'half' | 'quarter' | 'tenth'> = new Map([
  [500, 'half'],
  [250, 'quarter'],
  [100, 'tenth'],
]);

/** That a word counts less because its like was said before; undefined if it is fresh, or no word. */
export function repeatedWords(view: View, order: Order): string | undefined {
  const counts = COUNTS.get(freshnessOfWord(view, order));
  return counts === undefined ? undefined : text(`expected.repeated.${counts}`);
}

export function harmWords(view: View, order: Order): string | undefined {
  const harm = harmOf(view, order);
  if (harm === undefined) return undefined;
  return text('harm.line', { killed: roughly(harm.killed), displaced: roughly(harm.displaced) });
}

/** At most two significant figures: more would claim precision the estimate lacks. */
function roughly([low, high]: readonly [number, number]): string {
  const step = 10 ** Math.max(0, String(high).length - 2);
  return formatRange(Math.floor(low / step) * step, Math.ceil(high / step) * step);
}
