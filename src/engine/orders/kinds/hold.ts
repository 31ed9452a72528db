/** Stop in place: [ORDER-5]. */

import { NONE } from '../../../core/indices.ts';
import { POSTURE } from '../../vocabulary.ts';
import { refusalOfForce } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const hold: OrderRules<'hold'> = {
  needs: [],
  desk: { weight: 2, shows: 'force', raisedBy: ['threat', 'holding', 'strength'], rivals: 'deployment' },
  refusal(view, { force }) {
    return refusalOfForce(view, force);
  },
  act({ state }, _, { force }) {
    state.force.posture[force] = POSTURE.hold;
    state.force.destination[force] = NONE;
  },
};
