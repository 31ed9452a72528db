/**
 * Conditions: the closed set shared by doctrines, triggers, talks, acts and aims, compiled once to functions of a view.
 * Hidden quantities are read as the view shows them.
 */

import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { turnOf } from '../../core/moments.ts';
import { unreachable } from '../../core/result.ts';
import type { Compiled } from '../compiled.ts';
import { CUT_OFF } from '../knowledge/people.ts';
import { tablesOf } from '../knowledge/tables.ts';
import { knowledgeOf } from '../view/behind.ts';
import type { View } from '../view/view.ts';
import { ASK_STAGES, PEOPLE_GROUPS, REGION_TAGS, TALK_STATES } from '../vocabulary.ts';
import type { Condition, SimpleCondition } from './condition.ts';

export type Test = (view: View) => boolean;

/** Whether all of the conditions hold. */
export function compileAll(compiled: Compiled, conditions: readonly Condition[]): Test {
  const tests = conditions.map((condition) => compileCondition(compiled, condition));
  return tests.length === 1 ? tests[0] : (view) => passesAll(tests, view);
}

/** Whether a view passes all tests. */
export function passesAll(tests: readonly Test[], view: View): boolean {
  for (let i = 0; i < tests.length; i++) if (!tests[i](view)) return false;
  return true;
}

/** Whether a condition reads only what everybody sees alike: nothing that some see in bands or late. */
const PUBLIC: Readonly<Record<SimpleCondition['kind'], boolean>> = {
  always: true,
  from: true,
  before: true,
  held: true,
  lost: true,
  placesLost: true,
  shareLost: true,
  support: false,
  credibility: true,
  threatened: true,
  capitalThreatened: true,
  empty: true,
  roadOpen: true,
  leaderPresent: true,
  evacuated: false,
  cutOff: true,
  seats: false,
  signals: true,
  talk: true,
  fired: true,
  ended: true,
  asked: false,
  answered: false,
  refused: false,
  trust: false,
  ladder: true,
  ceasefire: true,
  disorder: true,
  offices: true,
  depot: true,
  killed: true,
  widened: true,
  lastTurn: true,
};

/** Whether a condition has the same answer for every viewer. */
export function isPublic(condition: Condition): boolean {
  switch (condition.kind) {
    case 'not':
      return isPublic(condition.that);
    case 'all':
    case 'any':
      return condition.of.every(isPublic);
    default:
      return PUBLIC[condition.kind];
  }
}

