/**
 * The first state of a game: the scenario's, plus what chance settles once per run (garrisons' thresholds, cohesion of
 * the core), drawn from the key.
 */

import { shortColumn, wideColumn } from '../../core/column.ts';
import { clamp, round } from '../../core/exact.ts';
import type {
  ActIndex,
  ActorIndex,
  AskIndex,
  DecisionIndex,
  ExitIndex,
  ForceIndex,
  PeopleIndex,
  RegionIndex,
  SideIndex,
  TriggerIndex,
} from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { memoize } from '../../core/memoize.ts';
import { DRAW, draw, drawNormal, type Key } from '../chance.ts';
import type { Compiled } from '../compiled.ts';
import { putSignal } from '../deeds/signals.ts';
import { readRelations } from '../knowledge/relations.ts';
import { readReserves } from '../knowledge/reserves.ts';
import type { Tables } from '../knowledge/tables.ts';
import { tablesOf } from '../knowledge/tables.ts';
import { isCapital, isNationalCapital } from '../tags.ts';
import { bandOf, SHARE_BANDS } from '../view/bands.ts';
import { DEPOT, POSTURE } from '../vocabulary.ts';
import { allocateState, type GameState, overwriteState } from './state.ts';

/** Upper limit of news, thousandths of a provincial capital: beyond thirty it adds nothing, and must fit its column. */
export const MOST_NEWS = 30_000;

/** A new game of the scenario with this key. */
export function createGame(compiled: Compiled, key: Key): GameState {
  const state = allocateState(compiled);
  fillStart(compiled, key, state);
  return state;
}

/** Overwrites `state` with the first state of a new game, for playouts that reuse theirs. */
export function fillStart(compiled: Compiled, key: Key, state: GameState): void {
  overwriteState(state, startOf(compiled));
  const { side, force } = compiled;
  const { cohesion } = state.side;
  const { threshold } = state.force;
  for (let s: SideIndex = FIRST; s < side.count; s++)
    cohesion[s] = round(1000 * drawNormal(key, 0, DRAW.cohesion, side.who[s]));
  for (let f: ForceIndex = FIRST; f < force.count; f++) threshold[f] = thresholdOf(compiled, key, force.who[f]);
}

/** The first state of every game of a scenario, before chance. */
const startOf = memoize((compiled: Compiled): GameState => {
  const start = allocateState(compiled);
  setUp(compiled, start);
  return start;
});

