/**
 * Creates a map inside an element. The only module that starts Phaser: load it with a dynamic `import()` to keep Phaser
 * in its own chunk.
 */

import Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import type { Arrangement, MapWords } from '../arrange.ts';
import clearImage from '../assets/clear.png';
import whiteImage from '../assets/white.png';
import type { MapGeometry } from '../geometry.ts';
import type { MapArrow, MapModel, MapSide } from '../model.ts';
import { MAP_COLOURS, type MapTheme } from '../palette.ts';
import { type Box, type Insets, NO_INSETS, type Point, type Viewport } from '../viewport.ts';
import { MapScene } from './MapScene.ts';
import type { MapIntent } from './pointing.ts';

/** Addresses of the images that Phaser starts with. */
export const BLANK_IMAGES: readonly string[] = [clearImage, whiteImage];

export type { MapIntent } from './pointing.ts';

/** Where the window is; kept by who moves it away and wants it back. */
export type Camera = Viewport;

export type MapRenderer = 'auto' | 'webgl' | 'canvas';

export interface MapOptions {
  readonly geometry: MapGeometry;
  /** By side index. */
  readonly sides: readonly MapSide[];
  readonly words: MapWords;
  readonly onIntent: (intent: MapIntent) => void;
  readonly reducedMotion: boolean;
  /** Called after every change of the window's position, for what the page lays over the map. */
  readonly onLook?: () => void;
  /** Edges covered by panels, CSS pixels; the country is fitted into the rest. */
  readonly insets?: Insets;
  /** Default: day. */
  readonly theme?: MapTheme;
  /** Default: WebGL with a graphics card, else Canvas, which looks the same and is much faster than software WebGL. */
  readonly renderer?: MapRenderer;
  /** Where to begin. Default: the whole country. */
  readonly camera?: Camera | undefined;
  /** The graphics card has let go of the picture: make the map anew, with the renderer `canvas`. */
  readonly onLost?: () => void;
  /** A fault while the map moves or is painted: it stands still from now on. */
  readonly onBroken?: (error: unknown) => void;
}

export interface MapController {
  /** Shows a model; animates what changed since the last one, unless motion is reduced or `still` is true. */
  setModel(model: MapModel, still?: boolean): void;
  /** What the map shows now. */
  model(): MapModel | undefined;
  /** Whether nothing is to move, from now on; what moves comes to its end. */
  setStill(isStill: boolean): void;
  setSelection(selection: { readonly region?: RegionIndex | undefined }): void;
  setHover(region: RegionIndex | undefined): void;
  /** Places from which a drag asks for an order. */
  setPulls(regions: ReadonlySet<RegionIndex>): void;
  /** Where the order being pulled may go; without them it may not be given. Ends with the drag. */
  setGoals(regions: ReadonlySet<RegionIndex> | undefined): void;
  /** Gives up the order being pulled. */
  cancelPull(): void;
  setInsets(insets: Insets): void;
  /** Buttons and lines over the map, CSS pixels from the element's top left corner: no mark stands under them. */
  setControls(controls: readonly Box[]): void;
  /** Fits the map to its element again. Resizing the element does this automatically. */
  resize(): void;
  focusOn(region: RegionIndex): void;
  /** Position of a place, CSS pixels from the element's top left corner, for a tooltip. */
  pointOf(region: RegionIndex): Point;
  /** The window's position, to return to. */
  camera(): Camera;
  /** Whether the window shows the whole country, as at the start. */
  isHome(): boolean;
  returnTo(camera: Camera, ms: number): void;
  /** Goes where the places are seen among their neighbours, within `ms`. */
  frame(regions: readonly RegionIndex[], ms: number): void;
  /** Shows the ground and the marks of places as they were, until `fadePast` lets them become what they are. */
  showPast(model: MapModel, grounds: readonly RegionIndex[], marked: readonly RegionIndex[]): void;
  fadePast(ms: number): void;
  /** Draws orders that have just closed and lets them fill; none: takes them away. */
  closeOrders(orders: readonly MapArrow[], ms: number): void;
  /** Moves as little as needed to have the place in the free part of the window. */
  reveal(region: RegionIndex): void;
  /** Pans by CSS pixels. */
  pan(dx: number, dy: number): void;
  /** What stands where: boxes relative to the world's origin, device pixels. */
  arrangement(): Arrangement | undefined;
  zoomBy(factor: number): void;
  /** Zooms out to the whole country. */
  reset(): void;
  destroy(): void;
}

/** Beyond this nobody sees a difference, and phones pay for it. */
const MAX_PIXEL_RATIO = 2;
/** Names and counters grow with the page's letters up to this. */
const MAX_TEXT_SCALE = 1.75;

/** Stops at the first fault: the library would leave its loop in the middle, without a word. */
class MapGame extends Phaser.Game {
  readonly #onBroken: ((error: unknown) => void) | undefined;

  constructor(onBroken: ((error: unknown) => void) | undefined, config: Phaser.Types.Core.GameConfig) {
    super(config);
    this.#onBroken = onBroken;
  }

