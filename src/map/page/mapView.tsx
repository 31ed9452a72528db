/**
 * The map in the page: loads Phaser after the first screen, passes models to the map, receives its intents. If it
 * fails, the game is playable from the table of places.
 */
import './mapView.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RegionIndex } from '../../core/indices.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import type { View } from '../../engine/view/view.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { currentLanguage } from '../../words/language.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { MapController, MapIntent } from '../draw/createMap.ts';
import { mapGeometryOf } from '../loadGeometry.ts';
import { type MapStanding, mapModelOf, mapNamesOf, mapSidesOf } from '../model.ts';
import type { Insets } from '../viewport.ts';

export interface MapViewProps {
  readonly compiled: CompiledScenario;
  readonly file: unknown;
  readonly view: View;
  /** Who stands where, as the view's chair sees it; the same array as long as nothing changes. */
  readonly standings: readonly MapStanding[];
  readonly orders: readonly Order[];
  readonly selected: RegionIndex | undefined;
  readonly onIntent: (intent: MapIntent) => void;
  /** What covers the map's edges, re-evaluated when the window is resized. Default: nothing. */
  readonly insets?: (map: HTMLElement) => Insets;
  /** Whether an order may be pulled from a counter. */
  readonly pulls?: boolean;
}

type Stage = 'loading' | 'ready' | 'failed';

export function MapView({
  compiled,
  file,
  view,
  standings,
  orders,
  selected,
  onIntent,
  insets,
  pulls = false,
}: MapViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const map = useRef<MapController | undefined>(undefined);
  const intent = useRef(onIntent);
  intent.current = onIntent;
  const [stage, setStage] = useState<Stage>('loading');
  const [attribution, setAttribution] = useState('');
  // The map keeps the language it was created in, so a switch recreates it.
  const { tag } = currentLanguage();

  useEffect(() => {
    let gone = false;
    const parent = place.current;
    if (parent === null) return;
    void startMap(parent, compiled, file, pulls, (what) => intent.current(what)).then((started) => {
      if (gone) started?.map.destroy();
      else {
        map.current = started?.map;
        setAttribution(started?.attribution ?? '');
        setStage(started === undefined ? 'failed' : 'ready');
      }
    });
    return () => {
      gone = true;
      map.current?.destroy();
      map.current = undefined;
    };
  }, [compiled, file, tag]);

  useLayoutEffect(() => {
    const element = place.current;
    if (stage !== 'ready' || insets === undefined || element === null) return;
    const refit = (): void => map.current?.setInsets(insets(element));
    refit();
    addEventListener('resize', refit);
    return () => removeEventListener('resize', refit);
  }, [stage, insets]);
  // A layout effect, so that the map shows the turn in the same frame as the words.
  useLayoutEffect(() => {
    if (stage !== 'ready') return;
    map.current?.setModel(mapModelOf(view, mapNamesOf(compiled, scenarioText), standings, orders));
    return afterPicture(() => place.current?.parentElement?.setAttribute('data-painted', `${view.turn}`));
  }, [stage, view, standings, orders, compiled]);
  useEffect(() => {
    if (stage === 'ready') map.current?.setSelection({ region: selected });
  }, [stage, selected]);

  return (
    <div class="map" data-stage={stage}>
      <div class="map-canvas" ref={place} />
      {stage === 'loading' && <p class="map-note">{text('play.mapLoading')}</p>}
      {stage === 'failed' && <p class="map-note">{text('play.mapFailed')}</p>}
      {stage === 'ready' && <MapButtons map={map.current} />}
      {attribution !== '' && <p class="map-source">{attribution}</p>}
    </div>
  );
}

/** Calls `then` once the next frame is on screen: it is drawn in one frame and shown by the start of the next. */
function afterPicture(then: () => void): () => void {
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
  /** Where the base map comes from. */
  readonly attribution: string;
}

async function startMap(
  parent: HTMLElement,
  compiled: CompiledScenario,
  file: unknown,
  pulls: boolean,
  onIntent: (intent: MapIntent) => void,
): Promise<Started | undefined> {
  try {
    const { createMap } = await import('../draw/createMap.ts');
    const fitted = mapGeometryOf(compiled.scenario, scenarioText, file);
    const geometry = fitted.ok ? fitted : mapGeometryOf(compiled.scenario, scenarioText);
    if (!geometry.ok) return undefined;
    const map = createMap(parent, {
      geometry: geometry.value,
      sides: mapSidesOf(compiled, scenarioText),
      onIntent,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      label: text('map.label', { title: scenarioText(compiled.scenario.title) }),
      pullsOrders: pulls,
    });
    return { map, attribution: geometry.value.attribution };
  } catch {
    return undefined;
  }
}
