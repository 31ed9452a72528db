/** Map: in how many of a hundred runs each place has changed hands by a date, in five classes of hatching. */
import { geo, text as letters, type PlotOptions } from '@observablehq/plot';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { FIRST, indicesOf, NONE, type RegionIndex } from '../../../core/indices.ts';
import { momentOf } from '../../../core/moments.ts';
import { capitalOf } from '../../../lab/parties.ts';
import { lostBy, turnOfMostDifference } from '../../../lab/whatIf/places.ts';
import { placeOf } from '../../../lab/whatIf/whatIf.ts';
import type { MapGeometry } from '../../../map/geometry.ts';
import { boxOf } from '../../../map/viewport.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { regionName } from '../../../present/names.ts';
import { captionWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { formatMoment } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import { groundOf, numbered, useCountry } from './country.ts';
import { hatchings, MARKED, type MapView, markOf } from './hatching.ts';
import type { LabPictureProps } from './pictures.ts';
import { Switch } from './switch.tsx';

const VIEWS = ['base', 'change', 'difference'] as const;

/** A place on the map, with its chances in runs of a hundred. */
interface Area {
  readonly region: RegionIndex;
  readonly base: number;
  readonly change: number;
}

export function ChanceMap({ store, answer }: LabPictureProps) {
  const { compiled, whatIf, pairs, gathered } = answer;
  const [view, setView] = useState<MapView>('difference');
  const [chosenTurn, setTurn] = useState<number | undefined>(undefined);
  const { geometry, map } = useCountry(store, compiled);
  const usual = useMemo(() => turnOfMostDifference(gathered), [gathered]);
  const lost = useMemo(() => gathered.tables.slice(0, 2).map(lostBy), [gathered]);
  const turn = Math.min(chosenTurn ?? usual, compiled.turns - 1);
  const areas = useMemo(() => {
    const [base, change] = lost;
    const ofHundred = (count: number): number => Math.round((100 * count) / gathered.tables[0].runs);
    return indicesOf<RegionIndex>(compiled.region.count).map(
      (region): Area => ({
        ...{ region, base: ofHundred(base(turn, region)), change: ofHundred(change(turn, region)) },
      }),
    );
  }, [lost, turn, compiled, gathered]);
  const moment = formatMoment(momentOf(compiled.start, turn));
  const drawn = useMemo(() => areas.filter(({ region }) => geometry.shapes[region].length > 0), [areas, geometry]);
  const draw = useMemo(() => (width: number) => optionsOf(geometry, drawn, view, width), [geometry, drawn, view]);
  const said = ({ region, base, change }: Area): string =>
    text('chances.said', { place: regionName(compiled, region), moment, base, change });
  const items = useMemo(() => ({ mark: 'chance', say: (i: number) => said(drawn[i]) }), [drawn, moment]);
  if (map === 'waiting') return <p>{text('chances.waiting')}</p>;
  const sentence = sentenceOf(answer, areas, view, moment);
  return (
    <>
      <Switch
        label={text('chances.show')}
        choices={VIEWS.map((name) => ({ name, words: text(`chances.view.${name}`) }))}
        chosen={view}
        onChoose={setView}
      />
      <label class="lab-date">
        {text('chances.by', { moment })}
        <input
          type="range"
          min={0}
          max={compiled.turns - 1}
          value={turn}
          aria-valuetext={moment}
          onInput={(event) => setTurn(event.currentTarget.valueAsNumber)}
        />
      </label>
      <Figure
        sentence={sentence}
        caption={captionWords(compiled, whatIf, pairs.count)}
        table={{
          columns: (['place', 'base', 'change'] as const).map((name) => text(`chances.columns.${name}`)),
          rows: areas.map(({ region, base, change }) => [regionName(compiled, region), base, change]),
        }}
        file="map"
        words={figureWords()}
        onSave={saveFile}
      >
        <Plotted label={sentence} draw={draw} items={items} widest={620} />
        {map === 'none' && <p class="small">{text('chances.noMap')}</p>}
        {map === 'unfetched' && <p class="small">{text('chances.unfetched')}</p>}
      </Figure>
    </>
  );
}

function sentenceOf(
  { compiled, whatIf, gathered }: LabPictureProps['answer'],
  areas: readonly Area[],
  view: MapView,
  moment: string,
): string {
  const { runs } = gathered.tables[0];
  if (view === 'difference') {
    const apart = ({ base, change }: Area): number => Math.abs(change - base);
    const most = areas.reduce((best, area) => (apart(area) > apart(best) ? area : best));
    if (apart(most) === 0) return text('chances.noDifference', { moment, runs });
    const { region, base, change } = most;
    return text('chances.difference', { moment, place: regionName(compiled, region), base, change, runs: 100 });
  }
  const asked = placeOf(compiled, whatIf.outcome);
  const capital = capitalOf(compiled);
  const told = asked !== NONE ? asked : capital !== NONE ? capital : FIRST;
  const count = areas.reduce((sum, area) => sum + (area[view] > 50 ? 1 : 0), 0);
  return text('chances.sentence', {
    ...{ moment, view: text(`chances.viewWithin.${view}`), count, all: areas.length, runs: 100 },
    ...{ place: regionName(compiled, told), lost: areas[told][view] },
  });
}

const KEY_ROW = 22;
/** That a difference needs. */
const NUMBER = { wide: 30, high: 17 } as const;
function optionsOf(geometry: MapGeometry, areas: readonly Area[], view: MapView, width: number): PlotOptions {
  const { left, top, right, bottom } = boxOf(geometry.shapes.flat(2));
  const scale = width / (right - left);
  const height = Math.round((bottom - top) * scale);
  const columns = width < 480 ? 2 : 3;
  const keys = MARKED.map((mark, i) => ({ mark, x: i % columns, y: Math.floor(i / columns) }));
  const keyHeight = Math.ceil(MARKED.length / columns) * KEY_ROW + 12;
  const told = numbered(
    geometry,
    areas.filter((area) => view !== 'difference' || area.base !== area.change),
    scale,
    NUMBER,
  );
  return {
    height: height + keyHeight,
    ...{ margin: 0, marginBottom: keyHeight },
    projection: {
      type: 'identity',
      domain: {
        type: 'MultiPoint',
        coordinates: [
          [left, top],
          [right, bottom],
        ],
      },
      inset: 1,
    },
    color: { type: 'identity' },
    marks: [
      hatchings(
        keys.map(({ mark, x, y }) => ({
          mark,
          x: (x * width) / columns,
          y: height + 10 + y * KEY_ROW,
          words: text(view === 'difference' ? `chances.moved.${mark}` : `chances.share.${mark}`),
        })),
        view,
      ),
      geo(areas, {
        geometry: ({ region }: Area) => groundOf(geometry, region),
        fill: (area: Area) => markOf(area, view).fill,
        ...{ stroke: 'var(--ink)', strokeWidth: 0.75, className: 'chance' },
      }),
      letters(told, {
        x: ({ region }: Area) => geometry.towns[region].at[0],
        y: ({ region }: Area) => geometry.towns[region].at[1],
        text: (area: Area) => markOf(area, view).words,
        ...{ fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4, fontSize: 13, fontWeight: 600 },
        ...{ ariaHidden: 'true', pointerEvents: 'none' },
      }),
    ],
  };
}
