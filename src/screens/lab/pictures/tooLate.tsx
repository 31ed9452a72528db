/** Too late?: the same change from each start of the campaign, looked at on one calendar date for all. */
import { dot, gridY, text as letters, type PlotOptions, ruleX } from '@observablehq/plot';
import { type Signal, signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import type { Moment } from '../../../core/moments.ts';
import type { Gathered } from '../../../ensemble/gather.ts';
import { commonEnd, findStart, pairsOfStart, planStart } from '../../../lab/whatIf/starts.ts';
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
  const dots = useMemo(() => dotsOf(shown, by), [shown, by]);
  const draw = useMemo(
    () => (width: number) => optionsOf(shown, dots, by, pairsOfStart(whatIf), width),
    [shown, dots, by],
  );
  const items = useMemo(() => ({ mark: 'start-dot', say: (i: number) => dotWords(dots[i], by) }), [dots, by]);
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

interface Dot {
  readonly of: 'base' | 'change';
  readonly day: string;
  readonly value: number;
}

const dotsOf = (shown: readonly StartShown[], by: StartMeasure): readonly Dot[] =>
  shown.filter(isTold).flatMap(({ start, finding }) =>
    finding === undefined
      ? []
      : (['base', 'change'] as const).map((of) => ({
          ...{ of, day: start.date },
          value: startFigure(finding[of], by),
        })),
  );

const valueWords = (value: number, by: StartMeasure): string =>
  by === 'days' ? formatDecimals(value, 1) : formatNumber(value);

const dotWords = ({ of, day, value }: Dot, by: StartMeasure): string =>
  text(`tooLate.${of}`, { start: formatShortDay(day), value: valueWords(value, by) });

function optionsOf(
  shown: readonly StartShown[],
  dots: readonly Dot[],
  by: StartMeasure,
  runs: number,
  width: number,
): PlotOptions {
  const [base, change] = (['base', 'change'] as const).map((of) => dots.filter((one) => one.of === of));
  const silent = shown.filter((one) => !isTold(one));
  const numbers = { x: 'day', y: 'value', text: (one: Dot) => valueWords(one.value, by), fontSize: 16 } as const;
  return {
    height: Math.round(Math.min(380, width * 0.75)),
    ...{ marginTop: 40, marginLeft: 48, marginBottom: 36, marginRight: 16 },
    x: {
      type: 'point',
      domain: shown.map(({ start }) => start.date),
      padding: 0.6,
      label: null,
      tickFormat: formatShortDay,
    },
    y: { label: null, zero: true, nice: true, ...(by === 'held' ? { domain: [0, runs] } : {}), grid: false },
    marks: [
      gridY({ stroke: 'var(--ink)', strokeOpacity: 0.15 }),
      letters([text('tooLate.legend')], { frameAnchor: 'top-left', dy: -24, dx: -36, fontSize: 15 }),
      ruleX(pairsOfDots(base, change), { x: 'day', y1: 'from', y2: 'to', stroke: 'var(--ink)', strokeWidth: 2 }),
      letters(silent, {
        x: ({ start }: StartShown) => start.date,
        text: shortNote,
        frameAnchor: 'bottom',
        dy: -8,
        fontSize: 14,
        lineWidth: 6,
      }),
      dot(dots, {
        ...{ x: 'day', y: 'value', strokeWidth: 2, stroke: 'var(--ink)', className: 'start-dot' },
        r: (one: Dot) => (one.of === 'base' ? 9 : 5),
        symbol: (one: Dot) => (one.of === 'base' ? 'circle' : 'triangle'),
        fill: (one: Dot) => (one.of === 'base' ? 'transparent' : 'var(--ink)'),
      }),
      letters(base, { ...numbers, textAnchor: 'end', dx: -14 }),
      letters(change, { ...numbers, textAnchor: 'start', dx: 14, fontWeight: 700 }),
    ],
    color: { type: 'identity' },
    symbol: { type: 'identity' },
    r: { type: 'identity' },
  };
}

const pairsOfDots = (base: readonly Dot[], change: readonly Dot[]) =>
  base.map(({ day, value }, i) => ({ day, from: value, to: change[i].value }));

function shortNote({ finding, refusal }: StartShown): string {
  if (refusal === 'unread') return text('tooLate.short.unread');
  if (refusal?.kind === 'lostBefore') return text('tooLate.short.lostBefore');
  return text(finding === undefined && refusal === undefined ? 'tooLate.short.waiting' : 'tooLate.short.impossible');
}
