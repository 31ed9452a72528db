/**
 * What is only read by people: texts in every language the file claims, sources that are listed, real figures. Mostly
 * warnings.
 */

import { each } from '../../core/each.ts';
import type { EvidenceMap } from '../read/evidence.ts';
import { describePath, isObject } from '../schema/identity.ts';
import type { CheckContext } from './context.ts';

/** Keys that hold a text by language. */
const TEXT_KEYS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'situation',
  'contentNote',
  'name',
  'short',
  'text',
  'label',
  'meaning',
  'wants',
  'tension',
  'leader',
  'term',
]);
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
  each(file.languages, (language, i) => {
    const missing: string[] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (Array.isArray(value)) each(value, (inner, k) => walk(inner, [...path, k]));
      if (!isObject(value)) return;
      for (const [key, inner] of Object.entries(value)) {
        if (TEXT_KEYS.has(key) && isObject(inner) && typeof inner.en === 'string') {
          if (!Object.hasOwn(inner, language)) missing.push(describePath(file, [...path, key]));
        } else {
          walk(inner, [...path, key]);
        }
      }
    };
    walk(file, []);
    if (missing.length === 0) return;
    const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
    context.warn(
      'check/language',
      ['languages', i],
      `${missing.length} texts have no "${language}": ${missing.slice(0, SHOWN).join('; ')}${more}. English is ` +
        `shown there.`,
      `Add them, or take "${language}" from the languages.`,
    );
  });
}

function checkSources(context: CheckContext, evidence: EvidenceMap): void {
  const { file } = context;
  const cited = new Map<string, string>();
  for (const [address, { source }] of evidence)
    for (const id of source ?? []) if (!cited.has(id)) cited.set(id, address);
  for (const actor of file.actors)
    for (const rule of actor.doctrine)
      for (const id of rule.source ?? []) if (!cited.has(id)) cited.set(id, `the doctrine of ${actor.id}`);
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
