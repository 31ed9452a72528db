/** What a lever does: the places it sets and the values it gives them. Shared by checking and applying. */

import { round } from '../../core/exact.ts';
import { WEIGHT_SPECS, type WeightName } from '../../engine/weights.ts';
import { hintFor } from '../hint.ts';
import type { Complaint, Path } from '../problem.ts';
import { pathOfAddress } from '../schema/addresses.ts';
import { isObject, valueAt } from '../schema/data.ts';
import { type ScenarioFile, scenarioSchema } from '../schema/format.ts';
import { fieldOf, schemaAt } from '../schema/structure.ts';

export type Lever = ScenarioFile['levers'][number];
export type LeverValue = number | string;
export type LeverValues = { readonly [lever: string]: LeverValue };

/** Parts of a file that levers may reach into: what the rules read. */
const REACHABLE: readonly string[] = Object.entries(scenarioSchema.shape).flatMap(([part, schema]) =>
  fieldOf(schema).lever === true ? [part] : [],
);

/** The path of a lever's target; `undefined` if there is none that a lever may set. */
export function pathOfTarget(file: ScenarioFile, address: string): Path | undefined {
  const path = pathOfAddress(file, address);
  return path !== undefined && isReachable(path) && isSettable(file, path) ? path : undefined;
}

const isReachable = ([part]: Path): boolean => REACHABLE.some((name) => name === part);

function isSettable(file: ScenarioFile, path: Path): boolean {
  const schema = schemaAt(scenarioSchema, file, path);
  return schema !== undefined && fieldOf(schema).lever !== false;
}

/** Why a lever's target, written at `at`, is not a place it may set; `undefined` if it is. */
export function complaintAboutTarget(
  file: ScenarioFile,
  lever: string,
  address: string,
  at: Path,
): Complaint | undefined {
  const steps = address.split('.');
  const part = steps[0];
  if (!isReachable([part])) {
    const values = { lever, address, part, parts: REACHABLE };
    return { code: 'lever/path/part', path: at, values, hint: hintFor(part, REACHABLE, []) };
  }
  const path = pathOfAddress(file, address);
  if (path !== undefined && isSettable(file, path)) return undefined;
  if (path !== undefined && schemaAt(scenarioSchema, file, path) !== undefined)
    return { code: 'lever/path/identity', path: at, values: { lever, address } };
  // How far the address resolves shows which step is wrong.
  let good = steps.length - 1;
  while (good > 0 && pathOfAddress(file, steps.slice(0, good).join('.')) === undefined) good--;
  const before = steps.slice(0, good).join('.');
  const step = steps[good] ?? '';
  const here = valueAt(file, pathOfAddress(file, before) ?? []);
  const values = { lever, address, step, before };
  return { code: 'lever/path/nowhere', path: at, values, hint: hintFor(step, namesIn(here), []) };
}

/** Names for the next step of an address: the keys of an entry, or the words that may identify entries of a list. */
function namesIn(here: unknown): readonly string[] {
  if (!Array.isArray(here)) return isObject(here) ? Object.keys(here) : [];
  return here.flatMap((entry) =>
    isObject(entry) ? Object.values(entry).filter((word) => typeof word === 'string') : [],
  );
}

/** What a lever sets at this value: places and their new values. Addresses that lead nowhere are skipped. */
export function settingsOf(
  file: ScenarioFile,
  lever: Lever,
  value: LeverValue,
): { readonly path: Path; readonly to: unknown; readonly set: number }[] {
  const settings: { path: Path; to: unknown; set: number }[] = [];
  const add = (address: string, set: number, to: (before: unknown) => unknown): void => {
    const path = pathOfTarget(file, address);
    if (path !== undefined) settings.push({ path, to: to(writtenAt(file, path)), set });
  };
  if (lever.type === 'choice') {
    const choice = lever.choices.find(({ id }) => id === value);
    for (const [i, { path, value: to }] of (choice?.sets ?? []).entries()) add(path, i, () => to);
    return settings;
  }
  const given = Number(value);
  for (const [i, set] of lever.sets.entries())
    add(set.path, i, (before) => {
      let to = set.multiply ? Number(before) * (given * set.scale + set.offset) : given * set.scale + set.offset;
      if (set.min !== undefined) to = Math.max(set.min, to);
      if (set.max !== undefined) to = Math.min(set.max, to);
      return set.round ? round(to) : to;
    });
  return settings;
}

/** The value written at a path; for a weight of the rules that the file does not mention, its standard value. */
export function writtenAt(file: ScenarioFile, path: Path): unknown {
  const written = valueAt(file, path);
  const [part, name] = path.map(String);
  const isStandard = written === undefined && part === 'weights' && Object.hasOwn(WEIGHT_SPECS, name);
  return isStandard ? WEIGHT_SPECS[name as WeightName].value : written;
}

/** A copy of the file with these places set; shares everything off their paths. */
export function withSettings(
  file: ScenarioFile,
  settings: readonly { readonly path: Path; readonly to: unknown }[],
): ScenarioFile {
  let result: unknown = file;
  for (const { path, to } of settings) result = withValue(result, path, to);
  return result as ScenarioFile;
}

/** A copy of the data with one place set; shares everything off its path. */
export function withValue(here: unknown, path: Path, to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(here)) return here.map((entry, i) => (i === step ? withValue(entry, rest, to) : entry));
  const object = here as { [key: string]: unknown };
  return { ...object, [step]: withValue(object[step], rest, to) };
}
