/** Send a reserve to a place of one's own side or of friends. */

import { FORCE_ROLES, POSTURE } from '../../vocabulary.ts';
import { refusalOfMarch, setOut, whileOnTheWay } from '../march.ts';
import { refusalOfForce } from '../questions.ts';
import type { OrderRules } from './rules.ts';

const RESERVE = FORCE_ROLES.indexOf('reserve');

export const commitReserve: OrderRules<'commitReserve'> = {
  needs: ['reserve'],
  // The same march as by `move`, which costs nothing: left to the chooser.
  desk: { weight: 0, shows: 'march', pointless: ['always'], rivals: 'deployment', answers: 'reserve' },
  refusal(view, { force, region }) {
    const code = refusalOfForce(view, force);
    if (code !== undefined) return code;
    if (view.compiled.force.role[force] !== RESERVE) return 'noReserve';
    const march = refusalOfMarch(view, force, region);
    if (march !== undefined) return march;
    return view.friendly(view.forceSide(force), view.holder(region)) ? undefined : 'notHeld';
  },
  act(turn, actor, { force, region }) {
    setOut(turn, force, region, POSTURE.move);
    turn.note('reserveCommitted', { actor, force, region });
  },
  outstanding: whileOnTheWay,
};
