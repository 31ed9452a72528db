/** Command line: tournament. */
export const tournament = {
  'tournament.about':
    'Play each level of opponent (cadet, staff, council) against the one below it in the same chair and on the same ' +
    "luck, the rest of the world at staff, by the chair's own ranked aims. Exit code 1: a level wins less than .60.",
  'tournament.pairs': 'pairs of games for each chair',
  'tournament.pairsWrong': '--pairs takes a whole number from 2 to {most}, not "{given}".',
  'tournament.chair': 'chair',
  'tournament.step': 'level over level',
  'tournament.over': '{upper} over {lower}',
  'tournament.share': 'pairs won',
  'tournament.by': 'aims by rank, by',
  'tournament.interval': '95%',
  'tournament.won': 'at least .60',
  'tournament.yes': 'yes',
  'tournament.no': 'no',
} as const;
