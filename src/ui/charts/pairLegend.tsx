/** What the marks of a picture of pairs stand for. */
import './pairLegend.css';
import { MARKED_KINDS, type MarkedKind, PAIR_MARKS, type PairMarks } from './pairMarks.ts';

interface PairLegendProps {
  readonly marks?: PairMarks;
  readonly words: Readonly<Record<MarkedKind, string>>;
  /** What a ring stands for; none: there is none. */
  readonly ring: string | undefined;
}

export function PairLegend({ marks = PAIR_MARKS, words, ring }: PairLegendProps) {
  return (
    <ul class="pair-legend small">
      {MARKED_KINDS.map((kind) => {
        const { glyph, ground, sign } = marks[kind];
        return (
          <li key={kind}>
            <span class="pair-mark" aria-hidden="true" style={{ background: ground, color: sign }}>
              {glyph}
            </span>
            {words[kind]}
          </li>
        );
      })}
      {ring !== undefined && (
        <li>
          <span class="pair-mark pair-ring" aria-hidden="true" />
          {ring}
        </li>
      )}
    </ul>
  );
}
