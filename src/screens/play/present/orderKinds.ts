/**
 * What the desk knows of each order kind: its weight among the six cards, the situation shown on its card, and what its
 * receipt reports.
 */

import type { SideIndex } from '../../../core/indices.ts';
import { momentOf } from '../../../core/moments.ts';
import type { GameEvent, Term } from '../../../engine/events/events.ts';
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
import { bondNow, forceNow, nothingNow, peopleNow, placeNow, sentNow } from './situation.ts';

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
  /** Kinds of event the rules write for such orders. */
  readonly direct: readonly GameEvent['kind'][];
  /** Whether one of these events is about this order. Default: both name the same things. */
  isAbout?(reader: Reader, order: OrderOf<Kind>, event: GameEvent): boolean;
  /** Whether a term of an event comes from this order alone. */
  isOwnTerm?(reader: Reader, order: OrderOf<Kind>, event: GameEvent, term: Term): boolean;
  /** Terms it shares with what others did. */
  readonly shared: readonly Term['kind'][];
  /** When effects not visible yet will show, in the state after the turn; undefined if everything is visible. */
  later(reader: Reader, order: OrderOf<Kind>, after: GameState): string | undefined;
}

const ORDERS_ON_DESK: { readonly [Kind in OrderKind]: OrderOnDesk<Kind> } = {
  move: {
    weight: 20,
    appeal: (view, { force, region }, heat) => heat[region] + strength(view, force) + prize(view, region),
    rivals: 'deployment',
    now: sentNow,
    direct: ['forceMoved', 'forceRepelled', 'placeContested', 'groundGained', 'holderChanged'],
    shared: [],
    later: marching,
  },
  hold: {
    weight: 2,
    appeal: (view, { force }, heat) =>
      threatAt(view, force, heat) - (isHolding(view, force) ? 20 : 0) + strength(view, force),
    rivals: 'deployment',
    now: forceNow,
    direct: [],
    shared: [],
    later: () => text('order.hold.later'),
  },
  digIn: {
    weight: 6,
    appeal: (view, { force }, heat) => threatAt(view, force, heat) + strength(view, force),
    rivals: 'deployment',
    now: forceNow,
    direct: [],
    shared: ['entrenchment'],
    later: () => text('order.digIn.later'),
  },
  fallBack: {
    weight: 8,
    appeal: (view, { force }, heat) => threatAt(view, force, heat) + strength(view, force),
    rivals: 'deployment',
    now: forceNow,
    direct: ['forceMoved'],
    shared: [],
    later: marching,
  },
  drawIn: {
    weight: 30,
    appeal: (view, { region }, heat) => heat[region] + crowd(view, region),
    isOutOfPlace: (view, { region }) => isSecure(view, region),
    now: placeNow,
    direct: ['drawInOrdered', 'garrisonDrewIn'],
    isOwnTerm: (reader, _, event, term) => isWill(reader, event, term, 'drawIn'),
    shared: [],
    later: (reader, { region }, { clock, region: { drawInTurn } }) =>
      drawInTurn[region] >= clock.turn[0]
        ? text('order.drawIn.later', { moment: momentWords(reader, drawInTurn[region]) })
        : undefined,
  },
  drawInFar: {
    weight: 34,
    now: nothingNow,
    direct: ['drawInOrdered', 'garrisonDrewIn'],
    isOwnTerm: (reader, _, event, term) => isWill(reader, event, term, 'drawIn'),
    shared: [],
    later: allSeen,
  },
  commitReserve: {
    weight: 46,
    appeal: (view, { force, region }, heat) => heat[region] + strength(view, force),
    rivals: 'deployment',
    now: sentNow,
    direct: ['reserveCommitted', 'forceMoved'],
    shared: [],
    later: marching,
  },
  inspect: {
    weight: 26,
    appeal: (view, { region }, heat) => heat[region] + crowd(view, region),
    now: placeNow,
    direct: ['garrisonInspected'],
    shared: [],
    later: () => text('order.inspect.later'),
  },
  offerTerms: {
    weight: 40,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    direct: ['termsOffered', 'garrisonBargained'],
    shared: ['amnesty', 'credibility'],
    later: () => text('order.offerTerms.later'),
  },
  reassure: {
    weight: 34,
    appeal: (view, { region }, heat) => heat[region] + crowd(view, region),
    now: placeNow,
    direct: ['placeReassured'],
    isOwnTerm: (reader, { region }, event, term) => isWill(reader, event, term, 'reassured') && event.region === region,
    shared: [],
    later: () => text('order.reassure.later'),
  },
  leaveTroops: {
    weight: 26,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    direct: ['orderKept'],
    isOwnTerm: isCredit,
    shared: [],
    later: () => text('order.leaveTroops.later'),
  },
  guardArsenal: {
    weight: 24,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    direct: ['arsenalGuarded'],
    isOwnTerm: isCredit,
    shared: [],
    later: () => text('order.guardArsenal.later'),
  },
  raisePay: {
    weight: 30,
    isOutOfPlace: (view) => isBeaten(view, view.side),
    now: nothingNow,
    direct: ['payRaised'],
    shared: ['pay'],
    later: () => text('order.raisePay.later'),
  },
  ask: {
    weight: 34,
    isOutOfPlace: (view) => isBeaten(view, view.side),
    now: nothingNow,
    direct: ['supportChanged'],
    isAbout: (_, { ally, what }, event) => event.actor === ally && event.about === what,
    isOwnTerm: ({ actor }, { ally }, event, term) =>
      event.kind === 'supportChanged' && event.actor === ally && term.kind === 'order' && term.actor === actor,
    shared: [],
    later: () => text('order.ask.later'),
  },
  answerCeasefire: {
    weight: 60,
    now: nothingNow,
    direct: [],
    shared: [],
    later: () => text('order.answerCeasefire.later'),
  },
  rally: {
    weight: 28,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    direct: ['placeRose'],
    shared: ['rallied'],
    later: () => text('order.rally.later'),
  },
  leader: {
    weight: 30,
    appeal: (_, { act }) => (act === 'speak' ? 6 : -8),
    now: nothingNow,
    direct: ['leaderLeft', 'leaderSpoke', 'powerHandedOver'],
    isOwnTerm: (reader, _, event, term) => isWill(reader, event, term, 'leader'),
    shared: [],
    later: allSeen,
  },
  speak: {
    weight: 42,
    appeal: (_, { stance }) => (stance === 'standBy' ? 4 : 0),
    isOutOfPlace: (view, { side }) => isBeaten(view, side) || !(isPartner(view, side) || isBacked(view, side)),
    now: bondNow,
    direct: ['statementLeaked'],
    isOwnTerm: ({ actor }, { side }, event, term) =>
      event.kind === 'supportChanged' &&
      event.actor === actor &&
      event.side === side &&
      term.kind === 'order' &&
      term.actor === undefined,
    shared: ['alliedSignal', 'otherAllies', 'reputation'],
    later: (_, { quiet }) => text(`order.speak.later.${mannerOf(quiet)}`),
  },
  evacuate: {
    weight: 44,
    appeal: (view, { group }) => concern(view, group),
    now: peopleNow,
    direct: ['evacuationBegan'],
    shared: ['alliedSignal', 'otherAllies'],
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
    direct: ['peopleBroughtBack'],
    shared: [],
    later: allSeen,
  },
  send: {
    weight: 42,
    appeal: (_, { region }, heat) => heat[region],
    now: sentNow,
    direct: ['packageSent', 'packageIntercepted', 'packageRefused'],
    shared: ['alliedSignal'],
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
    direct: ['sortiesFlown', 'civiliansHarmed'],
    isOwnTerm: ({ actor }, { region }, event, term) =>
      term.kind === 'air' && term.actor === actor && event.region === region && event.kind !== 'sortiesFlown',
    shared: [],
    later: allSeen,
  },
  fund: {
    weight: 30,
    isOutOfPlace: (view, { side }) => isBeaten(view, side),
    now: bondNow,
    direct: ['moneySent'],
    isOwnTerm: ({ actor }, { side }, event, term) =>
      event.kind === 'moneySent' && event.side === side && term.kind === 'pay' && term.actor === actor,
    shared: ['pay'],
    later: () => text('order.fund.later'),
  },
  restrain: {
    weight: 34,
    isOutOfPlace: (view, { side }) => isBeaten(view, side),
    rivals: 'restraint',
    now: bondNow,
    direct: ['restraintChanged'],
    isOwnTerm: isRestraint,
    shared: [],
    later: () => text('order.restrain.later'),
  },
  unleash: {
    weight: 30,
    isOutOfPlace: (view, { side }) => isBeaten(view, side),
    rivals: 'restraint',
    now: bondNow,
    direct: ['restraintChanged'],
    isOwnTerm: isRestraint,
    shared: [],
    later: () => text('order.unleash.later'),
  },
  mediate: {
    weight: 44,
    now: nothingNow,
    direct: ['talkOpened', 'talkAgreed', 'talkFailed'],
    isAbout: ({ compiled }, { talk }, event) => event.about === compiled.talk.ids[talk],
    shared: ['mediator'],
    later: () => text('order.mediate.later'),
  },
  guarantee: {
    weight: 30,
    appeal: (_, { region }, heat) => heat[region],
    isOutOfPlace: (view, { region }) => !isConcerned(view, region),
    now: placeNow,
    direct: [],
    shared: [],
    later: () => text('order.guarantee.later'),
  },
  border: {
    weight: 24,
    now: nothingNow,
    direct: ['exitChanged'],
    shared: [],
    later: allSeen,
  },
  warn: {
    weight: 26,
    isOutOfPlace: (view, { side }) => isPartner(view, side) || isBeaten(view, side),
    now: bondNow,
    direct: [],
    isOwnTerm: isRestraint,
    shared: [],
    later: () => text('order.warn.later'),
  },
  enter: {
    weight: 32,
    appeal: (_, { region }, heat) => heat[region],
    now: placeNow,
    direct: ['forceArrived'],
    shared: [],
    later: allSeen,
  },
  offerAsylum: {
    weight: 26,
    now: nothingNow,
    direct: ['asylumOffered'],
    shared: [],
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

/** Whether a term of this kind moves the will of the reader's side. */
function isWill({ side }: Reader, event: GameEvent, term: Term, kind: Term['kind']): boolean {
  return event.kind === 'willChanged' && event.side === side && term.kind === kind;
}

/** Whether a term moves belief in the reader's side's promises, through order kept. */
function isCredit({ side }: Reader, _: unknown, event: GameEvent, term: Term): boolean {
  return event.kind === 'credibilityChanged' && event.side === side && term.kind === 'order';
}

function isRestraint({ actor }: Reader, { side }: { readonly side: SideIndex }, event: GameEvent, term: Term): boolean {
  return event.kind === 'restraintChanged' && event.side === side && term.kind === 'restraint' && term.actor === actor;
}
