/** Guarantee a base or port: its ways out stay open when the place changes hands: [CONTROL-5]. */

import { regardForGuarantee } from '../../deeds/regard.ts';
import { giveSignal } from '../../deeds/signals.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const guarantee: OrderRules<'guarantee'> = {
  needs: ['base'],
  desk: { weight: 30, shows: 'place', raisedBy: ['news'], pointless: ['unconcerned'] },
  refusal(view, { region }) {
    const { compiled } = view;
    if (!compiled.hasTag(region, 'foreignBase') && !compiled.hasTag(region, 'port')) return 'nothingThere';
    return stateOf(view).region.guaranteed[region] === 1 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { region }) {
    turn.state.region.guaranteed[region] = 1;
    regardForGuarantee(turn, actor, region);
    giveSignal(turn, 'promise', { actor, region, weight: 300 });
  },
};
