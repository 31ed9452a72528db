/**
 * The shipped scenarios as members of families: what each extends and when it starts, read from their files as they are
 * written.
 */
import { readFileSync } from 'node:fs';
import type { Moment } from '../../core/moments.ts';
import type { FamilyMember } from '../../ensemble/family.ts';
import { pathOf, shippedIds } from './scenarioFiles.ts';

export function familyMembers(): FamilyMember[] {
  const raw = new Map<string, { readonly extends?: string; readonly start?: Moment }>();
  for (const id of shippedIds()) raw.set(id, JSON.parse(readFileSync(pathOf(id) as string, 'utf8')));
  const startOf = (id: string): Moment | undefined => {
    const one = raw.get(id);
    return one?.start ?? (one?.extends === undefined ? undefined : startOf(one.extends));
  };
  return [...raw].flatMap(([id, file]) => {
    const start = startOf(id);
    if (start === undefined) return [];
    return [{ id, start, ...(file.extends === undefined ? undefined : { extends: file.extends }) }];
  });
}
