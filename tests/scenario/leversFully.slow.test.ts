import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectScenario } from '../../src/scenario/check/check.ts';
import { applyLevers, type Lever, type LeverValue, type LeverValues } from '../../src/scenario/levers/apply.ts';
import { pathOfTarget, settingsOf, withSettings } from '../../src/scenario/levers/settings.ts';
import { type Finding, groupOf, type Path } from '../../src/scenario/problem.ts';
import { shapeScenario } from '../../src/scenario/read/shape.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { addressOfPath } from '../../src/scenario/schema/addresses.ts';
import { scenarioSchema } from '../../src/scenario/schema/format.ts';
import { fieldOf, schemaAt } from '../../src/scenario/schema/structure.ts';
import { createWalk } from '../../src/scenario/schema/visit.ts';
import { countryOf } from '../support/countries.ts';

type Value = number | string | boolean | string[];

/** What a setting comes to: the scenario, or what is wrong with it. */
interface Outcome {
  readonly scenario?: Scenario;
  readonly wrong: readonly unknown[];
}

const tell = ({ code, path, values }: Finding): unknown => [code, path, values];

/** The same by reading and checking the whole file anew, before and after. */
function applyFully(scenario: Scenario, values: LeverValues): Outcome {
  const { checked: _checked, evidence, ...plain } = scenario;
  let file: typeof plain = plain;
  for (const lever of scenario.levers)
    if (Object.hasOwn(values, lever.id)) file = withSettings(file, settingsOf(file, lever, values[lever.id]));
  const shaped = shapeScenario(file);
  if (shaped.file === undefined) return { wrong: shaped.findings.map(tell) };
  const before = new Set(inspectScenario(plain, evidence).findings.map((finding) => JSON.stringify(tell(finding))));
  const wrong = inspectScenario(shaped.file, evidence)
    .findings.filter(
      (finding) => finding.severity === 'error' && !['lever/range', 'check/order-target'].includes(groupOf(finding)),
    )
    .map(tell)
    .filter((finding) => !before.has(JSON.stringify(finding)));
  return wrong.length > 0 ? { wrong } : { scenario: { ...shaped.file, checked: true, evidence }, wrong };
}

function apply(scenario: Scenario, values: LeverValues): Outcome {
  const moved = applyLevers(scenario, values);
  return moved.ok
    ? { scenario: moved.value, wrong: [] }
    : { wrong: moved.error.flatMap(({ causes = [] }) => causes.map(tell)) };
}

function expectSame(scenario: Scenario, values: LeverValues, what: unknown = values): Outcome {
  const fast = apply(scenario, values);
  const full = applyFully(scenario, values);
  expect([what, fast.wrong]).toEqual([what, full.wrong]);
  expect(fast.scenario).toEqual(full.scenario);
  return fast;
}

/** The scenario with one lever more, which sets one place to one value. */
function withProbe(scenario: Scenario, address: string, value: Value): Scenario {
  const words = { en: 'x' };
  const choices = [
    { id: 'set', label: words, sets: [{ path: address, value }] },
    { id: 'unset', label: words, sets: [] },
  ];
  const probe: Lever = {
    id: 'probe',
    type: 'choice',
    label: words,
    meaning: words,
    unit: '',
    default: 'unset',
    choices,
  };
  return { ...scenario, levers: [...scenario.levers, probe] };
}

/** Every single value that a lever can reach, one address for each kind of place. */
function reachablePlaces(scenario: Scenario): ReadonlyMap<string, Path> {
  const places = new Map<string, Path>();
  createWalk(scenarioSchema, () => true)(scenario, (value, path) => {
    if (typeof value === 'object' || pathOfTarget(scenario, addressOfPath(scenario, path)) === undefined) return;
    const kind = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
    // The last of its kind: lists often begin with what everything else refers to.
    places.set(kind, [...path]);
  });
  return places;
}

const SHIPPED = ['five-valleys', 'eleven-days', 'on-the-brink'];

describe('a setting checked where its levers touched it is the setting checked as a whole', () => {
  it.each(SHIPPED)('%s: its own levers, any of them together', (id) => {
    const { scenario } = countryOf(id);
    const anyValue = (lever: Lever): fc.Arbitrary<LeverValue> =>
      lever.type === 'choice'
        ? fc.constantFrom(...lever.choices.map((choice) => choice.id))
        : lever.type === 'integer'
          ? fc.integer({ min: lever.min, max: lever.max })
          : fc.integer({ min: 0, max: 20 }).map((step) => lever.min + ((lever.max - lever.min) * step) / 20);
    const settings = fc
      .record(Object.fromEntries(scenario.levers.map((lever) => [lever.id, anyValue(lever)])), { requiredKeys: [] })
      .map(
        (values): LeverValues =>
          Object.fromEntries(
            Object.entries(values).flatMap(([lever, value]) => (value === undefined ? [] : [[lever, value]])),
          ),
      );
    fc.assert(
      fc.property(settings, (values) => {
        expectSame(scenario, values);
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('a lever on any place, to values that fit and that do not', () => {
    const { scenario } = countryOf('five-valleys');
    const ids = [scenario.sides[0].id, scenario.regions[0].id, scenario.actors[0].id, 'nobody'];
    const values: readonly Value[] = [0, 1, 0.5, -1, 3, 40, 1e7, true, ...ids, 'hostile', ids];
    const places = reachablePlaces(scenario);
    expect(places.size).toBeGreaterThan(90);
    let alone = 0;
    let refused = 0;
    for (const path of places.values()) {
      const schema = schemaAt(scenarioSchema, scenario, path);
      const isAlone = schema !== undefined && fieldOf(schema).alone === true;
      if (isAlone) alone++;
      for (const [i, value] of values.entries()) {
        // Where more is checked than ranges, a few values a place, others at the next.
        if (!isAlone && (i + path.length + String(path.at(-1)).length) % 3 !== 0) continue;
        const probed = withProbe(scenario, addressOfPath(scenario, path), value);
        if (expectSame(probed, { probe: 'set' }, [path, value]).wrong.length > 0) refused++;
      }
    }
    expect([alone > 30, refused > 100]).toEqual([true, true]);
  });

  it('leaves what no lever touched as it is, not a copy of it', () => {
    const { scenario } = countryOf('five-valleys');
    const moved = applyLevers(scenario, { 'government-will': 0.5 });
    expect(moved).toMatchObject({ ok: true });
    if (!moved.ok) return;
    expect(moved.value.links).toBe(scenario.links);
    expect(moved.value.sides[1]).toBe(scenario.sides[1]);
    expect(moved.value.sides[0]).not.toBe(scenario.sides[0]);
  });
});
