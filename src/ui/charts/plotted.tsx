/**
 * Plotted: a picture drawn by Observable Plot, as wide as its room, in the page's colours and letters. The marks that
 * stand for one thing each can be walked over with the arrow keys, and say what they are.
 */
import './plotted.css';
import { type PlotOptions, plot } from '@observablehq/plot';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Marks of a picture that stand for one thing each, in the order of their data. */
export interface PlottedItems {
  /** The class that their mark was given (`className`). */
  readonly mark: string;
  readonly say: (item: number) => string;
  /** Enter, space or a click. */
  readonly open?: (item: number) => void;
}

export interface PlottedProps {
  /** What it shows, to those who do not see it. */
  readonly label: string;
  /** The picture at a width in CSS pixels; the same function as long as nothing of it changes. */
  readonly draw: (width: number) => PlotOptions;
  readonly items?: PlottedItems;
  /** CSS pixels. */
  readonly widest?: number;
}

const WIDEST = 720;

export function Plotted({ label, draw, items, widest = WIDEST }: PlottedProps) {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.min(widest, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [widest]);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null || width === 0) return;
    const picture = plot({ ...draw(width), width, className: 'plotted-plot' });
    // What its style sheet says stands in ours: the page's policy lets no element bring one.
    for (const style of picture.querySelectorAll('style')) style.remove();
    // What Plot calls its marks ("bar", "rule") means nothing to those who hear it.
    for (const mark of picture.querySelectorAll('g[aria-label]')) mark.removeAttribute('aria-label');
    const svg = picture instanceof SVGSVGElement ? picture : picture.querySelector('svg');
    svg?.setAttribute('role', items === undefined ? 'img' : 'group');
    svg?.setAttribute('aria-label', label);
    const at = walkedIn(element);
    element.replaceChildren(picture);
    if (items !== undefined) makeWalkable(picture, items, at, setSaid);
  }, [width, label, draw, items]);
  return (
    <>
      <div ref={room} class="plotted" />
      {items !== undefined && (
        <p class="plotted-said small" aria-hidden="true">
          {said}
        </p>
      )}
    </>
  );
}

/** The item that has the focus, so that a picture that is drawn anew keeps it. */
function walkedIn(room: HTMLElement): number | undefined {
  const at = document.activeElement;
  return at instanceof SVGElement && room.contains(at) ? Number(at.dataset.item) : undefined;
}

/** Items side by side, or one below the other: which of them a key goes to is seen from where they stand. */
function makeWalkable(
  picture: Element,
  { mark, say, open }: PlottedItems,
  focused: number | undefined,
  onPoint: (said: string) => void,
): void {
  const elements = [...picture.querySelectorAll<SVGElement>(`.${mark} > *`)];
  const stop = Math.min(focused ?? 0, elements.length - 1);
  for (const [i, element] of elements.entries()) {
    element.dataset.item = String(i);
    element.setAttribute('tabindex', i === stop ? '0' : '-1');
    element.setAttribute('role', open === undefined ? 'img' : 'button');
    element.setAttribute('aria-label', say(i));
    // What is pointed at is also told to those who see it.
    for (const kind of ['focus', 'pointerenter']) element.addEventListener(kind, () => onPoint(say(i)));
    element.addEventListener('click', () => open?.(i));
    element.addEventListener('keydown', (event) => {
      if (open !== undefined && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        open(i);
        return;
      }
      const next = nextOf(elements, i, event.key);
      if (next === undefined) return;
      event.preventDefault();
      element.setAttribute('tabindex', '-1');
      next.setAttribute('tabindex', '0');
      next.focus();
    });
  }
  if (focused !== undefined) elements[stop]?.focus();
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest item in a key's direction, nearer to its line before nearer along it; the ends by Home and End. */
function nextOf(elements: readonly SVGElement[], from: number, key: string): SVGElement | undefined {
  if (key === 'Home') return elements[0];
  if (key === 'End') return elements.at(-1);
  const direction = DIRECTIONS[key];
  if (direction === undefined) return undefined;
  const [x, y] = middleOf(elements[from]);
  let [found, least]: [SVGElement | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const element of elements) {
    const [dx, dy] = [middleOf(element)[0] - x, middleOf(element)[1] - y];
    const along = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1] + dy * direction[0]);
    if (along < 1 || aside > along) continue;
    const distance = along + 3 * aside;
    if (distance < least) [found, least] = [element, distance];
  }
  return found;
}

function middleOf(element: SVGElement): readonly [number, number] {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}
