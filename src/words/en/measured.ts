/** Pictures of what was measured: the backtest, and which assumption moves the outcome most. */
import { joined } from '../message.ts';

export const backtest = {
  lead: joined(
    'The model plays {runs} campaigns without anybody\u2019s help. For each place it says between which days it ',
    'falls in eight of ten. Then we look when it really fell.',
  ),
  sentence: joined(
    'Of {rows} places the model\u2019s days touch the true date in {hits}. On average it is off by {model} days; the ',
    'best of three dull guesses by {dull}.',
  ),
  fitted: joined(
    'Be careful: the model was fitted to these very days. That it knows them is no proof that it would know others. ',
    'The dull guesses were fitted to them too, each with one number.',
  ),
  caption: '{title}, {runs} runs, luck \u201c{luck}\u201d, rules {rules}, every desk without a player',
  beside: 'Dull guess beside it',
  dull: {
    none: 'none',
    distance: 'nearest to the last fall goes next',
    constantHazard: 'every place every day alike',
    oneDate: 'all on one day',
  },
  dullText: {
    distance: 'It knows the roads and nothing else: the nearer a lost place, the sooner a place is lost.',
    constantHazard: 'It knows only how often places fall: each is as likely to fall on any day as any other.',
    oneDate: 'It says one date for all.',
  },
  legend: 'How to read it',
  mark: {
    model: 'the model: eight of ten campaigns',
    middle: 'its middle',
    real: 'what really happened, as far as sources agree',
    missed: 'not touched',
    dull: 'the dull guess: eight of ten',
  },
  place: 'Place',
  real: 'Really lost',
  from: 'Model from',
  to: 'Model to',
  hit: 'Touched',
  dullFrom: 'Dull guess from',
  dullTo: 'Dull guess to',
  yes: 'yes',
  no: 'no',
  row: '{place}: really lost {real}; model {from} to {to}, middle {middle}',
  rowMissed: '{place}: missed. Really lost {real}; model {from} to {to}, middle {middle}',
  between: '{from} to {to}',
  kept: 'Places that were not lost',
  keptText: {
    one: 'Of {of} places that were not lost in these days, {count} falls in over a fifth of the campaigns: {list}.',
    other: 'Of {of} places that were not lost in these days, {count} fall in over a fifth of the campaigns: {list}.',
  },
  keptNone: 'None of the {of} places that were not lost in these days falls in over a fifth of the campaigns.',
  errors: 'How far off, on average',
  errorsSentence: 'The model is off by {model} days on average, the dull guesses by {least} to {most}.',
  errorsText: joined(
    'Measured so that a vague forecast pays too: wide days cost as much as wrong ones (CRPS, in days; 0 would be ',
    'perfect).',
  ),
  forecast: 'Forecast',
  days: 'Days off',
  model: 'The model',
} as const;

export const sensitivity = {
  lead: joined(
    'Each assumption is moved alone, from its least to its greatest defensible value, with the same luck. The bar ',
    'says by how many days the fall of {place} moves on average.',
  ),
  sentence: joined(
    '\u201c{first}\u201d moves the fall of {place} most, by {swing} days from end to end. Of the contested ',
    'assumptions it is \u201c{contested}\u201d, by {contestedSwing} days.',
  ),
  sentenceBoth: joined(
    '\u201c{first}\u201d moves the fall of {place} most, by {swing} days from end to end. It is contested: ',
    'accounts of it contradict each other.',
  ),
  sentencePlain: '\u201c{first}\u201d moves the fall of {place} most, by {swing} days from end to end.',
  caption: '{title}, {runs} runs for each value, luck \u201c{luck}\u201d, rules {rules}',
  careful: joined(
    'A wide bar is no proof that this mattered in fact: it says that the model\u2019s answer hangs on a number which ',
    'is not well known. Where a campaign does not lose {place} at all, the last day counts.',
  ),
  mark: {
    contested: 'contested: accounts contradict each other',
    judged: 'a judgement of ours, with a range',
    quarter: 'inner bar: the value a quarter less or more',
  },
  contestedName: '{name} (contested)',
  row: '{name}: from {low} to {high} days',
  assumption: 'Assumption',
  contested: 'Contested',
  earliest: 'Moves it by at least (days)',
  latest: 'Moves it by at most (days)',
  values: 'Values tried',
  value: '{value}: {effect}',
  axis: '\u2190 days earlier, days later \u2192',
  more: 'What the assumptions say',
} as const;
