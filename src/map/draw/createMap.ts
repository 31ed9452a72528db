/**
 * Puts a map into an element of the page. The only door to Phaser: reach it by a dynamic `import()`, so that it stays
 * in a chunk of its own.
 */

import Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import clearImage from '../assets/clear.png';
import whiteImage from '../assets/white.png';
import type { CounterWords } from '../counters.ts';
import type { MapGeometry } from '../geometry.ts';
import type { MapModel, MapSide } from '../model.ts';
import { DESK, PAPER } from '../palette.ts';
import { type Insets, NO_INSETS, type Point } from '../viewport.ts';
import { type MapIntent, MapScene } from './MapScene.ts';

export type { MapIntent } from './MapScene.ts';

export interface MapOptions {
  readonly geometry: MapGeometry;
  /** By side index. */
  readonly sides: readonly MapSide[];
  readonly words: CounterWords;
  readonly onIntent: (intent: MapIntent) => void;
  readonly reducedMotion: boolean;
  /** Says what the map is to those who cannot see it; the table twin has the same content. */
  readonly label: string;
  /** CSS pixels at the edges that panels cover; the country is fitted into the rest. */
  readonly insets?: Insets;
  /** Whether pulling from one's own counter asks for an order. Default: yes. */
  readonly pullsOrders?: boolean;
  /**
   * Default: WebGL where a graphics card draws it, else Canvas, which is far quicker than WebGL in software and looks
   * the same.
   */
  readonly renderer?: 'auto' | 'webgl' | 'canvas';
}

export interface MapController {
  /** Shows a model; what changed since the last one moves, unless motion is reduced. */
  setModel(model: MapModel): void;
  setSelection(selection: { readonly region?: RegionIndex | undefined }): void;
  setHover(region: RegionIndex | undefined): void;
  setInsets(insets: Insets): void;
  /** Fits the map to its element again; it also watches the element itself. */
  resize(): void;
  focusOn(region: RegionIndex): void;
  /** Where a place is now, CSS pixels from the element's top left corner: for a tooltip beside it. */
  pointOf(region: RegionIndex): Point;
  zoomBy(factor: number): void;
  /** Back to the whole country. */
  reset(): void;
  destroy(): void;
}

/** More pixels than this nobody sees, and phones pay for. */
const MAX_PIXEL_RATIO = 2;

export function createMap(parent: HTMLElement, options: MapOptions): MapController {
  const pixelRatio = (): number => Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);
  const sizeOf = (): readonly [number, number] => [
    Math.max(1, Math.round(parent.clientWidth * pixelRatio())),
    Math.max(1, Math.round(parent.clientHeight * pixelRatio())),
  ];
  const scene = new MapScene({
    geometry: options.geometry,
    sides: options.sides,
    words: options.words,
    onIntent: options.onIntent,
    reducedMotion: options.reducedMotion,
    pixelRatio,
    pullsOrders: options.pullsOrders ?? true,
    insets: options.insets ?? NO_INSETS,
  });
  const [width, height] = sizeOf();
  const game = new Phaser.Game({
    type: rendererOf(options.renderer ?? 'auto'),
    parent,
    scene,
    scale: { mode: Phaser.Scale.NONE, width, height, zoom: 1 / pixelRatio() },
    backgroundColor: options.geometry.countries.length > 0 ? DESK : PAPER,
    // Everything is painted smooth already; multisampling would only cost frames.
    render: { antialias: true, antialiasGL: false, powerPreference: 'low-power' },
    images: { default: clearImage, missing: clearImage, white: whiteImage },
    loader: { imageLoadType: 'HTMLImageElement' },
    input: { keyboard: false, gamepad: false },
    audio: { noAudio: true },
    // Times are of the wall clock, however few frames there are.
    fps: { smoothStep: false },
    autoFocus: false,
    banner: false,
    callbacks: {
      postBoot: ({ canvas, scale }) => {
        prepareCanvas(canvas, options.label);
        // The library hands canvases on from map to map, with the size on the page that the last one had.
        scale.setZoom(1 / pixelRatio());
      },
    },
  });

  // Until the scene has been created its methods only remember.
  const resize = (): void => {
    // An element that leaves the page shrinks to nothing first.
    if (!game.isBooted || !game.canvas || parent.clientWidth === 0 || parent.clientHeight === 0) return;
    const [newWidth, newHeight] = sizeOf();
    if (newWidth === game.scale.width && newHeight === game.scale.height) return;
    game.scale.resize(newWidth, newHeight);
    // Last: only this gives the canvas the size on the page that belongs to its new number of pixels.
    game.scale.setZoom(1 / pixelRatio());
    scene.resized();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(parent);
  const onVisible = (): void => scene.resumed();
  document.addEventListener('visibilitychange', onVisible);

  return {
    setModel: (model) => scene.setModel(model),
    setSelection: ({ region }) => scene.setSelection(region),
    setHover: (region) => scene.setHover(region),
    setInsets: (insets) => scene.setInsets(insets),
    resize,
    focusOn: (region) => scene.focusOn(region),
    pointOf: (region) => scene.pointOf(region),
    zoomBy: (factor) => scene.zoomBy(factor),
    reset: () => scene.reset(),
    destroy: () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', onVisible);
      scene.stop();
      game.destroy(true);
      // Phaser tears down in its next frame, which a sleeping loop would never reach.
      game.loop.wake();
    },
  };
}

/** Browsers do not all own up to drawing in software when asked; the renderer's name does. */
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

function prepareCanvas(canvas: HTMLCanvasElement, label: string): void {
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  canvas.style.display = 'block';
  canvas.style.touchAction = 'none';
}
