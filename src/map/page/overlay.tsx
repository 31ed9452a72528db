/** What the page lays over the picture: the ring of the keys' place, rings of goals, the shade around what is told. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RegionIndex } from '../../core/indices.ts';
import type { Point } from '../viewport.ts';

const RING = 15;
const GOAL_RING = 11;
/** Radius left bright around each place that is told, CSS pixels. */
const BRIGHT = 92;

export interface OverlayProps {
  readonly pointOf: (region: RegionIndex) => Point;
  readonly onLook: (then: () => void) => () => void;
  /** The place that the keys are at. */
  readonly ring: RegionIndex | undefined;
  readonly goals: readonly RegionIndex[];
  /** The place that words beside the map point at. */
  readonly noted: RegionIndex | undefined;
  /** The places told now; the rest is shaded. */
  readonly told: readonly RegionIndex[];
}

export function Overlay({ pointOf, onLook, ring, goals, noted, told }: OverlayProps) {
  const picture = useRef<SVGSVGElement>(null);
  const put = (): void => {
    for (const mark of picture.current?.querySelectorAll<SVGCircleElement>('[data-region]') ?? []) {
      const [x, y] = pointOf(Number(mark.dataset['region']) as RegionIndex);
      mark.setAttribute('cx', x.toFixed(1));
      mark.setAttribute('cy', y.toFixed(1));
    }
  };
  useLayoutEffect(put);
  useLayoutEffect(() => onLook(put), [onLook]);
  return (
    <svg class="map-overlay" aria-hidden="true" ref={picture}>
      {told.length > 0 && (
        <>
          <mask id="map-told">
            <rect width="100%" height="100%" fill="white" />
            {told.map((region) => (
              <circle key={region} data-region={region} r={BRIGHT} fill="black" />
            ))}
          </mask>
          <rect class="map-shade" width="100%" height="100%" mask="url(#map-told)" />
          {told.map((region) => (
            <circle key={`ring-${region}`} class="map-ring" data-region={region} r={RING} />
          ))}
        </>
      )}
      {goals.map((region) => (
        <circle key={`goal-${region}`} class="map-goal" data-region={region} r={GOAL_RING} />
      ))}
      {noted !== undefined && (
        <>
          <circle class="map-ring-ground" data-region={noted} r={RING} />
          <circle class="map-ring map-noted" data-region={noted} r={RING} />
        </>
      )}
      {ring !== undefined && (
        <>
          <circle class="map-ring-ground" data-region={ring} r={RING} />
          <circle class="map-ring" data-region={ring} r={RING} />
        </>
      )}
    </svg>
  );
}
