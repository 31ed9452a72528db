/** For whoever teaches a lesson: how it goes, what to ask, what to take care of; and the words of its sheets. */
import { joined } from '../message.ts';

const teaching = {
  lead: 'To be read before the class comes: ten minutes, and a look at the practice board.',
  plan: '\u201c{title}\u201d, minute by minute: {minutes} minutes',
  minute: 'Minute',
  screen: 'On the screen',
  says: 'You say, and can expect',
  late: 'If time runs short, leave out choice or luck; never the prediction, and never the doubt about the model.',
  crib: 'What comes out',
  cribText: joined(
    'Counts of 100 pairs with the same luck, measured with the scenarios as they are. For you alone: nobody learns ',
    'from an answer that was read out before the question.',
  ),
  aloud: 'Say this aloud before the vote is explained',
  aloudText: joined(
    '\u201cThe question is not whether people should be brought to safety. It is what else their leaving told ',
    'others, and whether quiet and early could do both.\u201d',
  ),
  discuss: 'Questions to talk about',
  questions: {
    mattered: 'Name one thing that mattered and one that did not. Give a number for each.',
    doing: 'How much of your result was your doing? How would you find out?',
    knew: 'What did a garrison know when it left? What did you know at that moment, and what did you only believe?',
    structure: 'Name one choice of one actor, and one thing that nobody there could have chosen otherwise.',
    late: 'On which day would you have had to know what you know now?',
    sources: 'Where do two sources disagree? Who told it which way, and how could they know?',
    missing: 'Who is missing from the numbers? What happened to people that this model does not count?',
    model: 'Which rule carries the answer? What would convince you that it is wrong?',
    cannot: 'Say one sentence that no model can say about these days.',
  },
  sheets: 'Source sheet: what each side did',
  sheetsText: joined(
    'Dated, with sources and how sure we are. Give it to those who would rather not play: reading it and writing half ',
    'a page on where the accounts differ is a task of the same worth.',
  ),
  evidence: '({sure}; {sources})',
  care: 'With care',
  careList: {
    real: joined(
      'The war is real and recent. People who lived through it, or whose families did, may sit in the room. Speak to ',
      'them alone beforehand; nobody speaks for a country or a faith.',
    ),
    out: joined(
      'Observing is an equal choice: an observer predicts and hands in like everybody, and the board does not show ',
      'who observed. Leaving out the game altogether for the source sheet is one too. Nobody has to say why.',
    ),
    roles:
      'Pupils sit at desks far from the front. Nobody plays somebody who is killed, or somebody who does an abuse.',
    dead: 'Begin with what it cost people. No picture ranks pupils by the dead, and no result is called good.',
    words: 'Say \u201cin the model\u201d. Say \u201cof 100 runs\u201d. Do not say that something would have happened.',
    texts:
      'Codes can hold sentences that pupils wrote. Read them before you show them; names are hidden until you press n.',
  },
  marks: 'Not for marks',
  marksText: joined(
    'The board plays every code again, so nobody can forge a result. It cannot know who played, nor whether counters ',
    'were moved after a look. A late fall is no merit either. If you must mark, mark what pupils write.',
  ),
  not: 'What this is not',
} as const;

const sheet = {
  lead: 'Choose what to print. Black and white is enough.',
  print: 'Print',
  which: 'Sheet',
  name: {
    pupil: 'Sheet for pupils, one page; works without a device',
    sources: 'Source sheet: what each side did',
    link: 'Link, picture and spoken form, large',
  },
  before: 'Before you play',
  counters: 'Draw ten counters. Each stands for one run in ten.',
  because: 'Because',
  saw: 'What I saw, before anybody explained it',
  why: 'Why',
  exit: 'Before you go',
  exits: {
    mattered: 'One thing that mattered and one that did not, with a number',
    kind: 'Choice, luck or the model?',
    cannot: 'One sentence that the model cannot say',
  },
  source: 'A source for one of my sentences',
  open: 'Open this address, or hold your camera before the picture',
} as const;

export const words = { teaching, sheet };
