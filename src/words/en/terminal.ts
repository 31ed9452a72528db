/** What only the command line says. */
import { choices } from './terminalChoices.ts';
import { ensembles } from './terminalEnsembles.ts';
import { explain } from './terminalExplain.ts';
import { lab } from './terminalLab.ts';
import { lessons } from './terminalLessons.ts';
import { queue } from './terminalQueue.ts';
import { tournament } from './terminalTournament.ts';

const runs = {
  'program.about':
    'A government on the brink, half a day at a time: the engine in a terminal.\n\nExit codes: 0 done; 1 the ' +
    'answer is no (a scenario has problems, a run did not replay); 2 it could not be done as asked; 3 the result ' +
    'could not be written; 4 a fault of the program.',
  'program.fault':
    'Something went wrong inside Brink: {reason}. Nothing you wrote caused it. Set BRINK_TRACE=1 to see where.',
  'program.more': '(--help says more)',
  'output.stdout': 'The output could not be written: {reason}.',

  'system.missing': 'there is no such file or folder',
  'system.forbidden': 'you are not allowed to',
  'system.folder': 'it is a folder',
  'system.notFolder': 'a part of its path is not a folder',
  'system.full': 'the disk is full',
  'system.limit': 'this system lets no file grow so large',
  'system.readOnly': 'the disk cannot be written to',
  'system.longName': 'its name is too long',
  'system.other': 'the system refused',

  'file.unreadable': 'Cannot read {name}: {reason}.',
  'file.tooLarge': '{name} is too large: at most {bytes} bytes are read.',
  'file.notText': '{name} is not a text file (UTF-8).',
  'file.unwritable': 'Cannot write {name}: {reason}. Nothing was saved.',

  'scenario.unknown': 'There is no scenario "{given}" and no file of that name.',
  'scenario.list': 'Scenarios here: {ids}. A path to a scenario file works too.',
  'scenario.broken': {
    one: 'The scenario {given} has {count} problem and cannot be played:',
    other: 'The scenario {given} has {count} problems and cannot be played:',
  },
  'lever.refused': '--set: {problem}',
  'lever.list': 'Levers here: {ids}.',
  'lever.none': 'The scenario has no levers.',
  'lever.shape': '--set takes lever=value, not "{given}".',
  'lever.twice': '--set names the lever "{id}" twice.',

  'doctor.about': 'Play a scenario many times and tell which of its parts never do anything.',
  'doctor.runs': 'how many runs',
  'doctor.count': '--runs {given}: a whole number from 1 to {most} is needed.',
  'doctor.well': '{name}: in {runs} runs every rule, trigger, act, aim and lever does something, and none is certain.',
  'doctor.found': '{name}: in {runs} runs, every desk by its doctrine:',
  'doctor.rule': 'the rule {id} never acts: look at its conditions, or remove it.',
  'doctor.trigger': 'the trigger {id} never fires: look at what it waits for.',
  'doctor.never': 'the act {id} never ends (0%): look at what it waits for.',
  'doctor.always': 'the act {id} ends in every run (100%): nothing that anybody does decides it.',
  'doctor.aim': 'the aim {id} never moves from {score} of 1000: look at its measure.',
  'doctor.lever': 'the lever {id} changes no run: look at what it sets.',
  'check.about': 'Load scenario files and print every problem: where it is, what is wrong, how to mend it.',
  'check.files': 'scenario files, or ids of shipped scenarios; - reads what is piped in',
  'check.json': 'print one JSON object',
  'check.fine': '{name}: fine',
  'check.warned': { one: '{name}: fine, with {count} warning', other: '{name}: fine, with {count} warnings' },
  'check.facts': 'scored: {lost} places that were lost ({regained} of them regained), {held} that held',
  'check.placesWithout': 'places without a row: {list}',
  'check.wrong': { one: '{name}: {count} problem', other: '{name}: {count} problems' },

  'run.about': 'Play a scenario to its end: everybody follows doctrine, save for the chair whose orders are given.',
  'run.scenario': 'id of a shipped scenario, or path of a scenario file',
  'run.seed': 'the seed: any text, capitals or not; one seed, one run',
  'run.run': 'run I (0 or more) of the ensemble with this seed',
  'run.seat': 'who plays another chair: cadet, council, or doctrine (level Staff); may be repeated',
  'run.seatLevel': '--seat takes cadet, council or doctrine, not "{given}".',
  'run.seatTwice': '--seat and --chair both name "{actor}".',
  'run.chair': 'the chair held by a person (an actor with a chair)',
  'run.orders':
    'orders of the chair: blocks "turn N" followed by lines of orders, or by "doctrine" to leave that turn to it; a ' +
    'turn that is not there has no orders; a last line "then doctrine" leaves the rest to doctrine; # for comments',
  'run.set': 'move a lever; may be repeated',
  'run.record': 'write the record of the run, for replay',
  'run.link': 'print the run as a link alone: what stands behind the address of the page',
  'run.bare': 'leave the states out of the record: smaller, but a replay that differs cannot name the field',
  'run.json': 'print one JSON object',
  'run.why': 'with each change of hands, the terms that made it',
  'run.runWrong': '--run takes a whole number from 0 to {most}, not "{given}".',
  'run.chairUnknown': 'There is no chair "{given}" in this scenario. {guess}',
  'run.chairs': 'Chairs: {ids}.',
  'run.noChairs': 'It has no chairs: run it without one.',
  'run.ordersNoChair': '--orders needs --chair: whose orders are they?',
  'run.statesLeftOut': 'The record was written without its states: with them it would be longer than a record may be.',

  'orders.wrong': { one: '{name} has {count} problem:', other: '{name} has {count} problems:' },
  'orders.line': '  line {line}: {reason}',
  'orders.noTurn': 'an order stands before the first "turn N".',
  'orders.turn': '"{given}" is not a turn. Write "turn N" with N from 1 to {turns}.',
  'orders.turnTwice': 'turn {turn} is there twice; it began in line {line}.',
  'orders.tooMany': 'turn {turn} has more than {most} orders.',
  'orders.withDoctrine': 'turn {turn} is left to doctrine and has orders: it can be only one of both.',
  'orders.afterThen': 'Line {line} leaves the rest to doctrine: nothing stands after it.',
  'orders.refused': 'Turn {turn}: refused "{order}": {reason}.',

  'replay.about': 'Play a record again and check that it is the same run, turn by turn.',
  'replay.record': 'a record file, a link, or a text file with a link in it; - reads what is piped in',
  'replay.scenario': 'the scenario file, where it is not a shipped scenario',
  'replay.json': 'print one JSON object',
  'replay.asRecorded': 'print the orders turn by turn, as recorded, and from where on they are all that is known',
  'replay.saveOrders': 'write the orders as a file for run --orders; of several seats, one each with its name',
  'replay.playOn': 'write a record of the turns that come out as recorded, to play on from',
  'replay.oneRun': 'This file holds {count} games: orders and turns are written of one record only.',
  'replay.gameIn': '{file}, \u201c{game}\u201d',
  'replay.branch': {
    one: 'Branch {branch}: verified, {count} turn.',
    other: 'Branch {branch}: verified, {count} turns.',
  },
  'replay.branchDiffers': 'Branch {branch}: not the same run, the first difference is in {turn}.',
  'replay.altered':
    'It was changed after it was written: it does not fit the check that was written with it, so that what comes out ' +
    'proves nothing. If you changed it on purpose, delete its "check" and "altered".',
  'replay.noOrders': 'The orders of this link can be read only in the scenario that it was made in.',
  'replay.noTurns': 'There is no scenario here in which its turns can be played.',
  'replay.noSeats': 'Nobody gave orders in this run.',
  'replay.saved': 'Orders of {actor}: {name}',
  'replay.playedOn': {
    one: 'Written, {count} turn that comes out as recorded: {name}',
    other: 'Written, {count} turns that come out as recorded: {name}',
  },
  'replay.onlyOrders': 'From here on the orders are all that is known:',
  'replay.turn': 'turn {turn}',
  'replay.doctrine': 'doctrine',
  'replay.none': 'no orders',
  'replay.same': { one: 'Verified: {count} turn, the same run.', other: 'Verified: {count} turns, the same run.' },
  'replay.sameStates': {
    one: 'Verified: {count} turn, the same run; its states agree field by field.',
    other: 'Verified: {count} turns, the same run; its states agree field by field.',
  },
  'replay.differs': 'Not the same run: the first difference is in {turn}.',
  'replay.field': 'First field that differs: {field}: recorded {recorded}, played {played}.',
  'replay.digest': 'Its digest is recorded as {recorded}; played it is {played}.',
  'replay.onlyDigest':
    'The turns after it agree with the record again, so it is this digest that was changed, not the run: {field}.',
  'replay.noStates': 'The record holds digests only, so no field of the state can be named: {field}.',
  'replay.digestAltered':
    'The state recorded for it is the one played, so it is the recorded digest that was changed: {field}.',
  'replay.stateAltered': 'Its digest is right, so it is the recorded state that was changed.',
  'replay.statesCount': 'it should hold {count} states, the start and one for each turn; it holds {have}.',
  'replay.statesBroken': 'its states cannot be read: at {place} stands "{words}".',
  'replay.bad': 'Cannot replay {name}: {reason}',
  'replay.link': 'the link',
  'replay.place': 'At {path} of the record.',
  'replay.madeUnder': 'It was made under rules version {theirs}.',
  'replay.todayField': 'First field that differs: {field}: recorded {recorded}, under today\u2019s rules {today}.',
  'replay.refused': 'Rules version {rules} does not accept this scenario: {codes}.',
  'replay.findScenario': 'If the scenario is a file of yours, name it with --scenario FILE.',

  'account.head': '{title}',
  'account.seed': 'seed {seed}',
  'account.seedRun': 'seed {seed}, run {run} of its ensemble',
  'account.keys': '{seed}; rules {rules}; content {hash}',
  'account.doctrine': 'Everybody follows doctrine.',
  'account.chair': '{chair} is held by a person; everybody else follows doctrine.',
  'account.lever': 'Lever {id} = {value}',
  'account.will':
    'Why: will, thresholds and terms in thousandths; a garrison leaves when its will is under its threshold.',
  'account.turn': 'Turn {turn}: {moment}',
  'account.quiet': 'nothing to tell',
  'account.proposed': 'Your staff proposes: {order}. {words}',
  'account.end': 'At the end',
  'account.act': '{act}: turn {turn} ({moment})',
  'account.noActs': 'No act has ended.',
  'account.holds': { one: '{side} holds {count} place', other: '{side} holds {count} places' },
  'account.cost': 'Human cost',
  'account.figure': '{name}: {n}',
  'account.term': '{what} {change}',
  'account.profile': '{chair}, how far its aims were reached:',
  'account.aim': '{score} of 100  {aim}',
  'account.digest': 'Digest of the last state: {digest}',

  'change.counted': '{change} ({count})',

  'why.garrison': '{change}: its will went from {from} at {since} to {will}; it leaves under {threshold}',
  'why.terms': 'what moved it: {terms}',
  'why.unmoved': 'nothing had moved it',
  'why.start': 'the start',
  'why.turn': 'turn {turn}',
  'why.rising': 'its people rose: a chance of {probability} in 1000, drawn {draw}; in thousandths of a logit: {terms}',
  'why.wentOver': 'its people went over: a chance of {probability} in 1000, drawn {draw}: {terms}',
  'why.ground': 'the last assault took the ground from {before} to {after} of 1000: {terms}',
  'why.chance': '; a chance of {probability} in 1000, drawn {draw}',
  'why.empty': 'nobody of {side} stood in the way',
} as const;

export const words = {
  cli: { ...runs, ...ensembles, ...lab, ...lessons, ...explain, ...choices, ...tournament, ...queue },
} as const;
