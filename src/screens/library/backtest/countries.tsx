/** The same rules on every country with dated facts: how they do against dull guesses, fitted and unseen apart. */
import { axisY, dot, type PlotOptions, ruleX, ruleY } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { FIGURES, type FigureName, type Ranged } from '../../../lab/countries.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatDecimals } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { MeasuredScenario } from '../measuredCountry.ts';

interface Row {
  readonly name: string;
  readonly skill: Ranged;
  readonly isFitted: boolean;
}

const NARROW = 480;
/** Below this skill a mark stands at the edge of the picture. */
const LEAST = -1;

export function Countries({ countries }: { readonly countries: readonly MeasuredScenario[] }) {
  const rows = useMemo(() => rowsOf(countries), [countries]);
  const [first] = countries;
  const draw = useMemo(() => (width: number) => optionsOf(rows, width), [rows]);
  const items = useMemo(() => ({ mark: 'country', say: (i: number) => sayOf(rows[i]) }), [rows]);
  if (first === undefined) return null;
  const better = rows.filter(({ skill }) => skill.value > 0);
  const sentence = text('backtest.countriesSentence', {
    ...{ count: better.length, of: rows.length, unseen: rows.filter(({ isFitted }) => !isFitted).length },
  });
  return (
    <>
      <h2>{text('backtest.countries')}</h2>
      <p>{text('backtest.countriesText')}</p>
      <Figure
        sentence={sentence}
        caption={text('backtest.countriesCaption', {
          ...{ runs: first.measured.backtest.runs, luck: first.measured.seed, rules: first.measured.rules },
        })}
        table={{
          columns: [
            ...(['scenario', 'facts', 'lost', 'heldPlaces'] as const).map((name) => text(`backtest.column.${name}`)),
            ...FIGURES.map((name) => text(`backtest.figure.${name}`)),
          ],
          rows: countries.map(({ title, measured: { backtest } }) => [
            ...[scenarioText(title), factsWords(backtest.country.isFitted)],
            ...[backtest.country.lost, backtest.country.held],
            ...FIGURES.map((name) => rangedWords(name, backtest.country.figures[name])),
          ]),
        }}
        file="backtest-countries"
        words={figureWords()}
        onSave={saveFile}
      >
        <ul class="library-legend" aria-label={text('backtest.legend')}>
          {(['fitted', 'unseen', 'ranged'] as const).map((mark) => (
            <li key={mark} data-mark={mark}>
              {text(`backtest.mark.${mark}`)}
            </li>
          ))}
        </ul>
        <Plotted label={sentence} draw={draw} items={items} widest={640} />
      </Figure>
    </>
  );
}

const factsWords = (isFitted: boolean): string => text(isFitted ? 'backtest.mark.fitted' : 'backtest.mark.unseen');

/** Places are counted in whole ones, everything else in hundredths. */
function rangedWords(name: FigureName, ranged: Ranged | undefined): string {
  if (ranged === undefined) return '';
  const [value, low, high] = [ranged.value, ranged.low, ranged.high].map((each) =>
    formatDecimals(each, name === 'heldLost' ? 0 : 2),
  );
  return low === high ? value : text('backtest.ranged', { value, low, high });
}

const rowsOf = (countries: readonly MeasuredScenario[]): readonly Row[] =>
  countries
    .flatMap(({ title, measured: { backtest } }): Row[] => {
      const { figures, isFitted } = backtest.country;
      return figures.skill === undefined ? [] : [{ name: scenarioText(title), skill: figures.skill, isFitted }];
    })
    .sort((a, b) => Number(b.isFitted) - Number(a.isFitted) || b.skill.value - a.skill.value);

function sayOf(row: Row | undefined): string {
  if (row === undefined) return '';
  const { name, skill, isFitted } = row;
  return text('backtest.country', { name, skill: rangedWords('skill', skill), facts: factsWords(isFitted) });
}

const shown = (value: number): number => Math.max(LEAST, value);

function optionsOf(rows: readonly Row[], width: number): PlotOptions {
  const isNarrow = width < NARROW;
  const y = 'name';
  return {
    height: 76 + rows.length * 34,
    marginBottom: 46,
    marginLeft: isNarrow ? 120 : 210,
    x: { domain: [LEAST, 1], label: text('backtest.axis'), labelOffset: 40, grid: true, ticks: isNarrow ? 3 : 5 },
    y: { domain: rows.map(({ name }) => name), label: null, padding: 0.35, axis: null },
    marks: [
      axisY({ label: null, tickSize: 0, lineWidth: isNarrow ? 10 : 20 }),
      ruleX([0], { stroke: 'var(--ink)' }),
      ruleY(rows, {
        y,
        x1: ({ skill }: Row) => shown(skill.low),
        x2: ({ skill }: Row) => shown(skill.high),
        stroke: 'var(--ink-soft)',
        strokeWidth: 3,
      }),
      dot(rows, {
        y,
        x: ({ skill }: Row) => shown(skill.value),
        r: 6,
        fill: ({ isFitted }: Row) => (isFitted ? 'var(--ink)' : 'var(--paper)'),
        stroke: 'var(--ink)',
        strokeWidth: 2,
        className: 'country',
      }),
    ],
  };
}
