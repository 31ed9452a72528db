/**
 * Phase 6, will: each force's readiness to stay moves by named terms. RULES.md, chapter WILL.
 */
import { clamp, round } from '../exact.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../ids.ts';
import { NONE } from '../ids.ts';
import { POSTURE, type Turn } from '../kernel.ts';
import { REGION_TAGS } from '../vocabulary.ts';
import { type LocalNews, PLACE_LOST } from './news.ts';

const PORT_BIT = 1 << REGION_TAGS.indexOf('port');

/** Scratch: the most credible enemy at or next to each place, thousandths + 1; 0 where there is none. */
export interface EnemyNear {
  readonly credibility: Int16Array;
  readonly side: Int16Array;
  /** 1 when he stands in the place itself. */
  readonly contact: Uint8Array;
}

export function createEnemyNear(regions: number): EnemyNear {
  return { credibility: new Int16Array(regions), side: new Int16Array(regions), contact: new Uint8Array(regions) };
}

/** Finds, for each place, the most believed enemy of its holder at hand. */
export function findEnemies(turn: Turn, near: EnemyNear): void {
  const { force, road } = turn.compiled;
  const { state } = turn;
  near.credibility.fill(0);
  near.side.fill(NONE);
  near.contact.fill(0);
  for (let f = 0 as ForceIndex; f < force.count; f++) {
    if (!turn.stands(f)) continue;
    const s = state.force.side[f] as SideIndex;
    const credit = (state.side.credibility[s] as number) + 1;
    const at = state.force.region[f] as RegionIndex;
    if (turn.fights(s, state.region.holder[at] as SideIndex)) {
      near.contact[at] = 1;
      if (credit > (near.credibility[at] as number)) {
        near.credibility[at] = credit;
        near.side[at] = s;
      }
    }
    for (let k = road.first[at] as number, end = road.first[at + 1] as number; k < end; k++) {
      const n = road.to[k] as RegionIndex;
      if (credit > (near.credibility[n] as number) && turn.fights(s, state.region.holder[n] as SideIndex)) {
        near.credibility[n] = credit;
        near.side[n] = s;
      }
    }
  }
}

/** Whether each place's holder can still reach his capital, or a port of his own, by road: [WILL-9]. */
export function findCutRoads(turn: Turn): void {
  const { region, side } = turn.compiled;
  const { connected, holder } = turn.state.region;
  for (let r = 0 as RegionIndex; r < region.count; r++) connected[r] = 1;
  for (let s = 0 as SideIndex; s < side.count; s++) {
    const seat = side.capital[s] as RegionIndex;
    if (seat === NONE) continue;
    turn.flood(seat, s);
    for (let r = 0 as RegionIndex; r < region.count; r++) if (holder[r] === s) connected[r] = turn.reached[r];
    // What can reach a port of its own is supplied by sea.
    for (let port = 0 as RegionIndex; port < region.count; port++) {
      if ((region.tags[port] & PORT_BIT) === 0 || holder[port] !== s || connected[port] === 1) continue;
      turn.flood(port, s);
      for (let r = 0 as RegionIndex; r < region.count; r++) if (turn.reached[r] === 1 && holder[r] === s) connected[r] = 1;
    }
  }
}

export function willPhase(turn: Turn, news: LocalNews, near: EnemyNear): void {
  turn.phase = 'will';
  const { force, side } = turn.compiled;
  const { state } = turn;
  findEnemies(turn, near);
  findCutRoads(turn);
  for (let f = 0 as ForceIndex; f < force.count; f++) {
    const posture = state.force.posture[f] as number;
    if (posture >= POSTURE.travel || state.force.men[f] === 0) continue;
    moveWill(turn, f, news, near);
  }
  for (let s = 0 as SideIndex; s < side.count; s++) state.side.lossesExpected[s] = round(0.5 * (state.side.lossesExpected[s] as number));
}

