/** Two assumptions together: a grid of five by five, with the count printed in each cell; played on its button. */
import { axisX, axisY, cell, text as letters, type PlotOptions } from '@observablehq/plot';
import { type Signal, signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import type { Gathered } from '../../../ensemble/gather.ts';
import { GRID_RUNS, type GridCell, gridCells, gridValues, planGrid } from '../../../lab/whatIf/leverGrid.ts';
import { planWhatIf } from '../../../lab/whatIf/whatIf.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { bareValueWords, kindWords, leverValueWords } from '../../../present/whatIf.ts';
import type { Lever, LeverValue } from '../../../scenario/levers/apply.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { PAIR_MARKS, type PairMark } from '../../../ui/charts/pairMarks.ts';
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
  const kinds = kindWords(answer.whatIf.outcome);
  if (levers.length < 2) return null;
  const choices = [
    { words: text('numbers.grid.first'), chosen: first, choose: setFirst },
    { words: text('numbers.grid.second'), chosen: second, choose: setSecond },
  ];
  return (
    <section>
      <h2>{text('numbers.grid.title')}</h2>
      <p>{text('numbers.grid.about', { runs: GRID_RUNS, later: kinds.later, earlier: kinds.earlier })}</p>
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
          ...{ later: cells[i].later, earlier: cells[i].earlier, laterKind: kinds.later, earlierKind: kinds.earlier },
        }),
    }),
    [cells, runs],
  );
  const kinds = kindWords(whatIf.outcome);
  const isSame = cells.every(({ later, earlier }) => later === 0 && earlier === 0);
  const kind = cells.some(({ later }) => later > 0) ? 'later' : 'earlier';
  const most = cells.reduce((best, one) => (one[kind] > best[kind] ? one : best));
  const least = cells.reduce((best, one) => (one[kind] < best[kind] ? one : best));
  const { a: c, b: d } = wordsOf(least);
  const sentence = isSame
    ? text('numbers.grid.none', { first: firstLabel, second: secondLabel, runs })
    : text('numbers.grid.sentence', {
        ...{ first: firstLabel, second: secondLabel, ...wordsOf(most), kind: kinds[kind], count: most[kind], runs },
        ...{ c, d, fewest: least[kind] },
      });
  const { luck, firstRun: from, rules } = whatIf;
  return (
    <Figure
      sentence={sentence}
      caption={text('numbers.grid.caption', { runs: runs * (cells.length + 1), luck, from, rules })}
      table={{
        columns: [firstLabel, secondLabel, kinds.later, kinds.earlier],
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

/** CSS pixels of a letter beside the grid. */
const LETTER = 7;

function optionsOf(
  [first, second]: readonly [Lever, Lever],
  cells: readonly GridCell[],
  runs: number,
  width: number,
): PlotOptions {
  const place = { x: 'first', y: 'second' } as const;
  const markOf = ({ later, earlier }: GridCell): PairMark =>
    PAIR_MARKS[later > runs / 2 ? 'later' : earlier > runs / 2 ? 'earlier' : 'same'];
  const [columns, rows] = [gridValues(first), [...gridValues(second)].reverse()];
  const rowWords = rows.map((value) => bareValueWords(second, value));
  const marginLeft = Math.min(width * 0.25, 16 + LETTER * Math.max(...rowWords.map(({ length }) => length)));
  const across = (width - marginLeft - 20) / columns.length;
  return {
    ...{ height: Math.round(Math.min(420, width * 0.85)) + 24, marginLeft, marginBottom: 72, marginTop: 40 },
    x: { axis: null, domain: columns },
    y: { axis: null, domain: rows },
    color: { type: 'identity' },
    marks: [
      axisX({
        ...{ label: scenarioText(first.label), labelArrow: 'none', labelAnchor: 'center', labelOffset: 60 },
        tickFormat: (value: LeverValue) => bareValueWords(first, value),
        ...{ tickSize: 0, fontSize: 13, lineWidth: across / 13 },
      }),
      axisY({
        ...{ label: scenarioText(second.label), labelArrow: 'none', labelAnchor: 'top', labelOffset: marginLeft - 4 },
        tickFormat: (value: LeverValue) => bareValueWords(second, value),
        ...{ tickSize: 0, fontSize: 13, lineWidth: marginLeft / 13 },
      }),
      cell(cells, {
        ...{ ...place, inset: 1, stroke: 'var(--ink)', className: 'grid-cell' },
        fill: (one: GridCell) => markOf(one).ground,
      }),
      letters(cells, {
        ...place,
        text: ({ later, earlier }: GridCell) => `▸ ${later}\n◂ ${earlier}`,
        fill: (one: GridCell) => markOf(one).sign,
        ...{ fontSize: 13, ariaHidden: 'true', pointerEvents: 'none' },
      }),
    ],
  };
}
