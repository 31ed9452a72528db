/** Between which values support and will lie in ninety of a hundred runs; played for it on its button. */
import { areaY, dot, text as letters, lineY, type PlotOptions } from '@observablehq/plot';
import { type Signal, signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { momentOf } from '../../../core/moments.ts';
import type { RunTable } from '../../../ensemble/table.ts';
import { BAND_RUNS, type Band, type BandRow, bandRows, bandsOf } from '../../../lab/whatIf/bands.ts';
import { planWhatIf } from '../../../lab/whatIf/whatIf.ts';
import { figureWords } from '../../../present/figureWords.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatMoment, formatPoints, formatShortDay } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { Answer, LabStore } from '../store.ts';
import { createKept } from './kept.ts';
import type { LabPictureProps } from './pictures.ts';

type Played = 'still' | 'running' | 'failed' | readonly RunTable[];

const keptOf = createKept<Signal<Played>>(() => signal('still'));

export function Bands({ store, answer }: LabPictureProps) {
  const played = keptOf(answer.whatIf);
  const tables = played.value;
  return (
    <section>
      <h2>{text('numbers.bands.title')}</h2>
      <p>{text('numbers.bands.about')}</p>
      {tables === 'failed' && <p>{text('numbers.failed')}</p>}
      {typeof tables === 'string' ? (
        <button type="button" disabled={tables === 'running'} onClick={() => play(store, answer, played)}>
          {text('numbers.bands.run', { pairs: BAND_RUNS })}
        </button>
      ) : (
        <Drawn answer={answer} tables={tables} />
      )}
    </section>
  );
}

async function play(store: LabStore, { whatIf }: Answer, into: Signal<Played>): Promise<void> {
  const scenario = store.loaded.value?.scenario;
  const planned =
    scenario === undefined
      ? undefined
      : planWhatIf(scenario, whatIf, { from: 0, to: Math.min(whatIf.pairs, BAND_RUNS) });
  if (scenario === undefined || planned?.ok !== true) return;
  into.value = 'running';
  const all = await store.playFurther('bands', scenario, { ...planned.value.plan, course: 'runs', termRuns: 0 });
  into.value = all === undefined ? 'failed' : all.tables;
}

function rowWords({ scenario: { actors, sides } }: CompiledScenario, { kind, of }: BandRow): string {
  const found = (kind === 'support' ? actors : sides).find(({ id }) => id === of);
  return text(`numbers.bands.${kind}`, { name: found === undefined ? of : scenarioText(found.short) });
}

interface DrawnProps {
  readonly answer: Answer;
  readonly tables: readonly RunTable[];
}

function Drawn({ answer: { compiled, whatIf }, tables }: DrawnProps) {
  const rows = useMemo(() => bandRows(compiled), [compiled]);
  const [index, setIndex] = useState(0);
  const [base, change] = useMemo(() => tables.map((table) => bandsOf(compiled, table, rows[index])), [tables, index]);
  const draw = useMemo(
    () => (width: number) => optionsOf(base, change, compiled.start.date, width),
    [base, change, compiled],
  );
  const valuesAt = (point: number) => ({
    ...{ baseLow: formatPoints(base[point].low), baseHigh: formatPoints(base[point].high) },
    ...{ changeLow: formatPoints(change[point].low), changeHigh: formatPoints(change[point].high) },
  });
  const momentAt = (point: number): string => formatMoment(momentOf(compiled.start, Math.max(0, point - 1)));
  const items = useMemo(
    () => ({
      mark: 'band-point',
      say: (i: number) => text('numbers.bands.said', { moment: momentAt(i), ...valuesAt(i) }),
    }),
    [base, change],
  );
  const series = rowWords(compiled, rows[index]);
  const sentence = text('numbers.bands.sentence', { series, ...valuesAt(base.length - 1) });
  const { luck, firstRun: first, rules } = whatIf;
  return (
    <>
      <label>
        {text('numbers.bands.series')}{' '}
        <select value={String(index)} onChange={(event) => setIndex(event.currentTarget.selectedIndex)}>
          {rows.map((row, i) => (
            <option key={`${row.kind} ${row.of}`} value={String(i)}>
              {rowWords(compiled, row)}
            </option>
          ))}
        </select>
      </label>
      <Figure
        sentence={sentence}
        caption={text('numbers.bands.caption', { runs: tables.length * tables[0].runs, luck, first, rules })}
        table={{
          columns: (['moment', 'baseLow', 'baseHigh', 'changeLow', 'changeHigh'] as const).map((name) =>
            text(`numbers.bands.columns.${name}`),
          ),
          rows: base.map(({ low, high }, point) => [
            momentAt(point),
            ...[low, high, change[point].low, change[point].high].map((value) => Math.round(value) / 10),
          ]),
        }}
        file="bands"
        words={figureWords()}
        onSave={saveFile}
      >
        <Plotted label={sentence} draw={draw} items={items} widest={620} />
      </Figure>
    </>
  );
}

function optionsOf(base: readonly Band[], change: readonly Band[], date: string, width: number): PlotOptions {
  const days = base.flatMap(({ point }) => (point % 2 === 0 ? [point] : []));
  const dashed = { x: 'point', stroke: 'var(--ink)', strokeDasharray: '4 3', strokeWidth: 1.5 } as const;
  const points = (value: number): number => value / 10;
  // The legend takes two lines on a phone.
  const above = width < 480 ? 56 : 36;
  return {
    ...{ height: Math.round(Math.min(320, width * 0.7)) + above, marginTop: above, marginLeft: 44 },
    x: {
      ...{ label: null, domain: [0, base.length - 1] },
      ticks: days.filter((_, i) => i % (width < 480 ? 4 : 2) === 0),
      tickFormat: (point: number) => formatShortDay(momentOf({ date, half: 'am' }, point).date),
    },
    y: { label: null, domain: [0, 100], grid: true },
    color: { type: 'identity' },
    marks: [
      letters([text('numbers.bands.legend')], {
        ...{ frameAnchor: 'top-left', lineAnchor: 'top', dy: 4 - above, dx: -32 },
        ...{ fontSize: 14, lineWidth: (width - 16) / 14 },
      }),
      areaY(change, {
        ...{ x: 'point', y1: ({ low }: Band) => points(low), y2: ({ high }: Band) => points(high) },
        ...{ fill: 'var(--ink)', fillOpacity: 0.25 },
      }),
      lineY(base, { ...dashed, y: ({ low }: Band) => points(low) }),
      lineY(base, { ...dashed, y: ({ high }: Band) => points(high) }),
      dot(change, {
        ...{ x: 'point', y: ({ middle }: Band) => points(middle), r: 3.5, fill: 'var(--ink)', className: 'band-point' },
      }),
    ],
  };
}
