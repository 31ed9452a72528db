/** Headlines: the news of a half day, a fact in one sentence and its cause or size in another. */
import type { LossManner } from '../../engine/vocabulary.ts';
import type { Message } from '../message.ts';

export const headline = {
  /** Words that are no sentence yet. */
  sentence: '{words}.',
  quiet: 'A quiet half day: no fighting, and no garrison near breaking moved.',
  smaller: { one: '{count} smaller change in the log', other: '{count} smaller changes in the log' },
  map: 'Map',
  mapOf: 'Show on the map: {fact}',

  // Places that changed hands: one or several, of the reader's own side or between others.
  falls: { one: '{places} falls to {side}.', many: '{places} fall to {side}.' },
  passes: { one: '{places} passes to {side}.', many: '{places} pass to {side}.' },
  toResidents: { one: '{places} is left to its residents.', many: '{places} are left to their residents.' },
  morePlaces: { one: 'So does {places}.', other: 'So do {places}.' },
  moreCount: { one: 'So does {count} place more.', other: 'So do {count} places more.' },
  lostToo: { one: '{count} more place is lost.', other: '{count} more places are lost.' },
  lostTo: 'To {side}: {places}.',
  stoodBefore: '{how} Half a day ago: {men}.',
  stoodReported: '{how} Half a day ago, as reported: {men}. A report may be off by a band.',
  left: {
    overrun: 'Its garrison was overrun.',
    garrisonWithdrew: 'Its garrison withdrew.',
    garrisonBargained: 'Its garrison gave up on terms.',
    garrisonDeserted: 'Its garrison left its posts and went home.',
    garrisonChangedSides: 'Its garrison changed sides.',
    garrisonDrewIn: 'Its garrison had orders to draw in.',
    placeRose: 'Its people rose.',
  },
  manner: {
    assault: 'It was taken by assault.',
    withdrawal: 'Nobody was left to hold it.',
    bargain: 'It was given up on terms.',
    rising: 'Its people rose.',
    handover: 'It was handed over.',
  } satisfies Record<LossManner, Message>,

  attackBegins: '{place} is attacked by {side}.',
  underAttack: '{place} is under attack by {side}.',
  ground: '{lost} of 100 ground lost ({change})',
  defended: '{ground}. {side} there: {standing}.',
  undefended: '{ground}. Nobody is left to hold it.',
  alsoAttacked: 'Also under attack: {places}.',

  near: {
    now: '{place} may break this half day.',
    known: '{place} breaks in {turns} if nothing changes.',
    possible: '{place} may break within {turns}.',
    reported: '{place} ({side}) may be about to break.',
  },
  turns: { one: '{count} turn', other: '{count} turns' },
  nearNow: '{standing}, {trend}.',
  nearOthers: 'Near it as well: {places}.',

  stance: '{actor} {stance}.',
  firstWord: 'It had said nothing in public.',
  lastWord: 'Its last public word: {stance}.',
  supportRises: 'Support of {actor} for {side} rises.',
  supportFalls: 'Support of {actor} for {side} falls.',
  supportNow: 'Now {now}, before {last}.',
  supportNext: 'Now {now}, before {last}: one band, so the step may be small.',
  leaving: '{actor}: {groups} begin to leave.',
  home: '{actor}: {groups} are home.',
  people: { one: '{count} person.', other: '{count} people.' },

  granted: '{actor} grants what you asked for: {what}.',
  replied: {
    yes: '{actor} says yes: {ask}.',
    no: '{actor} says no: {ask}.',
    terms: '{actor} answers with terms: {ask}.',
    left: '{actor} does not answer: {ask}.',
  },
  replyReason: 'Without this it would have answered otherwise: {why}.',
  onYourDesk: 'It stands on your desk.',
  asked: 'You asked on {moment}.',
  supportLevel: 'Its support for {side}: {word}.',
  ordered: 'You ordered it on {moment}.',

  turnedBack: 'Turned back: {force}.',
  back: {
    intercepted: '{actor} stopped it on the way to {place}.',
    lost: '{place}, where it was bound, is no longer held.',
    shut: 'The way in to {place} is shut.',
    refused: 'The way in to {place} is shut, or {actor} lets nobody through.',
  },
  arrives: 'Arrived at {place}: {force}.',
  arrivedOf: '{men} men; {stopped} were stopped on the way.',
  men: { one: '{count} man.', other: '{count} men.' },
  notArrived: 'Not arrived at {place}: {force}.',
  isGone: 'It is no more.',
  standsAt: 'It stands at {place}.',
  marchesTo: 'It marches to {place} now.',
  stopped: 'Stopped short of {place}: {force}.',

  harm: {
    one: 'About {count} civilian killed, {displaced} driven from their homes.',
    other: 'About {count} civilians killed, {displaced} driven from their homes.',
  },
  displaced: 'About {displaced} people driven from their homes.',
  harmAt: 'At {place}.',
  harmMost: 'Most of them at {place}.',
} as const;
