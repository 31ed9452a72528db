/** A worker as the pool sees it, whatever platform it runs on. */
import type { WorkerReply, WorkerRequest } from '../protocol.ts';

export interface WorkerPort {
  post(request: WorkerRequest): void;
  kill(): void;
}

export interface WorkerEars {
  onReply(reply: WorkerReply): void;
  /** The worker is gone; it is told once, and not after `kill`. `why` is the platform's own account. */
  onDeath(why: string): void;
}

export type Spawn = (ears: WorkerEars) => WorkerPort;
