/** Where we parted: half day by half day the commonest orders, and what became of each group on other lucks. */
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { figureWords } from '../../../present/figureWords.ts';
import {
  chosenWords,
  partedAsk,
  partedCaption,
  partedOf,
  partedSentence,
  partedTable,
} from '../../../present/lesson/boardParted.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { text } from '../../../words/text.ts';
import { ticksOf } from '../pictures/ticks.ts';
import { meanOptions } from '../pictures/twoMeans.ts';
import { useProjected } from '../projector.ts';
import type { Board } from '../store.ts';
import type { PageProps } from './pages.ts';

export const askParted = ({ results }: Board): string => partedAsk(results, partedOf(results));

/** Half days beside the means that are shown. */
const BESIDE = 3;

export function Parted({ board: { results } }: PageProps) {
  const { letters, height, widest } = useProjected();
  const parted = useMemo(() => partedOf(results), [results]);
  const { halfDays, parting } = parted;
  const [chosen, setChosen] = useState(parting.largest?.turn ?? 0);
  const shown = halfDays.find(({ turn }) => turn === chosen) ?? halfDays[0];
  const rows = useMemo(
    () =>
      (shown?.groups ?? []).map(({ order, count, mean, othersMean, words }) => ({
        title: text('boardParted.row', { order, count }),
        // The line counts half days from 0.
        ...{ mean: mean - 1, othersMean: othersMean === undefined ? undefined : othersMean - 1, words },
      })),
    [shown],
  );
  const line = useMemo(() => {
    const { turns } = results.compiled;
    const means = halfDays.flatMap(({ groups }) => groups.flatMap(({ mean, othersMean = mean }) => [mean, othersMean]));
    const from = Math.max(0, Math.floor(Math.min(...means)) - BESIDE);
    const to = Math.min(turns - 1, Math.ceil(Math.max(...means)) + BESIDE);
    return { from, to, ticks: ticksOf(results.compiled, from, to) };
  }, [halfDays, results]);
  const draw = useMemo(
    () => (width: number) => meanOptions(rows, line, { width, height: height - 4 * letters, letters }),
    [rows, line, height, letters],
  );
  const items = useMemo(() => ({ mark: 'mean-row', say: (i: number) => rows[i].words }), [rows]);
  if (shown === undefined) return <p>{text('boardParted.none')}</p>;
  const sentence = partedSentence(results, parted);
  return (
    <Figure
      sentence={sentence}
      caption={partedCaption(results)}
      table={partedTable(parted)}
      file="parted"
      words={figureWords()}
      onSave={saveFile}
    >
      <Tabs
        label={text('boardParted.halfDays')}
        tabs={halfDays.map(({ turn, isLargest }) => ({
          name: String(turn),
          words: isLargest ? `▸ ${turn + 1}` : String(turn + 1),
        }))}
        chosen={String(shown.turn)}
        onChoose={(name) => setChosen(Number(name))}
      />
      <p>{text('boardParted.at', { moment: shown.moment })}</p>
      <Plotted label={sentence} draw={draw} items={items} widest={widest} />
      <p>{chosenWords(results)}</p>
    </Figure>
  );
}
