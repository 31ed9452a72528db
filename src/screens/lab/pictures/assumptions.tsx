/** Assumptions, ranked: how far each lever moves the outcome on its own; played for it on its button. */
import { barX, text as letters, type PlotOptions, ruleX } from '@observablehq/plot';
import { type Signal, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { runExperiment } from '../../../lab/experiment.ts';
import { ASSUMPTION_RUNS, type Assumption, assumptionsExperiment } from '../../../lab/whatIf/assumptions.ts';
import type { WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { leverValueWords } from '../../../present/whatIf.ts';
import type { LeverValue } from '../../../scenario/levers/apply.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { scenarioText, text } from '../../../words/text.ts';
import type { Answer, LabStore } from '../store.ts';
import { amountIn, amountWords, bareAmount } from './amounts.ts';
import { createKept } from './kept.ts';
import type { LabPictureProps } from './pictures.ts';

interface Ranked {
  readonly state: 'still' | 'running' | 'failed' | 'done';
  readonly runs: number;
  readonly of: number;
  readonly ranking: readonly Assumption[];
}

const keptOf = createKept<Signal<Ranked>>(() => signal({ state: 'still', runs: 0, of: 0, ranking: [] }));

export function Assumptions({ store, answer }: LabPictureProps) {
  const ranked = keptOf(answer.whatIf);
  const { state, runs, of, ranking } = ranked.value;
  return (
    <section>
      <h2>{text('numbers.assumptions.title')}</h2>
      <p>{text('numbers.assumptions.about')}</p>
      {(answer.whatIf.start !== undefined || answer.whatIf.levers !== undefined) && (
        <p>{text('numbers.assumptions.asItIs')}</p>
      )}
      {state === 'failed' && <p>{text('numbers.failed')}</p>}
      {(state === 'still' || state === 'failed') && (
        <button type="button" onClick={() => play(store, answer, ranked)}>
          {text('numbers.assumptions.run', { count: answer.compiled.scenario.levers.length })}
        </button>
      )}
      {state === 'running' && <p role="status">{text('numbers.assumptions.running', { done: runs, of })}</p>}
      {ranking.length > 0 && <Ranking answer={answer} ranking={ranking} runs={runs} />}
    </section>
  );
}

async function play(store: LabStore, { whatIf }: Answer, into: Signal<Ranked>): Promise<void> {
  const compiled = store.loaded.value?.compiled;
  if (compiled === undefined) return;
  const experiment = assumptionsExperiment(compiled, whatIf.outcome);
  const of = experiment.settings.length * ASSUMPTION_RUNS;
  into.value = { state: 'running', runs: 0, of, ranking: [] };
  const end = await store.study('assumptions', (runner) =>
    runExperiment(runner, experiment, {
      ...{ seed: whatIf.luck, runs: ASSUMPTION_RUNS },
      onProgress: ({ runs }) => {
        into.value = { ...into.value, runs };
      },
      onPartial: (ranking) => {
        into.value = { ...into.value, ranking };
      },
    }),
  );
  into.value =
    end?.kind === 'done'
      ? { state: 'done', runs: of, of, ranking: end.report }
      : { ...into.value, state: 'failed', ranking: [] };
}

interface RankingProps {
  readonly answer: Answer;
  readonly ranking: readonly Assumption[];
  readonly runs: number;
}

/** From one end of its effects to the other. */
interface Bar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly lowAt: string;
  readonly highAt: string;
}

function Ranking({ answer: { compiled, whatIf }, ranking, runs }: RankingProps) {
  const { outcome, luck, rules } = whatIf;
  const amount = (effect: number): number => amountIn(outcome, effect);
  const bars = useMemo(
    () =>
      ranking.map(({ lever, effects }): Bar => {
        const own = { value: ownValue(compiled, lever), effect: 0 };
        const sorted = [own, ...effects].sort((a, b) => a.effect - b.effect);
        const [low, high] = [sorted[0], sorted[sorted.length - 1]];
        return {
          ...{ label: labelOf(compiled, lever), low: amount(low.effect), high: amount(high.effect) },
          ...{ lowAt: valueWords(compiled, lever, low.value), highAt: valueWords(compiled, lever, high.value) },
        };
      }),
    [ranking],
  );
  const said = (bar: Bar): string =>
    text('numbers.assumptions.said', {
      ...bar,
      ...{ low: amountWords(outcome, bar.low), high: amountWords(outcome, bar.high) },
    });
  const draw = useMemo(() => (width: number) => optionsOf(outcome, bars, width), [outcome, bars]);
  const items = useMemo(() => ({ mark: 'assumption', say: (i: number) => said(bars[i]) }), [bars]);
  const [most] = bars;
  const sentence =
    ranking[0].swing === 0
      ? text('numbers.assumptions.none')
      : text('numbers.assumptions.sentence', {
          label: most.label,
          ...{ low: amountWords(outcome, most.low), high: amountWords(outcome, most.high) },
        });
  return (
    <Figure
      sentence={sentence}
      caption={text('numbers.assumptions.caption', { runs, luck, rules })}
      table={{
        columns: (['label', 'value', 'effect'] as const).map((name) => text(`numbers.assumptions.columns.${name}`)),
        rows: ranking.flatMap(({ lever, effects }) =>
          effects.map(({ value, effect }) => [
            labelOf(compiled, lever),
            valueWords(compiled, lever, value),
            Math.round(100 * amount(effect)) / 100,
          ]),
        ),
      }}
      file="assumptions"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} />
    </Figure>
  );
}

const leverOf = ({ scenario }: CompiledScenario, id: string) => scenario.levers.find((lever) => lever.id === id);

function labelOf(compiled: CompiledScenario, id: string): string {
  const lever = leverOf(compiled, id);
  return lever === undefined ? id : scenarioText(lever.label);
}

const ownValue = (compiled: CompiledScenario, id: string): LeverValue => leverOf(compiled, id)?.default ?? '';

function valueWords(compiled: CompiledScenario, id: string, value: LeverValue): string {
  const lever = leverOf(compiled, id);
  return lever === undefined ? String(value) : leverValueWords(lever, value);
}

const ROW = 40;

function optionsOf(outcome: WhatIfOutcome, bars: readonly Bar[], width: number): PlotOptions {
  const number = { y: 'label', dy: 8, fontSize: 13 } as const;
  return {
    height: bars.length * ROW + 30,
    ...{ width, marginLeft: 44, marginRight: 44, marginTop: 24, marginBottom: 4 },
    x: { axis: 'top', label: null, nice: true },
    y: { axis: null, domain: bars.map(({ label }) => label), padding: 0.1 },
    marks: [
      ruleX([0], { stroke: 'var(--ink)' }),
      letters(bars, {
        y: 'label',
        text: 'label',
        frameAnchor: 'left',
        dx: -40,
        dy: -9,
        fontSize: 13,
        textAnchor: 'start',
      }),
      barX(bars, {
        ...{ x1: 'low', x2: 'high', y: 'label', insetTop: 18, insetBottom: 2, className: 'assumption' },
        ...{ fill: 'var(--ink)', fillOpacity: 0.75, stroke: 'var(--ink)' },
      }),
      letters(bars, {
        ...number,
        x: 'low',
        text: ({ low }: Bar) => bareAmount(outcome, low),
        textAnchor: 'end',
        dx: -4,
      }),
      letters(bars, {
        ...number,
        x: 'high',
        text: ({ high }: Bar) => bareAmount(outcome, high),
        textAnchor: 'start',
        dx: 4,
      }),
    ],
  };
}
