/**
 * The map by keys: a place is chosen with the arrows, a menu gives its orders, an attack asks for its goal. Each step
 * back is one Escape; the last one leaves the map for where the focus came from.
 */
import { useRef, useState } from 'preact/hooks';
import type { RegionIndex } from '../../core/indices.ts';
import { text } from '../../words/text.ts';
import type { MapController } from '../draw/createMap.ts';
import type { MapGeometry } from '../geometry.ts';
import { DIRECTIONS, type Direction, linksOf, nextIn, stepFrom } from '../walk.ts';
import type { MapGoals, MapHands, MapOrder } from './hands.ts';

/** One press pans so far, CSS pixels, and zooms by this factor. */
const PAN = 80;
const ZOOM = 1.35;

export type KeysMode =
  | { readonly kind: 'walk' }
  | { readonly kind: 'menu' }
  /** An order asks for its goal. */
  | { readonly kind: 'goal'; readonly goals: MapGoals; readonly goal: RegionIndex };

const WALK: KeysMode = { kind: 'walk' };

export interface MapKeys {
  /** The place the keys are at; undefined while they are elsewhere. */
  readonly cursor: RegionIndex | undefined;
  readonly mode: KeysMode;
  /** Whether the keys' card is shown: Escape hides it for this place. */
  readonly hasCard: boolean;
  onFocus(from: EventTarget | null): void;
  onBlur(to: EventTarget | null): void;
  onKeyDown(event: KeyboardEvent): void;
  /** The pointer takes over. */
  rest(): void;
  /** The pointer chose a place: the keys go on from there. */
  startAt(region: RegionIndex): void;
  openMenu(region: RegionIndex): void;
  closeMenu(): void;
  choose(order: MapOrder): void;
  chooseGoals(goals: MapGoals): void;
}

interface Stage {
  readonly board: () => HTMLElement | null;
  readonly map: () => MapController | undefined;
  readonly geometry: () => MapGeometry | undefined;
  readonly hands: MapHands | undefined;
  readonly selected: RegionIndex | undefined;
}

