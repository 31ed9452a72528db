/**
 * Phase 4, fighting: only where both sides have men. Men present x quality x will x ground decide how much ground is
 * gained, and chance how the fight goes; both sides lose men, and civilians who live there are harmed. RULES.md,
 * chapter FIGHT (M01-M04).
 */

import { growth, round, threeEighths } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, drawNormal } from '../chance.ts';
import { harmPeople, SORTIE_WEIGHT } from '../deeds/harm.ts';
import { attackersDead, defendersDead, engagedMen, fiercenessOf } from '../deeds/losses.ts';
import { loseMen } from '../deeds/men.ts';
import type { Share } from '../events/causes.ts';
import type { Turn } from '../turn.ts';
import type { TermKind } from '../vocabulary.ts';

/** Contested ground that nobody fights for returns to its holder by this much per turn, thousandths. */
const RECOVERY = 150;

/**
 * Fighting power of one party at a place: men, and their mean quality, resolve (0 to 1) and entrenchment: [FIGHT-1].
 */
class Power {
  men = 0;
  quality = 0;
  resolve = 0;
  entrenched = 0;
}

export function createFightingPhase(turn: Turn): () => void {
  const { compiled, enemies, friends, deployment } = turn;
  const { region, force, side, actor, weights } = compiled;
  const { lost, side: sideOf, men: menOf, quality, will, entrenched } = turn.state.force;
  const { holder, contester, progress, pressure, airAgainst, airFor } = turn.state.region;
  const { flying, sorties: sortiesOf } = turn.state.actor;
  const { sidesAt, first, next } = deployment;
  const { airbases } = turn.tables;
  const { sorties: ownSorties } = side;
  const attack = new Power();
  const defence = new Power();

  return () => {
    for (let f: ForceIndex = FIRST; f < force.count; f++) lost[f] = 0;
    assignAir();
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      pressure[r] = 0;
      if ((sidesAt[r] & enemies[holder[r]]) === 0 || turn.attackers(r) === 0) {
        contester[r] = NONE;
        if (progress[r] !== 0) progress[r] = Math.max(0, progress[r] - RECOVERY);
        continue;
      }
      const before = contester[r];
      contester[r] = deployment.strongestAt(r, enemies[holder[r]]);
      if (before === NONE) turn.note('placeContested', { region: r, side: contester[r] });
      if (turn.defenders(r) > 0) fight(r);
    }
  };

  /** Sides send their own sorties where their men are pressed hardest; an ally's go where it ordered: [FIGHT-5]. */
  function assignAir(): void {
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      airAgainst[r] = 0;
      airFor[r] = 0;
    }
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      if (ownSorties[s] === 0) continue;
      const worst = holdsAirbase(s) ? mostPressed(s) : NONE;
      if (worst !== NONE) airFor[worst] = airFor[worst] + side.sorties[s];
    }
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      const r = flying[a];
      if (r === NONE) continue;
      const partner = actor.partner[a];
      const sorties = sortiesOf[a];
      const column = partner !== NONE && turn.friendly(partner, holder[r]) ? airFor : airAgainst;
      column[r] = column[r] + sorties;
      if (turn.recorder !== undefined) turn.because(turn.recorder.causes.of('flying', a));
      turn.sum().add('air', sorties, r, a);
      turn.tell('sortiesFlown', 0, sorties, { actor: a, region: r });
      harmPeople(turn, r, sorties * SORTIE_WEIGHT);
      turn.because(undefined);
    }
  }

  /** A side's place with the strongest enemy in it, by men and ground gained; NONE if no enemy is in any. */
  function mostPressed(s: SideIndex): RegionIndex {
    let worst: RegionIndex = NONE;
    let most = 0;
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      if (holder[r] !== s || (sidesAt[r] & enemies[s]) === 0) continue;
      const weight = turn.attackers(r) * (1000 + progress[r]);
      if (weight > most) {
        most = weight;
        worst = r;
      }
    }
    return worst;
  }

  function holdsAirbase(s: SideIndex): boolean {
    for (let i = 0; airbases[i] !== NONE; i++) if (holder[airbases[i]] === s) return true;
    return false;
  }

  /** Measures the power at a place of the sides whose bits are set in `parties`: men x quality x resolve: [FIGHT-1]. */
  function measure(power: Power, r: RegionIndex, parties: number): void {
    let men = 0;
    let byQuality = 0;
    let byResolve = 0;
    let byGround = 0;
    for (let f = first[r]; f !== NONE; f = next[f]) {
      if (((1 << sideOf[f]) & parties) === 0) continue;
      const present = turn.menOf(f);
      men += present;
      byQuality += present * quality[f];
      byResolve += present * quality[f] * will[f];
      byGround += present * entrenched[f];
    }
    power.men = men;
    power.quality = men === 0 ? 0 : byQuality / men;
    power.resolve = byQuality === 0 ? 0 : byResolve / byQuality / 1000;
    power.entrenched = men === 0 ? 0 : byGround / men;
  }

  function fight(r: RegionIndex): void {
    const held = holder[r];
    measure(attack, r, enemies[held]);
    measure(defence, r, friends[held]);
    const ground = turn.tables.defence[r] / 1000;
    const noise = weights.fightSpread * drawNormal(turn.key, turn.number, DRAW.battle, region.who[r]);
    const air = (weights.airPower * (airFor[r] - airAgainst[r])) / 20;
    // Terms of a product, in order: each factor's term is the change in the gain when it is multiplied in.
    turn.sum().add('base', round(weights.fightRate));
    let gain = weights.fightRate;
    gain = put('men', gain, threeEighths(attack.men / Math.max(defence.men, 1)));
    gain = put('quality', gain, threeEighths(attack.quality / Math.max(defence.quality, 1)));
    gain = put('resolve', gain, threeEighths(attack.resolve / Math.max(defence.resolve, 0.02)));
    gain = put('terrain', gain, threeEighths(1 / ground));
    gain = put('entrenchment', gain, threeEighths(1000 / (1000 + defence.entrenched)));
    // Staff lent by allies lets the defence act as one (M04).
    gain = put('command', gain, commandFactor(turn.staff[held]));
    gain = put('air', gain, airFactor(air));
    put('chance', gain, growth(noise));
    const before = progress[r];
    const after = turn.terms.applyTo(before, 0, 1000);
    progress[r] = after;
    pressure[r] = after - before;
    if (turn.recorder !== undefined) {
      explainGround(r, air, after - before);
      turn.tell('groundGained', before, after, { region: r, side: contester[r] });
    }
    losses(r, ground);
  }

  /** What a staff filled this far, thousandths, leaves of the ground gained against it. */
  function commandFactor(staff: number): number {
    return threeEighths(1 / (1 + (weights.adviserDefence * staff) / 1000));
  }

  /** Multiplies the gain by a factor; the factor's term is the change. */
  function put(kind: TermKind, gain: number, factor: number): number {
    const product = gain * factor;
    turn.terms.add(kind, round(product) - round(gain));
    return product;
  }

  /**
   * While recording: how much of the ground gained goes back to forces that stand here by an order, to aircraft sent
   * here and to advisers who have left the defenders' staff; `gained` in all, `air`: the defenders' air power less the
   * attackers'. A force elsewhere, or on its way, has no part in it.
   */
  function explainGround(r: RegionIndex, air: number, gained: number): void {
    const { causes } = turn;
    if (causes === undefined || gained === 0) return;
    const byMen: Share[] = [];
    for (let f = first[r]; f !== NONE; f = next[f]) {
      const cause = causes.of('presence', f);
      if (cause === undefined) continue;
      const attacks = ((1 << sideOf[f]) & enemies[holder[r]]) !== 0;
      if (!attacks && ((1 << sideOf[f]) & friends[holder[r]]) === 0) continue;
      const all = attacks ? attack : defence;
      const power = all.men * all.quality * all.resolve * 1000;
      const without = power - turn.menOf(f) * quality[f] * will[f];
      // With nobody else to hold the place there would have been no fight.
      if (!attacks && without <= 0) continue;
      const ratio = threeEighths(Math.max(0, without) / power);
      byMen.push({ cause, value: gained - round(attacks ? gained * ratio : gained / ratio) });
    }
    turn.terms.because('men', byMen);
    const byAir: Share[] = [];
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      const cause = flying[a] === r ? causes.of('flying', a) : undefined;
      if (cause === undefined) continue;
      const partner = actor.partner[a];
      const own = (weights.airPower * sortiesOf[a]) / 20;
      const without = partner !== NONE && turn.friendly(partner, holder[r]) ? air - own : air + own;
      byAir.push({ cause, value: gained - round((gained * airFactor(without)) / airFactor(air)) });
    }
    turn.terms.because('air', byAir);
    const staff = turn.staff[holder[r]];
    const byStaff = turn.staffWithout(holder[r]).flatMap(({ cause, staff: without }) => {
      const value = gained - round((gained * commandFactor(without)) / commandFactor(staff));
      return value === 0 ? [] : [{ cause, value }];
    });
    turn.terms.because('command', byStaff);
    turn.groundFor.set(r, [...byMen, ...byAir, ...byStaff]);
  }

  /** Both sides lose men in proportion to those engaged: [FIGHT-3]. */
  function losses(r: RegionIndex, ground: number): void {
    const held = holder[r];
    const engaged = engagedMen(attack.men, defence.men);
    const noise = growth(0.4 * drawNormal(turn.key, turn.number, DRAW.casualties, region.who[r]));
    const fierceness = fiercenessOf(defence.resolve) * noise;
    const airLoss = airFor[r] * 0.25;
    const attackDead = round(attackersDead(weights, engaged, ground, fierceness) + airLoss);
    const better = attack.quality / Math.max(defence.quality, 5);
    const defenceDead = round(defendersDead(weights, engaged, fierceness, better));
    spread(r, enemies[held], attackDead, attack.men);
    spread(r, friends[held], defenceDead, defence.men);
    harmPeople(turn, r, attackDead + defenceDead + airFor[r]);
  }

  /**
   * Divides the dead of a place among the forces of the sides whose bits are set in `parties`, by men present; whole
   * men, the remainder to the first force.
   */
  function spread(r: RegionIndex, parties: number, dead: number, present: number): void {
    let left = Math.min(dead, present);
    for (let f = first[r]; f !== NONE && left > 0; f = next[f]) {
      if (((1 << sideOf[f]) & parties) === 0) continue;
      const share = Math.min(left, Math.floor((dead * turn.menOf(f)) / present) + 1, menOf[f]);
      loseMen(turn, f, 'killed', share);
      left -= share;
    }
  }
}

/** What air power does to the gain; above 0 it helps the defenders: [FIGHT-5]. */
const airFactor = (air: number): number => threeEighths(air >= 0 ? 1 / (1 + air) : 1 - air);
