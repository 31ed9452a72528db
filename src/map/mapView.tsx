/**
 * The map in the page: loads Phaser after the first screen, hands it models, takes its intents. Without it the table of
 * places is the game.
 */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RegionIndex } from '../core/indices.ts';
import type { Order } from '../engine/orders/orders.ts';
import type { View } from '../engine/view/bands.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { currentLanguage } from '../words/language.ts';
import { scenarioText, text } from '../words/text.ts';
import type { MapController, MapIntent } from './draw/createMap.ts';
import { mapGeometryOf } from './loadGeometry.ts';
import { mapModelOf, mapNamesOf, mapSidesOf } from './model.ts';
import type { Insets } from './viewport.ts';

export interface MapViewProps {
  readonly compiled: CompiledScenario;
  readonly file: unknown;
  readonly view: View;
  readonly orders: readonly Order[];
  readonly selected: RegionIndex | undefined;
  readonly onIntent: (intent: MapIntent) => void;
  /** Whether panels lie over the sides of the map. */
  readonly covered?: boolean;
  /** Whether an order may be pulled from a counter. */
  readonly pulls?: boolean;
}

type Stage = 'loading' | 'ready' | 'failed';

export function MapView({
  compiled,
  file,
  view,
  orders,
  selected,
  onIntent,
  covered = false,
  pulls = false,
}: MapViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const map = useRef<MapController | undefined>(undefined);
  const intent = useRef(onIntent);
  intent.current = onIntent;
  const [stage, setStage] = useState<Stage>('loading');
  const [attribution, setAttribution] = useState('');

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
  }, [compiled, file]);

  useLayoutEffect(() => {
    if (stage !== 'ready' || !covered) return;
    const refit = (): void => map.current?.setInsets(insetsNow());
    refit();
    addEventListener('resize', refit);
    return () => removeEventListener('resize', refit);
  }, [stage, covered]);
  // With the words of the turn and not after them: the picture that shows those shows the map's turn too.
  useLayoutEffect(() => {
    if (stage !== 'ready') return;
    map.current?.setModel(mapModelOf(view, mapNamesOf(compiled, currentLanguage().tag), orders));
    return afterPicture(() => place.current?.parentElement?.setAttribute('data-painted', `${view.turn}`));
  }, [stage, view, orders, compiled]);
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

/**
 * Calls once the next picture is on screen: it is drawn in the frame that comes, and shown when the one after begins.
 */
function afterPicture(then: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(then);
  });
  return () => cancelAnimationFrame(frame);
}

/** What the panels cover of the map, read from the page itself; nothing where they stand below it. */
function insetsNow(): Insets {
  const table = document.querySelector('.table')?.getBoundingClientRect();
  const panels = ['.desk-panel', '.side-panel'].map((name) => document.querySelector(name)?.getBoundingClientRect());
  // A side panel that grows for a long list lies over the map for a while: the map does not move for it.
  // Counters and names stand beside their places: the coast needs room for them.
  const beside = 34;
  let [left, right] = [0, 0];
  for (const panel of panels) {
    if (table === undefined || panel === undefined || panel.width === 0 || panel.width > table.width * 0.6) continue;
    if (panel.left + panel.right < table.left + table.right) left = panel.right - table.left + beside;
    else right = table.right - Math.max(panel.left, panel.right - (panels[0]?.width || panel.width));
  }
  return { left, top: 0, right, bottom: 0 };
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
    const { createMap } = await import('./draw/createMap.ts');
    const fitted = mapGeometryOf(compiled.scenario, file);
    const geometry = fitted.ok ? fitted : mapGeometryOf(compiled.scenario);
    if (!geometry.ok) return undefined;
    const map = createMap(parent, {
      geometry: geometry.value,
      sides: mapSidesOf(compiled, currentLanguage().tag),
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
