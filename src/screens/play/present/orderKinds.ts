/**
 * What the desk knows of each order kind: its weight among the six cards, the situation shown on its card, and when its
 * receipt says that the rest will show.
 */

import { momentOf } from '../../../core/moments.ts';
import { peopleOf } from '../../../engine/knowledge/people.ts';
import type { OrderKind, OrderOf } from '../../../engine/orders/shapes.ts';
import type { GameState } from '../../../engine/state/state.ts';
import type { View } from '../../../engine/view/view.ts';
import type { Reader } from '../../../present/events.ts';
import { mannerOf } from '../../../present/orders.ts';
import type { Sight } from '../../../present/sight.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatMoment } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import {
  calls,
  concern,
  crowd,
  isBacked,
  isBeaten,
  isConcerned,
  isHolding,
  isPartner,
  isPartnerBeaten,
  isSecure,
  prize,
  strength,
  threatAt,
} from './appeal.ts';
import { bondNow, forceNow, marchNow, nothingNow, peopleNow, placeNow, sentNow } from './situation.ts';

interface OrderOnDesk<Kind extends OrderKind> {
  /** How strongly the kind calls for the desk instead of the staff. */
  readonly weight: number;
  /** What the current situation adds to the weight; `heat` is by place. */
  appeal?(view: View, order: OrderOf<Kind>, heat: readonly number[]): number;
  /** Whether it makes little sense now: it is then left to the chooser. */
  isOutOfPlace?(view: View, order: OrderOf<Kind>): boolean;
  /**
   * Kinds with the same value compete for one card per force or side: a force does one thing, a side is restrained or
   * not.
   */
  readonly rivals?: 'deployment' | 'restraint';
  /** The situation behind the card; empty if there is nothing to say. */
  now(compiled: CompiledScenario, sight: Sight, order: OrderOf<Kind>): string;
  /** When effects not visible yet will show, in the state after the turn; undefined if everything is visible. */
  later(reader: Reader, order: OrderOf<Kind>, after: GameState): string | undefined;
}

