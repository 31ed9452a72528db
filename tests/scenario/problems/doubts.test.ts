// Mistakes as authors make them in a scenario that was fine: each is found, at its place, with a way to mend it.
import { describe, expect, it } from 'vitest';
import { problemFields, problemLine } from '../../../src/cli/lib/scenarioProblems.ts';
import type { ProblemCode } from '../../../src/scenario/problem.ts';
import { doubts } from '../../../src/words/en/scenarioDoubts.ts';
import { altered, type Draft, problemsOf } from '../../support/fiveValleys.ts';
import { actor, awaitAll, give, region, side } from '../../support/problemRows.ts';

type Mistake = readonly [what: string, change: (draft: Draft) => void, code: ProblemCode, at: string];

const link = (d: Draft, a: string, b: string): Draft =>
  d.links.find(({ between }: Draft) => between.includes(a) && between.includes(b));
const force = (d: Draft, id: string): Draft => d.forces.find((one: Draft) => one.id === id);

const MISTAKES: readonly Mistake[] = [
  // Texts.
  ['a title left empty', (d) => (d.title.en = ''), 'check/text/empty', 'title.en'],
  ['a name of spaces', (d) => (region(d, 'moor').name.en = '  '), 'check/text/empty', 'regions[3] (moor).name.en'],
  ['an aim without words', (d) => (d.chairs[0].aims[0].text.en = ''), 'check/text/empty', ''],
  ['a summary to be written', (d) => (d.summary.en = 'TODO: one sentence'), 'check/text/unfinished', 'summary.en'],
  ['dots for a text', (d) => (d.situation.en = '...'), 'check/text/unfinished', 'situation.en'],
  ['letters of another encoding', (d) => (d.summary.en = 'The CafÃ© war'), 'check/text/garbled', 'summary.en'],
  ['a letter that was lost', (d) => (d.title.en = 'Vall\ufffdes'), 'check/text/garbled', 'title.en'],
  ['marks of a web page', (d) => (d.situation.en = 'A <b>bold</b> plan'), 'check/text/markup', 'situation.en'],
  ['marks for bold text', (d) => (d.situation.en = 'A **bold** plan'), 'check/text/markup', 'situation.en'],
  [
    'two places of one name',
    (d) => (region(d, 'kolm').name.en = 'Sorva'),
    'check/same-name',
    'regions[1] (kolm).name.en',
  ],
  ['two forces of one name', (d) => (d.forces[1].name.en = 'First column'), 'check/same-name', ''],
  ['two sides of one colour', (d) => (side(d, 'front').colour = 0), 'check/same-colour', 'sides[1] (front).colour'],
  ['an order listed twice', (d) => actor(d, 'coast').may.push('fly'), 'check/twice', 'actors[2] (coast).may[11]'],
  ['a word of older files', (d) => (d.acts[0].kind = 'coastApart'), 'check/earlier-word', 'acts[0]'],
  ['a tag listed twice', (d) => region(d, 'kolm').tags.push('junction'), 'check/twice', 'regions[1] (kolm).tags[1]'],
  ['a place watched twice', (d) => d.watch.push('aldra'), 'check/twice', 'watch[3]'],
  [
    'a source without an address',
    (d) => (d.sources = { k: { title: 'A book', url: 'page 12' } }),
    'check/address',
    'sources.k.url',
  ],
  // Evidence.
  [
    'a range the wrong way round',
    (d) => (side(d, 'valleys').will.range = [0.65, 0.28]),
    'check/range',
    'sides[0] (valleys).will',
  ],
  [
    'a range in per cent',
    (d) => (side(d, 'valleys').will.range = [28, 65]),
    'check/range/outside',
    'sides[0] (valleys).will',
  ],
  // Time.
  ['a year of two digits', (d) => (d.start.date = '0031-03-03'), 'check/implausible/year', 'start.date'],
  ['a year too far', (d) => (d.start.date = '2301-03-03'), 'check/implausible/year', 'start.date'],
  ['turns counted in days', (d) => (d.turns = 3), 'check/implausible/turns', 'turns'],
  [
    'a fact of another year',
    (d) => (d.facts = [{ moment: { date: '2013-03-04', half: 'am' }, text: { en: 'x y' } }]),
    'check/implausible/date',
    'facts[0].moment.date',
  ],
  [
    'the real cost before the start',
    (d) => (d.costReal = { asOf: { date: '2031-03-01', half: 'am' }, displaced: 5 }),
    'check/implausible/before-start',
    'costReal.asOf.date',
  ],
  // People and men.
  [
    'people counted singly',
    (d) => (region(d, 'sorva').people = 45_000),
    'check/implausible/people',
    'regions[0] (sorva).people',
  ],
  [
    'people in millions',
    (d) => (region(d, 'karsa').people = 0.9),
    'check/implausible/few-people',
    'regions[6] (karsa).people',
  ],
  [
    'a village of nobody',
    (d) => (region(d, 'moor').people = 0.014),
    'check/implausible/few-people',
    'regions[3] (moor).people',
  ],
  [
    'more people than can be counted',
    (d) => {
      for (const place of d.regions) place.people = 50_000;
      for (let i = 0; i < 40; i++) d.regions.push({ ...region(d, 'moor'), id: `far-${i}`, people: 50_000 });
    },
    'check/too-many/people',
    'regions',
  ],
  [
    'a garrison larger than its town',
    (d) => (region(d, 'aldra').garrison.paper = 120_000),
    'check/implausible/garrison',
    '',
  ],
  [
    'local men by the hundred thousand',
    (d) => (region(d, 'hedin').local.men = 90_000),
    'check/implausible/garrison',
    '',
  ],
  [
    'a force of an empire',
    (d) => (d.forces[1].paper = 240_000),
    'check/implausible/men',
    'forces[1] (second-column).paper',
  ],
  [
    'men counted in thousands',
    (d) => (d.forces[1].paper = 2),
    'check/implausible/few-men',
    'forces[1] (second-column).paper',
  ],
  ['a force of nobody', (d) => (d.forces[1].paper = 0), 'check/idle/force', 'forces[1] (second-column).paper'],
  [
    'quality as a share',
    (d) => (side(d, 'front').quality = 0.6),
    'check/implausible/quality',
    'sides[1] (front).quality',
  ],
  ['a brigade of quality 0.5', (d) => (force(d, 'guard-brigade').quality = 0.5), 'check/implausible/quality', ''],
  [
    'a share divided twice',
    (d) => (side(d, 'valleys').fill = 0.0055),
    'check/implausible/small-share',
    'sides[0] (valleys).fill',
  ],
  ['nobody at post', (d) => (force(d, 'guard-brigade').fill = 0), 'check/implausible/small-share', ''],
  ['a delay in minutes', (d) => (side(d, 'front').commandDelayHours = 180), 'check/implausible/delay', ''],
  [
    'pay by the year',
    (d) => (side(d, 'valleys').livingPay = 9000),
    'check/implausible/pay',
    'sides[0] (valleys).livingPay',
  ],
  [
    'pay and living pay exchanged',
    (d) => Object.assign(side(d, 'valleys'), { pay: 140, livingPay: 55 }),
    'check/implausible/pay-order',
    '',
  ],
  ['sorties of a world war', (d) => (side(d, 'valleys').sorties = 480), 'check/implausible/sorties', ''],
  [
    'an army of a tenth of the people',
    (d) => (side(d, 'valleys').garrison.perThousandPeople = 90),
    'check/implausible/garrisons',
    '',
  ],
  [
    'more displaced than people',
    (d) => (d.cost = { displaced: 90_000_000 }),
    'check/implausible/cost',
    'cost.displaced',
  ],
  [
    'more displaced than can be counted',
    (d) => (d.cost = { displaced: 2_147_483_648 }),
    'shape/out-of-range/high',
    'cost.displaced',
  ],
  [
    'a worst beyond all people',
    (d) => (d.chairs[0].aims.at(-1).measure = { kind: 'livesSpared', worst: 1e12 }),
    'shape/out-of-range/high',
    '',
  ],
  // Positions and roads.
  ['a latitude alone', (d) => delete region(d, 'aldra').lon, 'check/position/half', 'regions[2] (aldra)'],
  ['two places in one', (d) => Object.assign(region(d, 'kolm'), { lat: 44.62, lon: 61.02 }), 'check/position/same', ''],
  [
    'one place swapped',
    (d) => Object.assign(region(d, 'tevera'), { lat: 61.1, lon: 43.62 }),
    'check/position/swapped',
    'regions[4] (tevera).lat',
  ],
  [
    'an end of a road swapped',
    (d) => Object.assign(region(d, 'lasta'), { lat: 61.35, lon: 42.55 }),
    'check/position/swapped',
    'regions[7] (lasta).lat',
  ],
  [
    'every place swapped',
    (d) => {
      for (const place of d.regions) [place.lat, place.lon] = [place.lon, place.lat];
    },
    'check/position/all-swapped',
    'regions[0] (sorva).lat',
  ],
  ['a minus forgotten', (d) => (region(d, 'karsa').lon = -61.1), 'check/position/sign', 'regions[6] (karsa).lat'],
  ['a decimal point moved', (d) => (region(d, 'aldra').lat = 4.415), 'check/position/far', 'regions[2] (aldra).lat'],
  [
    'a road in hundreds',
    (d) => (link(d, 'tevera', 'karsa').km = 6.5),
    'check/distance/short',
    'links[7] (karsa--tevera).km',
  ],
  [
    'a road in minutes',
    (d) => (link(d, 'tevera', 'karsa').km = 650),
    'check/distance/long',
    'links[7] (karsa--tevera).km',
  ],
  // What does nothing.
  ['flying without sorties', (d) => (actor(d, 'coast').sorties = 0), 'check/order-target/no-sorties', ''],
  ['an order to fly without sorties', (d) => actor(d, 'plateau').may.push('fly'), 'check/idle/order', ''],
  ['sorties that may not fly', (d) => (actor(d, 'plateau').sorties = 6), 'check/idle/sorties', ''],
  [
    'an order about a leader that is not there',
    (d) => actor(d, 'highland-command').may.push('leader'),
    'check/idle/order',
    '',
  ],
  ['restraining nobody', (d) => actor(d, 'coast').may.push('restrain'), 'check/idle/order', ''],
  [
    'a side that is nowhere',
    (d) => d.sides.push({ ...side(d, 'front'), id: 'ghosts', name: { en: 'Ghosts' }, colour: 5 }),
    'check/idle/side',
    'sides[3] (ghosts)',
  ],
  ['a province without places', (d) => d.provinces.push({ id: 'sea', name: { en: 'Sea' } }), 'check/idle/province', ''],
  ['a weight of earlier rules', (d) => (d.weights = { fightRate: 100 }), 'check/idle/weight', 'weights.fightRate'],
  [
    'a lever on a weight of earlier rules',
    (d) => (d.levers[0].sets = [{ path: 'weights.fightRate' }]),
    'check/idle/weight',
    '',
  ],
  ['a rule of no weight', (d) => (actor(d, 'government').doctrine[0].weight = 0), 'check/idle/rule', ''],
  [
    'a pause as long as the run',
    (d) => (actor(d, 'government').doctrine[1].everyTurns = 20),
    'check/idle/rule-late',
    '',
  ],
  [
    'an effect of nothing',
    (d) => (d.triggers[0].effects = [{ kind: 'burden', actor: 'coast', change: 0 }]),
    'check/idle/effect',
    '',
  ],
  [
    'an effect on support never given',
    (d) => d.triggers[0].effects.push({ kind: 'support', actor: 'coast', side: 'front', change: 0.2 }),
    'check/idle/effect-actor',
    '',
  ],
  [
    'a lever that moves nothing',
    (d) => d.levers.push(lever({ path: 'sides.valleys.boldness', scale: 0, offset: 0.25 })),
    'check/idle/lever',
    '',
  ],
  [
    'two levers on one value',
    (d) =>
      d.levers.push(lever({ path: 'sides.front.boldness', scale: 1 }), {
        ...lever({ path: 'sides.front.boldness', scale: 1 }),
        id: 'again',
      }),
    'check/idle/levers',
    '',
  ],
  [
    'two choices alike',
    (d) => d.levers.push({ ...choice(), choices: [choice().choices[0], { ...choice().choices[0], id: 'other' }] }),
    'check/idle/choices',
    '',
  ],
  [
    'a shut exit without a keeper',
    (d) => (d.exits[0].open = false),
    'check/idle/exit',
    'exits[0] (karsa-airport).open',
  ],
  [
    'talks that cannot succeed',
    (d) => {
      d.levers = [];
      d.talks[0].acceptance = 0;
    },
    'check/idle/talk',
    '',
  ],
  ['talks of friends', (d) => (d.talks[0].between = ['front', 'townspeople']), 'check/idle/truce', ''],
  [
    'an actor that watches itself',
    (d) => (actor(d, 'coast').watches = [{ actor: 'coast', weight: 1 }]),
    'check/idle/itself',
    '',
  ],
  ['people who never leave', (d) => (actor(d, 'coast').people[0].leaveBelow = 0), 'check/idle/leave', ''],
  [
    'people home whom nobody has',
    (d) => (d.chairs[0].aims[0].measure = { kind: 'peopleHome', actor: 'plateau' }),
    'check/idle/aim',
    '',
  ],
  [
    'a road from a place to itself',
    (d) => (d.chairs[0].aims[0].measure = { kind: 'roadOpen', side: 'valleys', from: 'karsa', to: 'karsa' }),
    'check/idle/aim-road',
    '',
  ],
  ['advisers to nobody', (d) => Object.assign(actor(d, 'government'), { advisers: 0.5 }), 'check/idle/advisers', ''],
  ['interdiction of nobody', (d) => (actor(d, 'plateau').interdiction = 0.5), 'check/idle/interdiction', ''],
  // How it starts.
  [
    'no residents',
    (d) => {
      side(d, 'townspeople').kind = 'local';
    },
    'check/residents/none',
    'sides',
  ],
  ['a side without garrisons', (d) => delete side(d, 'valleys').garrison, 'check/garrison', 'sides[0] (valleys)'],
  ['no hostile pair', (d) => (d.relations[0].relation = 'neutral'), 'check/relation/peace', 'relations'],
  [
    'the hostile pair is not the one that fights',
    (d) => {
      d.sides.push({ ...side(d, 'front'), id: 'ghosts', name: { en: 'Ghosts' }, colour: 5 });
      d.relations[0].between = ['valleys', 'ghosts'];
    },
    'check/relation/far-enemies',
    'relations',
  ],
  [
    'an ending on the first turn',
    (d) => (d.acts[0].when = [{ kind: 'held', region: 'karsa', by: ['valleys'] }]),
    'check/starts/act',
    '',
  ],
  [
    'an ending on the first turn, by its opposite',
    (d) => (d.acts[0].when = [{ kind: 'not', that: { kind: 'lost', region: 'karsa', side: 'valleys' } }]),
    'check/starts/act',
    'acts[0] (capital-falls).when',
  ],
  ['a mark above all support', (d) => (actor(d, 'plateau').people = [people(0.95)]), 'check/starts/leave', ''],
  ['a column in the enemy’s capital', (d) => (d.forces[0].region = 'karsa'), 'check/force/ground', ''],
  ['a force that answers to its enemy', (d) => (d.forces[0].actor = 'government'), 'check/force/actor', ''],
  [
    'a capital without its tag',
    (d) => (region(d, 'karsa').tags = ['provincialCapital', 'airbase']),
    'check/capital/tag',
    '',
  ],
  ['a tag without a capital', (d) => region(d, 'lasta').tags.push('nationalCapital'), 'check/capital/tagged', ''],
  ['an airport in a moor', (d) => (d.exits[0].region = 'moor'), 'check/exit/place', 'exits[0] (karsa-airport).region'],
  ['a plan to take a friend’s place', (d) => (side(d, 'front').objectives = ['moor', 'karsa']), 'check/objective', ''],
  // What plays as nobody means.
  [
    'a base left to the enemy',
    (d) => (region(d, 'kolm').garrison = { paper: 0 }),
    'check/garrison/base',
    'sides[1] (front)',
  ],
  [
    'a base left to nobody',
    (d) => {
      region(d, 'sorva').garrison = { paper: 0 };
      for (const column of ['first-column', 'second-column']) force(d, column).region = 'sorva';
    },
    'check/garrison/left',
    'sides[1] (front)',
  ],
  ['an army as one column', (d) => (force(d, 'second-column').paper = 30_000), 'check/column/corps', 'forces[1]'],
  ['a successor of nobody', (d) => (side(d, 'front').successor = 0.5), 'check/idle/successor', 'sides[1] (front)'],
  ['an airlift to nowhere', (d) => (side(d, 'front').airlift = true), 'check/idle/airlift', 'sides[1] (front).airlift'],
  [
    'columns that may not march',
    (d) => (actor(d, 'highland-command').may = ['hold', 'offerTerms']),
    'check/column/no-march',
    'actors[1] (highland-command).may',
  ],
  [
    'a column without a staff',
    (d) => delete force(d, 'coast-brigade').away,
    'check/column/outsider',
    'actors[2] (coast)',
  ],
  [
    'a plan for nobody',
    (d) => {
      for (const one of d.forces) one.role = 'reserve';
    },
    'check/plan/nobody',
    'sides[1] (front).objectives',
  ],
  ['a plan begun already', (d) => side(d, 'front').objectives.unshift('kolm'), 'check/plan/held', ''],
  [
    'a plan against neutrals',
    (d) => {
      side(d, 'front').objectives.push('moor');
      d.relations[2].relation = 'neutral';
    },
    'check/plan/neutral',
    'sides[1] (front).objectives[1]',
  ],
  [
    'a plan behind neutrals',
    (d) => {
      d.sides.push({ ...side(d, 'valleys'), id: 'lords', name: { en: 'Lords' }, colour: 5, capital: 'aldra' });
      for (const place of ['aldra', 'moor']) region(d, place).holder = 'lords';
    },
    'check/plan/barred',
    'sides[1] (front).objectives[0]',
  ],
  [
    'postures of nobody',
    (d) => {
      force(d, 'coast-brigade').role = 'post';
      side(d, 'valleys').postures = [{ posture: 'hold' }];
    },
    'check/posture/nobody',
    'sides[0] (valleys).postures',
  ],
  [
    'a phase after the end',
    (d) => (side(d, 'front').postures = [{ posture: 'takeLeft' }, { posture: 'advance' }]),
    'check/posture/late',
    'sides[1] (front).postures[1]',
  ],
  [
    'a plan that is never begun',
    (d) => (side(d, 'front').postures = [{ posture: 'hold' }]),
    'check/posture/hold',
    'sides[1] (front).postures',
  ],
  [
    'a garrison that breaks by itself',
    (d) => (region(d, 'tevera').garrison = { paper: 900, will: 0.02, quality: 20 }),
    'check/will/breaks',
    'sides[0] (valleys)',
  ],
  [
    'a garrison that nothing moves',
    (d) => Object.assign(region(d, 'karsa').garrison, { will: 0.75, quality: 50 }),
    'check/will/unmoved',
    'sides[0] (valleys)',
  ],
  ['an aim out of reach', (d) => (d.chairs[0].aims[1].measure.worst = 90_000), 'check/aim/worst-large', ''],
  ['an aim that is always missed', (d) => (d.chairs[0].aims[1].measure.worst = 2), 'check/aim/worst-small', ''],
  // What can never happen.
  [
    'killed beyond all people',
    (d) => awaitAll(d, { kind: 'killed', atLeast: 90_000_000 }),
    'check/condition-never/killed',
    '',
  ],
  ['a war that cannot widen', (d) => awaitAll(d, { kind: 'widened' }), 'check/condition-never/widened', ''],
  [
    'held by a side that is nowhere',
    (d) => {
      d.sides.push({ ...side(d, 'front'), id: 'ghosts', name: { en: 'Ghosts' }, colour: 5 });
      d.acts[0].when = [{ kind: 'held', region: 'karsa', by: ['ghosts'] }];
    },
    'check/condition-never/nobody',
    'acts[0] (capital-falls).when[0]',
  ],
  [
    'waiting for talks that cannot succeed',
    (d) => {
      d.talks[0].acceptance = 0;
      d.levers = [];
      awaitAll(d, { kind: 'talk', talk: 'lake-talks', is: 'agreed' });
    },
    'check/condition-never/talk',
    '',
  ],
  [
    'an order its actor may not give',
    (d) => {
      give(d, 'plateau', { order: 'fund', side: 'front' });
      actor(d, 'plateau').may = ['speak'];
    },
    'check/order-not-allowed',
    'actors[3] (plateau).doctrine[0].give.order',
  ],
];

