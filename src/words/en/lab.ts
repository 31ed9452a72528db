/** The Lab: its questions, and what is said of the pairs. */
import { joined } from '../message.ts';
import * as labPairs from './labPairs.ts';
import * as pictures from './labPictures.ts';

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
  noGround: 'Nothing changed on the ground in any of {pairs} pairs.',
  unused: joined(
    'Nothing changed on the ground in any of {pairs} pairs. ',
    'From this start nobody uses what you changed. Try an earlier start.',
  ),
  ceiling: '{place} is lost in all {pairs} runs, with the change and without, so we look at when.',
  horizon: {
    one: 'In {count} pair {place} is still held on the last day in one of the runs. We cannot see how much later.',
    other: 'In {count} pairs {place} is still held on the last day in one of the runs. We cannot see how much later.',
  },
  lost: '{place} is lost in {base} runs as it was, in {change} with the change.',
  refused: joined(
    'In {count} of {pairs} pairs an order of the change was not possible. ',
    'They are counted too; what was refused changes nothing there.',
  ),
  costMoves: '{cost}, on average: {base} as it was, {change} with the change.',
  costReally: 'In reality, by {moment}: {real}.',
  onlyCosts: 'The day does not move. But: {costs}.',
  costArrow: '{cost} {base} → {change}',
  few: 'So few pairs say little, and have no average. Run a hundred.',
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

/** The Lab's desk. */
export const lab = {
  title: 'Lab',
  rules: 'How the model works, rule by rule',
  assumptions: 'Which assumption moves the outcome most',
  purpose: 'Change one thing. Play it a hundred times with the same luck as before. See what it did.',
  start: '1 Start',
  change: '2 Change',
  pick: 'Pick one thing',
  levers: 'Something was different from the start',
  silent: 'Nobody acts (a desk is silent)',
  now: 'Now {value}.',
  expect: '3 Expect: {left} counters left',
  later: 'later or more',
  same: 'the same',
  earlier: 'earlier or fewer',
  more: 'One counter more: {kind}',
  fewer: 'One counter fewer: {kind}',
  unknown: "I don't know",
  because: 'Because ...',
  pairs: '4 Pairs',
  run: { one: 'Run {count} pair', other: 'Run {count} pairs' },
  pause: 'Pause',
  resume: 'Carry on',
  stop: { one: 'Stop: keep {count} pair', other: 'Stop: keep {count} pairs' },
  copy: 'Copy link',
  save: 'Save to a file',
  copied: 'The link is copied.',
  privacy: 'Your sentence is part of the link.',
  nothing: 'Nothing is changed yet. Pick one thing.',
  place: 'First place your ten counters. A guess is fine.',
  costs: 'What people bear',
  costMeans: '{base} as it was, {change} with the change, on average',
  costReal: 'In reality, by {moment}: {real}',
  pictures: 'Pictures',
  picture: {
    pairs: 'Pairs',
    howMuch: 'How much',
    when: 'When',
    watch: 'Watch pairs',
    why: 'Why?',
    tooLate: 'Too late?',
    doubt: 'Doubt it',
    map: 'Map',
    places: 'Places',
  },
  expectedUnknown: 'You expected: "I don\u2019t know".',
  expected: 'You expected, of 10: {later} later, {same} the same, {earlier} earlier.',
  opened: 'This experiment was opened from a link. Press Run to play its pairs.',
  otherNumbers: "This experiment was made with other numbers or rules. Running it uses today's.",
  broken: 'This link is damaged or of another version. Copy it again.',
  failed: 'The pairs could not be played to the end. Those that were played are shown.',
  unfetched: 'What plays the pairs could not be fetched: you may be offline. Run them again; the question is kept.',
  late:
    'No pair has been played in ten seconds. Wait, or stop and run them again; if that does not help, load the page ' +
    'anew: the question is kept.',
} as const;

export const words = { whatIf, pairs, lab, ...labPairs, ...pictures } as const;
