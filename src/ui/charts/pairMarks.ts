/** How a pair is marked in every picture: by its sign and its ground, never by its colour alone. */

/** Later stands for more and better, earlier for fewer and worse, where a number is looked at. */
export const MARKED_KINDS = ['later', 'same', 'earlier'] as const;
export type MarkedKind = (typeof MARKED_KINDS)[number];

export interface PairMark {
  readonly glyph: string;
  /** Of its square or dot. */
  readonly ground: string;
  /** Of the sign on that ground. */
  readonly sign: string;
  /** Of a ring, where it moves by at least what is seen. */
  readonly ring: string;
}

export type PairMarks = Readonly<Record<MarkedKind, PairMark>>;

export const PAIR_MARKS: PairMarks = {
  later: { glyph: '▸', ground: 'var(--ink)', sign: 'var(--paper)', ring: 'var(--ink)' },
  same: { glyph: '=', ground: 'var(--sheet)', sign: 'var(--ink)', ring: 'var(--ink)' },
  earlier: { glyph: '◂', ground: 'var(--warn)', sign: 'var(--paper)', ring: 'var(--warn)' },
};

/** Where pairs have no order: another one, the same, none in one of the two runs. */
export const UNORDERED_MARKS: PairMarks = {
  later: { ...PAIR_MARKS.later, glyph: '≠' },
  same: PAIR_MARKS.same,
  earlier: { ...PAIR_MARKS.earlier, glyph: '○' },
};
