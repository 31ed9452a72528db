/** Choice or luck: a row for each of our runs, with the same orders on a hundred other lucks. */
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { isLuckSame, luckCaption, luckRows, luckSentence, luckTable } from '../../../present/lesson/boardLuck.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { type DayBars, dayBarOptions } from '../pictures/luckRows.ts';
import { ticksOf } from '../pictures/ticks.ts';
import { useProjected } from '../projector.ts';
import type { PageProps } from './pages.ts';

export function Luck({ store, board: { results } }: PageProps) {
  const { letters, height, widest } = useProjected();
  const hasNames = store.hasNames.value;
  const rows = useMemo(() => luckRows(results), [results]);
  const picture = useMemo((): DayBars => {
    const { turns } = results.compiled;
    const seen = rows.flatMap(({ own, low, high }) => [...own, low, high]);
    const [from, to] = [Math.min(...seen) - 1, Math.min(turns, Math.max(...seen) + 1)];
    return {
      rows: rows.map((row) => ({ ...row, name: hasNames ? row.name : undefined })),
      ...{ from, to, held: turns, ticks: ticksOf(results.compiled, from, to) },
    };
  }, [rows, hasNames, results]);
  const draw = useMemo(
    () => (width: number) => dayBarOptions(picture, { width, height, letters }),
    [picture, height, letters],
  );
  const items = useMemo(() => ({ mark: 'luck-row', say: (i: number) => rows[i].words }), [rows]);
  const sentence = luckSentence(results);
  return (
    <Figure
      sentence={sentence}
      caption={luckCaption(results)}
      table={luckTable(results, rows)}
      file="choice-or-luck"
      words={figureWords()}
      onSave={saveFile}
    >
      {isLuckSame(results) ? null : <Plotted label={sentence} draw={draw} items={items} widest={widest} />}
    </Figure>
  );
}
