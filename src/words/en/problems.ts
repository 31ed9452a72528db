/** What is wrong with something that was brought along: an order, a record, a plan; by the code of the problem. */
import { joined } from '../message.ts';

export const problems = {
  'problem.order/kind': '"{given}" is not an order. Orders are: {kinds}.',
  'problem.order/shape': '"{kind}" is written: {form}',
  'problem.order/field': 'After "{kind}", word {word} should be {field}:..., not "{given}".',
  'problem.order/name': 'There is no {field} "{given}" here. It can be: {known}.',
  'problem.order/km': '"{given}" is not a distance: beyondKm takes a whole number of km from 1.',

  'problem.experiment/too-large': 'This file is too large: an experiment has at most {most} characters.',
  'problem.experiment/not-json':
    'This is not a complete experiment: the text breaks off or is damaged. Copy the whole file or link again.',
  'problem.experiment/check':
    'This file was changed or damaged after it was written: its "check" does not fit the rest. If you changed it on ' +
    'purpose, delete the "check".',
  'problem.experiment/not-an-experiment': 'This is not an experiment: its "format" should be "{format}".',
  'problem.experiment/newer':
    'This experiment was written by a newer version of Brink (version {theirs}; this one reads {ours}).',
  'problem.experiment/field': '"{field}" is missing, or is not what an experiment has there.',
  'problem.whatIf/scenario': 'This question is about the scenario "{theirs}", not "{ours}".',
  'problem.whatIf/nothing': 'Nothing is changed: there is nothing to compare.',
  'problem.whatIf/start': 'The run that it starts from does not come out here as it was recorded.',
  'problem.whatIf/outcome': 'What it looks at is not in this scenario.',
  'problem.whatIf/weight': 'There is no such weight of the rules, or it would leave the range that it has.',

  'problem.lesson/scenario': 'This lesson is about the scenario "{theirs}", not "{ours}".',
  'problem.lesson/desk': 'There is no desk "{given}" in the scenario. It has: {known}.',
  'problem.lesson/by-hand': 'In this scenario, {least} to {most} half days can be played by hand.',
  'problem.lesson/forecast': 'Nobody has a capital in this scenario: its fall cannot be foretold.',
  'problem.lesson/place': 'There is no place "{given}" in the scenario.',
  'problem.lesson/card': 'There is no card "{given}".',
  'problem.lesson/turn': 'This half day is not one of the {turns} half days of the scenario.',
  'problem.lesson/names': 'This lesson names something that its scenario does not have.',
  'problem.lesson/link-long':
    'This lesson is too long for a link: {has} characters, at most {most}. Shorten a question or leave out a vote.',
  'problem.lesson/inject': 'The scenario has no place for what is to happen: {card}.',

  'problem.record/too-large': 'This file has {characters} characters; a record has at most {most}.',
  'problem.record/not-json':
    'This is not a complete record: the text breaks off or is damaged. Copy the whole file or link again.',
  'problem.record/not-a-record': 'This is not a record of a run: its "format" should be "{format}".',
  'problem.record/newer':
    'This record was written by a newer version of Brink (record version {theirs}; this one reads {ours}).',
  'problem.record/version': '"version" should be {ours}.',
  'problem.record/text': '"{field}" should be a text of at most {most} characters.',
  'problem.record/key': 'A record has no "{key}".',
  'problem.record/own': '"own" should be true or false.',
  'problem.record/branches': '"branches" should be a list of at most {most} branches.',
  'problem.record/branch':
    'Branch {branch} should leave an earlier line at one of its turns, and have its seats and digests from there on.',
  'problem.record/marks':
    '"marks" should be a list of names, notes and desks, each with a line and a turn that there is.',
  'problem.record/name': '"name" should be a text of at most 80 characters.',
  'problem.record/altered': '"altered" should be true, or not there.',
  'problem.record/files': '"files" should have the text of "scenario.json", and of its other files by name.',
  'problem.record/rules-number': '"rules" should be the number of the rules version.',
  'problem.record/run-number': '"run" should be a whole number, 0 or more.',
  'problem.record/levers': '"levers" should be a list of at most {most} lever names with their values.',
  'problem.record/lever': 'Lever "{lever}" should have a number or a word.',
  'problem.record/seats': '"seats" should be a list of at most {most} seats.',
  'problem.record/seat': 'A seat should name its actor, and have the orders of each turn.',
  'problem.record/level': 'The level of a seat should be "cadet" or "council".',
  'problem.record/seat-twice': 'There are two seats for "{actor}".',
  'problem.record/aims': '"aims" should be a list of at most {most} names.',
  'problem.record/turns': '"orders" should be a list of at most {most} turns, as many as there are digests.',
  'problem.record/turn': 'The orders of turn {turn} should be a list of at most {most} lines of text.',
  'problem.record/digests':
    '"digests" should hold sixteen hexadecimal digits for each turn of "orders", at most {most} turns.',
  'problem.record/scenario': 'This run was played in scenario "{theirs}", not in "{ours}".',
  'problem.record/rules': joined(
    'This run was played under rules version {theirs}, which was never released: nothing that was kept can play it. ',
    'This program plays rules version {ours}.',
  ),
  'problem.record/rules-newer': joined(
    'This run was played under rules version {theirs}, of a newer Brink. This one plays rules version {ours}: ',
    'update it to open the run.',
  ),
  'problem.record/content':
    'The numbers of the scenario have changed since this run was played, so it cannot be replayed exactly.',
  'problem.record/actor': 'There is no chair "{actor}" in this scenario.',
  'problem.record/length': 'This run has {theirs} turns; the scenario has {ours}.',

  'problem.seed/empty': 'A seed has at least one letter or digit.',
  'problem.seed/long': 'A seed has at most {most} characters.',

  'problem.plan/seed': 'A seed has at most {most} characters.',
  'problem.plan/runs': 'The number of runs is a whole number from 1 to {most}, not {given}.',
  'problem.plan/range': 'Runs {from} to {to} are not a stretch of the {runs} runs.',
  'problem.plan/variants': 'At most {most} variants share one base.',
  'problem.plan/changes': 'At most {most} orders and events can be changed in one branch.',
  'problem.plan/memory': 'So many runs do not fit into memory: at most {most} at a time. Play them in shards.',
  'problem.plan/turn': 'This turn is not one of the {turns} turns of the scenario.',
  'problem.plan/actor': 'There is no actor "{given}" in the scenario. It has: {known}.',
  'problem.plan/policy': 'There is no policy "{given}". There are: {known}.',
  'problem.plan/levers': 'These levers cannot be moved so.',
  'problem.plan/event': 'This event cannot be inserted.',
  'problem.plan/length': 'A variant has as many turns as its base; compare runs of other lengths as ensembles.',
  'problem.plan/readings': 'A reading names a force, place or side that this scenario does not have.',
  'problem.plan/start': 'The state to start from does not belong to this scenario.',

  'problem.runs/bug': 'runs {from} to {to}: {why}',
  'problem.runs/deaths': 'runs {from} to {to} ended every worker that tried them: {why}',
  'problem.runs/start': 'no worker could be started: {why}',
  'problem.runs/poisoned': 'run {run} of the seed "{seed}" (levers: {settings}) fails wherever it is played: {why}',
  'problem.runs/altered':
    'run {run} of the seed "{seed}" (levers: {settings}) gives other rows here than the worker {worker} brought: ' +
    'nothing of its job was taken',
  'problem.runs/takenBack':
    'work {work} was taken back from the queue (brink queue --cancel); the same command lays it out again',
  'problem.runs/lost': 'the runs were lost on their way: {why}',

  'problem.facts/no-place': 'no place "{place}" in the scenario',
  'problem.facts/too-fine': 'stands for no place of the map',
  'problem.facts/other-holder': 'held by "{code}" in the facts, by "{holder}" in the scenario, when that starts',

  'problem.questions/not-json': 'The file is not complete JSON: the text breaks off or is damaged.',
  'problem.dilemmas/not-json': 'The file is not JSON.',
  'problem.dilemmas/list': 'The file needs a list "dilemmas".',
  'problem.dilemmas/entry':
    'A dilemma needs texts "id", "chair" and "question", and two "ways": lists of orders, of which one may be empty.',
  'problem.questions/list': 'The file needs a list "questions" or "counterfactuals".',
  'problem.questions/id': 'A question needs an "id".',
  'problem.questions/levers': '"levers" of "{question}" should be an object of levers and their values.',
  'problem.questions/lever': 'The lever "{lever}" of "{question}" takes a number or a choice.',
  'problem.questions/place': '"place" of "{question}" should be the id of a place of the scenario.',
  'problem.questions/start': '"start" of "{question}" should be a date written YYYY-MM-DD.',
  'problem.questions/sign': '"sign" of "{question}" should be 1, 0, -1 or null.',
  'problem.questions/class': '"class" of "{question}" should be one of: {classes}.',
} as const;
