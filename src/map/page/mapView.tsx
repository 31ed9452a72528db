/**
 * The map in the page: loads Phaser after the first screen, passes models to the map, receives its intents, and lays
 * cards, menus and rings over it. If it fails, the game is playable from the table of places.
 */
import './mapView.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RegionIndex } from '../../core/indices.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { currentLanguage } from '../../words/language.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { MapController, MapIntent } from '../draw/createMap.ts';
import type { MapGeometry } from '../geometry.ts';
import { mapGeometryOf } from '../loadGeometry.ts';
import { type MapModel, mapSidesOf } from '../model.ts';
import type { MapTheme } from '../palette.ts';
import { type Box, type Insets, NO_INSETS } from '../viewport.ts';
import type { MapHands, MapScenePlan } from './hands.ts';
import { MapHandling } from './mapHandling.tsx';
import { mapWordsOf } from './mapWords.ts';
import { usePageTheme } from './theme.ts';
import { prefersStill, useTold } from './told.ts';

export interface MapViewProps {
  readonly compiled: CompiledScenario;
  readonly file: unknown;
  readonly model: MapModel;
  readonly selected: RegionIndex | undefined;
  /** A place to bring into view, each time it is another object. */
  readonly looked?: { readonly region: RegionIndex } | undefined;
  readonly onIntent: (intent: MapIntent) => void;
  /** What covers the map's edges, re-evaluated when the window is resized. Default: nothing. */
  readonly insets?: (map: HTMLElement) => Insets;
  /** What may be done with the map besides looking at it. Default: nothing. */
  readonly hands?: MapHands;
  /** What the resolution shows now; undefined when it is over. */
  readonly told?: MapScenePlan | undefined;
}

type Stage = 'loading' | 'ready' | 'failed';

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
  const { compiled, file, model, selected, looked, onIntent, insets, hands, told } = props;
  const place = useRef<HTMLDivElement>(null);
  const started = useRef<Started | undefined>(undefined);
  const looks = useRef(createLooks()).current;
  const intents = useRef(new Set<(intent: MapIntent) => void>()).current;
  const intent = useRef(onIntent);
  intent.current = onIntent;
  const [stage, setStage] = useState<Stage>('loading');
  const shown = useRef<MapModel | undefined>(undefined);
  const past = useRef<MapModel | undefined>(undefined);
  const map = (): MapController | undefined => started.current?.map;
  const theme = usePageTheme();
  // The map keeps the language and colours it was created in, so a switch recreates it.
  const { tag } = currentLanguage();

  useEffect(() => {
    let gone = false;
    const parent = place.current;
    if (parent === null) return;
    const onIntentOfMap = (what: MapIntent): void => {
      for (const follow of intents) follow(what);
      intent.current(what);
    };
    void startMap(parent, compiled, file, theme, onIntentOfMap, looks.tell).then((made) => {
      if (gone) made?.map.destroy();
      else {
        started.current = made;
        setStage(made === undefined ? 'failed' : 'ready');
      }
    });
    return () => {
      gone = true;
      started.current?.map.destroy();
      started.current = undefined;
    };
  }, [compiled, file, tag, theme]);

  useLayoutEffect(() => {
    const element = place.current;
    if (stage !== 'ready' || insets === undefined || element === null) return;
    const refit = (): void => {
      map()?.setInsets(insets(element));
      map()?.setControls(controlsOver(element));
    };
    refit();
    addEventListener('resize', refit);
    return () => removeEventListener('resize', refit);
  }, [stage, insets]);
  // A layout effect, so that the map shows the turn in the same frame as the words.
  useLayoutEffect(() => {
    if (stage !== 'ready') return;
    if (shown.current?.turn !== model.turn) past.current = shown.current;
    shown.current = model;
    // A turn that is told is painted as it ended; what changed moves when its headline is told.
    map()?.setModel(model, told !== undefined);
    return afterPicture(() => place.current?.parentElement?.setAttribute('data-painted', `${model.turn}`));
  }, [stage, model]);
  useEffect(() => {
    if (stage === 'ready') map()?.setSelection({ region: selected });
  }, [stage, selected]);

  useEffect(() => {
    if (stage === 'ready' && looked !== undefined) map()?.focusOn(looked.region);
  }, [stage, looked]);
  useEffect(() => {
    if (stage === 'ready') map()?.setPulls(hands?.pulls ?? new Set());
  }, [stage, hands]);
  const isMoved = useTold(stage === 'ready' ? map() : undefined, told, past.current, intents);

  return (
    <div class="map" data-stage={stage}>
      <MapHandling
        title={text('map.label', { title: scenarioText(compiled.scenario.title) })}
        place={place}
        map={stage === 'ready' ? map() : undefined}
        geometry={started.current?.geometry}
        hands={hands}
        selected={selected}
        insets={() => (insets === undefined || place.current === null ? NO_INSETS : insets(place.current))}
        onLook={looks.on}
        intents={intents}
        told={isMoved ? undefined : told}
      />
      {stage === 'loading' && <p class="map-note">{text('play.mapLoading')}</p>}
      {stage === 'failed' && <p class="map-note">{text('play.mapFailed')}</p>}
      {stage === 'ready' && <MapButtons map={map()} />}
      {stage === 'ready' && <p class="map-source">{started.current?.geometry.attribution}</p>}
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

function MapButtons({ map }: { readonly map: MapController | undefined }) {
  return (
    <div class="map-buttons">
      <button type="button" class="icon" aria-label={text('map.closer')} onClick={() => map?.zoomBy(1.5)}>
        +
      </button>
      <button type="button" class="icon" aria-label={text('map.farther')} onClick={() => map?.zoomBy(1 / 1.5)}>
        −
      </button>
      <button type="button" class="icon" aria-label={text('map.whole')} onClick={() => map?.reset()}>
        ⌂
      </button>
    </div>
  );
}

interface Started {
  readonly map: MapController;
  readonly geometry: MapGeometry;
}

async function startMap(
  parent: HTMLElement,
  compiled: CompiledScenario,
  file: unknown,
  theme: MapTheme,
  onIntent: (intent: MapIntent) => void,
  onLook: () => void,
): Promise<Started | undefined> {
  try {
    const { createMap } = await import('../draw/createMap.ts');
    const fitted = mapGeometryOf(compiled.scenario, scenarioText, file);
    const geometry = fitted.ok ? fitted : mapGeometryOf(compiled.scenario, scenarioText);
    if (!geometry.ok) return undefined;
    const map = createMap(parent, {
      geometry: geometry.value,
      words: mapWordsOf(compiled),
      theme,
      sides: mapSidesOf(compiled, scenarioText),
      onIntent,
      onLook,
      reducedMotion: prefersStill(),
    });
    return { map, geometry: geometry.value };
  } catch {
    return undefined;
  }
}
