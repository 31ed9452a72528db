/** Identities: nothing stands twice, no name is taken by the rules, and no two names share a luck. */
import { whoOf } from '../../engine/chance.ts';
import { isPlaceWord } from '../../engine/vocabulary.ts';
import { garrisonId, ruleName } from '../compile/names.ts';
import type { Path } from '../problem.ts';
import { PLACEHOLDER } from '../read/repair.ts';
import { identityOf } from '../schema/identity.ts';
import type { CheckContext } from './context.ts';

export function checkIds(context: CheckContext): void {
  const { file } = context;
  const lists = [
    'sides',
    'provinces',
    'regions',
    'forces',
    'actors',
    'exits',
    'talks',
    'triggers',
    'acts',
    'levers',
    'relations',
    'links',
    'chairs',
  ] as const;
  for (const list of lists) checkOnce(context, file[list], list, [list]);
  for (let a = 0; a < file.actors.length; a++) {
    const actor = file.actors[a] as (typeof file.actors)[number];
    for (const list of ['people', 'support', 'restrains', 'watches'] as const)
      checkOnce(context, actor[list], list, ['actors', a, list]);
    const names = new Map<string, number>();
    for (let i = 0; i < actor.doctrine.length; i++) {
      const name = ruleName(actor.doctrine, i);
      if (names.has(name))
        context.error(
          'check/repeated-id',
          ['actors', a, 'doctrine', i, 'id'],
          `The doctrine of "${actor.id}" has two rules named "${name}".`,
          'Name one of them differently.',
        );
      names.set(name, i);
    }
  }
  for (let c = 0; c < file.chairs.length; c++)
    checkOnce(context, file.chairs[c]?.aims ?? [], 'aims', ['chairs', c, 'aims']);
  for (let l = 0; l < file.levers.length; l++) {
    const lever = file.levers[l];
    if (lever?.type === 'choice') checkOnce(context, lever.choices, 'choices', ['levers', l, 'choices']);
  }
  checkTaken(context);
  checkCollisions(context);
}

function checkOnce(context: CheckContext, entries: readonly unknown[], list: string, path: Path): void {
  const seen = new Map<string, number>();
  for (let i = 0; i < entries.length; i++) {
    const name = identityOf(list, entries[i]);
    if (name === undefined || name.includes(PLACEHOLDER)) continue;
    const earlier = seen.get(name);
    if (earlier !== undefined)
      context.error(
        'check/repeated-id',
        [...path, i],
        `"${name}" stands twice in "${list}": it is also entry ${earlier}.`,
        'Keep one, or give the other a name of its own.',
      );
    else seen.set(name, i);
  }
}

function checkTaken(context: CheckContext): void {
  const { file } = context;
  for (let r = 0; r < file.regions.length; r++) {
    const id = file.regions[r]?.id ?? '';
    if (isPlaceWord(id))
      context.error(
        'check/reserved-id',
        ['regions', r, 'id'],
        `"${id}" is a word that orders of a doctrine use for a place.`,
        'Give the place another id.',
      );
  }
  const slots = new Set(file.regions.map(({ id }) => garrisonId(id)));
  for (let f = 0; f < file.forces.length; f++) {
    const id = file.forces[f]?.id ?? '';
    if (slots.has(id))
      context.error(
        'check/reserved-id',
        ['forces', f, 'id'],
        `"${id}" is the name that the garrison of that place has by itself.`,
        'Give the force another id, or write its men under "garrison" of the place.',
      );
  }
}

/** Draws are keyed by a hash of the id; two names with one hash would always have the same luck. */
function checkCollisions(context: CheckContext): void {
  const { file } = context;
  const owner = new Map<number, string>();
  const visit = (name: string, path: Path): void => {
    const who = whoOf(name);
    const other = owner.get(who);
    if (other !== undefined && other !== name)
      context.error(
        'check/hash-collision',
        path,
        `"${name}" and "${other}" hash to the same number, so chance could not tell them apart.`,
        `Change a letter of "${name}".`,
      );
    else owner.set(who, name);
  };
  for (const list of ['regions', 'forces', 'sides', 'actors', 'talks'] as const) {
    for (let i = 0; i < file[list].length; i++) visit(file[list][i]?.id ?? '', [list, i, 'id']);
  }
  for (let r = 0; r < file.regions.length; r++) visit(garrisonId(file.regions[r]?.id ?? ''), ['regions', r, 'id']);
  for (let a = 0; a < file.actors.length; a++) {
    const actor = file.actors[a] as (typeof file.actors)[number];
    for (let i = 0; i < actor.doctrine.length; i++)
      visit(`${actor.id}/${ruleName(actor.doctrine, i)}`, ['actors', a, 'doctrine', i]);
  }
}
