/**
 * The only way from text to a scenario that rules may read: text, shape, extension, cross-checks. Reports every problem
 * at once, each with its line: a malformed file is repaired with stand-ins so that its references can still be checked.
 */

import { fail, ok, type Result } from '../core/result.ts';
import { asChecked, inspectScenario, problemOf } from './check/check.ts';
import { inspectFolder, inspectMap, type MapText } from './check/surroundings.ts';
import { parseChecked } from './checked.ts';
import { choicesThatBreak } from './levers/apply.ts';
import type { MapFile } from './map/mapFile.ts';
import { type Finding, groupOf, type Path, type ScenarioProblem } from './problem.ts';
import { collectEvidence } from './read/evidence.ts';
import { extendScenario, type ResolveScenario } from './read/extend.ts';
import { readScenarioText } from './read/parse.ts';
import { PLACEHOLDER, repairShape } from './read/repair.ts';
import { shapeScenario } from './read/shape.ts';
import type { Scenario } from './scenario.ts';

export type { ResolveScenario };

/** A scenario's map, if it can be used, and all that is wrong about it. */
export interface LoadedMap {
  readonly map?: MapFile;
  readonly warnings: readonly ScenarioProblem[];
}

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** Problems that do not stop the scenario from being played. Looked for on the first call: who plays needs none. */
  readonly warnings: () => readonly ScenarioProblem[];
  /**
   * Warnings about lever choices. Tries each choice, which takes longer than loading, so only checkers of files call
   * it.
   */
  readonly choiceWarnings: () => readonly ScenarioProblem[];
  /** Reads the map that the scenario names, TopoJSON or GeoJSON. Never throws; without it, places are nodes. */
  readonly readMap: (mapText: MapText) => LoadedMap;
  /** Warnings about the name of the folder that the scenario stands in; undefined: in none of its own. */
  readonly folderWarnings: (folder: string | undefined) => readonly ScenarioProblem[];
}

export function loadScenario(
  text: string,
  resolve: ResolveScenario = () => undefined,
): Result<LoadedScenario, ScenarioProblem[]> {
  const written = readScenarioText(text);
  if (!written.ok) return written;
  const extended = extendScenario(written.value, resolve);
  if (!extended.ok) return extended;
  const { raw, problemFor } = extended.value;
  const shaped = shapeScenario(raw);
  if (shaped.file === undefined)
    return fail(
      [...shaped.findings, ...(shaped.isOversized === true ? [] : findingsBehind(raw, shaped.findings))]
        .map(problemFor)
        .sort(byLine),
    );
  const evidence = collectEvidence(raw);
  const { findings, all } = inspectScenario(shaped.file, evidence);
  if (findings.some(({ severity }) => severity === 'error')) return fail(all().map(problemFor).sort(byLine));
  return ok(loadedAs(asChecked(shaped.file, evidence), all, problemFor));
}

/**
 * A scenario that was read and checked beforehand. Its warnings name places, not lines.
 *
 * @param text from `formatChecked`, letter by letter.
 */
export function loadChecked(text: string): LoadedScenario {
  const scenario = parseChecked(text);
  return loadedAs(
    scenario,
    () => inspectScenario(scenario, scenario.evidence).all(),
    (finding) => problemOf(scenario, finding),
  );
}

function loadedAs(
  scenario: Scenario,
  findings: () => readonly Finding[],
  problemFor: (finding: Finding) => ScenarioProblem,
): LoadedScenario {
  const readMap = (mapText: MapText): LoadedMap => {
    const { map, findings } = inspectMap(scenario, mapText);
    return { ...(map === undefined ? {} : { map }), warnings: findings.map(problemFor) };
  };
  return {
    scenario,
    warnings: once(() => findings().map(problemFor)),
    choiceWarnings: () => choicesThatBreak(scenario).map(problemFor),
    readMap,
    folderWarnings: (folder) => inspectFolder(scenario, folder).map(problemFor),
  };
}

function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** Groups of problems that a stand-in could cause by itself. */
const UNSURE: ReadonlySet<string> = new Set([
  'check/disconnected',
  'check/condition-never',
  'check/map-place',
  'check/order-not-allowed',
  'lever/path',
  'lever/range',
]);

/** Cross-check errors of a malformed file, without those the repair may have caused. */
function findingsBehind(raw: unknown, shape: readonly Finding[]): Finding[] {
  const repaired = repairShape(raw);
  if (repaired === undefined) return [];
  const touched = [...repaired.replaced, ...shape.map(({ path }) => path)];
  return inspectScenario(repaired.file, new Map()).findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      !UNSURE.has(groupOf(finding)) &&
      !namesStandIn(finding) &&
      !touched.some((place) => isBelow(finding.path, place)),
  );
}

const namesStandIn = ({ values }: Finding): boolean => JSON.stringify(values).includes(PLACEHOLDER);

function isBelow(path: Path, place: Path): boolean {
  return place.length <= path.length && place.every((step, i) => step === path[i]);
}

function byLine(a: ScenarioProblem, b: ScenarioProblem): number {
  // That there are more comes last.
  return isMore(a) - isMore(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

const isMore = ({ code }: ScenarioProblem): number => (code === 'shape/more' ? 1 : 0);
