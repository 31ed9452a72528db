/**
 * Phase 6, will: each force's readiness to stay moves by named terms. What all forces of a side feel alike is worked out once. RULES.md, chapter
 * WILL.
 */
import { clamp, round } from '../exact.ts';
import { enemyNear, findCutRoads, isInContact } from '../frontline.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../ids.ts';
import { NONE } from '../ids.ts';
import { POSTURE, type Turn } from '../kernel.ts';
import { TermGroup, type TermSum } from '../terms.ts';
import { type LocalNews, PLACE_LOST } from './news.ts';

/** What moves the will of every force of a side alike this turn. */
export class Mood {
  /** Bad news, of which the core may be spared a part, and what wears everybody down. */
  readonly news = new TermGroup();
  readonly wear = new TermGroup();
  leaderLeft = 0;
  heartening = 0;
  /** How far a state is seen to be losing, 0 to 1000; 0 for a side without a leader. */
  momentum = 0;
  /** Share of bad news that the core is spared, 0 to 1 (below 0: it feels more), and that places wholly tied to the state are. */
  seatHold = 0;
  homeHold = 0;
  /** How far places tied to the state stand for themselves after the leader's exit, 0 to 1. */
  alone = 0;

  /** Whether nothing moves a force of the side but what happens at its own place: a fight, reassurance, a cut road. */
  isStill = false;

  read(turn: Turn, s: SideIndex, news: LocalNews): void {
    const { weights, side } = turn.compiled;
    const { state } = turn;
    this.news.clear();
    const far = turn.farNews[s] as number;
    this.news.add('farLoss', -round((weights.contagion * weights.farLoss * far) / 1000));
    const unexpected = clamp(far - (state.side.lossesExpected[s] as number), 0, 4000);
    // A leader who has just spoken of victory makes the next loss weigh double.
    const spoke = (state.side.spoke[s] as number) !== NONE && turn.number - (state.side.spoke[s] as number) <= 4 ? 2 : 1;
    this.news.add('surprise', -round((weights.contagion * weights.surprise * spoke * unexpected) / 1000));
    this.news.add('alliedSignal', -round((weights.alliedSignal * (turn.alliedNews[s] as number)) / 1000));
    this.news.add('drawIn', -round((weights.drawInWill * (turn.drawInNews[s] as number)) / 1000));
    this.leaderLeft = turn.leaderNews[s] as number;
    this.heartening = round((weights.reassure * (turn.heartening[s] as number) * 0.3) / 1000);
    // While the leader is there, the core of a side and places whose people are tied to the state take bad news together: less hard than others, and the
    // core less still in a run in which it holds together. In such a run places tied to the state may stand for themselves after he has gone.
    const cohesion = (state.side.cohesion[s] as number) / 1000;
    const present = state.side.leaderPresent[s] === 1;
    const alone = clamp(weights.heartlandHold * cohesion, 0, 1);
    this.alone = alone * alone;
    this.seatHold = present ? weights.coreHold + (weights.coreShield * (side.cohesionSpread[s] as number) * cohesion) / 1000 : 0;
    this.homeHold = weights.homeHold * (present ? 1 : this.alone);
    this.wear.clear();
    this.momentum = 0;
    this.isStill = false;
    if (side.hasLeader[s] !== 1) {
      this.isStill = news.first[s] === news.first[s + 1] && this.news.count === 0 && this.leaderLeft === 0 && this.heartening === 0;
      return;
    }
    const delay = turn.commandHours(s);
    this.wear.add('pay', -wornBy((weights.payWill * Math.max(0, 1000 - (state.side.pay[s] as number))) / 1000, turn.number));
    this.wear.add('command', -wornBy((weights.commandWill * Math.max(0, delay - 12)) / 12, turn.number));
    this.momentum = Math.min(1000, (state.side.news[s] as number) / 3);
  }
}

/** Whole thousandths that a slow wear takes in a turn: what is less than a whole one adds up over the turns instead of being lost: [WILL-10]. */
function wornBy(rate: number, turn: number): number {
  return round(rate * (turn + 1)) - round(rate * turn);
}

export function willPhase(turn: Turn, news: LocalNews, moods: readonly Mood[]): void {
  turn.phase = 'will';
  const { force, side } = turn.compiled;
  const { lossesExpected } = turn.state.side;
  const { posture, men, side: sideOf, region: regionOf, lost } = turn.state.force;
  const { pressure, reassured, connected } = turn.state.region;
  findCutRoads(turn);
  for (let s = 0 as SideIndex; s < side.count; s++) (moods[s] as Mood).read(turn, s, news);
  for (let f = 0 as ForceIndex; f < force.count; f++) {
    if (men[f] === 0 || (posture[f] as number) >= POSTURE.travel) continue;
    const s = sideOf[f] as SideIndex;
    const r = regionOf[f] as RegionIndex;
    const mood = moods[s] as Mood;
    if (mood.isStill && lost[f] === 0 && pressure[r] === 0 && reassured[r] === 0 && connected[r] === 1) continue;
    moveWill(turn, f, s, r, mood, news);
  }
  for (let s = 0 as SideIndex; s < side.count; s++) lossesExpected[s] = round(0.5 * (lossesExpected[s] as number));
}

