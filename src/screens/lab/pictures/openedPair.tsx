/** A square opened: the pair's two runs, played again here, beside each other half day by half day. */
import './openedPair.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { inSlices } from '../../../app/services/inSlices.ts';
import { nextDifference, type OpenedPair, openingPair } from '../../../lab/whatIf/openedPair.ts';
import type { WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import type { WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import type { NewsLines } from '../../../present/news/lines.ts';
import { type OpenedMoment, openedMoment } from '../../../present/openedPair.ts';
import { pairWords } from '../../../present/pairWords.ts';
import { captionWords } from '../../../present/whatIf.ts';
import { Whys } from '../../../ui/charts/why.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Headlines } from '../../../ui/headlines.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import { formatDay } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { Answer, LabStore } from '../store.ts';
import { Ground } from './ground.tsx';

/** The pair to show: its run, and what is said of it. */
export interface PairChoice {
  readonly run: number;
  readonly title: string;
}

export const choiceOf = (outcome: WhatIfOutcome, pairs: WhatIfPairs, pair: number): PairChoice => ({
  run: pairs.firstRun + pair,
  title: pairWords(outcome, pairs, pair),
});

interface OpenedProps extends PairChoice {
  readonly store: LabStore;
  readonly answer: Answer;
  readonly onClose: () => void;
}

export function Opened({ store, answer, run, title, onClose }: OpenedProps) {
  const scenario = store.loaded.value?.scenario;
  const [opened, setOpened] = useState<OpenedPair | 'failed' | undefined>(undefined);
  useEffect(() => {
    if (scenario === undefined) return;
    let isWanted = true;
    void inSlices(openingPair(scenario, answer.whatIf, run), () => isWanted).then(
      (pair) => pair !== undefined && setOpened(pair.ok ? pair.value : 'failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [scenario, answer.whatIf, run]);
  return (
    <Dialog title={title} onClose={onClose} isWide>
      {opened === undefined && <p role="status">{text('opened.playing')}</p>}
      {opened === 'failed' && <Failed onClose={onClose} />}
      {typeof opened === 'object' && <Steps store={store} answer={answer} run={run} pair={opened} onClose={onClose} />}
    </Dialog>
  );
}

function Failed({ onClose }: Pick<OpenedProps, 'onClose'>) {
  return (
    <>
      <p>{text('opened.failed')}</p>
      <button type="button" onClick={onClose}>
        {text('opened.close')}
      </button>
    </>
  );
}

type StepsProps = { readonly pair: OpenedPair } & Pick<OpenedProps, 'store' | 'answer' | 'run' | 'onClose'>;

function Steps({ store, answer, run, pair, onClose }: StepsProps) {
  const last = pair.base.line.length - 1;
  const [at, setAt] = useState(pair.parting ?? 0);
  const told = useMemo(() => openedMoment(pair, at), [pair, at]);
  const next = nextDifference(pair, at);
  const caption = captionWords(answer.compiled, { ...answer.whatIf, firstRun: run }, 1);
  useEffect(() => {
    const onKey = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): void => {
      // The slider has the arrow keys itself.
      if (target instanceof HTMLInputElement || altKey || ctrlKey || metaKey) return;
      if (key === 'ArrowLeft') setAt((now) => Math.max(0, now - 1));
      if (key === 'ArrowRight') setAt((now) => Math.min(last, now + 1));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [last]);
  return (
    <div>
      <Stepper
        step={at}
        last={last}
        words={{
          first: text('opened.first'),
          previous: text('opened.previous'),
          slider: text('opened.slider'),
          next: text('opened.next'),
          last: text('opened.last'),
          now: told.moment,
        }}
        onStep={setAt}
      />
      <p class="opened-ways">
        <button type="button" class="primary" disabled={next === undefined} onClick={() => next && setAt(next)}>
          {text(next === undefined ? 'opened.noneLeft' : 'opened.nextDifference')}
        </button>
        <button type="button" onClick={onClose}>
          {text('opened.close')}
        </button>
        <span class="small dim opened-keys">{text('opened.keys')}</span>
      </p>
      <div aria-live="polite">
        <h3>{told.moment}</h3>
        <p class="opened-parting" data-parting={told.parting}>
          {text(`opened.${told.parting}`)}
        </p>
        <Ground store={store} pair={pair} at={at} moment={told.moment} caption={caption} />
        <Hands places={told.places} />
        <div class="opened-runs">
          <Run title={text('pair.base')} news={told.base} />
          <Run title={text('pair.change')} news={told.change} />
        </div>
        <Costs pair={pair} costs={told.costs} />
      </div>
    </div>
  );
}

/** Places that are listed before all of them are asked for. */
const AT_FIRST = 10;

function Hands({ places }: Pick<OpenedMoment, 'places'>) {
  const [isWhole, setWhole] = useState(false);
  if (places.length === 0) return null;
  const shown = isWhole ? places : places.slice(0, AT_FIRST);
  return (
    <>
      <table class="opened-table">
        <caption>{text('opened.inHands')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('opened.columns.place')}</th>
            <th scope="col">{text('pair.base')}</th>
            <th scope="col">{text('pair.change')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ place, base, change }, i) => (
            <tr key={place}>
              <td>{i + 1}</td>
              <th scope="row">{place}</th>
              <td>{base}</td>
              <td>{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {places.length > AT_FIRST && (
        <button type="button" class="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? text('opened.fewerPlaces') : text('opened.allPlaces', { count: places.length })}
        </button>
      )}
    </>
  );
}

function Run({ title, news }: { readonly title: string; readonly news: NewsLines }) {
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      {news.lines.length === 0 && <p>{text('opened.nothing')}</p>}
      <Headlines
        lines={news.lines}
        smaller=""
        why={({ whys, fact }) => <Whys whys={whys} label={text('why.open')} what={fact} choose={text('why.choose')} />}
      />
    </section>
  );
}

function Costs({ pair, costs }: { readonly pair: OpenedPair } & Pick<OpenedMoment, 'costs'>) {
  const { costReal } = pair.base.compiled.scenario;
  return (
    <table class="opened-table">
      <caption>{text('opened.costs')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{text('pair.base')}</th>
          <th scope="col">{text('pair.change')}</th>
          {costReal !== undefined && (
            <th scope="col">{text('opened.real', { moment: formatDay(costReal.asOf.date) })}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {costs.map(({ cost, base, change, real }) => (
          <tr key={cost}>
            <th scope="row">{cost}</th>
            <td>{base}</td>
            <td>{change}</td>
            {costReal !== undefined && <td>{real}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
