/**
 * The ground: an overview of the home view and, over it, a sharp picture of the window once the map is moved. One
 * function paints both, so a place that changes hands can be painted in its new state and faded in.
 */

import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import { groundChanges } from '../diff.ts';
import type { MapGeometry } from '../geometry.ts';
import type { MapModel, MapSide } from '../model.ts';
import type { MapColours } from '../palette.ts';
import { type Box, boxOf, grown, toWorld, type Viewport } from '../viewport.ts';
import { controlPaths, paintBorders, paintFills, paintFronts, paintTakenGround, paintZones } from './groundControl.ts';
import {
  paintGroundNames,
  paintPaper,
  paintShadows,
  paintSheet,
  paintWater,
  paperPaths,
  underShadows,
  zoneNames,
} from './groundPaper.ts';
import { type Context, inPatch, worldPath } from './ink.ts';
import { KeptLayer } from './keptLayer.ts';
import { Patch, type PatchPaint, type PatchSpace } from './patch.ts';
import type { Relief } from './relief.ts';

export const GROUND_DEPTH = 0;
/** The window's picture extends this far beyond its edges (share of its size), so a small pan needs no repainting. */
const SPARE = 0.2;
const OVERVIEW_SPARE = 0.02;
/** A front with its teeth and halo extends this far beyond a place's border, CSS pixels. */
const FRONT_REACH = 10;
/** Above this share of changed places, repainting everything is faster than patching. */
const MOST = 0.4;

const ROAD_STYLES = {
  motorway: { width: 2.2, casing: 4, from: 0 },
  primary: { width: 1.4, casing: 2.8, from: 0 },
  secondary: { width: 0.9, casing: 0, from: 0 },
  track: { width: 0.8, casing: 0, from: 1.3 },
} as const;

