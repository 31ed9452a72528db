/** What an order on the desk is expected to do. */
export const expected = {
  title: 'Expected by {moment}',
  note:
    'For each card 100 pairs of runs, with and without the order, from what this desk knows. What it does not know ' +
    'is drawn anew: breaking points by the rules, others\u2019 will within its band, their men at the middle of ' +
    'theirs. Others act by their own rules, and you order nothing more. Only what stands clear of chance is told; ' +
    'eight in ten runs lie in the range in brackets.',
  strip: 'Ring: without the order. Diamond: with it; eight in ten runs lie on the bar. Upright line: breaking point.',
  waiting: 'Working out what to expect\u2026',
  nothing: 'Nothing we can measure by then',
  will: 'Will of {force}: {with} ({low} to {high}), {without} without it',
  andOthers: { one: '{words}; one more force moves', other: '{words}; {count} more forces move' },
  taken: '{place} changes hands in {with} of 100 runs, {without} without it',
  gained: 'Ground taken at {place}: {with} of 100 ({low} to {high}), {without} without it',
  lost: 'Ground lost at {place}: {with} of 100 ({low} to {high}), {without} without it',
  aim: '{aim}: {change} of 100 ({low} to {high})',
  killed: 'Civilians killed: {change} ({low} to {high})',
} as const;
