/** What the marks of a picture of pairs stand for. */
import './pictures.css';
import { PAIR_KINDS } from '../../../lab/whatIf/pairs.ts';
import type { WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import { kindWords } from '../../../present/whatIf.ts';
import { text } from '../../../words/text.ts';
import { PAIR_MARKS } from './marks.ts';

interface LegendProps {
  readonly outcome: WhatIfOutcome;
  /** Whether some pair moves by at least what is seen. */
  readonly hasRings: boolean;
}

export function Legend({ outcome, hasRings }: LegendProps) {
  return (
    <ul class="pair-legend small">
      {PAIR_KINDS.map((kind) => {
        const { glyph, ground, sign } = PAIR_MARKS[kind];
        return (
          <li key={kind}>
            <span class="pair-mark" aria-hidden="true" style={{ background: ground, color: sign }}>
              {glyph}
            </span>
            {kindWords(outcome)[kind]}
          </li>
        );
      })}
      {hasRings && (
        <li>
          <span class="pair-mark pair-ring" aria-hidden="true" />
          {text('pair.atLeast')}
        </li>
      )}
    </ul>
  );
}
