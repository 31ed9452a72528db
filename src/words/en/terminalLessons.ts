/** Command line: lesson. */
import { joined } from '../message.ts';

export const lessons = {
  'lesson.about': joined(
    'Check a lesson before the class: what pupils and luck can move, which run is typical, what its crib says. ',
    'Without a name, all ready lessons and vote questions are measured.',
  ),
  'lesson.what': 'a ready lesson by its name, a file of a lesson, or any text with a lesson\u2019s link',
  'lesson.json': 'print one JSON object',
  'lesson.write': 'write what was measured into lessons/measured.json, which the page shows',
  'lesson.unknown': 'There is no ready lesson "{given}" and no file of that name. Ready lessons are: {known}.',
  'lesson.unreadable': '{name} is no lesson: its {field} is missing, or is not what a lesson has there.',
  'lesson.notJson': '{name} is no lesson: it holds neither a link of one nor JSON.',
  'lesson.broken': 'This link is damaged: a part of it is missing or changed. Copy it again.',
  'lesson.newer': 'This link was made by a newer version of Brink.',
  'lesson.otherNames': 'This link was made in another version of its scenario, with other names in it.',
  'lesson.otherNumbers':
    'This lesson was made with other numbers (version {theirs}; here {ours}): codes of its class play another country.',
  'lesson.otherRules': 'This lesson was made under rules {theirs}; here it is checked under rules {ours}.',
  'lesson.writeAll': '--write measures everything: leave the name out.',
  'lesson.head': '{title}: {scenario}, desk of {desks}, {count} half days by hand, {minutes} minutes',
  'lesson.typical': 'Typical luck: run {run} of "{seed}"; unusual luck for a second lesson: run {unusual}.',
  'lesson.bins': '{question} {bins} (of {runs} runs)',
  'lesson.bin': '{bin}: {count}',
  'lesson.reach': 'What can be moved from each desk (days): {desks}.',
  'lesson.desk': '{desk} {spread}',
  'lesson.vote': '{title}',
  'lesson.ask': '  {ask}: {later} later, {same} the same, {earlier} earlier of 100 pairs; {days} days on average.',
  'lesson.surprises': '  It still surprises.',
  'lesson.lost': '  It has lost its surprise: choose another question.',
  'lesson.part': '{name} is measured.',
  'lesson.wrote': 'Wrote {name}.',
} as const;
