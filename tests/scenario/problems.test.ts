import { describe, expect, it } from 'vitest';
import { whoOf } from '../../src/engine/chance.ts';
import { formatProblem, PROBLEM_CODES, type ProblemCode } from '../../src/scenario/problem.ts';
import type { Draft } from '../support/countries.ts';
import { altered, FIVE_VALLEYS_TEXT, loaded, problemsOf } from '../support/fiveValleys.ts';

/** A change that breaks the file, the code it must bring, where, and words the message or the mend must hold. */
type Row = readonly [code: ProblemCode, what: string, change: (draft: Draft) => void, path: string, words: string];

const region = (draft: Draft, id: string): Draft => draft.regions.find((entry: Draft) => entry.id === id);
const side = (draft: Draft, id: string): Draft => draft.sides.find((entry: Draft) => entry.id === id);
const actor = (draft: Draft, id: string): Draft => draft.actors.find((entry: Draft) => entry.id === id);

/** Two ids with one hash, by a birthday search, so that the row below does not depend on the hash's constants. */
function twins(): [string, string] {
  const seen = new Map<number, string>();
  for (let i = 0; ; i++) {
    const id = `t${i.toString(36)}`;
    const other = seen.get(whoOf(id));
    if (other !== undefined) return [other, id];
    seen.set(whoOf(id), id);
  }
}
const [twinA, twinB] = twins();

