/** Go on after the main question is settled, in the longer steps of the last act: [LAST-1]. */

import { openLastAct as open } from '../../deeds/lastAct.ts';
import type { OrderRules } from './rules.ts';

export const openLastAct: OrderRules<'openLastAct'> = {
  needs: [],
  desk: { weight: 0, shows: 'nothing', pointless: ['always'] },
  refusal(view) {
    if (view.lastAct > 0) return 'alreadyDone';
    return view.isSettled() ? undefined : 'notYet';
  },
  act: open,
};
