/** The model against the days that it is about: place by place, then on the whole. */
import { axisY, barX, type PlotOptions, ruleX } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { regionName } from '../../../present/names.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatDecimals, formatSeries } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import { captionOf, type MeasuredCountry } from '../measuredCountry.ts';
import { DULL, Forecast } from './forecast.tsx';

/** Above this share of the campaigns a place that was not lost counts as a false alarm. */
const ALARM = 0.2;

export function Backtest(country: MeasuredCountry) {
  const { compiled } = country.loaded;
  const { kept, runs } = country.measured.backtest;
  const alarms = kept.filter(({ lostShare }) => lostShare > ALARM);
  const list = formatSeries(alarms.map(({ region }) => regionName(compiled, compiled.regionOf(region))));
  return (
    <>
      <p class="library-lead">{text('backtest.lead', { runs })}</p>
      <p>{text('backtest.fitted')}</p>
      <Forecast {...country} />
      <Errors {...country} />
      <h2>{text('backtest.kept')}</h2>
      <p>
        {alarms.length === 0
          ? text('backtest.keptNone', { of: kept.length })
          : text('backtest.keptText', { count: alarms.length, of: kept.length, list })}
      </p>
    </>
  );
}

interface Off {
  readonly name: string;
  readonly days: number;
  readonly isModel: boolean;
}

function Errors(country: MeasuredCountry) {
  const { overall, runs } = country.measured.backtest;
  const offs = useMemo(
    (): readonly Off[] => [
      { name: text('backtest.model'), days: overall.crps, isModel: true },
      ...DULL.map((name) => ({ name: text(`backtest.dull.${name}`), days: overall.baselines[name], isModel: false })),
    ],
    [overall],
  );
  const dull = DULL.map((name) => overall.baselines[name]);
  const sentence = text('backtest.errorsSentence', {
    model: formatDecimals(overall.crps, 1),
    least: formatDecimals(Math.min(...dull), 1),
    most: formatDecimals(Math.max(...dull), 1),
  });
  const draw = useMemo(() => (width: number) => optionsOf(offs, width), [offs]);
  const items = useMemo(
    () => ({ mark: 'off', say: (i: number) => `${offs[i]?.name}: ${formatDecimals(offs[i]?.days ?? null, 1)}` }),
    [offs],
  );
  return (
    <>
      <h2>{text('backtest.errors')}</h2>
      <p>{text('backtest.errorsText')}</p>
      <Figure
        sentence={sentence}
        caption={captionOf('backtest.caption', country, runs)}
        table={{
          columns: [text('backtest.forecast'), text('backtest.days')],
          rows: offs.map(({ name, days }) => [name, days]),
        }}
        file="backtest-errors"
        words={figureWords()}
        onSave={saveFile}
      >
        <Plotted label={sentence} draw={draw} items={items} widest={640} />
      </Figure>
    </>
  );
}

function optionsOf(offs: readonly Off[], width: number): PlotOptions {
  return {
    height: 190,
    marginLeft: width < 480 ? 120 : 210,
    x: { label: null, grid: true, domain: [0, Math.ceil(Math.max(...offs.map(({ days }) => days)))] },
    y: { domain: offs.map(({ name }) => name), label: null, padding: 0.35, axis: null },
    marks: [
      axisY({ label: null, tickSize: 0, lineWidth: width < 480 ? 10 : 20 }),
      barX(offs, {
        y: 'name',
        x: 'days',
        fill: ({ isModel }: Off) => (isModel ? 'var(--ink)' : 'var(--band-sure)'),
        className: 'off',
      }),
      ruleX([0], { stroke: 'var(--ink)' }),
    ],
  };
}
