/**
 * Small pictures (names, counters, rings), painted once with the 2D canvas and packed into a few textures. The map's
 * hundred symbols then need a handful of batches, and look the same under WebGL and Canvas.
 */
import type Phaser from 'phaser';

export interface Stamp {
  readonly texture: string;
  readonly frame: string;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
}

type Paint = (context: CanvasRenderingContext2D) => void;

interface Page {
  readonly key: string;
  readonly texture: Phaser.Textures.CanvasTexture;
  x: number;
  y: number;
  shelf: number;
  dirty: boolean;
}

const PAGE_SIZE = 1024;
const GUTTER = 2;

export class Atlas {
  private readonly pages: Page[] = [];
  private readonly stamps = new Map<string, Stamp>();
  private made = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly name: string,
  ) {}

  /**
   * The picture with this key, painted now if new. The painter's context is clipped to it, with its top left corner as
   * origin.
   */
  stamp(key: string, width: number, height: number, paint: Paint): Stamp {
    const known = this.stamps.get(key);
    if (known) return known;
    const [w, h] = [Math.min(PAGE_SIZE, Math.ceil(width)), Math.min(PAGE_SIZE, Math.ceil(height))];
    const page = this.room(w, h);
    const { context } = page.texture;
    context.save();
    context.beginPath();
    context.rect(page.x, page.y, w, h);
    context.clip();
    context.translate(page.x, page.y);
    paint(context);
    context.restore();
    page.texture.add(key, 0, page.x, page.y, w, h);
    page.x += w + GUTTER;
    page.shelf = Math.max(page.shelf, h + GUTTER);
    page.dirty = true;
    const stamp = { texture: page.key, frame: key, width: w, height: h };
    this.stamps.set(key, stamp);
    return stamp;
  }

  known(key: string): Stamp | undefined {
    return this.stamps.get(key);
  }

  /** Uploads new paintings to the renderer. */
  flush(): void {
    for (const page of this.pages) {
      if (page.dirty) page.texture.refresh();
      page.dirty = false;
    }
  }

  /** More pages than one window can need: stale pictures have piled up. */
  get isCrowded(): boolean {
    return this.pages.length > 4;
  }

  clear(): void {
    for (const page of this.pages) this.scene.textures.remove(page.key);
    this.pages.length = 0;
    this.stamps.clear();
  }

  private room(width: number, height: number): Page {
    let page = this.pages[this.pages.length - 1];
    if (page && page.x + width > PAGE_SIZE) {
      page.x = 0;
      page.y += page.shelf;
      page.shelf = 0;
    }
    if (!page || page.y + height > PAGE_SIZE) {
      this.made += 1;
      const key = `${this.name}-${this.made}`;
      const texture = this.scene.textures.createCanvas(key, PAGE_SIZE, PAGE_SIZE);
      if (!texture) throw new Error(`The texture ${key} exists already`);
      page = { key, texture, x: 0, y: 0, shelf: 0, dirty: false };
      this.pages.push(page);
    }
    return page;
  }
}
