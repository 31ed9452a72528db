/**
 * Outcome: how far a chair reached its aims, and what the run cost in lives. Scores are profiles in thousandths, one
 * per aim; no score rewards harm. Reads states only.
 */

import { clamp, round } from '../core/exact.ts';
import type { ActorIndex, PeopleIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, NONE } from '../core/indices.ts';
import { unreachable } from '../core/result.ts';
import type { Compiled } from './compiled.ts';
import { isRoadOpen } from './conditions/compile.ts';
import type { Measure, OverPlaces } from './conditions/measure.ts';
import { commandOf, isInOpenBase } from './knowledge/bases.ts';
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
      return within(believedIn(view, measure), 200, 750);
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
      const cell = one * compiled.actor.count + other;
      return 1000 - within((state.between.highest[cell] + state.between.ladder[cell]) / 2, NEAR_PEACE, NEAR_WAR);
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
  const command = commandOf(view.compiled, s);
  return command === NONE ? hold : round((hold + between.trust[command * actor.count + a]) / 2);
}

/** What a quiet place is worth that is an enemy's with whom there is a cease-fire, thousandths. */
const QUIET_BY_TRUCE = 500;

/** How far places are quiet, the mean, thousandths: nobody attacks them, and they are the side's or a friend's. */
function quietness(view: View, { side, regions }: Extract<Measure, { readonly kind: 'quiet' }>): number {
  const s = view.compiled.sideOf(side);
  let worth = 0;
  for (let i = 0; i < regions.length; i++) {
    const r = view.compiled.regionOf(regions[i]);
    if (view.contester(r) !== NONE) continue;
    const h = view.holder(r);
    if (h === s || view.friendly(s, h)) worth += 1000;
    else if (view.isCeasefire(s, h)) worth += QUIET_BY_TRUCE;
  }
  return round(worth / regions.length);
}

const spared = (
  count: number,
  { least = 0, worst }: { readonly least?: number | undefined; readonly worst: number },
): number => within(count, Math.max(worst, least + 1), least);

const inRegions = (compiled: Compiled, counts: ArrayLike<number>, regions: readonly string[]): number =>
  regions.reduce((sum, id) => sum + counts[compiled.regionOf(id)], 0);

/** Steps of the ladder at which an aim is wholly reached, and not at all. */
const NEAR_PEACE = 10;
const NEAR_WAR = 70;

/** How far an actor's word is believed; where partners are named, half by what they trust it, thousandths. */
function believedIn(view: View, { actor, partners }: Extract<Measure, { readonly kind: 'credence' }>): number {
  const { compiled } = view;
  const state = stateOf(view);
  const a = compiled.actorOf(actor);
  if (partners === undefined) return state.actor.credence[a];
  const trust = partners.reduce(
    (sum, id) => sum + state.between.trust[compiled.actorOf(id) * compiled.actor.count + a],
    0,
  );
  return (state.actor.credence[a] + trust / partners.length) / 2;
}

/** What a base is worth while the side that its keeper backs holds the land, thousandths. */
const BASE_WITH_PARTNER = 600;
/** On the land of others, open or shut in; what the trust of who holds the land adds to each, up to 1000 and 250. */
const BASE_WITH_OTHERS = 400;
const SHUT_IN = 100;
const SHUT_IN_TRUSTED = 250;

/**
 * Ways out that an actor keeps, the mean, thousandths: on its partner's land, or on that of others, who may trust it.
 * One that its own men have left counts half.
 */
function bases(view: View, keeper: string, exits: readonly string[]): number {
  const { compiled } = view;
  const { actor } = compiled;
  const { exit, between } = stateOf(view);
  const a = compiled.actorOf(keeper);
  let sum = 0;
  for (const id of exits) {
    const e = compiled.exitOf(id);
    const holder = view.holder(compiled.exit.region[e]);
    const isPartners = holder === NONE || view.friendly(holder, actor.partner[a]);
    const command = commandOf(compiled, holder);
    const trust = command === NONE ? 0 : within(between.trust[command * actor.count + a], 150, 750) / 1000;
    const others =
      exit.open[e] === 1 ? BASE_WITH_OTHERS + (1000 - BASE_WITH_OTHERS) * trust : SHUT_IN + SHUT_IN_TRUSTED * trust;
    const base = isPartners ? exit.open[e] * BASE_WITH_PARTNER : others;
    sum += base * (1 - menGone(view, a, compiled.exit.region[e]) / 2);
  }
  return round(sum / exits.length);
}

/** Share of an actor's fighters of a place who have left it, 0 to 1. */
function menGone(view: View, a: ActorIndex, r: RegionIndex): number {
  const { actor, people } = view.compiled;
  for (let p = actor.firstPeople[a]; p < actor.endPeople[a]; p++)
    if (people.region[p] === r && PEOPLE_GROUPS[people.group[p]] === 'fighters')
      return stateOf(view).people.home[p] / Math.max(1, people.counts[p]);
  return 0;
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
/** Share of an actor's people home or safe at which the aim is at its best, thousandths. */
const MOST_SAFE = 950;

/** People home, or safe where they are, as they weigh, thousandths of the way to most. */
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
    if (people.stage[p] === CUT_OFF) continue;
    if (isInOpenBase(compiled, stateOf(view), p)) safe += weight * people.count[p];
    else if (isQuiet(view, p)) safe += (weight * people.count[p]) / 2;
  }
  if (all === 0) return 1000;
  return within((1000 * safe) / all, 0, MOST_SAFE);
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

/** What stores count that were not cleared: in the hands of who had them, guarded by others, lying open. */
const LEFT_IN_HAND = 500;
const LEFT_GUARDED = 250;
const LEFT_OPEN = 100;

/** Stores that were moved out or spoilt before anybody else had them, and part of what others have not laid bare. */
function storesCleared(view: View, regions: readonly string[]): number {
  const { depot, stock, holder, firstHolder, arsenalGuarded } = stateOf(view).region;
  let worth = 0;
  for (const id of regions) {
    const r = view.compiled.regionOf(id);
    const left = stock[r];
    const isGone = depot[r] === DEPOT.looted || depot[r] === DEPOT.struck;
    const share = isGone
      ? 0
      : holder[r] === firstHolder[r]
        ? LEFT_IN_HAND
        : arsenalGuarded[r] === 1
          ? LEFT_GUARDED
          : LEFT_OPEN;
    worth += 1000 - left + (left * share) / 1000;
  }
  return round(worth / regions.length);
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
