/** Schemas for types that the rules own: the compiler keeps the two in step. */
import type { z } from 'zod';

/** The type with everything `readonly`, so that both notations compare equal. */
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

/** Accepts a schema only if its output is exactly `Type`. */
export function exactly<Type>(): <Schema extends z.ZodType>(
  schema: Same<Plain<z.output<Schema>>, Plain<Type>> extends true ? Schema : Differs<z.output<Schema>, Type>,
) => z.ZodType<Type> {
  // The parameter type has compared them; they differ only in `readonly`.
  return (schema) => schema as z.ZodType<Type>;
}
