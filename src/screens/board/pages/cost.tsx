/** What it cost: killed and displaced as ranges, ours, the staff's and what was really counted; no run is named. */
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { costCaption, costSentence, costsShown, costTable } from '../../../present/lesson/boardCost.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { text } from '../../../words/text.ts';
import { rangeOptions } from '../pictures/ranges.ts';
import { useProjected } from '../projector.ts';
import type { PageProps } from './pages.ts';

/** Lines that the sources take. */
const SOURCE_LINES = 3.5;

export function Cost({ board: { results } }: PageProps) {
  const { letters, height, widest, isProjected } = useProjected();
  const room = isProjected ? height - SOURCE_LINES * letters : height;
  const shown = useMemo(() => costsShown(results), [results]);
  const groups = useMemo(
    () =>
      shown.map(({ name, ranges }) => ({
        title: name,
        bars: ranges.map((range) => ({ ...range, kind: range.who, title: text(`boardCost.${range.who}`) })),
      })),
    [shown],
  );
  const draw = useMemo(
    () => (width: number) => rangeOptions(groups, { width, height: room, letters }),
    [groups, room, letters],
  );
  const items = useMemo(() => {
    const words = groups.flatMap(({ bars }) => bars.map((bar) => bar.words));
    return { mark: 'range', say: (i: number) => words[i] };
  }, [groups]);
  const sentence = costSentence(shown);
  const sources = [...new Set(shown.map((one) => one.sources).filter((titles) => titles !== ''))];
  return (
    <Figure
      sentence={sentence}
      caption={costCaption(results)}
      table={costTable(shown)}
      file="cost"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} widest={widest} />
      {sources.map((titles) => (
        <p key={titles} class="small dim board-sources">
          {text('boardCost.sources', { sources: titles })}
        </p>
      ))}
    </Figure>
  );
}
