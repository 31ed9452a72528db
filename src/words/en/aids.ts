/** The aids at the desk: odds of the chair's own questions, and what the staff would look at. */

export const aids = {
  title: 'Aids at the desk',
  usual: 'expected effects; odds and advice from the second game on',
  on: 'expected effects, odds and advice',
  off: 'none',
} as const;

export const odds = {
  title: 'Odds',
  from: 'of {runs} runs from here',
  waiting: 'Playing {runs} runs\u2026',
  brief: '{question}: {share}',
  held: '{place} still held on {day}',
  heldMorning: '{place} still held on {day}, morning',
  aim: '{aim}, at the end',
  count: '{count} of {runs}',
  /** What has changed since half a day ago: beside the count, and in full. */
  more: '\u25b4{count}',
  fewer: '\u25be{count}',
  same: '=',
  sinceMore: '{count} more than half a day ago',
  sinceFewer: '{count} fewer than half a day ago',
  sinceSame: 'about as many as half a day ago',
  by: 'by {side}',
  note:
    'How often it came about in runs played from what this desk knows, with other luck than this game\u2019s. ' +
    'What it does not know is drawn anew. Every desk, yours too, goes by its doctrine in them. A date means its ' +
    'evening. A hundred other runs may say up to ten more or fewer; so a change since half a day ago is told only ' +
    'where it stands clear of chance: \u25b4 more, \u25be fewer, = about as many.',
} as const;

export const advice = {
  title: 'Staff',
  ask: 'What would the staff look at?',
  playing: 'Playing {pairs} pairs of runs for each order\u2026',
  none: 'This cannot be worked out here.',
  nothing: 'Nothing that this desk\u2019s doctrine weighs now.',
  noteTitle: 'By name; averages at the end',
  note:
    'Orders that this desk\u2019s doctrine weighs, and both ways of a dilemma. Each alone in a hundred pairs of runs ' +
    'on the same luck, from what this desk knows: ordered this half day, or nothing ordered. From the next on every ' +
    'desk, yours too, goes by its doctrine. Only what stands clear of chance is told.',
  what: 'What it changes',
  ordered: 'Ordered: {price}',
  without: 'Not ordered: free',
  aim: '{aim}, of 100',
  killed: 'Civilians killed',
  displaced: 'Displaced',
  unmoved: 'Moves no aim of this desk, and no harm to civilians, clear of chance.',
} as const;
