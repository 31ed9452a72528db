/** The laboratory in a thread of its own, so that its cases are played beside the countries. */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { WeightChanges } from '../../src/ensemble/plan.ts';
import { createLaboratory, type LaboratoryLoss } from './laboratory.ts';

interface Question {
  readonly weights: WeightChanges;
  readonly runs: number;
  readonly seed: string;
}

export interface Laboratory {
  judge(question: Question): Promise<LaboratoryLoss>;
  close(): void;
}

/** @param file this module as built. Questions are answered one after another, in the order in which they are asked. */
export function startLaboratory(file: URL): Laboratory {
  const worker = new Worker(file);
  const waiting: { resolve(loss: LaboratoryLoss): void; reject(why: Error): void }[] = [];
  worker.on('message', (loss: LaboratoryLoss) => waiting.shift()?.resolve(loss));
  worker.on('error', (why) => {
    for (const { reject } of waiting.splice(0)) reject(why instanceof Error ? why : new Error(String(why)));
  });
  return {
    judge: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(question);
      }),
    close: () => void worker.terminate(),
  };
}

if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  const judge = createLaboratory();
  port.on('message', ({ weights, runs, seed }: Question) => port.postMessage(judge(weights, runs, seed)));
}
