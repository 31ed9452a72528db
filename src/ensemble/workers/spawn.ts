/** A worker as the pool sees it, on any platform. */
import type { WorkerReply, WorkerRequest } from '../protocol.ts';

export interface WorkerPort {
  post(request: WorkerRequest): void;
  kill(): void;
}

export interface WorkerEars {
  onReply(reply: WorkerReply): void;
  /** Called once when the worker dies, never after `kill`. `why` is the platform's message. */
  onDeath(why: string): void;
}

export type Spawn = (ears: WorkerEars) => WorkerPort;
