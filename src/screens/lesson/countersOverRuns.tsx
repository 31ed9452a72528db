/** What was expected over a hundred runs of the staff alone, with the own run marked. */
import { useMemo } from 'preact/hooks';
import { RULES_VERSION } from '../../engine/simulation.ts';
import type { RunTable } from '../../ensemble/table.ts';
import type { Expected } from '../../lesson/classRun.ts';
import { type Bins, countsOf } from '../../lesson/forecasts.ts';
import { figureWords } from '../../present/figureWords.ts';
import { binNames } from '../../present/lesson/forecastWords.ts';
import { regionName } from '../../present/names.ts';
import type { LessonGame } from '../../session/gameLesson.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { Plotted } from '../../ui/charts/plotted.tsx';
import { scenarioText, text } from '../../words/text.ts';
import { type CounterBar, counterBarOptions } from './countersPicture.ts';

interface CountersOverRunsProps {
  readonly game: LessonGame;
  readonly bins: Bins;
  readonly expected: Expected;
  readonly table: RunTable;
  /** The bin of the own run. */
  readonly own: number;
  readonly onSave: (name: string, contents: string, type: string) => void;
}

export function CountersOverRuns({ game, bins, expected, table, own, onSave }: CountersOverRunsProps) {
  const { compiled, seed } = game;
  const counts = useMemo(() => countsOf(table, bins), [table, bins]);
  const names = binNames(compiled, bins);
  const bars = useMemo(
    () =>
      names.map((bin, i): CounterBar => {
        const [runs, counters, isHere] = [counts[i], expected.counters[i] ?? 0, i === own];
        return {
          ...{ runs, counters, isHere },
          beside: text(isHere ? 'happened.besideHere' : 'happened.beside', { bin, runs }),
          words: text(isHere ? 'happened.barHere' : 'happened.bar', { bin, runs, all: table.runs, mine: counters }),
        };
      }),
    [counts, own],
  );
  const draw = useMemo(() => (width: number) => counterBarOptions(bars, table.runs, width), [bars]);
  const items = useMemo(() => ({ mark: 'counter-bar', say: (i: number) => bars[i].words }), [bars]);
  const sentence = text(bins.forecast.kind === 'enters' ? 'happened.entered' : 'happened.fell', {
    place: regionName(compiled, bins.region),
    bin: names[own],
    runs: table.runs,
    same: counts[own],
    mine: expected.counters[own] ?? 0,
  });
  return (
    <Figure
      sentence={sentence}
      caption={text('happened.caption', {
        runs: table.runs,
        title: scenarioText(compiled.scenario.title),
        luck: seed,
        rules: RULES_VERSION,
      })}
      table={{
        columns: [
          text('happened.columns.bin'),
          text('happened.columns.runs', { runs: table.runs }),
          text('happened.columns.mine'),
          text('happened.columns.here'),
        ],
        rows: names.map((bin, i) => [bin, counts[i], expected.counters[i] ?? 0, i === own ? 1 : 0]),
      }}
      file={`counters-${bins.forecast.kind}`}
      words={figureWords()}
      onSave={onSave}
    >
      <Plotted label={sentence} draw={draw} items={items} />
    </Figure>
  );
}
