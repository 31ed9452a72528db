/** Fall back to a place of one's own side or of friends. */

import { POSTURE } from '../../vocabulary.ts';
import { refusalOfMarch, setOut, whileOnTheWay } from '../march.ts';
import { refusalOfForce } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const fallBack: OrderRules<'fallBack'> = {
  needs: [],
  desk: { weight: 8, shows: 'march', raisedBy: ['threat', 'strength'], rivals: 'deployment' },
  refusal(view, { force, region }) {
    const code = refusalOfForce(view, force) ?? refusalOfMarch(view, force, region);
    if (code !== undefined) return code;
    return view.friendly(view.forceSide(force), view.holder(region)) ? undefined : 'notHeld';
  },
  act(turn, _, { force, region }) {
    setOut(turn, force, region, POSTURE.fallBack);
  },
  outstanding: whileOnTheWay,
};
