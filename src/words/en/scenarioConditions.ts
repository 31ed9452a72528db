/** Words for conditions that can never hold. */
import { joined } from '../message.ts';

export const conditionProblems = {
  'check/condition-never/not': {
    what: '{owner}: it asks for the opposite of what always holds.',
    mend: 'Remove the "not", or the condition.',
  },
  'check/condition-never/after-end': {
    what: '{owner}: {moment} lies after the last turn.',
    mend: 'Choose an earlier moment, or let the run have more "turns".',
  },
  'check/condition-never/past': {
    what: '{owner}: {moment} is not after the start.',
    mend: 'Choose a later moment.',
  },
  'check/condition-never/lost': {
    what: '{owner}: "{side}" does not hold "{place}" at the start and so cannot lose it.',
    mend: joined(
      'Use "held" for a place that comes to be held, correct the side, or, if it was lost before the start, ',
      'count it in "lostBefore" of the side.',
    ),
  },
  'check/condition-never/places': {
    what: '{owner}: it waits for {wanted} places lost by "{side}", which has {places} to lose.',
    mend: 'Ask for at most {places}, or correct the side or the tag.',
  },
  'check/condition-never/tagged': {
    what: '{owner}: it waits for {wanted} places tagged "{tag}" lost by "{side}", which has {places} to lose.',
    mend: 'Ask for at most {places}, or correct the side or the tag.',
  },
  'check/condition-never/people': {
    what: '{owner}: nobody lives under "{side}" at the start.',
    mend: 'Correct the side.',
  },
  'check/condition-never/between': {
    what: '{owner}: nothing is at least {atLeast} and below {below}.',
    mend: 'Let "atLeast" be lower than "below".',
  },
  'check/condition-never/capital': {
    what: '{owner}: "{side}" has no capital.',
    mend: 'Give the side a "capital", or use "threatened" with a place.',
  },
  'check/condition-never/leader': {
    what: '{owner}: "{side}" has no leader.',
    mend: 'Give the side a "leader", or correct the side.',
  },
  'check/condition-never/group': {
    what: '{owner}: "{actor}" has no {group} in the country.',
    mend: 'Add them under its "people", or correct the group.',
  },
  'check/condition-never/trigger': {
    what: '{owner}: the trigger "{trigger}" cannot fire before it.',
    mend: 'Break the circle, or mend that trigger.',
  },
  'check/condition-never/act': {
    what: '{owner}: the act "{act}" cannot end before it.',
    mend: 'Break the circle, or mend that act.',
  },
  'check/condition-never/ceasefire': {
    what: '{owner}: nothing in the scenario brings a cease-fire between "{one}" and "{other}".',
    mend: 'Add talks between them, or an effect of kind "ceasefire".',
  },
  'check/condition-never/holders': {
    what: '{owner}: "{place}" cannot be held by all of these sides at once.',
    mend: 'List the sides of which any will do in one "held".',
  },
  'check/condition-never/lost-and-held': {
    what: '{owner}: "{place}" cannot be lost and held by "{side}" at once.',
    mend: 'Remove one of the two.',
  },
  'check/condition-never/no-moment': {
    what: '{owner}: no moment lies from the one on and before the other.',
    mend: 'Let "before" be later than "from".',
  },
  'check/condition-never/killed': {
    what: '{owner}: it waits for {wanted} killed, more than there are people.',
    mend: 'Count persons.',
  },
  'check/condition-never/widened': {
    what: '{owner}: nobody stands between a sender of men and the country, so the war cannot widen.',
    mend: 'Give an actor "interdiction" and "interdicts", and the one it watches a force to send.',
  },
  'check/condition-never/talk': {
    what: '{owner}: the talks "{talk}" can never be agreed, since their acceptance is 0.',
    mend: 'Give them a chance above 0.',
  },
  'check/condition-never/nobody': {
    what: '{owner}: "{side}" holds nothing and has no men anywhere.',
    mend: 'Correct the side.',
  },
} as const;
