/** What an order is expected to change by the end. */
export const prospect = {
  when: 'By the end:',
  waiting: 'Working out what it changes by the end\u2026',
  nothing: 'no aim of yours, and no fall of the capital, clear of chance.',
  title: 'What orders change by the end',
  note:
    'For each order 100 pairs of runs to the end, with it and without, from what this desk knows; what it does not ' +
    'know is drawn anew. An order is added to those that stand above it. From the next half day on every desk, yours ' +
    'too, goes by its doctrine. Told are the aim of yours that it raises most and the one it lowers most, in the ' +
    'order in which you ranked them; in brackets, where eight in ten pairs lie. Only what stands clear of chance.',
  falls: '{place} falls in {with} of 100 runs, {without} without it',
  later: '{place} falls {days} days later on average',
  earlier: '{place} falls {days} days earlier on average',
} as const;

/** What an order on the desk is expected to do. */
export const expected = {
  title: 'Expected by {moment}, if you order nothing else',
  note:
    'For each card 100 pairs of runs, with and without the order, from what this desk knows. What it does not know ' +
    'is drawn anew: breaking points by the rules, others\u2019 will within its band, their men at the middle of ' +
    'theirs. Each order is tried alone: in these runs your desk gives no other, this turn or later. Your staff ' +
    'goes on with its work, and others act by their own rules. Only what stands clear of chance is told; eight in ' +
    'ten runs lie in the range in brackets.',
  strip:
    'Diamond: if this is chosen; eight in ten runs lie on the bar. Ring: if it is not. Upright line: breaking point.',
  waiting: 'Working out what to expect\u2026',
  nothing: 'Nothing we can measure by then',
  notCome:
    'What the orders may do could not be worked out so far, so none of it is shown. If it still comes, it will be. ' +
    'Orders are given as ever.',
  /** What a number is compared with. */
  without: 'without it',
  with: 'with the order',
  will: 'Will of {force}: {with} ({low} to {high}), {without} {than}',
  andOthers: { one: '{words}; one more force moves', other: '{words}; {count} more forces move' },
  taken: '{place} changes hands in {with} of 100 runs, {without} {than}',
  gained: 'Ground taken at {place}: {with} of 100 ({low} to {high}), {without} {than}',
  lost: 'Ground lost at {place}: {with} of 100 ({low} to {high}), {without} {than}',
  aim: '{aim}: {change} of 100 ({low} to {high})',
  killed: 'Civilians killed: {change} ({low} to {high})',
  /** Of a word whose like was said in the eight turns before. */
  repeated: {
    half: 'Said before: counts half',
    quarter: 'Said twice before: counts a quarter',
    tenth: 'Said three times before: counts a tenth',
  },
} as const;
