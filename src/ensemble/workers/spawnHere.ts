/** Plays in the thread of the pool itself, in short slices, where no worker can be started. */
import type { WorkerRequest } from '../protocol.ts';
import type { Spawn } from './spawn.ts';

/** The thread has others to serve: a frame takes 16 ms. */
const SLICE_MS = 8;

export const spawnHere: Spawn = ({ onReply, onDeath }) => {
  let gone = false;
  // A timer lets whatever else waits go first.
  const later = (next: () => void): void => {
    setTimeout(() => {
      if (!gone) next();
    });
  };
  // What plays is fetched only where it is needed.
  const handling = import('./handler.ts').then(({ createHandler }) =>
    createHandler({
      sliceMs: SLICE_MS,
      post: (reply) => later(() => onReply(reply)),
      later,
      now: () => performance.now(),
    }),
  );
  handling.catch((error: unknown) => {
    if (gone) return;
    gone = true;
    onDeath(String(error));
  });
  const handle = async (request: WorkerRequest): Promise<void> => {
    const serve = await handling;
    if (!gone) serve(request);
  };
  return {
    post: (request) => {
      // Whoever cannot be served is told of above.
      handle(request).catch(() => undefined);
    },
    kill: () => {
      gone = true;
    },
  };
};
