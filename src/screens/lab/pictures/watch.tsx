/** Watch pairs: one luck at a time, as it was and with the change, and a count that grows. */
import { dot, text as letters, type PlotOptions, rect } from '@observablehq/plot';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { NONE } from '../../../core/indices.ts';
import { countsOf, kindOfPair, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import { useStill } from '../../../map/page/still.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { countedWords, differenceWords, pairNumber, valueWords } from '../../../present/pairWords.ts';
import { captionWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { text } from '../../../words/text.ts';
import type { Answer } from '../store.ts';
import { marksOf } from './marks.ts';
import { pairTable } from './pairTable.ts';
import type { LabPictureProps } from './pictures.ts';

/** Milliseconds that a pair is shown. */
const EACH = 1200;
/** Pairs that are shown by themselves to whoever sees this for the first time on a device. */
const BY_THEMSELVES = 5;
/** CSS pixels. */
const BAR = 40;
const LABEL = 28;

export function Watch({ store, answer }: LabPictureProps) {
  const { compiled, whatIf, pairs } = answer;
  const { outcome } = whatIf;
  const isStill = useStill();
  const [seen, setSeen] = useState(0);
  /** Pairs to go until it stops by itself. */
  const [until, setUntil] = useState(() => (!isStill && store.isFirstWatch() ? BY_THEMSELVES : 0));
  const isRunning = !isStill && seen < Math.min(until, pairs.count);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => setSeen(seen + 1), seen === 0 ? 0 : EACH);
    return () => clearTimeout(timer);
  }, [isRunning, seen]);
  const pair = Math.min(seen, pairs.count) - 1;
  const draw = useMemo(() => () => barOptions(answer, pair), [answer, pair]);
  const sentence =
    pair < 0
      ? text('watch.none')
      : text('watch.sentence', {
          number: pairNumber(pairs, pair),
          base: valueWords(compiled, outcome, pairs, pairs.base[pair]),
          change: valueWords(compiled, outcome, pairs, pairs.change[pair]),
          difference: differenceWords(outcome, pairs, pair),
        });
  const soFar = useMemo(() => firstOf(pairs, pair + 1), [pairs, pair]);
  const isOver = seen >= pairs.count;
  return (
    <Figure
      sentence={sentence}
      caption={captionWords(compiled, whatIf, pairs.count)}
      table={pairTable(answer)}
      file="one-pair"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} widest={560} />
      <ol class="watch-marks" aria-hidden="true">
        {Array.from({ length: soFar.count }, (_, i) => {
          const { glyph, ground, sign } = marksOf(outcome)[kindOfPair(soFar, i)];
          return (
            <li key={i} class="pair-mark" style={{ background: ground, color: sign }}>
              {glyph}
            </li>
          );
        })}
      </ol>
      <p>{text('watch.soFar', { count: soFar.count, counts: countedWords(outcome, countsOf(soFar)) })}</p>
      <p class="buttons">
        {!isStill && (
          <button type="button" class="primary" disabled={isOver} onClick={() => setUntil(isRunning ? 0 : pairs.count)}>
            {text(isRunning ? 'watch.pause' : 'watch.play')}
          </button>
        )}
        <button
          type="button"
          disabled={isOver}
          onClick={() => {
            setUntil(0);
            setSeen(Math.min(pairs.count, seen + 1));
          }}
        >
          {text('watch.step')}
        </button>
        <button type="button" class="quiet" disabled={seen === 0} onClick={() => setSeen(0)}>
          {text('watch.again')}
        </button>
      </p>
    </Figure>
  );
}

const firstOf = (pairs: WhatIfPairs, count: number): WhatIfPairs => ({ ...pairs, count });

/** Two bars from the start to what came of each run. */
function barOptions({ compiled, whatIf: { outcome }, pairs }: Answer, pair: number): PlotOptions {
  const isPlace = outcome.kind === 'place';
  const bars =
    pair < 0
      ? []
      : ([
          { words: text('pair.base'), value: pairs.base[pair], kind: 'same' },
          { words: text('pair.change'), value: pairs.change[pair], kind: kindOfPair(pairs, pair) },
        ] as const);
  const isNamed = outcome.kind === 'firstToEnter';
  const most = isPlace ? pairs.turns : isNamed ? 1 : Math.max(1, ...pairs.base, ...pairs.change);
  type Bar = (typeof bars)[number];
  // Who enters first has no length: its bar is whole, or there is none.
  const end = ({ value }: Bar): number =>
    isNamed ? Number(value !== NONE) : isPlace ? Math.min(pairs.turns, value + 1) : value;
  const top = (i: number): number => i * (BAR + LABEL) + LABEL;
  const edges = { x1: 0, x2: end, y1: (_: Bar, i: number) => top(i), y2: (_: Bar, i: number) => top(i) + BAR };
  return {
    height: bars.length === 0 ? 1 : top(bars.length) - LABEL + 4,
    margin: 0,
    marginLeft: 2,
    marginRight: 12,
    x: { axis: null, domain: [0, most] },
    y: { axis: null, domain: [0, Math.max(1, top(bars.length) - LABEL + 4)], reverse: true },
    color: { type: 'identity' },
    marks: [
      rect(bars, { ...edges, fill: ({ kind }: Bar) => marksOf(outcome)[kind].ground, stroke: 'var(--ink)' }),
      dot(bars, {
        filter: ({ value }: Bar) => value >= pairs.turns || (isNamed && value === NONE),
        x: end,
        y: (_: Bar, i: number) => top(i) + BAR / 2,
        r: 9,
        fill: 'var(--sheet)',
        stroke: 'var(--ink)',
        strokeWidth: 3,
      }),
      letters(bars, {
        x: 0,
        y: (_: Bar, i: number) => top(i) - 6,
        text: ({ words, value }: Bar) =>
          text('watch.bar', { words, value: valueWords(compiled, outcome, pairs, value) }),
        textAnchor: 'start',
        lineAnchor: 'bottom',
        fontSize: 14,
        fill: 'var(--ink)',
      }),
    ],
  };
}
