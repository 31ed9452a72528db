/** March to a place; entering an enemy's place is an attack: [MOVE-1]. */

import { engagedMen, expectedHarm } from '../../deeds/harm.ts';
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
    const holder = sight.holder(region);
    if (!sight.hostile(sight.forceSide(force), holder)) return undefined;
    const against = sight.menAt(region, holder);
    if (against === 0) return undefined;
    const { lossAttack, lossDefence } = sight.compiled.weights;
    const lost = ((lossAttack + lossDefence) * engagedMen(sight.men(force), against)) / 1000;
    return expectedHarm(sight.compiled, region, lost);
  },
};
