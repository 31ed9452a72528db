/**
 * Orders as a doctrine writes them, with blanks: ids may stand for themselves, and the words of a place are filled from
 * what the actor sees: `threatened` own place most in danger, `nextCapital` next threatened provincial capital,
 * `nextObjective` next place on the way to the enemy's capital, `wavering` enemy place most likely to accept terms,
 * `restive` enemy place most likely to rise, `emptied` neighbouring place its holder has left, `ownCapture` newest own
 * capture without order kept, `anyArsenal` own unguarded arsenal.
 */
import { FIRST } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { Condition } from '../conditions/condition.ts';
import { isPlaceWord, type PlaceWord } from '../vocabulary.ts';
import { type AnyValue, type FieldValue, type OrderField, type RowField, valueKindOf } from './fields.ts';
import { type DeskOrderKind, type FieldOf, type FoundOf, fieldsOf, kindNamed, type Order, orderOf } from './shapes.ts';

/** A field in a file: rows are named by id, a place also by a word for one. */
export type PatternValue<Field extends OrderField> = Field extends 'region'
  ? string | PlaceWord
  : Field extends RowField
    ? string
    : FieldValue<Field>;
type AnyPatternValue = { [Field in OrderField]: PatternValue<Field> }[OrderField];

/** What a doctrine gives an order of one of these kinds by. */
export type PatternOf<Kinds extends DeskOrderKind> = {
  [Kind in Kinds]: { readonly order: Kind } & {
    readonly [Field in Exclude<FieldOf<Kind>, FoundOf<Kind>>]: PatternValue<Field>;
  } & { readonly [Field in FoundOf<Kind>]?: PatternValue<Field> | undefined };
}[Kinds];
export type OrderPattern = PatternOf<DeskOrderKind>;

/** A pattern whose kind does not matter. */
type AnyPattern = { readonly order: DeskOrderKind } & {
  readonly [Field in OrderField]?: PatternValue<Field> | undefined;
};

/** The order that a pattern writes; a blank that is filled only when it is given names the first row of its list. */
export function sampleOf(compiled: Compiled, pattern: OrderPattern): Order {
  const { order, ...written }: AnyPattern = pattern;
  const values: { [Field in OrderField]?: AnyValue | undefined } = {};
  for (const field of fieldsOf(order)) values[field] = readField(compiled, field, written[field]);
  return orderOf(kindNamed(order), values);
}

function readField(compiled: Compiled, field: OrderField, written: AnyPatternValue | undefined): AnyValue | undefined {
  const kind = valueKindOf(field);
  if ('oneOf' in kind) return kind.oneOf.find((value) => value === written);
  if ('km' in kind) return typeof written === 'number' ? written : undefined;
  if (typeof written !== 'string' || (field === 'region' && isPlaceWord(written))) return FIRST;
  return compiled[kind.row].ids.indexOf(written);
}

/** What an actor without a person on its chair does, when and how often. */
export interface DoctrineRule {
  readonly when: readonly Condition[];
  readonly give: OrderPattern;
  /** Chance that the rule acts in a turn in which it could, 0-1. */
  readonly weight: number;
  /** At most so many times in a run; absent: no limit but `everyTurns`. */
  readonly times?: number | undefined;
  readonly everyTurns?: number | undefined;
}
