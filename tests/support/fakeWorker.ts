// Workers in this thread: the real handler, messages cloned and delayed as between threads, and deaths on demand.
import type { WorkerReply, WorkerRequest } from '../../src/ensemble/protocol.ts';
import { createHandler } from '../../src/ensemble/workers/handler.ts';
import type { Spawn, WorkerEars } from '../../src/ensemble/workers/spawn.ts';

export interface FakeWorkers {
  readonly spawn: Spawn;
  /** Every request and reply, in the order in which they passed. */
  readonly requests: WorkerRequest[];
  readonly replies: WorkerReply[];
  started: number;
}

/** `diesOf` tells of a request whether the worker dies on hearing it; `started` counts the workers so far. */
export function fakeWorkers(diesOf: (request: WorkerRequest, started: number) => boolean = () => false): FakeWorkers {
  const fake: FakeWorkers = {
    requests: [],
    replies: [],
    started: 0,
    spawn: (ears: WorkerEars) => {
      const number = ++fake.started;
      let gone = false;
      const handle = createHandler({
        post: (reply, transfer) => {
          const sent = structuredClone(reply, { transfer: [...transfer] });
          setImmediate(() => {
            if (gone) return;
            fake.replies.push(sent);
            ears.onReply(sent);
          });
        },
        later: (next) => setImmediate(() => (gone ? undefined : next())),
        now: () => performance.now(),
      });
      return {
        post: (request) => {
          const sent = structuredClone(request);
          fake.requests.push(sent);
          setImmediate(() => {
            if (gone) return;
            if (diesOf(sent, number)) {
              gone = true;
              ears.onDeath('it was told to');
            } else handle(sent);
          });
        },
        kill: () => {
          gone = true;
        },
      };
    },
  };
  return fake;
}
