/** Identities: nothing stands twice, no name is taken by the rules, and no two names share a luck. */
import { whoOf } from '../../engine/chance.ts';
import { isPlaceWord } from '../../engine/vocabulary.ts';
import { garrisonId, ruleName } from '../compile/names.ts';
import type { Path } from '../problem.ts';
import { PLACEHOLDER } from '../read/repair.ts';
import { scenarioSchema } from '../schema/format.ts';
import { identityText, mayBeNameless } from '../schema/identity.ts';
import { createWalk } from '../schema/visit.ts';
import type { CheckContext } from './context.ts';

const walkIdentities = createWalk(scenarioSchema, ({ identity }) => identity === true);

export function checkIds(context: CheckContext): void {
  checkOnce(context);
  checkRules(context);
  checkTaken(context);
  checkCollisions(context);
}

/** No two entries of one list have one name. */
function checkOnce(context: CheckContext): void {
  const seenIn = new Map<string, Map<string, number>>();
  walkIdentities(context.file, (value, path) => {
    const place = path.slice(0, -2);
    const list = String(place.at(-1));
    const i = Number(path.at(-2));
    const name = identityText(value);
    if (name === undefined || name.includes(PLACEHOLDER) || mayBeNameless(list)) return;
    const where = place.join('.');
    const seen = seenIn.get(where) ?? new Map<string, number>();
    seenIn.set(where, seen);
    const earlier = seen.get(name);
    if (earlier === undefined) seen.set(name, i);
    else
      context.error(
        'check/repeated-id',
        [...place, i],
        `"${name}" stands twice in "${list}": it is also entry ${earlier}.`,
        'Keep one, or give the other a name of its own.',
      );
  });
}

/** Rules of a doctrine may go without a name; those that have one must not take that of another. */
function checkRules(context: CheckContext): void {
  for (const [a, actor] of context.file.actors.entries()) {
    const names = new Set<string>();
    for (let i = 0; i < actor.doctrine.length; i++) {
      const name = ruleName(actor.doctrine, i);
      if (names.has(name))
        context.error(
          'check/repeated-id',
          ['actors', a, 'doctrine', i, 'id'],
          `The doctrine of "${actor.id}" has two rules named "${name}".`,
          'Name one of them differently.',
        );
      names.add(name);
    }
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
