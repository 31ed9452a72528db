/** The camera of the resolution: goes to what is told, lets it change there, and comes back to the player's view. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegionIndex } from '../../core/indices.ts';
import { groundChanges } from '../diff.ts';
import type { Camera, MapController, MapIntent } from '../draw/createMap.ts';
import type { MapModel } from '../model.ts';
import type { MapScenePlan } from './hands.ts';
import { prefersStill } from './still.ts';

/** The flight to a place, and the change there, milliseconds. */
export const FLIGHT_MS = 350;
const CHANGE_MS = 500;
/** How long closed orders take to fill, milliseconds. */
const CLOSE_MS = 500;

/**
 * Follows what is told; `past`: the map before the turn. Returns whether the reader has moved the map meanwhile: then
 * the camera rests for the rest of this turn.
 */
export function useTold(
  map: MapController | undefined,
  told: MapScenePlan | undefined,
  past: MapModel | undefined,
  intents: Set<(intent: MapIntent) => void>,
): boolean {
  const own = useRef<Camera | undefined>(undefined);
  const [isMoved, setMoved] = useState(false);
  const isTelling = told !== undefined;

  useEffect(() => {
    if (!isTelling) return;
    const follow = (intent: MapIntent): void => {
      if (intent.kind !== 'moved') return;
      own.current = undefined;
      setMoved(true);
    };
    intents.add(follow);
    return () => {
      intents.delete(follow);
      setMoved(false);
    };
  }, [isTelling]);

  useEffect(() => {
    const closing = told?.closing ?? [];
    if (map === undefined || closing.length === 0) return;
    map.closeOrders(closing, CLOSE_MS);
    return () => map.closeOrders([], 0);
  }, [map, told?.key]);

  useEffect(() => {
    if (map === undefined || isMoved) return;
    const places = told?.regions ?? [];
    if (places.length === 0) {
      if (own.current !== undefined) map.returnTo(own.current, FLIGHT_MS);
      own.current = undefined;
      return;
    }
    own.current ??= map.camera();
    map.frame(places, FLIGHT_MS);
    if (past === undefined || prefersStill()) return;
    map.showPast(past, changedAmong(places, past, map), places);
    const timer = window.setTimeout(() => map.fadePast(CHANGE_MS), FLIGHT_MS);
    return () => {
      window.clearTimeout(timer);
      map.fadePast(0);
    };
  }, [map, told?.key]);

  return isMoved;
}

function changedAmong(places: readonly RegionIndex[], past: MapModel, map: MapController): readonly RegionIndex[] {
  const now = map.model();
  const changed = now === undefined ? [] : groundChanges(past, now);
  return changed === undefined ? places : changed.filter((region) => places.includes(region));
}
