/** What people read: texts that are empty, unfinished or garbled, names and colours that two things share. */
import { actKindOf } from '../../engine/vocabulary.ts';
import type { Path } from '../problem.ts';
import { isObject } from '../schema/data.ts';
import { scenarioSchema } from '../schema/format.ts';
import { createWalk } from '../schema/visit.ts';
import type { CheckContext } from './context.ts';

const walkTexts = createWalk(scenarioSchema, ({ text }) => text === true);
const UNFINISHED = /\b(TODO|TBD|FIXME|XXX)\b|lorem ipsum|^\s*(\.\.\.|\u2026|\?+|-)\s*$/i;
/** UTF-8 read as Latin-1, or bytes that nobody could read. */
const GARBLED = /\ufffd|[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac|[\u00d8\u00d9][\u0080-\u00bf\u2013-\u2030]/;
const MARKUP = /<\/?(b|i|em|strong|br|p|a|div|span|u)\b[^>]*>|\*\*\w|\[[^\]]+\]\(https?:|&(nbsp|amp|quot|lt|gt);/i;
const MOST_SHOWN = 40;

const shown = (written: string): string =>
  written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN - 3)}...` : written;

export function checkWording(context: CheckContext): void {
  checkEach(context);
  checkNames(context);
  checkColours(context);
  checkTwice(context);
  checkEarlierWords(context);
  checkSourceList(context);
}

function checkEach(context: CheckContext): void {
  const undeclared = new Map<string, { count: number; path: Path }>();
  let all = 0;
  walkTexts(context.file, (texts, path) => {
    if (!isObject(texts)) return;
    all++;
    for (const [language, written] of Object.entries(texts)) {
      if (typeof written !== 'string') continue;
      const at = [...path, language];
      if (!context.file.languages.includes(language)) {
        const before = undeclared.get(language);
        if (before === undefined) undeclared.set(language, { count: 1, path: at });
        else before.count++;
      }
      if (written.trim() === '') context.warn({ code: 'check/text/empty', path: at, values: { language } });
      else if (UNFINISHED.test(written))
        context.warn({ code: 'check/text/unfinished', path: at, values: { written: shown(written) } });
      else if (GARBLED.test(written))
        context.warn({ code: 'check/text/garbled', path: at, values: { written: shown(written) } });
      else if (MARKUP.test(written))
        context.warn({ code: 'check/text/markup', path: at, values: { written: shown(written) } });
    }
  });
  // Self-names in the country's own language are no translation.
  for (const [language, { count, path }] of undeclared)
    if (2 * count >= all) context.warn({ code: 'check/text/undeclared', path, values: { language, count } });
}

/** Two entries of one list that nobody can tell apart. */
function checkNames(context: CheckContext): void {
  for (const list of ['sides', 'regions', 'actors', 'forces', 'exits', 'talks', 'acts'] as const) {
    const named = new Map<string, string>();
    for (const [i, { id, name }] of context.file[list].entries()) {
      const written = name.en?.trim() ?? '';
      const one = named.get(written);
      if (written !== '' && one !== undefined && one !== id)
        context.warn({
          code: 'check/same-name',
          path: [list, i, 'name', 'en'],
          values: { name: shown(written), one, other: id },
        });
      named.set(written, id);
    }
  }
}

function checkColours(context: CheckContext): void {
  const taken = new Map<number, string>();
  for (const [i, { id, colour }] of context.file.sides.entries()) {
    const one = taken.get(colour);
    if (one !== undefined)
      context.warn({ code: 'check/same-colour', path: ['sides', i, 'colour'], values: { one, other: id } });
    taken.set(colour, id);
  }
}

/** A word that stands twice in a list of words. */
/** Words of older files that are still read. */
function checkEarlierWords(context: CheckContext): void {
  for (const [i, { kind }] of context.file.acts.entries()) {
    const now = actKindOf(kind);
    if (now !== kind)
      context.warn({ code: 'check/earlier-word', path: ['acts', i, 'kind'], values: { written: kind, now } });
  }
}

function checkTwice(context: CheckContext): void {
  const { file } = context;
  const once = (words: readonly string[], path: Path): void => {
    for (const [i, word] of words.entries())
      if (words.indexOf(word) < i) context.warn({ code: 'check/twice', path: [...path, i], values: { word } });
  };
  once(file.languages, ['languages']);
  once(file.watch, ['watch']);
  for (const [i, { objectives }] of file.sides.entries()) once(objectives, ['sides', i, 'objectives']);
  for (const [i, { tags }] of file.regions.entries()) once(tags, ['regions', i, 'tags']);
  for (const [i, { may, interdicts }] of file.actors.entries()) {
    once(may, ['actors', i, 'may']);
    once(interdicts, ['actors', i, 'interdicts']);
  }
  for (const [i, { parties }] of file.talks.entries()) once(parties, ['talks', i, 'parties']);
}

function checkSourceList(context: CheckContext): void {
  for (const [id, { url }] of Object.entries(context.file.sources))
    if (url !== undefined && !/^https?:\/\/[^\s/]+/.test(url))
      context.warn({ code: 'check/address', path: ['sources', id, 'url'], values: { written: shown(url) } });
}
