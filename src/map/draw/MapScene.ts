/**
 * The map's only scene. It keeps what the controller last set (model, selection, view) and updates the layers: at once
 * if they only move, shortly after if they need repainting. Between changes the game loop sleeps, so an idle map costs
 * nothing.
 */

import Phaser from 'phaser';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import type { Arrangement, MapWords } from '../arrange.ts';
import { diffOf, sameGround } from '../diff.ts';
import { frameOf } from '../frame.ts';
import { type MapGeometry, regionFinder } from '../geometry.ts';
import { HOME_MARGIN, homeEdges, homeView, isSmallWindow } from '../homeView.ts';
import type { MapModel, MapSide, MapStanding } from '../model.ts';
import { motionOf } from '../motion.ts';
import type { MapColours } from '../palette.ts';
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
  toScreen,
  toWorld,
  type ViewLimits,
  type Viewport,
  zoomAt,
} from '../viewport.ts';
import { ArrowLayer } from './arrowLayer.ts';
import { Gestures } from './gestures.ts';
import { Ground } from './ground.ts';
import { MarkLayer } from './markLayer.ts';
import { MotionPlayer } from './motionPlayer.ts';
import { OutlineLayer } from './outlineLayer.ts';
import { PastLayer } from './pastLayer.ts';
import { reliefOf } from './relief.ts';

export type MapIntent =
  | { readonly kind: 'select'; readonly region: RegionIndex }
  /** The pointer is over a place's ground, `near` its symbol, or over the counter of a side there. */
  | {
      readonly kind: 'hover';
      readonly region: RegionIndex | null;
      readonly side?: SideIndex;
      readonly near: boolean;
    }
  /** A finger rests on a place. */
  | { readonly kind: 'hold'; readonly region: RegionIndex; readonly side?: SideIndex }
  /** A drag from a place that orders may be pulled from begins, and ends at another place or nowhere. */
  | { readonly kind: 'pull'; readonly from: RegionIndex }
  | { readonly kind: 'pullEnded' }
  | { readonly kind: 'order'; readonly from: RegionIndex; readonly to: RegionIndex }
  /** The map was moved or zoomed by hand. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'background' };

export interface SceneOptions {
  readonly geometry: MapGeometry;
  readonly sides: readonly MapSide[];
  readonly words: MapWords;
  readonly colours: MapColours;
  readonly onIntent: (intent: MapIntent) => void;
  readonly reducedMotion: boolean;
  readonly pixelRatio: () => number;
  /** How much larger than usual text is on this screen, 1 to 1.75. */
  readonly textScale: () => number;
  /** Called after every change of the window's position. */
  readonly onLook: () => void;
  readonly insets: Insets;
}

/** Where the window is; kept by who moves it away and wants it back. */
export type Camera = Viewport;

/** A pointer within this distance of a place's symbol is at the place, CSS pixels. */
const REACH = 16;

/** Maximum zoom, relative to the whole country. */
const CLOSEST = 9;
/** Room for the base map's attribution at the bottom, CSS pixels. */
const SOURCE_ROOM = 24;
const SHARPEN_AFTER_MS = 110;
const SLEEP_AFTER_MS = 500;
const GLIDE_MS = 260;
/** A place walked to by keys keeps this distance from the edges of the free part, CSS pixels. */
const REVEAL_MARGIN = 40;

const sideOf = (counter: MapStanding | undefined): { readonly side?: SideIndex } =>
  counter === undefined ? {} : { side: counter.side };

export class MapScene extends Phaser.Scene {
  static readonly KEY = 'map';
  private view: Viewport = { width: 1, height: 1, scale: 1, x: 0, y: 0 };
  private home: Viewport = this.view;
  /** Where the window is going, or is. */
  private destination: Viewport = this.view;
  private limits: ViewLimits;
  private insets: Insets;
  /** Buttons and lines over the map, CSS pixels from its top left corner. */
  private controls: readonly Box[] = [];
  private model: MapModel | undefined;
  /** What the ground shows: the model, or the previous one while motion plays. */
  private groundModel: MapModel | undefined;
  private layers:
    | {
        readonly ground: Ground;
        readonly outlines: OutlineLayer;
        readonly arrows: ArrowLayer;
        readonly marks: MarkLayer;
        readonly player: MotionPlayer;
        readonly past: PastLayer;
      }
    | undefined;
  private gestures: Gestures | undefined;
  private isStopped = false;
  private readonly regionAtWorld: (at: Point) => RegionIndex | undefined;
  /** The selection, even before anything is drawn. */
  private asked: RegionIndex | undefined;
  /** Places an order may be pulled from, and where the one being pulled may go. */
  private pulls: ReadonlySet<RegionIndex> = new Set();
  private goals: ReadonlySet<RegionIndex> | undefined;
  private hover: {
    readonly region: RegionIndex | undefined;
    readonly side: SideIndex | undefined;
    readonly near: boolean;
  } = { region: undefined, side: undefined, near: false };
  private sharpenAt = 0;
  private awakeUntil = 0;
  private arrangedScale = 0;
  /** Names and counters are arranged once before the next picture, however many things ask for it. */
  private isArrangeDue = false;
  private glide: Phaser.Tweens.Tween | undefined;

