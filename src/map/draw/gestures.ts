/**
 * Turns pointer and wheel into intents: pan, zoom, point, click, hold, pull an order. Positions are device pixels on
 * the canvas. Keys belong to the page.
 */
import type Phaser from 'phaser';
import type { Point } from '../viewport.ts';

export interface GestureTarget {
  pan(dx: number, dy: number): void;
  /** `gentle`: a single step (double click), shown as a short glide. */
  zoom(factor: number, at: Point, gentle: boolean): void;
  point(at: Point | undefined): void;
  click(at: Point): void;
  /** A finger rests here. */
  hold(at: Point): void;
  /** Begins to pull an order, if a drag from here does so instead of panning. */
  startPull(at: Point): boolean;
  pull(from: Point, to: Point): void;
  release(from: Point, to: Point): void;
  cancelPull(): void;
  pixelRatio(): number;
}

const DRAG_FROM = 6;
const DOUBLE_CLICK_MS = 320;
const HOLD_MS = 500;

/** `held`: a finger rested; lifting it is no click. */
type Mode = 'idle' | 'pressed' | 'panning' | 'pulling' | 'pinching' | 'held';

export class Gestures {
  private mode: Mode = 'idle';
  private start: Point = [0, 0];
  private last: Point = [0, 0];
  private spread = 0;
  private clickedAt = 0;
  private clicked: Point = [0, 0];
  private holding = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly target: GestureTarget,
  ) {
    const { input } = scene;
    input.addPointer(1);
    input.on('pointerdown', (pointer: Phaser.Input.Pointer) => this.down(pointer));
    input.on('pointermove', (pointer: Phaser.Input.Pointer) => this.move(pointer));
    input.on('pointerup', (pointer: Phaser.Input.Pointer) => this.up(pointer));
    input.on('pointerupoutside', (pointer: Phaser.Input.Pointer) => this.up(pointer));
    input.on('gameout', () => this.target.point(undefined));
    input.on('wheel', (pointer: Phaser.Input.Pointer, _over: unknown, _dx: number, dy: number) => {
      target.zoom(1.0018 ** -Math.max(-240, Math.min(240, dy)), [pointer.x, pointer.y], false);
    });
  }

  destroy(): void {
    window.clearTimeout(this.holding);
  }

  /** Gives up the order being pulled. */
  cancel(): void {
    if (this.mode !== 'pulling') return;
    this.target.cancelPull();
    this.mode = 'idle';
  }

  private get touches(): Phaser.Input.Pointer[] {
    const { pointer1, pointer2 } = this.scene.input;
    return [pointer1, pointer2].filter((pointer) => pointer?.isDown);
  }

  private down(pointer: Phaser.Input.Pointer): void {
    // No focus ring for pointers; keys still work.
    this.scene.game.canvas.parentElement?.focus({ preventScroll: true, focusVisible: false });
    window.clearTimeout(this.holding);
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
    if (pointer.wasTouch) this.holding = window.setTimeout(() => this.hold(), HOLD_MS);
  }

  private hold(): void {
    if (this.mode !== 'pressed') return;
    this.mode = 'held';
    this.target.hold(this.start);
  }

  private move(pointer: Phaser.Input.Pointer): void {
    const at: Point = [pointer.x, pointer.y];
    if (this.mode === 'pinching') {
      this.pinch();
      return;
    }
    if (this.mode === 'held') return;
    if (this.mode === 'idle') {
      this.target.point(pointer.wasTouch ? undefined : at);
      return;
    }
    if (this.mode === 'pressed') {
      if (Math.hypot(at[0] - this.start[0], at[1] - this.start[1]) < DRAG_FROM * this.target.pixelRatio()) return;
      this.mode = !pointer.wasTouch && this.target.startPull(this.start) ? 'pulling' : 'panning';
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
    window.clearTimeout(this.holding);
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
}
