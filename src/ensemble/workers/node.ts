/** The Node worker: only wires up the handler. */
import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '../protocol.ts';
import { SETTINGS_KEPT_COMPILED } from '../study.ts';
import { createHandler } from './handler.ts';

const port = parentPort;
if (port === null) throw new Error('This file is a worker; it is started by the pool.');

const handle = createHandler({
  post: (reply, transfer) => port.postMessage(reply, transfer),
  later: (next) => setImmediate(next),
  now: () => performance.now(),
  compiledKept: SETTINGS_KEPT_COMPILED,
});
port.on('message', (request: WorkerRequest) => handle(request));
