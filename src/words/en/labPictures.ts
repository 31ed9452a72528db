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
  nothing: 'No pair moves, so there is nothing that a rule could carry.',
  found: {
    one: 'Tried by switching off {count} rule at a time in {pairs} pairs ({runs} runs):',
    other: 'Tried by switching off each of {count} rules in {pairs} pairs ({runs} runs):',
  },
  carrier: 'without this one the least is left of what the change does: {rule}.',
  noCarrier: 'no single rule carries it. Whichever is switched off, more than half of what the change does is left.',
  choose: 'Rule',
  chooseNone: 'Choose a rule',
  carries: '{rule} (carries it)',
  factor: { asItIs: 'As it is', half: 'Half as strong', off: 'Switched off' },
  sentence: '{rule}. Pairs that move, of {pairs}: {asItIs} as it is, {half} at half strength, {off} switched off.',
  sentenceRunning: '{rule}. Pairs that move, of {pairs}: {asItIs} as it is.',
  number: '{rule}. The change does, on average: {asItIs} as it is, {half} at half strength, {off} switched off.',
  title: '{factor}: ▸ {later}  = {same}  ◂ {earlier}',
  square: '{factor}, {words}',
  caption:
    '{title}. The rule is changed in both runs of every pair. {runs} runs for the two weaker forms; luck {luck}.',
  strength: 'It stands at {value} ({unit}); it was set to fit what happened, not measured.',
  lost: '{place} is lost without the change in {asItIs} runs as it is, in {half} at half strength, in {off} off.',
  columns: { factor: 'Rule', later: 'Later or more', same: 'The same', earlier: 'Earlier or fewer' },
  failed: 'The rules could not be tried. Choose one yourself.',
} as const;
