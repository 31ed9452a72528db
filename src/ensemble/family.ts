/**
 * Family: scenarios cut from one campaign, which start on different days. The same change made in each says until when
 * it would still have mattered. Which scenarios belong together is told by what their files extend.
 */
import { type Moment, turnOf } from '../core/moments.ts';

export interface FamilyMember {
  readonly id: string;
  /** Id of the scenario that its file extends, if any. */
  readonly extends?: string;
  readonly start: Moment;
}

/** Everybody who shares the root of `id`, by their starts, earliest first. */
export function familyOf<M extends FamilyMember>(id: string, members: readonly M[]): M[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const rootOf = (member: M): string => {
    const seen = new Set<string>();
    let here = member;
    for (;;) {
      seen.add(here.id);
      const above = here.extends === undefined ? undefined : byId.get(here.extends);
      if (above === undefined || seen.has(above.id))
        return here.extends !== undefined && above === undefined ? here.extends : here.id;
      here = above;
    }
  };
  const own = byId.get(id);
  if (own === undefined) return [];
  const root = rootOf(own);
  return members
    .filter((member) => rootOf(member) === root)
    .sort((a, b) => turnOf(b.start, a.start) || (a.id < b.id ? -1 : 1));
}
