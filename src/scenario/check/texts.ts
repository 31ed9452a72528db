/** What only people read: texts in every language the file declares, listed sources, real figures. Mostly warnings. */

import type { EvidenceMap } from '../read/evidence.ts';
import { describePath } from '../schema/addresses.ts';
import { isObject } from '../schema/data.ts';
import { scenarioSchema } from '../schema/format.ts';
import { createWalk } from '../schema/visit.ts';
import type { CheckContext } from './context.ts';

const walkTexts = createWalk(scenarioSchema, ({ text }) => text === true);
/** How many places with missing texts a problem lists. */
const SHOWN = 3;

export function checkTexts(context: CheckContext, evidence: EvidenceMap): void {
  checkLanguages(context);
  checkSources(context, evidence);
  checkCostReal(context);
}

function checkCostReal(context: CheckContext): void {
  for (const [key, figure] of Object.entries(context.file.costReal ?? {})) {
    if (!Array.isArray(figure) || figure[0] <= figure[1]) continue;
    const [low, high] = figure;
    context.error({ code: 'check/range', path: ['costReal', key], values: { low, high } });
  }
}

function checkLanguages(context: CheckContext): void {
  const { file } = context;
  if (!file.languages.includes('en')) context.error({ code: 'check/language', path: ['languages'], values: {} });
  const missing = new Map<string, string[]>(file.languages.map((language) => [language, []]));
  walkTexts(file, (texts, path) => {
    if (!isObject(texts)) return;
    for (const [language, places] of missing)
      if (!Object.hasOwn(texts, language)) places.push(describePath(file, path));
  });
  for (const [language, all] of missing) {
    if (all.length === 0) continue;
    const path = ['languages', file.languages.indexOf(language)];
    const values = { language, count: all.length, places: all.slice(0, SHOWN) };
    const more = all.length - SHOWN;
    context.warn(
      more > 0
        ? { code: 'check/language/many', path, values: { ...values, more } }
        : { code: 'check/language/missing', path, values },
    );
  }
}

function checkSources(context: CheckContext, evidence: EvidenceMap): void {
  const cited = new Map<string, string>();
  for (const [address, { source }] of evidence)
    for (const id of source ?? []) if (!cited.has(id)) cited.set(id, address);
  for (const [id, place] of cited)
    if (!Object.hasOwn(context.file.sources, id))
      context.warn({ code: 'check/source', path: ['sources'], values: { id, place } });
}
