/**
 * Family: scenarios cut from one campaign, which start on different days. The same change made in each says until when
 * it would still have mattered. Which scenarios belong together is told by what their files extend.
 */
import { type Moment, turnOf } from '../core/moments.ts';

/** What a file says of itself, as it is written. */
export interface FamilyHead {
  readonly id: string;
  /** Id of the scenario that its file extends, if any. */
  readonly extends?: string;
  /** Where it is not written, it is that of the scenario extended. */
  readonly start?: Moment;
}

export type FamilyMember<Head extends FamilyHead> = Head & { readonly start: Moment };

/** Everybody who shares the root of `id` and has a start, earliest first. */
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
  // A base that is not at hand is still a root that two may share.
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
