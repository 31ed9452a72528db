/** Control: a place changes hands, and its takers leave men to keep it. RULES.md, chapter CONTROL. */

import { round } from '../../core/exact.ts';
import type { ExitIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Cause } from '../events/causes.ts';
import { isLeftOpen } from '../knowledge/bases.ts';
import { MOST_NEWS, newsOfPlace, startWill, thresholdOf } from '../state/start.ts';
import { isCapital } from '../tags.ts';
import type { Turn } from '../turn.ts';
import { EXIT_KINDS, type LossManner, MANNER, POSTURE } from '../vocabulary.ts';
import { changeCredibility } from './credibility.ts';
import { setExit } from './exits.ts';
import { fleeBefore } from './harm.ts';
import { gainMen, loseMen } from './men.ts';
import { upset } from './order.ts';
import { meetPeople } from './people.ts';
import { giveSignal } from './signals.ts';

/** Men who keep a captured place: a few, more in populous places, and at most this share of the column that took it. */
const KEEP_BASE = 120;
const KEEP_PER_1000_PEOPLE = 0.35;
const KEEP_SHARE = 0.15;
const ROAD_EXIT = EXIT_KINDS.indexOf('road');

/** Who takes a place. */
export interface Taker {
  readonly side: SideIndex;
  /** The force that sends men; NONE if local groups take over. */
  readonly from: ForceIndex;
}

/** A place changes hands: [CONTROL-1]. */
export function take(turn: Turn, r: RegionIndex, taker: Taker, manner: LossManner): void {
  const { state, compiled } = turn;
  const loser = state.region.holder[r];
  const s = taker.side;
  if (state.region.firstHolder[r] === loser && state.region.firstLostTurn[r] === NONE) {
    state.region.firstLostTurn[r] = turn.number;
    state.region.firstLostTo[r] = s;
    state.region.firstLostManner[r] = MANNER[manner];
  }
  const news = newsOfPlace(compiled, r);
  if (turn.recorder !== undefined) turn.because(causeOf(turn, r, taker));
  // Why it could be taken: the margin of those who left it, or what made its people rise. Only the loser knows it
  // exactly.
  turn.note('holderChanged', {
    before: loser,
    after: s,
    region: r,
    side: s,
    about: manner,
    terms: turn.leaving.get(r) ?? [],
    seenBy: loser,
  });
  state.region.holder[r] = s;
  turn.knowledge.readHolder(r);
  state.region.lastChangeTurn[r] = turn.number;
  state.region.contester[r] = NONE;
  state.region.progress[r] = 0;
  state.region.policing[r] = 0;
  const guarded = state.region.arsenalGuarded[r] === 1;
  state.region.arsenalGuarded[r] = 0;
  state.region.termsFrom[r] = NONE;
  state.region.corridor[r] = 0;
  state.region.reassured[r] = 0;
  state.region.reassurance[r] = 0;
  state.region.saidReassured[r] = 0;
  const drewIn = state.region.drawInTurn[r] !== 0;
  state.region.drawInTurn[r] = 0;
  state.region.shown[r] = 0;
  state.region.warned[r] = NONE;
  closeWays(turn, r, s);
  meetPeople(turn, r, s);
  countLoss(turn, r, loser, s, manner, news);
  keepPlace(turn, r, s, taker.from, manner);
  // Nobody flees from neighbours who have risen, or from a friend who was let in.
  if (manner !== 'rising' && manner !== 'handover' && s !== compiled.side.residents) fleeBefore(turn, r, s);
  upset(turn, r, loser, manner, { drewIn, guarded });
  const { first, next } = turn.deployment;
  const { side: sideOf, destination, posture } = state.force;
  for (let f = first[r]; f !== NONE && f < compiled.force.named; f = next[f]) {
    if (sideOf[f] !== s) continue;
    const arrived = destination[f] === r;
    if (!arrived && posture[f] !== POSTURE.attack) continue;
    posture[f] = arrived ? POSTURE.hold : POSTURE.move;
    if (arrived) destination[f] = NONE;
  }
  turn.because(undefined);
}

/** While recording: what made its men leave, else the order by which the force that takes the place stands there. */
function causeOf(turn: Turn, r: RegionIndex, { from }: Taker): Cause | undefined {
  const left = turn.leftFor.get(r);
  if (left !== undefined || from === NONE || turn.state.force.region[from] !== r) return left;
  return turn.causes?.of('presence', from);
}

