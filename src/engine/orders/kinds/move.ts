/** March to a place; entering an enemy's is an attack: [MOVE-1]. */

import { FIRST, NONE, type RegionIndex, type SideIndex } from '../../../core/indices.ts';
import { expectedHarm, fightToll } from '../../deeds/harm.ts';
import { attackersDead, defendersDead, engagedMen, fiercenessOf } from '../../deeds/losses.ts';
import { knowledgeOf } from '../../view/behind.ts';
import type { View } from '../../view/view.ts';
import { POSTURE } from '../../vocabulary.ts';
import { refusalOfMarch, setOut, whileOnTheWay } from '../march.ts';
import { refusalOfForce } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const move: OrderRules<'move'> = {
  needs: [],
  desk: {
    weight: 20,
    shows: 'march',
    raisedBy: ['news', 'strength', 'prize', 'reserve'],
    pointless: ['hopeless'],
    rivals: 'deployment',
    answers: 'reserve',
  },
  refusal(view, { force, region }) {
    const code = refusalOfForce(view, force) ?? refusalOfMarch(view, force, region);
    if (code !== undefined) return code;
    const own = view.forceSide(force);
    const holder = view.holder(region);
    return view.friendly(own, holder) || view.hostile(own, holder) || holder === view.compiled.side.residents
      ? undefined
      : 'neutralHolder';
  },
  act(turn, _, { force, region }) {
    setOut(turn, force, region, POSTURE.move);
  },
  harm(view, { force, region }) {
    if (!view.hostile(view.forceSide(force), view.holder(region))) return undefined;
    const { enemies, friends } = knowledgeOf(view);
    const holder = view.holder(region);
    const against = menOf(view, region, friends[holder]);
    if (against === 0) return undefined;
    const there = menOf(view, region, enemies[holder]);
    // What it adds to a fight that goes on already.
    const toll = tollOf(view, region, there + view.men(force), against) - tollOf(view, region, there, against);
    return expectedHarm(knowledgeOf(view), region, 'fighting', toll);
  },
  outstanding: whileOnTheWay,
};

/** Men at a place, as the view has it, of the sides whose bits are set. */
function menOf(view: View, r: RegionIndex, parties: number): number {
  let men = 0;
  for (let s: SideIndex = FIRST; s < view.compiled.side.count; s++)
    if (((1 << s) & parties) !== 0) men += view.menAt(r, s);
  return men;
}

/** Expected toll of a turn's fight between these numbers of men, as the view knows. */
function tollOf(view: View, r: RegionIndex, attackers: number, defenders: number): number {
  const { weights } = view.compiled;
  const engaged = engagedMen(attackers, defenders);
  const fierceness = fiercenessOf(resolveAt(view, r));
  const ground = view.tables.defence[r] / 1000;
  const dead = attackersDead(weights, engaged, ground, fierceness) + defendersDead(weights, engaged, fierceness, 1);
  return fightToll(dead, fierceness);
}

/** The mean will of those who hold a place, 0 to 1, as the view has it. */
function resolveAt(view: View, r: RegionIndex): number {
  const { deployment, friends: friendsOf } = knowledgeOf(view);
  const { first, next } = deployment;
  const friends = friendsOf[view.holder(r)];
  let men = 0;
  let byWill = 0;
  for (let f = first[r]; f !== NONE; f = next[f]) {
    if (((1 << view.forceSide(f)) & friends) === 0) continue;
    men += view.men(f);
    byWill += view.men(f) * view.will(f);
  }
  return men === 0 ? 0 : byWill / men / 1000;
}
