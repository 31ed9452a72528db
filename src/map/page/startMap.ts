/** Starts the map: its code, which comes after the first screen, and the file of the scenario's map beside it. */
import type { LateMap } from '../../scenario/map/mapFile.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { scenarioText } from '../../words/text.ts';
import type { MapController, MapOptions } from '../draw/createMap.ts';
import type { MapGeometry } from '../geometry.ts';
import { mapGeometryOf } from '../loadGeometry.ts';
import { mapSidesOf } from '../model.ts';
import { mapWordsOf } from './mapWords.ts';

export interface RenewablePage {
  /** Whether its server answers. */
  isServed(): Promise<boolean>;
  /** Loads it anew, past what the browser has kept of its code. What is saved is there again. */
  renew(): Promise<void>;
}

/** Why there is no map: its code did not come, or it cannot be drawn here. */
export type Failure = 'unfetched' | 'undrawn';

export interface Started {
  readonly map: MapController;
  readonly geometry: MapGeometry;
  /** Its file did not come: places are points, and roads are straight. */
  readonly isBare: boolean;
}

interface Start {
  readonly parent: HTMLElement;
  readonly compiled: CompiledScenario;
  readonly file: LateMap;
  readonly page: RenewablePage;
  /** How often it failed before. */
  readonly attempt: number;
  /** Whether it is still wanted. */
  readonly isWanted: () => boolean;
}

/** Fetches what draws the map for whoever will need it; that it does not come is told when it is needed. */
export function expectMap(): void {
  import('../draw/createMap.ts').then(
    ({ BLANK_IMAGES }) => {
      for (const address of BLANK_IMAGES) new Image().src = address;
    },
    () => undefined,
  );
}

/** Undefined: nobody wants it any more. */
export async function startMap(
  { parent, compiled, file, page, attempt, isWanted }: Start,
  options: Omit<MapOptions, 'geometry' | 'words' | 'sides'>,
): Promise<Started | Failure | undefined> {
  let create: typeof import('../draw/createMap.ts').createMap;
  const coming = file();
  try {
    create = (await import('../draw/createMap.ts')).createMap;
  } catch {
    // Some browsers keep a failure for as long as the page stands, and a renewed page has other parts.
    if (attempt > 0 && isWanted() && (await page.isServed())) await page.renew();
    return 'unfetched';
  }
  try {
    const found = await coming;
    if (!isWanted()) return undefined;
    const isBare = found === 'unfetched';
    const geometry = mapGeometryOf(compiled.scenario, scenarioText, isBare ? undefined : found);
    const map = create(parent, {
      ...options,
      geometry,
      words: mapWordsOf(compiled),
      sides: mapSidesOf(compiled, scenarioText),
    });
    return { map, geometry, isBare };
  } catch (error) {
    console.error(error);
    return 'undrawn';
  }
}
