/** Each place's days by the model, its true date, and one of the dull guesses beside it. */
import { axisY, barX, dot, type PlotOptions, ruleY, tickX } from '@observablehq/plot';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { dateOfDay, dayNumber } from '../../../core/moments.ts';
import type { MeasuredRow } from '../../../lab/measured.ts';
import { endTime } from '../../../lab/times.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { regionName } from '../../../present/names.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatDecimals, formatPercent, formatShortDay } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import { captionOf, type MeasuredCountry } from '../measuredCountry.ts';

export const DULL = ['distance', 'constantHazard', 'oneDate'] as const;
type Dull = (typeof DULL)[number];

interface Row extends MeasuredRow {
  readonly name: string;
}

const ROW_HEIGHT = 22;
const NARROW = 480;
/** Orders a place that fewer than half of the campaigns lose after those that have a date. */
const NEVER = Number.POSITIVE_INFINITY;

export function Forecast({ measured, loaded }: MeasuredCountry) {
  const [dull, setDull] = useState<Dull | undefined>('distance');
  const { compiled } = loaded;
  const { backtest } = measured;
  const rows = useMemo(
    () =>
      backtest.rows
        .map((row): Row => ({ ...row, name: regionName(compiled, compiled.regionOf(row.region)) }))
        .sort((a, b) => middleOf(a) - middleOf(b) || (a.median ?? NEVER) - (b.median ?? NEVER)),
    [backtest, compiled],
  );
  const startDay = dayNumber(compiled.start.date);
  const day = (time: number): string => formatShortDay(dateOfDay(startDay + Math.floor(time)));
  const { overall } = backtest;
  const sentence = text('backtest.sentence', {
    rows: overall.rows,
    hits: rows.filter(({ hit }) => hit).length,
    model: formatDecimals(overall.crps, 1),
    dull: formatDecimals(Math.min(...DULL.map((name) => overall.baselines[name])), 1),
  });
  const draw = useMemo(
    () => (width: number) => optionsOf(rows, dull, day, endTime(compiled), width),
    [rows, dull, compiled],
  );
  const say = (i: number): string => {
    const row = rows[i];
    if (row === undefined) return '';
    const middle = row.median === undefined ? text('backtest.never') : day(row.median);
    const share = formatPercent(row.share);
    const values = { place: row.name, real: realWords(row, day), ...endsOf(row, day), middle, share };
    return text(row.hit ? 'backtest.row' : 'backtest.rowMissed', values);
  };
  const items = useMemo(() => ({ mark: 'forecast', say }), [rows]);
  return (
    <Figure
      sentence={sentence}
      caption={captionOf('backtest.caption', { measured, loaded }, backtest.runs)}
      table={{
        columns: [
          ...(['place', 'real', 'share', 'from', 'to', 'hit'] as const).map((name) => text(`backtest.${name}`)),
          ...(dull === undefined ? [] : [text('backtest.dullFrom'), text('backtest.dullTo')]),
        ],
        rows: rows.map((row) => {
          const { from, to } = endsOf(row, day);
          const guess = dull === undefined ? undefined : endsOf(row.dull[dull], day);
          return [
            ...[row.name, realWords(row, day), row.share, from, to, text(row.hit ? 'backtest.yes' : 'backtest.no')],
            ...(guess === undefined ? [] : [guess.from, guess.to]),
          ];
        }),
      }}
      file="backtest"
      words={figureWords()}
      onSave={saveFile}
    >
      <label class="field library-choice">
        <span>{text('backtest.beside')}</span>
        <select
          value={dull ?? 'none'}
          onChange={({ currentTarget }) => setDull(DULL.find((name) => name === currentTarget.value))}
        >
          <option value="none">{text('backtest.dull.none')}</option>
          {DULL.map((name) => (
            <option key={name} value={name}>
              {text(`backtest.dull.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {dull !== undefined && <p class="small dim">{text(`backtest.dullText.${dull}`)}</p>}
      <ul class="library-legend" aria-label={text('backtest.legend')}>
        {(['model', 'middle', 'real', 'missed', ...(dull === undefined ? [] : (['dull'] as const))] as const).map(
          (mark) => (
            <li key={mark} data-mark={mark}>
              {text(`backtest.mark.${mark}`)}
            </li>
          ),
        )}
      </ul>
      <Plotted label={sentence} draw={draw} items={items} widest={860} />
    </Figure>
  );
}

const middleOf = ({ actual }: MeasuredRow): number => (actual.early + actual.late) / 2;

type DayWords = (time: number) => string;

function realWords({ actual: { early, late } }: MeasuredRow, day: DayWords): string {
  const [from, to] = [day(early), day(late)];
  return from === to ? from : text('backtest.between', { from, to });
}

/** Ends are half days' ends: the day before a midnight is meant. */
const endsOf = ({ q10, q90 }: Pick<MeasuredRow, 'q10' | 'q90'>, day: DayWords) => ({
  from: q10 === undefined ? text('backtest.never') : day(q10),
  to: q90 === undefined ? text('backtest.never') : day(q90 - 0.25),
});

/** From the half day of its early end to that of its late one. */
const REAL = { x1: ({ actual }: Row) => actual.early - 0.25, x2: ({ actual }: Row) => actual.late + 0.25 };

/** A bar that has no end within the campaigns is drawn to the edge. `end`: of the campaigns. */
function optionsOf(
  rows: readonly Row[],
  dull: Dull | undefined,
  day: DayWords,
  end: number,
  width: number,
): PlotOptions {
  const begun = rows.filter(({ q10 }) => q10 !== undefined);
  const isNarrow = width < NARROW;
  const y = 'name';
  const last = Math.ceil(Math.max(...rows.flatMap((row) => [row.q90 ?? end, row.actual.late])));
  const step = (isNarrow ? 5 : 2) * Math.ceil(last / 30);
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
  return {
    height: rows.length * (isNarrow ? 1.3 : 1) * ROW_HEIGHT + 60,
    marginLeft: isNarrow ? 100 : 150,
    marginRight: 24,
    x: { domain: [0, last], ticks, tickFormat: day, axis: 'both', label: null, grid: true },
    y: { domain: rows.map(({ name }) => name), label: null, padding: 0.25, axis: null },
    marks: [
      axisY({ label: null, tickSize: 0, lineWidth: isNarrow ? 9 : 16 }),
      barX(begun, { y, x1: 'q10', x2: (row: Row) => row.q90 ?? last, fill: 'var(--band-may)', className: 'forecast' }),
      dull === undefined
        ? null
        : ruleY(rows, {
            y,
            x1: (row: Row) => row.dull[dull].q10,
            x2: (row: Row) => Math.min(last, row.dull[dull].q90),
            stroke: 'var(--ink-soft)',
            strokeDasharray: '2 3',
            dy: 8,
          }),
      tickX(
        rows.filter(({ median }) => median !== undefined),
        { y, x: 'median', stroke: 'var(--ink)', strokeWidth: 2 },
      ),
      barX(rows, { y, ...REAL, fill: 'none', stroke: 'var(--ink)', strokeWidth: 2, insetTop: 3, insetBottom: 3 }),
      dot(
        rows.filter(({ hit }) => !hit),
        { y, x: last, dx: 14, symbol: 'times', stroke: 'var(--warn)', strokeWidth: 2 },
      ),
    ],
  };
}
