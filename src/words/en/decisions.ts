/** The run in a few paragraphs. */
export const story = {
  title: 'What happened',
  orders: 'You had ordered: {orders}.',
  noOrders: 'You had given no orders.',
} as const;

/** What the player’s orders were worth, in the debrief. */
export const decisions = {
  title: 'Decisions that mattered',
  how: 'How this was found',
  note:
    'Each order, the orders of each turn, an order given again and again, and all of them together were left out and ' +
    'given in many pairs of runs, from the moment you gave them. Both runs of a pair have the same luck; the others ' +
    'act by their own rules, and your other orders are given as you gave them. A figure is what the order added, and ' +
    'in brackets the range that the true average lies in 95 times of 100.',
  trying: '{pairs} of {of} pairs of runs played',
  stop: 'Stop here',
  stopped: 'Stopped: the orders were not all tried.',
  resume: 'Try them all',
  failed: 'The runs could not be played in this browser.',
  late: 'No pair of runs has been played in ten seconds. If they still come, they are shown.',
  soFar:
    'So far, by the first {count} pairs. What stands out is tried again on fresh pairs before it is told as found.',
  noOrders: 'You gave no orders, so there is none to leave out.',
  none:
    'Nothing you ordered mattered: no order, alone or together with others, moved an aim or the human cost clear of ' +
    'chance, but for the political capital it cost.',
  noneAlone: 'No single order stands out from chance. All of them together do.',
  more: {
    one: 'One more order stood out from chance in the first pairs. It weighs less by your aims.',
    other: '{count} more orders stood out from chance in the first pairs. They weigh less by your aims.',
  },
  rest: 'Your other orders, left out alone, moved nothing clear of chance but the political capital they cost.',
  all: 'All your orders together',
  turn: '{orders}: together',
  repeated: {
    one: '{order}, given {count} time until {last}',
    other: '{order}, given {count} times until {last}',
  },
  what: 'What it moved',
  average: { one: 'On average, {count} pair', other: 'On average, {count} pairs' },
  run: 'In this run',
  figure: '{value} ({range})',
  span: '{low} to {high}',
  unclear: 'no clear difference',
  aim: '{aim}, of 100',
  cause: {
    higher: 'Half a day later the will of {force} was higher by {points} of 100',
    lower: 'Half a day later the will of {force} was lower by {points} of 100',
    range: ' ({low} to {high})',
    willToo: {
      one: ', and that of one other force had moved',
      other: ', and that of {count} other forces had moved',
    },
    noWill: 'Half a day later no will had moved clear of chance.',
    share: 'By the end {place} had changed hands in {with} of 100 runs with it, {without} without.',
    later: '{place} first changed hands {days} days later{range}.',
    sooner: '{place} first changed hands {days} days sooner{range}.',
    sentence: '{words}.',
    noPlace: 'No place changed hands sooner or later clear of chance.',
  },
} as const;
