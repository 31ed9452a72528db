/** How a file writes levers. */
import { z } from 'zod';
import { address, evidence, line, localId, ownId, text } from './fields.ts';
import { LIMITS } from './limits.ts';

const figure = z.number().min(-LIMITS.leverFigure).max(LIMITS.leverFigure);
const wholeFigure = z.number().int().min(-LIMITS.leverFigure).max(LIMITS.leverFigure);

/**
 * What a lever sets: an address in this file, list entries by id: "sides.gov.will", "actors.iran.advisers",
 * "weights.contagion".
 */
const leverTarget = z.strictObject({
  path: address,
  /** New value = lever x scale + offset, or with `multiply` the old value times that. */
  scale: figure.default(1),
  offset: figure.default(0),
  multiply: z.boolean().default(false),
  min: figure.optional(),
  max: figure.optional(),
  round: z.boolean().default(false),
});
const leverHead = {
  id: ownId,
  label: text,
  meaning: text,
  unit: line(60).default(''),
  source: evidence.source,
  confidence: evidence.confidence,
  contested: evidence.contested,
};
export const lever = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('number'),
    ...leverHead,
    min: figure,
    max: figure,
    default: figure,
    sets: z.array(leverTarget).min(1).max(80),
  }),
  z.strictObject({
    type: z.literal('integer'),
    ...leverHead,
    min: wholeFigure,
    max: wholeFigure,
    default: wholeFigure,
    sets: z.array(leverTarget).min(1).max(80),
  }),
  z.strictObject({
    type: z.literal('choice'),
    ...leverHead,
    default: localId,
    choices: z
      .array(
        z.strictObject({
          id: ownId,
          label: text,
          sets: z
            .array(
              z.strictObject({
                path: address,
                value: z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]),
              }),
            )
            .max(80),
        }),
      )
      .min(2)
      .max(12),
  }),
]);
