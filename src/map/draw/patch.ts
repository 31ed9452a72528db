/**
 * A piece of the map painted with the 2D canvas at the current zoom and shown as one picture. It is stretched while the
 * zoom moves, and repainted sharp when it rests.
 */
import type Phaser from 'phaser';
import { type Box, toScreen, type Viewport } from '../viewport.ts';

/** A painter's coordinates: world to patch pixels. */
export interface PatchSpace {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}
export type PatchPaint = (context: CanvasRenderingContext2D, space: PatchSpace) => void;

/** Maximum texture width: the smallest limit among phones. */
const MAX_SIDE = 4096;

let made = 0;

export class Patch {
  readonly image: Phaser.GameObjects.Image;
  private readonly key: string;
  private readonly texture: Phaser.Textures.CanvasTexture;
  /** World point of its top left corner, and the scale it was painted at. */
  private left = 0;
  private top = 0;
  private paintedScale = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    depth: number,
  ) {
    made += 1;
    this.key = `patch-${made}`;
    const texture = scene.textures.createCanvas(this.key, 2, 2);
    if (!texture) throw new Error(`The texture ${this.key} exists already`);
    this.texture = texture;
    this.image = scene.add.image(0, 0, this.key).setOrigin(0, 0).setDepth(depth).setVisible(false);
  }

  /** Paints the world box at the viewport's scale, with `margin` device pixels around it. */
  paint(view: Viewport, box: Box, margin: number, paint: PatchPaint, maxScale = Infinity): void {
    const fit = Math.min(
      1,
      (MAX_SIDE - 2 * margin) / ((box.right - box.left) * view.scale),
      (MAX_SIDE - 2 * margin) / ((box.bottom - box.top) * view.scale),
    );
    const scale = Math.min(view.scale * fit, maxScale);
    // Whole device pixels, so that an unstretched picture maps pixel to pixel.
    const [screenLeft, screenTop] = toScreen({ ...view, scale }, [box.left, box.top]);
    const startX = Math.floor(screenLeft - margin);
    const startY = Math.floor(screenTop - margin);
    const width = Math.max(1, Math.ceil((box.right - box.left) * scale + 2 * margin) + 1);
    const height = Math.max(1, Math.ceil((box.bottom - box.top) * scale + 2 * margin) + 1);
    this.left = (startX - view.width / 2) / scale + view.x;
    this.top = (startY - view.height / 2) / scale + view.y;
    this.paintedScale = scale;
    this.resize(width, height);
    const { context } = this.texture;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    paint(context, { scale, offsetX: -this.left * scale, offsetY: -this.top * scale, width, height });
    context.setTransform(1, 0, 0, 1, 0, 0);
    this.texture.refresh();
    this.image.setVisible(true);
    this.place(view);
  }

  /** Repaints parts in place. `boxes` are in world units; they grow by `margin` device pixels and to whole pixels. */
  repaint(boxes: readonly Box[], margin: number, paint: PatchPaint): void {
    const { context, width, height } = this.texture;
    const scale = this.paintedScale;
    context.save();
    context.beginPath();
    for (const box of boxes) {
      const left = Math.floor((box.left - this.left) * scale - margin);
      const top = Math.floor((box.top - this.top) * scale - margin);
      const right = Math.ceil((box.right - this.left) * scale + margin);
      const bottom = Math.ceil((box.bottom - this.top) * scale + margin);
      context.rect(left, top, right - left, bottom - top);
    }
    context.clip();
    paint(context, { scale, offsetX: -this.left * scale, offsetY: -this.top * scale, width, height });
    context.restore();
    this.texture.refresh();
  }

  place(view: Viewport): void {
    const [x, y] = toScreen(view, [this.left, this.top]);
    const stretch = this.paintedScale > 0 ? view.scale / this.paintedScale : 1;
    if (Math.abs(stretch - 1) < 1e-6) this.image.setPosition(Math.round(x), Math.round(y)).setScale(1);
    else this.image.setPosition(x, y).setScale(stretch);
  }

  /** Whether the picture covers the window unstretched. */
  covers(view: Viewport): boolean {
    if (Math.abs(view.scale / this.paintedScale - 1) > 1e-6) return false;
    const [x, y] = toScreen(view, [this.left, this.top]);
    return x <= 0 && y <= 0 && x + this.texture.width >= view.width && y + this.texture.height >= view.height;
  }

  hide(): void {
    this.image.setVisible(false);
  }

  destroy(): void {
    this.image.destroy();
    this.scene.textures.remove(this.key);
  }

  private resize(width: number, height: number): void {
    if (width === this.texture.width && height === this.texture.height) return;
    this.texture.setSize(width, height);
    this.image.setFrame('__BASE');
  }
}
