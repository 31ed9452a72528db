/** Say, in public or quietly, how firmly one stands by a side: [ALLY-1], [ALLY-2], [ORDER-10], [WORD-1]. */

import { round } from '../../../core/exact.ts';
import { moveLadders } from '../../deeds/ladder.ts';
import { leaks } from '../../deeds/leaks.ts';
import { endWord, giveWord, type WordOutcome } from '../../deeds/publicWord.ts';
import { regardForSide } from '../../deeds/regard.ts';
import { giveSignal } from '../../deeds/signals.ts';
import { giveSupportByWords } from '../../deeds/support.ts';
import { say } from '../../deeds/words.ts';
import { backingOfAlly } from '../../knowledge/backing.ts';
import type { GameState } from '../../state/state.ts';
import { stateOf } from '../../view/behind.ts';
import { type SignalKind, STANCES, type Stance } from '../../vocabulary.ts';
import type { OrderRules } from './rules.ts';

interface Word {
  /** Support that it adds or takes at once, thousandths. */
  readonly support: number;
  /** Steps towards war with whoever stops the speaker's packages, where it is said of its partner. */
  readonly ladder: number;
  /** The signal that a public word of withdrawal gives, and its weight, thousandths of a stage of people leaving. */
  readonly withdrawal?: { readonly signal: SignalKind; readonly weight: number; readonly ends: WordOutcome };
}

const WORDS: Readonly<Record<Stance, Word>> = {
  standBy: { support: 40, ladder: 3 },
  hedge: { support: -30, ladder: -3, withdrawal: { signal: 'hedged', weight: 300, ends: 'brokenByDeed' } },
  letGo: { support: -120, ladder: -8, withdrawal: { signal: 'letGo', weight: 800, ends: 'released' } },
};
/** Where the turns are kept in which an actor said each word. */
const saidOf = ({ actor }: GameState, stance: Stance) =>
  stance === 'standBy' ? actor.saidStandBy : stance === 'hedge' ? actor.saidHedge : actor.saidLetGo;
/** Support below which there is nothing left to withdraw, thousandths. */
const NOTHING_LEFT = 50;

export const speak: OrderRules<'speak'> = {
  needs: ['bond'],
  desk: { weight: 42, shows: 'bond', raisedBy: ['pledge'], pointless: ['beaten', 'stranger'] },
  refusal(view, { side, stance }) {
    const { compiled, actor } = view;
    const backing = compiled.actor.support[actor * compiled.side.count + side];
    if (backing === 0 && compiled.actor.partner[actor] !== side) return 'notPartner';
    return stance === 'letGo' && view.support(actor, side) < NOTHING_LEFT ? 'alreadyDone' : undefined;
  },
  said: (view, { stance }) => saidOf(stateOf(view), stance)[view.actor],
  act(turn, actor, { side, stance, quiet }) {
    const { compiled, state } = turn;
    const { support, ladder, withdrawal } = WORDS[stance];
    const isSecret = quiet && !leaks(turn, actor);
    const freshness = say(saidOf(state, stance), actor);
    giveSupportByWords(turn, actor, side, round((support * freshness) / 1000), isSecret ? { isSecret } : undefined);
    // Only a public word binds.
    if (isSecret) return;
    if (compiled.actor.partner[actor] === side) moveLadders(turn, actor, round((ladder * freshness) / 1000), 'order');
    state.actor.stance[actor] = STANCES.indexOf(stance);
    turn.causes?.set('stance', actor, turn.cause);
    regardForSide(turn, actor, side, stance, freshness);
    // A word weighs as much as the support behind it: a distant actor's word moves nobody.
    const backing = Math.max(compiled.actor.support[actor * compiled.side.count + side], 100);
    if (withdrawal === undefined)
      giveWord(turn, actor, side, 'stoodBy', backing, freshness, backingOfAlly(compiled, state, actor));
    else {
      endWord(turn, actor, side, withdrawal.ends);
      giveSignal(turn, withdrawal.signal, {
        actor,
        side,
        weight: round((withdrawal.weight * backing * freshness) / 600_000),
      });
    }
  },
};