function moveWill(turn: Turn, f: ForceIndex, s: SideIndex, r: RegionIndex, mood: Mood, news: LocalNews): void {
  const { will, lost } = turn.state.force;
  const terms = turn.sum();
  if (news.first[s] !== news.first[s + 1]) addLocalNews(turn, terms, s, r, news);
  terms.addGroup(mood.news);
  if (terms.sum < 0 || mood.leaderLeft !== 0) addHold(turn, terms, s, r, mood);
  if (mood.heartening !== 0) terms.add('leader', mood.heartening);
  const dead = lost[f] as number;
  if (dead > 0) terms.add('ownLosses', -round((turn.compiled.weights.ownLosses * dead) / ((turn.state.force.men[f] as number) + dead)));
  if (turn.state.region.holder[r] === s) addPlace(turn, terms, s, r, mood);
  terms.addGroup(mood.wear);
  if (terms.sum === 0) return;
  const before = will[f] as number;
  const after = terms.applyTo(before, 0, 1000);
  if (after === before) return;
  will[f] = after;
  if (turn.recorder !== undefined) turn.tell('willChanged', 'thousandths', before, after, { force: f, side: s, region: r, seenBy: s });
}

/** Falls, and fresh men arrived, that are felt by how near they are: [WILL-3], [WILL-11]. */
function addLocalNews(turn: Turn, terms: TermSum, s: SideIndex, r: RegionIndex, news: LocalNews): void {
  const { weights, region } = turn.compiled;
  const { nearness } = turn.tables;
  for (let n = news.first[s] as number, end = news.first[s + 1] as number; n < end; n++) {
    const i = news.order[n] as number;
    const place = news.region[i] as RegionIndex;
    const felt = (news.part[i] as number) * (nearness[place * region.count + r] as number);
    if (felt < 20_000) continue;
    if (news.kind[i] === PLACE_LOST) terms.add('nearLoss', -round((weights.contagion * weights.nearLoss * felt) / 1e6), place);
    else terms.add('comrades', round((weights.comrades * felt) / 1e6), place);
  }
}

/** The part of the bad news so far that the core and places tied to the state are spared, and the leader's exit: [WILL-6]. */
function addHold(turn: Turn, terms: TermSum, s: SideIndex, r: RegionIndex, mood: Mood): void {
  const { weights, region, side } = turn.compiled;
  const core = turn.tables.core[s * region.count + r] as number;
  const bond = side.hasLeader[s] === 1 ? (turn.tables.bond[r] as number) : 0;
  if ((core > 0 || bond > 0) && terms.sum < 0)
    terms.add('cohesion', -round(terms.sum * clamp((core * mood.seatHold) / 1000 + bond * mood.homeHold, -1, 0.9)));
  if (mood.leaderLeft === 0) return;
  terms.add('leader', -round((weights.leaderLeft * mood.leaderLeft) / 1000));
  terms.add('ties', round((weights.leaderLeft * mood.leaderLeft * bond * mood.alone) / 1000), r);
}

/** What a place does to those who hold it: the fight, promises, cut roads, its people: [WILL-7] to [WILL-11]. */
function addPlace(turn: Turn, terms: TermSum, s: SideIndex, r: RegionIndex, mood: Mood): void {
  const { weights, side } = turn.compiled;
  const column = turn.state.region;
  const pressure = column.pressure[r] as number;
  if (pressure > 0) terms.add('pressure', -round((weights.pressure * Math.min(pressure, 500)) / 1000), r);
  if ((column.reassured[r] as number) > 0) terms.add('reassured', round(weights.reassure / 3), r);
  const state = side.hasLeader[s] === 1;
  const { sidesAt } = turn.deployment;
  const enemy = state ? enemyNear(turn, sidesAt, r) : NONE;
  if (enemy !== NONE) {
    const closeness = isInContact(turn, sidesAt, r) ? 1 : 0.5;
    const offered = column.termsFrom[r] === NONE ? 1 : 2;
    const trust = turn.tables.trust[r] as number;
    const credit = turn.state.side.credibility[enemy as SideIndex] as number;
    terms.add('amnesty', -round((weights.amnesty * closeness * offered * trust * credit) / 1000), undefined, undefined, enemy as SideIndex);
  }
  if (column.connected[r] === 0 && side.capital[s] !== NONE) terms.add('cutRoad', -round(weights.cutRoad));
  const anger = turn.tables.anger[r] as number;
  if (state && anger > 0) terms.add('people', -round((weights.peopleWill * anger * mood.momentum) / 500_000));
}
