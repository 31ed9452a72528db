import type { Draft } from '../../support/fiveValleys.ts';
import { actor, give, type Row, testRows } from '../../support/problemRows.ts';

const ROWS: readonly Row[] = [
  {
    code: 'check/order-not-allowed',
    what: 'an order outside may',
    change: (d) => {
      actor(d, 'coast').may = ['speak'];
    },
    at: 'actors[2] (coast).doctrine[2] (families-out).give.order',
    values: { actor: 'coast', order: 'evacuate' },
    words: 'may not give',
  },
  {
    code: 'check/order-target/people',
    what: 'people who are not there',
    change: (d) => {
      actor(d, 'coast').doctrine[2].give.group = 'citizens';
    },
    at: 'actors[2] (coast).doctrine[2] (families-out).give.group',
    values: { actor: 'coast', group: 'citizens' },
    words: 'Known here: families',
  },
  {
    code: 'check/order-target/here',
    what: 'sending who is there already',
    change: (d) => {
      actor(d, 'coast').doctrine[3].give.force = 'coast-post';
    },
    at: 'actors[2] (coast).doctrine[3] (send-brigade).give.force',
    values: { force: 'coast-post' },
    words: 'already in the country',
  },
  {
    code: 'check/order-target/hold',
    what: 'holding back without a hold',
    change: (d) => {
      actor(d, 'plateau').restrains = [];
    },
    at: 'actors[3] (plateau).doctrine[0] (let-loose).give.side',
    values: { actor: 'plateau', side: 'front' },
    words: 'no hold',
  },
  {
    code: 'check/order-target/ally',
    what: 'asking who backs another',
    change: (d) => {
      d.actors[0].doctrine[1].give.ally = 'plateau';
    },
    at: 'actors[0] (government).doctrine[1] (ask-fighters).give.ally',
    values: { actor: 'government', ally: 'plateau' },
    words: 'does not back',
  },
  {
    code: 'check/order-target/word',
    what: 'speaking of a stranger',
    change: (d) => {
      actor(d, 'coast').doctrine[0].give.side = 'front';
    },
    at: 'actors[2] (coast).doctrine[0] (stand-by-words).give.side',
    values: { actor: 'coast', side: 'front' },
    words: 'never supported',
  },
  {
    code: 'check/order-target/talk',
    what: 'mediating from outside',
    change: (d) => {
      d.talks[0].host = 'coast';
      d.talks[0].parties = ['coast', 'government'];
    },
    at: 'actors[3] (plateau).doctrine[1] (offer-the-lake).give.talk',
    values: { actor: 'plateau', talk: 'lake-talks' },
    words: 'neither hosts',
  },
  {
    code: 'check/order-target/no-sorties',
    what: 'flying without aircraft',
    change: (d) => {
      actor(d, 'coast').sorties = 0;
    },
    at: 'actors[2] (coast).doctrine[4] (fly-cover).give.order',
    values: { actor: 'coast' },
    words: 'no sorties',
  },
  {
    code: 'check/order-target/asylum',
    what: 'asylum for nobody',
    change: (d) => {
      actor(d, 'coast').doctrine[5].give.side = 'front';
    },
    at: 'actors[2] (coast).doctrine[5] (asylum-early).give.side',
    values: { side: 'front' },
    words: 'no leader',
  },
  {
    code: 'check/order-not-allowed/command',
    what: 'orders of a command without a side (warning)',
    change: (d) => {
      actor(d, 'plateau').may.push('drawIn');
    },
    at: 'actors[3] (plateau).may',
    values: { actor: 'plateau', orders: ['drawIn'] },
    words: 'cannot use: drawIn',
  },
  {
    code: 'check/order-target/way',
    what: 'a way out that there is not',
    change: (d) => {
      d.exits = d.exits.filter((exit: Draft) => exit.kind !== 'sea');
      give(d, 'coast', { order: 'evacuate', group: 'families', way: 'sea' });
    },
    at: 'actors[2] (coast).doctrine[0].give.way',
    values: { way: 'sea' },
    words: 'no exit of kind "sea"',
  },
  {
    code: 'check/order-target/force',
    what: 'a package of somebody else',
    change: (d) => {
      give(d, 'plateau', { order: 'send', force: 'coast-brigade', region: 'karsa' });
    },
    at: 'actors[3] (plateau).doctrine[0].give.force',
    values: { actor: 'plateau', force: 'coast-brigade' },
    words: 'does not answer to "plateau"',
  },
  {
    code: 'check/order-target/reserve',
    what: 'a column as a reserve',
    change: (d) => {
      give(d, 'highland-command', { order: 'commitReserve', force: 'first-column', region: 'kolm' });
    },
    at: 'actors[1] (highland-command).doctrine[0].give.force',
    values: { actor: 'highland-command', force: 'first-column' },
    words: 'is not a reserve',
  },
  {
    code: 'check/order-target/exit',
    what: 'a border of somebody else',
    change: (d) => {
      give(d, 'plateau', { order: 'border', exit: 'harbour-road', open: false });
    },
    at: 'actors[3] (plateau).doctrine[0].give.exit',
    values: { actor: 'plateau', exit: 'harbour-road' },
    words: 'does not keep',
  },
  {
    code: 'check/order-target/unbound',
    what: 'a cease-fire that binds others',
    change: (d) => {
      d.talks[0].between = ['front', 'townspeople'];
      give(d, 'government', { order: 'answerCeasefire', talk: 'lake-talks', accept: true });
    },
    at: 'actors[0] (government).doctrine[0].give.talk',
    values: { actor: 'government', talk: 'lake-talks' },
    words: 'would not bind',
  },
  {
    code: 'check/order-target/leader',
    what: 'a leader that there is not',
    change: (d) => {
      give(d, 'highland-command', { order: 'leader', act: 'speak' });
    },
    at: 'actors[1] (highland-command).doctrine[0].give.act',
    values: { actor: 'highland-command' },
    words: 'has no leader',
  },
  {
    code: 'check/order-target/word',
    what: 'money for a stranger',
    change: (d) => {
      give(d, 'coast', { order: 'fund', side: 'front' });
    },
    at: 'actors[2] (coast).doctrine[0].give.side',
    values: { actor: 'coast', side: 'front' },
    words: 'no money for it',
  },
  {
    code: 'check/order-target/base',
    what: 'a guarantee of no base',
    change: (d) => {
      give(d, 'coast', { order: 'guarantee', region: 'hedin' });
    },
    at: 'actors[2] (coast).doctrine[0].give.region',
    values: { place: 'hedin' },
    words: 'has no base',
  },
  {
    code: 'check/order-target/no-force',
    what: 'nothing to enter with',
    change: (d) => {
      give(d, 'plateau', { order: 'enter', region: 'kolm' });
    },
    at: 'actors[3] (plateau).doctrine[0].give.order',
    values: { actor: 'plateau' },
    words: 'no force of its own side',
  },
  {
    code: 'check/order-target/own-side',
    what: 'a warning to itself',
    change: (d) => {
      give(d, 'government', { order: 'warn', side: 'valleys' });
    },
    at: 'actors[0] (government).doctrine[0].give.side',
    values: { actor: 'government' },
    words: 'its own side',
  },
];

testRows(ROWS, ['check/order-']);
