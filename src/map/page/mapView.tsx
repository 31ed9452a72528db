/**
 * The map in the page: loads Phaser after the first screen, passes models to the map, receives its intents, and lays
 * cards, menus and rings over it. If it fails, the game is playable from the table of places.
 */
import './mapView.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RegionIndex } from '../../core/indices.ts';
import type { LateMap } from '../../scenario/map/mapFile.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { currentLanguage } from '../../words/language.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { Camera, MapController, MapIntent } from '../draw/createMap.ts';
import type { MapModel } from '../model.ts';
import { type Box, type Insets, NO_INSETS } from '../viewport.ts';
import type { MapHands, MapScenePlan } from './hands.ts';
import { MapHandling } from './mapHandling.tsx';
import { type Failure, type RenewablePage, type Started, startMap } from './startMap.ts';
import { useStill } from './still.ts';
import { usePageTheme } from './theme.ts';
import { useTold } from './told.ts';

export interface MapViewProps {
  readonly compiled: CompiledScenario;
  readonly file: LateMap;
  /** The page around, for where the map's code does not come. */
  readonly page: RenewablePage;
  readonly model: MapModel;
  readonly selected: RegionIndex | undefined;
  /** A place to bring into view, each time it is another object. */
  readonly looked?: { readonly region: RegionIndex } | undefined;
  readonly onIntent: (intent: MapIntent) => void;
  /** What covers the map's edges, re-evaluated when the window is resized. Default: nothing. */
  readonly insets?: (map: HTMLElement) => Insets;
  /** What may be done with the map besides looking at it. Default: nothing. */
  readonly hands?: MapHands;
  /** A place that words beside the map point at. */
  readonly noted?: RegionIndex | undefined;
  /** What the resolution shows now; undefined when it is over. */
  readonly told?: MapScenePlan | undefined;
}

/** So long it is said that the map is drawn without the graphics card, milliseconds. */
const LOSS_SAID_MS = 12_000;

/** Calls for every change of the map's position. */
function createLooks() {
  const calls = new Set<() => void>();
  return {
    tell: (): void => {
      for (const call of calls) call();
    },
    on(call: () => void): () => void {
      calls.add(call);
      return () => calls.delete(call);
    },
  };
}

