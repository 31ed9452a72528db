/**
 * Phase 4, fighting: only where both sides stand. Men present x quality x will x ground decide how much ground is gained, and chance how
 * the fight runs; both sides lose men, and people who live there are harmed. RULES.md, chapter FIGHT (M01-M04).
 */
import { DRAW, drawNormal } from '../chance.ts';
import { clamp, growth, round, threeEighths } from '../exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../ids.ts';
import { NONE } from '../ids.ts';
import type { Turn } from '../kernel.ts';
import { loseMen } from '../men.ts';
import { REGION_TAGS } from '../vocabulary.ts';

const AIRBASE_BIT = 1 << REGION_TAGS.indexOf('airbase');

/** Contested ground that nobody fights for any more goes back to its holder by this much a turn, thousandths. */
const RECOVERY = 150;

export function fightingPhase(turn: Turn): void {
  turn.phase = 'fighting';
  const { region, force } = turn.compiled;
  const { lost } = turn.state.force;
  const { holder, contester, progress, pressure } = turn.state.region;
  const { sidesAt } = turn.deployment;
  for (let f = 0 as ForceIndex; f < force.count; f++) lost[f] = 0;
  assignAir(turn);
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    pressure[r] = 0;
    if (((sidesAt[r] as number) & (turn.enemies[holder[r] as number] as number)) === 0 || turn.attackers(r) === 0) {
      contester[r] = NONE;
      if (progress[r] !== 0) progress[r] = Math.max(0, (progress[r] as number) - RECOVERY);
      continue;
    }
    const before = contester[r] as SideIndex;
    contester[r] = leadingAttacker(turn, r);
    if (before === NONE) turn.note('placeContested', { region: r, side: contester[r] as SideIndex });
    if (turn.defenders(r) > 0) fight(turn, r);
  }
}

/** The side with most men among those who fight the holder; the first in scenario order of equals. */
export function leadingAttacker(turn: Turn, r: RegionIndex): SideIndex {
  const holder = turn.state.region.holder[r] as SideIndex;
  let lead = NONE as SideIndex;
  let most = 0;
  for (let s = 0 as SideIndex; s < turn.compiled.side.count; s++) {
    if (turn.presentMen(r, s) > most && turn.fights(s, holder)) {
      most = turn.presentMen(r, s);
      lead = s;
    }
  }
  return lead;
}

/** Sorties of the sides' own aircraft go where their men are pressed most; an ally's where it ordered: [FIGHT-5]. */
function assignAir(turn: Turn): void {
  const { region, side, actor } = turn.compiled;
  const column = turn.state.region;
  const { airAgainst, airFor } = column;
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    airAgainst[r] = 0;
    airFor[r] = 0;
  }
  for (let s = 0 as SideIndex; s < side.count; s++) {
    const sorties = side.sorties[s] as number;
    if (sorties === 0 || !holdsAirbase(turn, s)) continue;
    const worst = mostPressed(turn, s);
    if (worst !== NONE) airFor[worst] = (airFor[worst] as number) + sorties;
  }
  for (let a = 0 as ActorIndex; a < actor.count; a++) {
    const r = turn.state.actor.flying[a] as RegionIndex;
    if (r === NONE) continue;
    const partner = actor.partner[a] as SideIndex;
    const sorties = turn.state.actor.sorties[a] as number;
    const own = partner !== NONE && turn.friendly(partner, column.holder[r] as SideIndex);
    if (own) column.airFor[r] = (column.airFor[r] as number) + sorties;
    else column.airAgainst[r] = (column.airAgainst[r] as number) + sorties;
    turn.sum().add('air', sorties, r, a);
    turn.tell('sortiesFlown', 'sorties', 0, sorties, { actor: a, region: r });
    harmPeople(turn, r, sorties * 14);
  }
}

