/** Starts workers in Node from the built worker file. */
import { Worker } from 'node:worker_threads';
import type { WorkerReply } from '../protocol.ts';
import type { Spawn } from './spawn.ts';

export function spawnNode(file: URL): Spawn {
  return ({ onReply, onDeath }) => {
    const worker = new Worker(file);
    let gone = false;
    const die = (why: string): void => {
      if (gone) return;
      gone = true;
      onDeath(why);
    };
    worker.on('message', (reply: WorkerReply) => {
      if (!gone) onReply(reply);
    });
    worker.on('error', (error) => die(error.message));
    worker.on('exit', (code) => die(`exit ${code}`));
    return {
      post: (request) => {
        if (!gone) worker.postMessage(request);
      },
      kill: () => {
        gone = true;
        void worker.terminate();
      },
    };
  };
}
