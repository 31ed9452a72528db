/** Pictures of the Lab that look further than its pairs. */
import { joined } from '../message.ts';

/** The same change from each start of a campaign. */
export const tooLate = {
  about: joined(
    'The same change from each start of the campaign, looked at on one date for all. ',
    'What is decided is moved to the first half day of each start.',
  ),
  run: 'Play {pairs} pairs from each of {starts} starts',
  single: 'This scenario has no other start to compare with.',
  show: 'Show',
  by: { held: 'Still held', days: 'Days' },
  held: '{place} still held on {moment}, of {runs} runs: {starts}.',
  days: 'Days from {since} to the loss of {place}, on average: {starts}.',
  number: '{what} by {moment}, on average over {runs} runs: {starts}.',
  from: 'from {start} {base}, with the change {change}',
  none: 'From no start could this be played.',
  caption: joined(
    '{pairs} pairs from each start, {runs} runs in all, luck {luck} from run {first}, rules {rules}. ',
    'One date for all: {moment}, the earliest last half day of a start.',
  ),
  atLeast: joined(
    'A run in which it is still held on {moment} counts as if it were lost just then, ',
    'so what the change does may be more than this.',
  ),
  impossible: 'From {start} the change is not possible. {why}',
  neverPossible: 'From {start} the order was not possible in any of {count} pairs.',
  sometimes: {
    one: 'From {start} the order was not possible in {count} pair of {pairs}; it counts as no change.',
    other: 'From {start} the order was not possible in {count} pairs of {pairs}; they count as no change.',
  },
  lostBefore: 'From {start} nothing can be asked: {place} has already been lost.',
  unread: 'The start on {start} could not be fetched or played.',
  short: { impossible: 'not possible', lostBefore: 'already lost', unread: 'not played', waiting: '...' },
  legend: '○ as it was   ▲ with the change',
  base: 'From {start}, as it was: {value}',
  change: 'From {start}, with the change: {value}',
  columns: { start: 'Start', base: 'As it was', change: 'With the change', pairs: 'Pairs', note: 'Note' },
} as const;

/** One rule as it is, weaker and off. */
export const doubt = {
  about: 'If this rule is wrong, how wrong is the answer?',
  find: 'Find the rule that carries it',
  finding: '{done} of {of} rules tried',
  nothing: 'No pair moves, so there is nothing that a rule could carry. A rule may still be chosen by hand.',
  carrier: {
    one: 'Of {count} rule, switched off in {pairs} pairs ({runs} runs), one carries the answer: {rule}.',
    other: 'Of {count} rules, each switched off in {pairs} pairs ({runs} runs), one carries the answer: {rule}.',
  },
  noCarrier: {
    one: '{count} rule was switched off in {pairs} pairs ({runs} runs). It does not carry the answer.',
    other: joined(
      'Each of {count} rules was switched off in {pairs} pairs ({runs} runs). No single one carries the answer: ',
      'whichever is off, more than half of what the change does is left. Choose one to see.',
    ),
  },
  failed: 'The rules could not be tried. Choose one by hand.',
  choose: 'Rule',
  chooseNone: 'Choose a rule',
  factor: { asItIs: 'As it is', half: 'Half as strong', off: 'Switched off' },
  sentence: '{rule}. Pairs that move, of {pairs}: {asItIs} as it is, {half} at half strength, {off} switched off.',
  sentenceRunning: '{rule}: being played.',
  number: '{rule}. The change does, on average: {asItIs} as it is, {half} at half strength, {off} switched off.',
  title: '{factor}: ▸ {later}  = {same}  ◂ {earlier}',
  square: '{factor}. {words}',
  caption: joined(
    '{title}, luck {luck} from run {first}. The rule is changed in both runs of every pair. ',
    '{runs} runs for the two weaker forms.',
  ),
  strength: 'It stands at {value} ({unit}). It was set so that the model fits; nobody has measured it.',
  lost: joined(
    'Without the change {place} is lost in {asItIs} runs as it is, in {half} at half strength, ',
    'in {off} switched off.',
  ),
  columns: { factor: 'Rule' },
} as const;
