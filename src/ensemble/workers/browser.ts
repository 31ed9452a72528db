/** The browser worker: only wires up the handler. */
import type { WorkerReply, WorkerRequest } from '../protocol.ts';
import { createHandler } from './handler.ts';

/** The part of a dedicated worker's global scope used here; the page's types lack it. */
interface WorkerScope {
  postMessage(reply: WorkerReply, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
}
const scope = globalThis as unknown as WorkerScope;

// A message to oneself runs after the messages already waiting, and sooner than a timer.
const { port1, port2 } = new MessageChannel();
const calls: (() => void)[] = [];
port1.onmessage = () => calls.shift()?.();

const handle = createHandler({
  post: (reply, transfer) => scope.postMessage(reply, [...transfer]),
  later: (next) => {
    calls.push(next);
    port2.postMessage(null);
  },
  now: () => performance.now(),
});
scope.onmessage = ({ data }) => handle(data);