const ROWS: readonly Row[] = [
  [
    'text/version',
    'a newer format',
    (d) => {
      d.format = 2;
    },
    'format',
    'newer release',
  ],
  [
    'text/version',
    'an unknown format',
    (d) => {
      d.format = 'one';
    },
    'format',
    'Write "format": 1.',
  ],
  [
    'text/version',
    'no format',
    (d) => {
      delete d.format;
    },
    'format',
    'Write "format": 1.',
  ],
  [
    'shape/missing',
    'a side without will',
    (d) => {
      delete d.sides[0].will;
    },
    'sides[0] (valleys).will',
    'missing',
  ],
  [
    'shape/missing',
    'a condition without kind',
    (d) => {
      delete d.acts[0].when[0].kind;
    },
    'acts[0] (capital-falls).when[0].kind',
    'always, from, before',
  ],
  [
    'shape/unknown-key',
    'a mistyped key',
    (d) => {
      delete region(d, 'hedin').pastRebellion;
      region(d, 'hedin').pastRebelion = 0.9;
    },
    'regions[5] (hedin).pastRebelion',
    'Did you mean "pastRebellion"?',
  ],
  [
    'shape/unknown-key',
    'a mistyped key of a condition',
    (d) => {
      d.acts[0].when[0].regon = 'karsa';
    },
    'acts[0] (capital-falls).when[0].regon',
    'not known',
  ],
  [
    'shape/wrong-type',
    'a number in quotation marks',
    (d) => {
      region(d, 'hedin').people = '90';
    },
    'regions[5] (hedin).people',
    'Remove the quotation marks: 90.',
  ],
  [
    'shape/wrong-type',
    'a text without its language',
    (d) => {
      d.title = 'Five valleys';
    },
    'title',
    '{ "en": "Five valleys" }',
  ],
  [
    'shape/wrong-type',
    'half a man',
    (d) => {
      d.forces[0].paper = 12.5;
    },
    'forces[0] (first-column).paper',
    'whole number',
  ],
  [
    'shape/not-in-list',
    'an unknown terrain',
    (d) => {
      region(d, 'hedin').terrain = 'hill';
    },
    'regions[5] (hedin).terrain',
    'Did you mean "hills"?',
  ],
  [
    'shape/not-in-list',
    'an unknown condition',
    (d) => {
      d.acts[0].when[0].kind = 'loste';
    },
    'acts[0] (capital-falls).when[0].kind',
    'Did you mean "lost"?',
  ],
  [
    'shape/not-in-list',
    'an unknown order',
    (d) => {
      d.actors[0].doctrine[0].give.order = 'comitReserve';
    },
    'actors[0] (government).doctrine[0] (reserve-forward).give.order',
    'Did you mean "commitReserve"?',
  ],
  [
    'shape/out-of-range',
    'a share in per cent',
    (d) => {
      region(d, 'hedin').pastRebellion = 90;
    },
    'regions[5] (hedin).pastRebellion',
    '90 per cent is 0.9',
  ],
  [
    'shape/out-of-range',
    'a share in per cent, with evidence',
    (d) => {
      d.sides[0].will = { value: 46, confidence: 'low' };
    },
    'sides[0] (valleys).will.value',
    '46 per cent is 0.46',
  ],
  [
    'shape/out-of-range',
    'negative men',
    (d) => {
      d.forces[0].paper = -5;
    },
    'forces[0] (first-column).paper',
    'at least 0',
  ],
  [
    'shape/too-many',
    'too many places to watch',
    (d) => {
      d.watch = Array(7).fill('karsa');
    },
    'watch',
    'at most 6',
  ],
  [
    'shape/too-few',
    'one side only',
    (d) => {
      d.sides = [d.sides[0]];
    },
    'sides',
    'at least 2',
  ],
  [
    'shape/form',
    'an id with a capital letter',
    (d) => {
      d.regions[0].id = 'Sorva';
    },
    'regions[0] (Sorva).id',
    'an id is',
  ],
  [
    'shape/form',
    'a text without English',
    (d) => {
      d.title = { ar: 'x' };
    },
    'title',
    'English',
  ],
  [
    'shape/more',
    'noise without end',
    (d) => {
      for (let i = 0; i < 5000; i++) d[`k${i}`] = 1;
    },
    '',
    'more problems',
  ],
  [
    'check/repeated-id',
    'two places of one name',
    (d) => {
      d.regions[1].id = 'sorva';
    },
    'regions[1] (sorva)',
    'stands twice',
  ],
  [
    'check/repeated-id',
    'one road twice',
    (d) => {
      d.links.push({ between: ['kolm', 'sorva'], km: 1, road: 'track' });
    },
    'links[10] (kolm--sorva)',
    'stands twice',
  ],
  [
    'check/repeated-id',
    'two rules of one name',
    (d) => {
      d.actors[0].doctrine[1].id = 'reserve-forward';
    },
    'actors[0] (government).doctrine[1] (reserve-forward).id',
    'two rules',
  ],
  [
    'check/reserved-id',
    'a place named as a word of orders',
    (d) => {
      d.provinces.push(d.provinces[0]);
      d.regions.push({ ...region(d, 'moor'), id: 'threatened' });
    },
    'regions[8] (threatened).id',
    'word',
  ],
  [
    'check/reserved-id',
    'a force named as a garrison',
    (d) => {
      d.forces[0].id = 'garrison-of-karsa';
    },
    'forces[0] (garrison-of-karsa).id',
    'garrison',
  ],
  [
    'check/unknown-id',
    'a mistyped holder',
    (d) => {
      region(d, 'hedin').holder = 'valeys';
    },
    'regions[5] (hedin).holder',
    'Did you mean "valleys"?',
  ],
  [
    'check/unknown-id',
    'an actor where a side should be',
    (d) => {
      region(d, 'hedin').holder = 'coast';
    },
    'regions[5] (hedin).holder',
    'it is a actor'.replace('a actor', 'an actor'),
  ],
  [
    'check/unknown-id',
    'a road to nowhere',
    (d) => {
      d.links[0].between[1] = 'kolmm';
    },
    'links[0] (kolmm--sorva).between[1]',
    'Did you mean "kolm"?',
  ],
  [
    'check/unknown-id',
    'a trigger about an unknown place',
    (d) => {
      d.triggers[2].when[0].region = 'aldraa';
    },
    'triggers[2] (amnesty-heard).when[0].region',
    'aldra',
  ],
  [
    'check/unknown-id',
    'an effect on an unknown actor',
    (d) => {
      d.triggers[0].effects[0].actor = 'cost';
    },
    'triggers[0] (floods).effects[0].actor',
    'Did you mean "coast"?',
  ],
  [
    'check/unknown-id',
    'an order to an unknown place',
    (d) => {
      d.actors[2].doctrine[3].give.region = 'teverra';
    },
    'actors[2] (coast).doctrine[3] (send-brigade).give.region',
    'Did you mean "tevera"?',
  ],
  [
    'check/unknown-id',
    'a package through an unknown exit',
    (d) => {
      d.forces[4].away.exit = 'road';
    },
    'forces[4] (coast-brigade).away.exit',
    'There is no exit',
  ],
  [
    'check/unknown-id',
    'an aim measured at an unknown place',
    (d) => {
      d.chairs[0].aims[3].measure.regions = ['carsa'];
    },
    'chairs[0] (government).aims[3] (seat-held).measure.regions[0]',
    'karsa',
  ],
  [
    'check/unknown-id',
    'a chair without its actor',
    (d) => {
      d.chairs[0].actor = 'goverment';
    },
    'chairs[0] (goverment).actor',
    'Did you mean "government"?',
  ],
  [
    'check/hash-collision',
    'two names with one hash',
    (d) => {
      d.regions[0].id = twinA;
      d.forces[0].id = twinB;
    },
    'forces[0]',
    'hash',
  ],
  [
    'check/disconnected',
    'a place without a road',
    (d) => {
      d.links.splice(9, 1);
    },
    'links',
    'lasta',
  ],
  [
    'check/link',
    'a road to itself',
    (d) => {
      d.links.push({ between: ['karsa', 'karsa'], km: 1, road: 'track' });
    },
    'links[10] (karsa--karsa).between',
    'itself',
  ],
  [
    'check/residents',
    'two sides of residents',
    (d) => {
      side(d, 'front').kind = 'residents';
    },
    'sides',
    'More than one',
  ],
  [
    'check/capital',
    'a leader without a seat',
    (d) => {
      delete side(d, 'valleys').capital;
    },
    'sides[0] (valleys)',
    'no capital',
  ],
  [
    'check/relation',
    'a quarrel with oneself',
    (d) => {
      d.relations.push({ between: ['front', 'front'], relation: 'hostile' });
    },
    'relations[3] (front--front)',
    'itself',
  ],
  [
    'check/weight',
    'a mistyped weight',
    (d) => {
      d.weights = { contagoin: 1 };
    },
    'weights.contagoin',
    'Did you mean "contagion"?',
  ],
  [
    'check/weight',
    'a weight out of range',
    (d) => {
      d.weights = { contagion: 50 };
    },
    'weights.contagion',
    '0 to 3',
  ],
  [
    'check/condition-never',
    'more towns than there are',
    (d) => {
      d.triggers[1].when[0].atLeast = 9;
    },
    'triggers[1] (notice).when[0]',
    'waits for 9',
  ],
  [
    'check/condition-never',
    'losing what was never held',
    (d) => {
      d.acts[0].when[0].region = 'sorva';
    },
    'acts[0] (capital-falls).when[0]',
    'cannot lose',
  ],
  [
    'check/condition-never',
    'held by two sides at once',
    (d) => {
      d.triggers[2].when.push({ kind: 'held', region: 'aldra', by: ['valleys'] });
    },
    'triggers[2] (amnesty-heard).when[2]',
    'at once',
  ],
  [
    'check/condition-never',
    'two triggers that wait for each other',
    (d) => {
      d.triggers[0].when = [{ kind: 'fired', trigger: 'notice' }];
      d.triggers[1].when = [{ kind: 'fired', trigger: 'floods' }];
    },
    'triggers[0] (floods).when[0]',
    'circle',
  ],
  [
    'check/condition-never',
    'the opposite of always',
    (d) => {
      d.triggers[0].when = [{ kind: 'not', that: { kind: 'always' } }];
    },
    'triggers[0] (floods).when[0]',
    'opposite',
  ],
  [
    'check/condition-never',
    'nothing between two bounds',
    (d) => {
      d.triggers[0].when = [{ kind: 'credibility', side: 'front', atLeast: 0.6, below: 0.5 }];
    },
    'triggers[0] (floods).when[0]',
    'at least 0.6 and below 0.5',
  ],
  [
    'check/condition-never',
    'a date after the run (warning)',
    (d) => {
      d.triggers[0].when[0].moment.date = '2031-04-01';
    },
    'triggers[0] (floods).when[0]',
    'after the last turn',
  ],
  [
    'check/order-not-allowed',
    'an order outside may',
    (d) => {
      actor(d, 'coast').may = ['speak'];
    },
    'actors[2] (coast).doctrine[2] (families-out).give.order',
    'may not give',
  ],
  [
    'check/order-target',
    'people who are not there',
    (d) => {
      actor(d, 'coast').doctrine[2].give.group = 'citizens';
    },
    'actors[2] (coast).doctrine[2] (families-out).give.group',
    'It has: families',
  ],
  [
    'check/order-target',
    'sending who is there already',
    (d) => {
      actor(d, 'coast').doctrine[3].give.force = 'coast-post';
    },
    'give.force',
    'already in the country',
  ],
  [
    'check/order-target',
    'holding back without a hold',
    (d) => {
      actor(d, 'plateau').restrains = [];
    },
    'give.side',
    'no hold',
  ],
  [
    'check/order-target',
    'asking who backs another',
    (d) => {
      d.actors[0].doctrine[1].give.ally = 'plateau';
    },
    'give.ally',
    'does not back',
  ],
  [
    'check/order-target',
    'speaking of a stranger',
    (d) => {
      actor(d, 'coast').doctrine[0].give.side = 'front';
    },
    'give.side',
    'never supported',
  ],
  [
    'check/order-target',
    'mediating from outside',
    (d) => {
      d.talks[0].host = 'coast';
      d.talks[0].parties = ['coast', 'government'];
    },
    'give.talk',
    'neither hosts',
  ],
  [
    'check/order-target',
    'flying without aircraft',
    (d) => {
      actor(d, 'coast').sorties = 0;
    },
    'give.order',
    'no sorties',
  ],
  [
    'check/order-target',
    'asylum for nobody',
    (d) => {
      actor(d, 'coast').doctrine[5].give.side = 'front';
    },
    'give.side',
    'no leader',
  ],
  [
    'check/package',
    'a package nobody sends',
    (d) => {
      delete d.forces[4].actor;
    },
    'forces[4] (coast-brigade)',
    'no actor',
  ],
  [
    'check/people',
    'people without a way out',
    (d) => {
      d.exits = d.exits.filter((exit: Draft) => exit.kind !== 'air');
    },
    'actors[2] (coast).people[0] (families).way',
    'no exit',
  ],
  [
    'check/talk',
    'talks of one side with itself',
    (d) => {
      d.talks[0].between = ['front', 'front'];
    },
    'talks[0] (lake-talks).between',
    'twice',
  ],
  [
    'check/chair',
    'a chair that may do nothing',
    (d) => {
      actor(d, 'highland-command').may = [];
      actor(d, 'highland-command').doctrine = [];
    },
    'chairs[1] (highland-command).actor',
    'no order',
  ],
  [
    'check/map-place',
    'a place without a position',
    (d) => {
      delete region(d, 'moor').lat;
    },
    'regions[3] (moor)',
    'lat',
  ],
  [
    'check/date',
    'a day that does not exist',
    (d) => {
      d.start.date = '2031-02-29';
    },
    'start.date',
    'no day',
  ],
  [
    'check/language',
    'a language with gaps (warning)',
    (d) => {
      d.languages = ['en', 'ar'];
    },
    'languages[1]',
    'have no "ar"',
  ],
  [
    'check/source',
    'a source that is not listed (warning)',
    (d) => {
      d.sides[0].quality = { value: 28, source: ['NOBODY'] };
    },
    'sources',
    'NOBODY',
  ],
  [
    'check/pay',
    'pay without living pay (warning)',
    (d) => {
      delete d.sides[0].livingPay;
    },
    'sides[0] (valleys)',
    'livingPay',
  ],
  [
    'check/command',
    'a side without command (warning)',
    (d) => {
      delete actor(d, 'highland-command').side;
    },
    'sides[1] (front)',
    'No actor commands',
  ],
  [
    'lever/path',
    'a lever on nothing',
    (d) => {
      d.levers[0].sets[0].path = 'sides.valeys.will';
    },
    'levers[0] (government-will).sets[0].path',
    'Did you mean "valleys"?',
  ],
  [
    'lever/path',
    'a lever on an unknown weight',
    (d) => {
      d.levers[2].sets[0].path = 'weights.contagon';
    },
    'levers[2] (contagion-weight).sets[0].path',
    'Did you mean "contagion"?',
  ],
  [
    'lever/path',
    'a lever on a text',
    (d) => {
      d.levers[0].sets[0].path = 'title.en';
    },
    'levers[0] (government-will).sets[0].path',
    'not a part',
  ],
  [
    'lever/range',
    'a lever that would leave the range',
    (d) => {
      d.levers[0].max = 1.5;
    },
    'levers[0] (government-will).sets[0]',
    'at most 1',
  ],
  [
    'lever/range',
    'a default outside',
    (d) => {
      d.levers[0].default = 0.95;
    },
    'levers[0] (government-will).default',
    'outside',
  ],
  [
    'lever/range',
    'a choice that is not there',
    (d) => {
      d.levers[8].default = 'warm';
    },
    'levers[8] (lake-mood).default',
    'no choice',
  ],
  [
    'check/range',
    'a real figure whose range is upside down',
    (d) => {
      d.costReal = { asOf: { date: '2030-03-01', half: 'am' }, displaced: [20, 10] };
    },
    'costReal.displaced',
    'ends below its beginning',
  ],
  [
    'lever/range',
    'a choice that makes the file no longer fit together (warning)',
    (d) => {
      d.levers.at(-1).choices[0].sets = [{ path: 'regions.hedin.holder', value: 'valeys' }];
    },
    'levers[8] (lake-mood).choices[0] (no-talks)',
    'There is no side "valeys".',
  ],
  [
    'lever/default',
    'a default that changes something (warning)',
    (d) => {
      d.levers[0].default = 0.5;
    },
    'levers[0] (government-will).sets[0]',
    'the file says 0.35',
  ],
];

