import { type Row, region, testRows } from '../../support/problemRows.ts';

const ROWS: readonly Row[] = [
  {
    code: 'text/version/newer',
    what: 'a newer format',
    change: (d) => {
      d.format = 2;
    },
    at: 'format',
    values: { version: 2, known: 1 },
    words: 'newer release',
  },
  {
    code: 'text/version/unknown',
    what: 'an unknown format',
    change: (d) => {
      d.format = 'one';
    },
    at: 'format',
    values: { found: '"one"', known: 1 },
    words: 'Write "format": 1.',
  },
  {
    code: 'text/version/missing',
    what: 'no format',
    change: (d) => {
      delete d.format;
    },
    at: 'format',
    values: { known: 1 },
    words: 'Write "format": 1.',
  },
  {
    code: 'shape/missing',
    what: 'a side without will',
    change: (d) => {
      delete d.sides[0].will;
    },
    at: 'sides[0] (valleys).will',
    values: { field: 'will' },
    words: 'missing',
  },
  {
    code: 'shape/missing/word',
    what: 'a condition without kind',
    change: (d) => {
      delete d.acts[0].when[0].kind;
    },
    at: 'acts[0] (capital-falls).when[0].kind',
    values: {
      field: 'kind',
      words: [
        'always',
        'from',
        'before',
        'held',
        'lost',
        'placesLost',
        'shareLost',
        'support',
        'credibility',
        'threatened',
        'capitalThreatened',
        'empty',
        'roadOpen',
        'leaderPresent',
        'evacuated',
        'cutOff',
        'seats',
        'signals',
        'talk',
        'fired',
        'ended',
        'asked',
        'answered',
        'refused',
        'trust',
        'ladder',
        'ceasefire',
        'disorder',
        'offices',
        'depot',
        'killed',
        'widened',
        'lastTurn',
        'not',
        'all',
        'any',
      ],
    },
    words: 'always, from, before',
  },
  {
    code: 'shape/unknown-key',
    what: 'a mistyped key',
    change: (d) => {
      delete region(d, 'hedin').pastRebellion;
      region(d, 'hedin').pastRebelion = 0.9;
    },
    at: 'regions[5] (hedin).pastRebelion',
    values: { key: 'pastRebelion' },
    words: 'Did you mean "pastRebellion"?',
  },
  {
    code: 'shape/unknown-key',
    what: 'a mistyped key of a condition',
    change: (d) => {
      d.acts[0].when[0].regon = 'karsa';
    },
    at: 'acts[0] (capital-falls).when[0].regon',
    values: { key: 'regon' },
    words: 'not known',
  },
  {
    code: 'shape/wrong-type/quoted',
    what: 'a number in quotation marks',
    change: (d) => {
      region(d, 'hedin').people = '90';
    },
    at: 'regions[5] (hedin).people',
    values: { found: '"90"', wants: 'number', number: '90' },
    words: 'Remove the quotation marks: 90.',
  },
  {
    code: 'shape/wrong-type/bare-text',
    what: 'a text without its language',
    change: (d) => {
      d.title = 'Five valleys';
    },
    at: 'title',
    values: { found: '"Five valleys"', wants: 'record' },
    words: '{ "en": "Five valleys" }',
  },
  {
    code: 'shape/wrong-type/fraction',
    what: 'half a man',
    change: (d) => {
      d.forces[0].paper = 12.5;
    },
    at: 'forces[0] (first-column).paper',
    values: { found: '12.5', wants: 'int' },
    words: 'whole number',
  },
  {
    code: 'shape/not-in-list/near',
    what: 'an unknown terrain',
    change: (d) => {
      region(d, 'hedin').terrain = 'hill';
    },
    at: 'regions[5] (hedin).terrain',
    values: {
      found: '"hill"',
      words: [
        'urban',
        'plain',
        'hills',
        'mountain',
        'valley',
        'riverside',
        'coast',
        'steppe',
        'desert',
        'lava',
        'forest',
      ],
      guess: 'hills',
    },
    words: 'Did you mean "hills"?',
  },
  {
    code: 'shape/not-in-list/near',
    what: 'an unknown condition',
    change: (d) => {
      d.acts[0].when[0].kind = 'loste';
    },
    at: 'acts[0] (capital-falls).when[0].kind',
    values: {
      found: '"loste"',
      words: [
        'always',
        'from',
        'before',
        'held',
        'lost',
        'placesLost',
        'shareLost',
        'support',
        'credibility',
        'threatened',
        'capitalThreatened',
        'empty',
        'roadOpen',
        'leaderPresent',
        'evacuated',
        'cutOff',
        'seats',
        'signals',
        'talk',
        'fired',
        'ended',
        'asked',
        'answered',
        'refused',
        'trust',
        'ladder',
        'ceasefire',
        'disorder',
        'offices',
        'depot',
        'killed',
        'widened',
        'lastTurn',
        'not',
        'all',
        'any',
      ],
      guess: 'lost',
    },
    words: 'Did you mean "lost"?',
  },
  {
    code: 'shape/not-in-list/near',
    what: 'an unknown order',
    change: (d) => {
      d.actors[0].doctrine[0].give.order = 'comitReserve';
    },
    at: 'actors[0] (government).doctrine[0] (reserve-forward).give.order',
    values: {
      found: '"comitReserve"',
      words: [
        'drawIn',
        'drawInFar',
        'commitReserve',
        'inspect',
        'offerTerms',
        'reassure',
        'leaveTroops',
        'guardArsenal',
        'stayAtPosts',
        'clear',
        'show',
        'raisePay',
        'ask',
        'answerCeasefire',
        'rally',
        'leader',
        'speak',
        'evacuate',
        'bringBack',
        'send',
        'fly',
        'fund',
        'restrain',
        'unleash',
        'mediate',
        'guarantee',
        'border',
        'warn',
        'enter',
        'offerAsylum',
        'notice',
      ],
      guess: 'commitReserve',
    },
    words: 'Did you mean "commitReserve"?',
  },
  {
    code: 'shape/out-of-range/per-cent',
    what: 'a share in per cent',
    change: (d) => {
      region(d, 'hedin').pastRebellion = 90;
    },
    at: 'regions[5] (hedin).pastRebellion',
    values: { found: '90', most: 1, share: '0.9' },
    words: '90 per cent is 0.9',
  },
  {
    code: 'shape/out-of-range/per-cent',
    what: 'a share in per cent, with evidence',
    change: (d) => {
      d.sides[0].will = { value: 46, confidence: 'low' };
    },
    at: 'sides[0] (valleys).will.value',
    values: { found: '46', most: 1, share: '0.46' },
    words: '46 per cent is 0.46',
  },
  {
    code: 'shape/out-of-range/low',
    what: 'negative men',
    change: (d) => {
      d.forces[0].paper = -5;
    },
    at: 'forces[0] (first-column).paper',
    values: { found: '-5', field: 'paper', least: 0 },
    words: 'at least 0',
  },
  {
    code: 'shape/too-many',
    what: 'too many places to watch',
    change: (d) => {
      d.watch = Array(7).fill('karsa');
    },
    at: 'watch',
    values: { field: 'watch', count: 7, most: 6 },
    words: 'at most 6',
  },
  {
    code: 'shape/too-few',
    what: 'one side only',
    change: (d) => {
      d.sides = [d.sides[0]];
    },
    at: 'sides',
    values: { field: 'sides', count: 1, least: 2 },
    words: 'at least 2',
  },
  {
    code: 'shape/form',
    what: 'an id with a capital letter',
    change: (d) => {
      d.regions[0].id = 'Sorva';
    },
    at: 'regions[0] (Sorva).id',
    values: { found: '"Sorva"', form: 'id' },
    words: 'an id is',
  },
  {
    code: 'shape/form',
    what: 'a text without English',
    change: (d) => {
      d.title = { ar: 'x' };
    },
    at: 'title',
    values: { found: 'entry', form: 'english' },
    words: 'English',
  },
  {
    code: 'shape/more',
    what: 'noise without end',
    change: (d) => {
      for (const entry of d.regions) for (let i = 0; i < 700; i++) entry[`noise${i}`] = i;
    },
    at: '',
    values: {},
    words: 'more problems',
  },
  {
    code: 'shape/missing/kind',
    what: 'a side without a kind of its own',
    change: (d) => {
      delete d.sides[0].id;
    },
    at: 'sides[0].id',
    values: { field: 'id', wants: 'string' },
    words: 'a text in quotation marks',
  },
  {
    code: 'shape/wrong-type',
    what: 'a list that is a word',
    change: (d) => {
      d.watch = 'karsa';
    },
    at: 'watch',
    values: { found: '"karsa"', wants: 'array' },
    words: 'Write a list',
  },
  {
    code: 'shape/not-in-list',
    what: 'a word that is like none',
    change: (d) => {
      region(d, 'hedin').terrain = 'moonscape';
    },
    at: 'regions[5] (hedin).terrain',
    values: {
      found: '"moonscape"',
      words: [
        'urban',
        'plain',
        'hills',
        'mountain',
        'valley',
        'riverside',
        'coast',
        'steppe',
        'desert',
        'lava',
        'forest',
      ],
    },
    words: 'Write one of: urban',
  },
  {
    code: 'shape/out-of-range/high',
    what: 'a colour that there is not',
    change: (d) => {
      d.sides[0].colour = 12;
    },
    at: 'sides[0] (valleys).colour',
    values: { found: '12', field: 'colour', most: 8 },
    words: 'at most 8',
  },
  {
    code: 'shape/too-many/characters',
    what: 'a note without end',
    change: (d) => {
      region(d, 'hedin').note = 'x'.repeat(601);
    },
    at: 'regions[5] (hedin).note',
    values: { most: 600 },
    words: 'at most 600 characters',
  },
  {
    code: 'shape/form/key',
    what: 'a language that is no tag',
    change: (d) => {
      d.title.English = 'Five valleys';
    },
    at: 'title.English',
    values: { found: '"English"' },
    words: 'Language tags',
  },
];

testRows(ROWS, ['shape/', 'text/version/'], ['shape/missing/own-id', 'shape/wrong-type/extends']);
