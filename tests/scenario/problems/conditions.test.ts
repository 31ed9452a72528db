import { awaitAll, type Row, testRows } from '../../support/problemRows.ts';

const ROWS: readonly Row[] = [
  {
    code: 'check/condition-never/tagged',
    what: 'more towns than there are',
    change: (d) => {
      d.triggers[1].when[0].atLeast = 9;
    },
    at: 'triggers[1] (notice).when[0]',
    values: { owner: 'trigger', id: 'notice', side: 'valleys', wanted: 9, places: 4, tag: 'provincialCapital' },
    words: 'waits for 9',
  },
  {
    code: 'check/condition-never/lost',
    what: 'losing what was never held',
    change: (d) => {
      d.acts[0].when[0].region = 'sorva';
    },
    at: 'acts[0] (capital-falls).when[0]',
    values: { owner: 'act', id: 'capital-falls', side: 'valleys', place: 'sorva' },
    words: 'cannot lose',
  },
  {
    code: 'check/condition-never/holders',
    what: 'held by two sides at once',
    change: (d) => {
      d.triggers[2].when.push({ kind: 'held', region: 'aldra', by: ['valleys'] });
    },
    at: 'triggers[2] (amnesty-heard).when[2]',
    values: { owner: 'trigger', id: 'amnesty-heard', place: 'aldra' },
    words: 'at once',
  },
  {
    code: 'check/condition-never/trigger',
    what: 'two triggers that wait for each other',
    change: (d) => {
      d.triggers[0].when = [{ kind: 'fired', trigger: 'notice' }];
      d.triggers[1].when = [{ kind: 'fired', trigger: 'floods' }];
    },
    at: 'triggers[0] (floods).when[0]',
    values: { owner: 'trigger', id: 'floods', trigger: 'notice' },
    words: 'circle',
  },
  {
    code: 'check/condition-never/not',
    what: 'the opposite of always',
    change: (d) => {
      d.triggers[0].when = [{ kind: 'not', that: { kind: 'always' } }];
    },
    at: 'triggers[0] (floods).when[0]',
    values: { owner: 'trigger', id: 'floods' },
    words: 'opposite',
  },
  {
    code: 'check/condition-never/between',
    what: 'nothing between two bounds',
    change: (d) => {
      d.triggers[0].when = [{ kind: 'credibility', side: 'front', atLeast: 0.6, below: 0.5 }];
    },
    at: 'triggers[0] (floods).when[0]',
    values: { owner: 'trigger', id: 'floods', atLeast: 0.6, below: 0.5 },
    words: 'at least 0.6 and below 0.5',
  },
  {
    code: 'check/condition-never/after-end',
    what: 'a date after the run (warning)',
    change: (d) => {
      d.triggers[0].when[0].moment.date = '2031-04-01';
    },
    at: 'triggers[0] (floods).when[0]',
    values: { owner: 'trigger', id: 'floods', moment: '2031-04-01 am' },
    words: 'after the last turn',
  },
  {
    code: 'check/condition-never/past',
    what: 'a moment before the start (warning)',
    change: (d) => {
      awaitAll(d, { kind: 'before', moment: { date: '2031-03-03', half: 'am' } });
    },
    at: 'triggers[3] (awaited).when[0]',
    values: { owner: 'trigger', id: 'awaited', moment: '2031-03-03 am' },
    words: '2031-03-03 am is not after the start',
  },
  {
    code: 'check/condition-never/places',
    what: 'more places than there are',
    change: (d) => {
      awaitAll(d, { kind: 'placesLost', side: 'front', atLeast: 3 });
    },
    at: 'triggers[3] (awaited).when[0]',
    values: { owner: 'trigger', id: 'awaited', side: 'front', wanted: 3, places: 2 },
    words: 'waits for 3 places lost by "front", which has 2 to lose',
  },
  {
    code: 'check/condition-never/people',
    what: 'the loss of people whom nobody has',
    change: (d) => {
      for (const place of d.regions) if (place.holder === 'townspeople') place.holder = 'front';
      awaitAll(d, { kind: 'shareLost', side: 'townspeople', atLeast: 0.5 });
    },
    at: 'triggers[3] (awaited).when[0]',
    values: { owner: 'trigger', id: 'awaited', side: 'townspeople' },
    words: 'nobody lives under "townspeople"',
  },
  {
    code: 'check/condition-never/capital',
    what: 'a capital that there is not',
    change: (d) => {
      awaitAll(d, { kind: 'capitalThreatened', side: 'townspeople' });
    },
    at: 'triggers[3] (awaited).when[0]',
    values: { owner: 'trigger', id: 'awaited', side: 'townspeople' },
    words: '"townspeople" has no capital',
  },
  {
    code: 'check/condition-never/leader',
    what: 'a leader that never was there',
    change: (d) => {
      awaitAll(d, { kind: 'leaderPresent', side: 'front' });
    },
    at: 'triggers[3] (awaited).when[0]',
    values: { owner: 'trigger', id: 'awaited', side: 'front' },
    words: '"front" has no leader',
  },
  {
    code: 'check/condition-never/group',
    what: 'people who cannot leave',
    change: (d) => {
      awaitAll(d, { kind: 'evacuated', actor: 'plateau', group: 'families' });
    },
    at: 'triggers[3] (awaited).when[0]',
    values: { owner: 'trigger', id: 'awaited', actor: 'plateau', group: 'families' },
    words: '"plateau" has no families',
  },
  {
    code: 'check/condition-never/act',
    what: 'an act that waits for itself',
    change: (d) => {
      d.acts[1].when = [{ kind: 'ended', act: 'lake-deal' }];
    },
    at: 'acts[1] (lake-deal).when[0]',
    values: { owner: 'act', id: 'lake-deal', act: 'lake-deal' },
    words: 'the act "lake-deal" cannot end before it',
  },
  {
    code: 'check/condition-never/ceasefire',
    what: 'a cease-fire that nothing brings',
    change: (d) => {
      awaitAll(d, { kind: 'ceasefire', between: ['valleys', 'townspeople'] });
    },
    at: 'triggers[3] (awaited).when[0]',
    values: { owner: 'trigger', id: 'awaited', one: 'valleys', other: 'townspeople' },
    words: 'between "valleys" and "townspeople"',
  },
  {
    code: 'check/condition-never/lost-and-held',
    what: 'a place lost and held at once',
    change: (d) => {
      awaitAll(
        d,
        { kind: 'held', region: 'karsa', by: ['valleys'] },
        { kind: 'lost', region: 'karsa', side: 'valleys' },
      );
    },
    at: 'triggers[3] (awaited).when[1]',
    values: { owner: 'trigger', id: 'awaited', side: 'valleys', place: 'karsa' },
    words: 'cannot be lost and held by "valleys"',
  },
  {
    code: 'check/condition-never/no-moment',
    what: 'a moment that never comes',
    change: (d) => {
      awaitAll(
        d,
        { kind: 'from', moment: { date: '2031-03-06', half: 'am' } },
        { kind: 'before', moment: { date: '2031-03-05', half: 'am' } },
      );
    },
    at: 'triggers[3] (awaited).when[1]',
    values: { owner: 'trigger', id: 'awaited' },
    words: 'no moment lies',
  },
];

testRows(
  ROWS,
  ['check/condition-never/'],
  (['killed', 'widened', 'talk', 'nobody'] as const).map((why) => `check/condition-never/${why}` as const),
);