  override step(time: number, delta: number): void {
    try {
      super.step(time, delta);
    } catch (error) {
      if (this.#onBroken === undefined) throw error;
      this.loop.stop();
      this.#onBroken(error);
    }
  }
}

export function createMap(parent: HTMLElement, options: MapOptions): MapController {
  const pixelRatio = (): number => Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);
  // Read when the window changes only: asking for it makes the browser lay out the page.
  let textScale = pageTextScale();
  const sizeOf = (): readonly [number, number] => [
    Math.max(1, Math.round(parent.clientWidth * pixelRatio())),
    Math.max(1, Math.round(parent.clientHeight * pixelRatio())),
  ];
  const colours = MAP_COLOURS[options.theme ?? 'day'];
  const scene = new MapScene({
    geometry: options.geometry,
    sides: options.sides,
    words: options.words,
    colours,
    onIntent: options.onIntent,
    reducedMotion: options.reducedMotion,
    pixelRatio,
    textScale: () => textScale,
    onLook: options.onLook ?? (() => undefined),
    insets: options.insets ?? NO_INSETS,
    start: options.camera,
  });
  const canvas = newCanvas();
  const onLost = (): void => options.onLost?.();
  canvas.addEventListener('webglcontextlost', onLost);
  const [width, height] = sizeOf();
  const game = new MapGame(options.onBroken, {
    type: rendererOf(options.renderer ?? 'auto'),
    parent,
    scene,
    // The map's own: one of the library's pool keeps its listeners, and with them the map, for good.
    canvas,
    scale: { mode: Phaser.Scale.NONE, width, height, zoom: 1 / pixelRatio() },
    backgroundColor: options.geometry.countries.length > 0 ? colours.desk : colours.paper,
    // Everything is painted antialiased already; multisampling would only cost frames.
    render: { antialias: true, antialiasGL: false, powerPreference: 'low-power' },
    images: { default: clearImage, missing: clearImage, white: whiteImage },
    loader: { imageLoadType: 'HTMLImageElement' },
    input: { keyboard: false, gamepad: false },
    audio: { noAudio: true },
    // Real time, however few frames there are.
    fps: { smoothStep: false },
    autoFocus: false,
    banner: false,
  });

  // Until the scene exists, its methods only store their arguments.
  const resize = (): void => {
    // An element leaving the page shrinks to nothing first.
    if (!game.isBooted || !game.canvas || parent.clientWidth === 0 || parent.clientHeight === 0) return;
    const [newWidth, newHeight] = sizeOf();
    const newTextScale = pageTextScale();
    const isSame = newWidth === game.scale.width && newHeight === game.scale.height;
    if (isSame && newTextScale === textScale) return;
    textScale = newTextScale;
    game.scale.resize(newWidth, newHeight);
    // Must come last: sets the canvas's CSS size for its new resolution.
    game.scale.setZoom(1 / pixelRatio());
    scene.resized();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(parent);
  const stopFollowing = followPixelRatio(resize);
  const onVisible = (): void => scene.resumed();
  document.addEventListener('visibilitychange', onVisible);

  return {
    setModel: (model, still = false) => scene.setModel(model, still),
    model: () => scene.shown,
    setStill: (isStill) => scene.setStill(isStill),
    setSelection: ({ region }) => scene.setSelection(region),
    setHover: (region) => scene.setHover(region),
    setPulls: (regions) => scene.setPulls(regions),
    setGoals: (regions) => scene.setGoals(regions),
    cancelPull: () => scene.cancelPull(),
    setInsets: (insets) => scene.setInsets(insets),
    setControls: (controls) => scene.setControls(controls),
    arrangement: () => scene.arrangement,
    resize,
    focusOn: (region) => scene.camera.focusOn(region),
    pointOf: (region) => scene.camera.pointOf(region),
    camera: () => scene.camera.view,
    isHome: () => scene.camera.isHome,
    returnTo: (camera, ms) => scene.camera.returnTo(camera, ms),
    frame: (regions, ms) => scene.camera.frame(regions, ms),
    showPast: (model, grounds, marked) => scene.showPast(model, grounds, marked),
    fadePast: (ms) => scene.fadePast(ms),
    closeOrders: (orders, ms) => scene.closeOrders(orders, ms),
    reveal: (region) => scene.camera.reveal(region),
    pan: (dx, dy) => scene.camera.pan(dx, dy),
    zoomBy: (factor) => scene.camera.zoomBy(factor),
    reset: () => scene.camera.reset(),
    destroy: () => {
      observer.disconnect();
      stopFollowing();
      canvas.removeEventListener('webglcontextlost', onLost);
      document.removeEventListener('visibilitychange', onVisible);
      scene.stop();
      // The library makes it for every map and forgets it: the pool of canvases would hold the map by it.
      game.textures?.tileSprite?.destroy();
      // The picture's memory goes with the library, not when garbage is collected.
      game.events.once(Phaser.Core.Events.DESTROY, () => {
        canvas.width = 0;
        canvas.height = 0;
      });
      game.destroy(true);
      // Phaser tears down in the next frame, which a sleeping loop never reaches.
      game.loop.wake();
    },
  };
}

/** Calls `then` whenever the screen has another number of pixels for a CSS pixel; returns what ends it. */
function followPixelRatio(then: () => void): () => void {
  // A query is about one ratio, so that the next is asked about the new one.
  const ask = (): MediaQueryList => matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  let query = ask();
  const changed = (): void => {
    query.removeEventListener('change', changed);
    query = ask();
    query.addEventListener('change', changed);
    then();
  };
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** How much larger than usual the page's letters are, 1 to the most that the map follows. */
function pageTextScale(): number {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(MAX_TEXT_SCALE, Math.max(1, letters / 16 || 1));
}

/** Not every browser admits software rendering when asked; the renderer's name does. */
const SOFTWARE_RENDERERS = /swiftshader|llvmpipe|softpipe|software|basic render/i;

function rendererOf(wanted: 'auto' | 'webgl' | 'canvas'): number {
  if (wanted !== 'auto') return wanted === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS;
  const probe = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!probe) return Phaser.CANVAS;
  const details = probe.getExtension('WEBGL_debug_renderer_info');
  const name = String(probe.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : probe.RENDERER));
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE_RENDERERS.test(name) ? Phaser.CANVAS : Phaser.WEBGL;
}

/** The page around it takes the focus and says what the map is. */
function newCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';
  canvas.style.touchAction = 'none';
  return canvas;
}
