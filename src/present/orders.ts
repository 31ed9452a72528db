/** Orders in words: what a card says, what the fields of the chooser hold, what it costs and whom it may harm. */

import { type ForceIndex, NONE, type SideIndex } from '../core/indices.ts';
import { unreachable } from '../core/result.ts';
import { harmOf } from '../engine/orders/kinds/index.ts';
import type { Order } from '../engine/orders/shapes.ts';
import type { Sight } from '../engine/view/view.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { formatKilometres, formatRange } from '../words/format.ts';
import { text } from '../words/text.ts';
import { actorShort, exitName, forceName, leaderName, regionName, sideShort, talkName } from './names.ts';

/** `side` is the chair's own: it names its leader. */
export function orderTitle(compiled: CompiledScenario, order: Order, side: SideIndex = NONE as SideIndex): string {
  const force = (index: ForceIndex): string => forceName(compiled, index);
  switch (order.kind) {
    case 'move':
    case 'fallBack':
    case 'commitReserve':
    case 'send':
      return text(`order.${order.kind}.card`, {
        force: force(order.force),
        place: regionName(compiled, order.region),
      });
    case 'hold':
    case 'digIn':
      return text(`order.${order.kind}.card`, { force: force(order.force) });
    case 'drawIn':
    case 'inspect':
    case 'reassure':
    case 'leaveTroops':
    case 'guardArsenal':
    case 'rally':
    case 'fly':
    case 'guarantee':
    case 'enter':
      return text(`order.${order.kind}.card`, { place: regionName(compiled, order.region) });
    case 'drawInFar':
      return text('order.drawInFar.card', { distance: formatKilometres(order.beyondKm) });
    case 'offerTerms':
      return text(`order.offerTerms.card.${order.corridor ? 'corridor' : 'without'}`, {
        place: regionName(compiled, order.region),
      });
    case 'raisePay':
      return text('order.raisePay.card');
    case 'ask':
      return text('order.ask.card', { actor: actorShort(compiled, order.ally), what: text(`request.${order.what}`) });
    case 'answerCeasefire':
      return text(`order.answerCeasefire.card.${order.accept ? 'accept' : 'refuse'}`, {
        talk: talkName(compiled, order.talk),
      });
    case 'leader':
      return text(`order.leader.card.${order.act}`, { leader: leaderName(compiled, side) });
    case 'speak':
      return inManner(text(`order.speak.card.${order.stance}`, { side: sideShort(compiled, order.side) }), order.quiet);
    case 'evacuate':
      return inManner(
        text('order.evacuate.card', { group: text(`group.${order.group}`), way: text(`way.${order.way}`) }),
        order.quiet,
      );
    case 'bringBack':
      return text('order.bringBack.card', { group: text(`group.${order.group}`) });
    case 'fund':
    case 'restrain':
    case 'unleash':
    case 'warn':
    case 'offerAsylum':
      return text(`order.${order.kind}.card`, { side: sideShort(compiled, order.side) });
    case 'mediate':
      return text('order.mediate.card', { talk: talkName(compiled, order.talk) });
    case 'border':
      return text(`order.border.card.${order.open ? 'open' : 'close'}`, { exit: exitName(compiled, order.exit) });
    default:
      return unreachable(order);
  }
}

/** The words of a manner. */
export const mannerOf = (quiet: boolean): 'quiet' | 'aloud' => (quiet ? 'quiet' : 'aloud');

const inManner = (order: string, quiet: boolean): string => text(`given.${mannerOf(quiet)}`, { order });

export function harmWords(view: Sight, order: Order): string | undefined {
  const harm = harmOf(view, order);
  if (harm === undefined) return undefined;
  return text('harm.line', { killed: roughly(harm.killed), displaced: roughly(harm.displaced) });
}

/** Two figures at most: more would be sharper than any such estimate is. */
function roughly([low, high]: readonly [number, number]): string {
  const step = 10 ** Math.max(0, String(high).length - 2);
  return formatRange(Math.floor(low / step) * step, Math.ceil(high / step) * step);
}
