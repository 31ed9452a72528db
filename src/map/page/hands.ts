/** What a screen lets people do with its map: cards, orders by drag and by keys. All words come from the screen. */
import type { ComponentChildren } from 'preact';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import type { MapArrow } from '../model.ts';

/** A place, or the counter of a side there. */
export interface MapTarget {
  readonly region: RegionIndex;
  readonly side?: SideIndex;
}

/** An order as a menu shows it. */
export interface MapOrder {
  readonly key: string;
  readonly title: string;
  readonly cost: string;
  readonly harm?: string;
  /** Why it cannot be given now. */
  readonly barred?: string;
}

/** Orders of one kind from a place that ask for a goal: "Attack ...". */
export interface MapGoals {
  readonly kind: string;
  readonly title: string;
  /** By goal, the order that goes there. */
  readonly orders: ReadonlyMap<RegionIndex, MapOrder>;
}

export interface MapMenu {
  readonly title: string;
  readonly goals: readonly MapGoals[];
  readonly orders: readonly MapOrder[];
}

/** A headline as the keys come to it. */
export interface MapNews {
  /** Tells it from every other, of any turn. */
  readonly key: string;
  readonly words: string;
  /** Where it happened. */
  readonly region: RegionIndex;
}

export interface MapHands {
  /** The card of a place or counter; `openMenu` shows the orders for the place. */
  card(target: MapTarget, openMenu: () => void): ComponentChildren;
  /** The same in one sentence, for those who listen. */
  spoken(region: RegionIndex): string;
  nameOf(region: RegionIndex): string;
  menu(region: RegionIndex): MapMenu;
  /** Places from which an order may be pulled. */
  readonly pulls: ReadonlySet<RegionIndex>;
  /** Where an order pulled from a place may go. */
  pullGoals(from: RegionIndex): ReadonlySet<RegionIndex>;
  /** Those of them where it would be an attack: they are marked. */
  attacksFrom(from: RegionIndex): readonly RegionIndex[];
  /** Says that the desk has no room for another order and offers to make some; undefined if it has. */
  full(): ComponentChildren | undefined;
  /** The headlines that have a place, most important first. */
  news(): readonly MapNews[];
  /** Places about to break, most important first. */
  breaking(): readonly RegionIndex[];
  give(key: string): void;
  announce(words: string): void;
}

/** What the resolution shows on the map now. */
export interface MapScenePlan {
  /** The orders that have just closed, while that is shown. */
  readonly closing?: readonly MapArrow[];
  /** Changes whenever something else is shown. */
  readonly key: string;
  /** The places it is about; none: the player's own view. */
  readonly regions: readonly RegionIndex[];
}
