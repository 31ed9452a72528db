/**
 * Experiments of the Lab, as files and as links: read as they were asked, or refused with words; what is read is
 * written and read again as the same in either form, and can be said and played, or says why it cannot be.
 */
import { isDeepStrictEqual } from 'node:util';
import { crc32 } from '../../../src/core/hash.ts';
import { digitsOf } from '../../../src/core/mixedRadix.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import { formatWhatIf, parseWhatIf } from '../../../src/lab/whatIf/file.ts';
import { findingOf } from '../../../src/lab/whatIf/finding.ts';
import { findWhatIf, formatWhatIfLink, unpackWhatIf } from '../../../src/lab/whatIf/link.ts';
import { pairsOf } from '../../../src/lab/whatIf/pairs.ts';
import { planWhatIf, type WhatIf } from '../../../src/lab/whatIf/whatIf.ts';
import { findingWords, questionWords } from '../../../src/present/whatIf.ts';
import type { CompiledScenario } from '../../../src/scenario/scenario.ts';
import { problemText } from '../../../src/words/problem.ts';
import { countryOf, SHIPPED } from '../../support/countries.ts';
import { type PartChange, partChange, type TextChange, textChange, withPartChange, withTextChange } from '../change.ts';
import { QUESTION_NAMES, type QuestionName, questionNamed } from '../questions.ts';
import { isSameJson, SEALS, type Seal, withSeal } from '../sealing.ts';
import type { Came, FuzzTarget, Json } from '../target.ts';
import { type Forgery, forged, forgery, type Wrap, wrapped, wraps } from '../travel.ts';

const ADDRESS = 'https://brink.example.org/play/';
/** Pairs that are played of a question. */
const PAIRS = 2;

/** Digests of a run to start from are cut in links: they are the same there. */
function isSame(a: WhatIf, b: WhatIf, compiled: CompiledScenario): boolean {
  const plain = ({ start, ...rest }: WhatIf) => ({ ...rest, turn: start?.turn });
  return isDeepStrictEqual(plain(a), plain(b)) && formatWhatIfLink(a, compiled) === formatWhatIfLink(b, compiled);
}

/** What came of a question that was read, in its scenario. */
function asked(whatIf: WhatIf, compiled: CompiledScenario): Came {
  const link = formatWhatIfLink(whatIf, compiled);
  if (link !== undefined) {
    const found = findWhatIf(link);
    const again = typeof found === 'string' ? undefined : unpackWhatIf(found, compiled);
    if (again === undefined) return { outcome: 'read', wrong: 'its link is not read again' };
    if (!isSame(again, whatIf, compiled))
      return { outcome: 'read', wrong: `its link asks otherwise: ${JSON.stringify(again).slice(0, 700)}` };
  }
  const { scenario } = compiled;
  const planned = planWhatIf(scenario, { ...whatIf, pairs: Math.min(PAIRS, whatIf.pairs) });
  if (!planned.ok) {
    const words = planned.error.map(problemText);
    return words.length === 0 || words.includes('')
      ? { outcome: 'unasked', wrong: 'no words' }
      : { outcome: 'unasked' };
  }
  if (questionWords(compiled, whatIf) === '') return { outcome: 'asked', wrong: 'a question without words' };
  const played = runPlan(scenario, planned.value.plan);
  if (!played.ok) return unasked(played.error.map(problemText));
  const { gathered } = played.value;
  const { compiled: base, outcome } = planned.value;
  const finding = findingOf(base, outcome, pairsOf(base, outcome, gathered), gathered);
  const { later, same, earlier } = finding.counts;
  if (later + same + earlier > PAIRS) return { outcome: 'asked', wrong: 'more pairs than were played' };
  findingWords(compiled, outcome, finding);
  return { outcome: 'asked' };
}

const unasked = (words: readonly string[]): Came =>
  words.length === 0 || words.includes('') ? { outcome: 'unasked', wrong: 'no words' } : { outcome: 'unasked' };

type ChangedFile = {
  readonly of: QuestionName;
  readonly changes: readonly PartChange[];
  readonly text: readonly TextChange[];
  readonly seal: Seal;
};

const documentOf = (name: QuestionName): Json => JSON.parse(formatWhatIf(questionNamed(name)));

