/** The list of sources that evidence and facts name by id. */
import { z } from 'zod';

export const sourceList = z.record(
  z.string().max(80),
  z.strictObject({
    title: z.string().max(400),
    publisher: z.string().max(200).optional(),
    date: z.string().max(40).optional(),
    url: z.string().max(500).optional(),
  }),
);
