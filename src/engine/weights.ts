/**
 * The global weights of the rules: meaning, standard value and range of each. RULES.md says how they were set. A
 * scenario may override them (`weights` in the file); levers and the tornado chart address them by name. Will terms are
 * in thousandths of will.
 */
export interface WeightSpec {
  readonly meaning: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

const weight = (value: number, min: number, max: number, unit: string, meaning: string): WeightSpec => ({
  meaning,
  unit,
  value,
  min,
  max,
});

export const WEIGHT_SPECS = {
  // ---- will at the start
  qualityWill: weight(200, 0, 600, 'thousandths', 'will for each 25 points of quality above 20'),
  placeWill: weight(250, 0, 600, 'thousandths', 'will lost where past rebellion is 1 against 0'),
  tiesWill: weight(
    350,
    0,
    900,
    'thousandths',
    'will gained where people are wholly tied to the state; none at half or less',
  ),
  coreWill: weight(370, 0, 900, 'thousandths', "will of garrisons at the leader's seat, fading over coreKm"),
  coreKm: weight(70, 5, 300, 'km', 'road distance at which the pull of the seat has gone'),
  coreHold: weight(0.83, 0, 1, 'share', 'part of bad news that the core is spared while the leader is there'),
  homeHold: weight(
    0.85,
    0,
    1,
    'share',
    'part of bad news that garrisons among people wholly tied to the state are spared while the leader is there',
  ),
  coreShield: weight(
    1.2,
    0,
    10,
    'multiple',
    "part of bad news that the core is spared (or feels more) for each deviation of its cohesion, times the side's " +
      'cohesionSpread',
  ),
  thresholdMean: weight(83.6, 0, 500, 'thousandths', 'will under which a garrison breaks, on average (M06)'),
  thresholdSpread: weight(9, 0, 200, 'thousandths', 'standard deviation of thresholds between garrisons (M06)'),
  // ---- will, turn by turn
  contagion: weight(0.721, 0, 3, 'multiple', "weight of other places' falls in each garrison's choice (M09)"),
  nearLoss: weight(439, 0, 900, 'thousandths', 'will lost when a provincial capital falls at no distance (M09)'),
  minorLoss: weight(0.519, 0, 1, 'share', "weight of another place's fall beside a provincial capital's"),
  nearKm: weight(25.6, 5, 300, 'km', 'road distance over which nearness of a fall fades by e'),
  farLoss: weight(8, 0, 200, 'thousandths', 'will lost everywhere when a provincial capital falls'),
  release: weight(0.66, 0.2, 1, 'share', 'share of a public signal that is taken in each turn; the rest waits (decay)'),
  surprise: weight(6, 0, 100, 'thousandths', 'will lost for each place lost above what was expected (M08)'),
  alliedSignal: weight(
    140,
    0,
    300,
    'thousandths',
    "will lost when an ally's people leave: each stage of usual weight (M10)",
  ),
  ownLosses: weight(400, 0, 2000, 'thousandths', 'will lost when all men are lost in a turn'),
  pressure: weight(42.9, 0, 900, 'thousandths', 'will lost when all the ground is lost'),
  payWill: weight(
    100,
    0,
    600,
    'thousandths',
    'will lost in time when pay falls from a living to nothing; gained by a rise',
  ),
  siegeWill: weight(
    581,
    0,
    1000,
    'thousandths',
    'will lost in time while cut off from the capital and every port (M05)',
  ),
  siegeRate: weight(0.03, 0.001, 1, 'share a turn', 'how fast being cut off takes it, and relief gives it back'),
  promiseDepth: weight(
    600,
    0,
    1000,
    'thousandths',
    'will lost in time before an enemy whose promises are wholly believed; gained where he is feared (M11)',
  ),
  promiseRate: weight(0.1, 0.001, 1, 'share a turn', 'how fast what is expected of an enemy works'),
  doubt: weight(273, 0, 900, 'thousandths', 'credibility of an enemy under which his promises stiffen (M11)'),
  peopleWill: weight(
    183,
    0,
    600,
    'thousandths',
    'will lost in time among people wholly hostile, once the cause is seen to be lost (M16)',
  ),
  commandWill: weight(
    25,
    0,
    200,
    'thousandths',
    'will lost in time for each 12 hours by which orders take longer than at the start (M05)',
  ),
  wearRate: weight(0.1, 0.001, 1, 'share a turn', 'how fast pay, command and hopelessness work'),
  contactShock: weight(
    274,
    0,
    1000,
    'thousandths',
    'will lost by men without any when an attack on them begins; none at 800 (Ardant du Picq 1880)',
  ),
  thrownBack: weight(150, 0, 600, 'thousandths', 'will lost by attackers thrown back at hopeless odds'),
  relief: weight(60, 0, 300, 'thousandths', 'heart given by an attack that has ended, and by a place taken'),
  recovery: weight(
    0.0338,
    0,
    0.5,
    'share a turn',
    'share of what bad news took that a turn without any gives back; three times that of the strain of a fight',
  ),
  rallyWill: weight(
    145,
    0,
    600,
    'thousandths',
    'will given in time by threatened people wholly tied to a state that is led (Petersen 2001; Wood 2003)',
  ),
  rallyMen: weight(0.3, 0, 5, 'men a turn', 'men who join a threatened garrison of each thousand people wholly tied'),
  leaderLeft: weight(778, 0, 1000, 'thousandths', 'will lost everywhere when the leader leaves'),
  heartlandHold: weight(
    0.488,
    0,
    3,
    'share',
    'how far places tied to the state stand for themselves after the exit, for each deviation of cohesion above ' +
      'the usual',
  ),
  drawInWill: weight(25, 0, 200, 'thousandths', 'will lost everywhere when a central order to draw in is known'),
  reassure: weight(60, 0, 300, 'thousandths', 'will given by reassurance over three turns'),
  word: weight(40, 0, 300, 'thousandths', "will given by an ally's or a leader's word, wholly backed and believed"),
  reserveWill: weight(80, 0, 300, 'thousandths', 'will given by a reserve at hand as strong as the garrison'),
  comrades: weight(280, 0, 300, 'thousandths', 'will given when fresh men as many as the garrison arrive'),
  // ---- fighting
  groundRate: weight(760, 10, 2000, 'thousandths a turn', 'ground gained at overwhelming odds (M02, M03)'),
  edge: weight(1.05, 1, 3, 'multiple', "defenders' advantage on any ground, without works (Dupuy, M03)"),
  fightSpread: weight(0.253, 0, 1.5, 'share', 'spread of the fortunes of a fight from one half day to the next'),
  fortuneSpread: weight(0.276, 0, 1.5, 'share', 'spread of the fortunes of an assault over two days'),
  tired: weight(0.361, 0, 0.6, 'share', 'power lost by men who are worn out'),
  fatigueMarch: weight(40, 0, 500, 'thousandths', 'fatigue of a half day on the march'),
  fatigueFight: weight(50, 0, 500, 'thousandths', 'fatigue of a half day of attack'),
  fatigueThrown: weight(279, 0, 2000, 'thousandths', 'fatigue of being thrown back at hopeless odds (Biddle 2004)'),
  fatigueStrike: weight(10, 0, 200, 'thousandths', 'fatigue of a sortie against a thousand attackers (Pape 1996)'),
  fatigueRest: weight(96.8, 0, 1000, 'thousandths', 'fatigue made good by a half day of rest at the base'),
  supplyKm: weight(200, 20, 2000, 'km', 'road distance from its base at which a column rests half as fast'),
  leastOdds: weight(0.5, 0, 3, 'multiple', 'men for each defender seen, below which a staff orders no attack'),
  planPull: weight(200, 0, 1000, 'points', "what a place of its plan is worth more to a side's columns"),
  lossAttack: weight(3.6, 0, 30, 'per thousand', 'attackers killed a turn, of the geometric mean of both sides (M01)'),
  lossDefence: weight(2.6, 0, 30, 'per thousand', 'defenders killed a turn, of the geometric mean of both sides (M01)'),
  adviserDefence: weight(1.2, 0, 5, 'share', 'defence added by a full staff of allied advisers (M04)'),
  airPower: weight(1.2, 0, 5, 'share', 'defence added by 20 sorties'),
  civilianHarm: weight(1, 0, 10, 'multiple', 'civilians killed and displaced'),
  disorderHarm: weight(
    0.2,
    0,
    4,
    'people a turn',
    'civilians killed in half a day for each 100,000 people where order has broken down wholly',
  ),
  speedMotorway: weight(240, 30, 600, 'km a turn', 'unresisted column on a motorway'),
  speedPrimary: weight(180, 30, 600, 'km a turn', 'unresisted column on a primary road'),
  speedSecondary: weight(130, 20, 600, 'km a turn', 'unresisted column on a secondary road'),
  speedTrack: weight(80, 10, 600, 'km a turn', 'unresisted column on a track'),
  survivors: weight(0.4, 0, 1, 'share', 'men of a broken force who stand again at the next place'),
  // ---- risings and bargains
  riseBase: weight(-11.7, -30, 0, 'logit', 'rising of a quiet place'),
  riseRebellion: weight(7, 0, 15, 'logit', 'past rebellion of 1 against 0 (M07)'),
  riseNews: weight(0.9, 0, 5, 'logit', 'each provincial capital lost'),
  riseMargin: weight(0.025, 0, 0.2, 'logit per thousandth', 'margin of the garrison present'),
  riseRally: weight(1.5, 0, 6, 'logit', 'local groups called out'),
  riseLeft: weight(0, 0, 1, 'share', 'chance of a rising that is kept where the garrison has gone in the same turn'),
  vacuumMen: weight(1, 0, 3, 'multiple', 'men wanted of those who come first into a vacuum, beside those who keep it'),
  bargain: weight(0.096, 0, 1, 'share', 'chance that a wavering garrison takes terms wholly believed (M11, M17)'),
  goingOver: weight(
    0.4,
    0,
    1,
    'share a turn',
    'chance that a wholly rebellious place, its old state gone, turns to a wholly believed side that holds the capital',
  ),
  bargainMargin: weight(60, 0, 400, 'thousandths', 'margin under which a garrison listens to terms'),
  // ---- allies
  beliefBase: weight(1.88, -5, 8, 'logit', 'belief in a partner that has lost nothing'),
  beliefNews: weight(1.58, 0, 6, 'logit', 'belief lost for each provincial capital lost'),
  beliefSpeed: weight(0.0829, 0.01, 1, 'share a turn', 'how fast support follows belief'),
  reputationHold: weight(0.3, 0, 1, 'share', 'part of a fall in support that a public word holds back (M12)'),
  watchOthers: weight(0.25, 0, 1, 'share', "part of watched allies' change that is followed"),
  minorNews: weight(0.0717, 0, 1, 'capitals', "news of another place's fall beside a provincial capital's"),
  // ---- the leader
  exitBase: weight(-9.82, -30, 0, 'logit', 'leader leaves a safe seat'),
  exitJeopardy: weight(15.4, 0, 20, 'logit', "all of the capital's belt lost"),
  exitSupport: weight(6.3, 0, 15, 'logit', 'all outside support gone'),
  exitThreat: weight(3.17, 0, 15, 'logit', 'enemy at the capital'),
  exitCohesion: weight(1.51, 0, 6, 'logit', "one deviation of the core's cohesion"),
  beltKm: weight(59.4, 10, 300, 'km', "road distance of the capital's belt"),
  // ---- opposition
  restraintHold: weight(0.703, 0, 2, 'multiple', 'obedience of a side to the sponsor that holds it back'),
} as const satisfies Record<string, WeightSpec>;

export type WeightName = keyof typeof WEIGHT_SPECS;
export type Weights = { readonly [name in WeightName]: number };

export const WEIGHT_NAMES = Object.keys(WEIGHT_SPECS) as readonly WeightName[];
export const STANDARD_WEIGHTS: Weights = Object.freeze(
  Object.fromEntries(WEIGHT_NAMES.map((name) => [name, WEIGHT_SPECS[name].value])) as Record<WeightName, number>,
);

/** Weights of released rules that today's have no more: files set them still, and nothing reads them. */
export const GONE_WEIGHTS: ReadonlySet<string> = new Set(['amnesty', 'cutRoad', 'fightRate']);
