/** March to a place; entering an enemy's is an attack: [MOVE-1]. */

import { FIRST, NONE, type RegionIndex, type SideIndex } from '../../../core/indices.ts';
import { expectedHarm, REACH } from '../../deeds/harm.ts';
import { attackersDead, defendersDead, engagedMen, fiercenessOf } from '../../deeds/losses.ts';
import type { Sight } from '../../view/view.ts';
import { POSTURE } from '../../vocabulary.ts';
import { refusalOfMarch, setOut } from '../march.ts';
import { areFriends, refusalOfForce } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const move: OrderRules<'move'> = {
  refusal(sight, { force, region }) {
    const code = refusalOfForce(sight, force) ?? refusalOfMarch(sight, force, region);
    if (code !== undefined) return code;
    const own = sight.forceSide(force);
    const holder = sight.holder(region);
    return areFriends(sight, own, holder) || sight.hostile(own, holder) || holder === sight.compiled.side.residents
      ? undefined
      : 'neutralHolder';
  },
  act(turn, _, { force, region }) {
    setOut(turn, force, region, POSTURE.move);
  },
  harm(sight, { force, region }) {
    if (!sight.hostile(sight.forceSide(force), sight.holder(region))) return undefined;
    const { enemies, friends } = sight.ground.relations();
    const holder = sight.holder(region);
    const against = menOf(sight, region, friends[holder]);
    if (against === 0) return undefined;
    const there = menOf(sight, region, enemies[holder]);
    // What it adds to a fight already going on.
    const dead = deadOf(sight, region, there + sight.men(force), against) - deadOf(sight, region, there, against);
    return expectedHarm(sight, region, dead, REACH.fight);
  },
};

/** Men at a place, as the view knows, of the sides whose bits are set in `parties`. */
function menOf(sight: Sight, r: RegionIndex, parties: number): number {
  let men = 0;
  for (let s: SideIndex = FIRST; s < sight.compiled.side.count; s++)
    if (((1 << s) & parties) !== 0) men += sight.menAt(r, s);
  return men;
}

/** Expected dead of both parties in a turn with these numbers of men, as the view knows. */
function deadOf(sight: Sight, r: RegionIndex, attackers: number, defenders: number): number {
  const { weights } = sight.compiled;
  const engaged = engagedMen(attackers, defenders);
  const fierceness = fiercenessOf(resolveAt(sight, r));
  const ground = sight.ground.tables.defence[r] / 1000;
  return attackersDead(weights, engaged, ground, fierceness) + defendersDead(weights, engaged, fierceness, 1);
}

/** Mean will of a place's defenders, 0 to 1, as the view knows. */
function resolveAt(sight: Sight, r: RegionIndex): number {
  const { first, next } = sight.ground.survey();
  const friends = sight.ground.relations().friends[sight.holder(r)];
  let men = 0;
  let byWill = 0;
  for (let f = first[r]; f !== NONE; f = next[f]) {
    if (((1 << sight.forceSide(f)) & friends) === 0) continue;
    men += sight.men(f);
    byWill += sight.men(f) * sight.will(f);
  }
  return men === 0 ? 0 : byWill / men / 1000;
}
