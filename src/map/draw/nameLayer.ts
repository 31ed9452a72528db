/**
 * Towns and their names. Symbols always stand on their point; names are placed next to them by rank and avoid counters.
 */

import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { RegionTag } from '../../engine/vocabulary.ts';
import type { MapGeometry, TownRank } from '../geometry.ts';
import { type LabelRequest, placeLabels } from '../labelPlacement.ts';
import type { MapModel } from '../model.ts';
import type { MapColours } from '../palette.ts';
import { type Box, type Point, toScreen, type Viewport } from '../viewport.ts';
import { Atlas, type Stamp } from './atlas.ts';
import { type Context, fontOf, haloText, widthOf } from './ink.ts';

const TOWN_DEPTH = 20;
const NAME_DEPTH = 40;

const RANKS: Readonly<
  Record<
    TownRank,
    { readonly size: number; readonly weight: 400 | 600; readonly radius: number; readonly priority: number }
  >
> = {
  capital: { size: 14.5, weight: 600, radius: 5.5, priority: 100 },
  city: { size: 13, weight: 600, radius: 4.4, priority: 60 },
  town: { size: 11, weight: 400, radius: 3, priority: 0 },
};

interface Glyph {
  readonly tag: RegionTag;
  /** In a 12 by 12 box. */
  readonly path: string;
  readonly filled: boolean;
}

/** Features of a place that readers look for, shown after its name. */
const GLYPHS: readonly Glyph[] = [
  {
    tag: 'airbase',
    filled: true,
    path:
      'M6 .4C6.7 .4 7 1.2 7 2V4.3L11.6 7V8.3L7 6.9V9.6L8.5 10.7V11.6' +
      'L6 10.9L3.5 11.6V10.7L5 9.6V6.9L.4 8.3V7L5 4.3V2C5 1.2 5.3 .4 6 .4z',
  },
  {
    tag: 'port',
    filled: false,
    path:
      'M6 3.4V11M3.6 5.4H8.4M1.4 7.4C1.7 9.8 3.6 11 6 11' +
      'S10.3 9.8 10.6 7.4M6 3.4A1.3 1.3 0 1 0 6 .8A1.3 1.3 0 1 0 6 3.4',
  },
];
const GLYPH_SIZE = 10;
/** A city this close to the capital, CSS pixels, leaves the space to the capital and the counters around it. */
const BESIDE = 36;

export class NameLayer {
  private readonly atlas: Atlas;
  private readonly towns: Phaser.GameObjects.Image[];
  private readonly names: Phaser.GameObjects.Image[];
  private offsets = new Map<number, Point>();
  /** A name without room of its own, shown over others while the pointer is on its place. */
  private extra: RegionIndex | undefined;

  constructor(
    scene: Phaser.Scene,
    private readonly geometry: MapGeometry,
    private readonly colours: MapColours,
    private readonly ratio: () => number,
  ) {
    this.atlas = new Atlas(scene, 'names');
    this.towns = geometry.towns.map(() => scene.add.image(0, 0, '__DEFAULT').setDepth(TOWN_DEPTH).setVisible(false));
    this.names = geometry.towns.map(() =>
      scene.add.image(0, 0, '__DEFAULT').setDepth(NAME_DEPTH).setOrigin(0, 0).setVisible(false),
    );
  }

  /** Repaints the names after a change of fonts, names or pixel ratio. */
  redraw(model: MapModel): void {
    this.atlas.clear();
    this.geometry.towns.forEach((town, i) => {
      const mark = this.townStamp(town.rank);
      this.towns[i]?.setTexture(mark.texture, mark.frame).setVisible(true);
      const name = this.nameStamp(
        model.places[i]?.name ?? '',
        town.rank,
        GLYPHS.filter(({ tag }) => town.tags.includes(tag)),
      );
      this.names[i]?.setTexture(name.texture, name.frame);
    });
    this.atlas.flush();
  }