export const experiments: FuzzTarget<ChangedFile> = {
  name: 'experiments',
  about: 'files of the Lab with parts and letters changed: asked as they say, or refused with words',
  reaches: ['asked', 'unasked', 'refused'],
  shortRun: 80,
  make(dice) {
    const of = dice.pick(QUESTION_NAMES);
    const document = documentOf(of);
    const isText = dice.once(3);
    return {
      of,
      changes: isText ? [] : [partChange(document, dice), ...dice.some(3, () => partChange(document, dice))],
      text: isText ? dice.some(3, () => textChange(dice)) : [],
      seal: dice.pick(SEALS),
    };
  },
  check({ of, changes, text, seal }) {
    const document = documentOf(of);
    const changed = withSeal(changes.reduce<Json>(withPartChange, document), seal);
    const written = text.reduce(withTextChange, JSON.stringify(changed, null, 1));
    const isWhole = isSameJson(written, document);
    const read = parseWhatIf(written);
    if (!read.ok) {
      const words = problemText(read.error);
      if (isWhole) return { outcome: 'refused', wrong: `a whole file was refused: ${words}` };
      return words === '' ? { outcome: 'refused', wrong: 'no words' } : { outcome: 'refused' };
    }
    if (changes.length > 0 && text.length === 0 && seal === 'kept' && !isWhole && 'check' in JSON.parse(written))
      return { outcome: 'read', wrong: 'another question below the same seal' };
    const again = parseWhatIf(formatWhatIf(read.value));
    if (!again.ok) return { outcome: 'read', wrong: `not read again: ${problemText(again.error)}` };
    if (!isDeepStrictEqual(again.value, read.value))
      return { outcome: 'read', wrong: 'read again as another question' };
    const { scenario } = read.value;
    return SHIPPED.includes(scenario) ? asked(read.value, countryOf(scenario)) : { outcome: 'elsewhere' };
  },
};

type Travelled = {
  readonly of: QuestionName;
  readonly wraps: readonly Wrap[];
  readonly damage: readonly TextChange[];
  /** By somebody who knows how links are sealed. */
  readonly forgery: Forgery | null;
};

const MARK = '#lab=1.';
const DIGITS_AT = MARK.length + 9;

function linkOf(name: QuestionName): string {
  const question = questionNamed(name);
  const link = formatWhatIfLink(question, countryOf(question.scenario));
  if (link === undefined) throw new Error(`The question ${name} has no link.`);
  return link;
}

function forgedLink(link: string, forgery: Forgery): string {
  const digits = forged(link.slice(DIGITS_AT), forgery);
  const length = digitsOf(forgery.head < 0 ? digits.length : forgery.head, 3);
  return `${MARK}${length}${digitsOf(crc32(`${length}${digits}`), 6)}${digits}`;
}

export const experimentLinks: FuzzTarget<Travelled> = {
  name: 'experiment-links',
  about: 'links of the Lab wrapped, damaged or forged: whole ones ask what was asked, no other does as if it did',
  reaches: ['whole', 'refused', 'beside the damage', 'asked'],
  shortRun: 120,
  make(dice) {
    const isForged = dice.once(3);
    return {
      of: dice.pick(QUESTION_NAMES),
      wraps: isForged ? [] : wraps(dice),
      damage: !isForged && dice.once(2) ? [textChange(dice), ...dice.some(2, () => textChange(dice))] : [],
      forgery: isForged ? forgery(dice) : null,
    };
  },
  check({ of, wraps, damage, forgery }) {
    const link = linkOf(of);
    const sent = forgery === null ? link : forgedLink(link, forgery);
    const found = findWhatIf(damage.reduce(withTextChange, wrapped(`${ADDRESS}${sent}`, wraps)));
    const isWhole = damage.length === 0 && forgery === null;
    if (typeof found === 'string')
      return isWhole ? { outcome: 'lost', wrong: `a whole link was refused: ${found}` } : { outcome: 'refused' };
    if (forgery === null && found.digits !== link.slice(DIGITS_AT))
      return { outcome: 'other', wrong: 'another question than was sent' };
    if (!SHIPPED.includes(found.scenario)) return { outcome: 'elsewhere' };
    const compiled = countryOf(found.scenario);
    const read = unpackWhatIf(found, compiled);
    if (forgery === null) {
      if (read === undefined || !isSame(read, questionNamed(of), compiled))
        return { outcome: 'other', wrong: 'it asks otherwise' };
      return { outcome: isWhole ? 'whole' : 'beside the damage' };
    }
    if (read === undefined) return { outcome: 'refused' };
    const file = parseWhatIf(formatWhatIf(read));
    if (!file.ok) return { outcome: 'read', wrong: `its file is not read: ${problemText(file.error)}` };
    questionWords(compiled, read);
    return asked(read, compiled);
  },
};
