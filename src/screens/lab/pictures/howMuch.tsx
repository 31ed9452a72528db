/** How much: a dot a pair, stacked by how far it moves; beyond what is seen, a ring at the side. */
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { stepOf } from '../../../lab/whatIf/dots.ts';
import { isAtLeast, kindOfPair, middlePair, shownOf, sortedPairs } from '../../../lab/whatIf/pairs.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { averageWords, differenceWords, pairWords } from '../../../present/pairWords.ts';
import { captionWords, findingWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatDecimals, formatNumber, formatPoints } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { Answer } from '../store.ts';
import { type HeapDot, type HeapPicture, heapOptions } from './heaps.ts';
import { Legend } from './legend.tsx';
import { choiceOf, Opened, type PairChoice } from './openedPair.tsx';
import { pairTable } from './pairTable.ts';
import type { LabPictureProps } from './pictures.ts';

/** Heaps of a number, at most. */
const MOST_HEAPS = 30;
/** Heaps between the farthest dot and the rings. */
const GAP = 3;

export function HowMuch({ store, answer }: LabPictureProps) {
  const { compiled, whatIf, pairs, finding } = answer;
  const { outcome } = whatIf;
  const [opened, setOpened] = useState<PairChoice | undefined>(undefined);
  const [isAsked, setAsked] = useState(false);
  const shown = useMemo(() => shownOf(sortedPairs(pairs)), [pairs]);
  const picture = useMemo(() => pictureOf(answer, shown, isAsked), [answer, shown, isAsked]);
  const draw = useMemo(() => (width: number) => heapOptions(picture, width), [picture]);
  const items = useMemo(
    () => ({
      mark: 'pair',
      say: (i: number) => picture.rows[0].dots[i].words,
      open: (i: number) => setOpened(choiceOf(outcome, pairs, shown[i])),
    }),
    [picture, shown, pairs, outcome],
  );
  const { counts } = findingWords(compiled, outcome, finding);
  const sentence = text('howMuch.sentence', { counts, middle: differenceWords(outcome, pairs, middlePair(pairs)) });
  return (
    <Figure
      sentence={sentence}
      caption={captionWords(compiled, whatIf, pairs.count)}
      table={pairTable(answer)}
      file="how-much"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} />
      <Legend outcome={outcome} hasRings={shown.some((pair) => isAtLeast(pairs, pair))} />
      <p>
        <button type="button" class="quiet" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          {text(isAsked ? 'howMuch.hide' : 'howMuch.ask')}
        </button>
      </p>
      {isAsked && <p role="status">{averageWords(outcome, pairs, finding)}</p>}
      {opened !== undefined && (
        <Opened {...opened} store={store} answer={answer} onClose={() => setOpened(undefined)} />
      )}
    </Figure>
  );
}

function pictureOf({ whatIf: { outcome }, pairs, finding }: Answer, shown: readonly number[], withMean: boolean) {
  const differences = shown.map((pair) => pairs.change[pair] - pairs.base[pair]);
  const seen = differences.filter((_, i) => !isAtLeast(pairs, shown[i]));
  const step = outcome.kind === 'place' ? 1 : stepOf(seen, MOST_HEAPS);
  const heapOf = (difference: number): number => Math.round(difference / step);
  const [least, most] = [Math.min(0, ...seen.map(heapOf)) - 1, Math.max(0, ...seen.map(heapOf)) + 1];
  const isRing = shown.map((pair) => isAtLeast(pairs, pair));
  const [ringsLater, ringsEarlier] = [1, -1].map((sign) =>
    differences.some((difference, i) => isRing[i] && difference * sign > 0),
  );
  const [laterHeap, earlierHeap] = [most + GAP, least - GAP];
  const dots = shown.map(
    (pair, i): HeapDot => ({
      heap: isRing[i] ? (differences[i] > 0 ? laterHeap : earlierHeap) : heapOf(differences[i]),
      kind: kindOfPair(pairs, pair),
      isRing: isRing[i],
      words: pairWords(outcome, pairs, pair, pairs.count / shown.length),
    }),
  );
  const words = (heap: number): string => {
    const size = Math.abs(heap * step);
    if (outcome.kind === 'aim') return formatPoints(size);
    return outcome.kind === 'place' ? formatDecimals(size / 2, size % 2 === 0 ? 0 : 1) : formatNumber(size);
  };
  const each = outcome.kind === 'place' ? 2 : 1;
  const first = Math.ceil(least / each) * each;
  const ticks = Array.from({ length: Math.floor((most - first) / each) + 1 }, (_, i) => first + i * each).map((at) => ({
    at,
    words: words(at),
  }));
  return {
    rows: [{ title: text(outcome.kind === 'place' ? 'howMuch.axisDays' : 'howMuch.axisNumbers'), dots }],
    from: ringsEarlier ? earlierHeap - 1 : least,
    to: ringsLater ? laterHeap + 1 : most,
    ticks,
    apart: [
      ...(ringsEarlier ? [{ at: earlierHeap, words: text('howMuch.held') }] : []),
      ...(ringsLater ? [{ at: laterHeap, words: text('howMuch.held') }] : []),
    ],
    zero: 0,
    lines:
      withMean && finding.mean !== undefined
        ? [{ at: finding.mean.difference / step, words: text('howMuch.average') }]
        : [],
    diamonds: [],
  } satisfies HeapPicture;
}
