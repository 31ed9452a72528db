/** Puts the batches of jobs together, part by part in order, in whatever order the jobs ended. */
import { fail, ok } from '../core/result.ts';
import type { Batch } from '../ensemble/batch.ts';
import { prepareBranches } from '../ensemble/branch.ts';
import { createGathering, type Gathering } from '../ensemble/gather.ts';
import type { EnsemblesOptions } from '../ensemble/runner.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type PartStretch, planOfStretch, sizeOfPart, stretchesOf, type Work } from './work.ts';

export interface WorkGathering {
  /** Takes what a job brought: a batch for each of its stretches whose part is not refused. */
  take(stretches: readonly PartStretch[], batches: readonly Batch[], refused: readonly number[]): void;
  /** Whether every part is told. */
  isDone(): boolean;
}

/** @param from first unit that is gathered; the parts before it are left out, the one it lies in begins there. */
export function gatherWork(
  scenario: Scenario,
  work: Work,
  from: number,
  { onEnsemble, onPartial }: Pick<EnsemblesOptions, 'onEnsemble' | 'onPartial'>,
): WorkGathering {
  const units = work.parts.reduce((sum, part) => sum + sizeOfPart(part), 0);
  const wanted = stretchesOf(work, { from, to: units });
  const gatherings = new Map<number, Gathering>();
  const refusedParts = new Set<number>();
  let turn = 0;

  function add(stretch: PartStretch, batch: Batch): void {
    const whole = wanted.find(({ part }) => part === stretch.part) ?? stretch;
    let gathering = gatherings.get(stretch.part);
    if (gathering === undefined) {
      const [{ shape }] = batch.tables;
      const firstHolders = batch.tables.map(({ firstHolder }) => firstHolder);
      gathering = createGathering({ shape, points: batch.sums[0].sum.length, firstHolders, range: whole.range });
      gatherings.set(stretch.part, gathering);
    }
    gathering.add(batch);
  }

  /** Tells the parts whose turn has come. */
  function tell(): void {
    for (; turn < wanted.length; turn++) {
      const { part, range } = wanted[turn];
      const gathering = gatherings.get(part);
      if (refusedParts.has(part)) {
        const found = prepareBranches(scenario, planOfStretch(work, wanted[turn]));
        if (found.ok) throw new Error('A part was refused that can be played.');
        onEnsemble(part, fail(found.error));
      } else if (gathering === undefined) return;
      else if (gathering.count() < range.to - range.from) {
        if (gathering.ready() > 0) onPartial?.(part, gathering.soFar());
        return;
      } else onEnsemble(part, ok(gathering.soFar()));
      gatherings.delete(part);
    }
  }

  return {
    take(stretches, batches, refused) {
      for (const part of refused) refusedParts.add(part);
      const played = stretches.filter(({ part }) => !refused.includes(part));
      for (const [i, stretch] of played.entries()) add(stretch, batches[i]);
      tell();
    },
    isDone: () => turn === wanted.length,
  };
}
