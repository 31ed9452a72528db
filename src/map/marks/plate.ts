/**
 * A counter: the side's shape, the men, under them five blocks of will and beside them the trend. A whole frame is an
 * own count, a broken one a report; a dark plate with a torn lower edge is about to break.
 */
import type { ForceRole } from '../../engine/vocabulary.ts';
import { type Context, fontOf } from '../draw/ink.ts';
import { PLATE, PLATE_INK, REPORTED_PLATE } from '../palette.ts';
import { paintSideShape } from './sideShape.ts';

export interface Plate {
  readonly slot: number;
  readonly role: ForceRole;
  readonly men: string;
  readonly exact: boolean;
  /** 0 to 5 blocks. */
  readonly will: number;
  /** -2 to 2 points. */
  readonly trend: number;
  readonly aboutToBreak: boolean;
}

/** Measures text, same unit as its font. */
export type Measure = (words: string, size: number, weight: 400 | 600) => number;

/** All in CSS pixels at the usual text size. */
const HEIGHT = 24;
const TEETH = 4;
const SHAPE = 8;
const TEXT = 12.5;
const TEXT_LEFT = 22;
const BLOCKS_WIDTH = 5 * 5.6;
const TREND_WIDTH = 10;
const PAD = 5;
/** Room for the frame's stroke. */
const EDGE = 1.5;

/** CSS pixels. */
export function plateSize({ men, trend, aboutToBreak }: Plate, measure: Measure): { width: number; height: number } {
  const text = Math.max(measure(men, TEXT, 600), BLOCKS_WIDTH);
  const width = TEXT_LEFT + text + (trend === 0 ? 0 : TREND_WIDTH) + PAD;
  return { width: Math.ceil(width + 2 * EDGE), height: HEIGHT + 2 * EDGE + (aboutToBreak ? TEETH : 0) };
}

/** Paints it with its top left corner at the origin; `unit`: device pixels per CSS pixel. */
export function paintPlate(context: Context, plate: Plate, width: number, unit: number): void {
  context.save();
  context.scale(unit, unit);
  context.translate(EDGE, EDGE);
  const right = width - 2 * EDGE;
  const ink = plate.aboutToBreak ? PLATE : PLATE_INK;
  paintFrame(context, plate, right);
  context.save();
  context.translate(TEXT_LEFT / 2 + 0.5, HEIGHT / 2);
  if (plate.aboutToBreak) paintHalo(context);
  paintSideShape(context, plate.slot, plate.role, SHAPE - 0.4, 1);
  context.restore();
  context.font = fontOf(TEXT, 600);
  context.fillStyle = ink;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(plate.men, TEXT_LEFT, 12.2);
  paintWill(context, plate.will, TEXT_LEFT, 15.4, ink, plate.aboutToBreak ? PLATE_INK : PLATE);
  if (plate.trend !== 0) paintTrend(context, plate.trend, right - PAD - TREND_WIDTH / 2 + 2, HEIGHT / 2, ink);
  context.restore();
}

function paintFrame(context: Context, { exact, aboutToBreak }: Plate, right: number): void {
  const frame = new Path2D();
  if (aboutToBreak) tornPath(frame, right);
  else frame.roundRect(0, 0, right, HEIGHT, 2.5);
  context.lineJoin = 'round';
  // A pale rim parts the plate from any ground.
  context.strokeStyle = PLATE;
  context.lineWidth = 3.4;
  if (exact || aboutToBreak) context.stroke(frame);
  context.fillStyle = aboutToBreak ? PLATE_INK : exact ? PLATE : REPORTED_PLATE;
  context.fill(frame);
  context.strokeStyle = aboutToBreak && !exact ? PLATE : PLATE_INK;
  context.lineWidth = exact ? 1.5 : 1.1;
  if (!exact) context.setLineDash([3, 2]);
  context.stroke(frame);
  context.setLineDash([]);
}

/** Seven teeth below. */
function tornPath(path: Path2D, right: number): void {
  path.moveTo(2.5, 0);
  path.lineTo(right - 2.5, 0);
  path.quadraticCurveTo(right, 0, right, 2.5);
  path.lineTo(right, HEIGHT - 1);
  const step = right / 7;
  for (let tooth = 0; tooth < 7; tooth++) {
    path.lineTo(right - (tooth + 0.5) * step, HEIGHT + TEETH);
    path.lineTo(right - (tooth + 1) * step, HEIGHT - 1);
  }
  path.lineTo(0, 2.5);
  path.quadraticCurveTo(0, 0, 2.5, 0);
  path.closePath();
}

function paintHalo(context: Context): void {
  context.fillStyle = PLATE;
  context.beginPath();
  context.arc(0, 0, SHAPE + 1.2, 0, 2 * Math.PI);
  context.fill();
}

/** Five blocks, as many filled as the will's band. */
export function paintWill(context: Context, will: number, x: number, y: number, ink: string, ground: string): void {
  for (let block = 0; block < 5; block++) {
    const left = x + block * 5.6;
    context.fillStyle = ink;
    context.fillRect(left, y, 5, 4.5);
    if (block < will) continue;
    context.fillStyle = ground;
    context.fillRect(left + 0.9, y + 0.9, 3.2, 2.7);
  }
}

/** One or two points, up or down, around a centre. */
export function paintTrend(context: Context, trend: number, x: number, y: number, ink: string): void {
  const points = Math.abs(trend);
  const turn = trend < 0 ? 1 : -1;
  context.fillStyle = ink;
  for (let point = 0; point < points; point++) {
    const middle = y + (point - (points - 1) / 2) * 7;
    context.beginPath();
    context.moveTo(x - 4, middle - 2.6 * turn);
    context.lineTo(x + 4, middle - 2.6 * turn);
    context.lineTo(x, middle + 2.8 * turn);
    context.fill();
  }
}
