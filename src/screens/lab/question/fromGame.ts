/** A kept game as the start of a question: the line that was played, up to a turn. */
import { type Loaded, loadSource } from '../../../app/services/scenarios.ts';
import type { Shell } from '../../../app/services/shell.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { RULES_VERSION } from '../../../engine/simulation.ts';
import type { GameRecord } from '../../../play/record.ts';
import { recordOfSaved } from '../../../session/keptRecord.ts';
import { text } from '../../../words/text.ts';

export interface KeptStart {
  readonly loaded: Loaded;
  /** The line that was played, whole. */
  readonly run: GameRecord;
  /** Its last turn that leaves one to play, at least 1. */
  readonly turn: number;
}

/** Or why it cannot be started from, in words. */
export async function keptStart({ library, scenarioFiles }: Shell, id: string): Promise<Result<KeptStart, string>> {
  const whole = await library.load(id);
  if (!whole.ok || whole.value === undefined) return fail(text('fault.storage.gone'));
  const { saved } = whole.value;
  if (saved.rules !== RULES_VERSION) return fail(text('lab.olderRun', { rules: String(saved.rules) }));
  const loaded = await loadSource(scenarioFiles, saved.source);
  if (!loaded.ok) return fail(text('fault.storage.scenario'));
  const { compiled, scenario } = loaded.value;
  // What a question needs: other lines, notes and files of the game stay where they are.
  const { branches: _b, marks: _m, name: _n, files: _f, ...record } = recordOfSaved(saved, scenario.id);
  if (record.digests.length === 0) return fail(text('lab.unplayed'));
  const turn = Math.min(record.digests.length, compiled.turns - 1);
  return ok({ loaded: loaded.value, run: record, turn });
}
