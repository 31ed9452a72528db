/**
 * Handler: how a worker serves requests, in the browser and in Node alike. Batches are played in slices of a few
 * milliseconds, so that a pause or cancel is heard in between.
 */

import { scenarioShapeOf } from '../../engine/simulation.ts';
import { createPlays } from '../../play/turn.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Batch } from '../batch.ts';
import { createPlayer, type Player } from '../batch.ts';
import { createCompiledCache, prepareBranches } from '../branch.ts';
import { levelPolicy } from '../levels.ts';
import type { FinalReply, WorkerReply, WorkerRequest } from '../protocol.ts';
import { formOf } from '../run.ts';
import { buffersOf } from '../table.ts';

export interface HandlerPort {
  post(reply: WorkerReply, transfer: readonly ArrayBuffer[]): void;
  /** Calls back after the waiting messages have been handled. */
  later(next: () => void): void;
  /** Settings that are kept compiled: more save time in sweeps, at about half a megabyte each. */
  readonly compiledKept?: number;
  /** Longest time that is played without looking for messages, milliseconds. */
  readonly sliceMs?: number;
  /** Milliseconds, from any origin. */
  now(): number;
}

interface Waiting {
  readonly id: number;
  readonly job: number;
  readonly from: number;
  readonly to: number;
  run: ReturnType<Player['batch']> | undefined;
  played: number;
}

const USUAL_SLICE_MS = 12;
const PROGRESS_MS = 100;

export function createHandler(port: HandlerPort): (request: WorkerRequest) => void {
  const jobs = new Map<number, { readonly player: Player; paused: boolean }>();
  const scenarios = new Map<number, Scenario>();
  const compiled = createCompiledCache(port.compiledKept);
  const plays = createPlays();
  let queue: Waiting[] = [];
  let scheduled = false;
  let lastProgress = 0;

  const answer = (reply: FinalReply, transfer: readonly ArrayBuffer[] = []): void => port.post(reply, transfer);
  const schedule = (): void => {
    if (scheduled || !queue.some(({ job }) => jobs.get(job)?.paused === false)) return;
    scheduled = true;
    port.later(slice);
  };

  function slice(): void {
    scheduled = false;
    const waiting = queue.find(({ job }) => jobs.get(job)?.paused === false);
    if (waiting === undefined) return;
    try {
      const batch = playSome(waiting);
      if (batch !== undefined) {
        queue = queue.filter((one) => one !== waiting);
        answer({ kind: 'batch', id: waiting.id, batch }, buffersOfBatch(batch));
      }
    } catch (error) {
      queue = queue.filter((one) => one !== waiting);
      answer({ kind: 'failed', id: waiting.id, why: whyOf(error) });
    }
    schedule();
  }

  /** Plays one time slice; returns the batch once it is complete. */
  function playSome(waiting: Waiting): Batch | undefined {
    waiting.run ??= jobs.get(waiting.job)?.player.batch(waiting.from, waiting.to);
    if (waiting.run === undefined) return undefined;
    const until = port.now() + (port.sliceMs ?? USUAL_SLICE_MS);
    do {
      waiting.played++;
      if (!waiting.run.next()) return waiting.run.batch;
    } while (port.now() < until);
    if (port.now() - lastProgress > PROGRESS_MS) {
      lastProgress = port.now();
      port.post({ kind: 'progress', id: waiting.id, runs: waiting.played }, []);
    }
    return undefined;
  }

  function hold(job: number, paused: boolean): void {
    const known = jobs.get(job);
    if (known !== undefined) known.paused = paused;
  }

  function close(job: number): void {
    jobs.delete(job);
    const dropped = queue.filter((one) => one.job === job);
    queue = queue.filter((one) => one.job !== job);
    for (const { id } of dropped) answer({ kind: 'cancelled', id });
  }

  function open({ id, job, scenario: number, plan }: Extract<WorkerRequest, { kind: 'open' }>): FinalReply {
    const scenario = scenarios.get(number);
    if (scenario === undefined) return { kind: 'failed', id, why: `No scenario ${number}` };
    const branches = prepareBranches(scenario, plan, compiled);
    if (!branches.ok) return { kind: 'refused', id, problems: branches.error };
    jobs.set(job, { player: createPlayer(branches.value, plan, plays, levelPolicy), paused: false });
    const shapes = branches.value.map((branch) => scenarioShapeOf(branch.compiled));
    return { kind: 'opened', id, form: formOf(branches.value, plan), shapes };
  }

  /** The final reply, if it can be given at once. */
  function handle(request: WorkerRequest): FinalReply | undefined {
    const { id } = request;
    switch (request.kind) {
      case 'keep':
        scenarios.set(request.scenario, request.content);
        return { kind: 'done', id };
      case 'forget':
        scenarios.delete(request.scenario);
        return { kind: 'done', id };
      case 'open':
        return open(request);
      case 'batch':
        if (!jobs.has(request.job)) return { kind: 'stale', id };
        queue.push({ ...request, run: undefined, played: 0 });
        return undefined;
      case 'pause':
      case 'resume':
        hold(request.job, request.kind === 'pause');
        return { kind: 'done', id };
      case 'close':
        close(request.job);
        return { kind: 'done', id };
      default:
        return { kind: 'failed', id, why: `No request ${String((request as { kind: unknown }).kind)}` };
    }
  }

  return (request) => {
    try {
      const reply = handle(request);
      if (reply !== undefined) answer(reply);
    } catch (error) {
      answer({ kind: 'failed', id: request.id, why: whyOf(error) });
    }
    schedule();
  };
}

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function buffersOfBatch(batch: Batch): ArrayBuffer[] {
  const sums = [...batch.sums, ...batch.differences].flatMap(({ sum, squaresHigh, squaresLow }) => [
    sum,
    squaresHigh,
    squaresLow,
  ]);
  const pairs = batch.pairs.flatMap((table) => [table.stateTurn, table.groundTurn, table.stateTerm, table.groundTerm]);
  return [...batch.tables.flatMap(buffersOf), ...[...sums, ...pairs].map((column) => column.buffer as ArrayBuffer)];
}
