/**
 * Everything that stands beside a place: its symbol and name, counters, tags, names of sides, and the lines that lead
 * from what stands apart. Where it stands is arranged for a zoom; here it is painted once and moved with the window.
 */
import type Phaser from 'phaser';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import {
  type Arrangement,
  arrange,
  BARE_RADIUS,
  type MapWords,
  NAME_STYLES,
  type PlacedCounter,
  type PlacedName,
  type PlacedSideName,
  type PlacedTag,
  plateOf,
  type Sheet,
  SIDE_NAME,
  type Zoom,
} from '../arrange.ts';
import type { MapGeometry, TownRank } from '../geometry.ts';
import { groundGridOf } from '../groundGrid.ts';
import { paintLeader } from '../marks/lineMarks.ts';
import {
  CONTEST_RADIUS,
  GLYPH_SIZE,
  paintContest,
  paintGlyph,
  paintPlace,
  SYMBOL_RADIUS,
} from '../marks/placeMarks.ts';
import { type Measure, paintPlate } from '../marks/plate.ts';
import { paintSideShape } from '../marks/sideShape.ts';
import { paintTag } from '../marks/tagMarks.ts';
import type { MapModel, MapSide, MapStanding } from '../model.ts';
import { type MapColours, NEUTRAL_SLOT, PLATE, slotInk } from '../palette.ts';
import { changedMarks } from '../pastMarks.ts';
import type { Segment } from '../room.ts';
import { type Point, toScreen, type Viewport } from '../viewport.ts';
import { Atlas, type Stamp } from './atlas.ts';
import { fontOf, haloText, widthOf } from './ink.ts';

const DEPTH = { sideName: 12, leader: 24, symbol: 26, counter: 30, tag: 32, name: 40, hovered: 41 } as const;

/** Places and shades of halo around letters, CSS pixels. */
const HALO = 3;

interface Shown {
  readonly image: Phaser.GameObjects.Image;
  /** World point it belongs to, and its top left corner from there, device pixels. */
  readonly at: Point;
  readonly offset: Point;
}

/** What some places looked like before the turn. */
interface Past {
  readonly model: MapModel;
  readonly regions: readonly RegionIndex[];
  /** 1: it is seen, 0: what is now is seen. */
  veil: number;
  fading: Phaser.Tweens.Tween | undefined;
}

export const measureText: Measure = (words, size, weight) => widthOf(words, fontOf(size, weight));

