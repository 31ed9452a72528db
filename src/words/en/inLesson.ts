/** What a lesson says in the play screen. */
export const inLesson = {
  byHand: 'Half-day {turn} of {turns} by hand',
  locked: 'Your teacher has locked',
  noAids: 'Your teacher has left out odds and advice.',
  once: 'Your run is handed in, so it is played once: no half-day is taken back, and no other line is played.',
  facts: 'What really happened stays shut until you have your code.',
  counters: 'Your counters, locked',
  placed: '{bin}: {count}',
  kept: 'Half-day {turn}, your counters are kept.',
  keepTab: 'Keep this tab open',
} as const;
