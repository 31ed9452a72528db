/** Stop and dig in: [ORDER-5]. */

import { NONE } from '../../../core/indices.ts';
import { POSTURE } from '../../vocabulary.ts';
import { refusalOfForce } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** How much men dig per turn, and at most in the field, thousandths. */
const DUG_A_TURN = 150;
const DUG_AT_MOST = 600;

export const digIn: OrderRules<'digIn'> = {
  needs: [],
  desk: { weight: 6, shows: 'force', raisedBy: ['threat', 'strength'], rivals: 'deployment' },
  refusal(view, { force }) {
    return refusalOfForce(view, force);
  },
  act({ state }, _, { force }) {
    const { posture, destination, entrenched } = state.force;
    posture[force] = POSTURE.digIn;
    destination[force] = NONE;
    const dug = entrenched[force];
    // Works dug before the start may exceed what men can dig in a few days.
    entrenched[force] = Math.max(dug, Math.min(DUG_AT_MOST, dug + DUG_A_TURN));
  },
};