describe('every kind of problem is found, placed and explained', () => {
  it.each(ROWS)('%s: %s', (code, what, change, path, words) => {
    const problems = problemsOf(altered(change));
    const found = problems.find((problem) => problem.code === code && problem.path.includes(path));
    expect(found, problems.map(formatProblem).join('\n') || 'no problem at all').toBeDefined();
    expect(`${found?.message} ${found?.mend}`).toContain(words);
    expect(found?.severity).toBe(what.includes('(warning)') ? 'warning' : 'error');
    expect(found?.line).toBeGreaterThan(0);
  });

  it('covers the codes that a single file can bring', () => {
    const elsewhere = PROBLEM_CODES.filter(
      (code) => /^(text|extends)\//.test(code) || ['lever/unknown', 'lever/type', 'lever/result'].includes(code),
    );
    const covered = new Set<string>([...ROWS.map(([code]) => code), ...elsewhere]);
    expect(PROBLEM_CODES.filter((code) => !covered.has(code))).toEqual([]);
  });
});

describe('one pass', () => {
  it('finds nothing in the shipped file', () => {
    expect(problemsOf(FIVE_VALLEYS_TEXT)).toEqual([]);
  });

  it('tells problems of shape and of reference together, in the order of lines', () => {
    const problems = problemsOf(
      altered((d) => {
        region(d, 'hedin').pastRebelion = 0.9;
        region(d, 'hedin').terrain = 'hill';
        d.sides[0].will = 46;
        region(d, 'lasta').holder = 'valeys';
        d.triggers[0].effects[0].actor = 'cost';
        delete d.links[3].km;
        d.actors[0].doctrine[0].give.order = 'comitReserve';
      }),
    );
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['shape/out-of-range', 'sides[0] (valleys).will'],
      ['shape/not-in-list', 'regions[5] (hedin).terrain'],
      ['shape/unknown-key', 'regions[5] (hedin).pastRebelion'],
      ['check/unknown-id', 'regions[7] (lasta).holder'],
      ['shape/missing', 'links[3] (aldra--moor).km'],
      ['shape/not-in-list', 'actors[0] (government).doctrine[0] (reserve-forward).give.order'],
      ['check/unknown-id', 'triggers[0] (floods).effects[0].actor'],
    ]);
  });

  it('a list of the wrong length does not make a stand-in known', () => {
    const problems = problemsOf(
      altered((d) => {
        d.regions = [];
      }),
    );
    expect(problems.map(formatProblem).filter((line) => line.includes('x-not-known'))).toEqual([]);
  });

  it('a repaired place brings no problem of its own', () => {
    const problems = problemsOf(
      altered((d) => {
        delete d.regions[0].id;
        delete d.sides[1].kind;
      }),
    );
    expect(problems.map(({ code, path }) => [code, path])).not.toContainEqual(
      expect.arrayContaining(['check/repeated-id']),
    );
    expect(problems.filter(({ code }) => code === 'shape/missing')).toHaveLength(2);
  });
});

describe('evidence', () => {
  it('is kept by address, and the number reads as a number', () => {
    const { scenario, evidence } = loaded(FIVE_VALLEYS_TEXT);
    expect(scenario.sides[0]?.will).toBe(0.35);
    expect(evidence.get('sides.valleys.will')).toMatchObject({ confidence: 'low', range: [0.28, 0.65] });
    expect(evidence.get('actors.coast.support.valleys.level')).toMatchObject({ range: [0.4, 0.9] });
    expect(evidence.get('levers.government-will')).toMatchObject({ contested: true });
  });
});
