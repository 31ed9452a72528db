/** Numbers with what they count, levels in words, sources. */
export const men = {
  count: { one: '{count} man', other: '{count} men' },
  range: '{range} men',
  more: '{low} men or more',
  moreShort: '{low}+',
  overShort: '{low}+',
  underShort: '<{high}',
} as const;

/** What leads out of a picture of numbers. */
export const figure = {
  table: 'Table',
  picture: 'Picture (SVG)',
  csv: 'Numbers (CSV)',
} as const;

/** Men and will of a side at a place. */
export const standing = {
  line: '{men}, {will}',
  will: 'will {word} ({range} of 100)',
  willExact: 'will {n} of 100, {word}',
  trend: {
    fallingFast: 'falling fast',
    falling: 'falling',
    steady: 'steady',
    rising: 'rising',
    risingFast: 'rising fast',
  },
  knowing: { own: 'own count', open: 'opened', reported: 'reported' },
} as const;

/** Who is about to break. */
export const breaking = {
  title: 'About to break',
  nobody: 'Nobody near breaking, by what we know.',
  will: 'will {will}, {trend}',
  now: 'this half day',
  turns: { one: '{count} turn', other: '{count} turns' },
  may: 'may, {when}',
  broken: 'broken, as reported',
  falling: 'very low and falling, as reported',
} as const;

export const people = { count: { one: '{count} person', other: '{count} people' } } as const;

/** Levels from the lowest. */
export const band = {
  will: { lowest: 'broken', lower: 'very low', low: 'low', high: 'wavering', higher: 'firm', highest: 'very firm' },
  support: { lowest: 'none', lower: 'slight', low: 'low', high: 'moderate', higher: 'strong', highest: 'full' },
  rebellion: { lowest: 'none to speak of', low: 'some', high: 'marked', highest: 'strong' },
} as const;

/** A force without a name of its own, inside a sentence and at its start. */
export const garrison = { inside: 'the garrison of {place}', first: 'The garrison of {place}' } as const;

/** What a run cost. */
export const cost = {
  killedCivilians: 'Civilians killed',
  displaced: 'People displaced',
  killedFighters: 'Fighters killed',
  wentHome: 'Soldiers gone home',
  dead: 'Dead of {side}',
  cutOff: 'Foreigners cut off',
  cutOffRun: '{left}, and {detained} detained',
  about: 'about {n}',
  real: 'In reality, by {moment}',
  unknown: 'no figure',
} as const;

export const source = {
  at: '{title}, at {publisher}',
  page: 'a page of {publisher}',
  pageOf: 'a page of {publisher}, {date}',
} as const;
