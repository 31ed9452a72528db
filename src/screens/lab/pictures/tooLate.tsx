/** Too late?: the same change from each start of the campaign, looked at on one calendar date for all. */
import { type Signal, signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import type { Moment } from '../../../core/moments.ts';
import type { Gathered } from '../../../ensemble/gather.ts';
import { commonEnd, findStart, pairsOfStart, planStart, type StartFinding } from '../../../lab/whatIf/starts.ts';
import { figureWords } from '../../../present/figureWords.ts';
import {
  isTold,
  type StartMeasure,
  type StartShown,
  type StartsAsked,
  startFigure,
  startNote,
  startsCaption,
  startsSentence,
  startsTable,
} from '../../../present/starts.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { type TwoDot, type TwoDots, twoDotOptions, twoDotsIn } from '../../../ui/charts/twoDots.ts';
import { formatDecimals, formatNumber, formatShortDay } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { Answer, LabStore, ScenarioStart } from '../store.ts';
import { createKept } from './kept.ts';
import type { LabPictureProps } from './pictures.ts';
import { Switch } from './switch.tsx';

/** By scenario; undefined until asked for. */
type Shown = Readonly<Record<string, StartShown>>;

const keptOf = createKept<Signal<Shown | undefined>>(() => signal(undefined));

export function TooLate({ store, answer }: LabPictureProps) {
  const starts = store.starts();
  const shown = keptOf(answer.whatIf);
  if (starts.length < 2) return <p>{text('tooLate.single')}</p>;
  const end = commonEnd(starts);
  if (shown.value !== undefined) return <Starts answer={answer} end={end} shown={Object.values(shown.value)} />;
  return (
    <>
      <p>{text('tooLate.about')}</p>
      {answer.whatIf.start !== undefined && <p>{text('tooLate.notTheRun')}</p>}
      <button type="button" onClick={() => play(store, answer, starts, shown)}>
        {text('tooLate.run', { pairs: pairsOfStart(answer.whatIf), starts: starts.length })}
      </button>
    </>
  );
}

/** Each start beside the others; what is known of it is told as it comes. */
function play(store: LabStore, answer: Answer, starts: readonly ScenarioStart[], into: Signal<Shown | undefined>) {
  const { compiled, whatIf } = answer;
  const end = commonEnd(starts);
  into.value = Object.fromEntries(starts.map(({ id, start }) => [id, { start }]));
  const tell = (id: string, known: Omit<StartShown, 'start'>): void => {
    const before = into.value ?? {};
    into.value = { ...before, [id]: { start: before[id].start, ...known } };
  };
  const playOne = async ({ id }: ScenarioStart): Promise<void> => {
    const found = await store.loadStart(id);
    if (found === undefined) return tell(id, { refusal: 'unread' });
    const planned = planStart(compiled, whatIf, found.scenario, end);
    if (!planned.ok) return tell(id, { refusal: planned.error });
    const since = starts[0].start;
    const onPartial = (gathered: Gathered): void => {
      if (gathered.runs > 0) tell(id, { finding: findStart(planned.value, gathered, since) });
    };
    const ended = await store.study(`tooLate ${id}`, (runner) =>
      runner.run(found.scenario, planned.value.plan, { onPartial }),
    );
    if (ended?.kind === 'done') tell(id, { finding: findStart(planned.value, ended.gathered, since) });
    else if (ended?.kind === 'refused') tell(id, { refusal: { kind: 'problems', problems: ended.problems } });
    else tell(id, { refusal: 'unread' });
  };
  for (const start of starts) void playOne(start);
}

interface StartsProps {
  readonly answer: Answer;
  readonly end: Moment;
  readonly shown: readonly StartShown[];
}

function Starts({ answer: { compiled, whatIf }, end, shown }: StartsProps) {
  const isPlace = whatIf.outcome.kind === 'place';
  const [wish, setBy] = useState<'held' | 'days'>('held');
  const by = isPlace ? wish : 'number';
  const asked: StartsAsked = { compiled, whatIf, end, starts: shown };
  const sentence = startsSentence(asked, by);
  const columns = useMemo(() => columnsOf(shown, by), [shown, by]);
  const draw = useMemo(() => {
    const form = { legend: text('tooLate.legend'), ...(by === 'held' ? { most: pairsOfStart(whatIf) } : {}) };
    return (width: number) => twoDotOptions(columns, form, width);
  }, [columns, by]);
  const items = useMemo(() => {
    const dots = twoDotsIn(columns);
    return { mark: 'two-dot', say: (i: number) => dots[i].words };
  }, [columns]);
  const notes = shown.map((one) => startNote(asked, one)).filter((note) => note !== '');
  return (
    <>
      {isPlace && (
        <Switch
          label={text('tooLate.show')}
          choices={(['held', 'days'] as const).map((name) => ({ name, words: text(`tooLate.by.${name}`) }))}
          chosen={wish}
          onChoose={setBy}
        />
      )}
      <Figure
        sentence={sentence}
        caption={startsCaption(asked)}
        table={startsTable(asked, by)}
        file="starts"
        words={figureWords()}
        onSave={saveFile}
      >
        <Plotted label={sentence} draw={draw} items={items} widest={560} />
      </Figure>
      {by === 'days' && <p>{text('tooLate.atLeast', { moment: formatShortDay(end.date) })}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

const columnsOf = (shown: readonly StartShown[], by: StartMeasure): readonly TwoDots[] =>
  shown.map((one) => {
    const { start, finding } = one;
    const column = { at: start.date, label: formatShortDay(start.date) };
    if (finding === undefined || !isTold(one)) return { ...column, note: shortNote(one) };
    const [base, change] = (['base', 'change'] as const).map((of) => dotOf(start.date, of, finding, by));
    return { ...column, dots: { base, change } };
  });

function dotOf(day: string, of: 'base' | 'change', finding: StartFinding, by: StartMeasure): TwoDot {
  const number = startFigure(finding[of], by);
  const value = by === 'days' ? formatDecimals(number, 1) : formatNumber(number);
  return { value: number, number: value, words: text(`tooLate.${of}`, { start: formatShortDay(day), value }) };
}

function shortNote({ finding, refusal }: StartShown): string {
  if (refusal === 'unread') return text('tooLate.short.unread');
  if (refusal?.kind === 'lostBefore') return text('tooLate.short.lostBefore');
  return text(finding === undefined && refusal === undefined ? 'tooLate.short.waiting' : 'tooLate.short.impossible');
}
