/** Command line: runs that workers of a queue play. */
import { joined } from '../message.ts';

export const queue = {
  'queue.option': joined(
    'let workers of a queue play: redis://HOST[:PORT][/DATABASE], or rediss:// for TLS; a password is taken from ',
    'the variable {variable}',
  ),
  'queue.jobSeconds': 'with --queue: seconds of one core that a job shall take (60; 1 to 3600)',
  'queue.sample': 'with --queue: runs of each job that are played again here and compared (2; 0 to 1000)',
  'queue.alone': '{option} needs --queue.',
  'queue.numberWrong': '{option} takes a whole number from {least} to {most}, not "{given}".',

  'queue.address':
    '--queue takes an address of Redis, such as redis://HOST, redis://HOST:6379/0 or rediss://HOST, and no more.',
  'queue.secret':
    'A password does not belong into --queue, where others can read it. Set the variable {variable} instead.',
  'queue.unreachable': 'Redis does not answer at {queue}: {reason}.',
  'queue.program': joined(
    'This queue plays for {theirs}; this is {ours}. Rows of the two do not belong together. Use the same build on ',
    'all machines, or another database: redis://HOST/1.',
  ),
  'queue.unable': 'This machine cannot play: no thread can be started ({why}). Its jobs are back in the queue.',
  'queue.large': 'That is too large for a queue: {bytes} bytes, and at most {most} are sent.',

  'queue.runs': {
    one: '{runs} of {of} runs; {count} core plays',
    other: '{runs} of {of} runs; {count} cores play',
  },
  'queue.left': '{line}; about {time} left',
  'queue.nobody': '{runs} of {of} runs; no worker is there. On any machine: brink worker --queue {queue}',
  'queue.unanswered': '{runs} of {of} runs; Redis does not answer; trying again',
  'queue.refuses': '{line}; Redis refuses: {reason}',
  'queue.stays':
    'The jobs stay in the queue for a week, and workers go on with them. The same command joins them again.',
  'queue.seconds': { one: '{count} second', other: '{count} seconds' },
  'queue.minutes': { one: '{count} minute', other: '{count} minutes' },
  'queue.hours': { one: '{count} hour', other: '{count} hours' },

  'works.about':
    'What a queue has to play, work by work, and who plays; --cancel takes a work back. Works are what commands with ' +
    '--queue ask for.',
  'works.cancel': 'take back the work whose name begins so: jobs that wait go, those that are played end by themselves',
  'works.json': 'print JSON',
  'works.nobody': '{queue}: no worker is there.',
  'works.hands': { one: '{queue}: {count} core plays.', other: '{queue}: {count} cores play.' },
  'works.none': 'Nothing is to be played.',
  'works.work': {
    one: '{name}  {what}: {count} job waits, {active} played now',
    other: '{name}  {what}: {count} jobs wait, {active} played now',
  },
  'works.what': {
    one: '{scenario}, seed "{seed}", {count} setting, {runs} runs',
    other: '{scenario}, seed "{seed}", {count} settings, {runs} runs',
  },
  'works.unreadable': 'it cannot be read here',
  'works.gone': {
    one: '{count} job of {name} was taken back. Who waits for it ends; the same command lays it out again.',
    other: '{count} jobs of {name} were taken back. Who waits for them ends; the same command lays them out again.',
  },
  'works.unknown': 'No work of this queue has a name that begins with "{given}".',
  'works.several': 'Several works have names that begin with "{given}": {known}.',

  'worker.about':
    'Play the jobs of a queue: for sweep, ensemble, compare, experiment and choices with --queue, on this or any ' +
    'other machine. Goes on until it is stopped; what it was playing then goes back into the queue.',
  'worker.queue': 'the queue: redis://HOST[:PORT][/DATABASE], or rediss://; a password is taken from {variable}',
  'worker.workers': 'how many jobs are played at the same time (default: one on each core)',
  'worker.patience':
    'seconds without a sign of life after which what a worker plays is given to others (60; 2 to 3600); give all ' +
    'workers the same',
  'worker.joined': {
    one: '{name} plays for {queue}: {count} core, {program}.',
    other: '{name} plays for {queue}: {count} cores, {program}.',
  },
  'worker.done': { one: '{count} run in {seconds} s', other: '{count} runs in {seconds} s' },
  'worker.failed': 'A job failed and will be tried again, here or elsewhere: {reason}',
  'worker.lost': 'Redis does not answer; trying again.',
  'worker.found': 'Redis is back.',
  'worker.stopped': 'Stopped. What was being played is back in the queue.',
} as const;