  constructor(private readonly options: SceneOptions) {
    super(MapScene.KEY);
    this.regionAtWorld = regionFinder(options.geometry);
    this.limits = { frame: options.geometry.frame, minScale: 0, maxScale: Infinity };
    this.insets = options.insets;
  }

  create(): void {
    if (this.isStopped) return;
    const { geometry, sides, words, colours, pixelRatio } = this.options;
    const unit = (): number => this.unit();
    const ground = new Ground(this, geometry, sides, colours, unit);
    this.layers = {
      ground,
      outlines: new OutlineLayer(this, geometry, colours, unit, (region) => ground.regionPath(region)),
      arrows: new ArrowLayer(this, geometry, sides, colours, unit),
      marks: new MarkLayer(this, geometry, sides, words, colours, unit),
      player: new MotionPlayer(this, {
        geometry,
        sides,
        colours,
        view: () => this.view,
        ratio: unit,
        cutOut: (region, depth) => ground.cutOut(this.view, this.home, this.model as MapModel, region, depth),
      }),
      past: new PastLayer(this, (view, model, region, depth) => ground.cutOut(view, this.home, model, region, depth)),
    };
    this.gestures = new Gestures(this, {
      pan: (dx, dy) => {
        this.moved();
        this.look(panBy(this.view, dx, dy, this.limits));
      },
      zoom: (factor, at, gentle) => {
        this.moved();
        this.goTo(zoomAt(this.view, factor, at, this.limits), gentle);
      },
      point: (at) => this.point(at),
      click: (at) => this.click(at),
      hold: (at) => this.hold(at),
      startPull: (at) => this.startPull(at),
      pull: (from, to) => this.pull(from, to),
      release: (from, to) => this.release(from, to),
      cancelPull: () => this.endPull(),
      pixelRatio,
    });
    this.loadRelief(ground);
    // Names are painted once; repaint them when the font arrives late.
    void document.fonts.load('600 14px Plex').then(
      () => this.repaint(),
      () => undefined,
    );
    this.fit();
    if (this.model) this.repaint();
    this.setSelection(this.asked);
  }

  /** `still`: nothing moves, the new state is painted at once. */
  setModel(model: MapModel, still: boolean): void {
    const before = this.model;
    this.model = model;
    const { layers } = this;
    if (!layers || !before) {
      this.groundModel = model;
      this.repaint();
      return;
    }
    this.wake();
    const changes = diffOf(before, model);
    if (changes.length > 0 || !sameGround(before, model)) {
      // The previous turn is still playing: the ground catches up with it a few frames later.
      if (layers.player.isPlaying) {
        layers.player.cutShort();
        this.sharpenAt = performance.now() + SHARPEN_AFTER_MS;
      }
      this.groundModel = before;
      layers.player.play(motionOf(changes, still || this.options.reducedMotion), model, () => {
        this.groundModel = this.model;
        this.paintGround();
      });
    }
    // Orders alone change neither the ground nor what moves on it.
    this.arrange();
    layers.arrows.redraw(this.view, model);
  }

  setSelection(region: RegionIndex | undefined): void {
    this.asked = region;
    this.layers?.outlines.select(this.view, region);
    this.arrange();
    this.wake();
  }

  setHover(region: RegionIndex | undefined): void {
    this.layers?.outlines.setHover(this.view, region);
    this.layers?.marks.setExtra(this.view, region);
    this.wake();
  }

  setPulls(regions: ReadonlySet<RegionIndex>): void {
    this.pulls = regions;
  }

  /** Where the order being pulled may go; the pointer shows it. */
  setGoals(regions: ReadonlySet<RegionIndex> | undefined): void {
    this.goals = regions;
  }

