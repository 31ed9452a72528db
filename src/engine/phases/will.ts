/**
 * Phase 6, will: each force's readiness to stay moves by named terms. What all forces of a side feel alike is computed
 * once. RULES.md, chapter WILL.
 */

import { type Column, shortColumn, wideColumn } from '../../core/column.ts';
import { clamp, round } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { gainMen } from '../deeds/men.ts';
import { endPay } from '../deeds/pay.ts';
import { wearOf } from '../deeds/words.ts';
import { type CauseSlot, divide, type Share } from '../events/causes.ts';
import { TermGroup } from '../events/terms.ts';
import type { FrontLine } from '../knowledge/frontline.ts';
import { type LocalNews, PLACE_LOST } from '../knowledge/localNews.ts';
import { readReserves } from '../knowledge/reserves.ts';
import { SIGNAL_SLOTS } from '../state/columns.ts';
import type { NewsKind, Turn } from '../turn.ts';
import { POSTURE, type TermKind } from '../vocabulary.ts';

/** A place does not feel news below this: part absorbed (thousandths) times nearness (thousandths). */
const LEAST_FELT = 20_000;

/** Will, 0 to 1, times this, from which contact with an enemy costs none: 0.8 and more. */
const CONTACT_STEADY = 1.25;

/** Will that pay gives at first, then each turn, and in all; and what it takes when it stops, thousandths. */
const PAY_FIRST = 15;
const PAY_MORE = 3;
const PAY_MOST = 45;
const PAY_STOPS = 30;

/** Part of a feared enemy's threat that is felt even where nobody is tied to the state. */
const FEAR_OF_ANYBODY = 0.3;

/** What the strain of a fight gives back, times what bad news does: it is over sooner. */
const STRAIN_RECOVERS = 3;

/** Part of a level's way to its target that rallying goes in a turn while its place is threatened, and after. */
const RALLY_UP = 0.25;
const RALLY_DOWN = 0.05;
/** Volunteers join until a garrison is this many times as strong as on paper at the start. */
const MOST_VOLUNTEERS = 1.5;

/** What the loss of a reserve at hand takes, as a multiple of what it gave. */
const RESERVE_LOST = 1.25;

/** How far a level moves in a turn towards where it will end: a share of the way, at least one thousandth. */
function stepOf(level: number, target: number, rate: number): number {
  const gap = target - level;
  if (gap === 0) return 0;
  const step = round(rate * gap);
  return step !== 0 ? step : gap > 0 ? 1 : -1;
}

