/** What we expected: the counters of the class, a stack for each answer. Nothing is revealed yet. */
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { figureWords } from '../../../present/figureWords.ts';
import {
  expectedCaption,
  expectedRows,
  expectedSentence,
  expectedTable,
} from '../../../present/lesson/boardExpected.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { text } from '../../../words/text.ts';
import { behindSquare, stackOptions } from '../pictures/stacks.ts';
import { useProjected } from '../projector.ts';
import type { PageProps } from './pages.ts';

export function Expected({ board: { results } }: PageProps) {
  const { letters, height, widest, isProjected } = useProjected();
  const rows = useMemo(() => expectedRows(results), [results]);
  const room = isProjected ? height : height * rows.length;
  const draw = useMemo(
    () => (width: number) => stackOptions(rows, { width, height: room, letters }),
    [rows, room, letters],
  );
  const items = useMemo(() => {
    const words = rows.flatMap(({ stacks }) => stacks.map((stack) => stack.words));
    return { mark: 'stack', say: (i: number) => words[i] };
  }, [rows]);
  const sentence = expectedSentence(rows, results);
  const behind = behindSquare(rows);
  return (
    <Figure
      sentence={sentence}
      caption={`${expectedCaption(results)}${behind > 1 ? ` ${text('boardExpected.stands', { count: behind })}` : ''}`}
      table={expectedTable(rows)}
      file="expected"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} widest={widest} />
    </Figure>
  );
}
