/** How many pairs are played, and the buttons that play, stop and keep them. */
import { formatNumber } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';
import { leftOf } from './expect.tsx';

const SIZES = [100, 400, 2000, 10_000] as const;

export function Run({ store }: { readonly store: LabStore }) {
  const whatIf = store.whatIf.value;
  if (whatIf === undefined) return null;
  const state = store.state.value;
  const placed = whatIf.prediction === undefined || leftOf(whatIf.prediction) === 0;
  const isChanged = store.isChanged.value;
  const done = store.answer.value?.pairs.count ?? 0;
  return (
    <div class="lab-run">
      <select
        aria-label={text('lab.pairs')}
        value={whatIf.pairs}
        onChange={(event) => store.setPairs(Number(event.currentTarget.value))}
      >
        {[...new Set([...SIZES, whatIf.pairs])].map((size) => (
          <option key={size} value={size}>
            {formatNumber(size)}
          </option>
        ))}
      </select>
      {state === 'still' && (
        <button type="button" class="primary" disabled={!placed || !isChanged} onClick={() => void store.run()}>
          {text('lab.run', { count: whatIf.pairs })}
        </button>
      )}
      {state === 'running' && (
        <button type="button" class="primary" onClick={store.pause}>
          {text('lab.pause')}
        </button>
      )}
      {state === 'paused' && (
        <button type="button" class="primary" onClick={store.resume}>
          {text('lab.resume')}
        </button>
      )}
      {state !== 'still' && (
        <button type="button" onClick={store.stop}>
          {text('lab.stop', { count: done })}
        </button>
      )}
      <button type="button" disabled={!isChanged} onClick={() => void store.copyLink()}>
        {text('lab.copy')}
      </button>
      <button type="button" disabled={!isChanged} onClick={store.save}>
        {text('lab.save')}
      </button>
      <p class="lab-note small dim">{isChanged ? text(placed ? 'lab.privacy' : 'lab.place') : text('lab.nothing')}</p>
    </div>
  );
}
