/** Small pictures of rules to play with, in the invented country "Five valleys". */
import { joined } from '../message.ts';

export const rulePicture = {
  title: 'Try it',
  about: joined(
    'In the invented country \u201cFive valleys\u201d: move one number, and the same half days are played again with ',
    'the same luck.',
  ),
  list: 'Rules with a picture to play with',
  usual: 'as usual: {value}',
  now: 'now {value}',
  same: 'As usual, nothing is moved: {what}, half day by half day.',
  nothing: 'At {value} instead of {usual} nothing changes: {what} goes the same way.',
  differs: 'At {value} instead of {usual}: on {moment}, {what} is {moved}; as usual, {base}.',
  gone: 'nothing more: the place is lost',
  caption: '{title}, rules {rules}, {runs}',
  one: 'one run in which the front attacks; in one of three it does not',
  many: '{runs} runs',
  failed: 'The runs of this picture could not be played. Load the page anew to try again.',
  when: 'Half day',
  asUsual: 'As usual',
  asSet: 'As you set it',
  start: 'the start',
  legendUsual: 'as usual',
  legendSet: 'as you set it',
  march: {
    knob: 'Kilometres in half a day on a main road',
    what: 'the way that \u201c{force}\u201d has left to {place}',
    text: 'The column marches only as fast as roads let it, and stops where somebody stands in its way.',
  },
  ground: {
    knob: 'Men of \u201c{force}\u201d, on paper',
    what: 'the ground lost at {place} (of 100)',
    text: 'At 100 the town is overrun. Twice the men is not twice as fast.',
  },
  harm: {
    knob: 'How hard fighting hits those who live there (1 is usual)',
    what: 'the number of civilians killed in the country',
    text: 'Invented people, real arithmetic: the dead of fights are never fighters only. No order pays for it.',
  },
  news: {
    knob: 'Share of the news that is taken in each half day',
    what: 'the will of the garrison of {place} (of 100)',
    text: 'Slow news postpones the shock and does not end it.',
  },
  falls: {
    knob: 'How far a fall is felt (kilometres)',
    what: 'the will of the garrison of {place} (of 100)',
    text: 'The next town up the road falls first. See what this garrison makes of it.',
  },
  signal: {
    knob: 'Will that a word of standing by gives when it is wholly backed, of 100',
    what: 'the will of the garrison of {place} (of 100)',
    text: 'A word of standing by lifts for a while, as far as something stands behind it. Then it wears off.',
  },
  breaking: {
    knob: 'Breaking point of garrisons, on average, of 100',
    what: 'the number of runs in which {place} is lost (of 100)',
    text: 'The higher the point under which men leave, the sooner a town goes, and the more towns.',
  },
  rising: {
    knob: 'Readiness to rise in a quiet place (higher is readier)',
    what: 'the number of runs in which its holder has lost {place} (of 100)',
    text: 'This town rose once before. A rising disarms its garrison, however large.',
  },
  support: {
    knob: 'Belief lost with each provincial capital',
    what: 'the support of {actor} (of 100)',
    text: 'An ally leaves slowly, then quickly: each loss counts, and the leader\u2019s exit halves the rest.',
  },
} as const;
