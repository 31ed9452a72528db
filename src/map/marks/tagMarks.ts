/** Tags: who is leaving, who is coming, and the day of a march. */
import { type Context, fontOf } from '../draw/ink.ts';
import type { LeavingStage } from '../model.ts';
import { PLATE, PLATE_INK } from '../palette.ts';
import type { Measure } from './plate.ts';

/** `leaving`: a door and bars for its stage; `arriving`: a bracket and an arrow; `turnedBack`: a bent arrow. */
export type Tag =
  | { readonly kind: 'leaving'; readonly stage: LeavingStage; readonly words: string }
  | { readonly kind: 'arriving' | 'turnedBack' | 'day'; readonly words: string };

/** CSS pixels. */
const HEIGHT = 17;
const TEXT = 11.5;
const EDGE = 1.5;
const ICON: Readonly<Record<Tag['kind'], number>> = { leaving: 31, arriving: 18, turnedBack: 18, day: 2 };

export function tagSize({ kind, words }: Tag, measure: Measure): { width: number; height: number } {
  const text = words === '' ? 0 : measure(words, TEXT, 400) + 4;
  return { width: Math.ceil(5 + ICON[kind] + text + 3 + 2 * EDGE), height: HEIGHT + 2 * EDGE };
}

/** Paints it with its top left corner at the origin; `unit`: device pixels per CSS pixel. */
export function paintTag(context: Context, tag: Tag, width: number, unit: number): void {
  context.save();
  context.scale(unit, unit);
  context.translate(EDGE, EDGE);
  const frame = new Path2D();
  frame.roundRect(0, 0, width - 2 * EDGE, HEIGHT, tag.kind === 'day' ? 2 : HEIGHT / 2);
  const broken = tag.kind === 'turnedBack' || (tag.kind === 'leaving' && tag.stage === 1);
  context.fillStyle = PLATE;
  context.globalAlpha = tag.kind === 'day' ? 0.86 : 1;
  context.fill(frame);
  context.globalAlpha = 1;
  context.strokeStyle = PLATE_INK;
  context.fillStyle = PLATE_INK;
  context.lineWidth = 1.2;
  if (broken) context.setLineDash([3, 2]);
  if (tag.kind !== 'day') context.stroke(frame);
  context.setLineDash([]);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.lineWidth = 1.4;
  context.translate(6, HEIGHT / 2);
  if (tag.kind === 'leaving') paintDoor(context, tag.stage);
  if (tag.kind === 'arriving') context.stroke(new Path2D('M1 -4.5V4.5H12M12 0H4.5M7.5 -3L4.5 0L7.5 3'));
  if (tag.kind === 'turnedBack') context.stroke(new Path2D('M2 4.5V-1A3.6 3.6 0 0 1 9.2 -1V3.6M6.4 1L9.2 3.9L12 1'));
  context.font = tag.kind === 'day' ? `italic ${fontOf(TEXT, 600)}` : fontOf(TEXT, 400);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(tag.words, ICON[tag.kind] - 1, 0.6);
  context.restore();
}

function paintDoor(context: Context, stage: LeavingStage): void {
  context.stroke(new Path2D('M5 -4.5H1V4.5H5M4 0H12M9.4 -2.6L12 0L9.4 2.6'));
  for (let bar = 0; bar < 3; bar++) {
    const left = 15.5 + bar * 4.4;
    if (bar < stage) context.fillRect(left - 0.6, -4.6, 3.8, 9.2);
    else {
      context.lineWidth = 0.9;
      context.strokeRect(left, -4.1, 2.7, 8.2);
    }
  }
}
