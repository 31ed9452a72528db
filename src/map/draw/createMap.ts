/**
 * Creates a map inside an element. The only module that starts Phaser: load it with a dynamic `import()` to keep Phaser
 * in its own chunk.
 */

import Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import clearImage from '../assets/clear.png';
import whiteImage from '../assets/white.png';
import type { MapGeometry } from '../geometry.ts';
import type { MapModel, MapSide } from '../model.ts';
import { MAP_COLOURS, type MapTheme } from '../palette.ts';
import { type Insets, NO_INSETS, type Point } from '../viewport.ts';
import { type MapIntent, MapScene } from './MapScene.ts';

export type { MapIntent } from './MapScene.ts';

export interface MapOptions {
  readonly geometry: MapGeometry;
  /** By side index. */
  readonly sides: readonly MapSide[];
  readonly onIntent: (intent: MapIntent) => void;
  readonly reducedMotion: boolean;
  /** Describes the map to those who cannot see it; the table of places has the same content. */
  readonly label: string;
  /** Edges covered by panels, CSS pixels; the country is fitted into the rest. */
  readonly insets?: Insets;
  /** Whether dragging from one's own counter asks for an order. Default: true. */
  readonly pullsOrders?: boolean;
  /** Default: day. */
  readonly theme?: MapTheme;
  /** Default: WebGL with a graphics card, else Canvas, which looks the same and is much faster than software WebGL. */
  readonly renderer?: 'auto' | 'webgl' | 'canvas';
}

export interface MapController {
  /** Shows a model; animates what changed since the last one, unless motion is reduced. */
  setModel(model: MapModel): void;
  setSelection(selection: { readonly region?: RegionIndex | undefined }): void;
  setHover(region: RegionIndex | undefined): void;
  setInsets(insets: Insets): void;
  /** Fits the map to its element again. Resizing the element does this automatically. */
  resize(): void;
  focusOn(region: RegionIndex): void;
  /** Position of a place, CSS pixels from the element's top left corner, for a tooltip. */
  pointOf(region: RegionIndex): Point;
  zoomBy(factor: number): void;
  /** Zooms out to the whole country. */
  reset(): void;
  destroy(): void;
}

/** Beyond this nobody sees a difference, and phones pay for it. */
const MAX_PIXEL_RATIO = 2;

export function createMap(parent: HTMLElement, options: MapOptions): MapController {
  const pixelRatio = (): number => Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);
  const sizeOf = (): readonly [number, number] => [
    Math.max(1, Math.round(parent.clientWidth * pixelRatio())),
    Math.max(1, Math.round(parent.clientHeight * pixelRatio())),
  ];
  const colours = MAP_COLOURS[options.theme ?? 'day'];
  const scene = new MapScene({
    geometry: options.geometry,
    sides: options.sides,
    colours,
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
    callbacks: {
      postBoot: ({ canvas, scale }) => {
        prepareCanvas(canvas, options.label);
        // Phaser reuses canvases between maps, with the previous map's zoom.
        scale.setZoom(1 / pixelRatio());
      },
    },
  });

  // Until the scene exists, its methods only store their arguments.
  const resize = (): void => {
    // An element leaving the page shrinks to nothing first.
    if (!game.isBooted || !game.canvas || parent.clientWidth === 0 || parent.clientHeight === 0) return;
    const [newWidth, newHeight] = sizeOf();
    if (newWidth === game.scale.width && newHeight === game.scale.height) return;
    game.scale.resize(newWidth, newHeight);
    // Must come last: sets the canvas's CSS size for its new resolution.
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
      // Phaser tears down in the next frame, which a sleeping loop never reaches.
      game.loop.wake();
    },
  };
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

function prepareCanvas(canvas: HTMLCanvasElement, label: string): void {
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  canvas.style.display = 'block';
  canvas.style.touchAction = 'none';
}