function moveWill(turn: Turn, f: ForceIndex, news: LocalNews, near: EnemyNear): void {
  const { weights, region, side } = turn.compiled;
  const { state, tables } = turn;
  const s = state.force.side[f] as SideIndex;
  const r = state.force.region[f] as RegionIndex;
  const regions = region.count;
  const terms = turn.sum();
  const contagion = weights.contagion;
  for (let n = news.first[s] as number, end = news.first[s + 1] as number; n < end; n++) {
    const i = news.order[n] as number;
    const place = news.region[i] as RegionIndex;
    const felt = (news.part[i] as number) * (tables.nearness[place * regions + r] as number);
    if (felt < 20_000) continue;
    if (news.kind[i] === PLACE_LOST) terms.add('nearLoss', -round((contagion * weights.nearLoss * felt) / 1e6), place);
    else terms.add('comrades', round((weights.comrades * felt) / 1e6), place);
  }
  const far = turn.farNews[s] as number;
  if (far !== 0) terms.add('farLoss', -round((contagion * weights.farLoss * far) / 1000));
  const unexpected = far - (state.side.lossesExpected[s] as number);
  if (unexpected > 0) {
    // A leader who has just spoken of victory makes the next loss weigh double.
    const spoke = (state.side.spoke[s] as number) !== NONE && turn.number - (state.side.spoke[s] as number) <= 4 ? 2 : 1;
    terms.add('surprise', -round((contagion * weights.surprise * spoke * Math.min(unexpected, 4000)) / 1000));
  }
  const allied = turn.alliedNews[s] as number;
  if (allied !== 0) terms.add('alliedSignal', -round((weights.alliedSignal * allied) / 1000));
  const drawIn = turn.drawInNews[s] as number;
  if (drawIn !== 0) terms.add('drawIn', -round((weights.drawInWill * drawIn) / 1000));
  // While the leader is there, the core of a side and places whose people are tied to the state take bad news together: less hard than others, and the
  // core less still in a run in which it holds together. In such a run places tied to the state may stand for themselves after he has gone.
  const core = tables.core[s * regions + r] as number;
  const bond = side.hasLeader[s] === 1 ? Math.max(0, (region.ties[r] as number) - 500) / 500 : 0;
  const cohesion = (state.side.cohesion[s] as number) / 1000;
  const present = state.side.leaderPresent[s] === 1;
  const alone = clamp(weights.heartlandHold * cohesion, 0, 1);
  const stands = present ? 1 : alone * alone;
  if ((core > 0 || bond > 0) && terms.sum < 0) {
    const seat = present
      ? (core * (weights.coreHold + (weights.coreShield * (side.cohesionSpread[s] as number) * cohesion) / 1000)) / 1000
      : 0;
    terms.add('cohesion', -round(terms.sum * clamp(seat + bond * weights.homeHold * stands, -1, 0.9)));
  }
  const left = turn.leaderNews[s] as number;
  if (left !== 0) {
    terms.add('leader', -round((weights.leaderLeft * left) / 1000));
    terms.add('ties', round((weights.leaderLeft * left * bond * alone * alone) / 1000), r);
  }
  const heartening = turn.heartening[s] as number;
  if (heartening !== 0) terms.add('leader', round((weights.reassure * heartening * 0.3) / 1000));
  const men = state.force.men[f] as number;
  const lost = state.force.lost[f] as number;
  if (lost > 0) terms.add('ownLosses', -round((weights.ownLosses * lost) / (men + lost)));
  if (state.region.holder[r] === s) {
    const pressure = state.region.pressure[r] as number;
    if (pressure > 0) terms.add('pressure', -round((weights.pressure * Math.min(pressure, 500)) / 1000), r);
    if ((state.region.reassured[r] as number) > 0) terms.add('reassured', round(weights.reassure / 3), r);
    const credit = near.credibility[r] as number;
    if (credit > 0 && side.hasLeader[s] === 1) {
      const closeness = near.contact[r] === 1 ? 1 : 0.5;
      const offered = state.region.termsFrom[r] === NONE ? 1 : 2;
      // The more its people are tied to the state, the less a garrison trusts what its enemy promises them.
      const trust = Math.min(1, (1000 - (region.ties[r] as number)) / 700);
      terms.add(
        'amnesty',
        -round((weights.amnesty * closeness * offered * trust * (credit - 1)) / 1000),
        undefined,
        undefined,
        near.side[r] as SideIndex,
      );
    }
    if (side.capital[s] !== NONE && state.region.connected[r] === 0) terms.add('cutRoad', -round(weights.cutRoad));
    if (side.hasLeader[s] === 1) {
      const momentum = Math.min(1000, (state.side.news[s] as number) / 3);
      const mood = (region.rebellion[r] as number) - 500;
      if (mood > 0) terms.add('people', -round((weights.peopleWill * mood * momentum) / 500_000));
    }
  }
  if (side.hasLeader[s] === 1) {
    const pay = state.side.pay[s] as number;
    if (pay < 1000) terms.add('pay', -round((weights.payWill * (1000 - pay)) / 1000));
    const delay = turn.commandHours(s);
    if (delay > 12) terms.add('command', -round((weights.commandWill * (delay - 12)) / 12));
  }
  if (terms.sum === 0) return;
  const before = state.force.will[f] as number;
  const after = terms.applyTo(before, 0, 1000);
  if (after === before) return;
  state.force.will[f] = after;
  if (turn.recorder !== undefined) turn.tell('willChanged', 'thousandths', before, after, { force: f, side: s, region: r, seenBy: s });
}