function lever(set: object): Draft {
  return {
    id: 'mine',
    type: 'number',
    label: { en: 'Mine' },
    meaning: { en: 'A test.' },
    min: 0,
    max: 1,
    default: 0.75,
    sets: [set],
  };
}

const choice = (): Draft => ({
  id: 'mine',
  type: 'choice',
  label: { en: 'Mine' },
  meaning: { en: 'A test.' },
  default: 'one',
  choices: [{ id: 'one', label: { en: 'One' }, sets: [{ path: 'turns', value: 20 }] }],
});

const people = (leaveBelow: number): Draft => ({
  group: 'families',
  count: 100,
  region: 'karsa',
  leaveBelow,
  way: 'air',
});

describe('a scenario with one mistake', () => {
  it.each(MISTAKES)('%s', (_what, change, code, at) => {
    const problems = problemsOf(
      altered((draft) => {
        change(draft);
      }),
    );
    const found = problems.find((problem) => problem.code === code && problem.at.startsWith(at));
    if (found === undefined) throw new Error(problems.map(problemLine).join('\n') || 'no problem at all');
    expect(found.line).toBeGreaterThan(0);
    expect(found.at).not.toBe('');
    const { message, mend } = problemFields(found);
    expect(`${message} ${mend}`, 'a blank that nobody filled').not.toMatch(/\{\w+\}/);
  });

  it('covers every doubt about a file by itself', () => {
    const told = new Set<string>(MISTAKES.map(([, , code]) => code));
    const surroundings = ['check/folder', 'check/map', 'check/position/outside', 'check/text/undeclared'];
    const left = Object.keys(doubts).filter(
      (code) => !told.has(code) && !surroundings.some((one) => code.startsWith(one)),
    );
    expect(left).toEqual([]);
  });
});

describe('texts in a language that is not declared', () => {
  it('are told once, where most texts have it', () => {
    const problems = problemsOf(
      altered((d) => {
        const walk = (value: Draft): void => {
          if (typeof value !== 'object' || value === null) return;
          if (typeof value.en === 'string') value.ar = 'نص';
          else for (const inner of Object.values(value)) walk(inner);
        };
        walk(d);
      }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['check/text/undeclared']);
  });
});
