/**
 * Phase 4, fighting: only where both sides have men. Men present x quality x will x ground decide how much ground is
 * gained, and chance how the fight goes; both sides lose men, and civilians who live there are harmed. RULES.md,
 * chapter FIGHT (M01-M04).
 */

import { clamp, growth, round, threeQuarters } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, drawNormal } from '../chance.ts';
import { tire } from '../deeds/fatigue.ts';
import { answerForHarm, fightToll, harmPeople } from '../deeds/harm.ts';
import { attackersDead, defendersDead, engagedMen, fiercenessOf } from '../deeds/losses.ts';
import { loseMen } from '../deeds/men.ts';
import { resentSorties } from '../deeds/regard.ts';
import type { Share } from '../events/causes.ts';
import type { Turn } from '../turn.ts';
import { POSTURE, type TermKind } from '../vocabulary.ts';

/** Contested ground that nobody fights for returns to its holder by this much per turn, thousandths. */
const RECOVERY = 150;

/**
 * Fighting power of one party at a place: men, and their mean quality, resolve (0 to 1), entrenchment and vigour:
 * [FIGHT-1].
 */
class Power {
  men = 0;
  quality = 0;
  resolve = 0;
  entrenched = 0;
  /** What its fatigue leaves of its power, 0 to 1. */
  vigour = 1;
}

