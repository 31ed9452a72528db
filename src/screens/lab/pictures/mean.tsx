/** The average change, and what another thousand pairs would give; none from few pairs or beyond the horizon. */
import { dot, type PlotOptions, ruleX, ruleY } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { FEWEST_FOR_MEANS } from '../../../ensemble/statistics.ts';
import { nextMean } from '../../../lab/whatIf/nextMean.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { captionWords, outcomeWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatShift } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import { amountIn, amountWords, bareAmount } from './amounts.ts';
import type { LabPictureProps } from './pictures.ts';

export function MeanFigure({ answer: { compiled, whatIf, pairs, finding } }: LabPictureProps) {
  const { outcome } = whatIf;
  const { mean, horizon = 0 } = finding;
  const next = mean === undefined ? undefined : nextMean(mean);
  const [low, high] = [next?.low, next?.high].map((end) => (end === undefined ? null : amountIn(outcome, end)));
  const middle = amountIn(outcome, mean?.difference ?? 0);
  const draw = useMemo(
    () => (): PlotOptions => ({
      ...{ height: 90, marginLeft: 16, marginRight: 16 },
      x: { label: null, nice: true, domain: [Math.min(0, low ?? middle), Math.max(0, high ?? middle)] },
      y: { axis: null, domain: [0] },
      marks: [
        ruleX([0], { stroke: 'var(--ink)', strokeDasharray: '3 3' }),
        ruleY([0], { x1: low ?? middle, x2: high ?? middle, stroke: 'var(--ink)', strokeWidth: 3 }),
        dot([middle], { x: (value: number) => value, y: 0, r: 7, fill: 'var(--ink)', className: 'mean' }),
      ],
    }),
    [low, high, middle],
  );
  const what = outcomeWords(compiled, outcome);
  const isFine = low !== null && high !== null && bareAmount(outcome, low) === bareAmount(outcome, high);
  const told = { what, mean: amountWords(outcome, middle, isFine) };
  const sentence =
    low === null || high === null
      ? text('numbers.mean.same', told)
      : text('numbers.mean.interval', {
          ...told,
          low: bareAmount(outcome, low, isFine),
          high: amountWords(outcome, high, isFine),
        });
  const items = useMemo(() => ({ mark: 'mean', say: () => sentence }), [sentence]);
  if (mean === undefined)
    return (
      <section>
        <h2>{text('numbers.mean.title')}</h2>
        <p>
          {pairs.count < FEWEST_FOR_MEANS
            ? text('numbers.mean.few', { pairs: pairs.count })
            : text('numbers.mean.horizon', { count: horizon, pairs: pairs.count })}
        </p>
      </section>
    );
  const cell = (value: number | null): string => (value === null ? '' : formatShift(value, 2));
  return (
    <section>
      <h2>{text('numbers.mean.title')}</h2>
      <Figure
        sentence={sentence}
        caption={captionWords(compiled, whatIf, pairs.count)}
        table={{
          columns: (['what', 'mean', 'low', 'high', 'deviation'] as const).map((name) =>
            text(`numbers.mean.columns.${name}`),
          ),
          rows: [[what, cell(middle), cell(low), cell(high), amountIn(outcome, mean.deviation)]],
        }}
        file="mean"
        words={figureWords()}
        onSave={saveFile}
      >
        <Plotted label={sentence} draw={draw} items={items} widest={560} />
      </Figure>
    </section>
  );
}
