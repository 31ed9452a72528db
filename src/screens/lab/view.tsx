/** The Lab: change one thing, expect something of it, and play it many times with the same luck. */
import './lab.css';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { WHAT_IF_LIMITS } from '../../lab/whatIf/whatIf.ts';
import { findingWords, questionWords } from '../../present/whatIf.ts';
import { formatNumber } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { ChangeChoice } from './changeChoice.tsx';
import { type Answer, createLabStore, type LabStore } from './store.ts';

const KINDS = ['later', 'same', 'earlier'] as const;
const GLYPHS = { later: '▸', same: '=', earlier: '◂' } as const;
const SQUARES = 100;
const SIZES = [100, 400, 2000, 10_000] as const;

export function createLab(shell: Shell): Screen {
  const store = createLabStore(shell);
  return {
    arrive: async (route) => {
      await store.arrive(route.kind === 'lab' ? route.link : undefined);
      if (route.kind === 'lab' && route.link !== undefined) history.replaceState(null, '', '#/lab');
    },
    view: () => <Lab store={store} />,
  };
}

function Lab({ store }: { readonly store: LabStore }) {
  const { loaded, whatIf, answer } = store;
  return (
    <main id="main" class="page lab">
      <p class="crumb">
        <a href="#/">{text('app.name')}</a>
      </p>
      <h1>{text('lab.title')}</h1>
      {loaded.value !== undefined && whatIf.value !== undefined && (
        <p class="lab-question">{questionWords(loaded.value.compiled, whatIf.value)}</p>
      )}
      <div class="lab-desk">
        <div>
          <label class="field">
            {text('lab.start')}
            <select value={loaded.value?.scenario.id} onChange={(event) => void store.start(event.currentTarget.value)}>
              {store.cards.map(({ id, card }) => (
                <option key={id} value={id}>
                  {card === undefined ? id : scenarioText(card.title)}
                </option>
              ))}
            </select>
          </label>
          <ChangeChoice store={store} />
          <Expect store={store} />
          <Run store={store} />
        </div>
        <div>
          <p role="status">{store.told.value}</p>
          {answer.value === undefined ? <p>{text('lab.purpose')}</p> : <Result answer={answer.value} />}
        </div>
      </div>
    </main>
  );
}

const leftOf = ({ later, same, earlier }: { later: number; same: number; earlier: number }): number =>
  WHAT_IF_LIMITS.counters - later - same - earlier;

function Expect({ store }: { readonly store: LabStore }) {
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

function Run({ store }: { readonly store: LabStore }) {
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

function Result({ answer: { compiled, whatIf, pairs, finding } }: { readonly answer: Answer }) {
  const words = findingWords(compiled, whatIf.outcome, finding);
  const kinds = squaresOf(finding.counts, pairs.count);
  return (
    <section aria-live="polite">
      {words.costs.map((cost) => (
        <p key={cost}>{cost}</p>
      ))}
      <p class="lab-counts">{words.counts}</p>
      <div class="lab-squares" role="img" aria-label={words.counts}>
        {kinds.map((kind, i) => (
          <span key={i} data-kind={kind}>
            {GLYPHS[kind]}
          </span>
        ))}
      </div>
      {pairs.count > SQUARES && <p class="small">{text('lab.hundredths')}</p>}
      {whatIf.prediction !== undefined && (
        <p>
          {whatIf.prediction.unknown === true
            ? text('lab.expectedUnknown')
            : text('lab.expected', { ...countersOf(whatIf.prediction) })}
        </p>
      )}
      {words.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p class="small dim">
        {text('pairs.caption', {
          count: pairs.count,
          title: scenarioText(compiled.scenario.title),
          luck: whatIf.luck,
          first: whatIf.firstRun,
          rules: whatIf.rules,
        })}
      </p>
      <p class="small">{text('pairs.model')}</p>
    </section>
  );
}

const countersOf = ({ later, same, earlier }: { later: number; same: number; earlier: number }) => ({
  later,
  same,
  earlier,
});

/** One square a pair up to a hundred; beyond that, one for a hundredth of the pairs. Grouped, always in one order. */
function squaresOf(counts: Readonly<Record<(typeof KINDS)[number], number>>, all: number) {
  const scale = all > SQUARES ? SQUARES / all : 1;
  let before = 0;
  return KINDS.flatMap((kind) => {
    const from = Math.round(before * scale);
    before += counts[kind];
    return Array.from({ length: Math.round(before * scale) - from }, () => kind);
  });
}
