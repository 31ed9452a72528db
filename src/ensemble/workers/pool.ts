/**
 * Pool: shares the runs of jobs among workers and gathers what they give, in run order. Batches are small, so that a
 * slow worker holds nobody up; their sizes follow the clock, which changes no result. A worker that dies is replaced
 * and its batches are played again; a batch that kills three workers ends its job. Every job ends exactly once.
 */

import type { Scenario } from '../../scenario/scenario.ts';
import { createGathering, type Gathering } from '../gather.ts';
import { type EnsemblePlan, inspectPlan, type RunRange, rangeOf } from '../plan.ts';
import type { WorkerReply } from '../protocol.ts';
import type { Failure, JobEnd, JobOptions, Runner } from '../runner.ts';
import type { Spawn, WorkerPort } from './spawn.ts';

export interface Pool extends Runner {
  /** Ends every job as cancelled and lets the workers go. */
  close(): void;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** Workers that died over it. */
  deaths: number;
}

interface Work {
  readonly id: number;
  readonly scenario: Scenario;
  readonly plan: EnsemblePlan;
  readonly options: JobOptions;
  readonly finish: (end: JobEnd) => void;
  gathering: Gathering | undefined;
  /** First run that no batch has taken yet. */
  next: number;
  /** Pieces to be played again. */
  again: Piece[];
  paused: boolean;
  size: number;
  lastPartial: number;
}

interface Seat {
  port: WorkerPort;
  readonly open: Set<number>;
  readonly batches: Map<number, { readonly work: Work; readonly piece: Piece; readonly asked: number; runs: number }>;
  readonly opening: Map<number, Work>;
  /** A worker that has never answered may not be able to start at all. */
  answered: boolean;
}

/** The first answer should come at once, while the code is still cold. */
const FIRST_BATCH = 1;
const LARGEST_BATCH = 512;
/** Milliseconds that a batch should take. */
const BATCH_MS = 60;
const PARTIAL_MS = 150;
const DEATHS_OF_A_BATCH = 3;
const DEATHS_AT_START = 3;

