/** Orders in words: what a card says, what the fields of the chooser hold, what it costs and whom it may harm. */

import { type ForceIndex, NONE, type SideIndex } from '../core/indices.ts';
import { unreachable } from '../core/result.ts';
import { harmOf } from '../engine/orders/harm.ts';
import type { Order } from '../engine/orders/orders.ts';
import type { Sight } from '../engine/view/view.ts';
import type { LeaderAct, Stance } from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { text } from '../words/text.ts';
import { rangeWords } from './figures.ts';
import { actorShort, capitalised, exitName, forceName, leaderName, regionName, sideShort, talkName } from './names.ts';

const SPEAK = {
  standBy: 'order.speakStandBy',
  hedge: 'order.speakHedge',
  letGo: 'order.speakLetGo',
} as const satisfies Record<Stance, string>;
const LEADER = {
  speak: 'order.leaderSpeak',
  stay: 'order.leaderStay',
  leave: 'order.leaderLeave',
  handOver: 'order.leaderHandOver',
} as const satisfies Record<LeaderAct, string>;

/** `side` is the chair's own: it names its leader. */
export function orderTitle(compiled: CompiledScenario, order: Order, side: SideIndex = NONE as SideIndex): string {
  const force = (index: ForceIndex): string => forceName(compiled, index);
  switch (order.kind) {
    case 'move':
    case 'fallBack':
    case 'commitReserve':
    case 'send':
      return text(`order.${order.kind}`, { force: force(order.force), region: regionName(compiled, order.region) });
    case 'hold':
    case 'digIn':
      return text(`order.${order.kind}`, { force: force(order.force) });
    case 'drawIn':
    case 'inspect':
    case 'reassure':
    case 'leaveTroops':
    case 'guardArsenal':
    case 'rally':
    case 'fly':
    case 'guarantee':
    case 'enter':
      return text(`order.${order.kind}`, { region: regionName(compiled, order.region) });
    case 'drawInFar':
      return text('order.drawInFar', { km: order.beyondKm });
    case 'offerTerms':
      return text(order.corridor ? 'order.offerTermsCorridor' : 'order.offerTerms', {
        region: regionName(compiled, order.region),
      });
    case 'raisePay':
      return text('order.raisePay');
    case 'ask':
      return text('order.ask', { actor: actorShort(compiled, order.ally), what: text(`request.${order.what}`) });
    case 'answerCeasefire':
      return text(order.accept ? 'order.acceptCeasefire' : 'order.refuseCeasefire', {
        talk: talkName(compiled, order.talk),
      });
    case 'leader':
      return capitalised(text(LEADER[order.act], { leader: leaderName(compiled, side) }));
    case 'speak':
      return inManner(text(SPEAK[order.stance], { side: sideShort(compiled, order.side) }), order.quiet);
    case 'evacuate':
      return inManner(
        text('order.evacuate', { group: text(`group.${order.group}`), way: text(`way.${order.way}`) }),
        order.quiet,
      );
    case 'bringBack':
      return text('order.bringBack', { group: text(`group.${order.group}`) });
    case 'fund':
    case 'restrain':
    case 'unleash':
    case 'warn':
    case 'offerAsylum':
      return text(`order.${order.kind}`, { side: sideShort(compiled, order.side) });
    case 'mediate':
      return text('order.mediate', { talk: talkName(compiled, order.talk) });
    case 'border':
      return text(order.open ? 'order.openBorder' : 'order.closeBorder', { exit: exitName(compiled, order.exit) });
    default:
      return unreachable(order);
  }
}

const inManner = (order: string, quiet: boolean): string => text(quiet ? 'order.quietly' : 'order.openly', { order });

export function harmWords(view: Sight, order: Order): string | undefined {
  const harm = harmOf(view, order);
  if (harm === undefined) return undefined;
  return text('harm.line', { killed: roughly(harm.killed), displaced: roughly(harm.displaced) });
}

/** Two figures at most: more would be sharper than any such estimate is. */
function roughly([low, high]: readonly [number, number]): string {
  const step = 10 ** Math.max(0, String(high).length - 2);
  return rangeWords(Math.floor(low / step) * step, Math.ceil(high / step) * step);
}
