/** Schemas of types that the rules own: neither may drift from the other. */
import type { z } from 'zod';

/** The same type with nothing but `readonly` fields and lists, so that the two ways to write it compare. */
type Plain<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly [infer First, infer Second]
    ? readonly [Plain<First>, Plain<Second>]
    : T extends readonly (infer Entry)[]
      ? readonly Plain<Entry>[]
      : { readonly [Key in keyof T]: Plain<T[Key]> };

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

interface Differs<Read, Wanted> {
  readonly theSchemaReads: Read;
  readonly theRulesWant: Wanted;
}

/** Takes a schema only if what it reads is `Type`, no more and no less. */
export function exactly<Type>(): <Schema extends z.ZodType>(
  schema: Same<Plain<z.output<Schema>>, Plain<Type>> extends true ? Schema : Differs<z.output<Schema>, Type>,
) => z.ZodType<Type> {
  // Compared above; only `readonly` differs.
  return (schema) => schema as z.ZodType<Type>;
}
