/**
 * The weights of the rules by name, and what each of them does, in a sentence. RULES.md and WEIGHT_SPECS have their
 * exact meaning; the compiler asks for a name where a weight is added.
 */
import type { WeightName } from '../../engine/weights.ts';
import { joined } from '../message.ts';

export const weight = {
  qualityWill: { name: 'Quality of the men', text: 'The better the men of a garrison, the more will they begin with.' },
  placeWill: {
    name: 'A place that rebelled before',
    text: 'A state\u2019s garrisons begin with less will where people have rebelled before.',
  },
  tiesWill: {
    name: 'People tied to the state',
    text: 'A state\u2019s garrisons begin with more will where people are tied to it.',
  },
  coreWill: {
    name: 'Heart at the leader\u2019s seat',
    text: 'Garrisons at the leader\u2019s seat begin with more will; with distance it fades.',
  },
  coreKm: {
    name: 'Reach of the leader\u2019s seat',
    text: 'How far along the roads the pull of the leader\u2019s seat is felt.',
  },
  coreHold: {
    name: 'The seat bears bad news',
    text: 'Garrisons at the leader\u2019s seat feel bad news less while he is there.',
  },
  homeHold: {
    name: 'Tied places bear bad news',
    text: 'Garrisons among people tied to the state feel bad news less while its leader is there.',
  },
  coreShield: {
    name: 'A core that holds together',
    text: 'Where the men around the leader hold together well in a run, they feel bad news still less; else more.',
  },
  thresholdMean: { name: 'Breaking point', text: 'The will under which a garrison breaks, on average.' },
  thresholdSpread: {
    name: 'How breaking points differ',
    text: 'How far the breaking points of garrisons lie apart.',
  },
  contagion: { name: 'Contagion', text: 'How much the fall of other places takes from the will of a garrison.' },
  nearLoss: {
    name: 'A capital lost nearby',
    text: 'Garrisons near a provincial capital of their side that falls lose will.',
  },
  minorLoss: {
    name: 'A smaller place lost',
    text: 'How much the fall of another place weighs for garrisons beside that of a provincial capital.',
  },
  nearKm: { name: 'How far a fall is felt', text: 'Over which distance along the roads a fall is felt as near.' },
  farLoss: {
    name: 'A capital lost far away',
    text: 'Every garrison loses some will when a provincial capital of its side falls, however far.',
  },
  release: {
    name: 'How fast news sinks in',
    text: 'Which part of the news is taken in each half day; the rest waits.',
  },
  surprise: { name: 'Surprise', text: 'Garrisons lose will for each loss beyond those that were expected.' },
  alliedSignal: {
    name: 'What allies do, as a signal',
    text: joined(
      'Garrisons lose will when an ally\u2019s people leave and when it hedges or lets go; ',
      'its standing by gives half of that back.',
    ),
  },
  ownLosses: { name: 'Dead comrades', text: 'A garrison loses will with each of its own men who falls.' },
  pressure: { name: 'Ground lost in a fight', text: 'A garrison loses will with the ground that it loses.' },
  payWill: { name: 'Pay', text: 'Garrisons lose will in time when pay falls, and gain some when it rises.' },
  siegeWill: {
    name: 'Cut off',
    text: 'A garrison loses will in time while its road to the capital and to its ports is cut.',
  },
  siegeRate: { name: 'How fast a siege works', text: 'How fast being cut off takes will, and relief gives it back.' },
  promiseDepth: {
    name: 'A way out',
    text: joined(
      'A garrison loses will in time before an enemy whose promise to let it go home is believed, ',
      'and stiffens before one that it fears.',
    ),
  },
  promiseRate: { name: 'How fast promises work', text: 'How fast what is expected of an enemy works on a garrison.' },
  doubt: { name: 'Doubt', text: 'How far an enemy must be believed before his promises soften anybody.' },
  peopleWill: {
    name: 'Hostile people around',
    text: 'A garrison loses will in time among people who rebelled before, the more lost its cause looks.',
  },
  commandWill: {
    name: 'Slow command',
    text: 'Garrisons lose will in time when orders reach them later than at first.',
  },
  wearRate: { name: 'How fast slow causes work', text: 'How fast pay, command and hopelessness work on a garrison.' },
  contactShock: {
    name: 'First contact',
    text: 'Men of little will lose more of it when an attack on them begins; steady men lose none.',
  },
  thrownBack: { name: 'Thrown back', text: 'Attackers lose will when they are thrown back.' },
  relief: { name: 'Relief', text: 'Defenders take heart when an attack ends, attackers when a place is theirs.' },
  recovery: {
    name: 'Recovery',
    text: 'Which part of what bad news took comes back in a half day without any, while somebody leads.',
  },
  rallyWill: {
    name: 'Rallying',
    text: 'Will that a threatened garrison gains among people tied to a state that is led.',
  },
  rallyMen: {
    name: 'Volunteers',
    text: 'How many local people join a threatened garrison among people tied to the state.',
  },
  leaderLeft: { name: 'The leader gone', text: 'All garrisons of a side lose will when its leader leaves.' },
  heartlandHold: {
    name: 'Tied places after the exit',
    text: 'How far places tied to the state stand for themselves once its leader has left.',
  },
  drawInWill: {
    name: 'An order to draw in',
    text: 'All garrisons lose will when it is known that places are to be given up from above.',
  },
  reassure: {
    name: 'Reassurance',
    text: 'Reassuring a garrison gives it will over three half days.',
  },
  word: { name: 'Words', text: 'How much will a public word gives that is believed and has something behind it.' },
  reserveWill: {
    name: 'Reserves at hand',
    text: 'How much will a garrison takes from a reserve that could come to it.',
  },
  comrades: { name: 'Fresh men from outside', text: 'A garrison gains will when fresh men join it.' },
  groundRate: { name: 'Pace of a fight', text: 'How much ground changes hands in half a day at very uneven odds.' },
  edge: { name: 'Defenders\u2019 edge', text: 'How much stronger men are where they defend, before any works.' },
  fightSpread: { name: 'Fortunes of a fight', text: 'How much chance there is in each half day of a fight.' },
  fortuneSpread: { name: 'Good and bad runs', text: 'How much chance there is in two days of an assault.' },
  tired: { name: 'Tired men', text: 'Which part of their power men lose who are worn out.' },
  fatigueMarch: { name: 'Fatigue: the march', text: 'How far a half day on the march wears a column out.' },
  fatigueFight: { name: 'Fatigue: attacking', text: 'How far a half day of attack wears a column out.' },
  fatigueThrown: { name: 'Fatigue: thrown back', text: 'How far being thrown back wears a column out.' },
  fatigueStrike: {
    name: 'Fatigue: air strikes',
    text: 'How far strikes from the air wear out the attackers they meet.',
  },
  fatigueRest: { name: 'Rest', text: 'How fast a column recovers that neither marches nor fights.' },
  supplyKm: { name: 'Far from base', text: 'How far from its base a column recovers only half as fast.' },
  leastOdds: { name: 'Attacks not ordered', text: 'How many men a staff wants for each defender that it sees.' },
  planPull: { name: 'The plan', text: 'How much columns prefer the places of their side\u2019s plan.' },
  lossAttack: { name: 'Dead among attackers', text: 'How many attackers fall in half a day of fighting.' },
  lossDefence: { name: 'Dead among defenders', text: 'How many defenders fall in half a day of fighting.' },
  adviserDefence: { name: 'Allied advisers', text: 'How much a full staff of allied advisers slows an attack.' },
  airPower: { name: 'Air strikes', text: 'How much aircraft that fly for the defence slow an attack.' },
  civilianHarm: {
    name: 'Harm to civilians',
    text: 'How many civilians are killed and displaced where men fight, fly or rise.',
  },
  disorderHarm: {
    name: 'Killed in disorder',
    text: 'How many civilians are killed in half a day where order has broken down behind the line.',
  },
  speedMotorway: { name: 'Speed on motorways', text: 'How far a column gets in half a day where nobody resists.' },
  speedPrimary: { name: 'Speed on main roads', text: 'How far a column gets in half a day where nobody resists.' },
  speedSecondary: { name: 'Speed on lesser roads', text: 'How far a column gets in half a day where nobody resists.' },
  speedTrack: { name: 'Speed on tracks', text: 'How far a column gets in half a day where nobody resists.' },
  survivors: {
    name: 'Men who stand again',
    text: 'Which part of a broken garrison stands again in the next place of its side.',
  },
  riseBase: { name: 'Risings anywhere', text: 'How likely a rising is where nothing else speaks for one.' },
  riseRebellion: {
    name: 'Risings: past rebellion',
    text: 'People who rebelled before are likelier to rise again.',
  },
  riseNews: { name: 'Risings: capitals lost', text: 'With each provincial capital lost, risings are likelier.' },
  riseMargin: {
    name: 'Risings: a weak garrison',
    text: 'The closer the garrison is to its breaking point, the likelier people rise.',
  },
  riseRally: { name: 'Risings: groups called out', text: 'People are likelier to rise where local groups are called.' },
  riseLeft: {
    name: 'Risings where all have left',
    text: 'How much of the chance of a rising is kept where the garrison has just gone by itself.',
  },
  vacuumMen: {
    name: 'Numbers in a vacuum',
    text: 'How many men it takes to be the first in a place that all have left.',
  },
  bargain: {
    name: 'Taking terms',
    text: 'How likely a wavering garrison takes the terms of an enemy who is believed.',
  },
  goingOver: {
    name: 'Places going over',
    text: 'Once the old state is gone, places that rebelled before turn to whoever holds the capital.',
  },
  bargainMargin: {
    name: 'When a garrison listens',
    text: 'How close to its breaking point a garrison begins to listen to terms.',
  },
  beliefBase: {
    name: 'Allies\u2019 belief at first',
    text: 'How far allies believe in a partner that has lost nothing.',
  },
  beliefNews: {
    name: 'Allies\u2019 belief: capitals lost',
    text: 'Allies believe less in a partner with each provincial capital that it loses.',
  },
  beliefSpeed: { name: 'How fast support follows', text: 'How fast an ally\u2019s support follows what it believes.' },
  reputationHold: {
    name: 'An ally\u2019s word given',
    text: 'An ally that has given its word in public falls away more slowly.',
  },
  watchOthers: {
    name: 'Allies who watch each other',
    text: 'When one ally wavers, those who watch it follow a part of the way.',
  },
  minorNews: {
    name: 'A smaller place lost, as news',
    text: 'How much the fall of another place counts for belief and risings beside that of a provincial capital.',
  },
  exitBase: { name: 'Leader\u2019s exit from a safe seat', text: 'How likely a leader leaves a seat that is safe.' },
  exitJeopardy: {
    name: 'Leader\u2019s exit: the land around lost',
    text: 'The more of the land around the capital is lost, the likelier the leader leaves.',
  },
  exitSupport: {
    name: 'Leader\u2019s exit: allies gone',
    text: 'The less support from outside is left, the likelier the leader leaves.',
  },
  exitThreat: {
    name: 'Leader\u2019s exit: enemy at the capital',
    text: 'With an enemy at the capital the leader is likelier to leave.',
  },
  exitCohesion: {
    name: 'Leader\u2019s exit: a shaken core',
    text: 'The less the men around the leader hold together, the likelier he leaves.',
  },
  beltKm: {
    name: 'The land around the capital',
    text: 'How far along the roads the land reaches that counts as around the capital.',
  },
  restraintHold: {
    name: 'Obedience to a sponsor',
    text: 'How far a side obeys the sponsor that holds it back.',
  },
} as const satisfies Readonly<Record<WeightName, { readonly name: string; readonly text: string }>>;
