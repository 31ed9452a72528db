/** Two assumptions together: a grid of five by five, with the count printed in each cell; played on its button. */
import { cell, text as letters, type PlotOptions } from '@observablehq/plot';
import { type Signal, signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import type { Gathered } from '../../../ensemble/gather.ts';
import { GRID_RUNS, type GridCell, gridCells, gridValues, planGrid } from '../../../lab/whatIf/leverGrid.ts';
import { planWhatIf } from '../../../lab/whatIf/whatIf.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { leverValueWords } from '../../../present/whatIf.ts';
import type { Lever } from '../../../scenario/levers/apply.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { scenarioText, text } from '../../../words/text.ts';
import type { Answer, LabStore } from '../store.ts';
import { createKept } from './kept.ts';
import type { LabPictureProps } from './pictures.ts';

interface Grid {
  readonly levers: readonly [Lever, Lever];
  readonly runs: number;
  readonly cells: readonly GridCell[];
  readonly hasFailed: boolean;
}

const keptOf = createKept<Signal<Grid | undefined>>(() => signal(undefined));

export function LeverGrid({ store, answer }: LabPictureProps) {
  const kept = keptOf(answer.whatIf);
  const { levers } = answer.compiled.scenario;
  const changed = answer.whatIf.changes.flatMap((change) =>
    change.kind === 'lever' ? levers.findIndex(({ id }) => id === change.lever) : [],
  );
  const [first, setFirst] = useState(changed[0] ?? 0);
  const [second, setSecond] = useState(changed[1] ?? (first === 0 ? 1 : 0));
  const grid = kept.value;
  if (levers.length < 2) return null;
  const choices = [
    { words: text('numbers.grid.first'), chosen: first, choose: setFirst },
    { words: text('numbers.grid.second'), chosen: second, choose: setSecond },
  ];
  return (
    <section>
      <h2>{text('numbers.grid.title')}</h2>
      <p>{text('numbers.grid.about', { runs: GRID_RUNS })}</p>
      {choices.map(({ words, chosen, choose }) => (
        <p key={words}>
          <label>
            {words}{' '}
            <select value={String(chosen)} onChange={(event) => choose(event.currentTarget.selectedIndex)}>
              {levers.map(({ id, label }, i) => (
                <option key={id} value={String(i)}>
                  {scenarioText(label)}
                </option>
              ))}
            </select>
          </label>
        </p>
      ))}
      <button
        type="button"
        disabled={first === second}
        onClick={() => play(store, answer, [levers[first], levers[second]], kept)}
      >
        {text('numbers.grid.run')}
      </button>
      {grid?.hasFailed === true && <p>{text('numbers.failed')}</p>}
      {grid !== undefined && grid.runs > 0 && <Cells answer={answer} grid={grid} />}
    </section>
  );
}

async function play(
  store: LabStore,
  { whatIf, compiled }: Answer,
  levers: readonly [Lever, Lever],
  into: Signal<Grid | undefined>,
): Promise<void> {
  const scenario = store.loaded.value?.scenario;
  const planned = scenario === undefined ? undefined : planWhatIf(scenario, whatIf);
  if (scenario === undefined || planned?.ok !== true) return;
  const empty: Grid = { levers, runs: 0, cells: [], hasFailed: false };
  into.value = empty;
  const hear = (gathered: Gathered): void => {
    const cells = gridCells(compiled, whatIf.outcome, levers, gathered);
    if (gathered.runs > 0) into.value = { levers, runs: gathered.runs, cells, hasFailed: false };
  };
  const all = await store.playFurther('leverGrid', scenario, planGrid(planned.value.plan, ...levers), hear);
  if (all === undefined) into.value = { ...empty, hasFailed: true };
  else hear(all);
}

function Cells({
  answer: { whatIf },
  grid: { levers, runs, cells },
}: {
  readonly answer: Answer;
  readonly grid: Grid;
}) {
  const [first, second] = levers;
  const wordsOf = ({ first: a, second: b }: GridCell) => ({
    a: leverValueWords(first, a),
    b: leverValueWords(second, b),
  });
  const [firstLabel, secondLabel] = levers.map(({ label }) => scenarioText(label));
  const draw = useMemo(() => (width: number) => optionsOf(levers, cells, runs, width), [levers, cells, runs]);
  const items = useMemo(
    () => ({
      mark: 'grid-cell',
      say: (i: number) =>
        text('numbers.grid.said', {
          ...{ first: firstLabel, second: secondLabel, ...wordsOf(cells[i]), runs },
          ...{ later: cells[i].later, earlier: cells[i].earlier },
        }),
    }),
    [cells, runs],
  );
  const most = cells.reduce((best, one) => (one.later > best.later ? one : best));
  const least = cells.reduce((best, one) => (one.later < best.later ? one : best));
  const { a: c, b: d } = wordsOf(least);
  const sentence = text('numbers.grid.sentence', {
    ...{ first: firstLabel, second: secondLabel, ...wordsOf(most), later: most.later, runs },
    ...{ c, d, fewest: least.later },
  });
  const { luck, firstRun: from, rules } = whatIf;
  return (
    <Figure
      sentence={sentence}
      caption={text('numbers.grid.caption', { runs: runs * (cells.length + 1), luck, from, rules })}
      table={{
        columns: [firstLabel, secondLabel, text('numbers.grid.columns.later'), text('numbers.grid.columns.earlier')],
        rows: cells.map((one) => [wordsOf(one).a, wordsOf(one).b, one.later, one.earlier]),
      }}
      file="grid"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} widest={560} />
    </Figure>
  );
}

function optionsOf(
  [first, second]: readonly [Lever, Lever],
  cells: readonly GridCell[],
  runs: number,
  width: number,
): PlotOptions {
  const place = { x: 'first', y: 'second' } as const;
  const isDark = ({ later }: GridCell): boolean => later > runs / 2;
  return {
    ...{ height: Math.round(Math.min(420, width * 0.85)), marginLeft: 64, marginBottom: 56, marginTop: 28 },
    x: { label: scenarioText(first.label), domain: gridValues(first), tickFormat: String, labelAnchor: 'center' },
    y: { label: scenarioText(second.label), domain: [...gridValues(second)].reverse(), tickFormat: String },
    color: { type: 'identity' },
    marks: [
      cell(cells, {
        ...{ ...place, inset: 1, stroke: 'var(--ink)', className: 'grid-cell' },
        fill: (one: GridCell) => (isDark(one) ? 'var(--ink)' : 'var(--sheet)'),
      }),
      letters(cells, {
        ...place,
        text: ({ later, earlier }: GridCell) => `▸ ${later}\n◂ ${earlier}`,
        fill: (one: GridCell) => (isDark(one) ? 'var(--paper)' : 'var(--ink)'),
        ...{ fontSize: 13, ariaHidden: 'true', pointerEvents: 'none' },
      }),
    ],
  };
}
