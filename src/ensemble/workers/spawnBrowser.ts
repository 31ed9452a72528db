/** Starts workers in the browser. */
import type { WorkerReply } from '../protocol.ts';
import type { Spawn } from './spawn.ts';

export const spawnBrowser: Spawn = ({ onReply, onDeath }) => {
  const worker = new Worker(new URL('./browser.ts', import.meta.url), { type: 'module', name: 'ensemble' });
  let gone = false;
  const die = (why: string): void => {
    if (gone) return;
    gone = true;
    worker.terminate();
    onDeath(why);
  };
  worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
    if (!gone) onReply(data);
  };
  worker.onerror = (event) => die(event.message || 'error');
  worker.onmessageerror = () => die('messageerror');
  return {
    post: (request) => {
      if (!gone) worker.postMessage(request);
    },
    kill: () => {
      gone = true;
      worker.terminate();
    },
  };
};
