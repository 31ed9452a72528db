/**
 * Phase 6, will: each force's readiness to stay moves by named terms. What all forces of a side feel alike is computed
 * once. RULES.md, chapter WILL.
 */

import { wideColumn } from '../../core/column.ts';
import { clamp, round } from '../../core/exact.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { wearOf } from '../deeds/words.ts';
import { divide, type Share } from '../events/causes.ts';
import { TermGroup } from '../events/terms.ts';
import type { FrontLine } from '../knowledge/frontline.ts';
import { type LocalNews, PLACE_LOST } from '../knowledge/localNews.ts';
import { SIGNAL_SLOTS } from '../state/columns.ts';
import type { NewsKind, Turn } from '../turn.ts';
import { POSTURE, type TermKind } from '../vocabulary.ts';

/** A place does not feel news below this: part absorbed (thousandths) times nearness (thousandths). */
const LEAST_FELT = 20_000;

/** Whole thousandths lost to slow wear in a turn; fractions carry over to later turns: [WILL-10]. */
function wornBy(rate: number, turn: number): number {
  return round(rate * (turn + 1)) - round(rate * turn);
}

export function createWillPhase(turn: Turn, frontLine: FrontLine, news: LocalNews): () => void {
  const { compiled, terms, farNews, alliedNews, drawInNews, leaderNews: leaderLeft } = turn;
  const { heartening: leaderWord, steadying: alliesWords } = turn;
  const { force, side, region, weights } = compiled;
  const { hasLeader, capital } = side;
  const { nearness, core, bond, trust, anger } = turn.tables;
  const { first: nearFirst, to: nearTo } = turn.tables.near;
  const { sidesAt } = turn.deployment;
  const { lossesExpected, credibility, cohesion, leaderPresent, spoke, pay, news: lossNews } = turn.state.side;
  const { posture, men, side: sideOf, region: regionOf, lost, will, heart } = turn.state.force;
  // While recording: the holds as they would be without the orders that made the core stand closer.
  const seatHoldBefore = new Float64Array(side.count);
  const homeHoldBefore = new Float64Array(side.count);
  const { pressure, reassured, reassurance, connected, holder, termsFrom } = turn.state.region;

  // What moves every force of a side alike this turn, by side: bad news, part of which the core may be spared; general
  // wear; and what words give, the leader's and the allies'.
  const badNews = side.ids.map(() => new TermGroup());
  const wear = side.ids.map(() => new TermGroup());
  const heartening = wideColumn<SideIndex>(side.count);
  const steadied = wideColumn<SideIndex>(side.count);
  /** How clearly a state is seen to be losing, 0 to 1000; 0 for a side without a leader. */
  const momentum = new Float64Array(side.count);
  /** Share of bad news spared to the core, and to places fully tied to the state: 0 to 1; below 0 they feel more. */
  const seatHold = new Float64Array(side.count);
  const homeHold = new Float64Array(side.count);
  /** How far places tied to the state hold on their own after the leader has left, 0 to 1. */
  const alone = new Float64Array(side.count);
  // Lists of the news of lost places and fresh men that a side feels at a place, `sides x regions`: where each list
  // begins, then by entry the news, how much of it is felt, the cell it is felt in, and the next entry.
  const firstFelt = new Int32Array(side.count * region.count).fill(NONE);
  const feltNews = new Int16Array(SIGNAL_SLOTS * region.count);
  const felt = new Int32Array(feltNews.length);
  const feltIn = new Int32Array(feltNews.length);
  const nextFelt = new Int32Array(feltNews.length);
  let feltCount = 0;
  /** 1: only local matters move a force of the side: a fight, reassurance, a cut road. */
  const still = new Uint8Array(side.count);

  return () => {
    frontLine.findCutRoads();
    for (let s: SideIndex = FIRST; s < side.count; s++) readMood(s);
    spreadNews();
    for (let f: ForceIndex = FIRST; f < force.count; f++) {
      if (men[f] === 0 || posture[f] >= POSTURE.travel) continue;
      const s = sideOf[f];
      const r = regionOf[f];
      if (
        still[s] === 0 ||
        lost[f] !== 0 ||
        pressure[r] !== 0 ||
        reassured[r] !== 0 ||
        connected[r] === 0 ||
        heart[f] !== 0
      )
        moveWill(f, s, r);
    }
    for (let s: SideIndex = FIRST; s < side.count; s++) lossesExpected[s] = round(0.5 * lossesExpected[s]);
  };

  /** Computes what all forces of a side feel alike: [WILL-2], [WILL-4] to [WILL-6], [WILL-10]. */
  function readMood(s: SideIndex): void {
    const bad = badNews[s];
    bad.clear();
    const far = farNews[s];
    const allied = alliedNews[s];
    const drawnIn = drawInNews[s];
    const words = leaderWord[s] | alliesWords[s];
    heartening[s] = 0;
    steadied[s] = 0;
    let kinds = 0;
    // Most sides have no news in most turns.
    if ((far | allied | drawnIn | words) !== 0) {
      bad.add('farLoss', -round((weights.contagion * weights.farLoss * far) / 1000));
      const unexpected = clamp(far - lossesExpected[s], 0, 4000);
      // If the leader has just spoken of victory, the next loss weighs double.
      const boast = spoke[s] !== NONE && turn.number - spoke[s] <= 4 ? 2 : 1;
      bad.add('surprise', -round((weights.contagion * weights.surprise * boast * unexpected) / 1000));
      bad.add('alliedSignal', -round((weights.alliedSignal * allied) / 1000));
      bad.add('drawIn', -round((weights.drawInWill * drawnIn) / 1000));
      heartening[s] = round((weights.reassure * leaderWord[s] * 0.3) / 1000);
      steadied[s] = round((weights.alliedSignal * alliesWords[s]) / 1000);
      kinds = bad.count;
      if (turn.recorder !== undefined) explainNews(s, bad);
    }
    const worn = wear[s];
    worn.clear();
    if (hasLeader[s] !== 1) {
      still[s] =
        news.first[s] === news.first[s + 1] && kinds === 0 && leaderLeft[s] === 0 && (heartening[s] | steadied[s]) === 0
          ? 1
          : 0;
      return;
    }
    still[s] = 0;
    const delay = turn.commandHours(s);
    worn.add('pay', -wornBy((weights.payWill * Math.max(0, 1000 - pay[s])) / 1000, turn.number));
    if (turn.recorder !== undefined) explainPay(s, worn);
    worn.add('command', -wornByDelay(delay));
    if (turn.recorder !== undefined) explainCommand(s, worn, delay);
    momentum[s] = Math.min(1000, lossNews[s] / 3);
    // While the leader is there, the core of a side and places tied to the state share bad news and take it less hard
    // than others; the core less still in a run in which it holds together. In such a run places tied to the state may
    // hold on their own after he has gone.
    const together = cohesion[s] / 1000;
    const present = leaderPresent[s] === 1;
    const standing = clamp(weights.heartlandHold * together, 0, 1);
    alone[s] = standing * standing;
    seatHold[s] = present ? weights.coreHold + (weights.coreShield * side.cohesionSpread[s] * together) / 1000 : 0;
    homeHold[s] = weights.homeHold * (present ? 1 : alone[s]);
    if (turn.recorder !== undefined) readHoldBefore(s, present);
  }

  /** While recording: what parts of the bad news that all forces of a side feel go back to orders. */
  function explainNews(s: SideIndex, bad: TermGroup): void {
    const far = farNews[s];
    bad.because('farLoss', newsShares(s, 'far', -(weights.contagion * weights.farLoss) / 1000));
    const unexpected = clamp(far - lossesExpected[s], 0, 4000);
    if (unexpected > 0) {
      const once = -(weights.contagion * weights.surprise * unexpected) / 1000;
      const boasted = spoke[s] !== NONE && turn.number - spoke[s] <= 4;
      const boast = boasted ? turn.causes?.of('spoke', s) : undefined;
      bad.because('surprise', [
        ...newsShares(s, 'far', once / far),
        ...(boast === undefined ? [] : [{ cause: boast, value: round(once) }]),
      ]);
    }
    bad.because('alliedSignal', newsShares(s, 'allied', -weights.alliedSignal / 1000));
    bad.because('drawIn', newsShares(s, 'drawIn', -weights.drawInWill / 1000));
  }

  function newsShares(s: SideIndex, news: NewsKind, weight: number): readonly Share[] {
    return turn.newsFor.flatMap((part) => {
      const value = part.side === s && part.news === news ? round(part.value * weight) : 0;
      return value === 0 ? [] : [{ cause: part.cause, value }];
    });
  }

  /** While recording: what pay sent or raised by order spares. */
  function explainPay(s: SideIndex, worn: TermGroup): void {
    const raised = turn.causes?.all('pay', s) ?? [];
    const more = raised.reduce((sum, { amount }) => sum + amount, 0);
    const wornAt = (paid: number): number => -wornBy((weights.payWill * Math.max(0, 1000 - paid)) / 1000, turn.number);
    worn.because('pay', divide(wornAt(pay[s]) - wornAt(pay[s] - more), raised));
  }

  function wornByDelay(delay: number): number {
    return wornBy((weights.commandWill * Math.max(0, delay - 12)) / 12, turn.number);
  }

  /** While recording: what advisers who have left would have spared. */
  function explainCommand(s: SideIndex, worn: TermGroup, delay: number): void {
    const shares = turn.staffWithout(s).flatMap(({ cause, staff }) => {
      const value = wornByDelay(turn.commandHours(s, staff)) - wornByDelay(delay);
      return value === 0 ? [] : [{ cause, value }];
    });
    worn.because('command', shares);
  }

  function readHoldBefore(s: SideIndex, present: boolean): void {
    const more = (turn.causes?.all('cohesion', s) ?? []).reduce((sum, { amount }) => sum + amount, 0);
    const together = (cohesion[s] - more) / 1000;
    const standing = clamp(weights.heartlandHold * together, 0, 1);
    seatHoldBefore[s] = present
      ? weights.coreHold + (weights.coreShield * side.cohesionSpread[s] * together) / 1000
      : 0;
    homeHoldBefore[s] = weights.homeHold * (present ? 1 : standing * standing);
  }

  function moveWill(f: ForceIndex, s: SideIndex, r: RegionIndex): void {
    turn.sum();
    const localNews = firstFelt[s * region.count + r];
    if (localNews !== NONE) addLocalNews(localNews);
    terms.addGroup(badNews[s]);
    if (terms.sum < 0 || leaderLeft[s] !== 0) addHold(s, r);
    const given = addWords(f, s, r);
    const dead = lost[f];
    if (dead > 0) terms.add('ownLosses', -round((weights.ownLosses * dead) / (men[f] + dead)));
    if (holder[r] === s) addPlace(s, r);
    terms.addGroup(wear[s]);
    if (terms.sum === 0) return;
    const before = will[f];
    // What is cut off above was not given.
    if (given > 0) heart[f] = Math.max(0, heart[f] - Math.max(0, before + terms.sum - 1000));
    const after = terms.applyTo(before, 0, 1000);
    if (after === before) return;
    will[f] = after;
    if (turn.recorder !== undefined)
      turn.tell('willChanged', before, after, { force: f, side: s, region: r, seenBy: s });
  }

  /**
   * Adds what words give a force, and what of earlier words wears off: [WILL-5], [WILL-11], [ORDER-11]. Bad news is
   * felt less at the core, words are not.
   *
   * @returns what they give this turn, thousandths.
   */
  function addWords(f: ForceIndex, s: SideIndex, r: RegionIndex): number {
    const before = heart[f];
    const worn = wearOf(before);
    if (worn !== 0) {
      terms.add('faded', -worn);
      if (turn.recorder !== undefined) terms.because('faded', turn.recorder.causes.wear('heart', f, worn, before));
    }
    const promised = holder[r] === s && reassured[r] > 0 ? round((weights.reassure * reassurance[r]) / 3000) : 0;
    const given = steadied[s] + heartening[s] + promised;
    if (given === 0) {
      if (worn !== 0) heart[f] = before - worn;
      return 0;
    }
    heart[f] = before - worn + given;
    terms.add('alliedSignal', steadied[s]);
    if (turn.recorder !== undefined)
      giveHeart(f, 'alliedSignal', newsShares(s, 'stoodBy', weights.alliedSignal / 1000));
    terms.add('leader', heartening[s]);
    if (turn.recorder !== undefined)
      giveHeart(f, 'leader', newsShares(s, 'leaderSpoke', (weights.reassure * 0.3) / 1000));
    terms.add('reassured', promised, r);
    const by = promised === 0 ? undefined : turn.causes?.of('reassured', r);
    if (by !== undefined) giveHeart(f, 'reassured', [{ cause: by, value: promised }]);
    return given;
  }

  /** While recording: what words gave goes back to these. */
  function giveHeart(f: ForceIndex, kind: TermKind, shares: readonly Share[]): void {
    if (shares.length === 0) return;
    terms.because(kind, shares);
    for (const { cause, value } of shares) turn.causes?.add('heart', f, cause, value);
  }

  /** Lists what news each side feels at each place: the last news first, so that lists begin with the earliest. */
  function spreadNews(): void {
    for (let i = 0; i < feltCount; i++) firstFelt[feltIn[i]] = NONE;
    feltCount = 0;
    for (let s: SideIndex = FIRST; s < side.count; s++)
      for (let i = news.first[s + 1] - 1, first = news.first[s]; i >= first; i--) {
        const place = news.region[i];
        for (let k = nearFirst[place], last = nearFirst[place + 1]; k < last; k++) {
          const r = nearTo[k];
          // Neighbours are sorted by nearness.
          const amount = news.part[i] * nearness[place * region.count + r];
          if (amount < LEAST_FELT) break;
          const cell = s * region.count + r;
          feltNews[feltCount] = i;
          felt[feltCount] = amount;
          feltIn[feltCount] = cell;
          nextFelt[feltCount] = firstFelt[cell];
          firstFelt[cell] = feltCount++;
        }
      }
  }

  /** Adds lost places and fresh men, felt by nearness: [WILL-3], [WILL-11]. Takes the first of the list. */
  function addLocalNews(first: number): void {
    const lossWeight = weights.contagion * weights.nearLoss;
    for (let k = first; k !== NONE; k = nextFelt[k]) {
      const i = feltNews[k];
      const place = news.region[i];
      if (news.kind[i] === PLACE_LOST) terms.add('nearLoss', -round((lossWeight * felt[k]) / 1e6), place);
      else terms.add('comrades', round((weights.comrades * felt[k]) / 1e6), place);
      if (turn.recorder !== undefined) terms.allBecause(news.cause[i]);
    }
  }

  /**
   * Adds the part of the bad news that the core and places tied to the state are spared, and the leader's exit:
   * [WILL-6].
   */
  function addHold(s: SideIndex, r: RegionIndex): void {
    const nearSeat = core[s * region.count + r];
    const tied = hasLeader[s] === 1 ? bond[r] : 0;
    if ((nearSeat > 0 || tied > 0) && terms.sum < 0) {
      const spared = (nearSeat * seatHold[s]) / 1000 + tied * homeHold[s];
      const bad = terms.sum;
      terms.add('cohesion', -round(bad * clamp(spared, -1, 0.9)));
      if (turn.recorder !== undefined) {
        const before = (nearSeat * seatHoldBefore[s]) / 1000 + tied * homeHoldBefore[s];
        const more = round(bad * clamp(before, -1, 0.9)) - round(bad * clamp(spared, -1, 0.9));
        terms.because('cohesion', divide(more, turn.causes?.all('cohesion', s) ?? []));
      }
    }
    const exit = weights.leaderLeft * leaderLeft[s];
    if (exit === 0) return;
    terms.add('leader', -round(exit / 1000));
    if (turn.recorder !== undefined) terms.because('leader', newsShares(s, 'leaderLeft', -weights.leaderLeft / 1000));
    terms.add('ties', round((exit * tied * alone[s]) / 1000), r);
  }

  /** Adds what a place does to its holders: the fight, promises, cut roads, its people: [WILL-7] to [WILL-11]. */
  function addPlace(s: SideIndex, r: RegionIndex): void {
    const pressed = pressure[r];
    if (pressed > 0) {
      terms.add('pressure', -round((weights.pressure * Math.min(pressed, 500)) / 1000), r);
      if (turn.recorder !== undefined) terms.because('pressure', pressureShares(r));
    }
    const isState = hasLeader[s] === 1;
    const enemy = isState ? frontLine.enemyNear(sidesAt, r) : NONE;
    if (enemy !== NONE) {
      const closeness = frontLine.isInContact(sidesAt, r) ? 1 : 0.5;
      const offered = termsFrom[r] === NONE ? 1 : 2;
      const offer = weights.amnesty * closeness * offered * trust[r] * credibility[enemy];
      terms.add('amnesty', -round(offer / 1000), undefined, undefined, enemy);
      const by = offered === 2 ? turn.causes?.of('terms', r) : undefined;
      if (by !== undefined) terms.because('amnesty', [{ cause: by, value: round(offer / 2000) - round(offer / 1000) }]);
    }
    if (connected[r] === 0 && capital[s] !== NONE) terms.add('cutRoad', -round(weights.cutRoad));
    const angry = anger[r];
    if (isState && angry > 0) terms.add('people', -round((weights.peopleWill * angry * momentum[s]) / 500_000));
  }

  /** While recording: the parts of a place's pressure that go back to who fought there by whose order. */
  function pressureShares(r: RegionIndex): readonly Share[] {
    const pressed = pressure[r];
    const kept = Math.min(pressed, 500) / pressed;
    return (turn.groundFor.get(r) ?? []).flatMap(({ cause, value }) => {
      const felt = -round((weights.pressure * kept * value) / 1000);
      return felt === 0 ? [] : [{ cause, value: felt }];
    });
  }
}
