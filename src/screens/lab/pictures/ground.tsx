/**
 * The ground of an opened pair: who holds which place as it was and with the change, two maps beside each other; the
 * places that differ are outlined and numbered on both.
 */
import { geo, text as letters, type PlotOptions } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { indicesOf, NONE, type RegionIndex, type SideIndex } from '../../../core/indices.ts';
import type { OpenedPair } from '../../../lab/whatIf/openedPair.ts';
import { boxOf } from '../../../map/viewport.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { markOf } from '../../../present/marks.ts';
import { sideShort } from '../../../present/names.ts';
import { heldPlace, holdersAt } from '../../../present/openedPair.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';
import { type Country, groundOf, numbered, useCountry } from './country.ts';
import { type SideKey, sideKeys, sidePaint } from './sideKeys.ts';

interface GroundProps {
  readonly store: LabStore;
  readonly pair: OpenedPair;
  /** Half days played since the pair's start. */
  readonly at: number;
  readonly moment: string;
  /** What was played. */
  readonly caption: string;
}

export function Ground({ store, pair, at, moment, caption }: GroundProps) {
  const { compiled } = pair.base;
  const country = useCountry(store, compiled);
  const draw = useMemo(() => (width: number) => optionsOf(country, pair, at, width), [country.geometry, pair, at]);
  const apart = pair.apart[at].places;
  const all = compiled.region.count;
  const sentence =
    apart.length === 0
      ? text('opened.sameGround', { moment })
      : text('opened.ground', { moment, count: apart.length, all });
  return (
    <Figure
      sentence={sentence}
      caption={caption}
      table={{
        columns: (['place', 'base', 'change', 'differs'] as const).map((name) => text(`opened.columns.${name}`)),
        rows: indicesOf<RegionIndex>(all).map((region) => {
          const { place, base, change } = heldPlace(pair, at, region);
          const number = apart.indexOf(region) + 1;
          return [place, base, change, number === 0 ? '' : number];
        }),
      }}
      file="pair"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} widest={780} />
    </Figure>
  );
}

/** A place on one of the two maps. */
interface Held {
  readonly region: RegionIndex;
  readonly side: SideIndex;
  readonly map: number;
}

/** From here on the two maps stand beside each other. */
const WIDE = 560;
const BETWEEN = 24;
const TITLE = 24;
const KEY = { row: 24, wide: 150 } as const;
/** That a number on a place needs. */
const NUMBER = { wide: 20, high: 16 } as const;

function optionsOf({ geometry }: Country, pair: OpenedPair, at: number, width: number): PlotOptions {
  const { compiled } = pair.base;
  const { left, top, right, bottom } = boxOf(geometry.shapes.flat(2));
  const isBeside = width >= WIDE;
  const across = isBeside ? (width - BETWEEN) / 2 : width;
  const scale = across / (right - left);
  const high = (bottom - top) * scale;
  const spotOf = (map: number): readonly [number, number] =>
    isBeside ? [map * (across + BETWEEN), TITLE] : [0, TITLE + map * (high + BETWEEN + TITLE)];
  const shiftOf = (map: number): readonly [number, number] => [spotOf(map)[0] / scale, spotOf(map)[1] / scale];
  const mapsHigh = spotOf(1)[1] + high;
  const held = indicesOf<RegionIndex>(compiled.region.count).flatMap((region) =>
    geometry.shapes[region].length === 0
      ? []
      : holdersAt(pair, at, region).map((side, map): Held => ({ region, side, map })),
  );
  const keys = keysOf(compiled, held, mapsHigh + 14, width);
  const height = mapsHigh + 14 + KEY.row * (1 + Math.max(0, ...keys.map(({ row }) => row)));
  const apart = pair.apart[at].places.map((region, i) => ({ region, number: i + 1 }));
  const numbers = numbered(geometry, apart, scale, NUMBER).flatMap((one) => [0, 1].map((map) => ({ ...one, map })));
  const onGround = ({ region, map }: Pick<Held, 'region' | 'map'>) => groundOf(geometry, region, ...shiftOf(map));
  return {
    height,
    margin: 0,
    projection: {
      type: 'identity',
      domain: {
        type: 'MultiPoint',
        coordinates: [
          [left, top],
          [left + width / scale, top + height / scale],
        ],
      },
    },
    color: { type: 'identity' },
    marks: [
      sideKeys(keys),
      geo(held, {
        geometry: onGround,
        fill: ({ side }: Held) => sidePaint(side),
        ...{ stroke: 'var(--ink)', strokeWidth: 0.5, strokeOpacity: 0.5, className: 'held-ground' },
        title: ({ region, map }: Held) => titleOf(pair, at, region, map),
      }),
      geo(
        apart.flatMap(({ region }) => [0, 1].map((map) => ({ region, map }))),
        { geometry: onGround, fill: 'none', stroke: 'var(--ink)', strokeWidth: 2.5, pointerEvents: 'none' },
      ),
      letters(numbers, {
        x: ({ region, map }: (typeof numbers)[number]) => geometry.towns[region].at[0] + shiftOf(map)[0],
        y: ({ region, map }: (typeof numbers)[number]) => geometry.towns[region].at[1] + shiftOf(map)[1],
        text: ({ number }: (typeof numbers)[number]) => String(number),
        ...{ fill: 'var(--ink)', stroke: 'var(--sheet)', strokeWidth: 4, fontSize: 14, fontWeight: 600 },
        pointerEvents: 'none',
      }),
      letters([text('pair.base'), text('pair.change')], {
        x: (_: string, map: number) => left + shiftOf(map)[0],
        y: (_: string, map: number) => top + shiftOf(map)[1],
        ...{ dy: -14, textAnchor: 'start', fontSize: 15, fontWeight: 600, fill: 'var(--ink)' },
      }),
    ],
  };
}

function titleOf(pair: OpenedPair, at: number, region: RegionIndex, map: number): string {
  const { place, base, change } = heldPlace(pair, at, region);
  return text('opened.held', { place, side: map === 0 ? base : change });
}

/** One for each side that holds anything in either run. */
function keysOf(compiled: CompiledScenario, held: readonly Held[], top: number, width: number) {
  const columns = Math.max(1, Math.floor(width / KEY.wide));
  return [...new Set(held.map(({ side }) => side))]
    .sort((a, b) => a - b)
    .map((side, i): SideKey & { readonly row: number } => {
      const row = Math.floor(i / columns);
      const words = side === NONE ? text('opened.nobody') : sideShort(compiled, side);
      return { side, mark: markOf(compiled, side), words, x: (i % columns) * KEY.wide, y: top + row * KEY.row, row };
    });
}
