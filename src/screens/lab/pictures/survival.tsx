/** In how many runs a place is still held, half day by half day, as it was and with the change. */
import { dot, text as letters, lineY, type PlotOptions } from '@observablehq/plot';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { FIRST, indicesOf, NONE, type RegionIndex } from '../../../core/indices.ts';
import { momentOf } from '../../../core/moments.ts';
import { capitalOf } from '../../../lab/parties.ts';
import { lostBy } from '../../../lab/whatIf/places.ts';
import { placeOf } from '../../../lab/whatIf/whatIf.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { regionName } from '../../../present/names.ts';
import { captionWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { compareNames, formatMoment, formatShortDay } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { LabPictureProps } from './pictures.ts';

interface Held {
  readonly turn: number;
  readonly of: 'base' | 'change';
  readonly count: number;
}

export function Survival({ answer: { compiled, whatIf, pairs, gathered } }: LabPictureProps) {
  const asked = placeOf(compiled, whatIf.outcome);
  const usual = asked === NONE ? capitalOf(compiled) : asked;
  const [place, setPlace] = useState<RegionIndex>(usual === NONE ? FIRST : usual);
  const { turns, start } = compiled;
  const { runs } = gathered.tables[0];
  const held = useMemo(() => {
    const lost = gathered.tables.slice(0, 2).map(lostBy);
    return (['base', 'change'] as const).flatMap((of, i) =>
      Array.from({ length: turns }, (_, turn): Held => ({ turn, of, count: runs - lost[i](turn, place) })),
    );
  }, [gathered, place, turns, runs]);
  const draw = useMemo(() => (width: number) => optionsOf(held, runs, start.date, turns, width), [held, runs]);
  const name = regionName(compiled, place);
  const momentAt = (turn: number): string => formatMoment(momentOf(start, turn));
  const items = useMemo(
    () => ({
      mark: 'held',
      say: (i: number) => {
        const { turn, of, count } = held[i];
        return text('numbers.survival.said', {
          ...{ moment: momentAt(turn), place: name, count, runs, which: text(`chances.viewWithin.${of}`) },
        });
      },
    }),
    [held, name],
  );
  const at = (turn: number, of: 'base' | 'change'): number => held[turn + (of === 'base' ? 0 : turns)].count;
  const middle = Math.floor(turns / 2);
  const sentence = text('numbers.survival.sentence', {
    ...{ place: name, base: at(turns - 1, 'base'), change: at(turns - 1, 'change'), runs, moment: momentAt(middle) },
    ...{ baseThen: at(middle, 'base'), changeThen: at(middle, 'change') },
  });
  const places = useMemo(
    () =>
      indicesOf<RegionIndex>(compiled.region.count)
        .map((region) => ({ region, words: regionName(compiled, region) }))
        .sort((a, b) => compareNames(a.words, b.words)),
    [compiled],
  );
  return (
    <section>
      <h2>{text('numbers.survival.title')}</h2>
      <label>
        {text('numbers.survival.place')}{' '}
        <select value={String(place)} onChange={(event) => setPlace(places[event.currentTarget.selectedIndex].region)}>
          {places.map(({ region, words }) => (
            <option key={region} value={String(region)}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <Figure
        sentence={sentence}
        caption={captionWords(compiled, whatIf, pairs.count)}
        table={{
          columns: (['moment', 'base', 'change'] as const).map((column) => text(`numbers.survival.columns.${column}`)),
          rows: Array.from({ length: turns }, (_, turn) => [momentAt(turn), at(turn, 'base'), at(turn, 'change')]),
        }}
        file="held"
        words={figureWords()}
        onSave={saveFile}
      >
        <Plotted label={sentence} draw={draw} items={items} widest={620} />
      </Figure>
    </section>
  );
}

function optionsOf(held: readonly Held[], runs: number, date: string, turns: number, width: number): PlotOptions {
  const of = (which: Held['of']): readonly Held[] => held.filter((one) => one.of === which);
  const line = { x: 'turn', y: 'count', curve: 'step-after', stroke: 'var(--ink)' } as const;
  const days = Array.from({ length: Math.ceil(turns / 2) }, (_, day) => 2 * day);
  return {
    ...{ height: Math.round(Math.min(320, width * 0.7)), marginTop: 36, marginLeft: 44 },
    x: {
      ...{ label: null, domain: [0, turns - 1] },
      ticks: days.filter((_, i) => i % (width < 480 ? 4 : 2) === 0),
      tickFormat: (turn: number) => formatShortDay(momentOf({ date, half: 'am' }, turn).date),
    },
    y: { label: null, domain: [0, runs], grid: true },
    color: { type: 'identity' },
    marks: [
      letters([text('numbers.survival.legend')], { frameAnchor: 'top-left', dy: -26, dx: -32, fontSize: 14 }),
      lineY(of('base'), { ...line, strokeDasharray: '4 3', strokeWidth: 1.5 }),
      lineY(of('change'), { ...line, strokeWidth: 2.5 }),
      dot(held, {
        ...{ x: 'turn', y: 'count', r: 3.5, stroke: 'var(--ink)', className: 'held' },
        fill: (one: Held) => (one.of === 'base' ? 'var(--paper)' : 'var(--ink)'),
      }),
    ],
  };
}
