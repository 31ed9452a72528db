/** A lesson minute by minute, for its teacher. */
import { joined } from '../message.ts';

export const lessonPlan = {
  row: '{from}\u2013{to}  {screen}: {says}',
  screen: {
    door: 'Door, on the wall',
    expect: 'Expect',
    play: 'Play, {count} half days, about {each} a half day',
    happened: 'What happened, Code',
    ended: 'Board, pages 1 and 2',
    luck: 'Board, pages 3 and 4',
    parted: 'Board, page 5',
    vote: 'Vote {number}',
    why: 'Why?',
    tooLate: 'When was it too late?',
    doubt: 'Doubt it',
    really: 'What really happened',
    exit: 'Exit',
  },
  each: { one: '{count} minute', other: '{count} minutes' },
  door: joined(
    'This is about a real war of our own years; people who lived it are alive. You may observe instead. ',
    'It is a model: we will argue with it.',
  ),
  expect: 'No discussion. Place ten counters on each question. One line: because.',
  play: joined(
    'Only tell the time: a third, two thirds, done. ',
    'What did you decide, and what did you hope it would do?',
  ),
  happened: 'Choose the decision that mattered most. Copy the code and hand it in.',
  ended: joined(
    'What do you see? Say it before you explain it. ',
    'Of {runs} runs by doctrine, most fall here: {most}.',
  ),
  endedOwn: 'What do you see? Say it before you explain it.',
  luck: joined(
    'Whose result would have been different on another day? ',
    'Choices move the day by about {choice} days, luck by {luck}. So is your result your doing?',
  ),
  luckOwn: 'Whose result would have been different on another day? So is your result your doing?',
  parted: 'Where did we part, and what happened to the groups? Say what you gave, not whether it was right.',
  vote: joined(
    '{question} {options}. Vote alone, convince your neighbour, vote again, run both, write down what you see. ',
    'The pairs: {pairs}.',
  ),
  voteOwn: 'Vote alone, convince your neighbour, vote again, run it, write down what you see.',
  option: '{letter} {option}',
  pairs: '{ask}: {later} later, {same} the same, {earlier} earlier of 100, {days} days',
  start: '{day}: {days} days',
  why: '{why} {note}',
  tooLate: 'The same act on {count} mornings moves the day by: {starts}. Mark the day on your sheet.',
  doubtOwn: 'Halve the rule that carries the answer, then switch it off. What would convince you?',
  doubt: joined(
    'One number carries this. Half of it: {half} days. Switched off: {none} days. It was fitted, not measured. ',
    'What would convince you?',
  ),
  really: 'Is reality inside our hundred runs? Does that make the model right?',
  exit: joined(
    'One thing that mattered and one that did not, with a number. Choice, luck or model? ',
    'One sentence that the model cannot say.',
  ),
  late: 'If you run late, drop pages 3 and 4 to one sentence; never drop what was expected, nor the doubt.',
} as const;
