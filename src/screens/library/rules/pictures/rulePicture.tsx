/** A rule to play with: one slider, and what it makes of a number from half day to half day. */
import { lineY, type PlotOptions, ruleY } from '@observablehq/plot';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../../app/services/clipboard.ts';
import { type Moment, momentOf } from '../../../../core/moments.ts';
import { RULES_VERSION } from '../../../../engine/simulation.ts';
import { figureWords } from '../../../../present/figureWords.ts';
import { actorShort, forceName, regionName } from '../../../../present/names.ts';
import type { CompiledScenario } from '../../../../scenario/scenario.ts';
import { Figure } from '../../../../ui/charts/figure.tsx';
import { Plotted } from '../../../../ui/charts/plotted.tsx';
import {
  formatKilometres,
  formatMoment,
  formatNumber,
  formatPoints,
  formatShortDay,
} from '../../../../words/format.ts';
import { scenarioText, text } from '../../../../words/text.ts';
import { figureOf } from '../../figureOf.ts';
import type { RulePicture as Picture } from './pictures.ts';
import { type Playing, RUNS, type Values } from './playing.ts';

interface RulePictureProps {
  readonly picture: Picture;
  readonly compiled: CompiledScenario;
  readonly playing: Playing;
}

export function RulePicture({ picture, compiled, playing }: RulePictureProps) {
  const { scenario } = compiled;
  const { name, knob, measure } = picture;
  const [value, setValue] = useState(knob.usual);
  const usual = usePlayed(playing, picture, knob.usual, `${name} usual`);
  const set = usePlayed(playing, picture, value, `${name} set`);
  const [base, moved] = [usual.values, set.values];
  const id = useId();
  const names = namesIn(compiled, picture);
  const label = text(`rulePicture.${name}.knob`, names);
  const what = text(`rulePicture.${name}.what`, names);
  const told = toldBy(picture);
  const moments = useMemo(
    () => Array.from({ length: scenario.turns }, (_, turn) => momentOf(scenario.start, turn)),
    [scenario],
  );
  const draw = useMemo(
    () => (width: number) => optionsOf({ measure, base: base ?? [], moved: moved ?? [], moments }, width),
    [base, moved, moments, measure],
  );
  const sentence = sentenceOf({ picture, what, value, base, moved, moments });
  return (
    <div class="library-try">
      <h4>{text('rulePicture.title')}</h4>
      <p class="small">{text(`rulePicture.${name}.text`)}</p>
      <div class="library-knob">
        <label for={id}>{label}</label>
        <input
          id={id}
          type="range"
          min={knob.least}
          max={knob.most}
          step={knob.step}
          value={value}
          aria-valuetext={text('rulePicture.now', { value: shownBy(knob, value) })}
          onInput={({ currentTarget }) => setValue(currentTarget.valueAsNumber)}
        />
        <output for={id}>{shownBy(knob, value)}</output>
        <button type="button" class="quiet" disabled={value === knob.usual} onClick={() => setValue(knob.usual)}>
          {text('rulePicture.usual', { value: shownBy(knob, knob.usual) })}
        </button>
      </div>
      <Figure
        sentence={sentence}
        caption={text('rulePicture.caption', {
          title: scenarioText(scenario.title),
          rules: RULES_VERSION,
          runs: measure.kind === 'share' ? text('rulePicture.many', { runs: RUNS }) : text('rulePicture.one'),
        })}
        table={{
          columns: [text('rulePicture.when'), text('rulePicture.asUsual'), text('rulePicture.asSet')],
          rows: (base ?? []).map((each, i) => [whenWords(i, moments), told(each), told(moved?.[i] ?? null)]),
        }}
        file={`rule-${picture.rule}`}
        words={figureWords()}
        onSave={saveFile}
      >
        <ul class="library-legend">
          <li data-mark="usual">{text('rulePicture.legendUsual')}</li>
          <li data-mark="set">{text('rulePicture.legendSet')}</li>
        </ul>
        <Plotted label={sentence} draw={draw} widest={560} />
        {(usual.hasFailed || set.hasFailed) && <p role="alert">{text('rulePicture.failed')}</p>}
      </Figure>
    </div>
  );
}

/** What came of the value asked for last; until it is there, what came of the one before. */
function usePlayed(playing: Playing, picture: Picture, value: number, slot: string) {
  const [played, setPlayed] = useState<Played>({ values: undefined, hasFailed: false });
  useEffect(() => {
    let isStale = false;
    void playing.play(picture, value, slot).then((came) => {
      if (isStale || came === undefined) return;
      setPlayed((before) => (came === 'failed' ? { ...before, hasFailed: true } : { values: came, hasFailed: false }));
    });
    return () => {
      isStale = true;
    };
  }, [playing, picture, value, slot]);
  return played;
}

