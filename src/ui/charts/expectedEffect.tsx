/**
 * What something is expected to do: a strip of thousandths, and the same in words. Ring: without it. Diamond and bar:
 * with it. Upright line, or hatched ground where only its likely range is known: a limit.
 */
import './expectedEffect.css';
import { GlossedTerms, type Meaning, termsNotIn } from '../glossed.tsx';

/** Thousandths. */
export interface EffectStrip {
  /** Mean without it. */
  readonly without: number;
  /** Mean with it; eight in ten lie from `low` to `high`. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** One value if it is known, else the range it is likely in. */
  readonly limit?: { readonly low: number; readonly high: number };
}
export interface ExpectedTold {
  readonly lines: readonly string[];
  readonly strip?: EffectStrip;
}
interface ExpectedEffectProps {
  readonly told: ExpectedTold | undefined;
  /** Said while it is worked out, and of an effect without lines. */
  readonly waiting: string;
  readonly nothing: string;
  /** Terms that open their meaning where they first stand. */
  readonly terms: readonly Meaning[];
}

export function ExpectedEffect({ told, waiting, nothing, terms }: ExpectedEffectProps) {
  if (told === undefined) return <p class="expected expected-waiting">{waiting}</p>;
  return (
    <div class="expected">
      {told.strip && <Strip {...told.strip} />}
      {told.lines.length === 0 && <p>{nothing}</p>}
      {told.lines.map((line, i) => (
        <p key={line}>
          <GlossedTerms words={line} terms={termsNotIn(told.lines.slice(0, i), terms)} />
        </p>
      ))}
    </div>
  );
}

/** A place on the strip, percent. */
const placeOf = (value: number): number => Math.max(0, Math.min(1000, value)) / 10;
const at = (value: number) => ({ insetInlineStart: `${placeOf(value)}%` });
const from = (low: number, high: number) => ({ ...at(low), inlineSize: `${placeOf(high) - placeOf(low)}%` });

function Strip({ without, expected, low, high, limit }: EffectStrip) {
  return (
    <div class="expected-strip" aria-hidden="true">
      {limit && limit.high > limit.low && <i class="expected-unsure" style={from(limit.low, limit.high)} />}
      {limit && limit.high === limit.low && <i class="expected-limit" style={at(limit.low)} />}
      <i class="expected-range" style={from(low, high)} />
      <i class="expected-without" style={at(without)} />
      <i class="expected-with" style={at(expected)} />
    </div>
  );
}
