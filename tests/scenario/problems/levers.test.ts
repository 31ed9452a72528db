import { type Row, testRows } from '../../support/problemRows.ts';

const ROWS: readonly Row[] = [
  {
    code: 'lever/path/nowhere',
    what: 'a lever on nothing',
    change: (d) => {
      d.levers[0].sets[0].path = 'sides.valeys.will';
    },
    at: 'levers[0] (government-will).sets[0].path',
    values: { lever: 'government-will', address: 'sides.valeys.will', step: 'valeys', before: 'sides' },
    words: 'Did you mean "valleys"?',
  },
  {
    code: 'lever/path/weight',
    what: 'a lever on an unknown weight',
    change: (d) => {
      d.levers[2].sets[0].path = 'weights.contagon';
    },
    at: 'levers[2] (contagion-weight).sets[0].path',
    values: { name: 'contagon' },
    words: 'Did you mean "contagion"?',
  },
  {
    code: 'lever/path/part',
    what: 'a lever on a text',
    change: (d) => {
      d.levers[0].sets[0].path = 'title.en';
    },
    at: 'levers[0] (government-will).sets[0].path',
    values: {
      lever: 'government-will',
      address: 'title.en',
      part: 'title',
      parts: [
        'turns',
        'sides',
        'relations',
        'regions',
        'links',
        'forces',
        'actors',
        'exits',
        'signals',
        'talks',
        'triggers',
        'weights',
        'cost',
      ],
    },
    words: 'not a part',
  },
  {
    code: 'lever/range/most',
    what: 'a lever that would leave the range',
    change: (d) => {
      d.levers[0].max = 1.5;
    },
    at: 'levers[0] (government-will).sets[0]',
    values: {
      lever: 'government-will',
      end: 'high',
      given: '1.5',
      address: 'sides.valleys.will',
      found: '1.5',
      most: 1,
    },
    words: 'at most 1',
  },
  {
    code: 'lever/range/default',
    what: 'a default outside',
    change: (d) => {
      d.levers[0].default = 0.95;
    },
    at: 'levers[0] (government-will).default',
    values: { lever: 'government-will', given: '0.95', low: 0.2, high: 0.9 },
    words: 'outside',
  },
  {
    code: 'lever/range/no-choice',
    what: 'a choice that is not there',
    change: (d) => {
      d.levers[8].default = 'warm';
    },
    at: 'levers[8] (lake-mood).default',
    values: { lever: 'lake-mood', given: 'warm' },
    words: 'no choice',
  },
  {
    code: 'lever/range/choice',
    what: 'a choice that makes the file no longer fit together (warning)',
    change: (d) => {
      d.levers.at(-1).choices[0].sets = [{ path: 'regions.hedin.holder', value: 'valeys' }];
    },
    at: 'levers[8] (lake-mood).choices[0] (no-talks)',
    values: { lever: 'lake-mood', given: 'no-talks' },
    words: 'There is no side "valeys".',
  },
  {
    code: 'lever/default',
    what: 'a default that changes something (warning)',
    change: (d) => {
      d.levers[0].default = 0.5;
    },
    at: 'levers[0] (government-will).sets[0]',
    values: { lever: 'government-will', address: 'sides.valleys.will', to: '0.5', written: '0.35' },
    words: 'the file says 0.35',
  },
  {
    code: 'lever/path/identity',
    what: 'a lever that renames',
    change: (d) => {
      d.levers[0].sets[0].path = 'sides.valleys.id';
    },
    at: 'levers[0] (government-will).sets[0].path',
    values: { lever: 'government-will', address: 'sides.valleys.id' },
    words: 'cannot rename',
  },
  {
    code: 'lever/path/multiply',
    what: 'a lever that multiplies nothing',
    change: (d) => {
      d.levers[5].sets[0] = { path: 'forces.second-column.will', multiply: true };
    },
    at: 'levers[5] (reserve-men).sets[0].path',
    values: { lever: 'reserve-men', address: 'forces.second-column.will' },
    words: 'does not give a number',
  },
  {
    code: 'lever/range/no-room',
    what: 'a lever without room',
    change: (d) => {
      d.levers[0].min = 0.9;
    },
    at: 'levers[0] (government-will).min',
    values: { lever: 'government-will', low: 0.9, high: 0.9 },
    words: 'has no room',
  },
  {
    code: 'lever/range/least',
    what: 'a lever that goes below the range',
    change: (d) => {
      d.levers[0].min = -1;
    },
    at: 'levers[0] (government-will).sets[0]',
    values: { lever: 'government-will', end: 'low', given: '-1', address: 'sides.valleys.will', found: '-1', least: 0 },
    words: 'At its lowest value -1',
  },
  {
    code: 'lever/range/between',
    what: 'a weight out of its range',
    change: (d) => {
      d.levers[2].max = 5;
      d.levers[2].sets[0] = { path: 'weights.contagion' };
    },
    at: 'levers[2] (contagion-weight).sets[0]',
    values: {
      lever: 'contagion-weight',
      end: 'high',
      given: '5',
      address: 'weights.contagion',
      found: '5',
      least: 0,
      most: 3,
    },
    words: 'where 0 to 3 is allowed',
  },
  {
    code: 'lever/range/kind',
    what: 'half a man by a lever',
    change: (d) => {
      d.levers[5].sets[0].scale = 0.3333;
    },
    at: 'levers[5] (reserve-men).sets[0]',
    values: {
      lever: 'reserve-men',
      end: 'high',
      given: '6000',
      address: 'forces.guard-brigade.paper',
      found: '1999.8',
    },
    words: 'a whole number may be needed',
  },
  {
    code: 'lever/range/other',
    what: 'a choice of a word that there is not',
    change: (d) => {
      d.levers.at(-1).choices[0].sets = [{ path: 'regions.hedin.terrain', value: 'moonscape' }];
    },
    at: 'levers[8] (lake-mood).choices[0] (no-talks).sets[0]',
    values: {
      lever: 'lake-mood',
      end: 'choice',
      given: 'no-talks',
      address: 'regions.hedin.terrain',
      found: '"moonscape"',
    },
    words: 'to "moonscape", which is not allowed there',
  },
];

testRows(ROWS, ['lever/path/', 'lever/range/', 'lever/default'], ['lever/range/value']);
