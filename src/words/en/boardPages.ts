/** The pages of a class board: a sentence over each picture, and the question below it. */
import { joined } from '../message.ts';

export const boardPage = {
  expected: {
    title: 'What we expected',
    ask: 'Where did most counters go? Who put one at the edge, and why?',
  },
  ended: {
    title: 'Where we ended',
    ask: 'What do you see? Say it before you explain it.',
  },
  cost: {
    title: 'What it cost',
    ask: 'Is there a result here that you would call good? For whom?',
  },
  luck: {
    title: 'Choice or luck?',
    ask: 'Whose result would have been different on another day? Whose choices show?',
  },
  parted: {
    title: 'Where we parted',
    ask: '{count} gave this order: {order}. {others} did not. What happened to the two groups?',
    askNone: 'Where did you think that you did something else than the others?',
  },
  vote: { title: 'The vote' },
  tooLate: {
    title: 'When was it too late?',
    ask: 'On which day would you have had to know?',
  },
  really: {
    title: 'What really happened',
    ask: 'Is reality inside our hundred runs? Does that make the model right?',
  },
  exit: { title: 'Exit' },
} as const;

export const boardExpected = {
  sentence: 'Of our {counters} counters, most lie on \u201c{bin}\u201d: {count}.',
  none: 'Nobody placed counters.',
  unknown: {
    one: '{count} of us did not know; these counters are left out.',
    other: '{count} of us did not know; their counters are left out.',
  },
  caption: {
    one: '{count} run of the class, ten counters each',
    other: '{count} runs of the class, ten counters each',
  },
  stands: 'One square is {count} counters.',
  stack: '{bin}: {count} counters',
  columns: { forecast: 'Question', bin: 'Expected', counters: 'Counters' },
} as const;

export const boardEnded = {
  sentence: 'Half of our {pupils} runs had lost {place} by {ours}; half of {runs} with the staff alone by {staff}.',
  same: joined(
    'The same for everybody: in each of our {pupils} runs {place} is lost on {ours}. ',
    'Half of {runs} runs with the staff alone had lost it by {staff}.',
  ),
  sameHeld: joined(
    'The same for everybody: in each of our {pupils} runs {place} is held to the end. ',
    'Half of {runs} runs with the staff alone had lost it by {staff}.',
  ),
  caption: 'Class: {pupils} runs. Staff alone: {runs} runs. {title}, luck {luck}, rules {rules}',
  ours: '● Our runs   ▭ our counters',
  staff: '○ {runs} runs, the staff alone',
  really: 'Really: {moment}',
  never: 'not by the end',
  run: 'One of our runs: {value}',
  staffRun: 'The staff alone, run {number}: {value}',
  columns: { moment: 'Half-day', ours: 'Our runs', staff: 'Staff alone' },
} as const;

export const boardCost = {
  sentence: '{cost}: {low} to {high} in our runs; really {real}.',
  sentenceNoReal: '{cost}: {low} to {high} in our runs.',
  same: '{cost}: {number} in each of our runs, the same for everybody; really {real}.',
  sameNoReal: '{cost}: {number} in each of our runs, the same for everybody.',
  caption: 'From the least to the most. Class: {pupils} runs. Staff alone: {runs} runs. {title}, rules {rules}',
  ours: 'Ours',
  staff: 'Staff alone',
  real: 'Really',
  range: '{low} to {high}',
  bar: '{cost}, {who}: {range}',
  contested: '{real} (contested)',
  sources: 'Sources: {sources}',
  columns: { cost: 'What', who: 'Whose', low: 'Least', high: 'Most' },
} as const;

export const boardLuck = {
  sentence: 'Our choices move the day by {choices}, luck by {luck}.',
  tooFew: 'Too few to say: under eight runs tell no choice from luck.',
  same: 'The same for everybody, on this luck and on 100 others: nothing that we did moves the day.',
  days: { one: '{days} day', other: '{days} days' },
  caption: joined(
    'Each row: ● a run of ours, and as a bar the middle half of the same orders on {runs} other lucks. ',
    '{title}, rules {rules}',
  ),
  captionTens: joined(
    'Each row: ● ten runs of ours, and as a bar the middle half of their orders on {runs} other lucks. ',
    '{title}, rules {rules}',
  ),
  row: '{name}: {value}; on other lucks, in the middle half of the runs, {low} to {high}',
  tens: 'Runs {first} to {last}',
  columns: { own: 'Came', low: 'Middle half from', high: 'to', mean: 'Mean half-day' },
} as const;