  setInsets(insets: Insets): void {
    const wasHome = this.isHome;
    this.insets = insets;
    if (!this.layers) return;
    this.fit(!wasHome);
  }

  setControls(controls: readonly Box[]): void {
    this.controls = controls;
    this.arrange();
    this.wake();
  }

  /** Call before destroying the game: fonts and pictures that load later then have nothing to paint on. */
  stop(): void {
    this.isStopped = true;
    this.layers?.player.drop();
    this.layers?.past.clear();
    this.gestures?.destroy();
    this.layers = undefined;
  }

  /** The page is visible again: restores a picture that the browser dropped meanwhile. */
  resumed(): void {
    this.wake();
  }

  /** Call after resizing the game. */
  resized(): void {
    if (!this.layers) return;
    this.fit(!this.isHome);
    this.repaint();
  }

  focusOn(region: RegionIndex): void {
    const shape = this.options.geometry.shapes[region];
    const town = this.options.geometry.towns[region];
    if (!town) return;
    const box = grown(boxOf([town.at, ...(shape ?? []).flat()]), 40);
    const target = fitViewport(box, this.view.width, this.view.height, this.inDevicePixels(HOME_MARGIN));
    this.goTo(clampViewport({ ...target, scale: Math.min(target.scale, this.home.scale * 3.2) }, this.limits), true);
  }

  get shown(): MapModel | undefined {
    return this.model;
  }

  get camera(): Camera {
    return this.view;
  }

  /** Goes to a kept position; fits it to the window if that has changed meanwhile. */
  returnTo(camera: Camera, ms: number): void {
    const { width, height } = this.home;
    this.goTo(clampViewport({ ...camera, width, height }, this.limits), true, ms);
  }

  /** Goes where the places are seen among their neighbours. */
  frame(regions: readonly RegionIndex[], ms: number): void {
    const target = frameOf(
      this.options.geometry,
      regions,
      this.home,
      this.destination,
      this.inDevicePixels(HOME_MARGIN),
    );
    this.goTo(clampViewport(target, this.limits), true, ms);
  }

  /** Shows places as they were, until `fade` lets them become what they are. */
  showPast(model: MapModel, regions: readonly RegionIndex[]): void {
    this.layers?.past.show(this.destination, model, regions);
    this.layers?.past.place(this.view);
    this.wake();
  }

  fadePast(ms: number): void {
    this.layers?.past.fade(ms);
    this.wake();
  }

  /** Moves the window as little as needed to have the place in its free part. */
  reveal(region: RegionIndex): void {
    const town = this.options.geometry.towns[region];
    if (!town) return;
    const insets = this.inDevicePixels(REVEAL_MARGIN);
    const [x, y] = toScreen(this.destination, town.at);
    const dx = Math.max(0, insets.left - x) - Math.max(0, x - (this.view.width - insets.right));
    const dy = Math.max(0, insets.top - y) - Math.max(0, y - (this.view.height - insets.bottom));
    if (dx !== 0 || dy !== 0) this.goTo(panBy(this.destination, dx, dy, this.limits), true);
  }

  /** Pans by CSS pixels. */
  pan(dx: number, dy: number): void {
    const ratio = this.options.pixelRatio();
    this.goTo(panBy(this.destination, dx * ratio, dy * ratio, this.limits), true);
  }

  pointOf(region: RegionIndex): Point {
    const [x, y] = toScreen(this.view, this.options.geometry.towns[region]?.at ?? [0, 0]);
    return [x / this.options.pixelRatio(), y / this.options.pixelRatio()];
  }

  zoomBy(factor: number): void {
    this.goTo(zoomAt(this.view, factor, [this.view.width / 2, this.view.height / 2], this.limits), true);
  }

  reset(): void {
    this.goTo(this.home, true);
  }

  override update(): void {
    const now = performance.now();
    if (this.sharpenAt > 0 && now >= this.sharpenAt) this.sharpen();
    if (this.isArrangeDue) this.arrangeNow();
    const { layers } = this;
    const isBusy =
      this.sharpenAt > 0 || layers?.player.isPlaying || layers?.past.isFading || this.glide?.isPlaying() === true;
    if (!isBusy && now > this.awakeUntil) this.game.loop.sleep();
  }

  private get isHome(): boolean {
    return this.view.scale === this.home.scale && this.view.x === this.home.x && this.view.y === this.home.y;
  }

