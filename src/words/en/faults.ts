/** What a page or a terminal says when something that was brought along does not fit. */
import { problems } from './problems.ts';
import { scenarioProblems } from './scenarioProblems.ts';

export const words = { ...problems, ...scenarioProblems } as const;