export const boardParted = {
  later: joined(
    'We parted most on {moment}: with the order marked below, {place} is lost {days} later ',
    'on other lucks, on average.',
  ),
  earlier: joined(
    'We parted most on {moment}: with the order marked below, {place} is lost {days} earlier ',
    'on other lucks, on average.',
  ),
  none: 'On no half-day did we part into groups large enough to compare.',
  tooFew: 'Too few to say: under eight runs make no groups to compare.',
  same: 'The same for everybody: we all gave the same orders.',
  nothing: 'no order',
  halfDays: 'Half-days',
  at: '{moment}: the commonest orders, by ● those who gave them and ○ the others.',
  row: '{count}: {order}',
  group: joined(
    '{count} gave this order: {order}. {place} is lost on average on {moment}; ',
    'by the {others} others on {othersMoment}.',
  ),
  all: 'All {count} gave this order: {order}. {place} is lost on average on {moment}.',
  chosen: 'Chosen as what mattered most: {orders}.',
  chosenOrder: '{order} ({count})',
  caption: 'Mean half-day of the loss over {runs} other lucks. What was seen here, no proof of a cause. {title}',
  columns: {
    moment: 'Half-day',
    order: 'Order',
    count: 'Runs',
    mean: 'Mean half-day of the loss',
    othersMean: 'Of the others',
  },
} as const;

export const boardVote = {
  which: 'Vote {number} of {of}',
  none: 'This lesson has no vote.',
  unread: 'This vote is an experiment that cannot be opened here.',
  loading: 'The question is being fetched.',
  alone: 'Alone. No talking.',
  countAbout: 'Count hands and type. What you type is not shown until the second count.',
  fromCodes: 'Take the {count} answers from the codes',
  hands: 'Hands for {option}',
  counted: { one: '{count} hand', other: '{count} hands' },
  talk: 'Convince your neighbour.',
  seconds: '{seconds} s',
  start: 'Start {seconds} s',
  goOn: 'Go on',
  keep: 'Keep this count',
  tallies: 'Before and after the talk',
  talliesCaption: '{before} hands before the talk, {after} after it',
  tally: '{option}, {when}: {count}',
  before: 'before',
  after: 'after',
  run: 'Run 100 pairs',
  running: '{done} of {of} pairs',
  labelled: '{label}: {words}',
  sentence: '{what}, of {pairs} pairs: {counts}.',
  ours: 'Of our {pupils} runs, from our own start: {counts}.',
  oursTitle: 'Our {pupils} runs',
  writeDown: 'Write down what you see.',
  why: 'Why?',
  doubt: 'Doubt it',
  carried: 'One rule carries this answer: {rule}.',
  impossible: 'The pairs could not be played.',
  again: 'Vote again from the beginning',
  step: 'Step {number} of {of}',
  columns: { option: 'Answer', before: 'Before', after: 'After' },
} as const;

export const boardTooLate = {
  none: 'This lesson has no vote whose change could be tried on other days.',
  playing: 'Being played from each start.',
  sentence: 'The same change on other days, and when {place} is lost: {starts}.',
  sentenceOf: 'from {start} {moved}',
  earlier: '{days} earlier',
  later: '{days} later',
  same: 'the same day',
} as const;

export const boardReally = {
  none: 'Nothing dated is known of this scenario.',
  facts: 'What is dated',
  row: '{place}, {moment}',
  lost: 'passes to {side} ({how})',
  sources: 'Sources: {sources}',
  confidence: 'Sure: {sure}',
  sure: { high: 'high', medium: 'medium', low: 'low' },
  range: '(any source: {from} to {to})',
  ours: 'Our most frequent story',
  story: '{count} of our {pupils} runs: {story}.',
  allStory: 'The same for everybody: {story}.',
  noStory: 'No two of our runs tell the same story of these places.',
  storyPlace: '{place} {moment}',
  storyHeld: '{place} held',
  storyEnters: '{side} first in {place}',
  inside: joined(
    'Of {runs} runs with the staff alone, {count} lose {place} on the half-day on which it was really lost; ',
    '{earlier} earlier, {later} later or never.',
  ),
  columns: { place: 'Place', date: 'Date', what: 'What', sources: 'Sources', sure: 'Sure' },
} as const;

export const boardExit = {
  one: 'One thing that mattered and one that did not, with a number.',
  two: 'Choice, luck or model?',
  three: 'One sentence that the model cannot say.',
  own: 'Asked by your teacher',
} as const;

export const boardPrint = {
  title: 'Debrief: {title}',
  print: 'Print two pages',
  notThis: 'What this is not',
  notForecast: joined(
    'Not a forecast, and not a reconstruction of what people thought. The model leaves out most of what mattered to ',
    'those who lived it.',
  ),
  notProof: 'A result inside its hundred runs does not prove it right. No run here is for marks.',
  made: 'Printed from {pupils} runs of the class. {title}, rules {rules}.',
} as const;
