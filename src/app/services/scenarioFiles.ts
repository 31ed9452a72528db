/** Available scenarios: the bundled ones, the files fetched so far, one's own, and the one last read. */
import { hash64 } from '../../core/hash.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Fault } from '../../session/fault.ts';
import type { BundledScenario } from './cards.ts';
import type { OwnScenarios } from './ownScenarios.ts';
import type { Loaded } from './scenarios.ts';

export interface ScenarioFiles {
  readonly bundled: readonly BundledScenario[];
  /** The list of the bundled ones came broken: none is known, though they may be there. */
  readonly isListBroken?: boolean;
  /** Files under `scenarios/`, by path; each is fetched once. */
  readonly texts: Map<string, Promise<Result<string, Fault>>>;
  last: Loaded | undefined;
  readonly own: OwnScenarios;
}

export const pathOf = ({ bundled }: ScenarioFiles, id: string): string | undefined =>
  bundled.find((each) => each.id === id)?.path;

export const bundledAt = ({ bundled }: ScenarioFiles, path: string): BundledScenario | undefined =>
  bundled.find((each) => each.path === path);

/** Text of a file under `scenarios/`; a failed fetch is retried on the next call. */
export async function textOf({ texts }: ScenarioFiles, path: string): Promise<Result<string, Fault>> {
  const asked = texts.get(path) ?? fetchText(path);
  texts.set(path, asked);
  const text = await asked;
  if (!text.ok) texts.delete(path);
  return text;
}

/**
 * The dated facts of a bundled scenario, or of the one it extends; undefined where there are none or they do not come.
 */
export async function factsTextOf(scenarioFiles: ScenarioFiles, id: string): Promise<string | undefined> {
  const found = scenarioFiles.bundled.find((each) => each.id === id);
  if (found?.facts === undefined) return found?.base === undefined ? undefined : factsTextOf(scenarioFiles, found.base);
  const text = await textOf(scenarioFiles, found.facts);
  return text.ok ? text.value : undefined;
}

/** The dilemmas of a bundled scenario's chairs, or of the one it extends; undefined where nobody wrote any. */
export async function dilemmasTextOf(scenarioFiles: ScenarioFiles, id: string): Promise<string | undefined> {
  const found = scenarioFiles.bundled.find((each) => each.id === id);
  if (found?.dilemmas === undefined)
    return found?.base === undefined ? undefined : dilemmasTextOf(scenarioFiles, found.base);
  const text = await textOf(scenarioFiles, found.dilemmas);
  return text.ok ? text.value : undefined;
}

/** What was measured of a bundled scenario's chairs; undefined where nothing was, or it does not come. */
export async function choicesTextOf(scenarioFiles: ScenarioFiles, id: string): Promise<string | undefined> {
  const path = scenarioFiles.bundled.find((each) => each.id === id)?.choices;
  const text = path === undefined ? undefined : await textOf(scenarioFiles, path);
  return text?.ok === true ? text.value : undefined;
}

/**
 * What the build read and checked of a bundled scenario; undefined where that is not letter by letter what this page
 * was built with: it came cut, or from another build.
 */
export async function checkedTextOf(
  scenarioFiles: ScenarioFiles,
  path: string,
): Promise<Result<string | undefined, Fault>> {
  const checked = bundledAt(scenarioFiles, path)?.checked;
  if (checked === undefined) return ok(undefined);
  const text = await textOf(scenarioFiles, checked.path);
  if (!text.ok || hash64(text.value) === checked.hash) return text;
  scenarioFiles.texts.delete(checked.path);
  return ok(undefined);
}

/** Prefetches what a bundled scenario is read from, and its map beside it. */
export function fetchAhead(scenarioFiles: ScenarioFiles, id: string): void {
  const found = scenarioFiles.bundled.find((each) => each.id === id);
  const path = found?.checked?.path ?? found?.path;
  if (found === undefined || path === undefined || scenarioFiles.texts.has(path)) return;
  void textOf(scenarioFiles, path);
  if (found.map !== undefined) void textOf(scenarioFiles, found.map);
  if (found.checked === undefined && found.base !== undefined) fetchAhead(scenarioFiles, found.base);
}

const FOLDER = './scenarios/';
/** So long a file has to come whole, milliseconds. */
const LIMIT_MS = 10_000;

async function fetchText(path: string): Promise<Result<string, Fault>> {
  try {
    const answer = await fetch(`${FOLDER}${path}`, { signal: AbortSignal.timeout(LIMIT_MS) });
    return answer.ok ? ok(await answer.text()) : fail({ code: 'load', values: { path } });
  } catch {
    return fail({ code: 'load', values: { path } });
  }
}
