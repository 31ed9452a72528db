/** What is expected: ten counters on later, the same and earlier, and why, before anything is played. */
import type { PairKind } from '../../../lab/whatIf/pairs.ts';
import type { Prediction } from '../../../lab/whatIf/whatIf.ts';
import { WHAT_IF_LIMITS } from '../../../lab/whatIf/whatIf.ts';
import { expectWords, kindWords } from '../../../present/whatIf.ts';
import { type CounterPlace, Counters } from '../../../ui/counters.tsx';
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
            <Placing store={store} prediction={asked.prediction} words={kindWords(asked.outcome)} />
          </>
        )
      )}
    </Step>
  );
}

interface PlacingProps {
  readonly store: LabStore;
  readonly prediction: Prediction;
  readonly words: Readonly<Record<PairKind, string>>;
}

function Placing({ store, prediction, words }: PlacingProps) {
  const { unknown, ...counters } = prediction;
  const left = leftOf(prediction);
  return (
    <>
      <Counters
        rows={KINDS.map((kind) => ({ key: kind, words: words[kind], count: prediction[kind] }))}
        left={left}
        isUnknown={unknown === true}
        words={{
          fewer: (kind) => text('lab.fewer', { kind }),
          more: (kind) => text('lab.more', { kind }),
          on: (kind) => text('lab.countersOn', { kind }),
          left: text('lab.left', { count: left }),
          unknown: text('lab.unknown'),
        }}
        onMove={(from, to) => store.expect(moved(moved(counters, from, -1), to, 1))}
        onUnknown={() => store.expect({ ...counters, later: 3, same: 4, earlier: 3, unknown: true })}
      />
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

/** One counter more or fewer on a row; those that are left are counted by what the rows have. */
const moved = (prediction: Prediction, place: CounterPlace, by: 1 | -1): Prediction =>
  place === 'left' ? prediction : { ...prediction, [KINDS[place]]: prediction[KINDS[place]] + by };

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
