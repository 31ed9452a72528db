/** The scenario that a question from elsewhere was asked of: a shipped one, or one of the reader's own of that id. */

import type { Result } from '../../core/result.ts';
import type { WhatIf } from '../../lab/whatIf/whatIf.ts';
import type { Fault } from '../../session/fault.ts';
import type { ScenarioFiles } from './scenarioFiles.ts';
import { type Loaded, loadById, loadSource } from './scenarios.ts';

/**
 * The one with the question's own numbers, if it is here; else the shipped one of its id, else the one opened last.
 * Undefined: there is none.
 */
export async function loadAsked(
  scenarioFiles: ScenarioFiles,
  { scenario, contentHash }: Pick<WhatIf, 'scenario' | 'contentHash'>,
): Promise<Result<Loaded, Fault> | undefined> {
  const isMeant = (one: Result<Loaded, Fault> | undefined): boolean =>
    one?.ok === true && one.value.compiled.contentHash === contentHash;
  const shipped = await loadById(scenarioFiles, scenario);
  if (isMeant(shipped)) return shipped;
  const own: Result<Loaded, Fault>[] = [];
  for (const files of await scenarioFiles.own.withId(scenario))
    own.push(await loadSource(scenarioFiles, { kind: 'own', ...files }));
  return own.find(isMeant) ?? shipped ?? own.find(({ ok }) => ok) ?? own[0];
}
