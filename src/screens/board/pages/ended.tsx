/** Where we ended: our runs over our counters, a hundred runs of the staff alone below them, and what really was. */
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { momentOf } from '../../../core/moments.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { endedCaption, endedSentence, endedTable } from '../../../present/lesson/boardEnded.ts';
import { outlinesOf } from '../../../present/lesson/boardExpected.ts';
import { areAllSame, type BoardResults, fallsOf, fallWords } from '../../../present/lesson/boardResults.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatMoment } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import { type DayDot, type DayPicture, type DayRow, dayOptions } from '../pictures/days.ts';
import { ticksOf } from '../pictures/ticks.ts';
import { useProjected } from '../projector.ts';
import type { PageProps } from './pages.ts';

export function Ended({ board: { results, really } }: PageProps) {
  const { letters, height, widest } = useProjected();
  const picture = useMemo(() => pictureOf(results, really), [results, really]);
  const draw = useMemo(
    () => (width: number) => dayOptions(picture, { width, height, letters }),
    [picture, height, letters],
  );
  const items = useMemo(() => {
    const dots = picture.rows.flatMap((row) => row.dots);
    return { mark: 'day-dot', say: (i: number) => dots[i].words };
  }, [picture]);
  const sentence = endedSentence(results);
  return (
    <Figure
      sentence={sentence}
      caption={endedCaption(results)}
      table={endedTable(results)}
      file="ended"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} widest={widest} />
    </Figure>
  );
}

/** Ours is not drawn where it is the same for everybody: the sentence says so. */
function pictureOf(results: BoardResults, really: number | undefined): DayPicture {
  const { compiled, own, staff } = results;
  const [ours, theirs] = [fallsOf(compiled, own), fallsOf(compiled, staff)];
  const { turns } = compiled;
  const dotsOf = (falls: Int32Array, say: (turn: number, run: number) => string): readonly DayDot[] =>
    Array.from(falls, (at, run) => ({ at, isHeld: at >= turns, words: say(at, run) }));
  const staffRow: DayRow = {
    title: text('boardEnded.staff', { runs: staff.runs }),
    kind: 'staff',
    dots: dotsOf(theirs, (at, run) => text('boardEnded.staffRun', { number: run + 1, value: fallWords(compiled, at) })),
  };
  const isSame = areAllSame(ours);
  const ourRow: DayRow = {
    title: text('boardEnded.ours'),
    kind: 'ours',
    dots: isSame ? [] : dotsOf(ours, (at) => text('boardEnded.run', { value: fallWords(compiled, at) })),
  };
  const seen = [...ours, ...theirs, ...(really === undefined ? [] : [really])];
  const lost = seen.filter((at) => at < turns);
  const [first, last] = [Math.min(...lost, turns - 1) - 1, Math.max(...lost, 0) + 1];
  const from = Math.max(0, first);
  const to = seen.some((at) => at >= turns) ? turns : Math.min(turns - 1, last);
  const outlines = outlinesOf(results)
    .map((box) => ({ ...box, from: Math.max(from, box.from), to: Math.min(to, box.to) }))
    .filter((box) => box.from <= box.to);
  const ticks = ticksOf(compiled, from, to);
  return {
    rows: [ourRow, staffRow],
    outlines,
    from,
    to,
    ticks: ticks.filter(({ at }) => at < turns),
    apart: ticks.filter(({ at }) => at >= turns),
    diamond:
      really === undefined
        ? undefined
        : { at: really, words: text('boardEnded.really', { moment: formatMoment(momentOf(compiled.start, really)) }) },
  };
}
