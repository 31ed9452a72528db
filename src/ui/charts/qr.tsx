/** QR: words as a picture that a camera reads, drawn as one SVG path; dark on light in day and night colours alike. */
import './qr.css';
import { encode } from 'uqr';

/** Capitals and digits that a small camera still reads off a phone: version 12 of 40. */
export const QR_LETTERS = 400;
/** Light cells around it, as readers need them. */
const BORDER = 4;

export interface QrProps {
  readonly words: string;
  /** What it is, to those who do not see it. */
  readonly label: string;
}

export function Qr({ words, label }: QrProps) {
  const { data, size } = encode(words, { ecc: 'M', border: BORDER });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect class="qr-light" width={size} height={size} />
      <path class="qr-dark" d={cells.join('')} />
    </svg>
  );
}
