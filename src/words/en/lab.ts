/** The Lab: its questions, and what is said of the pairs. */
import { joined } from '../message.ts';

/** What is asked: "From 27 November: what if ...? Everything else, and the luck, stay the same." */
export const whatIf = {
  question: joined('From {start}: what if {changes}? ', 'Everything else, and the luck, stay the same.'),
  nothing: 'From {start}: what if ...',
  turnOf: 'half day {turn} of a run',
  value: '{value} {unit}',
  lever: '"{label}" were {to} instead of {from}',
  orders: '{actor} gave these orders on {moment}: {orders}',
  silentOnce: '{actor} gave no order on {moment}',
  silent: '{actor} never gave an order',
  random: '{actor} gave orders by chance',
  doctrine: '{actor} followed its usual ways',
  event: 'this happened on {moment}: {event}',
  off: 'the rule "{weight}" were switched off',
  weight: 'the rule "{weight}" were {factor} times as strong',
} as const;

/** What is said of the pairs. */
export const pairs = {
  place: 'Of {pairs} pairs, {place} is lost later in {later}, on the same half day in {same}, earlier in {earlier}.',
  number: 'Of {pairs} pairs, there are more in {later}, as many in {same}, fewer in {earlier}: {what}.',
  aim: 'Of {pairs} pairs, it is met better in {later}, as well in {same}, worse in {earlier}: {what}.',
  noGround: joined(
    'Nothing changed on the ground in any of {pairs} pairs. ',
    'From this start nobody uses what you changed.',
  ),
  ceiling: '{place} is lost in all {pairs} runs, with the change and without, so we look at when.',
  horizon: {
    one: 'In {count} pair {place} is still held on the last day in one of the runs. We cannot see how much later.',
    other: 'In {count} pairs {place} is still held on the last day in one of the runs. We cannot see how much later.',
  },
  lost: '{place} is lost in {base} runs as it was, in {change} with the change.',
  refused: {
    one: 'In {count} pair an order of the change was not possible.',
    other: 'In {count} pairs an order of the change was not possible.',
  },
  costMoves: '{cost}, on average: {base} as it was, {change} with the change.',
  groups: {
    one: joined(
      'The average hides groups. {unchanged} pairs do not change at all; {far} change by more than three days; ',
      '{count} is near the average.',
    ),
    other: joined(
      'The average hides groups. {unchanged} pairs do not change at all; {far} change by more than three days; ',
      '{count} are near the average.',
    ),
  },
  model: 'This is what the model says. It does not say what would have happened.',
  caption: {
    one: '{count} pair, {title}, luck {luck} from run {first}, rules {rules}',
    other: '{count} pairs, {title}, luck {luck} from run {first}, rules {rules}',
  },
} as const;

export const words = { whatIf, pairs } as const;
