/**
 * The words of orders as links write them: each by its place in a list that only grows. A kind of order added to the
 * rules is added at the end here; one that came to name something else is added again with what it names now, and the
 * old line stays for old links. So no link changes its meaning. Links reserve `KIND_ROOM` kinds and `WORD_ROOM` words.
 */

/** Kinds that a link can tell apart, and words of one field. */
export const KIND_ROOM = 64;
export const WORD_ROOM = 16;
/** Distances are whole kilometres below this. */
export const KM_ROOM = 10_000;

/** A kind's word, and what it names. */
export type LinkKind = readonly [kind: string, ...fields: LinkField[]];

/** Order kinds with what they name, in text order. Append only. */
export const LINK_KINDS: readonly LinkKind[] = [
  ['move', 'force', 'region'],
  ['hold', 'force'],
  ['digIn', 'force'],
  ['fallBack', 'force', 'region'],
  ['drawIn', 'region'],
  ['drawInFar', 'beyondKm'],
  ['commitReserve', 'force', 'region'],
  ['inspect', 'region'],
  ['offerTerms', 'region', 'corridor'],
  ['reassure', 'region'],
  ['leaveTroops', 'region'],
  ['guardArsenal', 'region'],
  ['raisePay'],
  ['ask', 'ally', 'what'],
  ['answerCeasefire', 'talk', 'accept'],
  ['rally', 'region'],
  ['leader', 'act'],
  ['speak', 'side', 'stance', 'quiet'],
  ['evacuate', 'group', 'way', 'quiet'],
  ['bringBack', 'group'],
  ['send', 'force', 'region'],
  ['fly', 'region'],
  ['fund', 'side'],
  ['restrain', 'side'],
  ['unleash', 'side'],
  ['mediate', 'talk'],
  ['guarantee', 'region'],
  ['border', 'exit', 'open'],
  ['warn', 'side'],
  ['enter', 'region'],
  ['offerAsylum', 'side'],
];

/** Lists of the scenario whose rows an order may name. */
export const LINK_LISTS = ['force', 'region', 'side', 'actor', 'talk', 'exit'] as const;
export type LinkList = (typeof LINK_LISTS)[number];

const ANSWERS = ['no', 'yes'] as const;

/**
 * What a field holds: a row of one of the scenario's lists, one of a few words (append only), or a distance in km.
 */
export const LINK_FIELDS = {
  force: { list: 'force' },
  region: { list: 'region' },
  side: { list: 'side' },
  ally: { list: 'actor' },
  talk: { list: 'talk' },
  exit: { list: 'exit' },
  group: { words: ['families', 'citizens', 'officials', 'commanders', 'fighters'] },
  way: { words: ['road', 'air', 'sea'] },
  stance: { words: ['standBy', 'hedge', 'letGo'] },
  what: { words: ['fighters', 'air', 'money', 'restraint', 'asylum'] },
  act: { words: ['speak', 'stay', 'leave', 'handOver'] },
  corridor: { words: ANSWERS },
  quiet: { words: ANSWERS },
  open: { words: ANSWERS },
  accept: { words: ANSWERS },
  beyondKm: { km: true },
} as const satisfies Record<string, LinkValue>;

export type LinkField = keyof typeof LINK_FIELDS;
export type LinkValue = { readonly list: LinkList } | { readonly words: readonly string[] } | { readonly km: true };
