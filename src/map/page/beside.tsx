/** Puts something beside a point of the map, inside the part that panels and buttons leave free. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Insets, Point } from '../viewport.ts';

/** From the point to what stands beside it, and from that to the edges, CSS pixels. */
const AWAY = 14;
const EDGE = 6;
/** The strip and the source stand at the map's foot, CSS pixels. */
const FOOT = 64;

export interface BesideProps {
  readonly class: string;
  /** CSS pixels of the map; asked again whenever the map moves. */
  readonly at: () => Point;
  readonly insets: () => Insets;
  /** Registers a call for every move of the map; returns how to end it. */
  readonly onLook: (then: () => void) => () => void;
  readonly onPointerEnter?: () => void;
  readonly onPointerLeave?: () => void;
  readonly children: ComponentChildren;
}

export function Beside({ class: look, at, insets, onLook, onPointerEnter, onPointerLeave, children }: BesideProps) {
  const box = useRef<HTMLDivElement>(null);
  const put = (): void => {
    const element = box.current;
    const map = element?.parentElement;
    if (element === null || !map) return;
    const free = freeOf(map, insets());
    element.style.maxInlineSize = `${Math.max(120, free.right - free.left)}px`;
    element.style.maxBlockSize = `${Math.max(80, free.bottom - free.top)}px`;
    const [x, y] = cornerBeside(at(), [element.offsetWidth, element.offsetHeight], free);
    element.style.left = `${Math.round(x)}px`;
    element.style.top = `${Math.round(y)}px`;
  };
  useLayoutEffect(put);
  useLayoutEffect(() => onLook(put), [onLook]);
  return (
    <div ref={box} class={look} onPointerEnter={onPointerEnter} onPointerLeave={onPointerLeave}>
      {children}
    </div>
  );
}

interface Free {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The map without what panels cover, and without its buttons: a column at its side, or a row at its foot. */
function freeOf(map: HTMLElement, insets: Insets): Free {
  const whole = map.getBoundingClientRect();
  const buttons = map.querySelector('.map-buttons')?.getBoundingClientRect();
  const free = {
    left: insets.left + EDGE,
    top: insets.top + EDGE,
    right: whole.width - insets.right - EDGE,
    bottom: whole.height - insets.bottom - (whole.height > 4 * FOOT ? FOOT : EDGE),
  };
  if (buttons === undefined || buttons.width === 0) return free;
  if (buttons.width > buttons.height) return { ...free, bottom: Math.min(free.bottom, buttons.top - whole.top - EDGE) };
  const left = buttons.left - whole.left - EDGE;
  const right = buttons.right - whole.left + EDGE;
  // The buttons stand at either side, by the direction of writing.
  return left > (free.left + free.right) / 2
    ? { ...free, right: Math.min(free.right, left) }
    : { ...free, left: Math.max(free.left, right) };
}

/** The top left corner: right of the point if there is room, else left, else below or above. */
export function cornerBeside([x, y]: Point, [width, height]: Point, free: Free): Point {
  const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
  const top = within(y - height / 3, free.top, free.bottom - height);
  if (x + AWAY + width <= free.right) return [Math.max(free.left, x + AWAY), top];
  if (x - AWAY - width >= free.left) return [x - AWAY - width, top];
  const left = within(x - width / 2, free.left, free.right - width);
  if (y + AWAY + height <= free.bottom) return [left, Math.max(free.top, y + AWAY)];
  return [left, within(y - AWAY - height, free.top, free.bottom - height)];
}