function setUp(compiled: Compiled, state: GameState): void {
  const tables = tablesOf(compiled);
  const { region, side, force, actor } = compiled;
  for (let s: SideIndex = FIRST; s < side.count; s++) {
    state.side.credibility[s] = side.credibility[s];
    state.side.pay[s] = side.pay[s];
    state.side.commandDelay[s] = side.commandDelayHours[s];
    state.side.leaderPresent[s] = side.hasLeader[s];
    state.side.spoke[s] = NONE;
    state.side.lastExit[s] = NONE;
    state.side.helped[s] = NONE;
    state.side.news[s] = Math.min(MOST_NEWS, side.startNews[s]);
    for (let o = 0; o < side.count; o++) state.relation.kind[s * side.count + o] = side.relation[s * side.count + o];
  }
  for (let r: RegionIndex = FIRST; r < region.count; r++) {
    const column = state.region;
    column.holder[r] = region.holder[r];
    column.firstHolder[r] = region.holder[r];
    column.firstLostTurn[r] = NONE;
    column.firstLostTo[r] = NONE;
    column.firstLostManner[r] = NONE;
    column.lastChangeTurn[r] = NONE;
    column.contester[r] = NONE;
    column.termsFrom[r] = NONE;
    column.connected[r] = 1;
    column.disorder[r] = region.disorder[r];
    column.offices[r] = region.offices[r];
    column.warned[r] = NONE;
    const stores = compiled.hasTag(r, 'arsenal');
    column.depot[r] = stores ? DEPOT.held : DEPOT.none;
    column.stock[r] = stores ? 1000 : 0;
  }
  for (let f: ForceIndex = FIRST; f < force.count; f++) setOut(compiled, tables, state, f);
  rememberReserves(compiled, tables, state);
  for (let a: ActorIndex = FIRST; a < actor.count; a++) {
    state.actor.capital[a] = actor.capital[a];
    state.actor.burden[a] = actor.burden[a];
    state.actor.permit[a] = actor.permit[a];
    state.actor.sorties[a] = actor.sorties[a];
    state.actor.advisers[a] = actor.advisers[a];
    state.actor.stance[a] = NONE;
    state.actor.flying[a] = NONE;
    state.actor.noticeTurn[a] = NONE;
    state.actor.belief[a] = 1000;
    state.actor.credence[a] = actor.credence[a];
    state.actor.deedTurn[a] = NONE;
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      state.support.level[a * side.count + s] = actor.support[a * side.count + s];
      const hold = actor.restrains[a * side.count + s];
      state.support.hold[a * side.count + s] = hold;
      state.support.wordFrom[a * side.count + s] = NONE;
      state.support.wordUntil[a * side.count + s] = NONE;
      if (hold > state.side.restraint[s]) state.side.restraint[s] = hold;
    }
  }
  for (let p: PeopleIndex = FIRST; p < compiled.people.count; p++) state.people.count[p] = compiled.people.counts[p];
  for (let t: TriggerIndex = FIRST; t < compiled.trigger.count; t++) state.trigger.firedTurn[t] = NONE;
  for (let a: ActIndex = FIRST; a < compiled.act.count; a++) state.act.endedTurn[a] = NONE;
  for (let cell = 0; cell < state.between.trust.length; cell++) {
    state.between.trust[cell] = actor.trust[cell];
    state.between.ladder[cell] = actor.ladder[cell];
    state.between.highest[cell] = actor.ladder[cell];
  }
  for (let k: AskIndex = FIRST; k < compiled.ask.count; k++) {
    state.ask.putTurn[k] = NONE;
    state.ask.until[k] = NONE;
    state.ask.settledTurn[k] = NONE;
    state.ask.due[k] = NONE;
  }
  state.clock.opened[0] = NONE;
  for (let d: DecisionIndex = FIRST; d < compiled.decision.count; d++) state.decision.choice[d] = NONE;
  for (let d = 0; d < compiled.doctrine.count; d++) state.doctrine.lastTurn[d] = NONE;
  for (let x: ExitIndex = FIRST; x < compiled.exit.count; x++) state.exit.open[x] = compiled.exit.open[x];
  for (let slot = 0; slot < state.signal.kind.length; slot++) state.signal.turn[slot] = NONE;
  state.cost.killedCivilians[0] = compiled.costBefore.killedCivilians;
  state.cost.displaced[0] = compiled.costBefore.displaced;
  for (const { kind, turnsAgo, source } of compiled.startSignals) putSignal(state, -turnsAgo, kind, source);
}

/** What reserves near a place give its garrison at the start is in its will already: [WILL-17]. */
function rememberReserves(compiled: Compiled, tables: Tables, state: GameState): void {
  const { region, side } = compiled;
  const friends = wideColumn<SideIndex>(side.count);
  readRelations(state, wideColumn<SideIndex>(side.count), friends);
  const reserves = shortColumn<RegionIndex>(region.count);
  readReserves(compiled, tables, state, friends, reserves);
  for (let r: RegionIndex = FIRST; r < region.count; r++) state.force.backed[region.garrison[r]] = reserves[r];
}

function setOut(compiled: Compiled, tables: Tables, state: GameState, f: ForceIndex): void {
  const { force } = compiled;
  const column = state.force;
  const s = force.side[f];
  const r = force.home[f];
  column.side[f] = s;
  column.region[f] = r;
  column.men[f] = force.paper[f];
  column.fill[f] = force.fill[f];
  column.quality[f] = force.quality[f];
  column.entrenched[f] = force.entrenched[f];
  column.destination[f] = NONE;
  column.will[f] = startWill(compiled, tables, state, f, s, r);
  column.posture[f] = force.away[f] === 1 ? POSTURE.away : POSTURE.hold;
}