  private wake(): void {
    if (!this.layers) return;
    this.awakeUntil = performance.now() + SLEEP_AFTER_MS;
    if (this.game.loop.running) return;
    // Tweens and timers must not catch up on the time asleep.
    this.game.loop.resetDelta();
    this.game.loop.wake();
  }

  private inDevicePixels(margin: number): Insets {
    const ratio = this.options.pixelRatio();
    const side = (inset: number): number => (inset + margin) * ratio;
    return {
      left: side(this.insets.left),
      top: side(this.insets.top),
      right: side(this.insets.right),
      bottom: side(this.insets.bottom),
    };
  }

  private fit(keepsView = false): void {
    const { width, height } = this.scale;
    this.home = homeView(this.options.geometry, width, height, this.insets, this.options.pixelRatio());
    this.limits = {
      frame: this.options.geometry.frame,
      minScale: this.home.scale * 0.8,
      maxScale: this.home.scale * CLOSEST,
    };
    const ratio = this.options.pixelRatio();
    const { insets } = this;
    const [left, top] = toWorld(this.home, [insets.left * ratio, insets.top * ratio]);
    const [right, bottom] = toWorld(this.home, [
      width - insets.right * ratio,
      height - (insets.bottom + SOURCE_ROOM) * ratio,
    ]);
    this.layers?.ground.setFree({ left, top, right, bottom });
    this.look(keepsView ? clampViewport({ ...this.view, width, height }, this.limits) : this.home);
  }

  private look(view: Viewport): void {
    const zoomed = view.scale !== this.view.scale;
    this.view = view;
    if (!this.glide?.isPlaying()) this.destination = view;
    const { layers } = this;
    if (!layers) return;
    layers.ground.place(view);
    layers.outlines.place(view);
    layers.arrows.place(view);
    layers.player.place(view);
    layers.past.place(view);
    if (zoomed && Math.abs(Math.log(view.scale / (this.arrangedScale || 1))) > 0.06) this.arrange();
    layers.marks.place(view);
    this.sharpenAt = performance.now() + SHARPEN_AFTER_MS;
    this.wake();
    this.options.onLook();
  }

  private goTo(target: Viewport, gently: boolean, ms = GLIDE_MS): void {
    if (!this.layers) return;
    this.glide?.stop();
    this.destination = target;
    if (!gently || this.options.reducedMotion) {
      this.look(target);
      return;
    }
    const from = this.view;
    this.wake();
    this.glide = this.tweens.addCounter({
      from: 0,
      to: 1,
      duration: ms,
      ease: 'Sine.easeInOut',
      onUpdate: (tween) => this.look(betweenViewports(from, target, tween.getValue() ?? 1)),
      onComplete: () => this.look(target),
    });
  }

  private repaint(): void {
    if (!this.layers || !this.model) return;
    // Motion uses pictures that are about to be discarded.
    this.layers.player.finish();
    this.layers.marks.redraw();
    this.layers.ground.markStale();
    this.sharpen();
    this.wake();
  }

  private sharpen(): void {
    this.sharpenAt = 0;
    const { layers, model } = this;
    if (!layers || !model) return;
    this.paintGround();
    layers.outlines.redraw(this.view);
    layers.arrows.redraw(this.view, model);
    this.arrange();
    this.wake();
  }

  private paintGround(): void {
    if (!this.layers || !this.groundModel) return;
    this.layers.ground.refresh(this.view, this.home, this.groundModel);
    this.layers.player.settled();
    this.wake();
  }

  private arrange(): void {
    this.isArrangeDue = true;
    this.wake();
  }

  /** Finds room for counters, names and tags at this zoom. */
  private arrangeNow(): void {
    this.isArrangeDue = false;
    if (!this.layers || !this.model) return;
    const { marks, outlines, ground } = this.layers;
    const ratio = this.options.pixelRatio();
    const closeness = this.view.scale / this.home.scale;
    const zones = ground.zoneBoxes(this.view, this.home);
    marks.arrange(this.view, this.model, {
      scale: this.view.scale,
      closeness,
      unit: this.unit(),
      small: isSmallWindow(this.home, this.insets, ratio, this.options.textScale()),
      edges: closeness < 1.05 ? [...homeEdges(this.home, this.insets, this.controls, ratio), ...zones] : zones,
      marked: new Set([outlines.selection].filter((region) => region !== undefined)),
    });
    this.arrangedScale = this.view.scale;
  }

  /** What stands where, for tests: boxes are relative to the world's origin, device pixels. */
  get arrangement(): Arrangement | undefined {
    return this.layers?.marks.placed;
  }

