/** Give up a place on central order, obeyed after the command delay and a public signal: [BREAK-4]. */

import { orderDrawIn } from '../../deeds/drawIn.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const drawIn: OrderRules<'drawIn'> = {
  refusal(sight, { region }) {
    if (!holds(sight, region)) return 'notHeld';
    if (sight.state.region.drawInTurn[region] > 0) return 'alreadyDone';
    return region === sight.compiled.side.capital[sight.side] ? 'notHeld' : undefined;
  },
  act(turn, actor, { region }) {
    orderDrawIn(turn, actor, [region]);
  },
};