export function compileCondition(compiled: Compiled, condition: Condition): Test {
  const { side, start } = compiled;
  switch (condition.kind) {
    case 'always':
      return () => true;
    case 'from': {
      const turn = turnOf(start, condition.moment);
      return (view) => view.turn >= turn;
    }
    case 'before': {
      const turn = turnOf(start, condition.moment);
      return (view) => view.turn < turn;
    }
    case 'held': {
      const r = compiled.regionOf(condition.region);
      let by = 0;
      for (const id of condition.by) by |= 1 << compiled.sideOf(id);
      return (view) => (by & (1 << view.holder(r))) !== 0;
    }
    case 'lost': {
      const r = compiled.regionOf(condition.region);
      const s = compiled.sideOf(condition.side);
      return (view) => view.holder(r) !== s;
    }
    case 'placesLost': {
      const s = compiled.sideOf(condition.side);
      const tag = condition.tag === undefined ? undefined : REGION_TAGS.indexOf(condition.tag);
      const before =
        condition.tag === undefined
          ? side.lostCapitals[s] + side.lostPlaces[s]
          : condition.tag === 'provincialCapital'
            ? side.lostCapitals[s]
            : 0;
      const wanted = condition.atLeast - before;
      if (wanted <= 0) return () => true;
      return (view) => view.common.placesLost(s, tag) >= wanted;
    }
    case 'shareLost': {
      const s = compiled.sideOf(condition.side);
      const people = side.startPeople[s];
      return (view) => people > 0 && 1 - view.common.peopleUnder(s) / people >= condition.atLeast;
    }
    case 'support': {
      const a = compiled.actorOf(condition.actor);
      const s = compiled.sideOf(condition.side);
      const low = 1000 * (condition.atLeast ?? 0);
      const high = condition.below === undefined ? Number.POSITIVE_INFINITY : 1000 * condition.below;
      return (view) => {
        const level = view.support(a, s);
        return level >= low && level < high;
      };
    }
    case 'credibility': {
      const s = compiled.sideOf(condition.side);
      const low = 1000 * (condition.atLeast ?? 0);
      const high = condition.below === undefined ? Number.POSITIVE_INFINITY : 1000 * condition.below;
      return (view) => view.credibility(s) >= low && view.credibility(s) < high;
    }
    case 'threatened': {
      const r = compiled.regionOf(condition.region);
      return (view) => view.common.isThreatened(r);
    }
    case 'capitalThreatened': {
      const s = compiled.sideOf(condition.side);
      const { capitals } = tablesOf(compiled);
      return (view) => {
        for (let i = 0; capitals[i] !== NONE; i++) {
          const r = capitals[i];
          if (view.holder(r) === s && view.common.isThreatened(r)) return true;
        }
        return false;
      };
    }
    case 'empty': {
      const r = compiled.regionOf(condition.region);
      const s = compiled.sideOf(condition.side);
      return (view) => !view.common.hasMen(r, s);
    }
    case 'roadOpen': {
      const s = compiled.sideOf(condition.side);
      const from = compiled.regionOf(condition.from);
      const to = compiled.regionOf(condition.to);
      return (view) => isRoadOpen(view, s, from, to);
    }
    case 'leaderPresent': {
      const s = compiled.sideOf(condition.side);
      return (view) => view.leaderPresent(s);
    }
    case 'evacuated': {
      const a = compiled.actorOf(condition.actor);
      const group = PEOPLE_GROUPS.indexOf(condition.group);
      const { actor, people } = compiled;
      return (view) => {
        for (let p = actor.firstPeople[a]; p < actor.endPeople[a]; p++) {
          if (people.group[p] === group) return view.peopleStage(p) > 0;
        }
        return false;
      };
    }
    case 'cutOff': {
      const a = compiled.actorOf(condition.actor);
      const { group } = condition;
      const { actor, people } = compiled;
      const only = group === undefined ? NONE : PEOPLE_GROUPS.indexOf(group);
      return (view) => {
        for (let p = actor.firstPeople[a]; p < actor.endPeople[a]; p++)
          if ((only === NONE || people.group[p] === only) && view.peopleStage(p) === CUT_OFF) return true;
        return false;
      };
    }
    case 'seats': {
      const { way, atLeast = 0, below = Number.POSITIVE_INFINITY } = condition;
      return (view) => {
        const seats = view.seats(way);
        return seats >= atLeast && seats < below;
      };
    }
    case 'signals':
      return (view) => view.signalsWithin(condition.signal, condition.within) >= condition.atLeast;
    case 'talk': {
      const t = compiled.talkOf(condition.talk);
      const stage = TALK_STATES.indexOf(condition.is);
      return (view) => view.talkStage(t) === stage;
    }
    case 'fired': {
      const t = compiled.triggerOf(condition.trigger);
      return (view) => view.hasFired(t);
    }
    case 'ended': {
      const a = compiled.actOf(condition.act);
      return (view) => view.hasEnded(a);
    }
    case 'asked': {
      const k = compiled.askOf(condition.ask);
      const open = ASK_STAGES.indexOf('open');
      return (view) => view.askStage(k) === open;
    }
    case 'answered': {
      const k = compiled.askOf(condition.ask);
      const stage = ASK_STAGES.indexOf(condition.is);
      return (view) => view.askStage(k) === stage;
    }
    case 'refused': {
      const [a, by] = [compiled.actorOf(condition.actor), compiled.actorOf(condition.by)];
      return (view) => view.timesRefused(a, by) >= condition.atLeast;
    }
    case 'trust': {
      const [a, other] = [compiled.actorOf(condition.of), compiled.actorOf(condition.in)];
      const low = 1000 * (condition.atLeast ?? 0);
      const high = condition.below === undefined ? Number.POSITIVE_INFINITY : 1000 * condition.below;
      return (view) => view.trust(a, other) >= low && view.trust(a, other) < high;
    }
    case 'ladder': {
      const [a, other] = [compiled.actorOf(condition.between[0]), compiled.actorOf(condition.between[1])];
      return (view) => view.ladder(a, other) >= condition.atLeast;
    }
    case 'ceasefire': {
      const [a, b] = [compiled.sideOf(condition.between[0]), compiled.sideOf(condition.between[1])];
      return (view) => view.isCeasefire(a, b);
    }
    case 'disorder': {
      const r = compiled.regionOf(condition.region);
      return (view) => view.disorder(r) >= 1000 * condition.atLeast;
    }
    case 'offices': {
      const r = compiled.regionOf(condition.region);
      return (view) => view.offices(r) < 1000 * condition.below;
    }
    case 'depot': {
      const r = compiled.regionOf(condition.region);
      return (view) => view.depot(r) === condition.is;
    }
    case 'killed':
      return (view) => view.civiliansKilled() >= condition.atLeast;
    case 'widened':
      return (view) => view.isWiderWar();
    case 'lastTurn':
      return (view) => view.turn >= compiled.turns - 1;
    case 'not': {
      const that = compileCondition(compiled, condition.that);
      return (view) => !that(view);
    }
    case 'all':
      return compileAll(compiled, condition.of);
    case 'any': {
      const tests = condition.of.map((part) => compileCondition(compiled, part));
      return (view) => {
        for (let i = 0; i < tests.length; i++) if (tests[i](view)) return true;
        return false;
      };
    }
    default:
      return unreachable(condition);
  }
}

/** Whether a side can travel between two places through places held by itself or its friends. */
export const isRoadOpen = (view: View, s: SideIndex, from: RegionIndex, to: RegionIndex): boolean =>
  knowledgeOf(view).ways.isRoadOpen(knowledgeOf(view).friends[s], from, to);
