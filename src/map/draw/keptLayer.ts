/** A cached picture of what no turn changes, painted once per zoom, above or below what does change. */
import type { Context } from './ink.ts';
import type { PatchSpace } from './patch.ts';

export class KeptLayer {
  private readonly canvas = document.createElement('canvas');
  private key = '';

  draw(context: Context, space: PatchSpace, ratio: number, paint: (context: Context) => void): void {
    const { width, height, scale, offsetX, offsetY } = space;
    const key = [width, height, scale, offsetX, offsetY, ratio].join();
    if (key !== this.key) {
      this.canvas.width = width;
      this.canvas.height = height;
      const own = this.canvas.getContext('2d');
      if (own === null) {
        paint(context);
        return;
      }
      paint(own);
      this.key = key;
    }
    context.drawImage(this.canvas, 0, 0);
  }

  /** Gives its memory back at once, where collecting garbage would take its time. */
  release(): void {
    this.forget();
    this.canvas.width = 0;
    this.canvas.height = 0;
  }

  /** Repaints on the next draw. */
  forget(): void {
    this.key = '';
  }
}
