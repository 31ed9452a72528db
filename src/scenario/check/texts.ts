/**
 * What is only read by people: texts in every language the file claims, sources that are listed, real figures. Mostly
 * warnings.
 */

import type { EvidenceMap } from '../read/evidence.ts';
import { describePath } from '../schema/addresses.ts';
import { isObject } from '../schema/data.ts';
import { scenarioSchema } from '../schema/format.ts';
import { createWalk } from '../schema/visit.ts';
import type { CheckContext } from './context.ts';

const walkTexts = createWalk(scenarioSchema, ({ text }) => text === true);
/** How many places are named where texts are missing. */
const SHOWN = 3;

export function checkTexts(context: CheckContext, evidence: EvidenceMap): void {
  checkLanguages(context);
  checkSources(context, evidence);
  checkCostReal(context);
}

function checkCostReal(context: CheckContext): void {
  for (const [key, figure] of Object.entries(context.file.costReal ?? {})) {
    if (!Array.isArray(figure) || figure[0] <= figure[1]) continue;
    context.error(
      'check/range',
      ['costReal', key],
      `The range from ${figure[0]} to ${figure[1]} ends below its beginning.`,
      'Write the lower figure first.',
    );
  }
}

function checkLanguages(context: CheckContext): void {
  const { file } = context;
  if (!file.languages.includes('en'))
    context.error(
      'check/language',
      ['languages'],
      'English is missing from the languages.',
      'Add "en": every text has an English form that others fall back to.',
    );
  const missing = new Map<string, string[]>(file.languages.map((language) => [language, []]));
  walkTexts(file, (texts, path) => {
    if (!isObject(texts)) return;
    for (const [language, places] of missing)
      if (!Object.hasOwn(texts, language)) places.push(describePath(file, path));
  });
  for (const [language, places] of missing) {
    if (places.length === 0) continue;
    const more = places.length > SHOWN ? ` and ${places.length - SHOWN} more` : '';
    context.warn(
      'check/language',
      ['languages', file.languages.indexOf(language)],
      `${places.length} texts have no "${language}": ${places.slice(0, SHOWN).join('; ')}${more}. ` +
        'English is shown there.',
      `Add them, or take "${language}" from the languages.`,
    );
  }
}

function checkSources(context: CheckContext, evidence: EvidenceMap): void {
  const { file } = context;
  const cited = new Map<string, string>();
  for (const [address, { source }] of evidence)
    for (const id of source ?? []) if (!cited.has(id)) cited.set(id, address);
  for (const [id, where] of cited) {
    if (!Object.hasOwn(file.sources, id))
      context.warn(
        'check/source',
        ['sources'],
        `The source "${id}", cited at ${where}, is not listed.`,
        `Add "${id}": { "title": "..." } under "sources".`,
      );
  }
}
