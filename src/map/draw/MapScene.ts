/**
 * The map's only scene. It keeps what the controller last set (model, selection, view) and updates the layers: at once
 * if they only move, shortly after if they need repainting. Between changes the game loop sleeps, so an idle map costs
 * nothing.
 */

import Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import type { Arrangement, MapWords } from '../arrange.ts';
import { diffOf, sameGround } from '../diff.ts';
import type { MapGeometry } from '../geometry.ts';
import { homeEdges, isSmallWindow } from '../homeView.ts';
import type { MapArrow, MapModel, MapSide } from '../model.ts';
import { motionOf } from '../motion.ts';
import type { MapColours } from '../palette.ts';
import { type Box, type Insets, sameSides, type Viewport } from '../viewport.ts';
import { ArrowLayer } from './arrowLayer.ts';
import { MapCamera } from './camera.ts';
import { ClosingLayer } from './closingLayer.ts';
import { Ground } from './ground.ts';
import { forgetWidths } from './ink.ts';
import { MarkLayer } from './markLayer.ts';
import { MotionPlayer } from './motionPlayer.ts';
import { OutlineLayer } from './outlineLayer.ts';
import { PastLayer } from './pastLayer.ts';
import { type MapIntent, Pointing } from './pointing.ts';
import { reliefOf } from './relief.ts';

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
  /** Where the window was when the map was drawn before; undefined: the whole country. */
  readonly start: Viewport | undefined;
}

const SHARPEN_AFTER_MS = 110;
const SLEEP_AFTER_MS = 500;
/** Marks are arranged anew when the scale has changed by more than this, as a natural logarithm. */
const REARRANGE_AFTER = 0.06;

const sameBoxes = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.length === b.length && a.every((box, i) => sameSides(box, b[i]));

