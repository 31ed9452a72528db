import { whoOf } from '../../../src/engine/chance.ts';
import type { Draft } from '../../support/fiveValleys.ts';
import { actor, type Row, region, side, testRows } from '../../support/problemRows.ts';

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
  {
    code: 'check/repeated-id',
    what: 'two places of one name',
    change: (d) => {
      d.regions[1].id = 'sorva';
    },
    at: 'regions[1] (sorva)',
    values: { name: 'sorva', list: 'regions', entry: 0 },
    words: 'stands twice',
  },
  {
    code: 'check/repeated-id',
    what: 'one road twice',
    change: (d) => {
      d.links.push({ between: ['kolm', 'sorva'], km: 1, road: 'track' });
    },
    at: 'links[10] (kolm--sorva)',
    values: { name: 'kolm--sorva', list: 'links', entry: 0 },
    words: 'stands twice',
  },
  {
    code: 'check/repeated-id/rule',
    what: 'two rules of one name',
    change: (d) => {
      d.actors[0].doctrine[1].id = 'reserve-forward';
    },
    at: 'actors[0] (government).doctrine[1] (reserve-forward).id',
    values: { name: 'reserve-forward', actor: 'government' },
    words: 'two rules',
  },
  {
    code: 'check/reserved-id',
    what: 'a place named as a word of orders',
    change: (d) => {
      d.provinces.push(d.provinces[0]);
      d.regions.push({ ...region(d, 'moor'), id: 'threatened' });
    },
    at: 'regions[8] (threatened).id',
    values: { id: 'threatened' },
    words: 'word',
  },
  {
    code: 'check/reserved-id/garrison',
    what: 'a force named as a garrison',
    change: (d) => {
      d.forces[0].id = 'garrison-of-karsa';
    },
    at: 'forces[0] (garrison-of-karsa).id',
    values: { id: 'garrison-of-karsa' },
    words: 'garrison',
  },
  {
    code: 'check/unknown-id',
    what: 'a mistyped holder',
    change: (d) => {
      region(d, 'hedin').holder = 'valeys';
    },
    at: 'regions[5] (hedin).holder',
    values: { kind: 'side', id: 'valeys', list: 'sides' },
    words: 'Did you mean "valleys"?',
  },
  {
    code: 'check/unknown-id/other-kind',
    what: 'an actor where a side should be',
    change: (d) => {
      region(d, 'hedin').holder = 'coast';
    },
    at: 'regions[5] (hedin).holder',
    values: { kind: 'side', id: 'coast', list: 'sides', otherKind: 'actor' },
    words: 'it is a actor'.replace('a actor', 'an actor'),
  },
  {
    code: 'check/unknown-id',
    what: 'a road to nowhere',
    change: (d) => {
      d.links[0].between[1] = 'kolmm';
    },
    at: 'links[0] (kolmm--sorva).between[1]',
    values: { kind: 'region', id: 'kolmm', list: 'regions' },
    words: 'Did you mean "kolm"?',
  },
  {
    code: 'check/unknown-id',
    what: 'a trigger about an unknown place',
    change: (d) => {
      d.triggers[2].when[0].region = 'aldraa';
    },
    at: 'triggers[2] (amnesty-heard).when[0].region',
    values: { kind: 'region', id: 'aldraa', list: 'regions' },
    words: 'aldra',
  },
  {
    code: 'check/unknown-id',
    what: 'an effect on an unknown actor',
    change: (d) => {
      d.triggers[0].effects[0].actor = 'cost';
    },
    at: 'triggers[0] (floods).effects[0].actor',
    values: { kind: 'actor', id: 'cost', list: 'actors' },
    words: 'Did you mean "coast"?',
  },
  {
    code: 'check/unknown-id',
    what: 'an order to an unknown place',
    change: (d) => {
      d.actors[2].doctrine[3].give.region = 'teverra';
    },
    at: 'actors[2] (coast).doctrine[3] (send-brigade).give.region',
    values: { kind: 'region', id: 'teverra', list: 'regions' },
    words: 'Did you mean "tevera"?',
  },
  {
    code: 'check/unknown-id',
    what: 'a package through an unknown exit',
    change: (d) => {
      d.forces[4].away.exit = 'road';
    },
    at: 'forces[4] (coast-brigade).away.exit',
    values: { kind: 'exit', id: 'road', list: 'exits' },
    words: 'There is no exit',
  },
  {
    code: 'check/unknown-id',
    what: 'an aim measured at an unknown place',
    change: (d) => {
      d.chairs[0].aims[3].measure.regions = ['carsa'];
    },
    at: 'chairs[0] (government).aims[3] (seat-held).measure.regions[0]',
    values: { kind: 'region', id: 'carsa', list: 'regions' },
    words: 'karsa',
  },
  {
    code: 'check/unknown-id',
    what: 'a chair without its actor',
    change: (d) => {
      d.chairs[0].actor = 'goverment';
    },
    at: 'chairs[0] (goverment).actor',
    values: { kind: 'actor', id: 'goverment', list: 'actors' },
    words: 'Did you mean "government"?',
  },
  {
    code: 'check/hash-collision',
    what: 'two names with one hash',
    change: (d) => {
      d.regions[0].id = twinA;
      d.forces[0].id = twinB;
    },
    at: `forces[0] (${twinB}).id`,
    values: { name: twinB, other: twinA },
    words: 'hash',
  },
  {
    code: 'check/disconnected',
    what: 'a place without a road',
    change: (d) => {
      d.links.splice(9, 1);
    },
    at: 'links',
    values: { first: 'sorva', cut: ['lasta'] },
    words: 'lasta',
  },
  {
    code: 'check/link',
    what: 'a road to itself',
    change: (d) => {
      d.links.push({ between: ['karsa', 'karsa'], km: 1, road: 'track' });
    },
    at: 'links[10] (karsa--karsa).between',
    values: { place: 'karsa' },
    words: 'itself',
  },
  {
    code: 'check/residents',
    what: 'two sides of residents',
    change: (d) => {
      side(d, 'front').kind = 'residents';
    },
    at: 'sides',
    values: { sides: ['front', 'townspeople'] },
    words: 'More than one',
  },
  {
    code: 'check/capital',
    what: 'a leader without a seat',
    change: (d) => {
      delete side(d, 'valleys').capital;
    },
    at: 'sides[0] (valleys)',
    values: { side: 'valleys' },
    words: 'no capital',
  },
  {
    code: 'check/relation',
    what: 'a quarrel with oneself',
    change: (d) => {
      d.relations.push({ between: ['front', 'front'], relation: 'hostile' });
    },
    at: 'relations[3] (front--front)',
    values: { side: 'front', relation: 'hostile' },
    words: 'itself',
  },
  {
    code: 'check/weight',
    what: 'a mistyped weight',
    change: (d) => {
      d.weights = { contagoin: 1 };
    },
    at: 'weights.contagoin',
    values: { name: 'contagoin' },
    words: 'Did you mean "contagion"?',
  },
  {
    code: 'check/weight/range',
    what: 'a weight out of range',
    change: (d) => {
      d.weights = { contagion: 50 };
    },
    at: 'weights.contagion',
    values: { name: 'contagion', given: '50', least: 0, most: 3 },
    words: '0 to 3',
  },
  {
    code: 'check/aim/anchors',
    what: 'anchors the wrong way round',
    change: (d) => {
      d.chairs[0].aims[0].anchors = { worst: 0.5, best: 0.5 };
    },
    at: 'chairs[0] (government).aims[0] (orderly-towns).anchors',
    values: { aim: 'orderly-towns', worst: 0.5, best: 0.5 },
    words: 'nothing lies between',
  },
  {
    code: 'check/package',
    what: 'a package nobody sends',
    change: (d) => {
      delete d.forces[4].actor;
    },
    at: 'forces[4] (coast-brigade)',
    values: { force: 'coast-brigade' },
    words: 'no actor',
  },
  {
    code: 'check/people',
    what: 'people without a way out',
    change: (d) => {
      d.exits = d.exits.filter((exit: Draft) => exit.kind !== 'air');
    },
    at: 'actors[2] (coast).people[0] (families).way',
    values: { group: 'families', actor: 'coast', way: 'air' },
    words: 'no exit',
  },
  {
    code: 'check/talk',
    what: 'talks of one side with itself',
    change: (d) => {
      d.talks[0].between = ['front', 'front'];
    },
    at: 'talks[0] (lake-talks).between',
    values: { talk: 'lake-talks', side: 'front' },
    words: 'twice',
  },
  {
    code: 'check/chair',
    what: 'a chair that may do nothing',
    change: (d) => {
      actor(d, 'highland-command').may = [];
      actor(d, 'highland-command').doctrine = [];
    },
    at: 'chairs[1] (highland-command).actor',
    values: { actor: 'highland-command' },
    words: 'no order',
  },
  {
    code: 'check/map-place',
    what: 'a place without a position',
    change: (d) => {
      delete region(d, 'moor').lat;
    },
    at: 'regions[3] (moor)',
    values: { place: 'moor' },
    words: 'lat',
  },
  {
    code: 'check/date',
    what: 'a day that does not exist',
    change: (d) => {
      d.start.date = '2031-02-29';
    },
    at: 'start.date',
    values: { day: '2031-02-29' },
    words: 'no day',
  },
  {
    code: 'check/language/many',
    what: 'a language with gaps (warning)',
    change: (d) => {
      d.languages = ['en', 'ar'];
    },
    at: 'languages[1]',
    values: { language: 'ar', count: 108, places: ['title', 'summary', 'situation'], more: 105 },
    words: 'have no "ar"',
  },
  {
    code: 'check/source',
    what: 'a source that is not listed (warning)',
    change: (d) => {
      d.sides[0].quality = { value: 28, source: ['NOBODY'] };
    },
    at: 'sources',
    values: { id: 'NOBODY', place: 'sides.valleys.quality' },
    words: 'NOBODY',
  },
  {
    code: 'check/pay',
    what: 'pay without living pay (warning)',
    change: (d) => {
      delete d.sides[0].livingPay;
    },
    at: 'sides[0] (valleys)',
    values: { side: 'valleys' },
    words: 'livingPay',
  },
  {
    code: 'check/command',
    what: 'a side without command (warning)',
    change: (d) => {
      delete actor(d, 'highland-command').side;
    },
    at: 'sides[1] (front)',
    values: { side: 'front' },
    words: 'No actor commands',
  },
  {
    code: 'check/range',
    what: 'a real figure whose range is upside down',
    change: (d) => {
      d.costReal = { asOf: { date: '2030-03-01', half: 'am' }, displaced: [20, 10] };
    },
    at: 'costReal.displaced',
    values: { low: 20, high: 10 },
    words: 'ends below its beginning',
  },
  {
    code: 'check/disconnected/many',
    what: 'a country in two halves',
    change: (d) => {
      for (let i = 0; i < 9; i++) d.regions.push({ ...region(d, 'lasta'), id: `isle-${i}` });
      for (let i = 1; i < 9; i++) d.links.push({ between: ['isle-0', `isle-${i}`], km: 5, road: 'track' });
    },
    at: 'links',
    values: {
      first: 'sorva',
      cut: ['isle-0', 'isle-1', 'isle-2', 'isle-3', 'isle-4', 'isle-5', 'isle-6', 'isle-7'],
      more: 1,
    },
    words: 'isle-7 and 1 more',
  },
  {
    code: 'check/capital/held',
    what: 'a capital in other hands (warning)',
    change: (d) => {
      side(d, 'front').capital = 'aldra';
    },
    at: 'sides[1] (front).capital',
    values: { side: 'front', place: 'aldra', holder: 'valleys' },
    words: '"valleys" does',
  },
  {
    code: 'check/capital/plan-done',
    what: 'a plan that is done (warning)',
    change: (d) => {
      side(d, 'front').objectives = ['kolm', 'sorva'];
    },
    at: 'sides[1] (front).objectives',
    values: { side: 'front', places: ['kolm', 'sorva'] },
    words: 'kolm, sorva',
  },
  {
    code: 'check/command/support',
    what: 'a partner that gets nothing (warning)',
    change: (d) => {
      actor(d, 'plateau').support = [];
    },
    at: 'actors[3] (plateau).support',
    values: { actor: 'plateau', side: 'front' },
    words: '{ "side": "front", "level": 0.5 }',
  },
  {
    code: 'check/relation/peace',
    what: 'a country at peace (warning)',
    change: (d) => {
      d.relations[0].relation = 'neutral';
    },
    at: 'relations',
    values: {},
    words: 'nobody will fight',
  },
  {
    code: 'check/package/not-sent',
    what: 'a package that nobody may send (warning)',
    change: (d) => {
      const coast = actor(d, 'coast');
      coast.may = coast.may.filter((kind: string) => kind !== 'send');
      coast.doctrine = coast.doctrine.filter((rule: Draft) => rule.give.order !== 'send');
    },
    at: 'forces[4] (coast-brigade).actor',
    values: { actor: 'coast', force: 'coast-brigade' },
    words: 'will never come',
  },
  {
    code: 'check/talk/leverage',
    what: 'leverage over nobody (warning)',
    change: (d) => {
      d.talks[0].leverage = 'coast';
    },
    at: 'talks[0] (lake-talks).leverage',
    values: { actor: 'coast', one: 'valleys', other: 'front' },
    words: 'under "restrains" of "coast"',
  },
  {
    code: 'check/language',
    what: 'languages without English',
    change: (d) => {
      d.languages = ['fr'];
    },
    at: 'languages',
    values: {},
    words: 'Add "en"',
  },
  {
    code: 'check/language/missing',
    what: 'two texts without a language (warning)',
    change: (d) => {
      d.languages = ['en', 'ar'];
      const translate = (value: Draft): void => {
        if (typeof value !== 'object' || value === null) return;
        if (typeof value.en === 'string') value.ar = 'x';
        else Object.values(value).forEach(translate);
      };
      translate(d);
      delete d.summary.ar;
      delete side(d, 'front').name.ar;
    },
    at: 'languages[1]',
    values: { language: 'ar', count: 2, places: ['summary', 'sides[1] (front).name'] },
    words: '2 texts have no "ar": summary, sides[1] (front).name.',
  },
];

testRows(ROWS, [
  'check/repeated-id',
  'check/reserved-id',
  'check/hash-collision',
  'check/unknown-id',
  'check/date',
  'check/disconnected',
  'check/link',
  'check/residents',
  'check/capital',
  'check/pay',
  'check/command',
  'check/relation',
  'check/package',
  'check/people',
  'check/aim/anchors',
  'check/chair',
  'check/talk',
  'check/weight',
  'check/map-place',
  'check/range',
  'check/language',
  'check/source',
]);
