/**
 * Branded indices: inside the engine a region, force, side ... is its position in the scenario's list; ids are only for
 * the edges. A column indexed by one brand refuses the others at compile time and is a plain typed array at run time.
 */
export type RegionIndex = number & { readonly brand: 'region' };
export type ForceIndex = number & { readonly brand: 'force' };
export type SideIndex = number & { readonly brand: 'side' };
export type ActorIndex = number & { readonly brand: 'actor' };
export type LinkIndex = number & { readonly brand: 'link' };
export type PeopleIndex = number & { readonly brand: 'people' };
export type ExitIndex = number & { readonly brand: 'exit' };
export type TalkIndex = number & { readonly brand: 'talk' };
export type TriggerIndex = number & { readonly brand: 'trigger' };
export type ActIndex = number & { readonly brand: 'act' };
export type SignalIndex = number & { readonly brand: 'signal' };

/** No region, no side, nobody. */
export const NONE = -1;

/** A column of numbers that only its own kind of index opens. */
export type Column<I extends number> = { [K in I]: number } & { readonly length: number };