export function createPool(spawn: Spawn, workers: number): Pool {
  const seats: Seat[] = [];
  const works: Work[] = [];
  let counter = 0;
  let stillborn = 0;
  let closed = false;

  function seatOf(): Seat {
    const seat: Seat = {
      port: undefined as unknown as WorkerPort,
      open: new Set(),
      batches: new Map(),
      opening: new Map(),
      answered: false,
    };
    seat.port = spawn({ onReply: (reply) => hear(seat, reply), onDeath: (why) => bury(seat, why) });
    return seat;
  }

  function endWork(work: Work, end: JobEnd): void {
    const place = works.indexOf(work);
    if (place < 0) return;
    works.splice(place, 1);
    for (const seat of seats) {
      if (!seat.open.delete(work.id)) continue;
      seat.port.post({ kind: 'close', id: ++counter, job: work.id });
    }
    work.finish(end);
    feed();
  }

  /** Gives every worker enough to do: one batch under way and one waiting. */
  function feed(): void {
    if (closed) return;
    while (seats.length < workers && works.some((work) => !work.paused && hasMore(work))) seats.push(seatOf());
    for (let round = 0; round < 2; round++) {
      for (const seat of seats) if (seat.batches.size <= round) give(seat);
    }
  }

  function hasMore(work: Work): boolean {
    return work.again.length > 0 || work.next < rangeOf(work.plan).to;
  }

  function give(seat: Seat): void {
    const work = works.find((one) => !one.paused && hasMore(one));
    if (work === undefined) return;
    if (!seat.open.has(work.id)) {
      seat.open.add(work.id);
      seat.opening.set(++counter, work);
      seat.port.post({ kind: 'open', id: counter, job: work.id, scenario: work.scenario, plan: work.plan });
    }
    const piece = work.again.shift() ?? takePiece(work);
    seat.batches.set(++counter, { work, piece, asked: performance.now(), runs: 0 });
    seat.port.post({ kind: 'batch', id: counter, job: work.id, from: piece.from, to: piece.to });
  }

  function takePiece(work: Work): Piece {
    const { to } = rangeOf(work.plan);
    // Towards the end the pieces become small, so that all workers finish together.
    const share = Math.ceil((to - work.next) / (3 * workers));
    const size = Math.max(1, Math.min(work.size, share));
    const piece = { from: work.next, to: Math.min(to, work.next + size), deaths: 0 };
    work.next = piece.to;
    return piece;
  }

  function hear(seat: Seat, reply: WorkerReply): void {
    seat.answered = true;
    stillborn = 0;
    const opening = seat.opening.get(reply.id);
    if (opening !== undefined) {
      seat.opening.delete(reply.id);
      if (reply.kind === 'opened') opening.gathering ??= createGathering(reply.form);
      else if (reply.kind === 'refused') endWork(opening, { kind: 'refused', problems: reply.problems });
      else if (reply.kind === 'failed') endWork(opening, failedOver('runs/bug', rangeOf(opening.plan), reply.why));
      return;
    }
    const under = seat.batches.get(reply.id);
    // A reply to a job that has ended, or to a pause or a close: nothing waits for it.
    if (under === undefined) return;
    if (reply.kind === 'progress') {
      under.runs = reply.runs;
      tellProgress(under.work);
      return;
    }
    seat.batches.delete(reply.id);
    if (!works.includes(under.work)) {
      feed();
      return;
    }
    if (reply.kind === 'batch') take(under.work, reply.batch, performance.now() - under.asked);
    else if (reply.kind === 'failed') endWork(under.work, failedOver('runs/bug', under.piece, reply.why));
    else under.work.again.push(under.piece);
    feed();
  }

  function take(work: Work, batch: Parameters<Gathering['add']>[0], ms: number): void {
    const gathering = work.gathering as Gathering;
    const { from, to } = rangeOf(work.plan);
    gathering.add(batch);
    // The time asked includes the wait behind the batch before it, so this errs on the small side.
    const runs = batch.tables[0].runs;
    work.size = Math.max(1, Math.min(LARGEST_BATCH, 2 * work.size, Math.ceil((runs * BATCH_MS) / Math.max(1, ms))));
    tellProgress(work);
    if (gathering.count() === to - from) {
      endWork(work, { kind: 'done', gathered: gathering.soFar() });
      return;
    }
    const now = performance.now();
    if (gathering.ready() > 0 && now - work.lastPartial > PARTIAL_MS) {
      work.lastPartial = now;
      work.options.onPartial?.(gathering.soFar());
    }
  }

  function tellProgress(work: Work): void {
    if (work.options.onProgress === undefined) return;
    const { from, to } = rangeOf(work.plan);
    let runs = work.gathering?.count() ?? 0;
    for (const seat of seats) for (const under of seat.batches.values()) if (under.work === work) runs += under.runs;
    work.options.onProgress({ runs, of: to - from });
  }

  function bury(seat: Seat, why: string): void {
    const place = seats.indexOf(seat);
    if (place < 0) return;
    seats.splice(place, 1);
    if (!seat.answered && ++stillborn >= DEATHS_AT_START) {
      const failure: Failure = { code: 'runs/start', at: '', values: { why } };
      for (const work of [...works]) endWork(work, { kind: 'failed', failure });
      return;
    }
    // Only the first batch was under way; those behind it are not to blame.
    let blamed = true;
    for (const { work, piece } of seat.batches.values()) {
      if (!works.includes(work)) continue;
      if (blamed) piece.deaths++;
      blamed = false;
      if (piece.deaths < DEATHS_OF_A_BATCH) work.again.push(piece);
      else endWork(work, failedOver('runs/deaths', piece, why));
    }
    feed();
  }

  function tellAll(work: Work, kind: 'pause' | 'resume'): void {
    for (const seat of seats) if (seat.open.has(work.id)) seat.port.post({ kind, id: ++counter, job: work.id });
  }

  return {
    workers,
    run(scenario, plan, options = {}) {
      let finish: (end: JobEnd) => void = () => undefined;
      const end = new Promise<JobEnd>((resolve) => {
        finish = resolve;
      });
      const { from } = rangeOf(plan);
      const id = ++counter;
      const work: Work = {
        id,
        scenario,
        plan,
        options,
        finish,
        gathering: undefined,
        next: from,
        again: [],
        paused: false,
        size: FIRST_BATCH,
        lastPartial: 0,
      };
      const stale = options.slot === undefined ? undefined : works.find((one) => one.options.slot === options.slot);
      const problems = inspectPlan(plan);
      if (problems.length > 0) finish({ kind: 'refused', problems });
      else if (closed) finish({ kind: 'cancelled' });
      else {
        works.push(work);
        if (stale !== undefined) endWork(stale, { kind: 'stale' });
        else feed();
      }
      return {
        end,
        pause() {
          if (work.paused || !works.includes(work)) return;
          work.paused = true;
          tellAll(work, 'pause');
        },
        resume() {
          if (!work.paused || !works.includes(work)) return;
          work.paused = false;
          tellAll(work, 'resume');
          feed();
        },
        cancel: () => endWork(work, { kind: 'cancelled' }),
      };
    },
    close() {
      for (const work of [...works]) endWork(work, { kind: 'cancelled' });
      closed = true;
      for (const seat of seats.splice(0)) seat.port.kill();
    },
  };
}

const failedOver = (code: 'runs/bug' | 'runs/deaths', { from, to }: RunRange, why: string): JobEnd => ({
  kind: 'failed',
  failure: { code, at: '', values: { from, to: to - 1, why } },
});
