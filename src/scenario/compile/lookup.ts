/** Ids to positions, and the small tools of all tables. */
import { type Column, wideColumn } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import type {
  ActIndex,
  ActorIndex,
  AskIndex,
  ExitIndex,
  RegionIndex,
  SideIndex,
  TalkIndex,
  TriggerIndex,
} from '../../core/indices.ts';
import { indicesOf, NONE } from '../../core/indices.ts';

export type Lookup<I extends number> = ReadonlyMap<string, I>;

export interface Index {
  readonly region: Lookup<RegionIndex>;
  readonly side: Lookup<SideIndex>;
  readonly actor: Lookup<ActorIndex>;
  readonly exit: Lookup<ExitIndex>;
  readonly talk: Lookup<TalkIndex>;
  readonly trigger: Lookup<TriggerIndex>;
  readonly act: Lookup<ActIndex>;
  readonly ask: Lookup<AskIndex>;
  readonly province: Lookup<number>;
}

export function positions<I extends number>(list: readonly { readonly id: string }[]): Lookup<I> {
  const indices = indicesOf<I>(list.length);
  return new Map(list.map(({ id }, i) => [id, indices[i]]));
}

/** Position of an id; NONE if it is absent or unknown. */
export function find<I extends number>(lookup: Lookup<I>, id: string | undefined): I | typeof NONE {
  return id === undefined ? NONE : (lookup.get(id) ?? NONE);
}

export const thousandths = (share: number): number => round(share * 1000);

export function table(
  rows: number,
  columns: number,
  fill: (set: (row: number, column: number, value: number) => void) => void,
  empty = 0,
): Column<number> {
  const cells = wideColumn(rows * columns, empty);
  fill((row, at, value) => {
    if (row >= 0 && at >= 0) cells[row * columns + at] = value;
  });
  return cells;
}
