/** When was it too late?: the voted change from each start of the campaign, looked at on one date for all. */
import { useEffect, useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { pairsOfStart } from '../../../lab/whatIf/starts.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { dayWords, measureOf, movedWords, tooLateSentence } from '../../../present/lesson/boardTooLate.ts';
import {
  isTold,
  type StartMeasure,
  type StartShown,
  startFigure,
  startNote,
  startsCaption,
  startsTable,
} from '../../../present/starts.ts';
import { questionWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { type TwoDot, type TwoDots, twoDotOptions, twoDotsIn } from '../../../ui/charts/twoDots.ts';
import { formatDecimals, formatNumber, formatShortDay } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import { useProjected } from '../projector.ts';
import type { PageProps } from './pages.ts';

/** Lines of this page besides those that others have. */
const LINES = 5;

export function TooLate({ store, board: { votes } }: PageProps) {
  const { letters, height, widest, isProjected } = useProjected();
  const asked = store.starts.shown.value;
  useEffect(() => void store.starts.play(), [store, votes]);
  const by = asked === undefined ? 'days' : measureOf(asked);
  const columns = useMemo(() => (asked === undefined ? [] : asked.starts.map((one) => columnOf(one, by))), [asked, by]);
  const room = isProjected ? height - LINES * letters : height;
  const draw = useMemo(() => {
    const most = asked === undefined ? 0 : pairsOfStart(asked.whatIf);
    const since = asked?.starts[0]?.start;
    const form = {
      ...{ legend: text('tooLate.legend'), letters, height: room },
      ...(by === 'held' ? { most } : {}),
      ...(by === 'days' && since !== undefined ? { tick: (days: number) => dayWords(since, days) } : {}),
    };
    return (width: number) => twoDotOptions(columns, form, width);
  }, [columns, letters, room, by, asked]);
  const items = useMemo(() => {
    const dots = twoDotsIn(columns);
    return { mark: 'two-dot', say: (i: number) => dots[i].words };
  }, [columns]);
  if (asked === undefined)
    return <p>{text(store.starts.isNone.value ? 'boardTooLate.none' : 'boardTooLate.playing')}</p>;
  const sentence = tooLateSentence(asked, by);
  const notes = asked.starts.map((one) => startNote(asked, one)).filter((note) => note !== '');
  return (
    <>
      <p>{questionWords(asked.compiled, asked.whatIf)}</p>
      <Figure
        sentence={sentence}
        caption={startsCaption(asked)}
        table={startsTable(asked, by)}
        file="too-late"
        words={figureWords()}
        onSave={saveFile}
      >
        <Plotted label={sentence} draw={draw} items={items} widest={widest} />
      </Figure>
      {by === 'days' && <p>{text('tooLate.atLeast', { moment: formatShortDay(asked.end.date) })}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

function columnOf(one: StartShown, by: StartMeasure): TwoDots {
  const { start, finding, refusal } = one;
  const column = { at: start.date, label: formatShortDay(start.date) };
  if (finding === undefined || !isTold(one)) {
    const isLost = refusal !== undefined && refusal !== 'unread' && refusal.kind === 'lostBefore';
    const isWaiting = finding === undefined && refusal === undefined;
    return { ...column, note: text(`tooLate.short.${isLost ? 'lostBefore' : isWaiting ? 'waiting' : 'impossible'}`) };
  }
  const dotOf = (of: 'base' | 'change'): TwoDot => {
    const value = startFigure(finding[of], by);
    const told = by === 'days' ? formatDecimals(value, 1) : formatNumber(value);
    return {
      value,
      // Of days, how far they move says more than where they lie.
      number: by !== 'days' ? told : of === 'base' ? '' : movedWords(finding),
      words: text(`tooLate.${of}`, { start: formatShortDay(start.date), value: told }),
    };
  };
  return { ...column, dots: { base: dotOf('base'), change: dotOf('change') } };
}
