/**
 * Orders as a doctrine writes them, with blanks. Ids stand for themselves; words for places are resolved from what the
 * actor sees: `threatened` own place most in danger, `nextCapital` next threatened provincial capital, `nextObjective`
 * next place on the way to the enemy's capital, `nextOnTheirWay` own place that an enemy attacks or would meet next on
 * the way to his plan, `wavering` enemy place most likely to accept terms, `restive` enemy
 * place most likely to rise, `emptied` neighbouring place its holder has left, `ownCapture` newest own capture without
 * order kept, `anyArsenal` own unguarded arsenal.
 */
import { FIRST } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { Condition } from '../conditions/condition.ts';
import { isPlaceWord, type PlaceWord } from '../vocabulary.ts';
import { type AnyValue, type FieldValue, type OrderField, type RowField, valueKindOf } from './fields.ts';
import {
  type DeskOrderKind,
  type FieldOf,
  type FoundOf,
  fieldsOf,
  kindNamed,
  type Order,
  type OrderKind,
  orderOf,
} from './shapes.ts';
import { valuesOf } from './values.ts';

/** A field's value in a file: rows by id, places also by one of these words. */
export type PatternValue<Field extends OrderField> = Field extends 'region'
  ? string | PlaceWord
  : Field extends RowField
    ? string
    : FieldValue<Field>;
type AnyPatternValue = { [Field in OrderField]: PatternValue<Field> }[OrderField];

/** The pattern by which a doctrine gives an order of one of these kinds. */
export type PatternOf<Kinds extends DeskOrderKind> = {
  [Kind in Kinds]: { readonly order: Kind } & {
    readonly [Field in Exclude<FieldOf<Kind>, FoundOf<Kind>>]: PatternValue<Field>;
  } & { readonly [Field in FoundOf<Kind>]?: PatternValue<Field> | undefined };
}[Kinds];
export type OrderPattern = PatternOf<DeskOrderKind>;

/** A pattern of any kind. */
export type AnyPattern = { readonly order: DeskOrderKind } & {
  readonly [Field in OrderField]?: PatternValue<Field> | undefined;
};

/** The order that a pattern describes; a blank filled only when the order is given takes the first row of its list. */
export function sampleOf(compiled: Compiled, pattern: OrderPattern | LoosePattern): Order {
  const written: LoosePattern = pattern;
  const values: { [Field in OrderField]?: AnyValue | undefined } = {};
  for (const field of fieldsOf(written.order)) values[field] = readField(compiled, field, written[field]);
  return orderOf(kindNamed(written.order), values);
}

function readField(compiled: Compiled, field: OrderField, written: AnyPatternValue | undefined): AnyValue | undefined {
  const kind = valueKindOf(field);
  if ('oneOf' in kind) return kind.oneOf.find((value) => value === written);
  if ('km' in kind) return typeof written === 'number' ? written : undefined;
  if (typeof written !== 'string' || (field === 'region' && isPlaceWord(written))) return FIRST;
  return compiled[kind.row].ids.indexOf(written);
}

/** A pattern of which only some fields are written: of the others, any will do. */
export type LoosePattern = { readonly order: OrderKind } & {
  readonly [Field in OrderField]?: PatternValue<Field> | undefined;
};

/** Whether an order is of a pattern: of its kind, and as it says wherever that is no word for a place. */
export function isOfPattern(compiled: Compiled, written: LoosePattern, order: Order): boolean {
  if (order.kind !== written.order) return false;
  const values = valuesOf(order);
  for (const field of fieldsOf(written.order)) {
    const wanted = written[field];
    if (wanted === undefined || (field === 'region' && typeof wanted === 'string' && isPlaceWord(wanted))) continue;
    if (readField(compiled, field, wanted) !== values[field]) return false;
  }
  return true;
}

/** A rule for an actor without a player: what it orders, when and how often. */
export interface DoctrineRule {
  readonly when: readonly Condition[];
  readonly give: OrderPattern;
  /** Chance that the rule acts in a turn in which it could, 0 to 1. */
  readonly weight: number;
  /** Maximum number of times per run; absent: limited only by `everyTurns`. */
  readonly times?: number | undefined;
  readonly everyTurns?: number | undefined;
}
