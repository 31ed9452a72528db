/** Backing: what stands behind a word, as parts of the whole. RULES.md: [WORD-1]. */

import { round } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import { isCapital } from '../tags.ts';
import { EVACUATION_STAGES } from '../vocabulary.ts';
import { isStanding, menAtPosts } from './deployment.ts';

/** Turns for which a deed, or a capital not lost, stands behind a word. */
export const RECENT = 4;

/** What a word counts with nothing behind it, thousandths of a whole one; what each thing behind it adds at most. */
export const BARE = 150;
const PEOPLE_STAY = 350;
const DEED = 450;
const OWN_MEN = 300;
const NOTHING_LOST = 500;
const HELPED = 500;

/** Own men in the country that stand behind a word wholly. */
const MEN_WHOLLY = 500;

/** What lies behind a word, thousandths of a whole one each. */
export interface Backing {
  /** Own people who are there and not leaving. */
  readonly people: number;
  /** Men, sorties or money that came lately; for a leader, a capital not lost. */
  readonly deed: number;
  /** Own men in the country; for a leader, men or money that came to his side. */
  readonly men: number;
}

const PRESENT = EVACUATION_STAGES.indexOf('present');

/** What stands behind an outside actor's word: its people there, its last deed, its men. */
export function backingOfAlly(compiled: Compiled, state: GameState, a: ActorIndex): Backing {
  const { actor, people, force } = compiled;
  let there = 0;
  let all = 0;
  for (let p: PeopleIndex = actor.firstPeople[a]; p < actor.endPeople[a]; p++) {
    all += people.counts[p];
    if (state.people.stage[p] === PRESENT) there += state.people.count[p];
  }
  let men = 0;
  for (let f: ForceIndex = FIRST; f < force.named; f++)
    if (force.actor[f] === a && isStanding(state, f)) men += menAtPosts(state, f);
  const { deed, deedTurn } = state.actor;
  const isRecent = deedTurn[a] !== NONE && state.clock.turn[0] - deedTurn[a] <= RECENT;
  return {
    people: all === 0 ? 0 : round((PEOPLE_STAY * there) / all),
    deed: isRecent ? round((DEED * deed[a]) / 1000) : 0,
    men: round(OWN_MEN * Math.min(1, men / MEN_WHOLLY)),
  };
}

/** What stands behind a leader's word: no capital lost lately, men or money that came. */
export function backingOfLeader(compiled: Compiled, state: GameState, s: SideIndex): Backing {
  const since = state.clock.turn[0] - RECENT;
  const { helped } = state.side;
  return {
    people: 0,
    deed: hasLostCapital(compiled, state, s, since) ? 0 : NOTHING_LOST,
    men: helped[s] !== NONE && helped[s] >= since ? HELPED : 0,
  };
}

/** Whether a side has lost a provincial capital of its own since a turn, and not taken it back. */
export function hasLostCapital(compiled: Compiled, state: GameState, s: SideIndex, since: number): boolean {
  const { holder, firstHolder, lastChangeTurn } = state.region;
  for (let r: RegionIndex = FIRST; r < compiled.region.count; r++)
    if (firstHolder[r] === s && holder[r] !== s && lastChangeTurn[r] >= since && isCapital(compiled, r)) return true;
  return false;
}
