/** Ids are unique, avoid reserved names, and never share a hash. */
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

/** No two entries of a list share a name. */
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
    else context.error({ code: 'check/repeated-id', path: [...place, i], values: { name, list, entry: earlier } });
  });
}

/** Doctrine rules may be unnamed; a given name must be unique within its actor. */
function checkRules(context: CheckContext): void {
  for (const [a, actor] of context.file.actors.entries()) {
    const names = new Set<string>();
    for (let i = 0; i < actor.doctrine.length; i++) {
      const name = ruleName(actor.doctrine, i);
      const path = ['actors', a, 'doctrine', i, 'id'];
      if (names.has(name)) context.error({ code: 'check/repeated-id/rule', path, values: { name, actor: actor.id } });
      names.add(name);
    }
  }
}

function checkTaken(context: CheckContext): void {
  const { regions, forces } = context.file;
  const slots = new Set(regions.map(({ id }) => garrisonId(id)));
  for (const [r, { id }] of regions.entries())
    if (isPlaceWord(id)) context.error({ code: 'check/reserved-id', path: ['regions', r, 'id'], values: { id } });
  for (const [f, { id }] of forces.entries())
    if (slots.has(id)) context.error({ code: 'check/reserved-id/garrison', path: ['forces', f, 'id'], values: { id } });
}

/** Draws are keyed by a hash of the id: two names with the same hash would always draw the same luck. */
function checkCollisions(context: CheckContext): void {
  const { file } = context;
  const owner = new Map<number, string>();
  const visit = (name: string, path: Path): void => {
    const who = whoOf(name);
    const other = owner.get(who);
    if (other !== undefined && other !== name)
      context.error({ code: 'check/hash-collision', path, values: { name, other } });
    else owner.set(who, name);
  };
  for (const list of ['regions', 'forces', 'sides', 'actors', 'talks'] as const)
    for (const [i, { id }] of file[list].entries()) visit(id, [list, i, 'id']);
  for (const [r, { id }] of file.regions.entries()) visit(garrisonId(id), ['regions', r, 'id']);
  for (const [a, actor] of file.actors.entries())
    for (const i of actor.doctrine.keys())
      visit(`${actor.id}/${ruleName(actor.doctrine, i)}`, ['actors', a, 'doctrine', i]);
}
