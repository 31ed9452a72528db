/**
 * What a lever does: the places of a scenario that it sets, and the values it gives them. Shared by checking and
 * applying.
 */

import { each } from '../../core/each.ts';
import { round } from '../../core/exact.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { Path } from '../problem.ts';
import { pathOfAddress } from '../schema/addresses.ts';
import { isObject, valueAt } from '../schema/data.ts';
import { type ScenarioFile, scenarioSchema } from '../schema/format.ts';
import { fieldOf, schemaAt } from '../schema/structure.ts';

export type Lever = ScenarioFile['levers'][number];
export type LeverValue = number | string;
export type LeverValues = { readonly [lever: string]: LeverValue };

/** Parts of a file that levers may reach into: what rules read. */
const REACHABLE: readonly string[] = Object.entries(scenarioSchema.shape).flatMap(([part, schema]) =>
  fieldOf(schema).lever === true ? [part] : [],
);

export type Target = { readonly path: Path } | { readonly wrong: string; readonly mend: string };

/** The place that an address of a lever names, or why it names none. */
export function targetOf(file: ScenarioFile, address: string): Target {
  const steps = address.split('.');
  const root = steps[0] ?? '';
  if (!REACHABLE.includes(root))
    return {
      wrong: `"${root}" is not a part that a lever may set`,
      mend: didYouMean(root, REACHABLE, `A lever sets one of: ${REACHABLE.join(', ')}.`),
    };
  const path = pathOfAddress(file, address);
  const schema = path === undefined ? undefined : schemaAt(scenarioSchema, file, path);
  if (path !== undefined && schema !== undefined)
    return fieldOf(schema).lever === false
      ? { wrong: 'a lever cannot rename things', mend: 'Name a number or a choice of that entry.' }
      : { path };
  // How far the address leads tells which step is wrong.
  let good = steps.length - 1;
  while (good > 0 && pathOfAddress(file, steps.slice(0, good).join('.')) === undefined) good--;
  const here = valueAt(file, pathOfAddress(file, steps.slice(0, good).join('.')) ?? []);
  const step = steps[good] ?? '';
  const names = Array.isArray(here)
    ? here.flatMap((entry) =>
        isObject(entry) ? Object.values(entry).filter((value) => typeof value === 'string') : [],
      )
    : isObject(here)
      ? Object.keys(here)
      : [];
  return {
    wrong: `it leads nowhere: "${step}" is not found at "${steps.slice(0, good).join('.')}"`,
    mend: didYouMean(
      step,
      names as string[],
      'Write the way to a value with ids for list entries: "sides.ID.will", "weights.contagion".',
    ),
  };
}

/** The places a lever sets at this value, with what each becomes; places that lead nowhere are left out. */
export function settingsOf(
  file: ScenarioFile,
  lever: Lever,
  value: LeverValue,
): { readonly path: Path; readonly to: unknown; readonly set: number }[] {
  const settings: { path: Path; to: unknown; set: number }[] = [];
  const add = (address: string, set: number, to: (before: unknown) => unknown): void => {
    const target = targetOf(file, address);
    if ('path' in target) settings.push({ path: target.path, to: to(valueAt(file, target.path)), set });
  };
  if (lever.type === 'choice') {
    const choice = lever.choices.find(({ id }) => id === value);
    each(choice?.sets ?? [], (set, i) => add(set.path, i, () => set.value));
    return settings;
  }
  const given = Number(value);
  each(lever.sets, (set, i) =>
    add(set.path, i, (before) => {
      let to = set.multiply ? Number(before) * (given * set.scale + set.offset) : given * set.scale + set.offset;
      if (set.min !== undefined) to = Math.max(set.min, to);
      if (set.max !== undefined) to = Math.min(set.max, to);
      return set.round ? round(to) : to;
    }),
  );
  return settings;
}

/** A copy of the file with these places set; everything that is not on their way is shared with it. */
export function withSettings(
  file: ScenarioFile,
  settings: readonly { readonly path: Path; readonly to: unknown }[],
): ScenarioFile {
  let result: unknown = file;
  for (const { path, to } of settings) result = setAt(result, path, to);
  return result as ScenarioFile;
}

function setAt(here: unknown, path: Path, to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(here)) return here.map((entry, i) => (i === step ? setAt(entry, rest, to) : entry));
  const object = here as { [key: string]: unknown };
  return { ...object, [step]: setAt(object[step], rest, to) };
}
