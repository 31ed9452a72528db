/** Where the window is over the country, where it may go, and its flights there. */
import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import { frameOf } from '../frame.ts';
import type { MapGeometry } from '../geometry.ts';
import { HOME_MARGIN, homeView } from '../homeView.ts';
import {
  type Box,
  betweenViewports,
  boxOf,
  clampViewport,
  fitViewport,
  grown,
  type Insets,
  type Point,
  panBy,
  sameSides,
  toScreen,
  toWorld,
  type ViewLimits,
  type Viewport,
  zoomAt,
} from '../viewport.ts';

export interface CameraOptions {
  readonly geometry: MapGeometry;
  readonly insets: Insets;
  readonly pixelRatio: () => number;
  readonly isStill: () => boolean;
  /** Called after every change of the window's position. */
  readonly onLook: (view: Viewport) => void;
  /** Called when a flight begins. */
  readonly onFlight: () => void;
}

/** Maximum zoom, relative to the whole country. */
const CLOSEST = 9;
/** Minimum zoom, relative to the whole country. */
const FARTHEST = 0.8;
/** A place looked for is not zoomed in on further than this, relative to the whole country. */
const FOCUS = 3.2;
/** Around a place looked for, world units. */
const AROUND = 40;
/** Room for the base map's attribution at the bottom, CSS pixels. */
const SOURCE_ROOM = 24;
const GLIDE_MS = 260;
/** A place walked to by keys keeps this distance from the edges of the free part, CSS pixels. */
const REVEAL_MARGIN = 40;

