/** When: every run as a dot where it ends, as it was above and with the change below; a diamond for what really was. */
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { momentOf } from '../../../core/moments.ts';
import type { Facts } from '../../../lab/facts.ts';
import { stepOf } from '../../../lab/whatIf/dots.ts';
import { kindOfPair, shownOf, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import { placeOf } from '../../../lab/whatIf/whatIf.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { halfBy, pairNumber, valueWords } from '../../../present/pairWords.ts';
import { realCostOf } from '../../../present/realCost.ts';
import { captionWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatMoment, formatNumber, formatPoints, formatShortDay } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { Answer } from '../store.ts';
import { type HeapDot, type HeapPicture, heapOptions, type LineMark } from './heaps.ts';
import { Legend } from './legend.tsx';
import { choiceOf, Opened, type PairChoice } from './openedPair.tsx';
import { pairTable } from './pairTable.ts';
import type { LabPictureProps } from './pictures.ts';
import { Who } from './who.tsx';

const MOST_HEAPS = 30;
/** Heaps between the last half day and "never". */
const GAP = 3;
const ROWS = ['base', 'change'] as const;

/** Who enters first comes at no time: it is told who does, in how many runs. */
export function When(props: LabPictureProps) {
  const { entrants } = props.answer.finding;
  return entrants === undefined ? <Moments {...props} /> : <Who {...props} entrants={entrants} />;
}

function Moments({ store, answer }: LabPictureProps) {
  const { compiled, whatIf, pairs } = answer;
  const { outcome } = whatIf;
  const facts = store.facts.value;
  const [opened, setOpened] = useState<PairChoice | undefined>(undefined);
  const { picture, shown } = useMemo(() => pictureOf(answer, facts), [answer, facts]);
  const draw = useMemo(() => (width: number) => heapOptions(picture, width), [picture]);
  const items = useMemo(() => {
    const dots = picture.rows.flatMap((row) => row.dots);
    return {
      mark: 'pair',
      say: (i: number) => dots[i].words,
      open: (i: number) => setOpened(choiceOf(outcome, pairs, shown[i])),
    };
  }, [picture, shown, pairs, outcome]);
  const [base, change] = ROWS.map((which) => valueWords(compiled, outcome, pairs, halfBy(pairs[which])));
  const sentence = text('when.sentence', { runs: pairs.count, base, change });
  return (
    <Figure
      sentence={sentence}
      caption={captionWords(compiled, whatIf, pairs.count)}
      table={pairTable(answer)}
      file="when"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} />
      <Legend outcome={outcome} hasRings={false} />
      {opened !== undefined && (
        <Opened {...opened} store={store} answer={answer} onClose={() => setOpened(undefined)} />
      )}
    </Figure>
  );
}

/** `shown`: the pair of every dot, row after row. */
function pictureOf(answer: Answer, facts: Facts | undefined) {
  const { whatIf, pairs } = answer;
  const { outcome } = whatIf;
  const isPlace = outcome.kind === 'place';
  const step = isPlace ? 1 : stepOf([...pairs.base, ...pairs.change], MOST_HEAPS);
  const never = pairs.turns + GAP - 1;
  const heapOf = (value: number): number => (value >= pairs.turns ? never : Math.round(value / step));
  const orders = ROWS.map((which) => shownOf(sortedBy(pairs[which])));
  const rows = ROWS.map((which, row) => ({
    title: text(which === 'base' ? 'pair.base' : 'pair.change'),
    dots: orders[row].map((pair) => dotOf(answer, pair, pairs[which][pair], heapOf, which)),
  }));
  const heaps = rows.flatMap(({ dots }) => dots.map(({ heap }) => heap));
  const isHeld = isPlace && heaps.includes(never);
  const diamonds = reallyOf(answer, facts, step);
  const seen = [...heaps.filter((heap) => heap !== never), ...diamonds.map(({ at }) => Math.round(at))];
  const [from, most] = [Math.min(...seen, isPlace ? pairs.turns - 1 : seen[0]) - 1, Math.max(...seen) + 1];
  const picture: HeapPicture = {
    rows,
    from,
    to: isHeld ? never + 1 : most,
    ticks: ticksOf(answer, from, isHeld ? pairs.turns - 1 : most, step),
    apart: isHeld ? [{ at: never, words: text('when.never') }] : [],
    lines: [],
    diamonds,
  };
  return { picture, shown: orders.flat() };
}

function dotOf(
  { compiled, whatIf: { outcome }, pairs }: Answer,
  pair: number,
  value: number,
  heapOf: (value: number) => number,
  which: (typeof ROWS)[number],
): HeapDot {
  return {
    heap: heapOf(value),
    kind: which === 'base' ? undefined : kindOfPair(pairs, pair),
    isRing: value >= pairs.turns,
    words: text('when.run', {
      number: pairNumber(pairs, pair),
      which: text(which === 'base' ? 'when.base' : 'when.change'),
      value: valueWords(compiled, outcome, pairs, value),
    }),
  };
}

const sortedBy = (values: WhatIfPairs['base']): readonly number[] =>
  Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);

/** Days by their mornings, numbers by their heaps. */
function ticksOf({ compiled, whatIf: { outcome } }: Answer, from: number, to: number, step: number): LineMark[] {
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  switch (outcome.kind) {
    case 'place':
      return all
        .map((at) => ({ at, moment: momentOf(compiled.start, at) }))
        .filter(({ moment }) => moment.half === 'am')
        .map(({ at, moment }) => ({ at, words: formatShortDay(moment.date) }));
    case 'firstToEnter':
      return [];
    case 'cost':
      return all.filter((at) => at >= 0).map((at) => ({ at, words: formatNumber(at * step) }));
    case 'aim':
      return all.filter((at) => at >= 0).map((at) => ({ at, words: formatPoints(at * step) }));
  }
}

/** Where the dated facts have it; of people, the middle of what was counted. */
function reallyOf({ compiled, whatIf: { outcome } }: Answer, facts: Facts | undefined, step: number): LineMark[] {
  if (outcome.kind === 'place') {
    const region = placeOf(compiled, outcome);
    const loss = facts?.rows.find((row) => row.region === region)?.loss;
    if (loss === undefined) return [];
    const turn = Math.floor((loss.at - (compiled.start.half === 'pm' ? 0.5 : 0)) * 2);
    return [{ at: turn, words: text('when.really', { moment: formatMoment(momentOf(compiled.start, turn)) }) }];
  }
  const real = outcome.kind === 'cost' ? realCostOf(compiled, outcome.cost) : undefined;
  if (outcome.kind !== 'cost' || outcome.cost === 'wentHome' || real === undefined) return [];
  const figure = compiled.scenario.costReal?.[outcome.cost] ?? 0;
  const middle = typeof figure === 'number' ? figure : (figure[0] + figure[1]) / 2;
  return [{ at: middle / step, words: text('when.reallyNumber', { number: real.words }) }];
}
