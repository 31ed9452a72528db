/** Open or close a way out that one controls: [ALLY-4]. */

import { setExit } from '../../deeds/exits.ts';
import { regardForSide } from '../../deeds/regard.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const border: OrderRules<'border'> = {
  needs: ['keeper'],
  desk: { weight: 24, shows: 'nothing' },
  refusal(view, { exit, open }) {
    const { compiled, actor } = view;
    if (compiled.exit.keeper[exit] !== actor) return 'notKeeper';
    return (stateOf(view).exit.open[exit] === 1) === open ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { exit, open }) {
    setExit(turn, exit, open, actor);
    const { holder } = turn.state.region;
    regardForSide(turn, actor, holder[turn.compiled.exit.region[exit]], open ? 'borderOpened' : 'borderShut');
  },
};