export function createWillPhase(turn: Turn, frontLine: FrontLine, news: LocalNews): () => void {
  const { compiled, terms, farNews, alliedNews, noticedNews, drawInNews, leaderNews: leaderLeft } = turn;
  const { heartening: leaderWord, steadying: alliesWords } = turn;
  const { force, side, region, weights } = compiled;
  const { hasLeader, capital } = side;
  const { nearness, core, bond, trust, anger } = turn.tables;
  const { first: nearFirst, to: nearTo } = turn.tables.near;
  const { sidesAt } = turn.deployment;
  const { lossesExpected, credibility, cohesion, leaderPresent, spoke, pay, news: lossNews } = turn.state.side;
  const { payLevel, commandLevel, hopeless } = turn.state.side;
  const { posture, men, side: sideOf, region: regionOf, lost, will, heart } = turn.state.force;
  const { siege, promise, rally, shaken, strain, backed, paid } = turn.state.force;
  const { paidFrom, paidUntil } = turn.state.side;
  const { contacted, relieved, thrownBack } = turn;
  // While recording: the holds as they would be without the orders that made the core stand closer.
  const seatHoldBefore = new Float64Array(side.count);
  const homeHoldBefore = new Float64Array(side.count);
  const { pressure, reassured, reassurance, connected, holder, termsFrom, contester } = turn.state.region;
  const { lastChangeTurn } = turn.state.region;

  // What moves every force of a side alike this turn, by side: bad news, part of which the core may be spared; general
  // wear; and what words give, the leader's and the allies'.
  const badNews = side.ids.map(() => new TermGroup());
  const wear = side.ids.map(() => new TermGroup());
  const heartening = wideColumn<SideIndex>(side.count);
  const steadied = wideColumn<SideIndex>(side.count);
  /** How hopeless a state's cause looked before this turn, 0 to 1000; 0 for a side without a leader. */
  const hopelessBefore = wideColumn<SideIndex>(side.count);
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
  /** What reserves at hand give the garrison of each place, thousandths. */
  const reserves = shortColumn<RegionIndex>(region.count);
  /** While recording: what the last recovery goes back to. */
  let recovered: readonly Share[] = [];
  /** Sides whose partners' men stand near each place, as bits: where those had notice of people's leaving. */
  const expecting = wideColumn<RegionIndex>(region.count);
  /** 1: more is paid this turn, and felt. */
  const paying = new Uint8Array(side.count);
  /** 1: only local matters move a force of the side: a fight, reassurance, a cut road. */
  const still = new Uint8Array(side.count);

  return () => {
    frontLine.findCutRoads();
    readReserves(compiled, turn.tables, turn.state, turn.friends, reserves);
    endPay(turn);
    expecting.fill(0);
    for (let s: SideIndex = FIRST; s < side.count; s++) readMood(s);
    spreadNews();
    for (let f: ForceIndex = FIRST; f < force.count; f++) {
      if (men[f] === 0 || posture[f] >= POSTURE.travel) continue;
      const s = sideOf[f];
      const r = regionOf[f];
      if (still[s] === 0 || isMoved(f, r) || isPromised(s, r)) moveWill(f, s, r);
      if (f >= force.named && hasLeader[s] === 1 && bond[r] > 0 && isCalled(s, r)) volunteer(f, r);
    }
    for (let s: SideIndex = FIRST; s < side.count; s++) lossesExpected[s] = round(0.5 * lossesExpected[s]);
  };

  /** Whether anything that concerns it alone moves a force: a fight, a word, a siege, or what works slowly. */
  function isMoved(f: ForceIndex, r: RegionIndex): boolean {
    return (
      (lost[f] | pressure[r] | reassured[r] | heart[f] | contacted[r] | relieved[r] | thrownBack[r]) !== 0 ||
      (siege[f] | promise[f] | rally[f] | shaken[f] | strain[f] | paid[f]) !== 0 ||
      connected[r] === 0 ||
      (f >= force.named && backed[f] !== reserves[r]) ||
      wasTaken(r)
    );
  }

  /** Whether a place changed hands in the last half day. */
  function wasTaken(r: RegionIndex): boolean {
    return lastChangeTurn[r] !== NONE && lastChangeTurn[r] === turn.number - 1;
  }

  /** Whether an enemy stands near a state's place, whose promises or threats its garrison weighs. */
  function isPromised(s: SideIndex, r: RegionIndex): boolean {
    return hasLeader[s] === 1 && holder[r] === s && turn.knowledge.isThreatened(r);
  }

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
      heartening[s] = round((weights.word * leaderWord[s]) / 1000);
      steadied[s] = round((weights.word * alliesWords[s]) / 1000);
      kinds = bad.count;
      if (turn.recorder !== undefined) explainNews(s, bad);
    }
    if (noticedNews[s] !== 0) learnExpecting(s);
    paying[s] = paidFrom[s] < turn.number && turn.number < paidUntil[s] ? 1 : 0;
    const worn = wear[s];
    worn.clear();
    const isQuiet =
      news.first[s] === news.first[s + 1] && kinds === 0 && leaderLeft[s] === 0 && (heartening[s] | steadied[s]) === 0;
    still[s] = isQuiet && paying[s] === 0 ? 1 : 0;
    if (hasLeader[s] !== 1) return;
    wearOn(s, worn);
    if (worn.count > 0 || hopeless[s] !== hopelessBefore[s]) still[s] = 0;
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

  /** Slow causes move towards where they will end: pay and command by what changed since the start: [WILL-10]. */
  function wearOn(s: SideIndex, worn: TermGroup): void {
    const paid = stepOf(payLevel[s], payTarget(pay[s] - side.pay[s]), weights.wearRate);
    payLevel[s] = payLevel[s] + paid;
    worn.add('pay', paid);
    if (turn.recorder !== undefined) explainPay(s, worn);
    const delay = turn.commandHours(s);
    const slower = stepOf(commandLevel[s], commandTarget(delay - delayAtStart(s)), weights.wearRate);
    commandLevel[s] = commandLevel[s] + slower;
    worn.add('command', slower);
    if (turn.recorder !== undefined) explainCommand(s, worn, delay);
    const before = hopeless[s];
    hopelessBefore[s] = before;
    hopeless[s] = before + stepOf(before, Math.min(1000, round(lossNews[s] / 3)), weights.wearRate);
  }

  /** What a change of pay, thousandths of a living, gives or takes in time. */
  function payTarget(change: number): number {
    return round((weights.payWill * change) / 1000);
  }

  /** What orders that take so many hours longer take in time. */
  function commandTarget(hours: number): number {
    return -round((weights.commandWill * hours) / 12);
  }

  /** Hours that orders took at the start, when all advisers were at their posts. */
  function delayAtStart(s: SideIndex): number {
    const { actor } = compiled;
    let staff = 0;
    for (let a: ActorIndex = FIRST; a < actor.count; a++) if (actor.partner[a] === s) staff += actor.advisers[a];
    return side.commandDelayHours[s] * (1 - (0.4 * Math.min(1000, staff)) / 1000);
  }

  /** Marks the places near the men of a side's partners: they and their neighbours were told: [EVAC-9]. */
  function learnExpecting(s: SideIndex): void {
    const { actor, road } = compiled;
    for (let f: ForceIndex = FIRST; f < force.named; f++) {
      const a = force.actor[f];
      if (a === NONE || actor.side[a] !== NONE || sideOf[f] !== s || !turn.stands(f)) continue;
      const from = regionOf[f] * region.count;
      for (let r: RegionIndex = FIRST; r < region.count; r++)
        if (road.distance[from + r] <= turn.tables.reserveKm) expecting[r] = expecting[r] | (1 << s);
    }
  }

  /** Adds what those feel less who had been told that people leave: [EVAC-9]. */
  function addNotice(s: SideIndex): void {
    terms.add('notice', round((weights.alliedSignal * noticedNews[s]) / 1000));
    if (turn.recorder !== undefined) terms.because('notice', newsShares(s, 'noticed', weights.alliedSignal / 1000));
  }

  /**
   * Adds what pay gives men at their posts who can be reached, and what it takes from them when it stops: [WILL-18].
   */
  function addPay(f: ForceIndex, s: SideIndex, r: RegionIndex): void {
    const before = paid[f];
    if (holder[r] !== s || (before | paying[s]) === 0) return;
    if (paying[s] === 1 && connected[r] === 1) {
      const step = Math.min(before === 0 ? PAY_FIRST : PAY_MORE, PAY_MOST - before);
      if (step === 0) return;
      paid[f] = before + step;
      terms.add('pay', step);
    } else if (before > 0) {
      paid[f] = 0;
      terms.add('pay', -PAY_STOPS);
    } else return;
    const cause = turn.causes?.of('paid', s);
    if (cause !== undefined) terms.because('pay', [{ cause, value: paid[f] === 0 ? -PAY_STOPS : paid[f] - before }]);
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

  /** While recording: what pay sent or raised by order gives. */
  function explainPay(s: SideIndex, worn: TermGroup): void {
    const raised = (turn.causes?.all('pay', s) ?? []).map(({ cause, amount }) => ({ cause, value: payTarget(amount) }));
    worn.because('pay', followedBy('payLevel', s, raised, weights.wearRate));
  }

  /** While recording: what advisers who have left would have spared. */
  function explainCommand(s: SideIndex, worn: TermGroup, delay: number): void {
    const left = turn
      .staffWithout(s)
      .map(({ cause, staff }) => ({ cause, value: commandTarget(delay - turn.commandHours(s, staff)) }));
    worn.because('command', followedBy('commandLevel', s, left, weights.wearRate));
  }

  /**
   * While recording: the parts of a level's step that go back to causes, each of which has a level of its own, and a
   * target: a cause that is named no more goes back to nothing.
   */
  function followedBy(slot: CauseSlot, index: number, targets: readonly Share[], rate: number): readonly Share[] {
    const { causes } = turn;
    if (causes === undefined) return [];
    const gone = causes
      .all(slot, index)
      .filter(({ cause }) => targets.every((target) => target.cause !== cause))
      .map(({ cause }) => ({ cause, value: 0 }));
    return [...targets, ...gone].flatMap(({ cause, value: target }) => {
      const level = causes.all(slot, index).find((each) => each.cause === cause)?.amount ?? 0;
      const value = stepOf(level, target, rate);
      if (value === 0) return [];
      causes.add(slot, index, cause, value);
      return [{ cause, value }];
    });
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
    if (noticedNews[s] !== 0 && (expecting[r] & (1 << s)) !== 0) addNotice(s);
    if (terms.sum < 0 || leaderLeft[s] !== 0) addHold(s, r);
    const shock = Math.min(0, terms.sum);
    if (turn.recorder !== undefined && shock < 0) rememberShock(f);
    const given = addWords(f, s, r);
    const strained = addFight(f, s, r);
    if (holder[r] === s) addPlace(f, s, r);
    else {
      addLevel('cutRoad', siege, f, 0, weights.siegeRate);
      addLevel('amnesty', promise, f, 0, weights.promiseRate);
      addLevel('rally', rally, f, 0, RALLY_DOWN);
    }
    if (f >= force.named) addReserve(f, r);
    terms.addGroup(wear[s]);
    addPay(f, s, r);
    recover(f, s, r, shock, strained);
    if (terms.sum === 0) return;
    const before = will[f];
    const wanted = before + terms.sum;
    // What is cut off above was not given, and what is cut off below was not taken.
    if (given > 0) heart[f] = Math.max(0, heart[f] - Math.max(0, wanted - 1000));
    if (wanted < 0) shaken[f] = Math.max(0, shaken[f] + wanted);
    const after = terms.applyTo(before, 0, 1000);
    if (after === before) return;
    will[f] = after;
    if (turn.recorder !== undefined)
      turn.tell('willChanged', before, after, { force: f, side: s, region: r, seenBy: s });
  }

  /** While recording: keeps what parts of the bad news go back to, for when it is given back. */
  function rememberShock(f: ForceIndex): void {
    for (const { shares } of terms.take())
      for (const { cause, value } of shares ?? []) turn.causes?.add('shaken', f, cause, -value);
  }

  /** Adds the step of a cause that works slowly: [WILL-8] to [WILL-10], [WILL-15]. */
  function addLevel(
    kind: TermKind,
    level: Column<ForceIndex>,
    f: ForceIndex,
    target: number,
    rate: number,
    enemy?: SideIndex,
  ): void {
    const step = stepOf(level[f], target, rate);
    if (step === 0) return;
    level[f] = level[f] + step;
    terms.add(kind, step, undefined, undefined, enemy);
  }

  /**
   * Adds what a fight does to those in it: the dead, ground lost, an attack that begins, being thrown back: [WILL-7],
   * [WILL-13]. Returns what it takes, thousandths, 0 or less.
   */
  function addFight(f: ForceIndex, s: SideIndex, r: RegionIndex): number {
    const before = terms.sum;
    const dead = lost[f];
    if (dead > 0) terms.add('ownLosses', -round((weights.ownLosses * dead) / (men[f] + dead)));
    if (holder[r] === s) {
      if (contacted[r] !== 0) {
        const shaky = 1 - Math.min(1, (CONTACT_STEADY * will[f]) / 1000);
        terms.add('contact', -round(weights.contactShock * shaky * shaky), r);
      }
      const pressed = pressure[r];
      if (pressed > 0) {
        terms.add('pressure', -round((weights.pressure * Math.min(pressed, 500)) / 1000), r);
        if (turn.recorder !== undefined) terms.because('pressure', pressureShares(r));
      }
    } else if (thrownBack[r] > 0 && turn.fights(s, holder[r]))
      terms.add('thrownBack', -round((weights.thrownBack * thrownBack[r]) / 1000), r);
    return terms.sum - before;
  }

  /** Adds what a reserve that has come near gives a garrison; one that leaves takes a quarter more: [WILL-17]. */
  function addReserve(f: ForceIndex, r: RegionIndex): void {
    const change = reserves[r] - backed[f];
    if (change === 0) return;
    backed[f] = reserves[r];
    terms.add('reserve', change > 0 ? change : round(RESERVE_LOST * change), r);
  }

  /**
   * Bad news is forgotten while none comes and somebody leads, the strain of a fight once nobody attacks: [WILL-14].
   */
  function recover(f: ForceIndex, s: SideIndex, r: RegionIndex, shock: number, strained: number): void {
    const isLed = hasLeader[s] !== 1 || leaderPresent[s] === 1;
    let back = 0;
    if (shock === 0 && isLed && shaken[f] > 0) {
      back = -stepOf(shaken[f], 0, weights.recovery);
      if (turn.recorder !== undefined) explainRecovery(f, back);
      terms.add('recovered', back);
      if (turn.recorder !== undefined) terms.because('recovered', recovered);
    }
    shaken[f] = Math.min(1000, shaken[f] - shock - back);
    let rested = 0;
    if (strained === 0 && strain[f] > 0 && contester[r] === NONE) {
      rested = -stepOf(strain[f], 0, STRAIN_RECOVERS * weights.recovery);
      terms.add('rested', rested);
    }
    strain[f] = Math.min(1000, strain[f] - strained - rested);
  }

  /** While recording: whose bad news it is that is forgotten. */
  function explainRecovery(f: ForceIndex, back: number): void {
    const worn = turn.causes?.wear('shaken', f, back, shaken[f]) ?? [];
    recovered = worn.map(({ cause, value }) => ({ cause, value: -value }));
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
    const rid = relieved[r] !== 0 && holder[r] === s ? round(weights.relief) : 0;
    const won = f < force.named && wasTaken(r) && holder[r] === s ? round(weights.relief) : 0;
    const given = steadied[s] + heartening[s] + promised + rid + won;
    if (given === 0) {
      if (worn !== 0) heart[f] = before - worn;
      return 0;
    }
    heart[f] = before - worn + given;
    terms.add('alliedSignal', steadied[s]);
    if (turn.recorder !== undefined) giveHeart(f, 'alliedSignal', newsShares(s, 'stoodBy', weights.word / 1000));
    terms.add('leader', heartening[s]);
    if (turn.recorder !== undefined) giveHeart(f, 'leader', newsShares(s, 'leaderSpoke', weights.word / 1000));
    terms.add('relief', rid, r);
    terms.add('success', won, r);
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

  /** Adds what a place does to its holders: promises, a siege, its people: [WILL-8] to [WILL-10], [WILL-15]. */
  function addPlace(f: ForceIndex, s: SideIndex, r: RegionIndex): void {
    const isState = hasLeader[s] === 1;
    const enemy = isState ? frontLine.enemyNear(sidesAt, r) : NONE;
    const expected = enemy === NONE ? 0 : expectedOf(r, enemy);
    const offered = enemy !== NONE && termsFrom[r] !== NONE;
    addLevel('amnesty', promise, f, round(offered ? 2 * expected : expected), weights.promiseRate, enemy);
    if (turn.recorder !== undefined) explainPromise(f, r, offered ? round(expected) : 0);
    addLevel(
      'cutRoad',
      siege,
      f,
      connected[r] === 0 && capital[s] !== NONE ? -round(weights.siegeWill) : 0,
      weights.siegeRate,
    );
    const angry = anger[r];
    if (isState && angry > 0) {
      const felt = (weights.peopleWill * angry) / 500_000;
      terms.add('people', round(felt * hopelessBefore[s]) - round(felt * hopeless[s]));
    }
    const tied = isState ? bond[r] : 0;
    if (tied === 0 && rally[f] === 0) return;
    const called = tied > 0 && isCalled(s, r);
    addLevel('rally', rally, f, called ? round(weights.rallyWill * tied) : 0, called ? RALLY_UP : RALLY_DOWN);
  }

  /** Whether people tied to a state are called upon: their place is threatened and somebody leads: [WILL-15]. */
  function isCalled(s: SideIndex, r: RegionIndex): boolean {
    return holder[r] === s && leaderPresent[s] === 1 && turn.knowledge.isThreatened(r);
  }

  /** Local people join a threatened garrison, until it is half as strong again as on paper: [WILL-16]. */
  function volunteer(f: ForceIndex, r: RegionIndex): void {
    const room = Math.floor(MOST_VOLUNTEERS * force.paper[f]) - men[f];
    if (room <= 0 || men[f] === 0) return;
    const joining = Math.min(room, round((weights.rallyMen * bond[r] * region.people[r]) / 1000));
    gainMen(turn, f, 'joined', joining, 1000);
  }

  /**
   * What a garrison expects of an enemy at hand, as will that it takes in time (below 0) or gives: his promises soften
   * as far as they are believed beyond a doubt; where he is feared he stiffens, the more so among people tied to the
   * state: [WILL-8].
   */
  function expectedOf(r: RegionIndex, enemy: SideIndex): number {
    const closeness = frontLine.isInContact(sidesAt, r) ? 1 : 0.5;
    const beyond = (credibility[enemy] - weights.doubt) / (1000 - weights.doubt);
    const felt = beyond >= 0 ? trust[r] : FEAR_OF_ANYBODY + region.ties[r] / 1000;
    return -weights.promiseDepth * closeness * felt * beyond;
  }

  /** While recording: what of the enemy's promises goes back to terms that were offered. */
  function explainPromise(f: ForceIndex, r: RegionIndex, more: number): void {
    const by = more === 0 ? undefined : turn.causes?.of('terms', r);
    const offers = by === undefined ? [] : [{ cause: by, value: more }];
    terms.because('amnesty', followedBy('promise', f, offers, weights.promiseRate));
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
