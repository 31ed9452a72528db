/** What the house of scenario files hands on: the checked file, and its compiled form together with it. */
import type { Compiled } from '../engine/compiled.ts';
import type { EvidenceMap } from './read/evidence.ts';
import type { ScenarioFile } from './schema/format.ts';

/**
 * A checked scenario: every reference resolves. Only `loadScenario` and what moves levers or adds triggers make one.
 * `evidence` is by dotted address, and no rule reads it.
 */
export type Scenario = ScenarioFile & { readonly checked: true; readonly evidence: EvidenceMap };

/**
 * A compiled scenario with the file it was made of, for whoever shows, keeps or varies it: texts, chairs, evidence,
 * levers. Rules are handed it as a `Compiled` and know nothing of the file.
 */
export interface CompiledScenario extends Compiled {
  /** The file with its levers applied. */
  readonly scenario: Scenario;
  /** Hash of all that rules read (texts left out), hexadecimal. */
  readonly contentHash: string;
}