  /** Places the names for this zoom. `obstacles`: counter boxes relative to the world's origin, device pixels. */
  arrange(
    view: Viewport,
    model: MapModel,
    closeness: number,
    obstacles: readonly Box[],
    edges: readonly Box[],
    marked: ReadonlySet<RegionIndex>,
  ): void {
    const ratio = this.ratio();
    const origin: Viewport = { ...view, x: 0, y: 0, width: 0, height: 0 };
    const points = this.geometry.towns.map((town) => toScreen(origin, town.at));
    const symbols = points.map(([x, y], i): Box => {
      const r = RANKS[this.geometry.towns[i]?.rank ?? 'town'].radius * ratio * 0.8;
      return { left: x - r, top: y - r, right: x + r, bottom: y + r };
    });
    const capitals = points.filter((_, i) => this.geometry.towns[i]?.rank === 'capital');
    const isBeside = (i: number): boolean =>
      capitals.some(([x, y]) => Math.hypot(x - (points[i]?.[0] ?? x), y - (points[i]?.[1] ?? y)) < BESIDE * ratio);
    const requests = this.geometry.towns
      .map((town, i): LabelRequest => {
        const frame = this.names[i]?.frame;
        const rank = RANKS[town.rank];
        const place = model.places[i];
        const isMarked = place !== undefined && marked.has(place.region);
        return {
          key: String(i),
          at: points[i],
          // Halos may touch a neighbour, letters may not.
          width: (frame?.width ?? 0) - 3 * ratio,
          height: (frame?.height ?? 0) - 5 * ratio,
          gap: (rank.radius + 2.5) * ratio,
          priority:
            rank.priority + (isMarked ? 200 : 0) + (place && place.contester !== NONE ? 40 : 0) + town.tags.length,
          // On a small screen, overlapping names help neither.
          always:
            isMarked ||
            town.rank === 'capital' ||
            (town.rank === 'city' && (isBeside(i) ? 'clear' : closeness > 0.75 || 'apart')),
        };
      })
      .filter((request) => closeness > 0.75 || request.priority >= 40);
    this.offsets = new Map(
      placeLabels(requests, [...obstacles, ...symbols], edges).map((label) => {
        const i = Number(label.key);
        const [x, y] = points[i];
        return [i, [label.left - x, label.top - y] as const];
      }),
    );
    const symbolScale = closeness > 0.75 ? 1 : 0.72;
    this.geometry.towns.forEach((town, i) => {
      this.towns[i]?.setScale(town.rank === 'town' ? symbolScale : 1);
    });
    this.place(view);
  }

  setExtra(view: Viewport, region: RegionIndex | undefined): void {
    if (this.extra !== undefined) this.names[this.extra]?.setDepth(NAME_DEPTH);
    this.extra = region;
    if (region !== undefined) this.names[region]?.setDepth(NAME_DEPTH + 1);
    this.place(view);
  }

  place(view: Viewport): void {
    const ratio = this.ratio();
    this.geometry.towns.forEach((town, i) => {
      const [x, y] = toScreen(view, town.at);
      this.towns[i]?.setPosition(Math.round(x), Math.round(y));
      const offset = this.offsets.get(i) ?? (i === this.extra ? this.besideOf(i) : undefined);
      this.names[i]?.setVisible(offset !== undefined);
      if (offset)
        this.names[i]?.setPosition(Math.round(x + offset[0] - 1.5 * ratio), Math.round(y + offset[1] - 2.5 * ratio));
    });
  }

  private besideOf(i: number): Point {
    const radius = RANKS[this.geometry.towns[i]?.rank ?? 'town'].radius;
    return [(radius + 2.5) * this.ratio(), -((this.names[i]?.height ?? 0) / 2 - 2.5 * this.ratio())];
  }

  private townStamp(rank: TownRank): Stamp {
    const ratio = this.ratio();
    const r = RANKS[rank].radius * ratio;
    const side = 2 * Math.ceil(r + 2 * ratio);
    return this.atlas.stamp(`town/${rank}`, side, side, (context) => {
      context.translate(side / 2, side / 2);
      context.fillStyle = this.colours.halo;
      context.strokeStyle = this.colours.ink;
      context.lineWidth = 1.4 * ratio;
      context.beginPath();
      if (rank === 'town') context.arc(0, 0, r * 0.9, 0, 2 * Math.PI);
      else context.rect(-r * 0.85, -r * 0.85, r * 1.7, r * 1.7);
      context.fill();
      context.stroke();
      if (rank !== 'capital') return;
      context.fillStyle = this.colours.ink;
      context.fillRect(-r * 0.38, -r * 0.38, r * 0.76, r * 0.76);
    });
  }

  private nameStamp(name: string, rank: TownRank, glyphs: readonly Glyph[]): Stamp {
    const ratio = this.ratio();
    const { size, weight } = RANKS[rank];
    const font = fontOf(size * ratio, weight);
    const pad = 3 * ratio;
    const text = widthOf(name, font);
    const step = (GLYPH_SIZE + 2) * ratio;
    const width = Math.ceil(text + glyphs.length * step + 2 * pad);
    const height = Math.ceil(size * 1.25 * ratio + 2 * pad);
    return this.atlas.stamp(`name/${rank}/${name}/${glyphs.map(({ tag }) => tag).join()}`, width, height, (context) => {
      context.font = font;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      haloText(context, name, pad, height / 2 + 0.5 * ratio, 3 * ratio, this.colours);
      glyphs.forEach((glyph, i) => {
        context.save();
        context.translate(pad + text + 2 * ratio + i * step, (height - GLYPH_SIZE * ratio) / 2);
        context.scale((GLYPH_SIZE / 12) * ratio, (GLYPH_SIZE / 12) * ratio);
        paintGlyph(context, glyph, this.colours);
        context.restore();
      });
    });
  }
}

function paintGlyph(context: Context, { path, filled }: Glyph, colours: MapColours): void {
  const shape = new Path2D(path);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.strokeStyle = colours.halo;
  context.lineWidth = 4;
  context.stroke(shape);
  context.strokeStyle = colours.ink;
  context.fillStyle = colours.ink;
  context.lineWidth = 1.5;
  if (filled) context.fill(shape);
  else context.stroke(shape);
}
