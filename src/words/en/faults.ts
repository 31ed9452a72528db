/** What a page or a terminal says when something that was brought along does not fit. */
import { problems } from './problems.ts';

export const words = { ...problems } as const;
