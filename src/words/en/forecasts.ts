/** What a class foretells with ten counters, and what they can stand on. */

export const forecast = {
  fall: 'When does {place} fall?',
  place: 'When does {place} fall?',
  enters: 'Who enters {place} first?',
  am: '{day}, morning',
  pm: '{day}, evening',
  by: 'by {moment}',
  from: '{moment} or later',
  between: '{from} to {to}',
  held: 'never',
  others: 'somebody else',
  nobody: 'nobody',
} as const;
