/** Fall back to a place of one's own side or of friends. */

import { POSTURE } from '../../vocabulary.ts';
import { refusalOfMarch, setOut } from '../march.ts';
import { areFriends, refusalOfForce } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const fallBack: OrderRules<'fallBack'> = {
  refusal(sight, { force, region }) {
    const code = refusalOfForce(sight, force) ?? refusalOfMarch(sight, force, region);
    if (code !== undefined) return code;
    return areFriends(sight, sight.forceSide(force), sight.holder(region)) ? undefined : 'notHeld';
  },
  act(turn, _, { force, region }) {
    setOut(turn, force, region, POSTURE.fallBack);
  },
};
