/** Which place's card is shown for pointer and finger, and when. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapIntent } from '../draw/createMap.ts';
import type { Point } from '../viewport.ts';
import type { MapTarget } from './hands.ts';

/** A pointer rests so long on a mark, and so long on bare ground, before the card comes. */
const MARK_MS = 150;
const GROUND_MS = 600;
/** The pointer has so long to enter the card. */
const LEAVE_MS = 300;

export interface PointedCard {
  readonly target: MapTarget;
  /** Where the pointer was, CSS pixels of the map; undefined: the place itself. */
  readonly at?: Point;
}

export interface PointerCard {
  readonly shown: PointedCard | undefined;
  /** Handles an intent of the map. */
  follow(intent: MapIntent): void;
  /** Where the pointer is, CSS pixels of the map. */
  move(at: Point): void;
  /** The pointer is on the card, which then stays. */
  hold(): void;
  leave(): void;
  close(): void;
}

export function usePointerCard(): PointerCard {
  const [shown, setShown] = useState<PointedCard | undefined>(undefined);
  const timer = useRef(0);
  const pointer = useRef<Point>([0, 0]);
  const isPulling = useRef(false);
  /** The pointer is on the card: what the map still tells of it comes late. */
  const isOnCard = useRef(false);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const later = (ms: number, then: () => void): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(then, ms);
  };
  const close = (): void => {
    isOnCard.current = false;
    window.clearTimeout(timer.current);
    setShown(undefined);
  };
  return {
    shown,
    follow(intent) {
      switch (intent.kind) {
        case 'hover': {
          if (isPulling.current || isOnCard.current) return;
          const { region, side, near } = intent;
          if (region === null) later(LEAVE_MS, close);
          else {
            const target = { region, ...(side === undefined ? {} : { side }) };
            later(near ? MARK_MS : GROUND_MS, () => setShown({ target, at: pointer.current }));
          }
          break;
        }
        case 'hold':
          setShown({ target: intent });
          break;
        case 'pull':
          isPulling.current = true;
          close();
          break;
        case 'pullEnded':
          isPulling.current = false;
          break;
        case 'select':
        case 'moved':
        case 'background':
          close();
          break;
        case 'order':
          break;
      }
    },
    move(at) {
      pointer.current = at;
    },
    hold() {
      isOnCard.current = true;
      window.clearTimeout(timer.current);
    },
    leave() {
      isOnCard.current = false;
      later(LEAVE_MS, close);
    },
    close,
  };
}