export function createFightingPhase(turn: Turn): () => void {
  const { compiled, enemies, friends, deployment } = turn;
  const { region, force, side, actor, road, weights } = compiled;
  const { lost, side: sideOf, men: menOf, quality, will, entrenched, fatigue, posture } = turn.state.force;
  const { region: regionOf } = turn.state.force;
  const { contacted, relieved, thrownBack, marched } = turn;
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
      contacted[r] = 0;
      relieved[r] = 0;
      thrownBack[r] = 0;
      if ((sidesAt[r] & enemies[holder[r]]) === 0 || turn.attackers(r) === 0) {
        if (contester[r] !== NONE) relieved[r] = 1;
        contester[r] = NONE;
        if (progress[r] !== 0) progress[r] = Math.max(0, progress[r] - RECOVERY);
        continue;
      }
      const before = contester[r];
      contester[r] = deployment.strongestAt(r, enemies[holder[r]]);
      if (before === NONE) turn.note('placeContested', { region: r, side: contester[r] });
      if (turn.defenders(r) === 0) continue;
      // An attack that begins tests the will of those it meets.
      if (before === NONE) contacted[r] = 1;
      fight(r);
    }
    rest();
  };

  /** Columns that neither marched nor fought this turn recover, the nearer their base the faster: [FIGHT-9]. */
  function rest(): void {
    for (let f: ForceIndex = FIRST; f < force.named; f++) {
      if (fatigue[f] === 0 || marched[f] !== 0 || posture[f] >= POSTURE.travel || menOf[f] === 0) continue;
      const r = regionOf[f];
      if (contester[r] !== NONE) continue;
      tire(turn, f, 'rested', -weights.fatigueRest / (1 + kmFromBase(f, r) / weights.supplyKm));
    }
  }

  /** Road distance from where a force started, km; a side with an airlift supplies it anywhere. */
  function kmFromBase(f: ForceIndex, r: RegionIndex): number {
    return side.airlift[sideOf[f]] === 1 ? 0 : road.distance[force.home[f] * region.count + r];
  }

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
      resentSorties(turn, a, partner, harmPeople(turn, r, 'sortie', sorties));
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
    let byVigour = 0;
    for (let f = first[r]; f !== NONE; f = next[f]) {
      if (((1 << sideOf[f]) & parties) === 0) continue;
      const present = turn.menOf(f);
      men += present;
      byQuality += present * quality[f];
      const power = present * quality[f] * will[f];
      byResolve += power;
      byVigour += power * (1 - (weights.tired * fatigue[f]) / 1000);
      byGround += present * entrenched[f];
    }
    power.men = men;
    power.quality = men === 0 ? 0 : byQuality / men;
    power.resolve = byQuality === 0 ? 0 : byResolve / byQuality / 1000;
    power.entrenched = men === 0 ? 0 : byGround / men;
    power.vigour = byResolve === 0 ? 1 : byVigour / byResolve;
  }

  function fight(r: RegionIndex): void {
    const held = holder[r];
    measure(attack, r, enemies[held]);
    measure(defence, r, friends[held]);
    const ground = turn.tables.defence[r] / 1000;
    const air = (weights.airPower * (airFor[r] - airAgainst[r])) / 20;
    const luck = weights.fightSpread * drawNormal(turn.key, turn.number, DRAW.battle, region.who[r]);
    // An assault has a good or a bad run for two days (M03).
    const fortune = weights.fortuneSpread * drawNormal(turn.key, turn.number >> 2, DRAW.fortune, region.who[r]);
    const ratio = ratioOf(ground, turn.staff[held]) * airFactor(air);
    const odds = threeQuarters(ratio) * growth(luck + fortune);
    turn.sum();
    if (turn.recorder !== undefined) explainOdds(ground, held, air, fortune);
    // What the named factors leave is the half day's luck: the terms add up to the ground gained.
    turn.terms.add('chance', round(gainAt(odds)) - turn.terms.sum);
    const before = progress[r];
    const after = turn.terms.applyTo(before, 0, 1000);
    progress[r] = after;
    pressure[r] = Math.max(0, after - before);
    if (turn.recorder !== undefined) {
      explainGround(r, odds, air, before);
      turn.tell('groundGained', before, after, { region: r, side: contester[r] });
    }
    if (after === 0 && odds < 1) thrownBack[r] = round(1000 * (1 - odds));
    tireAttackers(r, held);
    losses(r, ground);
  }

  /** Ground gained in a turn at odds of 1 or more, given back below, thousandths: [FIGHT-2]. */
  function gainAt(odds: number): number {
    return (weights.groundRate * (odds - 1)) / (odds + 1);
  }

  /** The attackers' power over the defenders', over ground, works and staff, without aircraft: [FIGHT-2]. */
  function ratioOf(ground: number, staff: number): number {
    const men = attack.men / Math.max(defence.men, 1);
    const quality = attack.quality / Math.max(defence.quality, 1);
    const resolve = attack.resolve / Math.max(defence.resolve, 0.02);
    const held = ground * weights.edge * (1 + defence.entrenched / 1000);
    return ((men * quality * resolve * (attack.vigour / defence.vigour)) / held) * commandFactor(staff);
  }

  /** While recording: the factors in order; the term of each is what it changed when it was put in. */
  function explainOdds(ground: number, held: SideIndex, air: number, fortune: number): void {
    let odds = 1;
    let told = 0;
    const put = (kind: TermKind, factor: number): void => {
      odds *= factor;
      const gain = round(gainAt(odds));
      turn.terms.add(kind, gain - told);
      told = gain;
    };
    put('men', threeQuarters(attack.men / Math.max(defence.men, 1)));
    put('quality', threeQuarters(attack.quality / Math.max(defence.quality, 1)));
    put('resolve', threeQuarters(attack.resolve / Math.max(defence.resolve, 0.02)));
    put('fatigue', threeQuarters(attack.vigour / defence.vigour));
    put('terrain', threeQuarters(1 / ground));
    put('edge', threeQuarters(1 / weights.edge));
    put('entrenchment', threeQuarters(1000 / (1000 + defence.entrenched)));
    // Staff lent by allies lets the defence act as one (M04).
    put('command', threeQuarters(commandFactor(turn.staff[held])));
    put('air', threeQuarters(airFactor(air)));
    put('fortune', growth(fortune));
  }

  /** What a staff filled this far, thousandths, leaves of the power against it. */
  function commandFactor(staff: number): number {
    return 1 / (1 + (weights.adviserDefence * staff) / 1000);
  }

  /** Attacking tires, being thrown back more, and strikes by how many attackers share them: [FIGHT-7]. */
  function tireAttackers(r: RegionIndex, held: SideIndex): void {
    const struck = (weights.fatigueStrike * airFor[r] * 1000) / Math.max(attack.men, 1);
    for (let f = first[r]; f !== NONE && f < force.named; f = next[f]) {
      if (((1 << sideOf[f]) & enemies[held]) === 0) continue;
      tire(turn, f, 'attacked', weights.fatigueFight);
      if (thrownBack[r] > 0) tire(turn, f, 'thrownBack', (weights.fatigueThrown * thrownBack[r]) / 1000);
      if (struck > 0)
        tire(turn, f, 'struck', struck, turn.recorder === undefined ? undefined : strikeShares(r, struck));
    }
  }

  /** While recording: whose orders sent the aircraft that fly for a place, by their part. */
  function strikeShares(r: RegionIndex, struck: number): readonly Share[] {
    const shares: Share[] = [];
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      const partner = actor.partner[a];
      if (flying[a] !== r || partner === NONE || !turn.friendly(partner, holder[r])) continue;
      const cause = turn.causes?.of('flying', a);
      if (cause !== undefined) shares.push({ cause, value: round((struck * sortiesOf[a]) / airFor[r]) });
    }
    return shares;
  }

  /**
   * While recording: how much of the ground gained goes back to forces that stand here by an order, to aircraft sent
   * here and to advisers who have left the defenders' staff: what the turn would have brought without each, at the same
   * luck. A force elsewhere, or on its way, has no part in it. `air`: the defenders' air power less the attackers'.
   */
  function explainGround(r: RegionIndex, odds: number, air: number, before: number): void {
    const { causes } = turn;
    if (causes === undefined) return;
    const reached = (at: number): number => clamp(before + round(gainAt(at)), 0, 1000);
    /** What would have been missing, had the power been this many times what it was. */
    const owed = (factor: number): number => reached(odds) - reached(odds * threeQuarters(factor));
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
      const left = Math.max(0, without) / power;
      byMen.push({ cause, value: owed(attacks ? left : 1 / left) });
    }
    turn.terms.because('men', byMen);
    const byAir: Share[] = [];
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      const cause = flying[a] === r ? causes.of('flying', a) : undefined;
      if (cause === undefined) continue;
      const partner = actor.partner[a];
      const own = (weights.airPower * sortiesOf[a]) / 20;
      const without = partner !== NONE && turn.friendly(partner, holder[r]) ? air - own : air + own;
      byAir.push({ cause, value: owed(airFactor(without) / airFactor(air)) });
    }
    turn.terms.because('air', byAir);
    const staff = turn.staff[holder[r]];
    const byStaff = turn.staffWithout(holder[r]).flatMap(({ cause, staff: without }) => {
      const value = owed(commandFactor(without) / commandFactor(staff));
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
    const fierceness = fiercenessOf(defence.resolve);
    const airLoss = airFor[r] * 0.25;
    const attackDead = round(attackersDead(weights, engaged, ground, fierceness * noise) + airLoss);
    const better = attack.quality / Math.max(defence.quality, 5);
    const defenceDead = round(defendersDead(weights, engaged, fierceness * noise, better));
    spread(r, enemies[held], attackDead, attack.men);
    spread(r, friends[held], defenceDead, defence.men);
    answerForHarm(turn, contester[r], harmPeople(turn, r, 'fighting', fightToll(attackDead + defenceDead, fierceness)));
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

/** What air power leaves of the attackers' power; above 0 it helps the defenders: [FIGHT-5]. */
const airFactor = (air: number): number => (air >= 0 ? 1 / (1 + air) : 1 - air);
