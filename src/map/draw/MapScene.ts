/**
 * The map's only scene. It keeps what the controller last set (model, selection, view) and updates the layers: at once
 * if they only move, shortly after if they need repainting. Between changes the game loop sleeps, so an idle map costs
 * nothing.
 */

import Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { diffOf, sameGround } from '../diff.ts';
import { type MapGeometry, regionFinder } from '../geometry.ts';
import type { MapModel, MapSide } from '../model.ts';
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
import { ForceLayer } from './forceLayer.ts';
import { Gestures } from './gestures.ts';
import { Ground } from './ground.ts';
import { MotionPlayer } from './motionPlayer.ts';
import { NameLayer } from './nameLayer.ts';
import { OutlineLayer } from './outlineLayer.ts';
import { reliefOf } from './relief.ts';

export type MapIntent =
  | { readonly kind: 'select'; readonly region: RegionIndex }
  | { readonly kind: 'hover'; readonly region: RegionIndex | null }
  /** A drag from one's own counter to a place. */
  | { readonly kind: 'order'; readonly from: RegionIndex; readonly to: RegionIndex }
  | { readonly kind: 'background' };

export interface SceneOptions {
  readonly geometry: MapGeometry;
  readonly sides: readonly MapSide[];
  readonly colours: MapColours;
  readonly onIntent: (intent: MapIntent) => void;
  readonly reducedMotion: boolean;
  readonly pixelRatio: () => number;
  /** Whether dragging from a counter gives an order; off if the chair gives none. */
  readonly pullsOrders: boolean;
  readonly insets: Insets;
}

/** Margin around the country, CSS pixels. */
const HOME_MARGIN = 26;
/** Maximum zoom, relative to the whole country. */
const CLOSEST = 9;
/** Room for the base map's attribution at the bottom, CSS pixels. */
const SOURCE_ROOM = 24;
const SHARPEN_AFTER_MS = 110;
const SLEEP_AFTER_MS = 500;
const GLIDE_MS = 260;

export class MapScene extends Phaser.Scene {
  static readonly KEY = 'map';
  private view: Viewport = { width: 1, height: 1, scale: 1, x: 0, y: 0 };
  private home: Viewport = this.view;
  private limits: ViewLimits;
  private insets: Insets;
  private model: MapModel | undefined;
  /** What the ground shows: the model, or the previous one while motion plays. */
  private groundModel: MapModel | undefined;
  private layers:
    | {
        readonly ground: Ground;
        readonly outlines: OutlineLayer;
        readonly arrows: ArrowLayer;
        readonly forces: ForceLayer;
        readonly names: NameLayer;
        readonly player: MotionPlayer;
      }
    | undefined;
  private gestures: Gestures | undefined;
  private isStopped = false;
  private readonly regionAtWorld: (at: Point) => RegionIndex | undefined;
  /** The selection, even before anything is drawn. */
  private asked: RegionIndex | undefined;
  private sharpenAt = 0;
  private awakeUntil = 0;
  private arrangedScale = 0;
  private glide: Phaser.Tweens.Tween | undefined;

  constructor(private readonly options: SceneOptions) {
    super(MapScene.KEY);
    this.regionAtWorld = regionFinder(options.geometry);
    this.limits = { frame: options.geometry.frame, minScale: 0, maxScale: Infinity };
    this.insets = options.insets;
  }

