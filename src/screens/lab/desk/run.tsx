/** How many pairs are played and how long that takes, and the buttons that play, stop and keep them. */
import { useRef } from 'preact/hooks';
import { formatNumber } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';
import { leftOf } from './expect.tsx';

const SIZES = [100, 400, 2000, 10_000] as const;

export function Run({ store }: { readonly store: LabStore }) {
  const whatIf = store.whatIf.value;
  if (whatIf === undefined) return null;
  const [state, isChanged] = [store.state.value, store.isChanged.value];
  const isStill = state === 'still';
  const placed = whatIf.prediction === undefined || leftOf(whatIf.prediction) === 0;
  const done = store.answer.value?.pairs.count ?? 0;
  const note = !isChanged ? text('lab.nothing') : !placed ? text('lab.place') : '';
  return (
    <div class="lab-run">
      {isStill ? (
        <select
          aria-label={text('lab.howMany')}
          value={whatIf.pairs}
          onChange={(event) => store.setPairs(Number(event.currentTarget.value))}
        >
          {[...new Set([...SIZES, whatIf.pairs])].map((size) => (
            <option key={size} value={size}>
              {sizeWords(size, store.pairMs.value)}
            </option>
          ))}
        </select>
      ) : (
        <span class="lab-done">
          <progress max={whatIf.pairs} value={done} aria-label={text('lab.pairs')} />
          <span>{text('lab.done', { done: formatNumber(done), count: whatIf.pairs })}</span>
        </span>
      )}
      <button
        type="button"
        class="primary"
        disabled={isStill && (!placed || !isChanged)}
        onClick={() => {
          if (state === 'running') store.pause();
          else if (state === 'paused') store.resume();
          else void store.run();
        }}
      >
        {isStill ? text('lab.run', { count: whatIf.pairs }) : text(state === 'running' ? 'lab.pause' : 'lab.resume')}
      </button>
      {!isStill && (
        <button type="button" onClick={store.stop}>
          {done === 0 ? text('lab.stopNothing') : text('lab.stop', { count: done })}
        </button>
      )}
      {store.isSlow.value && done === 0 && <p class="lab-note">{text('lab.late')}</p>}
      {store.isSlow.value && done > 0 && whatIf.pairs > SIZES[0] && <p class="lab-note">{text('lab.slow')}</p>}
      {isStill && note !== '' && <p class="lab-note small dim">{note}</p>}
    </div>
  );
}

/** "100 pairs, about 1 second", by what pairs take on this device. */
export function sizeWords(size: number, pairMs: number | undefined): string {
  const plain = text('lab.size', { count: size });
  if (pairMs === undefined) return plain;
  const seconds = Math.max(1, Math.round((size * pairMs) / 1000));
  return seconds < 90
    ? text('lab.sizeTime', { size: plain, count: seconds })
    : text('lab.sizeMinutes', { size: plain, count: Math.round(seconds / 60) });
}

/** Link, file, and the luck. */
export function Keeping({ store }: { readonly store: LabStore }) {
  const files = useRef<HTMLInputElement>(null);
  const whatIf = store.whatIf.value;
  const isChanged = store.isChanged.value;
  return (
    <div class="lab-keeping">
      <button type="button" class="link" disabled={!isChanged} onClick={() => void store.copyLink()}>
        {text('lab.copy')}
      </button>
      <button type="button" class="link" disabled={!isChanged} onClick={store.save}>
        {text('lab.save')}
      </button>
      <button type="button" class="link" onClick={() => files.current?.click()}>
        {text('lab.openFile')}
      </button>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept=".json"
        onChange={({ currentTarget }) => {
          void store.openFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <details class="lab-advanced">
        <summary>{text('lab.advanced')}</summary>
        <div class="lab-row">
          <label>
            {text('lab.luck')}{' '}
            <input
              size={12}
              maxLength={40}
              value={whatIf?.luck ?? ''}
              disabled={store.state.value !== 'still'}
              onChange={(event) => store.setLuck(event.currentTarget.value)}
            />
          </label>
          <button type="button" disabled={store.state.value !== 'still'} onClick={() => store.setLuck('')}>
            {text('lab.newLuck')}
          </button>
        </div>
        <p class="small dim">{text('lab.luckNote', { first: whatIf?.firstRun ?? 0 })}</p>
      </details>
      {store.loaded.value?.source.kind === 'own' && (
        <p class="lab-note small dim">
          {text('lab.ownScenario')}{' '}
          <button type="button" class="link" onClick={store.saveScenario}>
            {text('lab.saveScenario')}
          </button>
        </p>
      )}
      {whatIf?.prediction?.because !== undefined && <p class="lab-note small dim">{text('lab.privacy')}</p>}
    </div>
  );
}
