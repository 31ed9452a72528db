/** A lesson as a pupil meets it: door, counters, handing over, what happened, and the code. */
import { joined } from '../message.ts';

const lesson = {
  noGame: 'This lesson\u2019s game is not on this device, or no longer. Open your teacher\u2019s link again.',
  keepTab: 'This device keeps nothing. Keep this tab open until you have your code.',
  step: {
    door: 'Read this first',
    expect: 'What do you expect?',
    goesOn: 'The staff carries on',
    happened: 'What happened',
    code: 'Your code',
  },
} as const;

const door = {
  desk: '{desk} is yours for {count} half-days.',
  choose: 'Which desk do you take?',
  set: 'Your teacher has set:',
  sameLuck: 'the same luck for everybody',
  ownLuck: 'each device has luck of its own',
  scenario: '{title}, from {moment}',
  byHand: {
    one: '{count} half-day by hand, then the staff carries on',
    other: '{count} half-days by hand, then the staff carries on',
  },
  noAids: 'no odds and no advice',
  aids: 'odds and advice are given',
  factsLocked: 'what really happened stays shut until you have your code',
  factsOpen: 'what really happened is open once your run is over',
  levers: { one: '{count} number of the scenario is moved', other: '{count} numbers of the scenario are moved' },
  injects: { one: 'your teacher lets one thing more happen', other: 'your teacher lets {count} things more happen' },
  inPairs: 'two of you share a device',
  not: 'What this is not',
  notText: 'A forecast, or a game to win. It is a model: we will argue with it.',
  name: 'A name for your code',
  nameText: 'Do not use your name. Change it or leave it out.',
  another: 'Another',
  read: 'I have read it',
  observe: 'I would rather observe',
  observeText: 'Observers place the same counters, watch the staff play every half-day, and hand in the same code.',
  kept: {
    expect: 'This lesson has begun on this device: your counters are kept.',
    byHand: 'This lesson has begun on this device. Half-day {turn}, your counters are kept.',
    goesOn: 'This lesson has begun on this device: your half-days are played, your counters are kept.',
    happened: 'This lesson is played on this device: your answers are kept.',
  },
  goOn: 'Go on with it',
  anew: 'Somebody else begins here',
  differs: {
    rules:
      'This lesson was made with older rules. It is played with today\u2019s, so it may come out otherwise than your ' +
      'teacher saw it. Tell your teacher.',
    content:
      'This lesson was made with other numbers of its scenario. It is played with today\u2019s, so it may come out ' +
      'otherwise than your teacher saw it. Tell your teacher.',
  },
} as const;

const expect = {
  fall: 'When does {place} fall?',
  enters: 'Who enters {place} first?',
  lead: 'You have ten counters. Each stands for one run in ten. Put them where you think.',
  left: { one: '{count} counter left', other: '{count} counters left' },
  unknown: 'I don\u2019t know',
  isUnknown: 'You said that you don\u2019t know: the counters are spread over everything.',
  because: 'Because ...',
  on: 'Counters on: {bin}',
  more: 'One counter more: {bin}',
  fewer: 'One counter fewer: {bin}',
  start: 'Start',
  locks: 'With Start your counters are locked.',
  missing: 'First place your ten counters. A guess is fine.',
  by: 'by {moment}',
  from: '{moment} or later',
  between: '{from} to {to}',
  held: 'not by the end',
  others: 'somebody else',
  nobody: 'nobody',
} as const;

const goesOn = {
  lead: {
    one: 'Your half-days are over. Your staff carries on as usual for the last half-day.',
    other: 'Your half-days are over. Your staff carries on as usual for the last {count} half-days.',
  },
  observer: {
    one: 'You observe. Every desk acts as its staff would, for {count} half-day.',
    other: 'You observe. Every desk acts as its staff would, for {count} half-days.',
  },
  see: 'See how it went on',
  watch: 'Watch',
  skip: 'Skip',
  pause: 'Pause',
  goOn: 'Go on',
  back: 'Back',
  next: 'Next',
  toHappened: 'What happened',
  moment: '{moment}: half-day {turn} of {turns}',
  nothing: 'Nothing that your desk hears of.',
  watching: 'Half-days as they are shown',
} as const;

