/** News told event by event: leaders, talks, cease-fires, turning points and what else seldom happens. */

import type { EventKind, GameEvent } from '../../engine/events/events.ts';
import type { NewsSign } from '../../ui/newsSign.tsx';
import { scenarioText, text } from '../../words/text.ts';
import { eventWords, isVisible } from '../events.ts';
import { type HalfDay, ownSideOf } from './halfDay.ts';
import type { Ranked } from './headline.ts';

/** Weight of an event among the headlines; 0: no headline by itself, because others tell it or it is too small. */
const WEIGHT: Readonly<Record<EventKind, number>> = {
  orderGiven: 0,
  orderRefused: 0,
  orderUndone: 0,
  columnsHeldBack: 0,
  requestAnswered: 0,
  signalGiven: 0,
  supportChanged: 0,
  credibilityChanged: 0,
  packageSent: 0,
  packageIntercepted: 0,
  packageRefused: 0,
  forceArrived: 0,
  sortiesFlown: 0,
  moneySent: 0,
  restraintChanged: 0,
  exitChanged: 420,
  asylumOffered: 530,
  evacuationBegan: 0,
  evacuationEnded: 0,
  peopleBroughtBack: 430,
  statementLeaked: 540,
  forceMoved: 0,
  forceRepelled: 0,
  reserveCommitted: 0,
  drawInOrdered: 530,
  garrisonInspected: 0,
  payRaised: 0,
  orderKept: 0,
  arsenalGuarded: 0,
  termsOffered: 0,
  placeReassured: 0,
  groundGained: 0,
  menLost: 0,
  menJoined: 0,
  willChanged: 0,
  garrisonWithdrew: 0,
  garrisonBargained: 0,
  garrisonDeserted: 0,
  garrisonChangedSides: 0,
  garrisonDrewIn: 0,
  placeRose: 0,
  placeContested: 0,
  holderChanged: 0,
  civiliansHarmed: 0,
  leaderLeft: 990,
  leaderSpoke: 530,
  powerHandedOver: 985,
  talkOpened: 640,
  talkAgreed: 875,
  talkFailed: 635,
  ceasefireBegan: 872,
  ceasefireEnded: 870,
  relationChanged: 638,
  triggerFired: 520,
  actEnded: 866,
  arsenalStruck: 510,
};

/** Signs of the kinds that are told. */
const SIGN: { readonly [K in EventKind]?: NewsSign } = {
  exitChanged: 'ally',
  asylumOffered: 'ally',
  peopleBroughtBack: 'arriving',
  drawInOrdered: 'march',
  arsenalStruck: 'fighting',
};

export function othersOf(halfDay: HalfDay): readonly Ranked[] {
  const { reader, events } = halfDay;
  return events.flatMap((event, i): readonly Ranked[] => {
    const weight = WEIGHT[event.kind];
    if (weight === 0 || !isVisible(reader, event)) return [];
    if (event.kind === 'actEnded' && isFallOfCapital(halfDay, event.about)) return [];
    const act = event.kind === 'actEnded' ? actText(halfDay, event.about) : undefined;
    return [
      {
        key: `${event.kind}-${i}`,
        sign: SIGN[event.kind] ?? 'talks',
        weight: weight + (concernsOwn(halfDay, event) ? 4 : 0),
        fact: sentence(eventWords(reader, event)),
        ...(act === undefined ? {} : { detail: act }),
        places: event.region === undefined ? [] : [event.region],
        events: [event],
      },
    ];
  });
}

/** A trigger's own text is a sentence already. */
const sentence = (words: string): string => (/[.!?\u2026]$/.test(words) ? words : text('headline.sentence', { words }));

const concernsOwn = ({ reader }: HalfDay, event: GameEvent): boolean =>
  (event.side !== undefined && event.side === ownSideOf(reader)) || event.actor === reader.actor;

/** The fall of the capital is told where places that fell are. */
const isFallOfCapital = ({ reader }: HalfDay, id: string): boolean =>
  reader.compiled.scenario.acts.some((act) => act.id === id && act.kind === 'capitalFalls');

function actText({ reader }: HalfDay, id: string): string | undefined {
  const act = reader.compiled.scenario.acts.find((each) => each.id === id);
  return act === undefined ? undefined : scenarioText(act.text);
}
