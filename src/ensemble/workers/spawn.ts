/** A worker as the pool sees it, whatever platform it runs on. */
import type { Reply, Request } from '../protocol.ts';

export interface WorkerPort {
  post(request: Request): void;
  kill(): void;
}

export interface WorkerEars {
  onReply(reply: Reply): void;
  /** The worker is gone; it is told once, and not after `kill`. */
  onDeath(why: string): void;
}

export type Spawn = (ears: WorkerEars) => WorkerPort;
