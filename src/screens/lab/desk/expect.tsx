/** What is expected: ten counters on later, the same and earlier, and why, before anything is played. */
import type { Prediction } from '../../../lab/whatIf/whatIf.ts';
import { WHAT_IF_LIMITS } from '../../../lab/whatIf/whatIf.ts';
import { text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';

const KINDS = ['later', 'same', 'earlier'] as const;

/** Counters that are not placed yet. */
export const leftOf = ({ later, same, earlier }: Prediction): number =>
  WHAT_IF_LIMITS.counters - later - same - earlier;

export function Expect({ store }: { readonly store: LabStore }) {
  const prediction = store.whatIf.value?.prediction;
  if (prediction === undefined) return null;
  const { unknown: _, ...counters } = prediction;
  const left = leftOf(prediction);
  return (
    <fieldset>
      <legend>{text('lab.expect', { left })}</legend>
      {KINDS.map((kind) => (
        <p key={kind} class="lab-counter">
          <span>{text(`lab.${kind}`)}</span>
          <button
            type="button"
            aria-label={text('lab.fewer', { kind: text(`lab.${kind}`) })}
            disabled={prediction[kind] === 0}
            onClick={() => store.expect({ ...counters, [kind]: prediction[kind] - 1 })}
          >
            −
          </button>
          <output>{prediction[kind]}</output>
          <button
            type="button"
            aria-label={text('lab.more', { kind: text(`lab.${kind}`) })}
            disabled={left === 0}
            onClick={() => store.expect({ ...counters, [kind]: prediction[kind] + 1 })}
          >
            +
          </button>
        </p>
      ))}
      <button
        type="button"
        class="quiet"
        onClick={() => store.expect({ ...counters, later: 3, same: 4, earlier: 3, unknown: true })}
      >
        {text('lab.unknown')}
      </button>
      <label class="field">
        {text('lab.because')}
        <input
          maxLength={WHAT_IF_LIMITS.because}
          value={prediction.because ?? ''}
          onChange={(event) => store.expect({ ...prediction, because: event.currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}

/** What was expected, beside what came. */
export function Expected({ prediction }: { readonly prediction: Prediction }) {
  const { later, same, earlier, unknown, because = '' } = prediction;
  return (
    <p>
      {text(unknown === true ? 'lab.expectedUnknown' : 'lab.expected', { later, same, earlier })}{' '}
      {because !== '' && <q>{because}</q>}
    </p>
  );
}
