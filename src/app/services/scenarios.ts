/**
 * The scenarios that came with this copy: files under `scenarios/` beside the page, fetched when needed. The home
 * screen reads only what a card shows; a scenario is checked as a whole when its briefing opens.
 */

import { fail, ok, type Result } from '../../core/result.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { applyLevers } from '../../scenario/levers/apply.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Problem } from '../../scenario/problem.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import type { Fault } from '../../session/fault.ts';
import type { Levers } from '../../session/game.ts';
import type { ScenarioSource } from '../../session/saved.ts';

/** A scenario ready to be played, and where it came from. */
export interface Loaded {
  readonly source: ScenarioSource;
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  /** The map file, if there is one. */
  readonly map?: unknown;
}

const FOLDER = './scenarios';

async function fetchText(path: string): Promise<Result<string, Fault>> {
  try {
    const answer = await fetch(`${FOLDER}${path}`);
    if (!answer.ok) return fail({ code: 'load', params: { message: `${path}: ${answer.status}` } });
    return ok(await answer.text());
  } catch (error) {
    return fail({ code: 'load', params: { message: error instanceof Error ? error.message : String(error) } });
  }
}

/** What stands in the list of scenarios that the build writes: the path and the text of each scenario file. */
export interface Bundled {
  readonly path: string;
  readonly id: string;
  readonly text: string;
}

let bundled: Promise<Result<readonly Bundled[], Fault>> | undefined;

/** All scenario files that came along, fetched once. */
export function bundledScenarios(): Promise<Result<readonly Bundled[], Fault>> {
  bundled ??= fetchBundled().then((result) => {
    if (!result.ok) bundled = undefined;
    return result;
  });
  return bundled;
}

async function fetchBundled(): Promise<Result<readonly Bundled[], Fault>> {
  const list = await fetchText('index.json');
  if (!list.ok) return list;
  const paths = JSON.parse(list.value) as readonly string[];
  const texts = await Promise.all(paths.map(fetchText));
  const found: Bundled[] = [];
  for (const [i, text] of texts.entries()) {
    if (!text.ok) return text;
    found.push({ path: paths[i], id: idIn(text.value), text: text.value });
  }
  return ok(found);
}

const idIn = (text: string): string => /"id"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? '';

/** Reads and checks a scenario; one that extends another finds it among the bundled ones. */
export async function loadSource(source: ScenarioSource, levers: Levers = {}): Promise<Result<Loaded, Fault>> {
  const others = await bundledScenarios();
  if (source.kind === 'bundled' && !others.ok) return others;
  const list = others.ok ? others.value : [];
  const text = source.kind === 'own' ? source.text : list.find((each) => each.path === source.path)?.text;
  if (text === undefined)
    return fail({ code: 'load', params: { message: source.kind === 'bundled' ? source.path : '' } });
  const loaded = loadScenario(text, (id) => list.find((each) => each.id === id)?.text);
  if (!loaded.ok) return fail(faultOf(loaded.error));
  const moved = applyLevers(loaded.value.scenario, levers);
  if (!moved.ok)
    return fail({
      code: 'levers',
      params: { message: moved.error[0]?.message ?? '' },
      problems: problemsOf(moved.error),
    });
  const scenario = moved.value;
  const map = await fetchMap(scenario.map);
  return ok({ source, scenario, compiled: compileScenario(scenario), ...(map === undefined ? {} : { map }) });
}

/** A map that cannot be had is not missed: the places are drawn as nodes and roads. */
async function fetchMap(path: string | undefined): Promise<unknown> {
  if (path === undefined || path.includes('..')) return undefined;
  const text = await fetchText(path);
  if (!text.ok) return undefined;
  try {
    return JSON.parse(text.value);
  } catch {
    return undefined;
  }
}

function faultOf(problems: readonly Problem[]): Fault {
  const errors = problems.filter((problem) => problem.severity === 'error');
  return {
    code: 'scenario',
    params: { message: errors[0]?.message ?? '', count: errors.length },
    problems: problemsOf(errors),
  };
}

const problemsOf = (problems: readonly Problem[]): NonNullable<Fault['problems']> =>
  problems.map((problem) => ({ where: whereOf(problem), message: `${problem.message} ${problem.mend}` }));

function whereOf(problem: Problem): string {
  const line = problem.line === undefined ? '' : `${problem.line}:${problem.column ?? 1}`;
  return [problem.path, line].filter((part) => part !== '').join(', ');
}
