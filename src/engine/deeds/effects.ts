/**
 * Effects of triggers, agreed talks and answers, carried out. RULES.md: [TALK-5].
 */

import { clamp, round } from '../../core/exact.ts';
import type { SideIndex } from '../../core/indices.ts';
import { unreachable } from '../../core/result.ts';
import type { Effect } from '../conditions/effect.ts';
import type { Turn } from '../turn.ts';
import { DEPOT, RELATIONS, TALK_STATES } from '../vocabulary.ts';
import { changeCapital } from './capital.ts';
import { changeCredibility } from './credibility.ts';
import { emptyDepot } from './depots.ts';
import { setExit } from './exits.ts';
import { changeLadder } from './ladder.ts';
import { changeDisorder, changeOffices } from './order.ts';
import { bringHome, letActorPass, takeSeats } from './people.ts';
import { changeRestraint } from './restraint.ts';
import { giveSignal } from './signals.ts';
import { changeSupport } from './support.ts';
import { changeTrust } from './trust.ts';

/** A cease-fire binds two sides for so many turns after this one: [TALK-3]. */
export function ceasefire(turn: Turn, a: SideIndex, b: SideIndex, turns: number): void {
  const { count } = turn.compiled.side;
  // It binds for `turns` turns after this one.
  const until = turn.number + 1 + turns;
  turn.state.relation.ceasefireUntil[a * count + b] = until;
  turn.state.relation.ceasefireUntil[b * count + a] = until;
  turn.learnRelations();
  turn.note('ceasefireBegan', { side: a, about: turn.compiled.side.ids[b], after: until });
}

/** Carries out an effect. */
export function applyEffect(turn: Turn, effect: Effect): void {
  const { compiled, state } = turn;
  switch (effect.kind) {
    case 'signal':
      giveSignal(turn, effect.signal, {
        weight: round(1000 * effect.weight),
        ...(effect.actor === undefined ? undefined : { actor: compiled.actorOf(effect.actor) }),
        ...(effect.side === undefined ? undefined : { side: compiled.sideOf(effect.side) }),
        ...(effect.region === undefined ? undefined : { region: compiled.regionOf(effect.region) }),
      });
      return;
    case 'support':
      changeSupport(
        turn,
        compiled.actorOf(effect.actor),
        compiled.sideOf(effect.side),
        round(1000 * effect.change),
        'trigger',
      );
      return;
    case 'burden': {
      const a = compiled.actorOf(effect.actor);
      state.actor.burden[a] = clamp(state.actor.burden[a] + round(1000 * effect.change), 0, 1000);
      return;
    }
    case 'permit': {
      const a = compiled.actorOf(effect.actor);
      state.actor.permit[a] = clamp(state.actor.permit[a] + round(1000 * effect.change), 0, 1000);
      return;
    }
    case 'credibility':
      changeCredibility(turn, compiled.sideOf(effect.side), round(1000 * effect.change), 'trigger');
      return;
    case 'trust':
      changeTrust(turn, compiled.actorOf(effect.of), compiled.actorOf(effect.in), round(1000 * effect.change), 'order');
      return;
    case 'capital':
      changeCapital(turn, compiled.actorOf(effect.actor), effect.points, 'order');
      return;
    case 'restraint':
      changeRestraint(turn, compiled.actorOf(effect.actor), compiled.sideOf(effect.side), round(1000 * effect.change));
      return;
    case 'ladder': {
      const [one, other] = effect.between;
      changeLadder(turn, compiled.actorOf(one), compiled.actorOf(other), effect.steps, 'order');
      return;
    }
    case 'corridor': {
      const r = compiled.regionOf(effect.region);
      state.region.termsFrom[r] = compiled.sideOf(effect.side);
      state.region.corridor[r] = 1;
      return;
    }
    case 'passage':
      letActorPass(turn, compiled.actorOf(effect.actor), effect.group);
      return;
    case 'seats':
      takeSeats(turn, compiled.actorOf(effect.actor), compiled.exitOf(effect.exit), effect.heads);
      return;
    case 'disorder':
      for (const id of effect.regions) {
        turn.sum().add('order', round(1000 * effect.change));
        changeDisorder(turn, compiled.regionOf(id));
      }
      return;
    case 'offices':
      for (const id of effect.regions) {
        turn.sum().add('order', round(1000 * effect.change));
        changeOffices(turn, compiled.regionOf(id));
      }
      return;
    case 'stores': {
      const r = compiled.regionOf(effect.region);
      // What is gone cannot be guarded any more.
      if (state.region.depot[r] !== DEPOT.held) return;
      if (effect.are === 'guarded') state.region.arsenalGuarded[r] = 1;
      else emptyDepot(turn, r, effect.are);
      return;
    }
    case 'peopleSafe':
      bringHome(turn, compiled.actorOf(effect.actor), effect.group, effect.most);
      return;
    case 'exit':
      setExit(turn, compiled.exitOf(effect.exit), effect.open);
      return;
    case 'talk': {
      const t = compiled.talkOf(effect.talk);
      state.talk.stage[t] = TALK_STATES.indexOf(effect.to);
      state.talk.turn[t] = turn.number;
      return;
    }
    case 'ceasefire':
      ceasefire(turn, compiled.sideOf(effect.between[0]), compiled.sideOf(effect.between[1]), effect.turns);
      return;
    case 'relation': {
      const { count } = compiled.side;
      const a = compiled.sideOf(effect.between[0]);
      const b = compiled.sideOf(effect.between[1]);
      const before = state.relation.kind[a * count + b];
      const after = RELATIONS.indexOf(effect.relation);
      state.relation.kind[a * count + b] = after;
      state.relation.kind[b * count + a] = after;
      turn.learnRelations();
      turn.note('relationChanged', { side: a, about: compiled.side.ids[b], before, after });
      return;
    }
    default:
      unreachable(effect);
  }
}