export function useMapKeys({ board, map, geometry, hands, selected }: Stage): MapKeys {
  const [cursor, setCursor] = useState<RegionIndex | undefined>(undefined);
  const [mode, setMode] = useState<KeysMode>(WALK);
  const [hasCard, setCard] = useState(true);
  /** Where the keys were when the focus left, and where the focus came from. */
  const last = useRef<RegionIndex | undefined>(undefined);
  const cameFrom = useRef<HTMLElement | undefined>(undefined);
  /** The headline that the keys came to last. */
  const lastNews = useRef<string | undefined>(undefined);

  const say = (words: string): void => hands?.announce(words);

  function at(region: RegionIndex): void {
    last.current = region;
    setCursor(region);
    setCard(true);
    map()?.setHover(region);
    map()?.reveal(region);
  }

  function walkTo(region: RegionIndex | undefined, why?: string): void {
    if (region === undefined || hands === undefined) return;
    at(region);
    say(why === undefined ? hands.spoken(region) : `${why} ${hands.spoken(region)}`);
  }

  /** Goes by headlines: two of them may be about one place. */
  function walkToNews(): void {
    const news = hands?.news() ?? [];
    const next = nextIn(
      news.map(({ key }) => key),
      lastNews.current,
    );
    const headline = news.find(({ key }) => key === next);
    if (headline === undefined) {
      say(text('map.noNews'));
      return;
    }
    lastNews.current = headline.key;
    walkTo(headline.region, headline.words);
  }

  function showGoal(goals: MapGoals, goal: RegionIndex): void {
    setMode({ kind: 'goal', goals, goal });
    map()?.setHover(goal);
    map()?.reveal(goal);
    const order = goals.orders.get(goal);
    if (order === undefined || hands === undefined) return;
    say(order.barred === undefined ? `${order.title}. ${hands.spoken(goal)}` : `${order.title}. ${order.barred}`);
  }

  function back(): void {
    setMode(WALK);
    board()?.focus({ preventScroll: true });
    if (cursor !== undefined) at(cursor);
  }

  function choose(order: MapOrder): void {
    if (order.barred !== undefined) {
      say(order.barred);
      return;
    }
    back();
    hands?.give(order.key);
  }

  function chooseGoals(goals: MapGoals): void {
    const from = cursor === undefined ? undefined : geometry()?.towns[cursor]?.at;
    const [nearest] = [...goals.orders.keys()].sort((a, b) => distanceTo(a) - distanceTo(b));
    board()?.focus({ preventScroll: true });
    if (nearest !== undefined) showGoal(goals, nearest);

    function distanceTo(region: RegionIndex): number {
      const town = geometry()?.towns[region]?.at;
      return town === undefined || from === undefined ? 0 : Math.hypot(town[0] - from[0], town[1] - from[1]);
    }
  }

  function walk(direction: Direction): void {
    const country = geometry();
    const start = mode.kind === 'goal' ? mode.goal : (cursor ?? last.current);
    const from = start === undefined ? undefined : country?.towns[start]?.at;
    if (country === undefined || start === undefined || from === undefined) return;
    const isLinked = linksOf(country.roads);
    const places = country.towns.flatMap(({ at: place }, i) => {
      const region = i as RegionIndex;
      return mode.kind !== 'goal' || mode.goals.orders.has(region) ? [{ region, at: place }] : [];
    });
    const next = stepFrom(from, direction, places, (region) => isLinked(start, region));
    if (next === undefined) say(text('map.noPlace'));
    else if (mode.kind === 'goal') showGoal(mode.goals, next);
    else walkTo(next);
  }

  function enter(): void {
    if (mode.kind === 'goal') {
      const order = mode.goals.orders.get(mode.goal);
      if (order !== undefined) choose(order);
    } else if (cursor !== undefined) setMode({ kind: 'menu' });
  }

  function stepBack(): void {
    map()?.cancelPull();
    if (mode.kind === 'goal') {
      setMode({ kind: 'menu' });
      if (cursor !== undefined) map()?.setHover(cursor);
      return;
    }
    if (cursor !== undefined && hasCard) {
      setCard(false);
      return;
    }
    const home = cameFrom.current;
    if (home?.isConnected) home.focus();
    else document.querySelector<HTMLElement>('.desk-panel')?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || mode.kind === 'menu') return;
    const pans: Readonly<Record<Direction, readonly [number, number]>> = {
      ArrowUp: [0, PAN],
      ArrowDown: [0, -PAN],
      ArrowLeft: [PAN, 0],
      ArrowRight: [-PAN, 0],
    };
    const direction = DIRECTIONS.find((each) => each === event.key);
    // Without hands the map is only looked at, and the arrows move it.
    if (direction !== undefined) {
      if (event.shiftKey || hands === undefined) map()?.pan(...pans[direction]);
      else walk(direction);
    } else if (event.key === '+' || event.key === '=') map()?.zoomBy(ZOOM);
    else if (event.key === '-' || event.key === '_') map()?.zoomBy(1 / ZOOM);
    else if (event.key === 'Home' || event.key === '0') map()?.reset();
    else if (hands === undefined) return;
    else if (event.code === 'KeyN') walkToNews();
    else if (event.code === 'KeyB') walkTo(nextIn(hands.breaking(), cursor));
    else if (event.key === 'Enter') enter();
    else if (event.key === 'Escape') stepBack();
    else return;
    event.preventDefault();
  }

  return {
    cursor,
    mode,
    hasCard,
    onKeyDown,
    choose,
    chooseGoals,
    onFocus(from) {
      if (mode.kind !== 'walk' || hands === undefined) return;
      if (from instanceof HTMLElement && board()?.parentElement?.contains(from) !== true) cameFrom.current = from;
      walkTo(last.current ?? selected ?? hands.breaking()[0] ?? hands.news()[0]?.region ?? (0 as RegionIndex));
    },
    rest() {
      setCursor(undefined);
      setMode(WALK);
    },
    onBlur(to) {
      if (mode.kind === 'menu' || (to instanceof Node && board()?.parentElement?.contains(to) === true)) return;
      setCursor(undefined);
      setMode(WALK);
      map()?.setHover(undefined);
    },
    startAt(region) {
      last.current = region;
    },
    openMenu(region) {
      at(region);
      setMode({ kind: 'menu' });
    },
    closeMenu: back,
  };
}
