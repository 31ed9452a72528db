/** The Lab: single pairs, and the pictures of all of them. */
import { joined } from '../message.ts';

/** One pair. */
export const pair = {
  said: 'Pair {number}: {difference}',
  /** Of more than a hundred pairs, one stands for many. */
  stands: 'Pair {number}, standing for {count} pairs: {difference}',
  halfDay: 'half a day',
  dayAndHalf: 'a day and a half',
  days: { one: '{count} day', other: '{count} days' },
  daysAndHalf: { one: '{count} day and a half', other: '{count} days and a half' },
  later: '{span} later',
  same: 'on the same half day',
  earlier: '{span} earlier',
  atLeastLater: 'at least {span} later, still held at the end with the change',
  atLeastEarlier: 'at least {span} earlier, still held at the end as it was',
  bothHeld: 'still held at the end in both runs',
  sameSide: '{side} first in both runs',
  instead: '{side} instead of {other}',
  nobody: 'nobody',
  more: '{much} more',
  asMany: 'as many',
  fewer: '{much} fewer',
  better: '{points} of 100 points better',
  asWell: 'as well',
  worse: '{points} of 100 points worse',
  held: 'still held at the end',
  number: 'Pair',
  base: 'As it was',
  change: 'With the change',
  difference: 'Difference',
  counters: 'You',
  from: 'Pairs {first} to {last}',
  opens: 'Choose a square to see both runs of its pair beside each other.',
  atLeast: 'a ring: still held at the end in one run, so at least so much',
} as const;

/** Another hundred, beside the first. */
export const another = {
  run: 'Was it just luck? Run another {size}',
  compared: joined(
    'The first {size}: {first}. Another {others}: {second}. ',
    'What differs between the two is luck; what stays comes from the change.',
  ),
  count: '{count} {kind}',
} as const;

/** A pair, opened: both runs of it beside each other. */
export const opened = {
  close: 'Back to the pairs',
  start: 'At the start, before anything is played',
  slider: 'Half day',
  first: 'First half day',
  previous: 'Previous half day',
  next: 'Next half day',
  last: 'Last half day',
  nextDifference: 'Next difference',
  noneLeft: 'No further difference',
  none: 'On the ground these two runs never differ.',
  before: 'On the ground the two are still the same.',
  here: 'Here the two part on the ground for the first time.',
  after: 'The two have parted.',
  nobody: 'nobody',
  inHands: 'In different hands now',
  ground: {
    one: '{moment}: {count} of {all} places is in different hands in the two runs.',
    other: '{moment}: {count} of {all} places are in different hands in the two runs.',
  },
  sameGround: '{moment}: every place is in the same hands in both runs.',
  held: '{place}: {side}',
  columns: { place: 'Place', base: 'As it was', change: 'With the change', differs: 'Number on the maps' },
  allPlaces: 'Show all {count}',
  fewerPlaces: 'Show ten',
  nothing: 'Nothing is played yet.',
  costs: 'People, by now',
  real: 'In reality, by {moment}',
  keys: 'The arrow keys left and right step through the half days.',
  failed: 'This pair cannot be played again.',
  playing: 'Both runs are being played again.',
} as const;

/** How much the pairs move. */
export const howMuch = {
  sentence: '{counts} The pair in the middle: {middle}.',
  axisDays: 'Days earlier ◂ ▸ days later',
  axisNumbers: 'Less ◂ ▸ more',
  held: 'still held',
  ask: 'Show the average',
  hide: 'Hide the average',
  average: 'average',
  mean: 'On average over {pairs} pairs: {difference}. No single pair has to lie there.',
  meanDays: '{days} days {kind}',
  meanNumber: '{much} {kind}',
  none: 'On average over {pairs} pairs: no difference.',
  beyond: joined(
    'There is no average of all: in {count} of {pairs} pairs the place is still held at the end in one run, ',
    'and how much later is not seen. The pair in the middle: {middle}.',
  ),
  tooFew: 'So few pairs have no average worth telling. Run more of them.',
} as const;

/** When it comes, in each run. */
export const when = {
  sentence: 'The run in the middle of {runs}: {base} as it was; {change} with the change.',
  never: 'not by the end',
  really: 'really: {moment}',
  reallyNumber: 'really: {number}',
  run: 'Pair {number}, {which}: {value}',
  base: 'as it was',
  change: 'with the change',
} as const;

/** Who enters a place first, in how many runs. */
export const entrants = {
  sentence: 'First to enter {place}, as it was: {base}; with the change: {change}.',
  one: '{side} in {runs}',
  said: '{side}, {which}: first in {runs} runs',
  columns: { side: 'First to enter', base: 'As it was', change: 'With the change' },
  instead: 'Who enters {place} first has no amount: this shows when {place} is lost.',
} as const;

/** One pair after another. */
export const watch = {
  sentence: 'Pair {number}: {base} as it was, {change} with the change: {difference}.',
  play: 'Play',
  pause: 'Pause',
  step: 'Next pair',
  again: 'From the first',
  soFar: { one: 'So far, {count} pair: {counts}.', other: 'So far, {count} pairs: {counts}.' },
  none: 'A pair is one luck, played twice: once as it was, once with the change. Watch a few of them.',
  bar: '{words}: {value}',
} as const;

/** Why: by what the pairs first part on the ground. */
export const parted = {
  sentence: 'What first parts the pairs on the ground: {label}, in {count} of {looked}.',
  nothing: 'In none of {looked} pairs do the two runs part on the ground.',
  label: '{term} ({group})',
  something: 'what was ordered or begun ({group})',
  never: 'never part on the ground',
  beside: '{count}: {label}',
  bar: '{label}: first in {count} of {looked}',
  column: 'First difference',
  rule: 'Rule',
  choose: 'Choose a bar for its rule.',
  show: 'Show one pair',
  noRule: 'No single rule stands behind this: it follows from what was ordered.',
  loading: 'The rule is fetched ...',
  lost: 'The rules could not be fetched. Choose again to try once more.',
  first: 'Only the first {looked} of {pairs} pairs are looked into.',
} as const;
