/**
 * Every mark of the map for its legend: a sample at true size, painted by the functions that paint the map, and where
 * one is to be seen. A mark is added here or nowhere: the test finds painters that no sample calls.
 */
import type { RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { formatNumber, formatShort, formatShortRange } from '../../words/format.ts';
import { type Context, fontOf } from '../draw/ink.ts';
import { attacksOf, type MapModel, reportedMarches } from '../model.ts';
import { type MapColours, NEUTRAL_SLOT, slotInk } from '../palette.ts';
import { arrowMiddle, paintArrow, paintOrderNumber, paintOrderRing } from './arrowMarks.ts';
import { paintFriendBorder, paintFront, paintLeader, paintOldFront, paintTaken, paintTeeth } from './lineMarks.ts';
import { GLYPHS, paintContest, paintGlyph, paintPlace } from './placeMarks.ts';
import { type Measure, type Plate, paintPlate, plateSize } from './plate.ts';
import { paintSideGround, paintSideShape } from './sideShape.ts';
import { paintTag } from './tagMarks.ts';

export const LEGEND_MARKS = [
  'will',
  'trend',
  'aboutToBreak',
  'reported',
  'signs',
  'bare',
  'leader',
  'contest',
  'march',
  'reportedMarch',
  'order',
  'frontNow',
  'oldFront',
  'border',
  'taken',
  'leaving',
  'arriving',
  'places',
  'glyphs',
] as const;
export type LegendMark = (typeof LEGEND_MARKS)[number];

export interface LegendSample {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Paints it from the top left corner, in CSS pixels. */
  paint(context: Context): void;
  /** A place where the map shows one now; undefined if there is none. */
  find?(model: MapModel): RegionIndex | undefined;
}

/** Sides of the samples by slot: two that face each other. */
export interface SampleSides {
  readonly own: number;
  readonly other: number;
}

/** A side's own ground with its shape. */
export function sideSample(slot: number, colours: MapColours): LegendSample {
  return {
    width: 84,
    height: 30,
    paint(context) {
      paintSideGround(context, slot, 52, 30, colours);
      at(context, 70, 15, () => paintSideShape(context, slot, 'garrison', 8, 1));
    },
  };
}

/** The samples by mark, in the order of the legend. */
export function legendSamples(
  { own, other }: SampleSides,
  colours: MapColours,
): Readonly<Record<LegendMark, LegendSample>> {
  const counter: Plate = {
    slot: own,
    role: 'garrison',
    men: formatShort(6100),
    exact: true,
    will: 3,
    trend: 0,
    aboutToBreak: false,
  };
  const plate = (changes: Partial<Plate>, find: LegendSample['find']): LegendSample => ({
    width: 86,
    height: 32,
    paint(context) {
      const sample = { ...counter, ...changes };
      paintPlate(context, sample, plateSize(sample, measureIn(context)).width, 1);
    },
    ...(find === undefined ? {} : { find }),
  });
  const standing =
    (test: (standing: MapModel['standings'][number]) => boolean) =>
    (model: MapModel): RegionIndex | undefined =>
      model.standings.find(test)?.region;
  const row = (width: number, height: number, paint: (context: Context) => void, find?: LegendSample['find']) => ({
    width,
    height,
    paint,
    ...(find === undefined ? {} : { find }),
  });
  return {
    will: plate(
      {},
      standing(({ exact }) => exact),
    ),
    trend: plate(
      { trend: -2 },
      standing(({ trend }) => trend !== 0),
    ),
    aboutToBreak: plate(
      { men: formatShort(2800), will: 1, trend: -2, aboutToBreak: true },
      standing((each) => each.aboutToBreak),
    ),
    reported: plate(
      { slot: other, men: formatShortRange(6000, 12_000), exact: false, will: 5, trend: 1 },
      standing(({ exact }) => !exact),
    ),
    signs: row(88, 20, (context) =>
      (['column', 'reserve', 'post', 'garrison'] as const).forEach((role, i) => {
        at(context, 11 + i * 21, 10, () => paintSideShape(context, own, role, 8, 1));
      }),
    ),
    bare: row(20, 16, (context) => at(context, 9, 8, () => paintSideShape(context, own, 'garrison', 5, 1))),
    leader: row(84, 26, (context) => {
      paintLeader(context, new Path2D('M8 20L40 8'), 1, colours);
      at(context, 8, 20, () => paintPlace(context, 'town', false, 1, colours));
      at(context, 66, 20, () => paintPlace(context, 'town', true, 1, colours));
    }),
    contest: row(
      30,
      30,
      (context) =>
        at(context, 15, 15, () => paintContest(context, 350, colours.fills[own], slotInk(other), 1, colours)),
      (model) => model.places.find(({ contester }) => contester !== NONE)?.region,
    ),
    march: row(
      66,
      30,
      (context) => paintArrow(context, 'march', [-6, 24], [70, 14], slotInk(own), 1, colours),
      (model) => [...model.marches.filter((march) => march.own), ...attacksOf(model)][0]?.to,
    ),
    reportedMarch: row(
      66,
      30,
      (context) => paintArrow(context, 'reported', [-6, 24], [70, 14], slotInk(other), 1, colours),
      (model) => reportedMarches(model)[0]?.to,
    ),
    order: row(
      84,
      30,
      (context) => {
        paintArrow(context, 'order', [-6, 24], [56, 14], colours.accent, 1, colours);
        at(context, ...arrowMiddle([-6, 24], [56, 14]), () => paintOrderNumber(context, formatNumber(1), 1, colours));
        at(context, 68, 15, () => paintOrderRing(context, 1, colours));
      },
      (model) => model.arrows[0]?.to,
    ),
    frontNow: row(
      66,
      20,
      (context) => {
        paintFront(context, new Path2D('M3 14H63'), 1, colours);
        for (const x of [12, 25, 38, 51]) paintTeeth(context, [x, 14], [1, 0], [0, -1], 1, colours);
      },
      (model) => model.fronts[0]?.a,
    ),
    oldFront: row(66, 14, (context) => paintOldFront(context, new Path2D('M3 7H63'), 1, colours)),
    border: row(66, 12, (context) => paintFriendBorder(context, new Path2D('M3 6H63'), 1, colours)),
    taken: row(
      66,
      24,
      (context) => {
        paintSideGround(context, other, 60, 24, colours);
        const ground = new Path2D();
        ground.rect(0, 0, 60, 24);
        paintTaken(context, ground, 1, colours);
      },
      (model) => model.places.find(({ holder, heldBefore }) => holder !== heldBefore)?.region,
    ),
    leaving: row(
      132,
      22,
      (context) => {
        for (const stage of [1, 2, 3] as const)
          at(context, (stage - 1) * 44, 0, () => paintTag(context, { kind: 'leaving', stage, words: '' }, 42, 1));
      },
      (model) => model.leaving[0]?.region,
    ),
    arriving: row(
      64,
      22,
      (context) => {
        paintTag(context, { kind: 'arriving', words: '' }, 29, 1);
        at(context, 32, 0, () => paintTag(context, { kind: 'turnedBack', words: '' }, 29, 1));
      },
      (model) => model.arrivals[0]?.region,
    ),
    places: row(66, 20, (context) => {
      at(context, 11, 10, () => paintPlace(context, 'capital', false, 1, colours));
      at(context, 33, 10, () => paintPlace(context, 'city', false, 1, colours));
      at(context, 54, 10, () => paintPlace(context, 'town', false, 1, colours));
    }),
    glyphs: row(40, 16, (context) =>
      GLYPHS.forEach((glyph, i) => {
        at(context, 4 + i * 18, 3, () => paintGlyph(context, glyph, 1, colours));
      }),
    ),
  };
}

/** Two sides of a scenario that fight each other, for the samples; the neutral slot where there is none. */
export function sampleSides(slots: readonly number[]): SampleSides {
  return { own: slots[0] ?? NEUTRAL_SLOT, other: slots[1] ?? NEUTRAL_SLOT };
}

const measureIn =
  (context: Context): Measure =>
  (words, size, weight) => {
    context.font = fontOf(size, weight);
    return context.measureText(words).width;
  };

function at(context: Context, x: number, y: number, paint: () => void): void {
  context.save();
  context.translate(x, y);
  paint();
  context.restore();
}
