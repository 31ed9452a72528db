/** Doubt it: the rule that carries the answer as it is, half as strong and switched off, in three small grids. */
import type { PlotOptions } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import type { WeightName } from '../../../engine/weights.ts';
import { DOUBT_FACTORS, DOUBTED, type DoubtFactor, doubtedPairs } from '../../../lab/whatIf/doubt.ts';
import { countsOf, isAtLeast, kindOfPair, sortedPairs, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import type { WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import {
  doubtCaption,
  doubtLost,
  doubtSentence,
  doubtTable,
  factorTitle,
  factorWords,
  strengthWords,
} from '../../../present/doubt.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { pairWords } from '../../../present/pairWords.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import type { PairMarks } from '../../../ui/charts/pairMarks.ts';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { type Grid, gridOptions, WIDE } from '../../../ui/charts/squares.ts';
import { text } from '../../../words/text.ts';
import type { Answer, LabStore } from '../store.ts';
import { choose, doubtsOf, findCarrier, type Search } from './doubting.ts';
import { Legend } from './legend.tsx';
import { marksOf } from './marks.ts';
import type { LabPictureProps } from './pictures.ts';

export function Doubt({ store, answer }: LabPictureProps) {
  const { search, chosen, weaker } = doubtsOf(answer.whatIf);
  const weight = chosen.value;
  return (
    <>
      <p>
        <strong>{text('doubt.about')}</strong>
      </p>
      <Searched store={store} answer={answer} search={search.value} />
      <label>
        {text('doubt.choose')}{' '}
        <select value={weight ?? ''} onChange={(event) => chooseNamed(store, answer, event.currentTarget.value)}>
          <option value="" disabled>
            {text('doubt.chooseNone')}
          </option>
          {DOUBTED.map((name) => (
            <option key={name} value={name}>
              {text(`weight.${name}.name`)}
            </option>
          ))}
        </select>
      </label>
      {weight !== undefined && <Weakened answer={answer} weight={weight} weaker={weaker.value[weight] ?? {}} />}
    </>
  );
}

function chooseNamed(store: LabStore, answer: Answer, value: string): void {
  const weight = DOUBTED.find((name) => name === value);
  if (weight !== undefined) choose(store, answer, weight);
}

interface SearchedProps {
  readonly store: LabStore;
  readonly answer: Answer;
  readonly search: Search;
}

function Searched({ store, answer, search }: SearchedProps) {
  if (countsOf(answer.pairs).same === answer.pairs.count) return <p>{text('doubt.nothing')}</p>;
  switch (search.kind) {
    case 'still':
    case 'failed':
      return (
        <>
          {search.kind === 'failed' && <p>{text('doubt.failed')}</p>}
          <p>
            <button type="button" disabled={store.state.value !== 'still'} onClick={() => findCarrier(store, answer)}>
              {text('doubt.find')}
            </button>
          </p>
        </>
      );
    case 'running':
      return <p role="status">{text('doubt.finding', { done: search.tried, of: DOUBTED.length })}</p>;
    case 'done': {
      const { carrier, pairs, runs } = search;
      const values = { count: DOUBTED.length, pairs, runs };
      return (
        <p>
          {carrier === undefined
            ? text('doubt.noCarrier', values)
            : text('doubt.carrier', { ...values, rule: text(`weight.${carrier}.name`) })}
        </p>
      );
    }
  }
}

interface WeakenedProps {
  readonly answer: Answer;
  readonly weight: WeightName;
  readonly weaker: { readonly [Factor in DoubtFactor]?: WhatIfPairs };
}

function Weakened({ answer: { compiled, whatIf, pairs }, weight, weaker }: WeakenedProps) {
  const { outcome } = whatIf;
  const asItIs = useMemo(() => doubtedPairs(pairs), [pairs]);
  const doubted = useMemo(() => ({ ...weaker, 1: asItIs }), [weaker, asItIs]);
  const parts = useMemo(
    () =>
      DOUBT_FACTORS.flatMap((factor) => {
        const of = doubted[factor];
        return of === undefined ? [] : [[factor, of] as const];
      }),
    [doubted],
  );
  const grids = useMemo(() => parts.map(([factor, of]) => gridOf(outcome, factor, of)), [parts, outcome]);
  const draw = useMemo(() => (width: number) => optionsOf(grids, width, marksOf(outcome)), [grids, outcome]);
  const items = useMemo(() => {
    const words = grids.flatMap(({ squares }) => squares.map((square) => square.words));
    return { mark: 'pair', say: (i: number) => words[i] };
  }, [grids]);
  const sentence = doubtSentence(outcome, weight, doubted);
  const lost = doubtLost(compiled, outcome, doubted);
  return (
    <Figure
      sentence={sentence}
      caption={doubtCaption(compiled, whatIf, doubted)}
      table={doubtTable(outcome, parts)}
      file="doubt"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} widest={620} />
      <Legend
        outcome={outcome}
        hasRings={parts.some(([, of]) => sortedPairs(of).some((pair) => isAtLeast(of, pair)))}
      />
      <p>
        {strengthWords(weight)} {lost}
      </p>
    </Figure>
  );
}

/** CSS pixels: where grids stand one below the other they stay small, to be seen together. */
const SMALL = 220;

function optionsOf(grids: readonly Grid[], width: number, marks: PairMarks): PlotOptions {
  if (width >= WIDE) return gridOptions(grids, undefined, width, undefined, marks);
  return { ...gridOptions(grids, undefined, SMALL, undefined, marks), marginRight: Math.max(0, width - SMALL) };
}

function gridOf(outcome: WhatIfOutcome, factor: DoubtFactor, of: WhatIfPairs): Grid {
  return {
    title: factorTitle(outcome, factor, of),
    squares: sortedPairs(of).map((pair) => ({
      kind: kindOfPair(of, pair),
      isAtLeast: isAtLeast(of, pair),
      words: text('doubt.square', { factor: factorWords(factor), words: pairWords(outcome, of, pair) }),
    })),
  };
}