/** The place of a side with the strongest enemy in it, by his men and the ground he has gained; NONE where there is no enemy in any. */
function mostPressed(turn: Turn, s: SideIndex): RegionIndex {
  const { holder, progress } = turn.state.region;
  const { sidesAt } = turn.deployment;
  const enemies = turn.enemies[s] as number;
  let worst = NONE as RegionIndex;
  let most = 0;
  for (let r = 0 as RegionIndex; r < turn.compiled.region.count; r++) {
    if (holder[r] !== s || ((sidesAt[r] as number) & enemies) === 0) continue;
    const weight = turn.attackers(r) * (1000 + (progress[r] as number));
    if (weight > most) {
      most = weight;
      worst = r;
    }
  }
  return worst;
}

function holdsAirbase(turn: Turn, s: SideIndex): boolean {
  const { region } = turn.compiled;
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    if (((region.tags[r] as number) & AIRBASE_BIT) !== 0 && turn.state.region.holder[r] === s) return true;
  }
  return false;
}

/** Fighting power of a side's forces at a place: men x quality x resolve: [FIGHT-1]. */
function power(turn: Turn, r: RegionIndex, forHolder: boolean): { men: number; quality: number; resolve: number; entrenched: number } {
  const state = turn.state;
  const holder = state.region.holder[r] as SideIndex;
  let men = 0;
  let byQuality = 0;
  let byResolve = 0;
  let byGround = 0;
  for (let f = turn.deployment.first[r] as ForceIndex; f !== NONE; f = turn.deployment.next[f] as ForceIndex) {
    if (!turn.stands(f)) continue;
    const s = state.force.side[f] as SideIndex;
    if (forHolder ? !turn.friendly(s, holder) : !turn.fights(s, holder)) continue;
    const present = turn.menOf(f);
    men += present;
    byQuality += present * (state.force.quality[f] as number);
    byResolve += present * (state.force.quality[f] as number) * (state.force.will[f] as number);
    byGround += present * (state.force.entrenched[f] as number);
  }
  if (men === 0) return { men: 0, quality: 0, resolve: 0, entrenched: 0 };
  return { men, quality: byQuality / men, resolve: byQuality === 0 ? 0 : byResolve / byQuality / 1000, entrenched: byGround / men };
}

function fight(turn: Turn, r: RegionIndex): void {
  const { weights } = turn.compiled;
  const column = turn.state.region;
  const attack = power(turn, r, false);
  const defence = power(turn, r, true);
  const noise = weights.fightSpread * drawNormal(turn.key, turn.number, DRAW.battle, turn.compiled.region.who[r] as number);
  const ground = (turn.tables.defence[r] as number) / 1000;
  // Ordered marginal terms of a product: each factor's share is what the gain changes when it is put in.
  const terms = turn.sum();
  let gain = weights.fightRate;
  terms.add('base', round(gain));
  const put = (kind: 'men' | 'quality' | 'resolve' | 'terrain' | 'entrenchment' | 'command' | 'air' | 'chance', factor: number): void => {
    const next = gain * factor;
    terms.add(kind, round(next) - round(gain));
    gain = next;
  };
  put('men', threeEighths(attack.men / Math.max(defence.men, 1)));
  put('quality', threeEighths(attack.quality / Math.max(defence.quality, 1)));
  put('resolve', threeEighths(attack.resolve / Math.max(defence.resolve, 0.02)));
  put('terrain', threeEighths(1 / ground));
  put('entrenchment', threeEighths(1000 / (1000 + defence.entrenched)));
  // Staff lent by allies makes the defence act as one (M04).
  put(
    'command',
    threeEighths(1 / (1 + (weights.adviserDefence * (turn.staff[turn.state.region.holder[r] as SideIndex] as number)) / 1000)),
  );
  const air = (weights.airPower * ((column.airFor[r] as number) - (column.airAgainst[r] as number))) / 20;
  put('air', threeEighths(air >= 0 ? 1 / (1 + air) : 1 - air));
  put('chance', growth(noise));
  const before = column.progress[r] as number;
  const after = terms.applyTo(before, 0, 1000);
  column.progress[r] = after;
  column.pressure[r] = after - before;
  if (turn.recorder !== undefined)
    turn.tell('groundGained', 'thousandths', before, after, { region: r, side: column.contester[r] as SideIndex });
  losses(turn, r, attack, defence, ground);
}