export function MapView(props: MapViewProps) {
  const { compiled, file, page, model, selected, looked, onIntent, insets, hands, noted, told } = props;
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Started | Failure | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  const [broken, setBroken] = useState<{ readonly error: unknown } | undefined>(undefined);
  // A fault of a frame is one of this part of the page.
  if (broken !== undefined) throw broken.error;
  const started = typeof drawn === 'string' ? undefined : drawn;
  const map = started?.map;
  const looks = useRef(createLooks()).current;
  const intents = useRef(new Set<(intent: MapIntent) => void>()).current;
  const intent = useRef(onIntent);
  intent.current = onIntent;
  const shown = useRef<MapModel | undefined>(undefined);
  const past = useRef<MapModel | undefined>(undefined);
  const camera = useRef<Camera | undefined>(undefined);
  const theme = usePageTheme();
  const isStill = useStill();
  const { isLost, isLossSaid, lose } = useLoss();
  // The map keeps the language, colours and renderer it was created with, so a switch recreates it.
  const { tag } = currentLanguage();

  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    let gone = false;
    let made: Started | undefined;
    const isWanted = (): boolean => !gone;
    void startMap(
      { parent, compiled, file, page, attempt, isWanted },
      {
        theme,
        onIntent(what) {
          for (const follow of intents) follow(what);
          intent.current(what);
        },
        onLook: looks.tell,
        reducedMotion: isStill,
        renderer: isLost ? 'canvas' : 'auto',
        camera: camera.current,
        onLost: lose,
        onBroken: (error) => setBroken({ error }),
      },
    ).then((started) => {
      made = typeof started === 'string' ? undefined : started;
      if (gone) made?.map.destroy();
      else setDrawn(started);
    });
    return () => {
      gone = true;
      if (made === undefined) return;
      camera.current = made.map.isHome() ? undefined : made.map.camera();
      made.map.destroy();
      setDrawn(undefined);
    };
  }, [compiled, file, tag, theme, isLost, attempt]);

  useLayoutEffect(() => {
    const element = place.current;
    if (map === undefined || insets === undefined || element === null) return;
    const refit = (): void => {
      map.setInsets(insets(element));
      map.setControls(controlsOver(element));
    };
    refit();
    addEventListener('resize', refit);
    return () => removeEventListener('resize', refit);
  }, [map, insets]);
  // A layout effect, so that the map shows the turn in the same frame as the words.
  useLayoutEffect(() => {
    if (map === undefined) return;
    if (shown.current?.turn !== model.turn) past.current = shown.current;
    shown.current = model;
    // A turn that is told is painted as it ended; what changed moves when its headline is told.
    map.setModel(model, told !== undefined);
    return afterPicture(() => place.current?.parentElement?.setAttribute('data-painted', `${model.turn}`));
  }, [map, model]);
  useEffect(() => map?.setSelection({ region: selected }), [map, selected]);
  useEffect(() => map?.setStill(isStill), [map, isStill]);
  useEffect(() => {
    if (looked !== undefined) map?.focusOn(looked.region);
  }, [map, looked]);
  useEffect(() => map?.setPulls(hands?.pulls ?? new Set()), [map, hands]);
  const isMoved = useTold(map, told, past.current, intents);
  const isSlow = useIsLong(drawn === undefined);
  const stage = drawn === undefined ? 'loading' : started === undefined ? 'failed' : 'ready';
  const again = (): void => {
    setDrawn(undefined);
    setAttempt(attempt + 1);
  };

  return (
    <div class="map" data-stage={stage}>
      <MapHandling
        title={text('map.label', { title: scenarioText(compiled.scenario.title) })}
        place={place}
        map={map}
        geometry={started?.geometry}
        hands={hands}
        selected={selected}
        insets={() => (insets === undefined || place.current === null ? NO_INSETS : insets(place.current))}
        onLook={looks.on}
        intents={intents}
        noted={noted}
        told={isMoved ? undefined : told}
      />
      {stage === 'loading' && <p class="map-note">{text('play.mapLoading')}</p>}
      {stage === 'loading' && isSlow && (
        <div class="map-note map-slow" role="status">
          <p>{text('play.mapSlow')}</p>
          <p class="buttons">
            <ReloadButton page={page} />
          </p>
        </div>
      )}
      {typeof drawn === 'string' && (
        <div class="map-note" role="alert">
          <p>{text(drawn === 'unfetched' ? 'play.mapUnfetched' : 'play.mapFailed')}</p>
          <p class="buttons">
            <button type="button" class="primary" onClick={again}>
              {text('app.again')}
            </button>
            {drawn === 'unfetched' && <ReloadButton page={page} />}
          </p>
        </div>
      )}
      {map !== undefined && <MapButtons map={map} />}
      {map !== undefined && <p class="map-source">{started?.geometry.attribution}</p>}
      <p class="map-loss" aria-live="polite">
        {isLossSaid && text('map.lost')}
      </p>
      {started?.isBare === true && (
        <div class="map-bare" role="status">
          <p>{text('map.bare')}</p>
          <button type="button" class="quiet" onClick={again}>
            {text('app.again')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Boxes of what stands over the map, CSS pixels from its top left corner. */
function controlsOver(element: HTMLElement): Box[] {
  const { left, top } = element.getBoundingClientRect();
  return [...(element.parentElement?.querySelectorAll('.map-buttons, .map-source, [data-over-map]') ?? [])]
    .map((control) => control.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((box) => ({
      left: box.left - left - CONTROL_AIR,
      top: box.top - top - CONTROL_AIR,
      right: box.right - left + CONTROL_AIR,
      bottom: box.bottom - top + CONTROL_AIR,
    }));
}
const CONTROL_AIR = 4;

/** Calls `then` once the next frame is on screen: it is drawn in one frame and shown by the start of the next. */
export function afterPicture(then: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(then);
  });
  return () => cancelAnimationFrame(frame);
}

const ReloadButton = ({ page }: { readonly page: RenewablePage }) => (
  <button type="button" class="quiet" onClick={() => void page.renew()}>
    {text('app.reload')}
  </button>
);

function MapButtons({ map }: { readonly map: MapController }) {
  return (
    <div class="map-buttons">
      <button type="button" class="icon" aria-label={text('map.closer')} onClick={() => map.zoomBy(1.5)}>
        +
      </button>
      <button type="button" class="icon" aria-label={text('map.farther')} onClick={() => map.zoomBy(1 / 1.5)}>
        −
      </button>
      <button type="button" class="icon" aria-label={text('map.whole')} onClick={() => map.reset()}>
        ⌂
      </button>
    </div>
  );
}

/** Whether the graphics card has let go of the map, and whether that is said just now. */
function useLoss() {
  const [isLost, setLost] = useState(false);
  const [isLossSaid, setLossSaid] = useState(false);
  useEffect(() => {
    if (!isLossSaid) return;
    const timer = window.setTimeout(() => setLossSaid(false), LOSS_SAID_MS);
    return () => window.clearTimeout(timer);
  }, [isLossSaid]);
  const lose = (): void => {
    setLost(true);
    setLossSaid(true);
  };
  return { isLost, isLossSaid, lose };
}

/** Whether something has lasted for long. */
function useIsLong(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isSo) return;
    const timer = window.setTimeout(() => setLong(true), LONG_MS);
    return () => window.clearTimeout(timer);
  }, [isSo]);
  return isLong;
}
/** Milliseconds. */
const LONG_MS = 8000;
