/** What an order is expected to do: a strip for the will it moves, and the same in words. */
import './expectedEffect.css';
import { useId } from 'preact/hooks';
import { text } from '../../../words/text.ts';

/** Will in thousandths. */
export interface EffectStrip {
  /** Mean without the order. */
  readonly without: number;
  /** Mean with it; eight in ten runs lie from `low` to `high`. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** The breaking point: one value if known, else the range it is likely in. Absent for others' men. */
  readonly breaks?: { readonly low: number; readonly high: number };
}
export interface ExpectedTold {
  /** Empty: nothing that can be measured. */
  readonly lines: readonly string[];
  readonly strip?: EffectStrip;
}

export function ExpectedEffect({ told }: { readonly told: ExpectedTold | undefined }) {
  if (told === undefined) return <p class="expected expected-waiting">{text('expected.waiting')}</p>;
  return (
    <div class="expected">
      {told.strip && <Strip {...told.strip} />}
      {told.lines.length === 0 && <p>{text('expected.nothing')}</p>}
      {told.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Ring: without the order. Diamond and bar: with it. Upright line or hatched ground: where the force breaks. */
function Strip({ without, expected, low, high, breaks }: EffectStrip) {
  const hatch = useId();
  const x = (value: number): string => `${Math.max(0, Math.min(1000, value)) / 10}%`;
  const width = (from: number, to: number): string =>
    `${Math.max(0.5, (Math.min(1000, to) - Math.max(0, from)) / 10)}%`;
  return (
    <svg class="expected-strip" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      {breaks && breaks.high > breaks.low && (
        <rect fill={`url(#${hatch})`} x={x(breaks.low)} y="2" width={width(breaks.low, breaks.high)} height="14" />
      )}
      <line class="expected-axis" x1="0" x2="100%" y1="9" y2="9" />
      <rect class="expected-range" x={x(low)} y="7" width={width(low, high)} height="4" />
      <line class="expected-end" x1={x(low)} x2={x(low)} y1="5" y2="13" />
      <line class="expected-end" x1={x(high)} x2={x(high)} y1="5" y2="13" />
      {breaks && breaks.high === breaks.low && (
        <line class="expected-breaks" x1={x(breaks.low)} x2={x(breaks.low)} y1="1" y2="17" />
      )}
      <circle class="expected-without" cx={x(without)} cy="9" r="3.5" />
      <svg x={x(expected)} y="9" overflow="visible" aria-hidden="true">
        <path class="expected-with" d="M0-5 5 0 0 5-5 0Z" />
      </svg>
    </svg>
  );
}