type Power = ReturnType<typeof power>;

/** Both sides lose men in proportion to the geometric mean of those engaged: between aimed and area fire (M01): [FIGHT-3]. */
function losses(turn: Turn, r: RegionIndex, attack: Power, defence: Power, ground: number): void {
  const { weights } = turn.compiled;
  const engaged = Math.sqrt(Math.min(attack.men, 6000) * Math.min(defence.men, 6000));
  const noise = growth(0.4 * drawNormal(turn.key, turn.number, DRAW.casualties, turn.compiled.region.who[r] as number));
  const fierceness = clamp(defence.resolve * 2, 0.1, 2) * noise;
  const column = turn.state.region;
  const airLoss = (column.airFor[r] as number) * 0.25;
  const attackDead = round((weights.lossAttack * engaged * ground * fierceness) / 1000 + airLoss);
  const defenceDead = round(
    (weights.lossDefence * engaged * fierceness * clamp(attack.quality / Math.max(defence.quality, 5), 0.5, 2)) / 1000,
  );
  spread(turn, r, false, attackDead, attack.men);
  spread(turn, r, true, defenceDead, defence.men);
  harmPeople(turn, r, attackDead + defenceDead + (column.airFor[r] as number));
}

/** Divides the dead of a place among the forces that fought there, by men present; whole men, the remainder to the first. */
function spread(turn: Turn, r: RegionIndex, forHolder: boolean, dead: number, men: number): void {
  const state = turn.state;
  const holder = state.region.holder[r] as SideIndex;
  let left = Math.min(dead, men);
  for (let f = turn.deployment.first[r] as ForceIndex; f !== NONE && left > 0; f = turn.deployment.next[f] as ForceIndex) {
    if (!turn.stands(f)) continue;
    const s = state.force.side[f] as SideIndex;
    if (forHolder ? !turn.friendly(s, holder) : !turn.fights(s, holder)) continue;
    const share = Math.min(left, Math.floor((dead * turn.menOf(f)) / men) + 1, state.force.men[f] as number);
    loseMen(turn, f, 'killed', share);
    left -= share;
  }
}

/** Civilians killed and put to flight by fighting of this weight at a place, by how many live there: [HARM-1]. */
export function harmPeople(turn: Turn, r: RegionIndex, weight: number): void {
  const { weights, region } = turn.compiled;
  const people = region.people[r] as number;
  if (weight <= 0 || people === 0) return;
  const state = turn.state;
  const crowding = clamp(people / 300_000, 0.1, 2.5);
  const noise = growth(0.5 * drawNormal(turn.key, turn.number, DRAW.harm, region.who[r] as number));
  const killed = Math.floor(weights.civilianHarm * weight * 0.022 * crowding * noise + 0.2);
  const fled = Math.min(people - (state.region.displaced[r] as number), round(weights.civilianHarm * weight * 32 * crowding * noise));
  if (killed <= 0 && fled <= 0) return;
  state.region.killed[r] = (state.region.killed[r] as number) + killed;
  state.region.displaced[r] = (state.region.displaced[r] as number) + Math.max(0, fled);
  state.cost.killedCivilians[0] = (state.cost.killedCivilians[0] as number) + killed;
  state.cost.displaced[0] = (state.cost.displaced[0] as number) + Math.max(0, fled);
  turn.sum().add('killed', killed, r);
  turn.terms.add('displaced', Math.max(0, fled), r);
  if (turn.recorder !== undefined) turn.tell('civiliansHarmed', 'people', 0, killed + Math.max(0, fled), { region: r });
}
