/**
 * Cases of the range: situations whose outcome the literature and common knowledge of wars agree on, from hopeless odds
 * to a town that is left empty; and the grid of odds, works and will.
 */
import type { RangeTrial } from './country.ts';

/** The usual town: 3,000 men of middling quality and will, half dug in on open ground, before equal numbers. */
export const USUAL: RangeTrial = {
  attackers: { men: 3000, quality: 45, will: 0.5 },
  defenders: { men: 3000, quality: 45, will: 0.5 },
  ground: 'plain',
  works: 0.5,
  isAttacked: true,
  isCutOff: false,
  supply: 'none',
  ties: 0,
  hasLeader: false,
  credibility: 0.5,
  areTermsOffered: false,
  locals: 0,
  days: 30,
};

/** The usual town before so many of its like. */
const before = (men: number): RangeTrial => ({ ...USUAL, attackers: { ...USUAL.attackers, men } });

const ELITE = 65;
export const CONSCRIPT = 20;

/** A quarter more men each time are not enough for an assault, and keep the town shut in. */
const besieged: RangeTrial = { ...before(4000), isCutOff: true };
const unwilling = (men: number): RangeTrial => ({
  ...before(men),
  attackers: { ...USUAL.attackers, men },
  defenders: { men: 3000, quality: CONSCRIPT, will: 0.17 },
});
const shutIn: RangeTrial = { ...USUAL, isAttacked: false, isCutOff: true };
const tied: RangeTrial = { ...shutIn, ties: 0.85, hasLeader: true, areTermsOffered: true };
/** A garrison that leaves in the first half day, whoever comes. */
const left: RangeTrial = {
  ...{ ...USUAL, isAttacked: false, works: 0 },
  attackers: { ...USUAL.attackers, men: 6000 },
  defenders: { men: 300, quality: CONSCRIPT, will: 0 },
};

export const RANGE_CASE_IDS = [
  'hundredth',
  'fifth',
  'half',
  'even',
  'twice',
  'thrice',
  'city',
  'conscriptsOnElite',
  'eliteOnConscripts',
  'unwilling',
  'unwillingBeforeFew',
  'besieged',
  'besiegedWithAir',
  'besiegedWithPort',
  'shutIn',
  'tiedBeforeTrusted',
  'tiedBeforeFeared',
  'leftToFew',
  'leftToMany',
] as const;
export type RangeCaseId = (typeof RANGE_CASE_IDS)[number];

export const RANGE_CASES: Record<RangeCaseId, RangeTrial> = {
  hundredth: before(30),
  fifth: before(600),
  half: before(1500),
  even: before(3000),
  twice: before(6000),
  thrice: before(9000),
  city: { ...before(15_000), ground: 'urban' },
  conscriptsOnElite: {
    ...USUAL,
    attackers: { men: 3000, quality: CONSCRIPT, will: 0.5 },
    defenders: { men: 3000, quality: ELITE, will: 0.5 },
  },
  eliteOnConscripts: {
    ...USUAL,
    attackers: { men: 3000, quality: ELITE, will: 0.5 },
    defenders: { men: 3000, quality: CONSCRIPT, will: 0.4 },
  },
  unwilling: unwilling(3000),
  unwillingBeforeFew: unwilling(300),
  besieged,
  besiegedWithAir: { ...besieged, supply: 'air' },
  besiegedWithPort: { ...besieged, supply: 'port' },
  shutIn,
  tiedBeforeTrusted: { ...tied, credibility: 0.6 },
  tiedBeforeFeared: { ...tied, credibility: 0.05 },
  leftToFew: { ...left, locals: 10 },
  leftToMany: { ...left, locals: 400 },
};

/** Fallen by when? */
export const RANGE_GRID = {
  days: 4,
  /** Attackers for each defender. */
  odds: [1, 2, 3, 5],
  works: [0, 0.3, 0.6],
  will: [0.2, 0.5, 0.8],
} as const;

/** The usual town with these odds, works and will of its side. */
export const gridTrial = (odds: number, works: number, will: number): RangeTrial => ({
  ...before(odds * USUAL.defenders.men),
  works,
  days: RANGE_GRID.days,
  defenders: { ...USUAL.defenders, will },
});
