/** Towns and their names. Symbols always stand on their point; names find room beside them, by rank, and keep clear of counters. */
import type Phaser from 'phaser';
import { NONE, type RegionIndex } from '../../engine/ids.ts';
import type { MapGeometry, TownRank } from '../geometry.ts';
import { type LabelRequest, placeLabels } from '../labelPlacement.ts';
import type { MapModel } from '../model.ts';
import { HALO, INK } from '../palette.ts';
import { type Box, type Point, toScreen, type Viewport } from '../viewport.ts';
import { Atlas, type Stamp } from './atlas.ts';
import { fontOf, haloText } from './ink.ts';

const TOWN_DEPTH = 20;
const NAME_DEPTH = 40;

const RANKS: Readonly<
  Record<TownRank, { readonly size: number; readonly weight: 400 | 600; readonly radius: number; readonly priority: number }>
> = {
  capital: { size: 14.5, weight: 600, radius: 5.5, priority: 100 },
  city: { size: 13, weight: 600, radius: 4.4, priority: 60 },
  town: { size: 11, weight: 400, radius: 3, priority: 0 },
};

export class NameLayer {
  private readonly atlas: Atlas;
  private readonly towns: Phaser.GameObjects.Image[];
  private readonly names: Phaser.GameObjects.Image[];
  private offsets = new Map<number, Point>();

  constructor(
    scene: Phaser.Scene,
    private readonly geometry: MapGeometry,
    private readonly ratio: () => number,
  ) {
    this.atlas = new Atlas(scene, 'names');
    this.towns = geometry.towns.map(() => scene.add.image(0, 0, '__DEFAULT').setDepth(TOWN_DEPTH).setVisible(false));
    this.names = geometry.towns.map(() => scene.add.image(0, 0, '__DEFAULT').setDepth(NAME_DEPTH).setOrigin(0, 0).setVisible(false));
  }

  /** Paints the names again, after a change of fonts, names or pixel ratio. */
  redraw(model: MapModel): void {
    this.atlas.clear();
    this.geometry.towns.forEach((town, i) => {
      const mark = this.townStamp(town.rank);
      this.towns[i]?.setTexture(mark.texture, mark.frame).setVisible(true);
      const name = this.nameStamp(model.places[i]?.name ?? '', town.rank);
      this.names[i]?.setTexture(name.texture, name.frame);
    });
    this.atlas.flush();
  }

  /** Finds room for the names at this zoom. `obstacles` are the boxes of the counters, as offsets on a screen whose origin is the world's. */
  arrange(view: Viewport, model: MapModel, closeness: number, obstacles: readonly Box[], marked: ReadonlySet<RegionIndex>): void {
    const ratio = this.ratio();
    const origin: Viewport = { ...view, x: 0, y: 0, width: 0, height: 0 };
    const points = this.geometry.towns.map((town) => toScreen(origin, town.at));
    const symbols = points.map(([x, y], i): Box => {
      const r = RANKS[this.geometry.towns[i]?.rank ?? 'town'].radius * ratio * 0.8;
      return { left: x - r, top: y - r, right: x + r, bottom: y + r };
    });
    const requests = this.geometry.towns
      .map((town, i): LabelRequest => {
        const frame = this.names[i]?.frame;
        const rank = RANKS[town.rank];
        const place = model.places[i];
        const isMarked = marked.has(i as RegionIndex);
        return {
          key: String(i),
          at: points[i] as Point,
          // The halo may touch a neighbour, the letters may not.
          width: (frame?.width ?? 0) - 3 * ratio,
          height: (frame?.height ?? 0) - 5 * ratio,
          gap: (rank.radius + 2.5) * ratio,
          priority: rank.priority + (isMarked ? 200 : 0) + (place && place.contester !== NONE ? 40 : 0) + town.tags.length,
          always: isMarked || town.rank !== 'town',
        };
      })
      .filter((request) => closeness > 0.75 || request.priority >= 40);
    this.offsets = new Map(
      placeLabels(requests, [...obstacles, ...symbols]).map((label) => {
        const i = Number(label.key);
        const [x, y] = points[i] as Point;
        return [i, [label.left - x, label.top - y] as const];
      }),
    );
    const symbolScale = closeness > 0.75 ? 1 : 0.72;
    this.geometry.towns.forEach((town, i) => {
      this.towns[i]?.setScale(town.rank === 'town' ? symbolScale : 1);
    });
    this.place(view);
  }

  place(view: Viewport): void {
    const ratio = this.ratio();
    this.geometry.towns.forEach((town, i) => {
      const [x, y] = toScreen(view, town.at);
      this.towns[i]?.setPosition(Math.round(x), Math.round(y));
      const offset = this.offsets.get(i);
      this.names[i]?.setVisible(offset !== undefined);
      if (offset) this.names[i]?.setPosition(Math.round(x + offset[0] - 1.5 * ratio), Math.round(y + offset[1] - 2.5 * ratio));
    });
  }

  private townStamp(rank: TownRank): Stamp {
    const ratio = this.ratio();
    const r = RANKS[rank].radius * ratio;
    const side = 2 * Math.ceil(r + 2 * ratio);
    return this.atlas.stamp(`town/${rank}`, side, side, (context) => {
      context.translate(side / 2, side / 2);
      context.fillStyle = HALO;
      context.strokeStyle = INK;
      context.lineWidth = 1.4 * ratio;
      context.beginPath();
      if (rank === 'town') context.arc(0, 0, r * 0.9, 0, 2 * Math.PI);
      else context.rect(-r * 0.85, -r * 0.85, r * 1.7, r * 1.7);
      context.fill();
      context.stroke();
      if (rank !== 'capital') return;
      context.fillStyle = INK;
      context.fillRect(-r * 0.38, -r * 0.38, r * 0.76, r * 0.76);
    });
  }

  private nameStamp(name: string, rank: TownRank): Stamp {
    const ratio = this.ratio();
    const { size, weight } = RANKS[rank];
    const font = fontOf(size * ratio, weight);
    const pen = measuringPen();
    pen.font = font;
    const pad = 3 * ratio;
    const width = Math.ceil(pen.measureText(name).width + 2 * pad);
    const height = Math.ceil(size * 1.25 * ratio + 2 * pad);
    return this.atlas.stamp(`name/${rank}/${name}`, width, height, (context) => {
      context.font = font;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      haloText(context, name, pad, height / 2 + 0.5 * ratio, 3 * ratio);
    });
  }
}

let pen: CanvasRenderingContext2D | undefined;
function measuringPen(): CanvasRenderingContext2D {
  pen ??= document.createElement('canvas').getContext('2d') ?? undefined;
  if (!pen) throw new Error('This browser has no 2D canvas');
  return pen;
}