const happened = {
  run: 'In your run',
  aims: 'Your desk\u2019s aims',
  aimsSame: 'The same in every run, and left out: {aims}.',
  runs: 'Your counters, and a hundred runs of the staff alone',
  playing: 'A hundred runs are being played ...',
  notCome: 'The hundred runs did not come.',
  fell: joined(
    '{place} in your run: {bin}. Of {runs} runs by the staff alone, {same} came out so; ',
    'you put {mine} of 10 there.',
  ),
  entered: joined(
    'First into {place} in your run: {bin}. Of {runs} runs by the staff alone, {same} came out so; you put {mine} of ',
    '10 there.',
  ),
  oneOf: 'Your run is one of a hundred that could have come.',
  caption: joined(
    '{runs} runs, {title}, luck {luck}, rules {rules}. Bars: runs of the staff alone. Rings: your counters, ten runs ',
    'each. Thick edge: where your run went.',
  ),
  columns: { bin: 'When or who', runs: 'Of {runs} runs', mine: 'Your counters', here: 'Your run' },
  beside: '{bin}: {runs}',
  besideHere: '{bin}: {runs} \u25c2 your run',
  bar: '{bin}: {runs} of {all} runs, {mine} of your ten counters',
  barHere: '{bin}: {runs} of {all} runs, {mine} of your ten counters, and your run',
  chosen: 'Which of your decisions mattered most? Choose one.',
  chosenNone: 'You gave no order.',
  order: '{moment}: {order}',
  mattered: 'Was it choice, luck, or the model? Because ...',
  asks: 'Your teacher asks',
  votes: 'Your vote',
  votesText: 'Alone, without talking. You may leave it open.',
  model: 'This is what the model says. It does not say what would have happened.',
  make: 'Make my code',
  long: {
    one: 'Your texts are {count} letter too long together for a code. Shorten them.',
    other: 'Your texts are {count} letters too long together for a code. Shorten them.',
  },
} as const;

const runCode = {
  give: 'Give this to your teacher. It holds your orders, your counters and your answers.',
  noName: 'It holds no name.',
  name: 'It holds no name but the one that stands here: {name}.',
  label: 'Your code',
  copy: 'Copy',
  copied: 'The code is copied.',
  copyFailed: 'This browser does not let the page copy. The code is marked: copy it by hand.',
  save: 'Save file',
  qr: 'Show QR',
  noQr: 'Hide QR',
  qrLong: 'With your texts the code is too long for a QR picture. Copy it, or save the file.',
  qrLabel: 'Your code as a QR picture',
  letters: { one: '{count} letter', other: '{count} letters' },
  change: 'Change my answers',
  debrief: 'Look at the whole run, beside what really happened',
  clear: 'Clear this device',
  clearText: 'Takes this lesson\u2019s run off this device, with counters, answers and code. Other games stay.',
  clearSure: 'Clear it',
  cleared: 'This lesson\u2019s run is off this device.',
  notMade: 'This run cannot be made into a code. Save it as a file and show it to your teacher.',
} as const;

/** Neutral things of nature, two for a nickname of at most 16 letters. */
const nickname = {
  first: joined(
    'Amber Aspen Birch Cedar Clover Copper Elder Fern Flint Hazel Juniper Larch ',
    'Linden Maple Mossy Olive Pine Quartz Rowan Sage Silver Slate Willow',
  ),
  second: joined(
    'Badger Beaver Comet Crane Dipper Egret Finch Gecko Harbour Heron Ibis Lagoon ',
    'Marten Meadow Otter Plover Puffin River Robin Stork Swift Tern Wagtail Wren',
  ),
  both: '{first} {second}',
} as const;

export const words = { lesson, door, expect, goesOn, happened, runCode, nickname } as const;
