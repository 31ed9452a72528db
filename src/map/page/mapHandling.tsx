/** The map as something one points at, walks over and orders on: its one tab stop, cards, menu, rings and strip. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegionIndex } from '../../core/indices.ts';
import { text } from '../../words/text.ts';
import type { MapController, MapIntent } from '../draw/createMap.ts';
import type { MapGeometry } from '../geometry.ts';
import type { Insets, Point } from '../viewport.ts';
import { Beside } from './beside.tsx';
import type { MapHands, MapScenePlan } from './hands.ts';
import { type MapKeys, useMapKeys } from './mapKeys.ts';
import { OrderMenu } from './mapMenu.tsx';
import { Overlay } from './overlay.tsx';
import { usePointerCard } from './pointer.ts';

export interface MapHandlingProps {
  readonly title: string;
  /** The element the picture stands in. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** Undefined until it is drawn. */
  readonly map: MapController | undefined;
  readonly geometry: MapGeometry | undefined;
  readonly hands: MapHands | undefined;
  readonly selected: RegionIndex | undefined;
  readonly insets: () => Insets;
  readonly onLook: (then: () => void) => () => void;
  readonly intents: Set<(intent: MapIntent) => void>;
  /** A place that words beside the map point at. */
  readonly noted: RegionIndex | undefined;
  readonly told: MapScenePlan | undefined;
}

/** An order being pulled: from where, and where it may go; no goals: the desk is full. */
interface Pull {
  readonly from: RegionIndex;
  readonly goals: ReadonlySet<RegionIndex> | undefined;
}

export function MapHandling(props: MapHandlingProps) {
  const { title, place, map, geometry, hands, selected, insets, onLook, intents, noted, told } = props;
  const keys = useMapKeys({ board: () => place.current, map: () => map, geometry: () => geometry, hands, selected });
  const card = usePointerCard();
  const [pull, setPull] = useState<Pull | undefined>(undefined);
  const [isFull, setFull] = useState<RegionIndex | undefined>(undefined);
  const byPointer = useRef(false);

  const follow = useRef<(intent: MapIntent) => void>(() => undefined);
  follow.current = (intent) => {
    card.follow(intent);
    if (intent.kind === 'select') keys.startAt(intent.region);
    if (intent.kind === 'pull' && hands !== undefined) {
      const goals = hands.full() === undefined ? hands.pullGoals(intent.from) : undefined;
      map?.setGoals(goals);
      setPull({ from: intent.from, goals });
      setFull(goals === undefined ? intent.from : undefined);
    } else if (intent.kind === 'pullEnded') setPull(undefined);
    else if (intent.kind === 'select' || intent.kind === 'background') setFull(undefined);
  };
  useEffect(() => {
    const call = (intent: MapIntent): void => follow.current(intent);
    intents.add(call);
    return () => {
      intents.delete(call);
    };
  }, [intents]);
  useEscape(card.shown !== undefined || isFull !== undefined, () => {
    card.close();
    setFull(undefined);
  });

  const full = isFull === undefined ? undefined : hands?.full();
  const pointOf = (region: RegionIndex): Point => map?.pointOf(region) ?? [0, 0];
  const anchored = { insets, onLook };
  const marked =
    keys.mode.kind === 'goal' && keys.mode.goals.kind === 'attack'
      ? [...keys.mode.goals.orders.keys()]
      : pull?.goals === undefined
        ? []
        : (hands?.attacksFrom(pull.from) ?? []);
  const ring = keys.mode.kind === 'goal' ? keys.mode.goal : keys.cursor;
  const pointed = keys.mode.kind === 'menu' || full !== undefined ? undefined : card.shown;
  const walked = keys.mode.kind === 'walk' && pointed === undefined && keys.hasCard ? keys.cursor : undefined;

  return (
    <>
      <div
        class="map-canvas"
        ref={place}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys
        tabIndex={0}
        aria-label={title}
        aria-describedby="map-strip"
        onPointerDown={() => {
          byPointer.current = true;
          // A card must not lie in the way of a drag.
          card.close();
          keys.rest();
        }}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          card.move([event.clientX - box.left, event.clientY - box.top]);
        }}
        onFocus={(event) => {
          if (!byPointer.current) keys.onFocus(event.relatedTarget);
          byPointer.current = false;
        }}
        onBlur={(event) => keys.onBlur(event.relatedTarget)}
        onKeyDown={keys.onKeyDown}
      />
      {map !== undefined && (
        <Overlay
          pointOf={pointOf}
          onLook={onLook}
          ring={ring}
          goals={marked}
          noted={noted}
          told={told?.regions ?? []}
        />
      )}
      {hands !== undefined && pointed !== undefined && (
        <Beside
          class="map-card"
          at={() => pointed.at ?? pointOf(pointed.target.region)}
          {...anchored}
          onPointerEnter={card.hold}
          onPointerLeave={card.leave}
        >
          {hands.card(pointed.target, () => {
            card.close();
            keys.openMenu(pointed.target.region);
          })}
        </Beside>
      )}
      {hands !== undefined && walked !== undefined && (
        <Beside class="map-card" at={() => pointOf(walked)} {...anchored}>
          {hands.card({ region: walked }, () => keys.openMenu(walked))}
        </Beside>
      )}
      {hands !== undefined && keys.mode.kind === 'menu' && keys.cursor !== undefined && (
        <Menu hands={hands} keys={keys} region={keys.cursor} pointOf={pointOf} {...anchored} />
      )}
      {isFull !== undefined && full !== undefined && (
        <Beside class="map-card" at={() => pointOf(isFull)} {...anchored}>
          {full}
        </Beside>
      )}
      <p class="map-strip" id="map-strip" data-shown={keys.cursor !== undefined}>
        {stripWords(keys, hands)}
      </p>
    </>
  );
}

interface MenuProps {
  readonly hands: MapHands;
  readonly keys: MapKeys;
  readonly region: RegionIndex;
  readonly pointOf: (region: RegionIndex) => Point;
  readonly insets: () => Insets;
  readonly onLook: (then: () => void) => () => void;
}

function Menu({ hands, keys, region, pointOf, insets, onLook }: MenuProps) {
  return (
    <Beside class="map-card" at={() => pointOf(region)} insets={insets} onLook={onLook}>
      <OrderMenu menu={hands.menu(region)} onOrder={keys.choose} onGoals={keys.chooseGoals} onClose={keys.closeMenu} />
    </Beside>
  );
}

function stripWords(keys: MapKeys, hands: MapHands | undefined): string {
  if (hands === undefined) return text('map.strip.look');
  if (keys.mode.kind === 'goal') {
    const order = keys.mode.goals.orders.get(keys.mode.goal);
    return text('map.strip.goal', { order: order?.title ?? keys.mode.goals.title });
  }
  return keys.cursor === undefined
    ? text('map.strip.walk')
    : text('map.strip.at', { place: hands.nameOf(keys.cursor) });
}

/** Escape closes what the pointer opened, wherever the focus is, and does nothing else then. */
function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [isOpen]);
}
