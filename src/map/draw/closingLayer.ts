/** The orders of the turn that has just closed: their hollow arrows fill from where they start to where they go. */
import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import type { MapArrow } from '../model.ts';
import type { Point, Viewport } from '../viewport.ts';
import type { Patch } from './patch.ts';

/** Shows so much of a picture, 0 to 1. */
type Reveal = (part: number) => void;

export class ClosingLayer {
  private patches: Patch[] = [];
  private tween: Phaser.Tweens.Tween | undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly pictureOf: (view: Viewport, arrow: MapArrow, isClosed: boolean) => Patch | undefined,
    private readonly townAt: (region: RegionIndex) => Point | undefined,
  ) {}

  get isFilling(): boolean {
    return this.tween !== undefined;
  }

  /** `ms`: how long they take to fill; 0: they are full at once. */
  show(view: Viewport, orders: readonly MapArrow[], ms: number): void {
    this.clear();
    const closing = orders.flatMap((arrow): Reveal[] => {
      const hollow = this.pictureOf(view, arrow, false);
      const full = this.pictureOf(view, arrow, true);
      if (hollow) this.patches.push(hollow);
      if (!full) return [];
      this.patches.push(full);
      const [start, end] = [this.townAt(arrow.from), this.townAt(arrow.to)];
      return [(part) => reveal(full, start, end, part)];
    });
    if (ms <= 0 || closing.length === 0) return;
    for (const show of closing) show(0);
    this.tween = this.scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: ms,
      ease: 'Sine.easeInOut',
      onUpdate: (tween) => {
        for (const show of closing) show(tween.getValue() ?? 1);
      },
      onComplete: () => {
        for (const show of closing) show(1);
        this.tween = undefined;
      },
    });
  }

  place(view: Viewport): void {
    for (const patch of this.patches) patch.place(view);
  }

  clear(): void {
    this.tween?.stop();
    this.tween = undefined;
    for (const patch of this.patches) patch.destroy();
    this.patches = [];
  }
}

/** An arrow from its start on, along the longer of its directions; a ring fades in. */
function reveal({ image }: Patch, start: Point | undefined, end: Point | undefined, part: number): void {
  const { width, height } = image.frame;
  const [dx, dy] = start && end ? [end[0] - start[0], end[1] - start[1]] : [0, 0];
  if (dx === 0 && dy === 0) image.setAlpha(part);
  else if (Math.abs(dx) >= Math.abs(dy)) image.setCrop(dx > 0 ? 0 : width * (1 - part), 0, width * part, height);
  else image.setCrop(0, dy > 0 ? 0 : height * (1 - part), width, height * part);
}