/** The will below which a garrison breaks, drawn for each once per run (M06). */
export function thresholdOf(compiled: Compiled, key: Key, who: number, n = 0): number {
  const { thresholdMean, thresholdSpread } = compiled.weights;
  return clamp(round(thresholdMean + thresholdSpread * drawNormal(key, 0, DRAW.threshold, who, n)), 0, 1000);
}

/**
 * Draws anew what a desk does not know of a moment under way, from the rules' distributions: the breaking points of
 * `thresholds`, as of forces that have not broken (not above their will); the will of `wills`, even within its band;
 * and the cohesion of every side, to which its leader's words are added.
 */
export function redrawHidden(
  compiled: Compiled,
  key: Key,
  state: GameState,
  thresholds: readonly ForceIndex[],
  wills: readonly ForceIndex[],
): void {
  const { side, force } = compiled;
  const { will, threshold } = state.force;
  for (let s: SideIndex = FIRST; s < side.count; s++)
    state.side.cohesion[s] =
      round(1000 * drawNormal(key, 0, DRAW.cohesion, side.who[s])) + state.side.cohesionByWords[s];
  for (const f of wills) {
    const { low, high } = bandOf(will[f], SHARE_BANDS, 1000);
    will[f] = low + Math.floor((high - low) * draw(key, 0, DRAW.threshold, force.who[f], WILL_DRAW));
  }
  for (const f of thresholds) {
    let point = thresholdOf(compiled, key, force.who[f]);
    for (let n = 1; point > will[f] && n < DRAWS_OF_POINT; n++) point = thresholdOf(compiled, key, force.who[f], n);
    threshold[f] = Math.min(point, will[f]);
  }
}

/** Number of the draw that sets a will within its band; breaking points use lower ones. */
const WILL_DRAW = 64;
/** A breaking point above the will is drawn again so often, then set to the will. */
const DRAWS_OF_POINT = 16;

/** Will of a side's force at a place before anything happens, thousandths: [WILL-1]. */
export function startWill(
  compiled: Compiled,
  tables: Tables,
  state: GameState,
  f: ForceIndex,
  s: SideIndex,
  r: RegionIndex,
): number {
  const { own, quality, place, ties, core } = startWillParts(compiled, tables, state, f, s, r);
  return clamp(round(own + quality + (place + ties) + core), 0, 1000);
}

/** What a will at the start is made of, thousandths, before it is rounded and kept between 0 and 1000. */
export interface StartWillParts {
  /** The force's own will, or its side's. */
  readonly own: number;
  readonly quality: number;
  /** The place's past rebellion, its ties to the state, and the leader's seat: 0 for a side without a leader. */
  readonly place: number;
  readonly ties: number;
  readonly core: number;
}

export function startWillParts(
  { force, side, region, weights }: Compiled,
  tables: Tables,
  state: GameState,
  f: ForceIndex,
  s: SideIndex,
  r: RegionIndex,
): StartWillParts {
  const own = force.will[f];
  // Only a side that claims the whole country has places that once rebelled against it.
  const claims = side.hasLeader[s] === 1;
  return {
    own: own === NONE || force.side[f] !== s ? side.will[s] : own,
    quality: (weights.qualityWill * (state.force.quality[f] - 20)) / 25,
    place: claims ? (weights.placeWill * (500 - region.rebellion[r])) / 1000 : 0,
    ties: claims ? (weights.tiesWill * Math.max(0, region.ties[r] - 500)) / 500 : 0,
    core: claims ? (tables.core[s * region.count + r] * weights.coreWill) / 1000 : 0,
  };
}

/** News value of a place's fall, thousandths of a provincial capital's in a country of few: [NEWS-2]. */
export function newsOfPlace(compiled: Compiled, r: RegionIndex): number {
  const worth = isNationalCapital(compiled, r) ? 2 : isCapital(compiled, r) ? 1 : compiled.weights.minorNews;
  return round(1000 * worth * compiled.newsShare);
}
