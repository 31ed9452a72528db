/** What a page or a terminal says when something that was brought along does not fit. */
import { problems } from './problems.ts';
import { scenarioProblems } from './scenarioProblems.ts';

const faults = {
  'fault.link.broken':
    'This link is damaged: a part of it is missing or was changed on the way. Ask for it again, or for the run as ' +
    'a file.',
  'fault.link.version': 'This link was made by a newer version of Brink. Update this copy to open it.',
  'fault.link.large': 'This link is larger than any run of Brink can be. It was not opened.',
  'fault.link.none': 'There is no run of Brink in that text. A link to a run contains \u201c#run=\u201d.',
  'fault.file.large': 'This file is larger than {megabytes} megabytes. It was not opened.',
  'fault.file.json': 'This file is not readable as JSON: {problem}',
  'fault.file.kind': 'This is neither a scenario nor a recorded run nor an experiment of Brink.',
  'fault.file.map':
    '\u201c{map}\u201d is a map. Choose the file of its scenario together with it, or drop the folder with both.',
  'fault.ofFile': '{file}: {words}',
  'fault.file.games': 'This file of games is damaged, or a newer version of Brink made it. Nothing was added.',
  'fault.file.rows': {
    one: 'One entry of this file cannot be read, and was left out. Games added: {added}.',
    other: '{count} entries of this file cannot be read, and were left out. Games added: {added}.',
  },
  'fault.file.rows.form.games': 'It has not the form of a game.',
  'fault.file.rows.form.scenarios': 'It has not the form of a scenario.',
  'fault.file.rows.row.games': 'Game {row} of the file',
  'fault.file.rows.row.scenarios': 'Scenario {row} of the file',
  'fault.experiment': 'This experiment cannot be opened: {problem}',
  'fault.experiment.scenario':
    'This experiment was asked of the scenario \u201c{id}\u201d, which is not here. Open its file first.',
  'fault.experiment.names':
    'This experiment names places, people or levers that the scenario \u201c{id}\u201d does not have here.',
  'fault.lesson.none': 'There is no lesson in that link. Ask your teacher for it again.',
  'fault.lesson.broken':
    'This link is damaged: something in it was changed on the way. Copy it again, or ask your teacher for it.',
  'fault.lesson.cut': 'This link is damaged: it stops after {has} of {of} characters. Copy it again.',
  'fault.lesson.newer': 'This lesson was made by a newer version of Brink. Load this page anew to open it.',
  'fault.lesson.unknown':
    'This page knows no ready lesson of the name “{name}”. Look at how the link is written, letter by letter.',
  'fault.lesson.scenario':
    'This lesson is played in the scenario “{id}”, which is not here. Open its file first, then the link again.',
  'fault.lesson.names':
    'This lesson names places or people that the scenario “{id}” does not have here: it was made when it had ' +
    'others. Ask your teacher to make it again.',
  'fault.lesson.unplayable':
    'This lesson cannot be played in the scenario “{id}” as it is here. Ask your teacher to make it again.',
  'fault.record': 'This recorded run cannot be opened: {problem}',
  'fault.record.scenario':
    'This run belongs to the scenario \u201c{id}\u201d, which is not here. With that scenario\u2019s file it opens.',
  'fault.record.own':
    'This run was played in a scenario of somebody\u2019s own, \u201c{id}\u201d, which is not here, and which a link ' +
    'cannot bring along. With the scenario\u2019s file it opens; a file of the run has it in it.',
  'fault.record.names':
    'This link was made when the scenario \u201c{id}\u201d had other places or forces, and can be read only with ' +
    'those. Ask for the run as a file, or for the scenario\u2019s file as it was.',
  'fault.record.content':
    'This run was recorded on another version of the scenario \u201c{id}\u201d. It can be played, but not verified.',
  'fault.record.chair': 'This run names a chair that the scenario does not have: \u201c{chair}\u201d.',
  'fault.scenario': 'The scenario has a problem: {problem}',
  'fault.scenario.many': {
    one: 'The scenario has {count} problem.',
    other: 'The scenario has {count} problems.',
  },
  'fault.storage.full': 'There is no room left in this browser for another game. Delete games, or save them to files.',
  'fault.storage.newer':
    'A newer version of Brink has kept games in this browser. Load the page anew to get it; the games are still there.',
  'fault.storage.blocked':
    'Another window with an older version of Brink holds the games in this browser. Close it, then try again.',
  'fault.storage.silent':
    'This browser does not answer when asked for its games. Try again, or start the browser anew.',
  'fault.storage.damaged': 'What this browser has kept of this game is damaged. The other games are not touched.',
  'fault.storage.changed': 'Another window has played this game meanwhile. Open it again to see how it stands.',
  'fault.storage.gone': 'This game is not in this browser, or no longer.',
  'fault.storage.scenario':
    'The scenario of this game, somebody\u2019s own, is not in this browser any more. Open the scenario\u2019s files ' +
    'again, then the game.',
  'fault.storage.refused': 'This browser does not let Brink read or keep games.',
  'fault.storage.open': 'This game is open in another window. Close it there first.',
  'fault.way.scenario': 'Choose the scenario\u2019s files',
  'fault.way.folder': 'Choose its folder',
  'fault.way.scenarioText':
    'Choose the scenario\u2019s file and, if it has one, its map together; or drop them or their folder here.',
  'differs.title': 'Not the game that was kept',
  'differs.title.altered': 'What was kept has been changed',
  'differs.content': 'The scenario has changed since this game was played.',
  'differs.rules': 'The rules this game was played by, version {rules}, are not in this copy of Brink.',
  'differs.kept':
    'What was kept does not fit itself: its orders do not make its turns. Something in it was changed, or it was ' +
    'played by rules that were never released.',
  'differs.names':
    'This link was made when its scenario had other places, forces or people. It was read by those of today, which ' +
    'is right as far as its turns come out as recorded.',
  'differs.altered':
    'Something in it was changed after it was written: what it says does not fit the check that was written with it.',
  'differs.start': 'It begins otherwise already: none of its turns comes out as recorded.',
  'differs.first': 'Turn 1, its first, does not come out as recorded.',
  'differs.from': 'Up to turn {before} all comes out as recorded; turn {turn} does not.',
  'differs.never': 'Every turn so far still comes out as recorded; later ones may not.',
  'differs.ways': 'What was kept stays as it is. These ways are open:',
  'differs.look': 'Look at it as recorded',
  'differs.lookText': 'The turns that come out the same, in full; of the others the orders.',
  'differs.playOn': 'Play on from turn {turn}',
  'differs.playOnText': 'As a game of its own, beside the one that was kept.',
  'differs.save': 'Save the orders to a file',
  'differs.saveText': 'Everything that was kept, as it was kept.',
  'fault.levers': 'The assumptions of this run do not fit the scenario: {problem}',
} as const;

export const words = { ...faults, ...problems, ...scenarioProblems } as const;
