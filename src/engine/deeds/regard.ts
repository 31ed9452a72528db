/**
 * Regard: what an actor does in sight of others moves their trust in it. RULES.md, chapter TRUST.
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, ExitIndex, RegionIndex, SideIndex, TalkIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { sideOfPeople } from '../knowledge/people.ts';
import type { Turn } from '../turn.ts';
import { changeTrust } from './trust.ts';

/**
 * What a deed about a side moves among those who stand with it, and among those who stand with its enemies. `late`: its
 * friends thank nobody for it once the side has won.
 */
interface Regard {
  readonly friends: number;
  readonly foes: number;
  readonly late?: true;
}

/** Thousandths, for who trusts by 500: [TRUST-2]. */
const ABOUT_SIDE = {
  standBy: { friends: 50, foes: -50, late: true },
  hedge: { friends: -40, foes: 40 },
  letGo: { friends: -120, foes: 60 },
  warned: { friends: -20, foes: 20 },
  halted: { friends: -30, foes: 40 },
  letLoose: { friends: 20, foes: -40, late: true },
  paid: { friends: 40, foes: -30, late: true },
  borderOpened: { friends: 40, foes: -30 },
  borderShut: { friends: -40, foes: 30 },
  flownAgainst: { friends: -40, foes: 0 },
  flownFor: { friends: 20, foes: 0 },
  menCame: { friends: 60, foes: -20 },
  menStopped: { friends: 20, foes: -10 },
  peopleKept: { friends: 30, foes: -10 },
  asylumLeaked: { friends: -60, foes: 30 },
  kept: { friends: 30, foes: 0 },
  brokenByDeed: { friends: -60, foes: 0 },
  brokenByEvents: { friends: -40, foes: 0 },
  released: { friends: -40, foes: 0 },
} as const;
export type DeedAboutSide = keyof typeof ABOUT_SIDE;

/**
 * What terms offered to a garrison move in who commands its side, and among those who stand with its enemies; and the
 * people at its place from which on they are seen in full.
 */
const TERMS = { commander: 30, foes: -20, city: 200_000 } as const;

/** What sorties, and each civilian they kill, move among those they are flown against, and the most of it. */
const SORTIES = 5;
const SORTIE_KILLED = 2;
const MOST_RESENTED = 40;

/** The same, of deeds that concern those who are at a table, keep a base, or fear stores of arms: [TRUST-3]. */
const MEDIATED = 20;
const GUARANTEED = { keeper: 80, foes: -40 } as const;
const ABOUT_STORES = { guarded: 20, shown: 60, looted: -30 } as const;

/** Trust that a deed moves in full, thousandths. */
const MIDDLE = 500;

/** A deed moves trust by less the nearer it is to its end: [TRUST-1]. */
function regard(turn: Turn, a: ActorIndex, other: ActorIndex, change: number): void {
  if (a === other || change === 0) return;
  const now = turn.state.between.trust[a * turn.compiled.actor.count + other];
  const room = change > 0 ? 1000 - now : now;
  changeTrust(turn, a, other, round((change * room) / MIDDLE), 'deed');
}

/**
 * Those who command or back a side, and those who command or back its enemies, have seen what an actor did about it:
 * [TRUST-2].
 *
 * @param part how much of a deed it is, thousandths.
 */
export function regardForSide(turn: Turn, actor: ActorIndex, s: SideIndex, deed: DeedAboutSide, part = 1000): void {
  const { friends, foes, late }: Regard = ABOUT_SIDE[deed];
  const thanks = late === true && hasWon(turn, s) ? 0 : friends;
  regardAround(turn, actor, s, round((thanks * part) / 1000), round((foes * part) / 1000));
}

/** Terms have been offered to the garrison of a place, as far as the place is a city: [TRUST-2]. */
export function regardForTerms(turn: Turn, actor: ActorIndex, r: RegionIndex): void {
  const { actor: actors, region } = turn.compiled;
  const s = turn.state.region.holder[r];
  const part = Math.min(1, region.people[r] / TERMS.city);
  for (let a: ActorIndex = FIRST; a < actors.count; a++)
    if (actors.side[a] === s) regard(turn, a, actor, round(TERMS.commander * part));
  regardAround(turn, actor, s, 0, round(TERMS.foes * part));
}

/** Those who stand with a side's enemies hold against an actor what its sorties for the side cost: [TRUST-2]. */
export function resentSorties(turn: Turn, actor: ActorIndex, s: SideIndex, killed: number): void {
  regardAround(turn, actor, s, 0, -Math.min(MOST_RESENTED, SORTIES + SORTIE_KILLED * killed));
}

function regardAround(turn: Turn, actor: ActorIndex, s: SideIndex, thanks: number, foes: number): void {
  if (s === NONE) return;
  const { compiled } = turn;
  for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++) {
    const own = sideOfPeople(compiled, a);
    if (own === NONE) continue;
    const change = own === s ? thanks : turn.fights(own, s) ? foes : 0;
    regard(turn, a, actor, change);
  }
}

/** Whether a side or a friend of it holds the seat of a side with a leader that it fights. */
function hasWon(turn: Turn, s: SideIndex): boolean {
  const { side } = turn.compiled;
  for (let o: SideIndex = FIRST; o < side.count; o++) {
    const seat = side.capital[o];
    if (side.hasLeader[o] === 0 || seat === NONE || !turn.fights(o, s)) continue;
    if (turn.friendly(s, turn.state.region.holder[seat])) return true;
  }
  return false;
}

/** Those at a table, and who gave it, have seen an actor bring it nearer to an agreement: [TRUST-3]. */
export function regardForMediation(turn: Turn, actor: ActorIndex, t: TalkIndex): void {
  const { parties, host } = turn.compiled.talk;
  for (let a: ActorIndex = FIRST; a < turn.compiled.actor.count; a++)
    if (host[t] === a || parties[t].includes(a)) regard(turn, a, actor, MEDIATED);
}

/**
 * Whoever keeps a way out at a place has been promised it; those who command a side at war with the one that he backs
 * have seen it: [TRUST-3].
 */
export function regardForGuarantee(turn: Turn, actor: ActorIndex, r: RegionIndex): void {
  const { actor: actors } = turn.compiled;
  for (let a: ActorIndex = FIRST; a < actors.count; a++) {
    if (!keepsAWayOut(turn, a, r)) continue;
    regard(turn, a, actor, GUARANTEED.keeper);
    for (let o: ActorIndex = FIRST; o < actors.count; o++)
      if (actors.side[o] !== NONE && actors.partner[a] !== NONE && turn.fights(actors.side[o], actors.partner[a]))
        regard(turn, o, actor, GUARANTEED.foes);
  }
}

function keepsAWayOut({ compiled: { exit } }: Turn, a: ActorIndex, r: RegionIndex): boolean {
  for (let e: ExitIndex = FIRST; e < exit.count; e++) if (exit.keeper[e] === a && exit.region[e] === r) return true;
  return false;
}

/** Neighbours who fear stores of arms have seen what became of some: [TRUST-3]. */
export function regardForStores(turn: Turn, actor: ActorIndex, what: keyof typeof ABOUT_STORES): void {
  if (actor === NONE) return;
  const { fearsArms, count } = turn.compiled.actor;
  for (let a: ActorIndex = FIRST; a < count; a++)
    if (fearsArms[a] > 0) regard(turn, a, actor, round((ABOUT_STORES[what] * fearsArms[a]) / 1000));
}