interface Played {
  readonly values: Values | undefined;
  readonly hasFailed: boolean;
}

/** What is looked at, by name. */
const namesIn = (compiled: CompiledScenario, { about: { region, force, actor } }: Picture) => ({
  place: region === undefined ? '' : regionName(compiled, region),
  force: force === undefined ? '' : forceName(compiled, force),
  actor: actor === undefined ? '' : actorShort(compiled, actor),
});

/** The value of a knob as it is read. */
const shownBy = ({ isInThousandths }: Picture['knob'], value: number): string =>
  figureOf(isInThousandths ? value / THOUSANDTHS : value);

/** A value in words. */
const toldBy =
  ({ measure }: Picture) =>
  (value: number | null): string => {
    if (value === null) return text('rulePicture.gone');
    switch (measure.kind === 'share' ? 'runs' : measure.unit) {
      case 'points':
        return formatPoints(value);
      case 'kilometres':
        return formatKilometres(value);
      default:
        return formatNumber(value);
    }
  };

/** Values stand at the start and after each half day. */
function whenWords(i: number, moments: readonly Moment[]): string {
  const moment = moments[i - 1];
  return moment === undefined ? text('rulePicture.start') : formatMoment(moment);
}

interface Sentence {
  readonly picture: Picture;
  /** What is measured, in words. */
  readonly what: string;
  readonly value: number;
  readonly base: Values | undefined;
  readonly moved: Values | undefined;
  readonly moments: readonly Moment[];
}

function sentenceOf({ picture, what, value, base, moved, moments }: Sentence): string {
  const { knob } = picture;
  if (base === undefined || moved === undefined || value === knob.usual) return text('rulePicture.same', { what });
  const values = { value: shownBy(knob, value), usual: shownBy(knob, knob.usual), what };
  const at = widestAt(base, moved);
  if (at === undefined) return text('rulePicture.nothing', values);
  const told = toldBy(picture);
  return text('rulePicture.differs', {
    ...values,
    moment: whenWords(at, moments),
    moved: told(moved[at] ?? null),
    base: told(base[at] ?? null),
  });
}

/** Where both differ most; where one has ended and the other has not is less telling than any difference. */
function widestAt(base: Values, moved: Values): number | undefined {
  let [found, widest]: [number | undefined, number] = [undefined, 0];
  for (const [i, usual] of base.entries()) {
    const now = moved[i] ?? null;
    const gap = usual === null || now === null ? (usual === now ? 0 : 0.5) : Math.abs(usual - now);
    if (gap > widest) [found, widest] = [i, gap];
  }
  return found;
}

interface Point {
  readonly at: number;
  readonly value: number | null;
}

const HEIGHT = 190;
/** Half days between two days under the axis. */
const [WIDE_STEP, NARROW_STEP] = [4, 6];
/** In a point of 100. */
const THOUSANDTHS = 10;

interface Drawn {
  readonly measure: Picture['measure'];
  readonly base: Values;
  readonly moved: Values;
  readonly moments: readonly Moment[];
}

function optionsOf({ measure, base, moved, moments }: Drawn, width: number): PlotOptions {
  const scale = measure.kind === 'course' && measure.unit === 'points' ? 1 / THOUSANDTHS : 1;
  const isOf100 = measure.kind === 'share' || measure.unit === 'points';
  const points = (values: Values): Point[] =>
    values.map((value, at) => ({ at, value: value === null ? null : value * scale }));
  const step = width < 400 ? NARROW_STEP : WIDE_STEP;
  const ticks = moments.flatMap((_, i) => (i % step === 0 ? [i] : []));
  return {
    height: HEIGHT,
    marginLeft: 44,
    marginRight: 24,
    x: {
      ...{ domain: [0, moments.length], ticks, label: null },
      tickFormat: (at: number) => formatShortDay(moments[at]?.date ?? ''),
    },
    y: { label: null, grid: true, zero: true, nice: true, ticks: 4, ...(isOf100 ? { domain: [0, 100] } : {}) },
    marks: [
      ruleY([0], { stroke: 'var(--line-strong)' }),
      lineY(points(base), {
        ...{ x: 'at', y: 'value', curve: 'step-before' },
        stroke: 'var(--ink-soft)',
        strokeDasharray: '4 3',
        strokeWidth: 2,
      }),
      lineY(points(moved), { x: 'at', y: 'value', curve: 'step-before', stroke: 'var(--accent)', strokeWidth: 2.5 }),
    ],
  };
}
