/** How a pair is marked in every picture: by its sign and its ground, never by its colour alone. */
import type { PairKind } from '../../../lab/whatIf/pairs.ts';

export interface PairMark {
  readonly glyph: string;
  /** Of its square or dot. */
  readonly ground: string;
  /** Of the sign on that ground. */
  readonly sign: string;
  /** Of a ring, where it moves by at least what is seen. */
  readonly ring: string;
}

export const PAIR_MARKS: Readonly<Record<PairKind, PairMark>> = {
  later: { glyph: '▸', ground: 'var(--ink)', sign: 'var(--paper)', ring: 'var(--ink)' },
  same: { glyph: '=', ground: 'var(--sheet)', sign: 'var(--ink)', ring: 'var(--ink)' },
  earlier: { glyph: '◂', ground: 'var(--warn)', sign: 'var(--paper)', ring: 'var(--warn)' },
};
