/** A side's shape, filled like its ground, with the sign of what kind of force it is. */

import type { ForceRole } from '../../engine/vocabulary.ts';
import { type Context, hatchOf } from '../draw/ink.ts';
import type { PatchSpace } from '../draw/patch.ts';
import { type CounterShape, type MapColours, PLATE_INK, slotOf, strokeOn } from '../palette.ts';

/** Paints it around the origin; `r` and `unit` in device pixels. A garrison has no sign. */
export function paintSideShape(context: Context, slot: number, role: ForceRole, r: number, unit: number): void {
  const { shape, fill } = slotOf(slot);
  const path = shapePath(shape, r);
  context.lineJoin = 'round';
  context.fillStyle = fill;
  context.fill(path);
  context.strokeStyle = PLATE_INK;
  context.lineWidth = 1.3 * unit;
  context.stroke(path);
  paintSign(context, role, r, strokeOn(slot));
}

/** A side's ground in its fill and hatch, with the band of its ink along the edge, as on the map. */
export function paintGround(
  context: Context,
  slot: number,
  ground: Path2D,
  edges: Path2D,
  unit: number,
  colours: MapColours,
  space?: PatchSpace,
): void {
  const fill = colours.fills[slot] ?? colours.paper;
  context.fillStyle = fill;
  context.fill(ground, 'nonzero');
  context.globalAlpha = colours.hatch;
  context.fillStyle = hatchOf(context, slot, fill, unit, space) ?? 'transparent';
  context.fill(ground, 'nonzero');
  context.save();
  context.clip(ground, 'nonzero');
  context.globalAlpha = 0.5;
  context.strokeStyle = slotOf(slot).ink;
  context.lineWidth = 2 * BAND * unit;
  context.stroke(edges);
  context.restore();
  context.globalAlpha = 1;
}

/** Width of a side's inner band along its edge, CSS pixels. */
const BAND = 7;

/** A patch of a side's ground from the origin, CSS pixels. */
export function paintSideGround(
  context: Context,
  slot: number,
  width: number,
  height: number,
  colours: MapColours,
): void {
  const ground = new Path2D();
  ground.roundRect(0, 0, width, height, 2);
  paintGround(context, slot, ground, ground, 1, colours);
}

const SIGNS: Readonly<Record<ForceRole, string>> = {
  garrison: '',
  column: 'M-0.28 -0.5L0.26 0L-0.28 0.5',
  reserve: 'M-0.24 -0.45V0.45M0.24 -0.45V0.45',
  post: 'M0 0H0.001',
};

/** Chevron: a column; two bars: a reserve; a dot: men from abroad. */
function paintSign(context: Context, role: ForceRole, r: number, colour: string): void {
  if (role === 'garrison') return;
  context.save();
  context.scale(r, r);
  context.strokeStyle = colour;
  context.lineCap = role === 'reserve' ? 'butt' : 'round';
  context.lineJoin = 'round';
  context.lineWidth = role === 'post' ? 0.52 : 0.27;
  context.stroke(new Path2D(SIGNS[role]));
  context.restore();
}

/** Outline of a counter shape centred at the origin; all shapes have about the same area. */
function shapePath(shape: CounterShape, r: number): Path2D {
  const path = new Path2D();
  const corners = (n: number, reach: number, turn: number): void => {
    for (let i = 0; i < n; i++) {
      const angle = turn + (2 * Math.PI * i) / n;
      const [x, y] = [reach * Math.cos(angle), reach * Math.sin(angle)];
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  };
  switch (shape) {
    case 'square':
      path.rect(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r);
      break;
    case 'circle':
      path.arc(0, 0, r, 0, 2 * Math.PI);
      break;
    case 'diamond':
      corners(4, 1.25 * r, 0);
      break;
    case 'hexagon':
      corners(6, 1.1 * r, 0);
      break;
    case 'triangle':
      corners(3, 1.3 * r, -Math.PI / 2);
      break;
    case 'pentagon':
      corners(5, 1.12 * r, -Math.PI / 2);
      break;
    case 'octagon':
      corners(8, 1.06 * r, Math.PI / 8);
      break;
    case 'pill':
      path.roundRect(-1.15 * r, -0.7 * r, 2.3 * r, 1.4 * r, 0.7 * r);
      break;
    case 'shield':
      path.moveTo(-0.9 * r, -0.95 * r);
      path.lineTo(0.9 * r, -0.95 * r);
      path.lineTo(0.9 * r, 0.1 * r);
      path.quadraticCurveTo(0.8 * r, 0.8 * r, 0, 1.15 * r);
      path.quadraticCurveTo(-0.8 * r, 0.8 * r, -0.9 * r, 0.1 * r);
      path.closePath();
      break;
  }
  return path;
}
