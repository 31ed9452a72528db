/** The class board: codes taken in, pages for the projector, and what is printed of them. */
import { joined } from '../message.ts';
import * as pages from './boardPages.ts';
import { forecast } from './forecasts.ts';

export const board = {
  title: 'Class board',
  about: joined(
    'Your pupils hand in codes. This page plays their orders again and shows the class what came of them, ',
    'page by page. Nothing is sent, and nothing is kept unless you save it.',
  ),
  toIntake: 'Back to the codes',
  pages: 'Pages',
  page: '{number} of {of}',
  next: 'Next page',
  back: 'Page before',
  blank: 'Blank screen',
  blanked: 'The screen is blank. Press B to go on.',
  unblank: 'Go on',
  names: 'Show names',
  noNames: 'Hide names',
  keys: '→ next   ← back   B blank   N names   Esc codes',
  ask: 'Ask',
  pupil: 'Run {number}',
  practice: 'Practice board: these runs are made up.',
  playing: 'Playing {done} of {of} runs',
  failed: 'The runs could not be played here. Load the page again, and open your saved board or paste the codes again.',
  again: 'Play them again',
} as const;

export const boardIntake = {
  lesson: '1 Lesson',
  lessonAbout: 'Codes name their lesson by a number only, so the board needs the lesson itself.',
  lessonLink: 'Paste the lesson\u2019s link, or the name of a ready lesson as it is spoken',
  openLesson: 'Open the lesson',
  ready: 'Or one of the ready lessons:',
  noLesson: 'This is no link of a lesson, and no ready lesson is called that.',
  brokenLesson: 'This link is damaged. Copy it again.',
  newerLesson: 'This link was made by a newer version of the program. Load the page anew.',
  otherNames: 'This lesson was made with other places or desks than its scenario has now.',
  unread: 'The lesson\u2019s scenario could not be fetched. Try again.',
  chosen: '{title}. {scenario}; {byHand} half-days by hand.',
  group: 'Group: {group}.',
  anotherLesson: 'Another lesson',
  codes: '2 Codes',
  paste: 'Paste everything here: chat, sheet, mail. We find the codes.',
  take: 'Take in the codes',
  files: 'Choose files, or a saved board',
  reading: 'Reading the codes: {done}',
  none: 'There is no code in this text.',
  textLong: 'This text is too long: at most {most} characters at once.',
  unreadFile: '{file} could not be read.',
  again: { one: '{count} code was here already.', other: '{count} codes were here already.' },
  show: 'Show the board',
  showAbout: 'For the projector. Keys: {keys}',
  empty: 'No codes yet.',
  counter: { one: '{count} code: {parts}', other: '{count} codes: {parts}' },
  counted: {
    in: '{count} ✓',
    damaged: '{count} damaged',
    cut: '{count} cut off',
    lesson: '{count} from another lesson',
    group: '{count} from another group',
    older: '{count} made with older rules',
    newer: '{count} from a newer program',
    differs: '{count} with another result',
    same: '{count} kept once',
    else: '{count} for other reasons',
  },
  practice: 'Practice board',
  practiceAbout: '24 made-up codes, to try the pages before the class comes.',
  practiceTold: 'These 24 runs are made up by the program. Nobody played them.',
  remove: 'Remove',
  removeOf: 'Remove {name}',
  putBack: 'Put back',
  removed: { one: '{count} code was taken off.', other: '{count} codes were taken off.' },
  texts: 'What they wrote',
  readFirst: 'Read before you project: texts may hold names.',
  observer: 'watched',
  columns: { name: 'Name', state: 'Code', remove: 'Take off' },
  isIn: '✓ on the board',
  save: 'Save board',
  csv: 'Table as CSV',
  print: 'Print the debrief',
  keep: '3 Keep',
  keepAbout: 'Nothing is kept when you close this page, unless you save it.',
  notForMarks: joined(
    'A code cannot prove who played, nor that its counters were not changed afterwards. ',
    'The board is for talking, not for marks.',
  ),
} as const;

/** Why a file opens no board. */
export const boardFile = {
  large: 'This file is too large for a board.',
  damaged: 'This board is damaged or was changed after it was saved. Open another copy of it.',
  newer: 'This board was saved by a newer version of the program. Load the page anew.',
  opened: { one: 'The board is open again, with {count} run.', other: 'The board is open again, with {count} runs.' },
} as const;

/** Why a code stands apart. */
export const boardReason = {
  cut: 'cut off after {has} of {of} letters; it begins {starts}',
  damaged: 'a letter was changed or is missing; it begins {starts}',
  newer: 'made by a newer program: load this page anew',
  lesson: 'belongs to another lesson',
  lessonOf: 'belongs to another lesson ({title})',
  same: 'same orders and counters as another (kept once)',
  sameAs: 'same orders and counters as {nickname} (kept once)',
  many: 'more than {most} runs do not fit on one board',
  group: 'belongs to another group with the same lesson',
  rules: 'made with older rules ({theirs}; the lesson has {ours})',
  content: 'made with other numbers of the scenario',
  unreadable: 'names what this lesson does not have',
  differs: 'orders give another result than recorded (half-day {halfDay})',
  order: 'an order was not possible (half-day {halfDay}: {order})',
} as const;

export const words = { board, boardIntake, boardFile, boardReason, ...pages, forecast } as const;