  /** Device pixels per CSS pixel, times how much larger than usual text is on this screen. */
  private unit(): number {
    return this.options.pixelRatio() * this.options.textScale();
  }

  private point(at: Point | undefined): void {
    const counter = at ? this.layers?.marks.counterAt(at) : undefined;
    const region = at ? (counter?.region ?? this.regionAtWorld(toWorld(this.view, at))) : undefined;
    const start = at ? this.pullAt(at) : undefined;
    this.game.canvas.style.cursor = this.cursorAt(region, start);
    const near = at !== undefined && (counter !== undefined || this.isNear(region, at));
    const { hover } = this;
    if (region === hover.region && counter?.side === hover.side && near === hover.near) return;
    this.hover = { region, side: counter?.side, near };
    this.setHover(region);
    this.options.onIntent({ kind: 'hover', region: region ?? null, ...sideOf(counter), near });
  }

  /** While an order is pulled, whether it may go here; else an arrow where one may be pulled from. */
  private cursorAt(region: RegionIndex | undefined, start: RegionIndex | undefined): string {
    if (this.goals !== undefined) return region !== undefined && this.goals.has(region) ? 'alias' : 'not-allowed';
    if (start !== undefined) return 'alias';
    return region === undefined ? 'grab' : 'pointer';
  }

  private click(at: Point): void {
    const region = this.regionAt(at);
    if (region === undefined) this.options.onIntent({ kind: 'background' });
    else this.options.onIntent({ kind: 'select', region });
  }

  private hold(at: Point): void {
    const region = this.regionAt(at);
    if (region === undefined) return;
    this.options.onIntent({ kind: 'hold', region, ...sideOf(this.layers?.marks.counterAt(at)) });
  }

  private regionAt(at: Point): RegionIndex | undefined {
    return this.layers?.marks.counterAt(at)?.region ?? this.regionAtWorld(toWorld(this.view, at));
  }

  /** The place an order is pulled from by a drag that starts here: from its own counter, or from its symbol. */
  private pullAt(at: Point): RegionIndex | undefined {
    const counter = this.layers?.marks.counterAt(at);
    if (counter !== undefined) return counter.exact && this.pulls.has(counter.region) ? counter.region : undefined;
    for (const region of this.pulls) if (this.isNear(region, at)) return region;
    return undefined;
  }

  private isNear(region: RegionIndex | undefined, at: Point): boolean {
    const town = region === undefined ? undefined : this.options.geometry.towns[region];
    if (!town) return false;
    const [x, y] = toScreen(this.view, town.at);
    return Math.hypot(x - at[0], y - at[1]) <= REACH * this.options.pixelRatio();
  }

  private startPull(at: Point): boolean {
    const from = this.pullAt(at);
    if (from === undefined) return false;
    this.options.onIntent({ kind: 'pull', from });
    return true;
  }

  private pull(from: Point, to: Point): void {
    const start = this.pullAt(from);
    const at = start === undefined ? undefined : this.options.geometry.towns[start]?.at;
    // Without goals the order may not be given at all.
    if (this.goals !== undefined) this.layers?.arrows.pull(this.view, at, toWorld(this.view, to));
    this.wake();
  }

  private release(from: Point, to: Point): void {
    const start = this.pullAt(from);
    const target = this.regionAt(to);
    const isWanted = this.goals !== undefined;
    this.endPull();
    if (isWanted && start !== undefined && target !== undefined && target !== start)
      this.options.onIntent({ kind: 'order', from: start, to: target });
  }

  cancelPull(): void {
    this.gestures?.cancel();
  }

  private endPull(): void {
    this.layers?.arrows.pull(this.view);
    this.goals = undefined;
    this.options.onIntent({ kind: 'pullEnded' });
    this.wake();
  }

  private moved(): void {
    this.options.onIntent({ kind: 'moved' });
  }

  /** Same origin only: a map file must not make the page call other servers. */
  private loadRelief(ground: Ground): void {
    const { relief } = this.options.geometry;
    if (!relief) return;
    const address = new URL(relief.href, document.baseURI);
    if (address.origin !== location.origin) return;
    const picture = new Image();
    picture.decoding = 'async';
    picture.onload = () => {
      if (!this.layers) return;
      ground.setRelief(reliefOf(picture, relief.land, this.options.colours.paper));
      this.sharpen();
    };
    picture.src = address.href;
  }
}
