/**
 * Indices: inside the engine a region, force, side ... is its position in the scenario's list; ids exist only at the
 * edges. Each kind of index has its own brand, so that one cannot be used for another.
 */
declare const brand: unique symbol;
type Index<Kinds> = number & { readonly [brand]: Kinds };

export type RegionIndex = Index<{ region: true }>;
export type ForceIndex = Index<{ force: true }>;
export type SideIndex = Index<{ side: true }>;
export type ActorIndex = Index<{ actor: true }>;
export type LinkIndex = Index<{ link: true }>;
export type PeopleIndex = Index<{ people: true }>;
export type ExitIndex = Index<{ exit: true }>;
export type TalkIndex = Index<{ talk: true }>;
export type TriggerIndex = Index<{ trigger: true }>;
export type ActIndex = Index<{ act: true }>;
export type AskIndex = Index<{ ask: true }>;
/** A decision of the last act, and one way of it. */
export type DecisionIndex = Index<{ decision: true }>;
export type ChoiceIndex = Index<{ choice: true }>;

/** An index valid for every kind: only the first row and "none" are. */
type AnyIndex = Index<{
  region: true;
  force: true;
  side: true;
  actor: true;
  link: true;
  people: true;
  exit: true;
  talk: true;
  trigger: true;
  act: true;
  ask: true;
  decision: true;
  choice: true;
}>;

/** No region, no side, nobody. */
export const NONE = -1 as AnyIndex;

/** The first row of any list: where loops over it start. */
export const FIRST = 0 as AnyIndex;

/** The last index of a list of `count` rows, where backward loops start; NONE for an empty list. */
export function lastOf<I extends number>(count: number): I {
  return (count - 1) as I;
}

/** Every index of a list of `count` rows, in order. */
export function indicesOf<I extends number>(count: number): readonly I[] {
  return Array.from({ length: count }, (_, i) => i as I);
}

/** Maps each id to its index. */
export function indexById<I extends number>(ids: readonly string[]): ReadonlyMap<string, I> {
  return new Map(indicesOf<I>(ids.length).map((i) => [ids[i], i]));
}
