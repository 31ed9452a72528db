/** Runs of an earlier version of the rules, and where today's part from them. */
export const older = {
  start: 'the start, before turn 1',
  turn: 'turn {turn} ({moment})',
  sized: '{what} ({size})',
  title: 'Older rules',
  shown: 'This run was made under rules version {theirs}. It is played here under those rules, exactly as it was.',
  reckoning: 'Playing the same orders under today\u2019s rules\u2026',
  same: 'Under today\u2019s rules, version {ours}, the same orders lead through the same run.',
  differs: 'Under today\u2019s rules, version {ours}, the same orders first lead elsewhere in {when}.',
  recorded: 'As recorded: {what}.',
  today: 'Under today\u2019s rules: {what}.',
  decisions: 'Which orders mattered is reckoned under today\u2019s rules only: play it again to see that.',
  again: 'Play again under today\u2019s rules',
} as const;
