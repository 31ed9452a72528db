import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { Effect } from '../../src/engine/conditions/effect.ts';
import type { DoctrineRule } from '../../src/engine/orders/patterns.ts';
import { contentHashOf } from '../../src/scenario/compile/contentHash.ts';
import { withValue } from '../../src/scenario/levers/settings.ts';
import type { Path } from '../../src/scenario/problem.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { exactly } from '../../src/scenario/schema/exactly.ts';
import { type Field, FORMS } from '../../src/scenario/schema/fields.ts';
import { type ScenarioFile, scenarioSchema } from '../../src/scenario/schema/format.ts';
import { identityKeyOf } from '../../src/scenario/schema/identity.ts';
import { definitionOf, fieldOf, peel, type Schema } from '../../src/scenario/schema/structure.ts';
import { createWalk } from '../../src/scenario/schema/visit.ts';
import { countryOf } from '../support/countries.ts';

interface Place {
  readonly schema: Schema;
  readonly field: Field;
  /** Keys on the way; `*` for an entry of a list. */
  readonly way: readonly string[];
}

/** Every place of the format once, alternatives and entries of lists looked into. */
function placesOf(root: Schema): readonly Place[] {
  const places: Place[] = [];
  const walk = (schema: Schema, way: readonly string[], above: readonly Schema[]): void => {
    const inner = peel(schema);
    places.push({ schema: inner, field: fieldOf(schema), way });
    if (above.includes(inner)) return;
    const definition = definitionOf(inner);
    const on = [...above, inner];
    if (definition.type === 'object')
      for (const [key, part] of Object.entries(definition.shape)) walk(part, [...way, key], on);
    else if (definition.type === 'array') walk(definition.element, [...way, '*'], on);
    else if (definition.type === 'tuple') for (const item of definition.items) walk(item, [...way, '*'], on);
    else if (definition.type === 'record') walk(definition.valueType, [...way, '*'], on);
    else if (definition.type === 'union') for (const option of definition.options) walk(option, way, on);
  };
  walk(root, [], []);
  return places;
}

const places = placesOf(scenarioSchema);

/** The message of a text's pattern, which is the name of its form. */
function formOf(schema: Schema): string | undefined {
  const result = z.safeParse(schema, '\u0000');
  return result.success ? undefined : result.error.issues.find(({ code }) => code === 'invalid_format')?.message;
}

describe('what a field is', () => {
  it('is said of every id: whose it is, or what it names', () => {
    const ids = places.filter(({ schema }) => definitionOf(schema).type === 'string' && formOf(schema) === 'id');
    expect(ids.length).toBeGreaterThan(60);
    const mute = ids.filter(({ field }) => field.ref === undefined && field.identity !== true);
    // The scenario's own, and what a lever calls one of its choices.
    expect(new Set(mute.map(({ way }) => way.join('.')))).toEqual(
      new Set(['aftermath.decisions.*.options.*.id', 'id', 'levers.*.default']),
    );
  });

  it('is said of every text with a form, by a name that has words', () => {
    const forms = places.flatMap(({ schema }) => (definitionOf(schema).type === 'string' ? [formOf(schema)] : []));
    expect(new Set(forms.filter((form) => form !== undefined))).toEqual(
      new Set(FORMS.filter((form) => form !== 'english')),
    );
  });

  it('names the entries of a list by one key, wherever a list of that name stands', () => {
    const named = places.filter(({ field }) => field.identity === true);
    expect(named.length).toBeGreaterThan(15);
    for (const { way } of named) expect([way, identityKeyOf(way.at(-3) ?? '')]).toEqual([way, way.at(-1)]);
  });

  it('is marked only where it can be: levers reach into parts, evidence and texts are for readers', () => {
    const marked = (wanted: (field: Field) => boolean): readonly Place[] => places.filter(({ field }) => wanted(field));
    const reachable = marked(({ lever }) => lever === true);
    expect(reachable.length).toBeGreaterThan(10);
    expect(reachable.filter(({ way }) => way.length !== 1)).toEqual([]);
    const forReaders = marked(({ evidence, text }) => evidence === true || text === true);
    expect(forReaders.length).toBeGreaterThan(50);
    expect(forReaders.filter(({ field }) => field.hashed === undefined)).toEqual([]);
  });

  it('moves the content hash, or does not', () => {
    const { scenario } = countryOf('five-valleys');
    const before = contentHashOf(scenario);
    let moved = 0;
    let unmoved = 0;
    /** Unread parts, whatever lies below them. */
    const unread: Path[] = [];
    const told: Path[] = [];
    createWalk(scenarioSchema, () => true)(scenario, (value, path, { hashed }) => {
      if (hashed !== undefined) (hashed === false ? unread : told).push([...path]);
      if (typeof value === 'object') return;
      const isBelow = (place: Path): boolean => place.every((step, i) => step === path[i]);
      const counts = ![...unread, ...told].some(isBelow);
      const changed = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
      const after = contentHashOf(withValue(scenario, path, changed) as Scenario);
      expect([path, after !== before]).toEqual([path, counts]);
      if (counts) moved++;
      else unmoved++;
    });
    expect([moved > 500, unmoved > 100]).toEqual([true, true]);
  });
});

describe('types of the rules and of files', () => {
  it('agree, and a schema that drifts from the rules does not compile', () => {
    const weight = { weight: z.number() };
    const read = exactly<{ readonly weight: number }>()(z.strictObject(weight));
    expect(read.parse({ weight: 1 })).toEqual({ weight: 1 });
    // @ts-expect-error a field more than the rules know
    exactly<{ readonly weight: number }>()(z.strictObject({ ...weight, note: z.string().optional() }));
    // @ts-expect-error a field less, though it may be left out
    exactly<{ readonly weight: number; readonly note?: string | undefined }>()(z.strictObject(weight));
    // @ts-expect-error a word more
    exactly<{ readonly kind: 'a' }>()(z.strictObject({ kind: z.enum(['a', 'b']) }));
  });

  it('of doctrines and effects are the rules\u2019 own', () => {
    type Rule = ScenarioFile['actors'][number]['doctrine'][number];
    type ForReaders = 'id' | 'why' | 'source' | 'confidence';
    expectTypeOf<Omit<Rule, ForReaders>>().toEqualTypeOf<{
      -readonly [Key in keyof DoctrineRule]: Key extends 'when' ? Rule['when'] : DoctrineRule[Key];
    }>();
    expectTypeOf<Rule['when'][number]>().toEqualTypeOf<DoctrineRule['when'][number]>();
    expectTypeOf<ScenarioFile['triggers'][number]['effects'][number]>().toEqualTypeOf<Effect>();
    expect(scenarioSchema).toBeDefined();
  });
});