/** Flights and ships stop when a place changes hands, unless who takes it leaves the base alone: [CONTROL-5]. */
function closeWays(turn: Turn, r: RegionIndex, taker: SideIndex): void {
  const { exit } = turn.compiled;
  for (let x: ExitIndex = FIRST; x < exit.count; x++) {
    if (exit.region[x] === r && exit.kind[x] !== ROAD_EXIT && !isLeftOpen(turn.compiled, turn.state, x, taker))
      setExit(turn, x, false);
  }
}

function countLoss(
  turn: Turn,
  r: RegionIndex,
  loser: SideIndex,
  winner: SideIndex,
  manner: LossManner,
  news: number,
): void {
  const { state, compiled } = turn;
  if (loser !== compiled.side.residents) {
    const minor = round(1000 * compiled.weights.minorLoss);
    const weight = isCapital(compiled, r) ? 1000 : minor;
    giveSignal(turn, 'placeLost', { region: r, side: loser, weight });
    const known = state.side.news[loser];
    state.side.news[loser] = Math.min(MOST_NEWS, known + news);
    if (turn.recorder !== undefined) turn.causes?.add('news', loser, turn.cause, state.side.news[loser] - known);
    state.side.lossesExpected[loser] = Math.min(
      8000,
      state.side.lossesExpected[loser] + round((weight * compiled.newsShare) / 2),
    );
    const column =
      manner === 'assault'
        ? state.side.lostAssault
        : manner === 'bargain'
          ? state.side.lostBargain
          : manner === 'rising'
            ? state.side.lostRising
            : state.side.lostWithdrawal;
    column[loser] = column[loser] + 1;
  }
  state.side.momentum[winner] = Math.min(1000, state.side.momentum[winner] + Math.floor(news / 4) + 25);
  if (manner === 'bargain') changeCredibility(turn, winner, 8, 'garrison');
}

/** Men wanted to keep a place: [CONTROL-4]. */
export function menWanted({ region }: Turn['compiled'], r: RegionIndex): number {
  return round(KEEP_BASE + (KEEP_PER_1000_PEOPLE * region.people[r]) / 1000);
}

/** Men that a force with so many at their posts can spare to keep a place: [CONTROL-4]. */
export function menToSpare(men: number): number {
  return Math.floor(men * KEEP_SHARE);
}

/** A garrison begins anew: nothing of what moved the will of the one before it. */
function forgetLevels(turn: Turn, g: ForceIndex): void {
  const { heart, siege, promise, rally, shaken, strain, paid, fatigue } = turn.state.force;
  for (const level of [heart, siege, promise, rally, shaken, strain, paid, fatigue]) level[g] = 0;
  for (const slot of ['heart', 'promise', 'shaken'] as const) turn.causes?.set(slot, g, undefined);
}

/** Leaves men to keep the place, from the force that took it or the place's own: [CONTROL-4]. */
function keepPlace(turn: Turn, r: RegionIndex, s: SideIndex, from: ForceIndex, manner: LossManner): void {
  const { state, compiled, tables } = turn;
  const g = compiled.region.garrison[r];
  const wanted = menWanted(compiled, r);
  // Stragglers of the old garrison, too few to man any post.
  loseMen(turn, g, 'deserted', state.force.men[g]);
  let men = 0;
  // Local men stand where they have risen or where their side takes over; nobody defends a place that merely falls to
  // its residents.
  if (from === NONE) men = s === compiled.side.residents && manner !== 'rising' ? 0 : compiled.region.localMen[r];
  else {
    const spare = state.force.men[from];
    men = Math.min(wanted, menToSpare(spare));
    if (spare - men < 50) men = 0;
    if (men > 0) loseMen(turn, from, 'detached', men);
  }
  state.force.side[g] = s;
  state.force.region[g] = r;
  gainMen(turn, g, from === NONE ? 'joined' : 'detached', men, from === NONE ? 1000 : state.force.fill[from]);
  state.force.quality[g] = from === NONE ? compiled.side.quality[s] : state.force.quality[from];
  state.force.entrenched[g] = 0;
  state.force.destination[g] = NONE;
  state.force.posture[g] = men > 0 ? POSTURE.hold : POSTURE.latent;
  state.force.threshold[g] = thresholdOf(compiled, turn.key, compiled.force.who[g]);
  state.force.will[g] = startWill(compiled, tables, state, g, s, r);
  forgetLevels(turn, g);
}
