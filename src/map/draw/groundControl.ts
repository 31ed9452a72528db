/** Who holds what: fills, hatches, contested stripes, zones, borders and fronts. Repainted when the model changes. */
import type { RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { type FrontLine, type Line, type MapGeometry, shapeContains } from '../geometry.ts';
import { paintFriendBorder, paintFront, paintOldFront, paintTaken, paintTeeth } from '../marks/lineMarks.ts';
import { paintGround } from '../marks/sideShape.ts';
import type { MapModel, MapSide } from '../model.ts';
import type { MapColours } from '../palette.ts';
import { sideLines } from '../sideLines.ts';
import type { Point } from '../viewport.ts';
import { type Context, inPatch, paintedTile, shapePath, worldPath } from './ink.ts';
import type { PatchSpace } from './patch.ts';

export interface ControlPaths {
  readonly regions: readonly Path2D[];
  readonly borders: Path2D;
  readonly outline: Path2D;
  readonly provinces: Path2D;
  readonly zones: readonly Path2D[];
}

export function controlPaths(geometry: MapGeometry): ControlPaths {
  return {
    regions: geometry.shapes.map(shapePath),
    borders: worldPath(
      geometry.borders.flatMap((border) => border.lines),
      false,
    ),
    outline: worldPath(geometry.outline, false),
    provinces: worldPath(geometry.provinces, false),
    zones: geometry.zones.map((zone) => shapePath(zone.shape)),
  };
}

/**
 * Every side's ground in its own colour and hatch, with a band of its ink along the inside of its edge: where two sides
 * meet, the two bands part the fills even where hue fails.
 */
export function paintFills(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  geometry: MapGeometry,
  model: MapModel,
  sides: readonly MapSide[],
  paths: ControlPaths,
): void {
  const edges = inPatch(edgePath(geometry, model, paths), space);
  sides.forEach(({ slot }, side) => {
    // One path for all of a side's places, so there are no seams between them.
    const held = new Path2D();
    let any = false;
    for (const place of model.places) {
      if (place.holder !== side) continue;
      held.addPath(paths.regions[place.region]);
      any = true;
    }
    if (!any) return;
    paintGround(context, slot, inPatch(held, space), edges, ratio, colours, space);
  });
}

/** Ground that changed hands since the last half day. */
export function paintTakenGround(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  model: MapModel,
  paths: ControlPaths,
): void {
  const taken = new Path2D();
  let any = false;
  for (const { region, holder, heldBefore } of model.places) {
    if (holder === heldBefore) continue;
    taken.addPath(paths.regions[region]);
    any = true;
  }
  if (any) paintTaken(context, inPatch(taken, space), ratio, colours);
}

/** Where one side's ground ends and another's begins, and the country's own edge. */
function edgePath(geometry: MapGeometry, model: MapModel, paths: ControlPaths): Path2D {
  const holder = (region: RegionIndex): number => model.places[region]?.holder ?? NONE;
  const between = geometry.borders.filter(({ a, b }) => holder(a) !== holder(b)).flatMap(({ lines }) => lines);
  const edges = worldPath(between, false);
  edges.addPath(paths.outline);
  return edges;
}

export function paintZones(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  geometry: MapGeometry,
  paths: ControlPaths,
): void {
  const size = Math.round(7 * ratio);
  const tile = paintedTile(size, (pen) => {
    pen.strokeStyle = colours.fadedInk;
    pen.lineWidth = 1 * ratio;
    pen.stroke(
      new Path2D(
        `M${-size / 4} ${size / 4}L${size / 4} ${-size / 4}M0 ${size}L${size} 0` +
          `M${size * 0.75} ${size * 1.25}L${size * 1.25} ${size * 0.75}`,
      ),
    );
  });
  if (tile === undefined) return;
  geometry.zones.forEach((zone, i) => {
    const path = inPatch(paths.zones[i], space);
    if (zone.hatched) {
      context.globalAlpha = 0.75;
      context.fillStyle = context.createPattern(tile, 'repeat') ?? 'transparent';
      context.fill(path);
      context.globalAlpha = 1;
    }
    context.strokeStyle = colours.fadedInk;
    context.lineWidth = 0.9 * ratio;
    context.setLineDash(zone.hatched ? [] : [2 * ratio, 2 * ratio]);
    context.stroke(path);
    context.setLineDash([]);
  });
}

export function paintBorders(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  closeness: number,
  paths: ControlPaths,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.strokeStyle = colours.ink;
  context.globalAlpha = 0.2 + Math.min(0.2, closeness * 0.05);
  context.lineWidth = 0.6 * ratio;
  context.stroke(inPatch(paths.borders, space));
  context.globalAlpha = 0.62;
  context.setLineDash([5 * ratio, 2.5 * ratio, 1 * ratio, 2.5 * ratio]);
  context.lineWidth = 0.9 * ratio;
  context.stroke(inPatch(paths.provinces, space));
  context.setLineDash([]);
  const outline = inPatch(paths.outline, space);
  context.strokeStyle = colours.ink;
  context.globalAlpha = 0.18;
  context.lineWidth = 4.5 * ratio;
  context.stroke(outline);
  context.globalAlpha = 0.85;
  context.lineWidth = 1.3 * ratio;
  context.stroke(outline);
  context.globalAlpha = 1;
}

/**
 * Lines between sides: fronts in bold, with teeth towards the side under attack; where the front was half a day ago and
 * is no more, dots; between sides that do not fight each other, a thin line.
 */
export function paintFronts(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  geometry: MapGeometry,
  model: MapModel,
): void {
  const pathOf = (lines: readonly { readonly lines: readonly Line[] }[]): Path2D =>
    inPatch(
      worldPath(
        lines.flatMap((line) => line.lines),
        false,
      ),
      space,
    );
  const { fronts, former, friendly } = sideLines(geometry, model);
  paintFriendBorder(context, pathOf(friendly), ratio, colours);
  paintOldFront(context, pathOf(former), ratio, colours);
  paintFront(context, pathOf(fronts), ratio, colours);
  for (const front of fronts)
    if (front.into !== undefined) paintTeethAlong(context, space, ratio, colours, front, front.into, geometry);
}

function paintTeethAlong(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  front: FrontLine,
  into: RegionIndex,
  geometry: MapGeometry,
): void {
  const step = 13 * ratio;
  const shape = geometry.shapes[into];
  if (!shape) return;
  for (const line of front.lines) {
    for (const { at, along } of stepsAlong(
      line.map(([x, y]): Point => [x * space.scale + space.offsetX, y * space.scale + space.offsetY]),
      step,
    )) {
      const normal: Point = [-along[1], along[0]];
      const probe: Point = [
        (at[0] + normal[0] * 3 * ratio - space.offsetX) / space.scale,
        (at[1] + normal[1] * 3 * ratio - space.offsetY) / space.scale,
      ];
      const turn = shapeContains(shape, probe) ? 1 : -1;
      paintTeeth(context, at, along, [normal[0] * turn, normal[1] * turn], ratio, colours);
    }
  }
}

/** Points every `step` along a line, starting half a step in, with the line's direction there. */
export function stepsAlong(line: Line, step: number): { at: Point; along: Point }[] {
  const steps: { at: Point; along: Point }[] = [];
  let until = step / 2;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length === 0) continue;
    const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
    let done = until;
    for (; done <= length; done += step)
      steps.push({ at: [from[0] + along[0] * done, from[1] + along[1] * done], along });
    until = done - length;
  }
  return steps;
}