export class MarkLayer {
  private readonly atlas: Atlas;
  private readonly sheet: Sheet;
  private shown: Shown[] = [];
  private spare: Phaser.GameObjects.Image[] = [];
  private counters: { readonly placed: PlacedCounter; readonly shown: Shown }[] = [];
  private arrangement: Arrangement | undefined;
  private model: MapModel | undefined;
  private extra: RegionIndex | undefined;
  private extraImage: Shown | undefined;
  private tags: { readonly placed: PlacedTag; readonly shown: Shown }[] = [];
  private symbols: { readonly region: RegionIndex; readonly shown: Shown }[] = [];
  private past: Past | undefined;
  /** Marks as they were, over those of now. */
  private pastImages: Shown[] = [];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly geometry: MapGeometry,
    private readonly sides: readonly MapSide[],
    words: MapWords,
    private readonly colours: MapColours,
    /** Device pixels per CSS pixel, times how much larger than usual text is. */
    private readonly unit: () => number,
  ) {
    this.atlas = new Atlas(scene, 'marks');
    this.sheet = { geometry, sides, words, measure: measureText, grid: groundGridOf(geometry) };
  }

  /** What stands where, for tests and for whoever looks for a mark. */
  get placed(): Arrangement | undefined {
    return this.arrangement;
  }

  arrange(view: Viewport, model: MapModel, zoom: Zoom): void {
    if (this.atlas.isCrowded) this.forget();
    this.spare = this.shown.map(({ image }) => image);
    this.shown = [];
    this.counters = [];
    this.tags = [];
    this.symbols = [];
    this.model = model;
    const arrangement = arrange(this.sheet, model, zoom);
    this.arrangement = arrangement;
    const { scale } = zoom;
    for (const side of arrangement.sideNames) this.showSideName(side, scale);
    for (const region of arrangement.symbols) this.showSymbol(model, region, arrangement.ticked.has(region));
    for (const name of arrangement.names) this.showName(name, scale);
    for (const tag of arrangement.tags) {
      this.showLeader(tag.region, tag.leader, scale);
      const shown = this.show(this.tagStamp(tag), DEPTH.tag, this.townAt(tag.region), this.offsetOf(tag, scale));
      this.tags.push({ placed: tag, shown });
    }
    for (const placed of arrangement.counters) {
      this.showLeader(placed.standing.region, placed.leader, scale);
      const at = this.townAt(placed.standing.region);
      const offset = this.offsetOf({ ...placed, region: placed.standing.region }, scale);
      this.counters.push({ placed, shown: this.show(this.counterStamp(placed), DEPTH.counter, at, offset) });
    }
    for (const image of this.spare) image.destroy();
    this.spare = [];
    this.showExtra();
    this.layPast();
    this.atlas.flush();
    this.place(view);
  }

  place(view: Viewport): void {
    for (const shown of this.shown) put(view, shown);
    for (const shown of this.pastImages) put(view, shown);
    if (this.extraImage) put(view, this.extraImage);
  }

  /** The counter at a screen point; `undefined` if there is none. */
  counterAt([x, y]: Point): MapStanding | undefined {
    const hit = this.counters.find(
      ({ shown: { image } }) =>
        x >= image.x && x <= image.x + image.width && y >= image.y && y <= image.y + image.height,
    );
    return hit?.placed.standing;
  }

  /** Names a place that has no room for its name, over others, while the pointer is on it. */
  setExtra(view: Viewport, region: RegionIndex | undefined): void {
    this.extra = region;
    this.showExtra();
    this.atlas.flush();
    this.place(view);
  }

  get isChanging(): boolean {
    return this.past?.fading !== undefined;
  }

  /** Shows the marks of some places as they were in an earlier model, until `fadePast`. */
  showPast(view: Viewport, model: MapModel, regions: readonly RegionIndex[]): void {
    this.clearPast();
    this.past = { model, regions, veil: 1, fading: undefined };
    this.layPast();
    this.atlas.flush();
    this.place(view);
  }

  /** Lets them become what they are. */
  fadePast(ms: number): void {
    const { past } = this;
    if (past === undefined) return;
    if (ms <= 0) {
      this.clearPast();
      return;
    }
    past.fading = this.scene.tweens.add({
      targets: past,
      veil: 0,
      duration: ms,
      ease: 'Sine.easeInOut',
      onUpdate: () => this.veilPast(),
      onComplete: () => this.clearPast(),
    });
  }

  clearPast(): void {
    const { past } = this;
    if (past === undefined) return;
    past.fading?.stop();
    past.veil = 0;
    this.veilPast();
    for (const { image } of this.pastImages) image.destroy();
    this.pastImages = [];
    this.past = undefined;
  }

  /** Puts the earlier marks where those of now are arranged. */
  private layPast(): void {
    for (const { image } of this.pastImages) image.destroy();
    this.pastImages = [];
    const { past, model } = this;
    if (past === undefined || model === undefined) return;
    const { counters, contests } = changedMarks(past.model, model, past.regions);
    const lay = (stamp: Stamp, depth: number, { at, offset }: Pick<Shown, 'at' | 'offset'>): void => {
      const image = this.scene.add.image(0, 0, stamp.texture, stamp.frame).setOrigin(0, 0).setDepth(depth);
      this.pastImages.push({ image, at, offset });
    };
    for (const { now, before } of counters) {
      const counter = this.counters.find(({ placed }) => placed.standing === now);
      if (counter === undefined || before === undefined) continue;
      const { placed, shown } = counter;
      const plate = placed.plate && plateOf(before, this.sides);
      lay(this.counterStamp({ ...placed, plate, standing: before }), DEPTH.counter, shown);
    }
    for (const { region, shown } of this.symbols) {
      if (!contests.has(region)) continue;
      const stamp = this.symbolStamp(past.model, region, false);
      lay(stamp, DEPTH.symbol, { at: shown.at, offset: [-stamp.width / 2, -stamp.height / 2] });
    }
    this.veilPast();
  }

  /** The earlier marks are seen as far as the veil is down, and what has changed as far as it is up. */
  private veilPast(): void {
    const { past, model } = this;
    if (past === undefined || model === undefined) return;
    const { counters, contests, tags } = changedMarks(past.model, model, past.regions);
    const now = [
      ...this.counters.filter(({ placed }) => counters.some((each) => each.now === placed.standing)),
      ...this.symbols.filter(({ region }) => contests.has(region)),
      ...this.tags.filter(({ placed }) => tags.has(placed.region)),
    ];
    for (const { shown } of now) shown.image.setAlpha(1 - past.veil);
    for (const { image } of this.pastImages) image.setAlpha(past.veil);
  }

  /** Discards all pictures; what is shown is arranged anew. */
  redraw(): void {
    this.forget();
  }

  private forget(): void {
    for (const { image } of this.shown) image.destroy();
    this.extraImage?.image.destroy();
    this.extraImage = undefined;
    for (const { image } of this.pastImages) image.destroy();
    this.pastImages = [];
    this.shown = [];
    this.counters = [];
    this.tags = [];
    this.symbols = [];
    this.atlas.clear();
  }

  private townAt(region: RegionIndex): Point {
    return this.geometry.towns[region]?.at ?? [0, 0];
  }

  /** From its place to the top left corner of its box. */
  private offsetOf(
    { region, box }: { readonly region: RegionIndex; readonly box: PlacedTag['box'] },
    scale: number,
  ): Point {
    const [x, y] = this.townAt(region);
    return [box.left - x * scale, box.top - y * scale];
  }

  private show(stamp: Stamp, depth: number, at: Point, offset: Point): Shown {
    const image =
      this.spare.pop()?.setTexture(stamp.texture, stamp.frame) ??
      this.scene.add.image(0, 0, stamp.texture, stamp.frame);
    const shown: Shown = { image: image.setOrigin(0, 0).setDepth(depth).setAlpha(1), at, offset };
    this.shown.push(shown);
    return shown;
  }

  private showSymbol(model: MapModel, region: RegionIndex, ticked: boolean): void {
    const stamp = this.symbolStamp(model, region, ticked);
    const offset: Point = [-stamp.width / 2, -stamp.height / 2];
    this.symbols.push({ region, shown: this.show(stamp, DEPTH.symbol, this.townAt(region), offset) });
  }

  private symbolStamp(model: MapModel, region: RegionIndex, ticked: boolean): Stamp {
    const place = model.places[region];
    const attacked = place !== undefined && place.contester !== NONE;
    return attacked
      ? this.contestStamp(place.progress, place.holder, place.contester)
      : this.placeStamp(this.geometry.towns[region].rank, ticked);
  }

  private showName(name: PlacedName, scale: number): void {
    this.showLeader(name.region, name.leader, scale);
    const pad = HALO * this.unit();
    const [x, y] = this.offsetOf(name, scale);
    this.show(this.nameStamp(name), DEPTH.name, this.townAt(name.region), [x - pad, y - pad]);
  }

  private showExtra(): void {
    this.extraImage?.image.destroy();
    this.extraImage = undefined;
    const { extra: region, arrangement, model } = this;
    if (region === undefined || !arrangement || !model) return;
    if (arrangement.names.some((name) => name.region === region)) return;
    const { rank } = this.geometry.towns[region];
    const words = model.places[region]?.name ?? '';
    const stamp = this.nameStamp({ words, style: rank, glyphs: [] });
    const image = this.scene.add.image(0, 0, stamp.texture, stamp.frame).setOrigin(0, 0).setDepth(DEPTH.hovered);
    const left = (SYMBOL_RADIUS[rank] + 2 - HALO) * this.unit();
    this.extraImage = { image, at: this.townAt(region), offset: [left, -stamp.height / 2] };
  }

  private showSideName({ words, side, box }: PlacedSideName, scale: number): void {
    const unit = this.unit();
    const { size, weight, spacing } = SIDE_NAME;
    const pad = HALO * unit;
    const [width, height] = [box.right - box.left + 2 * pad, box.bottom - box.top + 2 * pad];
    const stamp = this.atlas.stamp(`side/${side}/${words}/${unit}`, width, height, (context) => {
      context.font = fontOf(size * unit, weight);
      context.letterSpacing = `${(size * spacing * unit).toFixed(2)}px`;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      haloText(context, words, pad + 1.5 * unit, height / 2 + 0.5 * unit, 3.6 * unit, this.colours);
      context.letterSpacing = '0px';
    });
    const middle: Point = [(box.left + box.right) / 2 / scale, (box.top + box.bottom) / 2 / scale];
    this.show(stamp, DEPTH.sideName, middle, [-width / 2, -height / 2]);
  }

  private showLeader(region: RegionIndex, leader: Segment | undefined, scale: number): void {
    if (leader === undefined) return;
    const unit = this.unit();
    const [x, y] = this.townAt(region);
    const ends = leader.map((end): Point => [end[0] - x * scale, end[1] - y * scale]);
    const pad = Math.ceil(2.5 * unit);
    const left = Math.floor(Math.min(ends[0][0], ends[1][0])) - pad;
    const top = Math.floor(Math.min(ends[0][1], ends[1][1])) - pad;
    const width = Math.ceil(Math.abs(ends[0][0] - ends[1][0])) + 2 * pad + 1;
    const height = Math.ceil(Math.abs(ends[0][1] - ends[1][1])) + 2 * pad + 1;
    const key = `leader/${ends
      .flat()
      .map((n) => n.toFixed(1))
      .join('/')}/${unit}`;
    const stamp = this.atlas.stamp(key, width, height, (context) => {
      const path = new Path2D();
      path.moveTo(ends[0][0] - left, ends[0][1] - top);
      path.lineTo(ends[1][0] - left, ends[1][1] - top);
      paintLeader(context, path, unit, this.colours);
    });
    this.show(stamp, DEPTH.leader, [x, y], [left, top]);
  }

  private placeStamp(rank: TownRank, ticked: boolean): Stamp {
    const unit = this.unit();
    const side = 2 * Math.ceil((SYMBOL_RADIUS[rank] + 2) * unit);
    return this.atlas.stamp(`place/${rank}/${ticked}/${unit}`, side, side, (context) => {
      context.translate(side / 2, side / 2);
      paintPlace(context, rank, ticked, unit, this.colours);
    });
  }

  private contestStamp(progress: number, holder: SideIndex, contester: SideIndex): Stamp {
    const unit = this.unit();
    const side = 2 * Math.ceil((CONTEST_RADIUS + 5) * unit);
    const [own, other] = [this.slotOf(holder), this.slotOf(contester)];
    return this.atlas.stamp(`contest/${own}/${other}/${progress}/${unit}`, side, side, (context) => {
      context.translate(side / 2, side / 2);
      paintContest(context, progress, this.colours.fills[own] ?? PLATE, slotInk(other), unit, this.colours);
    });
  }

  private counterStamp({ plate, standing, box }: PlacedCounter): Stamp {
    const unit = this.unit();
    const [width, height] = [Math.round(box.right - box.left), Math.round(box.bottom - box.top)];
    if (plate === undefined) {
      const slot = this.slotOf(standing.side);
      return this.atlas.stamp(`bare/${slot}/${standing.role}/${unit}`, width, height, (context) => {
        context.translate(width / 2, height / 2);
        paintSideShape(context, slot, standing.role, BARE_RADIUS * unit, unit);
      });
    }
    const { slot, role, exact, will, trend, aboutToBreak, men } = plate;
    const key = `plate/${slot}/${role}/${exact}/${will}/${trend}/${aboutToBreak}/${men}/${unit}`;
    return this.atlas.stamp(key, width + 1, height + 1, (context) => {
      paintPlate(context, plate, (box.right - box.left) / unit, unit);
    });
  }

  private tagStamp({ tag, box }: PlacedTag): Stamp {
    const unit = this.unit();
    const width = box.right - box.left;
    const key = `tag/${tag.kind}/${tag.kind === 'leaving' ? tag.stage : 0}/${tag.words}/${unit}`;
    return this.atlas.stamp(key, width + 1, box.bottom - box.top + 1, (context) => {
      paintTag(context, tag, width / unit, unit);
    });
  }

  private nameStamp({ words, style, glyphs }: Pick<PlacedName, 'words' | 'style' | 'glyphs'>): Stamp {
    const unit = this.unit();
    const { size, weight } = NAME_STYLES[style];
    const pad = HALO * unit;
    const font = fontOf(size * unit, weight);
    const text = widthOf(words, font);
    const step = (GLYPH_SIZE + 2) * unit;
    const [width, height] = [text + glyphs.length * step + 2 * pad + 3 * unit, size * 1.06 * unit + 2 * pad];
    const key = `name/${style}/${words}/${glyphs.map(({ tag }) => tag).join()}/${unit}`;
    return this.atlas.stamp(key, width, height, (context) => {
      context.font = font;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      haloText(context, words, pad + 1.5 * unit, height / 2 + 0.5 * unit, 3 * unit, this.colours);
      glyphs.forEach((glyph, i) => {
        context.save();
        context.translate(pad + text + 3.5 * unit + i * step, (height - GLYPH_SIZE * unit) / 2);
        paintGlyph(context, glyph, unit, this.colours);
        context.restore();
      });
    });
  }

  private slotOf(side: SideIndex): number {
    return this.sides[side]?.slot ?? NEUTRAL_SLOT;
  }
}

function put(view: Viewport, { image, at, offset }: Shown): void {
  const [x, y] = toScreen(view, at);
  image.setPosition(Math.round(x + offset[0]), Math.round(y + offset[1]));
}