  create(): void {
    if (this.isStopped) return;
    const { geometry, sides, colours, pixelRatio } = this.options;
    const ground = new Ground(this, geometry, sides, colours, pixelRatio);
    const forces = new ForceLayer(this, geometry, sides, pixelRatio);
    this.layers = {
      ground,
      forces,
      outlines: new OutlineLayer(this, geometry, colours, pixelRatio, (region) => ground.regionPath(region)),
      arrows: new ArrowLayer(this, geometry, sides, colours, pixelRatio),
      names: new NameLayer(this, geometry, colours, pixelRatio),
      player: new MotionPlayer(this, {
        geometry,
        sides,
        colours,
        forces,
        view: () => this.view,
        ratio: pixelRatio,
        cutOut: (region, depth) => ground.cutOut(this.view, this.home, this.model as MapModel, region, depth),
      }),
    };
    this.gestures = new Gestures(this, {
      pan: (dx, dy) => this.look(panBy(this.view, dx, dy, this.limits)),
      zoom: (factor, at, gentle) => this.goTo(zoomAt(this.view, factor, at, this.limits), gentle),
      reset: () => this.goTo(this.home, true),
      point: (at) => this.point(at),
      click: (at) => this.click(at),
      canPull: (at) => this.options.pullsOrders && this.layers?.forces.counterAt(at)?.standing.exact === true,
      pull: (from, to) => this.pull(from, to),
      release: (from, to) => this.release(from, to),
      cancelPull: () => this.layers?.arrows.pull(this.view),
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

  setModel(model: MapModel): void {
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
      layers.player.play(motionOf(changes, this.options.reducedMotion), model, () => {
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
    this.layers?.names.setExtra(this.view, region);
    this.wake();
  }

  setInsets(insets: Insets): void {
    const wasHome = this.isHome;
    this.insets = insets;
    if (!this.layers) return;
    this.fit(!wasHome);
  }

  /** Call before destroying the game: fonts and pictures that load later then have nothing to paint on. */
  stop(): void {
    this.isStopped = true;
    this.layers?.player.drop();
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
    const isBusy = this.sharpenAt > 0 || this.layers?.player.isPlaying || this.glide?.isPlaying();
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
    this.home = fitViewport(this.options.geometry.bounds, width, height, this.inDevicePixels(HOME_MARGIN));
    this.limits = {
      frame: this.options.geometry.frame,
      minScale: this.home.scale * 0.8,
      maxScale: this.home.scale * CLOSEST,
    };
    const ratio = this.options.pixelRatio();
    const { insets } = this;
    const [left, top] = toWorld(this.home, [Math.max(0, insets.left - HOME_MARGIN) * ratio, insets.top * ratio]);
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
    const { layers } = this;
    if (!layers) return;
    layers.ground.place(view);
    layers.outlines.place(view);
    layers.arrows.place(view);
    layers.player.place(view);
    if (zoomed && Math.abs(Math.log(view.scale / (this.arrangedScale || 1))) > 0.06) this.arrange();
    layers.forces.place(view);
    layers.names.place(view);
    this.sharpenAt = performance.now() + SHARPEN_AFTER_MS;
    this.wake();
  }

  private goTo(target: Viewport, gently: boolean): void {
    if (!this.layers) return;
    this.glide?.stop();
    if (!gently || this.options.reducedMotion) {
      this.look(target);
      return;
    }
    const from = this.view;
    this.wake();
    this.glide = this.tweens.addCounter({
      from: 0,
      to: 1,
      duration: GLIDE_MS,
      ease: 'Sine.easeInOut',
      onUpdate: (tween) => this.look(betweenViewports(from, target, tween.getValue() ?? 1)),
      onComplete: () => this.look(target),
    });
  }

  private repaint(): void {
    if (!this.layers || !this.model) return;
    // Motion uses pictures that are about to be discarded.
    this.layers.player.finish();
    this.layers.names.redraw(this.model);
    this.layers.forces.redraw();
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

  /** Finds room for counters and names at this zoom. */
  private arrange(): void {
    if (!this.layers || !this.model) return;
    const closeness = this.view.scale / this.home.scale;
    const detail = this.detail;
    const { forces, names, outlines } = this.layers;
    forces.arrange(
      this.view,
      this.model,
      Math.min(closeness * detail, closeness * 1.2),
      this.layers.ground.zoneBoxes(this.view, this.home),
    );
    const marked = new Set([outlines.selection].filter((region) => region !== undefined));
    names.arrange(
      this.view,
      this.model,
      closeness * detail,
      [...forces.obstacles, ...this.layers.arrows.badgeBoxes(this.view, this.model)],
      closeness < 1.05 ? this.homeEdges() : [],
      marked,
    );
    this.arrangedScale = this.view.scale;
  }

  /**
   * Boxes around the free part of the home view, so that no name is cut off there. Relative to the world's origin,
   * device pixels, as the layers have them.
   */
  private homeEdges(): Box[] {
    const ratio = this.options.pixelRatio();
    const { insets } = this;
    const [x, y] = [
      this.home.x * this.home.scale - this.home.width / 2,
      this.home.y * this.home.scale - this.home.height / 2,
    ];
    const [left, top] = [x + insets.left * ratio, y + insets.top * ratio];
    const [right, bottom] = [x + this.home.width - insets.right * ratio, y + this.home.height - insets.bottom * ratio];
    const far = 1e5;
    return [
      { left: left - far, right: left, top: top - far, bottom: bottom + far },
      { left: right, right: right + far, top: top - far, bottom: bottom + far },
      { left: left - far, right: right + far, top: top - far, bottom: top },
      { left: left - far, right: right + far, top: bottom, bottom: bottom + far },
    ];
  }

  /**
   * Share of a full home view, 0-1: 1 if the country is at least 640 CSS pixels wide. A phone shows less until zoomed
   * in.
   */
  private get detail(): number {
    const { bounds } = this.options.geometry;
    return Math.min(1, ((bounds.right - bounds.left) * this.home.scale) / this.options.pixelRatio() / 640);
  }

  private point(at: Point | undefined): void {
    const region = at ? this.regionAt(at) : undefined;
    this.game.canvas.style.cursor = region === undefined ? 'grab' : 'pointer';
    if (region === this.layers?.outlines.hover) return;
    this.setHover(region);
    this.options.onIntent({ kind: 'hover', region: region ?? null });
  }

  private click(at: Point): void {
    const region = this.regionAt(at);
    if (region === undefined) this.options.onIntent({ kind: 'background' });
    else this.options.onIntent({ kind: 'select', region });
  }

  private regionAt(at: Point): RegionIndex | undefined {
    return this.layers?.forces.counterAt(at)?.region ?? this.regionAtWorld(toWorld(this.view, at));
  }

  private pull(from: Point, to: Point): void {
    const counter = this.layers?.forces.counterAt(from);
    const start = counter ? this.options.geometry.towns[counter.region]?.at : undefined;
    this.layers?.arrows.pull(this.view, start, toWorld(this.view, to));
    this.wake();
  }

  private release(from: Point, to: Point): void {
    const counter = this.layers?.forces.counterAt(from);
    const target = this.regionAtWorld(toWorld(this.view, to));
    this.layers?.arrows.pull(this.view);
    this.wake();
    if (counter && target !== undefined && target !== NONE && target !== counter.region)
      this.options.onIntent({ kind: 'order', from: counter.region, to: target });
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
