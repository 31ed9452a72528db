/** Places: which of them change hands later, earlier, no longer or newly because of the change, as counts of pairs. */
import { barX, text as letters, type PlotOptions, ruleX } from '@observablehq/plot';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { PLACE_KINDS, type PlaceChange, type PlaceKind, placeChanges } from '../../../lab/whatIf/places.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { regionName } from '../../../present/names.ts';
import { captionWords } from '../../../present/whatIf.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatSeries } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { LabPictureProps } from './pictures.ts';

const AT_FIRST = 10;

export function Places({ answer: { compiled, whatIf, pairs, gathered } }: LabPictureProps) {
  const [isWhole, setWhole] = useState(false);
  const changes = useMemo(() => placeChanges(gathered), [gathered]);
  const shown = useMemo(() => (isWhole ? changes : changes.slice(0, AT_FIRST)), [changes, isWhole]);
  const bars = useMemo(() => barsOf(compiled, shown), [compiled, shown]);
  const draw = useMemo(() => (width: number) => optionsOf(bars, pairs.count, width), [bars, pairs.count]);
  const items = useMemo(
    () => ({ mark: 'place-bar', say: (i: number) => barWords(bars[i], pairs.count) }),
    [bars, pairs],
  );
  const [most] = changes;
  if (most === undefined) return <p>{text('places.none', { pairs: pairs.count })}</p>;
  const sentence = text('places.sentence', {
    ...{ count: changes.length, all: compiled.region.count, place: regionName(compiled, most.region) },
    ...{ moved: most.moved, pairs: pairs.count, kinds: formatSeries(kindsOf(most)) },
  });
  return (
    <Figure
      sentence={sentence}
      caption={captionWords(compiled, whatIf, pairs.count)}
      table={{
        columns: [text('places.columns.place'), ...PLACE_KINDS.map((kind) => text(`places.columns.${kind}`))],
        rows: changes.map((change) => [
          regionName(compiled, change.region),
          ...PLACE_KINDS.map((kind) => change[kind]),
        ]),
      }}
      file="places"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} />
      {changes.length > AT_FIRST && (
        <button type="button" class="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? text('places.fewer') : text('places.all', { count: changes.length })}
        </button>
      )}
    </Figure>
  );
}

const kindsOf = (change: PlaceChange): readonly string[] =>
  PLACE_KINDS.filter((kind) => change[kind] > 0).map((kind) => text(`places.kind.${kind}`, { pairs: change[kind] }));

/** Later and no longer lie to one side of the middle, earlier and newly to the other. */
interface Bar {
  readonly place: string;
  readonly kind: PlaceKind;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

function barsOf(compiled: CompiledScenario, changes: readonly PlaceChange[]): readonly Bar[] {
  return changes.flatMap((change) => {
    const { region, later, noLonger, earlier, newly } = change;
    const place = regionName(compiled, region);
    const bars: readonly Bar[] = [
      { place, kind: 'newly', count: newly, from: -earlier - newly, to: -earlier },
      { place, kind: 'earlier', count: earlier, from: -earlier, to: 0 },
      { place, kind: 'later', count: later, from: 0, to: later },
      { place, kind: 'noLonger', count: noLonger, from: later, to: later + noLonger },
    ];
    return bars.filter(({ count }) => count > 0);
  });
}

const barWords = ({ place, kind, count }: Bar, all: number): string =>
  text('places.said', { place, kind: text(`places.kind.${kind}`, { pairs: count }), all });

const GLYPHS = { later: '▸', noLonger: '▷', earlier: '◂', newly: '◁' } as const;
const GROUND = {
  later: 'var(--ink)',
  noLonger: 'var(--sheet)',
  earlier: 'var(--warn)',
  newly: 'var(--sheet)',
} as const;
const SIGN = { later: 'var(--paper)', noLonger: 'var(--ink)', earlier: 'var(--paper)', newly: 'var(--warn)' } as const;
const EDGE = { later: 'var(--ink)', noLonger: 'var(--ink)', earlier: 'var(--warn)', newly: 'var(--warn)' } as const;

const ROW = 30;
/** CSS pixels of a letter of a name. */
const LETTER = 7;
/** CSS pixels that a count and its sign need. */
const LABEL = 34;

function optionsOf(bars: readonly Bar[], pairs: number, width: number): PlotOptions {
  const domain = [...new Set(bars.map(({ place }) => place))];
  const longest = Math.max(...domain.map((name) => name.length));
  const marginLeft = Math.min(Math.round(width * 0.42), LETTER * longest + 12);
  const least = Math.min(0, ...bars.map(({ from }) => from));
  const most = Math.max(0, ...bars.map(({ to }) => to));
  const unit = (width - marginLeft - 8) / Math.max(1, most - least);
  return {
    height: domain.length * ROW + 56,
    ...{ marginLeft, marginRight: 8, marginTop: 48, marginBottom: 8 },
    x: { axis: 'top', label: null, domain: [least, most], tickFormat: (of: number) => String(Math.abs(of)), ticks: 5 },
    y: { label: null, domain, padding: 0.15, tickSize: 0 },
    color: { type: 'identity' },
    marks: [
      letters([text('places.legend')], { frameAnchor: 'top-left', dy: -44, dx: 4 - marginLeft, fontSize: 14 }),
      barX(bars, {
        ...{ x1: 'from', x2: 'to', y: 'place', insetLeft: 1, insetRight: 1, className: 'place-bar' },
        fill: ({ kind }: Bar) => GROUND[kind],
        stroke: ({ kind }: Bar) => EDGE[kind],
        strokeWidth: 1.5,
        title: (bar: Bar) => barWords(bar, pairs),
      }),
      ruleX([0], { stroke: 'var(--ink)', strokeWidth: 2 }),
      letters(
        bars.filter(({ count }) => count * unit >= LABEL),
        {
          x: ({ from, to }: Bar) => (from + to) / 2,
          y: 'place',
          text: ({ kind, count }: Bar) => `${GLYPHS[kind]} ${count}`,
          fill: ({ kind }: Bar) => SIGN[kind],
          ...{ fontSize: 13, ariaHidden: 'true', pointerEvents: 'none' },
        },
      ),
    ],
  };
}
