/** Making a lesson, and the page for whoever teaches it. */
import { joined } from '../message.ts';
import { lessonCheck } from './lessonCheck.ts';
import { lessonPlan } from './lessonPlan.ts';
import { words as teaching } from './teaching.ts';

const make = {
  title: 'Class',
  about: joined(
    'Make one link. Your class predicts, plays, compares and talks, in 45 minutes, with no accounts: nothing that a ',
    'pupil does leaves the device until a code is handed to you.',
  ),
  parts: 'Parts of the class kit',
  part: { make: 'Make a lesson', teacher: 'For the teacher', sheets: 'Sheets to print' },
  toBoard: 'Class board',
  ready: 'Ready lessons',
  useReady: 'Use \u201c{title}\u201d',
  readyMinutes: { one: '{count} minute', other: '{count} minutes' },
  readyGist: {
    one: 'From {day}: {turns} half-days by hand, {count} vote.',
    other: 'From {day}: {turns} half-days by hand, {count} votes.',
  },
  startOn: '{title}, {day}',
  minutes: '{minutes} minutes',
  group: {
    what: 'What is played',
    play: 'How it is played',
    expect: 'What is expected and asked',
    vote: 'What the class votes on',
    injects: 'What you let happen',
  },
  field: {
    title: 'Title',
    scenario: 'Start',
    desks: 'Desks that pupils may take',
    luck: 'Luck',
    seed: 'Word that it is dealt from',
    byHand: 'Half-days played by hand',
    guided: 'Show the notes of the first half-day',
    aids: 'Give odds and advice at the desk',
    factsLocked: 'Keep what really happened shut until the code is made',
    second: 'Second forecast',
    asksReason: 'Ask for a line of reason',
    question: 'Your question {number}',
    inPairs: 'Two pupils share a device',
    minutes: 'Time',
    class: 'Name of the class',
    inject: 'Card {number}',
    injectTurn: 'In which half-day',
  },
  luck: {
    same: 'The same for everybody',
    own: 'Each device has its own',
    typical: 'Typical luck',
    unusual: 'Unusual luck',
    is: 'Run {run} of this luck.',
    isSeed: 'The luck of the word itself.',
  },
  second: { none: 'None', enters: 'Who enters {place} first', place: 'When {place} is lost' },
  byHandText: 'After that the staff carries on to the end, and the code says so.',
  classText: 'Two words such as \u201cmaple 17\u201d keep the codes of two classes apart. No name of a person.',
  votesText: 'Up to three. Each is asked before its answer is played.',
  ownVote: 'A question of your own, as a link from the Lab',
  ownNumber: 'Your own question {number}, from the Lab',
  addVote: 'Add it',
  badVote: 'This is no link of the Lab that can be opened.',
  injectsText: 'Up to two. The news says that the teacher added it.',
  compare: 'With and without: 100 pairs',
  compareInLab: 'Look at them in the Lab',
  comparing: 'Playing 100 pairs \u2026',
  cost: '{cost}: {base} without, {change} with, on average',
  noInject: 'Nothing',
} as const;

const trial = {
  running: 'Trying it out: {runs} of {of} runs',
  waiting: 'It is tried out when nothing is typed for a moment.',
  again: 'Try it out again',
  stopped: 'The trial did not end. Try it again.',
} as const;

const result = {
  title: 'The link',
  copy: 'Copy the link',
  text: 'Everything is in the link: no account, no server. {count} characters.',
  spoken: 'To be read aloud: {words}',
  tryPupil: 'Try it as a pupil',
  preview: 'What a pupil sees first',
  qr: 'The link as a picture for a camera',
  long: 'For a camera, the link would be too fine a picture: copy it.',
  practice: 'Practice board: 24 made-up codes',
} as const;

export const words = {
  class: make,
  lessonCheck,
  lessonPlan,
  lessonTrial: trial,
  lessonLink: result,
  ...teaching,
} as const;
