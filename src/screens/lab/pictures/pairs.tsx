/** Pairs: a hundred squares, what was expected beside them, and another hundred beside the first. */
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import {
  isAtLeast,
  kindOfPair,
  PAIR_KINDS,
  shownOf,
  sortedPairs,
  type WhatIfPairs,
} from '../../../lab/whatIf/pairs.ts';
import type { Prediction, WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { comparedWords, pairNumber, pairWords } from '../../../present/pairWords.ts';
import { captionWords, findingWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { type Counters, type Grid, gridOptions, widestOf } from '../../../ui/charts/squares.ts';
import { text } from '../../../words/text.ts';
import { useAnother } from './another.ts';
import { Legend } from './legend.tsx';
import { marksOf } from './marks.ts';
import { choiceOf, Opened, type PairChoice } from './openedPair.tsx';
import { pairTable } from './pairTable.ts';
import type { LabPictureProps } from './pictures.ts';

export function Pairs({ store, answer }: LabPictureProps) {
  const { compiled, whatIf, pairs, finding } = answer;
  const { outcome, prediction } = whatIf;
  const { counts } = findingWords(compiled, outcome, finding);
  const [opened, setOpened] = useState<PairChoice | undefined>(undefined);
  const further = useAnother(store, answer);
  const others = further.pairs;
  const { grids, shown } = useMemo(() => {
    const all = others === undefined ? [pairs] : [pairs, others];
    const parts = all.map((of) => ({ of, order: shownOf(sortedPairs(of)) }));
    return {
      grids: parts.map(({ of, order }) => gridOf(outcome, of, order)),
      shown: parts.flatMap(({ of, order }) => order.map((pair) => ({ of, pair }))),
    };
  }, [pairs, others, outcome]);
  const counters = useMemo(() => countersOf(prediction), [prediction]);
  const draw = useMemo(
    () => (width: number) => gridOptions(grids, counters, width, undefined, marksOf(outcome)),
    [grids, counters, outcome],
  );
  const items = useMemo(
    () => ({
      mark: 'pair',
      say: (i: number) => grids.flatMap(({ squares }) => squares)[i].words,
      open: (i: number) => setOpened(choiceOf(outcome, shown[i].of, shown[i].pair)),
    }),
    [grids, shown, outcome],
  );
  const sentence = others === undefined ? counts : comparedWords(outcome, pairs, others);
  return (
    <Figure
      sentence={sentence}
      caption={captionWords(compiled, whatIf, pairs.count + (others?.count ?? 0))}
      table={pairTable(answer, others)}
      file="pairs"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} widest={widestOf(grids.length)} />
      <Legend outcome={outcome} hasRings={shown.some(({ of, pair }) => isAtLeast(of, pair))} />
      <p class="small dim">{text('pair.opens')}</p>
      {opened !== undefined && (
        <Opened {...opened} store={store} answer={answer} onClose={() => setOpened(undefined)} />
      )}
      {further.run !== undefined && (
        <p>
          <button type="button" onClick={further.run}>
            {text('another.run', { size: whatIf.pairs })}
          </button>
        </p>
      )}
    </Figure>
  );
}

function gridOf(outcome: WhatIfOutcome, of: WhatIfPairs, order: readonly number[]): Grid {
  return {
    title: text('pair.from', { first: pairNumber(of, 0), last: pairNumber(of, of.count - 1) }),
    squares: order.map((pair) => ({
      kind: kindOfPair(of, pair),
      isAtLeast: isAtLeast(of, pair),
      words: pairWords(outcome, of, pair, of.count / order.length),
    })),
  };
}

/** Who did not know is shown none: three, four and three were only given out. */
function countersOf(prediction: Prediction | undefined): Counters | undefined {
  if (prediction === undefined || prediction.unknown === true) return undefined;
  return {
    title: text('pair.counters'),
    kinds: PAIR_KINDS.flatMap((kind) => Array.from({ length: prediction[kind] }, () => kind)),
  };
}
