/**
 * Phase 6, will: each force's readiness to stay moves by named terms. What all forces of a side feel alike is worked out once. RULES.md, chapter
 * WILL.
 */
import { clamp, round } from '../exact.ts';
import type { FrontLine } from '../frontline.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../ids.ts';
import { NONE } from '../ids.ts';
import type { Turn } from '../kernel.ts';
import { TermGroup } from '../terms.ts';
import { POSTURE } from '../vocabulary.ts';
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

export function createWillPhase(turn: Turn, frontLine: FrontLine, news: LocalNews): () => void {
  const { compiled, terms } = turn;
  const { force, side, region, weights } = compiled;
  const { hasLeader, capital } = side;
  const { nearness, core, bond, trust, anger } = turn.tables;
  const { sidesAt } = turn.deployment;
  const { lossesExpected, credibility } = turn.state.side;
  const { posture, men, side: sideOf, region: regionOf, lost, will } = turn.state.force;
  const { pressure, reassured, connected, holder, termsFrom } = turn.state.region;
  const nearLoss = weights.contagion * weights.nearLoss;
  const { comrades, amnesty, peopleWill } = weights;
  const moods = side.ids.map(() => new Mood());

  return () => {
    turn.phase = 'will';
    frontLine.findCutRoads();
    for (let s = 0 as SideIndex; s < side.count; s++) (moods[s] as Mood).read(turn, s, news);
    for (let f = 0 as ForceIndex; f < force.count; f++) {
      if (men[f] === 0 || (posture[f] as number) >= POSTURE.travel) continue;
      const s = sideOf[f] as SideIndex;
      const r = regionOf[f] as RegionIndex;
      const mood = moods[s] as Mood;
      if (mood.isStill && lost[f] === 0 && pressure[r] === 0 && reassured[r] === 0 && connected[r] === 1) continue;
      moveWill(f, s, r, mood);
    }
    for (let s = 0 as SideIndex; s < side.count; s++) lossesExpected[s] = round(0.5 * (lossesExpected[s] as number));
  };

  function moveWill(f: ForceIndex, s: SideIndex, r: RegionIndex, mood: Mood): void {
    turn.sum();
    addLocalNews(s, r);
    terms.addGroup(mood.news);
    if (terms.sum < 0 || mood.leaderLeft !== 0) addHold(s, r, mood);
    if (mood.heartening !== 0) terms.add('leader', mood.heartening);
    const dead = lost[f] as number;
    if (dead > 0) terms.add('ownLosses', -round((weights.ownLosses * dead) / ((men[f] as number) + dead)));
    if (holder[r] === s) addPlace(s, r, mood);
    terms.addGroup(mood.wear);
    if (terms.sum === 0) return;
    const before = will[f] as number;
    const after = terms.applyTo(before, 0, 1000);
    if (after === before) return;
    will[f] = after;
    if (turn.recorder !== undefined) turn.tell('willChanged', 'thousandths', before, after, { force: f, side: s, region: r, seenBy: s });
  }

  /** Falls, and fresh men arrived, that are felt by how near they are: [WILL-3], [WILL-11]. */
  function addLocalNews(s: SideIndex, r: RegionIndex): void {
    for (let i = news.first[s] as number, end = news.first[s + 1] as number; i < end; i++) {
      const place = news.region[i] as RegionIndex;
      const felt = (news.part[i] as number) * (nearness[place * region.count + r] as number);
      if (felt < 20_000) continue;
      if (news.kind[i] === PLACE_LOST) terms.add('nearLoss', -round((nearLoss * felt) / 1e6), place);
      else terms.add('comrades', round((comrades * felt) / 1e6), place);
    }
  }

  /** The part of the bad news so far that the core and places tied to the state are spared, and the leader's exit: [WILL-6]. */
  function addHold(s: SideIndex, r: RegionIndex, mood: Mood): void {
    const nearSeat = core[s * region.count + r] as number;
    const tied = hasLeader[s] === 1 ? (bond[r] as number) : 0;
    if ((nearSeat > 0 || tied > 0) && terms.sum < 0)
      terms.add('cohesion', -round(terms.sum * clamp((nearSeat * mood.seatHold) / 1000 + tied * mood.homeHold, -1, 0.9)));
    if (mood.leaderLeft === 0) return;
    terms.add('leader', -round((weights.leaderLeft * mood.leaderLeft) / 1000));
    terms.add('ties', round((weights.leaderLeft * mood.leaderLeft * tied * mood.alone) / 1000), r);
  }

  /** What a place does to those who hold it: the fight, promises, cut roads, its people: [WILL-7] to [WILL-11]. */
  function addPlace(s: SideIndex, r: RegionIndex, mood: Mood): void {
    const pressed = pressure[r] as number;
    if (pressed > 0) terms.add('pressure', -round((weights.pressure * Math.min(pressed, 500)) / 1000), r);
    if ((reassured[r] as number) > 0) terms.add('reassured', round(weights.reassure / 3), r);
    const isState = hasLeader[s] === 1;
    const enemy = isState ? frontLine.enemyNear(sidesAt, r) : (NONE as SideIndex);
    if (enemy !== NONE) {
      const closeness = frontLine.isInContact(sidesAt, r) ? 1 : 0.5;
      const offered = termsFrom[r] === NONE ? 1 : 2;
      const offer = amnesty * closeness * offered * (trust[r] as number) * (credibility[enemy] as number);
      terms.add('amnesty', -round(offer / 1000), undefined, undefined, enemy);
    }
    if (connected[r] === 0 && capital[s] !== NONE) terms.add('cutRoad', -round(weights.cutRoad));
    const angry = anger[r] as number;
    if (isState && angry > 0) terms.add('people', -round((peopleWill * angry * mood.momentum) / 500_000));
  }
}