export class Ground {
  private readonly overview: Patch;
  private readonly detail: Patch;
  private readonly paper;
  private readonly control;
  private readonly roads: readonly (readonly [keyof typeof ROAD_STYLES, Path2D])[];
  private readonly below = new KeptLayer();
  private readonly shadows = new KeptLayer();
  private readonly above = new KeptLayer();
  private relief: Relief | undefined;
  private overviewHome: Viewport | undefined;
  /** The part of the home view that panels leave free, world units. */
  private free: Box | undefined;
  /** The models shown by the two pictures; `undefined`: repaint completely. */
  private overviewModel: MapModel | undefined;
  private detailModel: MapModel | undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly geometry: MapGeometry,
    private readonly sides: readonly MapSide[],
    private readonly colours: MapColours,
    private readonly ratio: () => number,
  ) {
    this.overview = new Patch(scene, GROUND_DEPTH);
    this.detail = new Patch(scene, GROUND_DEPTH + 1);
    this.paper = paperPaths(geometry);
    this.control = controlPaths(geometry);
    this.roads = (['track', 'secondary', 'primary', 'motorway'] as const).map((road) => [
      road,
      worldPath(
        geometry.roads.filter((one) => one.road === road).flatMap((one) => one.lines),
        false,
      ),
    ]);
  }

  setRelief(relief: Relief): void {
    this.relief = relief;
    this.below.forget();
    this.shadows.forget();
    this.markStale();
  }

  setFree(free: Box): void {
    this.free = free;
  }

  /** Forces a complete repaint of everything shown. */
  markStale(): void {
    this.overviewModel = undefined;
    this.detailModel = undefined;
  }

  /** Gives back what the library does not know of. */
  release(): void {
    for (const layer of [this.below, this.shadows, this.above]) layer.release();
  }

  place(view: Viewport): void {
    this.overview.place(view);
    this.detail.place(view);
    // An overview fully covered by the sharp picture need not be drawn.
    this.overview.image.setVisible(!(this.detail.image.visible && this.detail.covers(view)));
  }

  /** Repaints what is stale, no longer sharp, or different in the model. `home` is the view of the whole country. */
  refresh(view: Viewport, home: Viewport, model: MapModel): void {
    const whole = (context: Context, space: PatchSpace): void => this.paintHome(context, space, model);
    const close = (context: Context, space: PatchSpace): void =>
      this.paintAll(context, space, space.scale / home.scale, model);
    if (this.overviewHome !== home || !this.follow(this.overview, this.overviewModel, model, whole)) {
      this.overview.paint(home, windowBox(home, OVERVIEW_SPARE), 0, whole);
      this.overview.place(view);
      this.overviewHome = home;
    }
    this.overviewModel = model;
    if (this.overview.covers(view)) {
      this.detail.hide();
      this.detailModel = undefined;
      this.place(view);
      return;
    }
    if (!this.detail.covers(view) || !this.follow(this.detail, this.detailModel, model, close))
      this.detail.paint(view, windowBox(view, SPARE), 0, close);
    this.detailModel = model;
    this.place(view);
  }

  /**
   * Updates a picture from one model to another by repainting around the changed places. Returns false, doing nothing,
   * if most of it changed.
   */
  private follow(patch: Patch, shown: MapModel | undefined, model: MapModel, paint: PatchPaint): boolean {
    const changed = shown === undefined ? undefined : groundChanges(shown, model);
    if (changed === undefined || changed.length > this.geometry.shapes.length * MOST) return false;
    const boxes = changed.map((region) => boxOf((this.geometry.shapes[region] ?? []).flat()));
    if (boxes.length > 0) patch.repaint(boxes, FRONT_REACH * this.ratio(), paint);
    return true;
  }

  /** A picture of one place under another model, clipped to its border. */
  cutOut(view: Viewport, home: Viewport, model: MapModel, region: RegionIndex, depth: number): Patch {
    const patch = new Patch(this.scene, depth);
    const shape = this.geometry.shapes[region] ?? [];
    const box = boxOf(shape.flat());
    patch.paint(view, box, 4 * this.ratio(), (context, space) => {
      const border = inPatch(this.control.regions[region], space);
      context.save();
      context.clip(border);
      this.paintAll(context, space, space.scale / home.scale, model);
      context.restore();
    });
    return patch;
  }

  /** Boxes of the zone names, relative to the world's origin, device pixels. */
  zoneBoxes(view: Viewport, home: Viewport): Box[] {
    const closeness = view.scale / home.scale;
    return zoneNames(this.geometry, view.scale, this.ratio(), closeness, this.freeAt(closeness)).map(({ box }) => box);
  }

  /** The part free of panels; matters only in the home view. */
  private freeAt(closeness: number): Box | undefined {
    return closeness < 1.05 ? this.free : undefined;
  }

  regionPath(region: RegionIndex): Path2D {
    return this.control.regions[region];
  }

  private paintAll(context: Context, space: PatchSpace, closeness: number, model: MapModel): void {
    const ratio = this.ratio();
    paintPaper(context, space, ratio, this.colours, this.geometry, this.paper, this.relief);
    this.paintHolders(context, space, ratio, model);
    this.paintLines(context, space, ratio, closeness);
    this.paintTop(context, space, ratio, closeness, model);
  }

  /** Paints the home view, reusing layers that no turn changes. */
  private paintHome(context: Context, space: PatchSpace, model: MapModel): void {
    const ratio = this.ratio();
    this.below.draw(context, space, ratio, (own) =>
      paintPaper(own, space, ratio, this.colours, this.geometry, this.paper, this.relief),
    );
    paintFills(context, space, ratio, this.colours, this.geometry, model, this.sides, this.control);
    paintTakenGround(context, space, ratio, this.colours, model, this.control);
    underShadows(context, () =>
      this.shadows.draw(context, space, ratio, (own) =>
        paintShadows(own, space, this.geometry, this.paper.held, this.relief),
      ),
    );
    this.above.draw(context, space, ratio, (own) => this.paintLines(own, space, ratio, 1));
    this.paintTop(context, space, ratio, 1, model);
  }

  private paintHolders(context: Context, space: PatchSpace, ratio: number, model: MapModel): void {
    paintFills(context, space, ratio, this.colours, this.geometry, model, this.sides, this.control);
    paintTakenGround(context, space, ratio, this.colours, model, this.control);
    underShadows(context, () => paintShadows(context, space, this.geometry, this.paper.held, this.relief));
  }

  private paintLines(context: Context, space: PatchSpace, ratio: number, closeness: number): void {
    paintWater(context, space, ratio, this.colours, closeness, this.paper);
    paintZones(context, space, ratio, this.colours, this.geometry, this.control);
    paintBorders(context, space, ratio, this.colours, closeness, this.control);
    this.paintRoads(context, space, ratio, closeness);
  }

  private paintTop(context: Context, space: PatchSpace, ratio: number, closeness: number, model: MapModel): void {
    paintFronts(context, space, ratio, this.colours, this.geometry, model);
    paintGroundNames(context, space, ratio, this.colours, closeness, this.geometry, this.freeAt(closeness));
    if (this.paper.hasLand) paintSheet(context, space, ratio, this.colours, this.geometry);
  }

  private paintRoads(context: Context, space: PatchSpace, ratio: number, closeness: number): void {
    const thick = Math.min(1.6, 0.8 + 0.2 * closeness) * ratio;
    context.lineJoin = 'round';
    context.lineCap = 'round';
    for (const [road, path] of this.roads) {
      const style = ROAD_STYLES[road];
      if (closeness < style.from && this.geometry.kind === 'map') continue;
      const moved = inPatch(path, space);
      if (style.casing > 0) {
        context.strokeStyle = this.colours.roadCasing;
        context.globalAlpha = 0.9;
        context.lineWidth = style.casing * thick;
        context.stroke(moved);
      }
      context.strokeStyle = this.colours.road;
      context.globalAlpha = style.casing > 0 ? 0.9 : 0.55;
      context.lineWidth = style.width * thick;
      if (road === 'track') context.setLineDash([2 * ratio, 3 * ratio]);
      context.stroke(moved);
      context.setLineDash([]);
      context.globalAlpha = 1;
    }
  }
}

export function windowBox(view: Viewport, spare: number): Box {
  const [left, top] = toWorld(view, [0, 0]);
  const [right, bottom] = toWorld(view, [view.width, view.height]);
  return grown({ left, top, right, bottom }, (right - left) * spare);
}
