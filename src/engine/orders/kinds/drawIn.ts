/** Give up a place on central order, obeyed after the command delay and a public signal: [BREAK-4]. */

import { orderDrawIn } from '../../deeds/drawIn.ts';
import { stateOf } from '../../view/behind.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const drawIn: OrderRules<'drawIn'> = {
  needs: [],
  desk: { weight: 30, shows: 'place', raisedBy: ['news', 'crowd'], pointless: ['secure'] },
  refusal(view, { region }) {
    if (!holds(view, region)) return 'notHeld';
    if (stateOf(view).region.drawInTurn[region] > 0) return 'alreadyDone';
    return region === view.compiled.side.capital[view.side] ? 'notHeld' : undefined;
  },
  act(turn, actor, { region }) {
    orderDrawIn(turn, actor, [region]);
  },
  outstanding({ clock, region: { drawInTurn } }, _, __, { region }) {
    return drawInTurn[region] >= clock.turn[0] ? drawInTurn[region] : undefined;
  },
};
