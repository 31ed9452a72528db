/** What a command needs of a queue, in one piece that is loaded when it is asked for. */
export { readAddress } from './address.ts';
export { createPace } from './pace.ts';
export { programName } from './program.ts';
export { openQueue } from './runner.ts';
export { startWorker } from './worker.ts';
export { openWorks } from './works.ts';
