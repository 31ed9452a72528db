/**
 * Turns pointer, wheel and keys into intents: pan, zoom, point, click, pull an order. Positions are device pixels on
 * the canvas. Keys are heard only on the canvas, so they never interfere with a text field.
 */
import type Phaser from 'phaser';
import type { Point } from '../viewport.ts';

export interface GestureTarget {
  pan(dx: number, dy: number): void;
  /** `gentle`: a single step (key, double click), shown as a short glide. */
  zoom(factor: number, at: Point, gentle: boolean): void;
  reset(): void;
  point(at: Point | undefined): void;
  click(at: Point): void;
  /** Whether a drag from here pulls an order instead of panning. */
  canPull(at: Point): boolean;
  pull(from: Point, to: Point): void;
  release(from: Point, to: Point): void;
  cancelPull(): void;
  pixelRatio(): number;
}

const DRAG_FROM = 6;
const DOUBLE_CLICK_MS = 320;
const KEY_PAN = 60;
const KEY_ZOOM = 1.35;

type Mode = 'idle' | 'pressed' | 'panning' | 'pulling' | 'pinching';

export class Gestures {
  private mode: Mode = 'idle';
  private start: Point = [0, 0];
  private last: Point = [0, 0];
  private spread = 0;
  private clickedAt = 0;
  private clicked: Point = [0, 0];
  private readonly abort = new AbortController();

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly target: GestureTarget,
  ) {
    const { input, game } = scene;
    input.addPointer(1);
    input.on('pointerdown', (pointer: Phaser.Input.Pointer) => this.down(pointer));
    input.on('pointermove', (pointer: Phaser.Input.Pointer) => this.move(pointer));
    input.on('pointerup', (pointer: Phaser.Input.Pointer) => this.up(pointer));
    input.on('pointerupoutside', (pointer: Phaser.Input.Pointer) => this.up(pointer));
    input.on('gameout', () => this.target.point(undefined));
    input.on('wheel', (pointer: Phaser.Input.Pointer, _over: unknown, _dx: number, dy: number) => {
      target.zoom(1.0018 ** -Math.max(-240, Math.min(240, dy)), [pointer.x, pointer.y], false);
    });
    game.canvas.addEventListener('keydown', (event) => this.key(event), { signal: this.abort.signal });
  }

  destroy(): void {
    this.abort.abort();
  }

  private get touches(): Phaser.Input.Pointer[] {
    const { pointer1, pointer2 } = this.scene.input;
    return [pointer1, pointer2].filter((pointer) => pointer?.isDown);
  }

  private down(pointer: Phaser.Input.Pointer): void {
    // No focus ring for pointers; keys still work.
    this.scene.game.canvas.focus({ preventScroll: true, focusVisible: false });
    const [one, two] = this.touches;
    if (one && two) {
      if (this.mode === 'pulling') this.target.cancelPull();
      this.mode = 'pinching';
      this.spread = Math.hypot(one.x - two.x, one.y - two.y);
      this.last = [(one.x + two.x) / 2, (one.y + two.y) / 2];
      return;
    }
    if (pointer.button > 0) return;
    this.mode = 'pressed';
    this.start = [pointer.x, pointer.y];
    this.last = this.start;
  }

  private move(pointer: Phaser.Input.Pointer): void {
    const at: Point = [pointer.x, pointer.y];
    if (this.mode === 'pinching') {
      this.pinch();
      return;
    }
    if (this.mode === 'idle') {
      this.target.point(pointer.wasTouch ? undefined : at);
      return;
    }
    if (this.mode === 'pressed') {
      if (Math.hypot(at[0] - this.start[0], at[1] - this.start[1]) < DRAG_FROM * this.target.pixelRatio()) return;
      this.mode = !pointer.wasTouch && this.target.canPull(this.start) ? 'pulling' : 'panning';
    }
    if (this.mode === 'pulling') {
      this.target.point(at);
      this.target.pull(this.start, at);
      return;
    }
    this.target.pan(at[0] - this.last[0], at[1] - this.last[1]);
    this.last = at;
  }

  private pinch(): void {
    const [one, two] = this.touches;
    if (!one || !two) return;
    const spread = Math.hypot(one.x - two.x, one.y - two.y);
    const middle: Point = [(one.x + two.x) / 2, (one.y + two.y) / 2];
    this.target.pan(middle[0] - this.last[0], middle[1] - this.last[1]);
    if (this.spread > 0 && spread > 0) this.target.zoom(spread / this.spread, middle, false);
    this.spread = spread;
    this.last = middle;
  }

  private up(pointer: Phaser.Input.Pointer): void {
    const at: Point = [pointer.x, pointer.y];
    const was = this.mode;
    const [left] = this.touches;
    if (was === 'pinching' && left) {
      // One finger remains: continues as a pan, never as a click.
      this.mode = 'panning';
      this.last = [left.x, left.y];
      return;
    }
    this.mode = 'idle';
    if (was === 'pulling') this.target.release(this.start, at);
    if (was === 'pressed') this.press(at, pointer.time);
  }

  private press(at: Point, time: number): void {
    const isDouble =
      time - this.clickedAt < DOUBLE_CLICK_MS &&
      Math.hypot(at[0] - this.clicked[0], at[1] - this.clicked[1]) < 2 * DRAG_FROM * this.target.pixelRatio();
    this.clickedAt = isDouble ? 0 : time;
    this.clicked = at;
    if (isDouble) this.target.zoom(1.9, at, true);
    else this.target.click(at);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { width, height } = this.scene.scale;
    const step = KEY_PAN * this.target.pixelRatio();
    const middle: Point = [width / 2, height / 2];
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => this.target.zoom(KEY_ZOOM, middle, true),
      '=': () => this.target.zoom(KEY_ZOOM, middle, true),
      '-': () => this.target.zoom(1 / KEY_ZOOM, middle, true),
      _: () => this.target.zoom(1 / KEY_ZOOM, middle, true),
      '0': () => this.target.reset(),
      Home: () => this.target.reset(),
      ArrowLeft: () => this.target.pan(step, 0),
      ArrowRight: () => this.target.pan(-step, 0),
      ArrowUp: () => this.target.pan(0, step),
      ArrowDown: () => this.target.pan(0, -step),
      Escape: () => {
        if (this.mode === 'pulling') this.target.cancelPull();
        this.mode = 'idle';
      },
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  }
}