export class MapScene extends Phaser.Scene {
  static readonly KEY = 'map';
  /** Where the window is; it may be asked and told before anything is drawn. */
  readonly camera: MapCamera;
  private isStill: boolean;
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
        readonly closing: ClosingLayer;
        readonly pointing: Pointing;
      }
    | undefined;
  private isStopped = false;
  /** The selection and the places orders may be pulled from, even before anything is drawn. */
  private asked: RegionIndex | undefined;
  private pulls: ReadonlySet<RegionIndex> = new Set();
  private sharpenAt = 0;
  private awakeUntil = 0;
  /** The frame that will wake the loop, or 0. */
  private waking = 0;
  private arrangedScale = 0;
  /** Names and counters are arranged once before the next picture, however many things ask for it. */
  private isArrangeDue = false;

  constructor(private readonly options: SceneOptions) {
    super(MapScene.KEY);
    this.isStill = options.reducedMotion;
    this.camera = new MapCamera(this, {
      geometry: options.geometry,
      insets: options.insets,
      pixelRatio: options.pixelRatio,
      isStill: () => this.isStill,
      onLook: (view) => this.placed(view),
      onFlight: () => this.wake(),
    });
  }

  create(): void {
    if (this.isStopped) return;
    const { geometry, sides, words, colours } = this.options;
    const { camera } = this;
    const unit = (): number => this.unit();
    const ground = new Ground(this, geometry, sides, colours, unit);
    const arrows = new ArrowLayer(this, geometry, sides, colours, unit);
    const marks = new MarkLayer(this, geometry, sides, words, colours, unit);
    this.layers = {
      ground,
      outlines: new OutlineLayer(this, geometry, colours, unit, (region) => ground.regionPath(region)),
      arrows,
      marks,
      player: new MotionPlayer(this, {
        geometry,
        sides,
        colours,
        view: () => camera.view,
        ratio: unit,
        cutOut: (region, depth) => ground.cutOut(camera.view, camera.home, this.model as MapModel, region, depth),
      }),
      closing: new ClosingLayer(
        this,
        (view, arrow, isClosed) => arrows.orderPatch(view, arrow, isClosed),
        (region) => geometry.towns[region]?.at,
      ),
      past: new PastLayer(this, (view, model, region, depth) => ground.cutOut(view, camera.home, model, region, depth)),
      pointing: new Pointing(this, {
        geometry,
        camera,
        pixelRatio: this.options.pixelRatio,
        counterAt: (at) => marks.counterAt(at),
        onIntent: this.options.onIntent,
        onHover: (region) => this.setHover(region),
        showPull: (from, to) => {
          arrows.pull(camera.view, from, to);
          this.wake();
        },
      }),
    };
    this.layers.pointing.setPulls(this.pulls);
    this.loadRelief(ground);
    // Names are painted once; repaint them when the font arrives late.
    void document.fonts.load('600 14px Plex').then(
      () => {
        forgetWidths();
        this.repaint();
      },
      () => undefined,
    );
    this.fit();
    if (this.options.start) this.camera.returnTo(this.options.start, 0);
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
      layers.player.play(motionOf(changes, still || this.isStill), model, () => {
        this.groundModel = this.model;
        this.paintGround();
      });
    }
    // Orders alone change neither the ground nor what moves on it.
    this.arrange();
    layers.arrows.redraw(this.camera.view, model);
  }

  setSelection(region: RegionIndex | undefined): void {
    this.asked = region;
    this.layers?.outlines.select(this.camera.view, region);
    this.arrange();
    this.wake();
  }

  setHover(region: RegionIndex | undefined): void {
    this.layers?.outlines.setHover(this.camera.view, region);
    this.layers?.marks.setExtra(this.camera.view, region);
    this.wake();
  }

  setPulls(regions: ReadonlySet<RegionIndex>): void {
    this.pulls = regions;
    this.layers?.pointing.setPulls(regions);
  }

  setGoals(regions: ReadonlySet<RegionIndex> | undefined): void {
    this.layers?.pointing.setGoals(regions);
  }

  cancelPull(): void {
    this.layers?.pointing.cancelPull();
  }

  /** From now on nothing moves by itself, and what moves is at its end; or things move again. */
  setStill(isStill: boolean): void {
    this.isStill = isStill;
    if (!isStill || !this.layers) return;
    this.camera.land();
    this.layers.player.finish();
    this.layers.past.clear();
    this.layers.marks.clearPast();
    this.layers.closing.clear();
    this.wake();
  }

  setInsets(insets: Insets): void {
    const wasHome = this.camera.isHome;
    if (this.camera.cover(insets) && this.layers) this.fit(!wasHome);
  }

  setControls(controls: readonly Box[]): void {
    if (sameBoxes(controls, this.controls)) return;
    this.controls = controls;
    this.arrange();
    this.wake();
  }

  /** Call before destroying the game: fonts and pictures that load later then have nothing to paint on. */
  stop(): void {
    this.isStopped = true;
    cancelAnimationFrame(this.waking);
    this.camera.stop();
    this.layers?.player.drop();
    this.layers?.past.clear();
    this.layers?.marks.clearPast();
    this.layers?.closing.clear();
    this.layers?.pointing.destroy();
    this.layers?.ground.release();
    this.layers = undefined;
  }

  /** The page is visible again: restores a picture that the browser dropped meanwhile. */
  resumed(): void {
    this.wake();
  }

  /** Call after resizing the game. */
  resized(): void {
    if (!this.layers) return;
    this.fit(!this.camera.isHome);
    this.repaint();
  }

  get shown(): MapModel | undefined {
    return this.model;
  }

  /** What stands where, for tests: boxes are relative to the world's origin, device pixels. */
  get arrangement(): Arrangement | undefined {
    return this.layers?.marks.placed;
  }

  /** Shows ground and marks of places as they were, until `fade` lets them become what they are. */
  showPast(model: MapModel, grounds: readonly RegionIndex[], marked: readonly RegionIndex[]): void {
    this.layers?.past.show(this.camera.destination, model, grounds);
    this.layers?.past.place(this.camera.view);
    this.layers?.marks.showPast(this.camera.view, model, marked);
    this.wake();
  }

  fadePast(ms: number): void {
    this.layers?.past.fade(ms);
    this.layers?.marks.fadePast(ms);
    this.wake();
  }

  /** Draws the orders that have just closed and lets them fill; none: takes them away. */
  closeOrders(orders: readonly MapArrow[], ms: number): void {
    this.layers?.closing.show(this.camera.view, orders, this.isStill ? 0 : ms);
    this.wake();
  }

  override update(): void {
    const now = performance.now();
    if (this.sharpenAt > 0 && now >= this.sharpenAt) this.sharpen();
    if (this.isArrangeDue) this.arrangeNow();
    const { layers } = this;
    const isBusy =
      this.sharpenAt > 0 ||
      layers?.player.isPlaying ||
      layers?.past.isFading ||
      this.camera.isFlying ||
      layers?.marks.isChanging ||
      layers?.closing.isFilling;
    if (!isBusy && now > this.awakeUntil) this.game.loop.sleep();
  }

  /** The loop draws from the next frame on. The library draws when it is woken: so it is woken by that frame. */
  private wake(): void {
    if (!this.layers) return;
    this.awakeUntil = performance.now() + SLEEP_AFTER_MS;
    if (this.game.loop.running || this.waking !== 0) return;
    this.waking = requestAnimationFrame(() => {
      this.waking = 0;
      if (this.game.loop.running) return;
      // Tweens and timers must not catch up on the time asleep.
      this.game.loop.resetDelta();
      this.game.loop.wake();
    });
  }

  private fit(keepsView = false): void {
    const { width, height } = this.scale;
    this.camera.fit(width, height, keepsView);
    this.layers?.ground.setFree(this.camera.free);
  }

  /** The window has moved: so does everything in it. */
  private placed(view: Viewport): void {
    const { layers } = this;
    if (!layers) return;
    layers.ground.place(view);
    layers.outlines.place(view);
    layers.arrows.place(view);
    layers.player.place(view);
    layers.past.place(view);
    layers.closing.place(view);
    if (Math.abs(Math.log(view.scale / (this.arrangedScale || 1))) > REARRANGE_AFTER) this.arrange();
    layers.marks.place(view);
    this.sharpenAt = performance.now() + SHARPEN_AFTER_MS;
    this.wake();
    this.options.onLook();
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
    layers.outlines.redraw(this.camera.view);
    layers.arrows.redraw(this.camera.view, model);
    this.arrange();
    this.wake();
  }

  private paintGround(): void {
    if (!this.layers || !this.groundModel) return;
    this.layers.ground.refresh(this.camera.view, this.camera.home, this.groundModel);
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
    const { view, home, insets, closeness } = this.camera;
    const ratio = this.options.pixelRatio();
    const zones = ground.zoneBoxes(view, home);
    marks.arrange(view, this.model, {
      scale: view.scale,
      closeness,
      unit: this.unit(),
      small: isSmallWindow(home, insets, ratio, this.options.textScale()),
      edges: closeness < 1.05 ? [...homeEdges(home, insets, this.controls, ratio), ...zones] : zones,
      marked: new Set([outlines.selection].filter((region) => region !== undefined)),
    });
    this.arrangedScale = view.scale;
  }

  /** Device pixels per CSS pixel, times how much larger than usual text is on this screen. */
  private unit(): number {
    return this.options.pixelRatio() * this.options.textScale();
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
