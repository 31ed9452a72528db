/**
 * Outcome: how far a chair reached its aims, and what the run cost in lives. Scores are profiles in thousandths, one
 * per aim; no score rewards harm. Reads states only.
 */

import { clamp, round } from '../core/exact.ts';
import type { ActorIndex, PeopleIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../core/indices.ts';
import { unreachable } from '../core/result.ts';
import type { Compiled } from './compiled.ts';
import { isRoadOpen } from './conditions/compile.ts';
import type { Measure, OverPlaces } from './conditions/measure.ts';
import { CUT_OFF, sideOfPeople } from './knowledge/people.ts';
import type { GameState } from './state/state.ts';
import { bitOf, CAPITAL_BITS, isCapital } from './tags.ts';
import { stateOf } from './view/behind.ts';
import type { View } from './view/view.ts';
import { DEPOT, LOSS_MANNERS, PEOPLE_GROUPS, type PeopleGroup } from './vocabulary.ts';

/** What a place counts that neither a side nor its friends have reached, thousandths. */
const UNREACHED = 400;
const OFFICE_BITS = CAPITAL_BITS | bitOf('arsenal') | bitOf('prison');

export interface AimScore {
  /** Id of the aim within its chair. */
  readonly aim: string;
  /** 0 (not at all) to 1000 (fully reached). */
  readonly score: number;
}

/** How far the actor's chair reached its aims; empty for an actor without a chair. */
export function profileOf(view: View, actor: ActorIndex): readonly AimScore[] {
  if (actor === NONE) return [];
  return view.compiled.actor.aims[actor].map((aim, i) => ({ aim: aim.id, score: scoreOfAim(view, actor, i) }));
}

/** Score of the aim of an actor's chair at this place of its list, thousandths. */
export function scoreOfAim(view: View, actor: ActorIndex, i: number): number {
  const { measure, overTurns, anchors } = view.compiled.actor.aims[actor][i];
  const state = stateOf(view);
  const turns = state.clock.turn[0];
  const worth =
    overTurns !== true || turns === 0
      ? scoreOf(view, measure)
      : round(state.aim.sum[view.compiled.actor.firstAim[actor] + i] / turns);
  return anchors === undefined ? worth : within(worth, 1000 * anchors.worst, 1000 * anchors.best);
}

/** Score of one measure, thousandths. */
export function scoreOf(view: View, measure: Measure): number {
  const { compiled } = view;
  const state = stateOf(view);
  switch (measure.kind) {
    case 'peopleHome': {
      const a = compiled.actorOf(measure.actor);
      let home = 0;
      let all = 0;
      for (let p = compiled.actor.firstPeople[a]; p < compiled.actor.endPeople[a]; p++) {
        home += state.people.home[p];
        all += compiled.people.counts[p];
      }
      return all === 0 ? 1000 : round((1000 * home) / all);
    }
    case 'peopleSafe':
      return peopleSafe(view, measure);
    case 'holds':
    case 'notHeldBy': {
      const s = compiled.sideOf(measure.side);
      let held = 0;
      for (const id of measure.regions) if (view.holder(compiled.regionOf(id)) === s) held++;
      const share = held / measure.regions.length;
      return round(1000 * (measure.kind === 'holds' ? share : 1 - share));
    }
    case 'roadOpen':
      return isRoadOpen(
        view,
        compiled.sideOf(measure.side),
        compiled.regionOf(measure.from),
        compiled.regionOf(measure.to),
      )
        ? 1000
        : 0;
    case 'support':
      return state.support.level[compiled.actorOf(measure.actor) * compiled.side.count + compiled.sideOf(measure.side)];
    case 'credibility':
      return state.side.credibility[compiled.sideOf(measure.side)];
    case 'capitalLeft': {
      const a = compiled.actorOf(measure.actor);
      const start = compiled.actor.capital[a];
      return start === 0 ? 1000 : round((1000 * state.actor.capital[a]) / start);
    }
    case 'credence':
      return within(state.actor.credence[compiled.actorOf(measure.actor)], 200, 750);
    case 'hold':
      return leverage(view, compiled.actorOf(measure.actor), compiled.sideOf(measure.side));
    case 'quiet':
      return quietness(view, measure);
    case 'trust': {
      const other = compiled.actorOf(measure.in);
      let sum = 0;
      let weights = 0;
      for (const { actor, weight } of measure.of) {
        sum += weight * state.between.trust[compiled.actorOf(actor) * compiled.actor.count + other];
        weights += weight;
      }
      return within(weights === 0 ? 0 : sum / weights, 150, 750);
    }
    case 'ladder': {
      const [one, other] = [compiled.actorOf(measure.between[0]), compiled.actorOf(measure.between[1])];
      return 1000 - within(state.between.highest[one * compiled.actor.count + other], 25, 85);
    }
    case 'livesSpared':
      return spared(
        measure.regions === undefined
          ? state.cost.killedCivilians[0] - compiled.costBefore.killedCivilians
          : inRegions(compiled, state.region.killed, measure.regions),
        measure,
      );
    case 'displacedSpared':
      return spared(
        measure.regions === undefined
          ? state.cost.displaced[0] - compiled.costBefore.displaced
          : inRegions(compiled, state.region.displaced, measure.regions),
        measure,
      );
    case 'ownDeadSpared':
      return spared(state.side.dead[compiled.sideOf(measure.side)], measure);
    case 'bases':
      return bases(view, measure.actor, measure.exits);
    case 'order':
      return orderOver(view, measure);
    case 'offices':
      return officesOver(view, measure);
    case 'depots':
      return depotsOver(view, measure);
    case 'storesCleared':
      return storesCleared(view, measure.regions);
    case 'institutions':
      return institutions(view, compiled.sideOf(measure.side));
    case 'ended':
      return hasEnded(view, measure.act) ? 1000 : 0;
    case 'notEnded':
      return hasEnded(view, measure.act) ? 0 : 1000;
    case 'exitOpen':
      return 1000 * state.exit.open[compiled.exitOf(measure.exit)];
    default:
      return unreachable(measure);
  }
}

/** What an actor can ask of a side: its hold on it, and the trust of whoever commands it, half each, thousandths. */
function leverage(view: View, a: ActorIndex, s: SideIndex): number {
  const { actor, side } = view.compiled;
  const { support, between } = stateOf(view);
  const hold = support.hold[a * side.count + s];
  const command = indicesOf<ActorIndex>(actor.count).find((other) => actor.side[other] === s);
  return command === undefined ? hold : round((hold + between.trust[command * actor.count + a]) / 2);
}

/** What a quiet place is worth that is an enemy's with whom there is a cease-fire, thousandths. */
const QUIET_BY_TRUCE = 500;

/** How far places are quiet, the mean, thousandths: nobody attacks them, and they are the side's or a friend's. */
function quietness(view: View, { side, regions }: Extract<Measure, { readonly kind: 'quiet' }>): number {
  const s = view.compiled.sideOf(side);
  const worth = regions.map((id): number => {
    const r = view.compiled.regionOf(id);
    if (view.contester(r) !== NONE) return 0;
    const h = view.holder(r);
    if (h === s || view.friendly(s, h)) return 1000;
    return view.isCeasefire(s, h) ? QUIET_BY_TRUCE : 0;
  });
  return round(worth.reduce((sum, each) => sum + each, 0) / regions.length);
}

const spared = (
  count: number,
  { least = 0, worst }: { readonly least?: number | undefined; readonly worst: number },
): number => within(count, Math.max(worst, least + 1), least);

const inRegions = (compiled: Compiled, counts: ArrayLike<number>, regions: readonly string[]): number =>
  regions.reduce((sum, id) => sum + counts[compiled.regionOf(id)], 0);

/** What a base is worth while the side that its keeper backs holds the land, thousandths. */
const BASE_WITH_PARTNER = 600;

/** Ways out that an actor keeps, the mean, thousandths: shut; on its partner's land; or on that of who trusts it. */
function bases(view: View, keeper: string, exits: readonly string[]): number {
  const { compiled } = view;
  const { actor } = compiled;
  const { exit, between } = stateOf(view);
  const a = compiled.actorOf(keeper);
  let sum = 0;
  for (const id of exits) {
    const e = compiled.exitOf(id);
    if (exit.open[e] === 0) continue;
    const holder = view.holder(compiled.exit.region[e]);
    if (holder === NONE || view.friendly(holder, actor.partner[a])) {
      sum += BASE_WITH_PARTNER;
      continue;
    }
    const command = indicesOf<ActorIndex>(actor.count).find((other) => actor.side[other] === holder);
    if (command !== undefined) sum += within(between.trust[command * actor.count + a], 150, 750);
  }
  return round(sum / exits.length);
}

/** Where a value lies between the worst, 0, and the best, 1000. */
const within = (value: number, worst: number, best: number): number =>
  clamp(round((1000 * (value - worst)) / (best - worst)), 0, 1000);

/** What each group weighs among people home or safe, where an aim does not say otherwise. */
const USUAL_WEIGHT: Readonly<Record<PeopleGroup, number>> = {
  families: 3,
  commanders: 3,
  officials: 2,
  citizens: 1,
  fighters: 1,
};
/** Share of an actor's people home or safe at which the aim is at its worst and at its best, thousandths. */
const FEW_SAFE = 100;
const MOST_SAFE = 950;

/** People home, or safe where they are, as they weigh, thousandths of the way from few to most. */
function peopleSafe(view: View, { actor, weights = {} }: Extract<Measure, { readonly kind: 'peopleSafe' }>): number {
  const { compiled } = view;
  const { people } = stateOf(view);
  const a = compiled.actorOf(actor);
  let safe = 0;
  let all = 0;
  for (let p = compiled.actor.firstPeople[a]; p < compiled.actor.endPeople[a]; p++) {
    const group = PEOPLE_GROUPS[compiled.people.group[p]];
    const weight = weights[group] ?? USUAL_WEIGHT[group];
    all += weight * compiled.people.counts[p];
    safe += weight * (people.fled[p] === 1 ? people.home[p] / 2 : people.home[p]);
    if (people.stage[p] !== CUT_OFF && isQuiet(view, p)) safe += (weight * people.count[p]) / 2;
  }
  if (all === 0) return 1000;
  return within((1000 * safe) / all, FEW_SAFE, MOST_SAFE);
}

/** Whether nobody attacks the place of a group, and no enemy holds it. */
function isQuiet(view: View, p: PeopleIndex): boolean {
  const { compiled } = view;
  const r = compiled.people.region[p];
  const s = sideOfPeople(compiled, compiled.people.actor[p]);
  return view.contester(r) === NONE && !view.hostile(s, view.holder(r));
}

function hasEnded(view: View, act: string): boolean {
  return view.hasEnded(view.compiled.actOf(act));
}

/** The least that a capital, arsenal or prison weighs beside the largest. */
const LEAST_WEIGHT = 0.2;
/** Where people's ties to the state are above this, what becomes of them counts twice. */
const TIED = 500;

/** Whether a place counts: one of those named, or outside the ground that the side held at the start. */
function counts(view: View, measure: OverPlaces): (r: RegionIndex) => boolean {
  const { compiled } = view;
  if (measure.regions !== undefined) {
    const named = new Set(measure.regions.map((id) => compiled.regionOf(id)));
    return (r) => named.has(r);
  }
  if (measure.side === undefined) return () => true;
  const s = compiled.sideOf(measure.side);
  return (r) => compiled.region.holder[r] !== s;
}

/** Mean over the places that count, by their weight; 1000 if none does. */
function meanOver(view: View, weightOf: (r: RegionIndex) => number, worthOf: (r: RegionIndex) => number): number {
  let all = 0;
  let sum = 0;
  for (let r: RegionIndex = FIRST; r < view.compiled.region.count; r++) {
    const weight = weightOf(r);
    all += weight;
    sum += weight * worthOf(r);
  }
  return all === 0 ? 1000 : round(sum / all);
}

/**
 * Order over places, by their people, those tied to the state twice, thousandths. Of the ground that a side did not
 * have at the start: what neither it nor a friend has reached counts `UNREACHED`, so that neither holding still nor
 * taking little pays.
 */
function orderOver(view: View, measure: OverPlaces): number {
  const { compiled } = view;
  const { disorder } = stateOf(view).region;
  const { people, ties } = compiled.region;
  const isCounted = counts(view, measure);
  const s = measure.side === undefined ? NONE : compiled.sideOf(measure.side);
  return meanOver(
    view,
    (r) => (isCounted(r) ? people[r] * (ties[r] > TIED ? 2 : 1) : 0),
    (r) => (s !== NONE && !view.friendly(s, view.holder(r)) ? UNREACHED : 1000 - disorder[r]),
  );
}

/** Offices at work in capitals, arsenals and prisons, by their people, whoever holds them, thousandths. */
function officesOver(view: View, measure: OverPlaces): number {
  const { region } = view.compiled;
  const isCounted = counts(view, measure);
  const matters = (r: RegionIndex): boolean =>
    isCounted(r) && (measure.regions !== undefined || (region.tags[r] & OFFICE_BITS) !== 0);
  let most = 1;
  for (let r: RegionIndex = FIRST; r < region.count; r++) if (matters(r)) most = Math.max(most, region.people[r]);
  const { offices } = stateOf(view).region;
  return meanOver(
    view,
    (r) => (matters(r) ? Math.max(LEAST_WEIGHT, region.people[r] / most) : 0),
    (r) => offices[r],
  );
}

/** Share of stores that are guarded or were cleared, thousandths; held by those who left them, they count half. */
function depotsOver(view: View, measure: OverPlaces): number {
  const { depot, stock, arsenalGuarded, holder, firstHolder } = stateOf(view).region;
  const isCounted = counts(view, measure);
  const isLost = (r: RegionIndex): boolean => depot[r] === DEPOT.looted || depot[r] === DEPOT.struck;
  return meanOver(
    view,
    (r) => (isCounted(r) && depot[r] !== DEPOT.none ? 1 : 0),
    (r) => {
      if (isLost(r)) return 0;
      if (arsenalGuarded[r] === 1 || depot[r] === DEPOT.cleared) return 1000;
      return Math.max(1000 - stock[r], holder[r] === firstHolder[r] ? 500 : 0);
    },
  );
}

/** Share of stores that were moved out or spoilt before anybody else had them, thousandths. */
function storesCleared(view: View, regions: readonly string[]): number {
  const { depot, stock } = stateOf(view).region;
  let cleared = 0;
  for (const id of regions) {
    const r = view.compiled.regionOf(id);
    if (depot[r] === DEPOT.cleared) cleared += 1000;
    else if (depot[r] === DEPOT.held) cleared += 1000 - stock[r];
  }
  return round(cleared / regions.length);
}

/**
 * Of the provincial capitals and arsenals that the side lost or took, the share that passed without an assault and, if
 * now its own, is kept in order or guarded, thousandths; 1000 if none was lost or taken.
 */
function institutions(view: View, s: SideIndex): number {
  const { compiled } = view;
  const state = stateOf(view);
  let all = 0;
  let kept = 0;
  for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) {
    const arsenal = compiled.hasTag(r, 'arsenal');
    if ((!isCapital(compiled, r) && !arsenal) || state.region.firstLostTurn[r] === NONE) continue;
    if (state.region.firstHolder[r] !== s && state.region.holder[r] !== s) continue;
    all += 2;
    if (LOSS_MANNERS[state.region.firstLostManner[r]] !== 'assault') kept++;
    if (
      state.region.policing[r] > 0 ||
      (arsenal && state.region.arsenalGuarded[r] === 1) ||
      state.region.holder[r] !== s
    )
      kept++;
  }
  return all === 0 ? 1000 : round((1000 * kept) / all);
}

export interface HumanCost {
  readonly killedCivilians: number;
  /** Of them, killed where order had broken down behind the line. */
  readonly killedInDisorder: number;
  readonly displaced: number;
  readonly killedFighters: number;
  /** Dead of each side since the start, in scenario order. */
  readonly deadBySide: readonly number[];
  readonly wentHome: number;
}

/** Killed, displaced and gone home, including the scenario's figures before the start. */
export function humanCostOf(compiled: Compiled, state: GameState): HumanCost {
  const deadBySide: number[] = [];
  let killedFighters = compiled.costBefore.killedFighters;
  let wentHome = 0;
  for (let s: SideIndex = FIRST; s < compiled.side.count; s++) {
    const dead = state.side.dead[s];
    deadBySide.push(dead);
    killedFighters += dead;
    wentHome += state.side.deserted[s];
  }
  return {
    killedCivilians: state.cost.killedCivilians[0],
    killedInDisorder: state.cost.killedInDisorder[0],
    displaced: state.cost.displaced[0],
    killedFighters,
    deadBySide,
    wentHome,
  };
}
