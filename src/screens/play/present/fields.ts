/** The fields of the chooser: an order taken apart, and the words for each field and each of its values. */

import type { Order } from '../../../engine/orders/shapes.ts';
import type { LeaderAct, Stance } from '../../../engine/vocabulary.ts';
import { actorShort, exitName, forceTitle, regionName, sideShort, talkName } from '../../../present/names.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatKilometres } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { Pick } from '../panels/chooser.tsx';

/**
 * The order taken apart into the fields of the chooser, the widest choice first. Values are text so that a select can
 * hold them.
 */
export function picksOf(order: Order): readonly Pick[] {
  const { kind: _, ...fields } = order;
  return FIELD_ORDER.flatMap((field) =>
    field in fields ? [{ field, value: String(fields[field as keyof typeof fields]) }] : [],
  );
}

export const FIELD_ORDER = [
  'force',
  'side',
  'ally',
  'group',
  'talk',
  'exit',
  'region',
  'beyondKm',
  'stance',
  'act',
  'what',
  'way',
  'accept',
  'open',
  'corridor',
  'quiet',
] as const;
export type OrderField = (typeof FIELD_ORDER)[number];

export const fieldLabel = (field: string): string => text(`field.${field as OrderField}`);

export function valueLabel(compiled: CompiledScenario, field: string, value: string): string {
  const index = <I extends number>(): I => Number(value) as I;
  const known = field as OrderField;
  switch (known) {
    case 'force':
      return forceTitle(compiled, index());
    case 'side':
      return sideShort(compiled, index());
    case 'ally':
      return actorShort(compiled, index());
    case 'region':
      return regionName(compiled, index());
    case 'talk':
      return talkName(compiled, index());
    case 'exit':
      return exitName(compiled, index());
    case 'beyondKm':
      return text('choice.beyondKm', { distance: formatKilometres(Number(value)) });
    case 'group':
      return text(`group.${value as 'families'}`);
    case 'stance':
      return text(`choice.stance.${value as Stance}`);
    case 'act':
      return text(`choice.act.${value as LeaderAct}`);
    case 'what':
      return text(`request.${value as 'air'}`);
    case 'way':
      return text(`way.${value as 'air'}`);
    case 'accept':
    case 'open':
    case 'corridor':
    case 'quiet':
      return text(`choice.${known}.${value === 'true' ? 'yes' : 'no'}`);
    default:
      return value;
  }
}
