/** Numbers with what they count, levels in words, sources. */
export const men = {
  count: { one: '{count} man', other: '{count} men' },
  range: '{range} men',
  more: '{low} men or more',
  moreShort: '{low}+',
} as const;

export const people = { count: { one: '{count} person', other: '{count} people' } } as const;

/** Levels from the lowest. */
export const band = {
  will: { lowest: 'broken', lower: 'very low', low: 'low', high: 'wavering', higher: 'firm', highest: 'very firm' },
  support: { lowest: 'none', lower: 'words only', low: 'token', high: 'limited', higher: 'strong', highest: 'full' },
  rebellion: { lowest: 'none to speak of', low: 'some', high: 'marked', highest: 'strong' },
} as const;

/** Parts of a sum that are not shown one by one. */
export const sum = {
  smaller: 'and {count} smaller: {change}',
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
} as const;

export const source = {
  at: '{title}, at {publisher}',
  page: 'a page of {publisher}',
  pageOf: 'a page of {publisher}, {date}',
} as const;
