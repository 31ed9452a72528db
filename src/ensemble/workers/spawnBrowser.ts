/** Starts workers in the browser. */
import type { WorkerReply } from '../protocol.ts';
import workerAddress from './browser.ts?worker&url';
import type { Spawn } from './spawn.ts';

/** What a browser with Trusted Types lends; the library of types does not know it yet. */
interface ScriptPolicy {
  /** The address as one that may be run. */
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}
declare const trustedTypes: TrustedTypes | undefined;

/** The one policy that the page allows: a worker is the program's own, from the page's own host. */
const RULES: ScriptPolicy = {
  createScriptURL(address) {
    if (new URL(address, location.href).origin === location.origin) return address;
    throw new TypeError(`Not this page's own script: ${address}`);
  },
};
const POLICY = typeof trustedTypes === 'undefined' ? RULES : trustedTypes.createPolicy('brink-worker', RULES);

/** A browser that lets no workers run has no such thing, or throws. */
function newWorker(): Worker | string {
  try {
    return new Worker(POLICY.createScriptURL(workerAddress), { type: 'module', name: 'ensemble' });
  } catch (error) {
    return String(error);
  }
}

export const spawnBrowser: Spawn = ({ onReply, onDeath }) => {
  const worker = newWorker();
  if (typeof worker === 'string') {
    setTimeout(() => onDeath(worker));
    return { post: () => undefined, kill: () => undefined };
  }
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
  worker.onerror = (event) => {
    // The pool goes on without it: that is no fault of the page, which would be told of it too.
    event.preventDefault();
    die(event.message || 'error');
  };
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
