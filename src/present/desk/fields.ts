/** Fields of the chooser: an order split into fields, with a label for each value. */

import type { FieldValue, FieldValues, OrderField } from '../../engine/orders/fields.ts';
import { fieldsOf, type Order } from '../../engine/orders/shapes.ts';
import { valuesOf } from '../../engine/orders/values.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { Pick } from '../../ui/narrow.ts';
import { formatKilometres } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { actorShort, askName, choiceName, exitName, forceTitle, regionName, sideShort, talkName } from '../names.ts';

/** The order's fields, widest choice first. Values are text so that a select can hold them. */
export function picksOf(compiled: CompiledScenario, order: Order): readonly Pick<OrderField>[] {
  const values = valuesOf(order);
  return fieldsOf(order.kind).map((field) => ({
    field,
    value: String(values[field]),
    label: labelOf(compiled, field, values[field]),
  }));
}

type Labels = { readonly [Field in OrderField]: (compiled: CompiledScenario, value: FieldValue<Field>) => string };

const LABELS: Labels = {
  force: forceTitle,
  region: regionName,
  side: sideShort,
  ally: actorShort,
  talk: talkName,
  exit: exitName,
  ask: askName,
  choice: choiceName,
  group: (_, group) => text(`group.${group}`),
  way: (_, way) => text(`way.${way}`),
  stance: (_, stance) => text(`choice.stance.${stance}`),
  what: (_, what) => text(`request.${what}`),
  reply: (_, reply) => text(`choice.reply.${reply}`),
  act: (_, act) => text(`choice.act.${act}`),
  corridor: (_, answer) => answerWords('corridor', answer),
  quiet: (_, answer) => answerWords('quiet', answer),
  open: (_, answer) => answerWords('open', answer),
  accept: (_, answer) => answerWords('accept', answer),
  beyondKm: (_, km) => text('choice.beyondKm', { distance: formatKilometres(km) }),
};

type Question = 'corridor' | 'quiet' | 'open' | 'accept';
const answerWords = (question: Question, answer: boolean): string =>
  text(`choice.${question}.${answer ? 'yes' : 'no'}`);

function labelOf<Field extends OrderField>(
  compiled: CompiledScenario,
  field: Field,
  value: FieldValues[Field],
): string {
  return value === undefined ? '' : LABELS[field](compiled, value);
}
