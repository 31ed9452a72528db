/** Which assumption moves the outcome most, each moved alone, and which of them is contested. */
import { axisY, barX, type PlotOptions, ruleX } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import type { RegionIndex } from '../../../core/indices.ts';
import type { MeasuredSensitivity } from '../../../lab/measured.ts';
import { capitalOf } from '../../../lab/parties.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { regionName } from '../../../present/names.ts';
import { leverValueWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatDecimals, formatSeries, formatShift } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import { captionOf, type MeasuredCountry } from '../measuredCountry.ts';
import { Sources } from '../sources.tsx';
import { Sure } from '../sure.tsx';
import { type Assumption, assumptionsOf } from './assumptions.ts';

interface Props {
  readonly country: MeasuredCountry;
  readonly sensitivity: MeasuredSensitivity;
}

export function Sensitivity({ country, sensitivity }: Props) {
  const { loaded } = country;
  const assumptions = useMemo(() => assumptionsOf(loaded.scenario, sensitivity), [sensitivity, loaded]);
  const capital: RegionIndex = capitalOf(loaded.compiled);
  const place = regionName(loaded.compiled, capital);
  const sentence = sentenceOf(assumptions, place);
  const draw = useMemo(() => (width: number) => optionsOf(assumptions, width), [assumptions]);
  const items = useMemo(() => ({ mark: 'assumption', say: (i: number) => sayOf(assumptions[i]) }), [assumptions]);
  return (
    <>
      <p class="library-lead">{text('sensitivity.lead', { place })}</p>
      <p>{text('sensitivity.careful', { place })}</p>
      <Figure
        sentence={sentence}
        caption={captionOf('sensitivity.caption', country, sensitivity.runs)}
        table={{
          columns: (['assumption', 'contested', 'earliest', 'latest', 'values'] as const).map((name) =>
            text(`sensitivity.${name}`),
          ),
          rows: assumptions.map(({ name, isContested, low, high, lever, effects }) => [
            name,
            text(isContested ? 'backtest.yes' : 'backtest.no'),
            ...[low, high],
            formatSeries(
              effects.map(({ value, effect }) =>
                text('sensitivity.value', { value: leverValueWords(lever, value), effect: formatShift(effect, 1) }),
              ),
            ),
          ]),
        }}
        file="sensitivity"
        words={figureWords()}
        onSave={saveFile}
      >
        <ul class="library-legend">
          {(['contested', 'judged', 'quarter'] as const).map((mark) => (
            <li key={mark} data-mark={mark}>
              {text(`sensitivity.mark.${mark}`)}
            </li>
          ))}
        </ul>
        <Plotted label={sentence} draw={draw} items={items} widest={860} />
      </Figure>
      <h2>{text('sensitivity.more')}</h2>
      <dl class="library-assumptions">
        {assumptions.map(({ name, isContested, lever }) => (
          <div key={lever.id}>
            <dt>
              {name} <Sure confidence={lever.confidence} contested={isContested} />
            </dt>
            <dd>
              {scenarioText(lever.meaning)}
              <Sources sources={loaded.scenario.sources} ids={lever.source ?? []} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const days = (shift: number): string => formatDecimals(shift, 1);

function sentenceOf(assumptions: readonly Assumption[], place: string): string {
  const [first] = assumptions;
  if (first === undefined) return '';
  const contested = assumptions.find(({ isContested }) => isContested);
  const values = { first: first.name, place, swing: days(first.high - first.low) };
  if (contested === undefined) return text('sensitivity.sentencePlain', values);
  if (contested === first) return text('sensitivity.sentenceBoth', values);
  const swing = days(contested.high - contested.low);
  return text('sensitivity.sentence', { ...values, contested: contested.name, contestedSwing: swing });
}

function sayOf(assumption: Assumption | undefined): string {
  if (assumption === undefined) return '';
  const { name, isContested, low, high } = assumption;
  const told = isContested ? text('sensitivity.contestedName', { name }) : name;
  return text('sensitivity.row', { name: told, low: formatShift(low, 1), high: formatShift(high, 1) });
}

const NARROW = 480;

function optionsOf(assumptions: readonly Assumption[], width: number): PlotOptions {
  const isNarrow = width < NARROW;
  const colour = ({ isContested }: Assumption): string => (isContested ? 'var(--warn)' : 'var(--accent)');
  const y = 'told';
  return {
    height: assumptions.length * (isNarrow ? 46 : 26) + 60,
    marginLeft: isNarrow ? 132 : 280,
    marginRight: 24,
    marginBottom: 40,
    x: { label: text('sensitivity.axis'), grid: true, nice: true, labelArrow: 'none' },
    y: { domain: assumptions.map(({ told }) => told), label: null, padding: 0.3, axis: null },
    marks: [
      axisY({ label: null, tickSize: 0, lineWidth: isNarrow ? 11 : 30 }),
      barX(assumptions, {
        y,
        x1: 'low',
        x2: 'high',
        fill: colour,
        fillOpacity: 0.35,
        stroke: colour,
        className: 'assumption',
      }),
      barX(assumptions, { y, x1: 'quarterLow', x2: 'quarterHigh', fill: colour, insetTop: 4, insetBottom: 4 }),
      ruleX([0], { stroke: 'var(--ink)' }),
    ],
  };
}
