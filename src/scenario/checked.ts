/**
 * Scenarios read and checked beforehand: what `loadScenario` made of a file, as a text that is read in a fraction of
 * the time. Nothing in such a text is checked again: whoever hands it in answers for its being as it was written.
 */
import { asChecked } from './check/check.ts';
import type { Scenario } from './scenario.ts';
import type { Evidence } from './schema/fields.ts';
import type { ScenarioFile } from './schema/format.ts';

interface Checked {
  /** With what it extends, numbers plain, what it leaves out filled in. */
  readonly file: ScenarioFile;
  readonly evidence: readonly (readonly [address: string, evidence: Evidence])[];
}

export function formatChecked({ checked: _, evidence, ...file }: Scenario): string {
  const written: Checked = { file, evidence: [...evidence] };
  return JSON.stringify(written);
}

/** `text`: from `formatChecked`, letter by letter. */
export function parseChecked(text: string): Scenario {
  const { file, evidence }: Checked = JSON.parse(text);
  return asChecked(file, new Map(evidence));
}
