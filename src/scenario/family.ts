/**
 * A family: scenarios cut from one campaign that start on different days. Making the same change in each shows how late
 * it would still have mattered. Membership follows from `extends` in the files.
 */
import { type Moment, turnOf } from '../core/moments.ts';

/** What a file says about itself, as written. */
export interface FamilyHead {
  readonly id: string;
  /** Id of the scenario that the file extends, if any. */
  readonly extends?: string;
  /** Inherited from the extended scenario if not written. */
  readonly start?: Moment;
}

export type FamilyMember<Head extends FamilyHead> = Head & { readonly start: Moment };

/** Every scenario with a start that shares the root of `id`, earliest first. */
export function familyOf<Head extends FamilyHead>(id: string, heads: readonly Head[]): FamilyMember<Head>[] {
  const byId = new Map(heads.map((head) => [head.id, head]));
  const own = byId.get(id);
  if (own === undefined) return [];
  const lineOf = (head: Head): Head[] => {
    const line: Head[] = [];
    for (let at: Head | undefined = head; at !== undefined && !line.includes(at); ) {
      line.push(at);
      at = at.extends === undefined ? undefined : byId.get(at.extends);
    }
    return line;
  };
  // A base that is not available can still be a shared root.
  const rootOf = (head: Head): string => {
    const last = lineOf(head).at(-1) ?? head;
    return last.extends !== undefined && !byId.has(last.extends) ? last.extends : last.id;
  };
  const root = rootOf(own);
  return heads
    .filter((head) => rootOf(head) === root)
    .flatMap((head) => {
      const start = lineOf(head).find((above) => above.start !== undefined)?.start;
      return start === undefined ? [] : [{ ...head, start }];
    })
    .sort((a, b) => turnOf(b.start, a.start) || (a.id < b.id ? -1 : 1));
}
