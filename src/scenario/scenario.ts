/** What `scenario/` exports: the checked file, and its compiled form. */
import type { Compiled } from '../engine/compiled.ts';
import type { EvidenceMap } from './read/evidence.ts';
import type { ScenarioFile } from './schema/format.ts';

/**
 * A checked scenario: every reference resolves. Only `loadScenario`, moving levers and inserting triggers create one;
 * `checked.ts` keeps one as text.
 * `evidence` is keyed by dotted address; no rule reads it.
 */
export type Scenario = ScenarioFile & { readonly checked: true; readonly evidence: EvidenceMap };

/**
 * A compiled scenario with its file, for code that shows, saves or varies it: texts, chairs, evidence, levers. Rules
 * get it as a `Compiled` and cannot see the file.
 */
export interface CompiledScenario extends Compiled {
  /** The file with its levers applied. */
  readonly scenario: Scenario;
  /** Hash of everything the rules read (no texts), 16 hexadecimal digits. */
  readonly contentHash: string;
}
