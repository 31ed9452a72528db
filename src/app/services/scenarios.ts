/** Scenarios for play: read, checked and compiled when a briefing or game asks for one. */
import { fail, ok, type Result } from '../../core/result.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { applyLevers } from '../../scenario/levers/apply.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import type { Fault } from '../../session/fault.ts';
import type { Levers } from '../../session/game.ts';
import type { ScenarioSource } from '../../session/saved.ts';
import { pathOf, type ScenarioFiles, textOf } from './scenarioFiles.ts';

/** Name of the performance measure: reading a scenario is the longest step before a game. */
const READ_SCENARIO = 'read scenario';

/** A scenario ready for play, and where it came from. */
export interface Loaded {
  readonly source: ScenarioSource;
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  /** The map file, if any. */
  readonly map?: unknown;
}

/**
 * Reads a scenario with the ones it extends and its map. The last one is kept, so a game starts with what its briefing
 * read.
 */
export async function loadSource(scenarioFiles: ScenarioFiles, source: ScenarioSource): Promise<Result<Loaded, Fault>> {
  if (scenarioFiles.last !== undefined && isSame(scenarioFiles.last.source, source)) return ok(scenarioFiles.last);
  const text = source.kind === 'own' ? ok(source.text) : await textOf(scenarioFiles, source.path);
  if (!text.ok) return text;
  const bases = await basesOf(scenarioFiles, text.value);
  if (!bases.ok) return bases;
  const start = performance.now();
  const read = loadScenario(text.value, (id) => bases.value.get(id));
  if (!read.ok) return fail({ code: 'scenario', problems: errorsIn(read.error) });
  const { scenario } = read.value;
  const compiled = compileScenario(scenario);
  performance.measure(READ_SCENARIO, { start });
  const map = await mapOf(scenarioFiles, scenario.map);
  const loaded = { source, scenario, compiled, ...(map === undefined ? {} : { map }) };
  scenarioFiles.last = loaded;
  return ok(loaded);
}

/** The scenario loaded last (possibly the user's own) or a bundled one; undefined if neither has this id. */
export async function loadById(scenarioFiles: ScenarioFiles, id: string): Promise<Result<Loaded, Fault> | undefined> {
  if (scenarioFiles.last?.scenario.id === id) return ok(scenarioFiles.last);
  const path = pathOf(scenarioFiles, id);
  return path === undefined ? undefined : loadSource(scenarioFiles, { kind: 'bundled', path });
}

/** Texts of the scenarios that this one extends, by id, as far as they are bundled. */
async function basesOf(
  scenarioFiles: ScenarioFiles,
  text: string,
): Promise<Result<ReadonlyMap<string, string>, Fault>> {
  const bases = new Map<string, string>();
  let id = extendedBy(text);
  while (id !== undefined && !bases.has(id)) {
    const path = pathOf(scenarioFiles, id);
    if (path === undefined) break;
    const base = await textOf(scenarioFiles, path);
    if (!base.ok) return base;
    bases.set(id, base.value);
    id = extendedBy(base.value);
  }
  return ok(bases);
}

/** A missing map is no error: places are drawn as nodes and roads. */
async function mapOf(scenarioFiles: ScenarioFiles, path: string | undefined): Promise<unknown> {
  if (path === undefined || path.includes('..')) return undefined;
  const text = await textOf(scenarioFiles, path);
  if (!text.ok) return undefined;
  try {
    return JSON.parse(text.value);
  } catch {
    return undefined;
  }
}

const extendedBy = (text: string): string | undefined => /"extends"\s*:\s*"([^"]*)"/.exec(text)?.[1];

const isSame = (a: ScenarioSource, b: ScenarioSource): boolean =>
  a.kind === 'own' ? b.kind === 'own' && a.text === b.text : b.kind === 'bundled' && a.path === b.path;

/** The scenario compiled with some levers moved; the original if none is. */
export function compiledWith({ scenario, compiled }: Loaded, levers: Levers): Result<CompiledScenario, Fault> {
  if (Object.keys(levers).length === 0) return ok(compiled);
  const moved = applyLevers(scenario, levers);
  return moved.ok ? ok(compileScenario(moved.value)) : fail({ code: 'levers', problems: errorsIn(moved.error) });
}

const errorsIn = (problems: readonly ScenarioProblem[]): readonly ScenarioProblem[] =>
  problems.filter(({ severity }) => severity === 'error');