export class MapCamera {
  private now: Viewport = { width: 1, height: 1, scale: 1, x: 0, y: 0 };
  private whole: Viewport = this.now;
  /** Where the window is going, or is. */
  private goal: Viewport = this.now;
  private limits: ViewLimits;
  private covered: Insets;
  private flight: Phaser.Tweens.Tween | undefined;
  /** Device pixels per CSS pixel when the country was last fitted; undefined before and after. */
  private fittedRatio: number | undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly options: CameraOptions,
  ) {
    this.limits = { frame: options.geometry.frame, minScale: 0, maxScale: Infinity };
    this.covered = options.insets;
  }

  get view(): Viewport {
    return this.now;
  }

  /** The view of the whole country. */
  get home(): Viewport {
    return this.whole;
  }

  get destination(): Viewport {
    return this.goal;
  }

  get insets(): Insets {
    return this.covered;
  }

  get isHome(): boolean {
    return this.now.scale === this.whole.scale && this.now.x === this.whole.x && this.now.y === this.whole.y;
  }

  get isFlying(): boolean {
    return this.flight?.isPlaying() === true;
  }

  /** Relative to the home view. */
  get closeness(): number {
    return this.now.scale / this.whole.scale;
  }

  /** The part of the home view that panels leave free, world units. */
  get free(): Box {
    const ratio = this.options.pixelRatio();
    const { whole, covered } = this;
    const [left, top] = toWorld(whole, [covered.left * ratio, covered.top * ratio]);
    const [right, bottom] = toWorld(whole, [
      whole.width - covered.right * ratio,
      whole.height - (covered.bottom + SOURCE_ROOM) * ratio,
    ]);
    return { left, top, right, bottom };
  }

  /** Notes what panels cover; whether that differs from before, so that `fit` is due. */
  cover(insets: Insets): boolean {
    const before = this.covered;
    this.covered = insets;
    return !sameSides(before, insets);
  }

  /** Fits the country into the window (device pixels); keeps the view of one who has moved it. */
  fit(width: number, height: number, keepsView: boolean): void {
    const { geometry, pixelRatio } = this.options;
    const ratio = pixelRatio();
    const scale = (this.now.scale * ratio) / (this.fittedRatio ?? ratio);
    this.fittedRatio = ratio;
    this.whole = homeView(geometry, width, height, this.covered, ratio);
    this.limits = {
      frame: geometry.frame,
      minScale: this.whole.scale * FARTHEST,
      maxScale: this.whole.scale * CLOSEST,
    };
    this.look(keepsView ? clampViewport({ ...this.now, width, height, scale }, this.limits) : this.whole);
  }

  panBy(dx: number, dy: number): void {
    this.look(panBy(this.now, dx, dy, this.limits));
  }

  zoomAt(factor: number, at: Point, gently: boolean): void {
    this.goTo(zoomAt(this.now, factor, at, this.limits), gently);
  }

  zoomBy(factor: number): void {
    this.zoomAt(factor, [this.now.width / 2, this.now.height / 2], true);
  }

  reset(): void {
    this.goTo(this.whole, true);
  }

  /** Goes to a kept position; fits it to the window if that has changed meanwhile. */
  returnTo(view: Viewport, ms: number): void {
    const { width, height } = this.whole;
    this.goTo(clampViewport({ ...view, width, height }, this.limits), ms > 0, ms);
  }

  focusOn(region: RegionIndex): void {
    const { towns, shapes } = this.options.geometry;
    const town = towns[region];
    if (!town) return;
    const box = grown(boxOf([town.at, ...(shapes[region] ?? []).flat()]), AROUND);
    const target = fitViewport(box, this.now.width, this.now.height, this.inDevicePixels(HOME_MARGIN));
    this.goTo(clampViewport({ ...target, scale: Math.min(target.scale, this.whole.scale * FOCUS) }, this.limits), true);
  }

  /** Goes where the places are seen among their neighbours. */
  frame(regions: readonly RegionIndex[], ms: number): void {
    const target = frameOf(this.options.geometry, regions, this.whole, this.goal, this.inDevicePixels(HOME_MARGIN));
    this.goTo(clampViewport(target, this.limits), true, ms);
  }

  /** Moves the window as little as needed to have the place in its free part. */
  reveal(region: RegionIndex): void {
    const town = this.options.geometry.towns[region];
    if (!town) return;
    const insets = this.inDevicePixels(REVEAL_MARGIN);
    const [x, y] = toScreen(this.goal, town.at);
    const dx = Math.max(0, insets.left - x) - Math.max(0, x - (this.now.width - insets.right));
    const dy = Math.max(0, insets.top - y) - Math.max(0, y - (this.now.height - insets.bottom));
    if (dx !== 0 || dy !== 0) this.goTo(panBy(this.goal, dx, dy, this.limits), true);
  }

  /** Pans by CSS pixels. */
  pan(dx: number, dy: number): void {
    const ratio = this.options.pixelRatio();
    this.goTo(panBy(this.goal, dx * ratio, dy * ratio, this.limits), true);
  }

  /** Position of a place, CSS pixels. */
  pointOf(region: RegionIndex): Point {
    const ratio = this.options.pixelRatio();
    const [x, y] = toScreen(this.now, this.options.geometry.towns[region]?.at ?? [0, 0]);
    return [x / ratio, y / ratio];
  }

  /** Ends a flight where it goes. */
  land(): void {
    if (this.isFlying) this.goTo(this.goal, false);
  }

  /** Goes nowhere any more. */
  stop(): void {
    this.flight?.stop();
    this.fittedRatio = undefined;
  }

  private goTo(target: Viewport, gently: boolean, ms = GLIDE_MS): void {
    // Until the window is known there is nowhere to go.
    if (this.fittedRatio === undefined) return;
    this.flight?.stop();
    this.goal = target;
    if (!gently || this.options.isStill()) {
      this.look(target);
      return;
    }
    const from = this.now;
    this.flight = this.scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: ms,
      ease: 'Sine.easeInOut',
      onUpdate: (tween) => this.look(betweenViewports(from, target, tween.getValue() ?? 1)),
      onComplete: () => this.look(target),
    });
    this.options.onFlight();
  }

  private look(view: Viewport): void {
    this.now = view;
    if (!this.isFlying) this.goal = view;
    this.options.onLook(view);
  }

  private inDevicePixels(margin: number): Insets {
    const ratio = this.options.pixelRatio();
    const side = (inset: number): number => (inset + margin) * ratio;
    const { left, top, right, bottom } = this.covered;
    return { left: side(left), top: side(top), right: side(right), bottom: side(bottom) };
  }
}
