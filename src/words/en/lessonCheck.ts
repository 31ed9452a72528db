/** The check of a lesson: will it have something to show? */
import { joined } from '../message.ts';

export const lessonCheck = {
  title: 'Will this lesson have something to show?',
  mark: { shows: '\u2713 {finding}', beware: '! {finding}' },
  moves: joined(
    'What pupils do at the desk of {desk} moves the day: spread {spread} days; luck alone {luck} days. ',
    '{same} of {players} trial players ended on the same half day as doctrine.',
  ),
  still: joined(
    'From the desk of {desk} next to nothing that pupils do moves the day ',
    '({same} of {players} trial players the same). Choose {better}, or an earlier start.',
  ),
  stillAll: joined(
    'From the desk of {desk} next to nothing that pupils do moves the day ',
    '({same} of {players} trial players the same). No other desk does better here: choose an earlier start.',
  ),
  sameForAll: {
    one: 'At the desk of {desk} one aim is the same for everybody and will not be shown: {aims}.',
    other: 'At the desk of {desk} {count} aims are the same for everybody and will not be shown: {aims}.',
  },
  falls: {
    typical: 'The luck is typical: {place} falls on {moment}. Of {of} runs, {earlier} are earlier and {later} later.',
    unusual: joined(
      'The luck is unusual: {place} falls on {moment}. Of {of} runs, {earlier} are earlier and {later} later. ',
      'Good for a second lesson, hard for a first.',
    ),
  },
  held: {
    typical: 'The luck is typical: {place} is held to the end, as in {same} of {of} runs.',
    unusual: 'The luck is unusual: {place} is held to the end, as in {same} of {of} runs.',
  },
  always: '{place} falls in all {of} runs: ask when, not whether.',
  never: '{place} falls in none of {of} runs: choose another place to foretell, or another start.',
} as const;
