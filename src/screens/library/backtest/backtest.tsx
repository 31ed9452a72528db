/** The model against the days that it is about: place by place, then on the whole. */
import { axisY, barX, type PlotOptions, ruleX } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { OFTEN } from '../../../lab/standing.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { regionName } from '../../../present/names.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatDecimals, formatPercent, formatSeries } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import { captionOf, type MeasuredCountry, type MeasuredScenario } from '../measuredCountry.ts';
import { Countries } from './countries.tsx';
import { DULL, Forecast } from './forecast.tsx';

interface Props {
  readonly country: MeasuredCountry;
  /** All of which something was measured. */
  readonly countries: readonly MeasuredScenario[];
  readonly onChoose: (id: string) => void;
}

export function Backtest({ country, countries, onChoose }: Props) {
  const { scenario } = country.loaded;
  const { runs, country: score } = country.measured.backtest;
  return (
    <>
      <p class="library-lead">{text('backtest.lead', { runs })}</p>
      <Countries countries={countries} />
      <h2>{text('backtest.places')}</h2>
      <label class="field library-choice">
        <span>{text('reading.scenario')}</span>
        <select value={scenario.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {countries.map(({ id, title }) => (
            <option key={id} value={id}>
              {scenarioText(title)}
            </option>
          ))}
        </select>
      </label>
      <p>{text(score.isFitted ? 'backtest.fitted' : 'backtest.unseen')}</p>
      <Forecast {...country} />
      <Errors {...country} />
      <Held {...country} />
      <Returns {...country} />
    </>
  );
}

/** Places that were held, and the capital. */
function Held({ loaded: { compiled }, measured: { backtest } }: MeasuredCountry) {
  const { held, capital } = backtest;
  const name = (region: string): string => regionName(compiled, compiled.regionOf(region));
  const alarms = held.filter(({ lostShare }) => lostShare > OFTEN);
  const list = formatSeries(alarms.map(({ region }) => name(region)));
  return (
    <>
      <h2>{text('backtest.held')}</h2>
      <p>
        {alarms.length === 0
          ? text('backtest.heldNone', { of: held.length })
          : text('backtest.heldText', { count: alarms.length, of: held.length, list })}
      </p>
      {capital !== undefined && (
        <p>
          {text(capital.fell ? 'backtest.capitalFell' : 'backtest.capitalStood', {
            place: name(capital.region),
            share: formatPercent(capital.right),
          })}
        </p>
      )}
    </>
  );
}

/** Places that were lost and came back. */
function Returns({ loaded: { compiled }, measured: { backtest } }: MeasuredCountry) {
  const { returns, returnRows } = backtest;
  if (returns.rows === 0) return null;
  const list = returnRows.map(({ region, share }) =>
    text('backtest.returned', { place: regionName(compiled, compiled.regionOf(region)), share: formatPercent(share) }),
  );
  return (
    <>
      <h2>{text('backtest.returns')}</h2>
      <p>{text('backtest.returnsText', { found: returns.found, of: returns.rows, list: formatSeries(list) })}</p>
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
