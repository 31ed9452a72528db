/** What is expected: ten counters on later, the same and earlier, and why, before anything is played. */
import type { PairKind } from '../../../lab/whatIf/pairs.ts';
import type { Prediction } from '../../../lab/whatIf/whatIf.ts';
import { WHAT_IF_LIMITS } from '../../../lab/whatIf/whatIf.ts';
import { expectWords, kindWords } from '../../../present/whatIf.ts';
import { text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';
import { OutcomeChoice } from './outcome.tsx';
import { Step } from './step.tsx';

const KINDS = ['later', 'same', 'earlier'] as const;

/** Counters that are not placed yet. */
export const leftOf = ({ later, same, earlier }: Prediction): number =>
  WHAT_IF_LIMITS.counters - later - same - earlier;

export function Expect({ store }: { readonly store: LabStore }) {
  const { whatIf, loaded, answer, state } = store;
  const [asked, from] = [whatIf.value, loaded.value];
  if (asked === undefined || from === undefined) return null;
  const isLocked = answer.value !== undefined || state.value !== 'still';
  const left = asked.prediction === undefined ? 0 : leftOf(asked.prediction);
  return (
    <Step title={text('lab.expect')} gist={text('lab.left', { count: left })}>
      <OutcomeChoice store={store} />
      {isLocked ? (
        <Compared store={store} />
      ) : (
        asked.prediction !== undefined && (
          <>
            <p class="small">{expectWords(from.compiled, asked.outcome)}</p>
            <Counters store={store} prediction={asked.prediction} words={kindWords(asked.outcome)} />
          </>
        )
      )}
    </Step>
  );
}

interface CountersProps {
  readonly store: LabStore;
  readonly prediction: Prediction;
  readonly words: Readonly<Record<PairKind, string>>;
}

function Counters({ store, prediction, words }: CountersProps) {
  const { unknown: _, ...counters } = prediction;
  const left = leftOf(prediction);
  const move = (kind: PairKind, by: number): void => {
    const next = prediction[kind] + by;
    if (next >= 0 && by <= left) store.expect({ ...counters, [kind]: next });
  };
  return (
    <>
      {KINDS.map((kind) => (
        <div key={kind} class="lab-counter">
          <span>{words[kind]}</span>
          <button
            type="button"
            aria-label={text('lab.fewer', { kind: words[kind] })}
            disabled={prediction[kind] === 0}
            onClick={() => move(kind, -1)}
          >
            −
          </button>
          <span
            role="spinbutton"
            tabIndex={0}
            class="lab-counters"
            aria-label={text('lab.countersOn', { kind: words[kind] })}
            aria-valuenow={prediction[kind]}
            aria-valuemin={0}
            aria-valuemax={prediction[kind] + left}
            onKeyDown={(event) => {
              const by = STEP_OF[event.key];
              if (by === undefined) return;
              event.preventDefault();
              move(kind, by);
            }}
          >
            {'●'.repeat(prediction[kind])}
            <span class="lab-free">{'○'.repeat(prediction[kind] === 0 ? 1 : 0)}</span>
          </span>
          <button
            type="button"
            aria-label={text('lab.more', { kind: words[kind] })}
            disabled={left === 0}
            onClick={() => move(kind, 1)}
          >
            +
          </button>
        </div>
      ))}
      <div class="lab-row">
        <output class="small">{text('lab.left', { count: left })}</output>
        <button
          type="button"
          class="quiet"
          aria-pressed={prediction.unknown === true}
          onClick={() => store.expect({ ...counters, later: 3, same: 4, earlier: 3, unknown: true })}
        >
          {text('lab.unknown')}
        </button>
      </div>
      <input
        aria-label={text('lab.because')}
        placeholder={text('lab.because')}
        maxLength={WHAT_IF_LIMITS.because}
        value={prediction.because ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { because: _b, ...rest } = prediction;
          store.expect(value.trim() === '' ? rest : { ...rest, because: value.trim() });
        }}
      />
    </>
  );
}

const STEP_OF: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  '+': 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  '-': -1,
};

/** What was expected beside what came: it cannot be moved any more. */
function Compared({ store }: { readonly store: LabStore }) {
  const { whatIf, answer, state } = store;
  const prediction = whatIf.value?.prediction;
  const finding = answer.value?.finding;
  const words = whatIf.value && kindWords(whatIf.value.outcome);
  if (words === undefined) return null;
  return (
    <>
      {prediction === undefined ? (
        <p class="small">{text('lab.noGuess')}</p>
      ) : (
        KINDS.map((kind) => (
          <div key={kind} class="lab-compared">
            <span>{words[kind]}</span>
            <span>{text('lab.youSaid', { count: prediction[kind] })}</span>
            {finding !== undefined && (
              <b>{text('lab.itCame', { count: finding.counts[kind], pairs: finding.pairs })}</b>
            )}
          </div>
        ))
      )}
      {prediction?.unknown === true && <p class="small dim">{text('lab.expectedUnknown')}</p>}
      {prediction?.because !== undefined && (
        <p class="small">
          {text('lab.because')} <q>{prediction.because}</q>
        </p>
      )}
      {state.value === 'still' && (
        <button type="button" class="quiet" onClick={store.askAgain}>
          {text('lab.askAgain')}
        </button>
      )}
    </>
  );
}
