/** Guarantee a base or port, so that its ways out may stay open when the place changes hands: [CONTROL-5]. */

import { NONE } from '../../../core/indices.ts';
import { regardForGuarantee } from '../../deeds/regard.ts';
import { giveSignal } from '../../deeds/signals.ts';
import { BY_OTHERS, BY_TAKER } from '../../knowledge/bases.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const guarantee: OrderRules<'guarantee'> = {
  needs: ['base'],
  desk: { weight: 30, shows: 'place', raisedBy: ['news'], pointless: ['unconcerned'] },
  refusal(view, { region }) {
    const { compiled } = view;
    if (!compiled.hasTag(region, 'foreignBase') && !compiled.hasTag(region, 'port')) return 'nothingThere';
    return stateOf(view).region.guaranteed[region] !== 0 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { region }) {
    const { side } = turn.compiled.actor;
    const byTaker = side[actor] !== NONE && turn.fights(side[actor], turn.state.region.holder[region]);
    turn.state.region.guaranteed[region] = byTaker ? BY_TAKER : BY_OTHERS;
    regardForGuarantee(turn, actor, region);
    giveSignal(turn, 'promise', { actor, region, weight: 300 });
  },
};