const ORDERS_ON_DESK: { readonly [Kind in OrderKind]: OrderOnDesk<Kind> } = {
  move: {
    weight: 20,
    appeal: (view, { force, region }, heat) =>
      heat[region] + strength(view, force) + prize(view, region) + calls(view, force),
    rivals: 'deployment',
    now: marchNow,
    later: marching,
  },
  hold: {
    weight: 2,
    appeal: (view, { force }, heat) =>
      threatAt(view, force, heat) - (isHolding(view, force) ? 20 : 0) + strength(view, force),
    rivals: 'deployment',
    now: forceNow,
    later: () => text('order.hold.later'),
  },
  digIn: {
    weight: 6,
    appeal: (view, { force }, heat) => threatAt(view, force, heat) + strength(view, force),
    rivals: 'deployment',
    now: forceNow,
    later: () => text('order.digIn.later'),
  },
  fallBack: {
    weight: 8,
    appeal: (view, { force }, heat) => threatAt(view, force, heat) + strength(view, force),
    rivals: 'deployment',
    now: marchNow,
    later: marching,
  },
  drawIn: {
    weight: 30,
    appeal: (view, { region }, heat) => heat[region] + crowd(view, region),
    isOutOfPlace: (view, { region }) => isSecure(view, region),
    now: placeNow,
    later: (reader, { region }, { clock, region: { drawInTurn } }) =>
      drawInTurn[region] >= clock.turn[0]
        ? text('order.drawIn.later', { moment: momentWords(reader, drawInTurn[region]) })
        : undefined,
  },
  drawInFar: {
    weight: 34,
    now: nothingNow,
    later: allSeen,
  },
  commitReserve: {
    // The same march as by `move`, which costs nothing: left to the chooser.
    weight: 0,
    isOutOfPlace: () => true,
    rivals: 'deployment',
    now: marchNow,
    later: marching,
  },
  inspect: {
    weight: 26,
    appeal: (view, { region }, heat) => heat[region] + crowd(view, region),
    now: placeNow,
    later: () => text('order.inspect.later'),
  },
  offerTerms: {
    weight: 40,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    later: () => text('order.offerTerms.later'),
  },
  reassure: {
    weight: 34,
    appeal: (view, { region }, heat) => heat[region] + crowd(view, region),
    now: placeNow,
    later: () => text('order.reassure.later'),
  },
  leaveTroops: {
    weight: 26,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    later: () => text('order.leaveTroops.later'),
  },
  guardArsenal: {
    weight: 24,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    later: () => text('order.guardArsenal.later'),
  },
  raisePay: {
    weight: 30,
    isOutOfPlace: (view) => isBeaten(view, view.side),
    now: nothingNow,
    later: () => text('order.raisePay.later'),
  },
  ask: {
    weight: 34,
    isOutOfPlace: (view) => isBeaten(view, view.side),
    now: nothingNow,
    later: () => text('order.ask.later'),
  },
  answerCeasefire: {
    weight: 60,
    now: nothingNow,
    later: () => text('order.answerCeasefire.later'),
  },
  rally: {
    weight: 28,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    later: () => text('order.rally.later'),
  },
  leader: {
    weight: 30,
    appeal: (_, { act }) => (act === 'speak' ? 6 : -8),
    now: nothingNow,
    later: allSeen,
  },
  speak: {
    weight: 42,
    appeal: (_, { stance }) => (stance === 'standBy' ? 4 : 0),
    isOutOfPlace: (view, { side }) => isBeaten(view, side) || !(isPartner(view, side) || isBacked(view, side)),
    now: bondNow,
    later: (_, { quiet }) => text(`order.speak.later.${mannerOf(quiet)}`),
  },
  evacuate: {
    weight: 44,
    appeal: (view, { group }) => concern(view, group),
    now: peopleNow,
    later: (reader, { group, quiet }, { clock, people: { doneTurn } }) => {
      const p = peopleOf(reader.compiled, reader.actor, group);
      return p !== undefined && doneTurn[p] >= clock.turn[0]
        ? text(`order.evacuate.later.${mannerOf(quiet)}`, { moment: momentWords(reader, doneTurn[p]) })
        : undefined;
    },
  },
  bringBack: {
    weight: 24,
    isOutOfPlace: isPartnerBeaten,
    now: peopleNow,
    later: allSeen,
  },
  send: {
    weight: 42,
    appeal: (_, { region }, heat) => heat[region],
    now: sentNow,
    later: (reader, { force }, { clock, force: { arrivalTurn } }) =>
      arrivalTurn[force] >= clock.turn[0]
        ? text('order.send.later', { moment: momentWords(reader, arrivalTurn[force]) })
        : undefined,
  },
  fly: {
    weight: 40,
    appeal: (_, { region }, heat) => heat[region],
    isOutOfPlace: isPartnerBeaten,
    now: placeNow,
    later: allSeen,
  },
  fund: {
    weight: 30,
    isOutOfPlace: (view, { side }) => isBeaten(view, side),
    now: bondNow,
    later: () => text('order.fund.later'),
  },
  restrain: {
    weight: 34,
    isOutOfPlace: (view, { side }) => isBeaten(view, side),
    rivals: 'restraint',
    now: bondNow,
    later: () => text('order.restrain.later'),
  },
  unleash: {
    weight: 30,
    isOutOfPlace: (view, { side }) => isBeaten(view, side),
    rivals: 'restraint',
    now: bondNow,
    later: () => text('order.unleash.later'),
  },
  mediate: {
    weight: 44,
    now: nothingNow,
    later: () => text('order.mediate.later'),
  },
  guarantee: {
    weight: 30,
    appeal: (_, { region }, heat) => heat[region],
    isOutOfPlace: (view, { region }) => !isConcerned(view, region),
    now: placeNow,
    later: () => text('order.guarantee.later'),
  },
  border: {
    weight: 24,
    now: nothingNow,
    later: allSeen,
  },
  warn: {
    weight: 26,
    isOutOfPlace: (view, { side }) => isPartner(view, side) || isBeaten(view, side),
    now: bondNow,
    later: () => text('order.warn.later'),
  },
  enter: {
    weight: 32,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    later: allSeen,
  },
  offerAsylum: {
    weight: 26,
    now: nothingNow,
    later: () => text('order.offerAsylum.later'),
  },
};

export function onDesk<Kind extends OrderKind>(order: OrderOf<Kind>): OrderOnDesk<Kind> {
  return ORDERS_ON_DESK[order.kind];
}

const momentWords = ({ compiled }: Reader, turn: number): string =>
  formatMoment(momentOf(compiled.scenario.start, turn));

function allSeen(): undefined {
  return undefined;
}

function marching(
  _: Reader,
  order: OrderOf<'move' | 'fallBack' | 'commitReserve'>,
  after: GameState,
): string | undefined {
  return after.force.region[order.force] === order.region ? undefined : text(`order.${order.kind}.later`);
}
