/** Both counts of hands, once the second is in: an answer each, before the talk and after it. */
import { text as letters, type PlotOptions, rect } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { talliesTable } from '../../../present/lesson/boardVote.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { text } from '../../../words/text.ts';
import type { PictureSize } from '../pictures/days.ts';
import { useProjected } from '../projector.ts';
import { letterOf } from './hands.tsx';
import type { Hands } from './steps.ts';

interface TalliesProps {
  readonly options: readonly string[];
  readonly tallies: readonly [Hands, Hands];
}

export function Tallies({ options, tallies }: TalliesProps) {
  const { letters: size, height, widest } = useProjected();
  const bars = useMemo(() => barsOf(options, tallies), [options, tallies]);
  const draw = useMemo(
    () => (width: number) => tallyOptions(bars, { width, height: height * 0.7, letters: size }),
    [bars, height, size],
  );
  const items = useMemo(() => ({ mark: 'tally', say: (i: number) => bars[i].words }), [bars]);
  const [before, after] = tallies.map((hands) => hands.reduce((sum, one) => sum + one, 0));
  return (
    <Figure
      sentence={text('boardVote.tallies')}
      caption={text('boardVote.talliesCaption', { before, after })}
      table={talliesTable(options, tallies)}
      file="hands"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={text('boardVote.tallies')} draw={draw} items={items} widest={widest} />
    </Figure>
  );
}

interface Bar {
  readonly row: number;
  readonly label: string;
  readonly count: number;
  readonly isAfter: boolean;
  readonly words: string;
}

const barsOf = (options: readonly string[], [before, after]: readonly [Hands, Hands]): readonly Bar[] =>
  options.flatMap((option, i) =>
    [before, after].map((hands, k) => {
      const when = text(k === 0 ? 'boardVote.before' : 'boardVote.after');
      const count = hands[i] ?? 0;
      return {
        ...{ row: i * 2.4 + k, count, isAfter: k === 1, label: `${letterOf(i)} ${when}` },
        words: text('boardVote.tally', { option, when, count }),
      };
    }),
  );

function tallyOptions(bars: readonly Bar[], { width, height, letters: size }: PictureSize): PlotOptions {
  const rows = Math.max(...bars.map(({ row }) => row)) + 1;
  const row = Math.min(height / rows, size * 1.6);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const silent = { ariaHidden: 'true', pointerEvents: 'none' } as const;
  const middle = ({ row: at }: Bar): number => (at + 0.5) * row;
  return {
    height: rows * row,
    margin: 0,
    marginLeft: Math.min(size * 5.5, width * 0.4),
    marginRight: size * 3,
    style: { fontSize: `${size}px` },
    x: { axis: null, domain: [0, most] },
    y: { axis: null, domain: [0, rows * row], reverse: true },
    color: { type: 'identity' },
    marks: [
      rect(bars, {
        x1: 0,
        x2: 'count',
        y1: ({ row: at }: Bar) => at * row + row * 0.1,
        y2: ({ row: at }: Bar) => (at + 1) * row - row * 0.1,
        fill: ({ isAfter }: Bar) => (isAfter ? 'var(--ink)' : 'var(--band-sure)'),
        stroke: 'var(--ink)',
        title: 'words',
        className: 'tally',
      }),
      letters(bars, {
        ...silent,
        frameAnchor: 'left',
        y: middle,
        text: 'label',
        textAnchor: 'end',
        dx: -8,
        fontSize: size,
        fill: 'var(--ink)',
      }),
      letters(bars, {
        ...silent,
        x: 'count',
        y: middle,
        text: ({ count }: Bar) => String(count),
        textAnchor: 'start',
        dx: 8,
        fontSize: size,
        fill: 'var(--ink)',
      }),
    ],
  };
}
