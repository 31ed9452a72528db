/**
 * What may be wrong with a scenario file, and how to mend it: by the code of the problem. Values in quotation marks are
 * what the file says; keys and words of the format are never translated.
 */
import type { LeverEnd, Owner, ProblemCode, Wants } from '../../scenario/problem.ts';
import type { Form, ReferenceKind } from '../../scenario/schema/fields.ts';
import type { Message } from '../message.ts';
import { conditionProblems } from './scenarioConditions.ts';
import { doubts } from './scenarioDoubts.ts';
import { factsProblems } from './scenarioFacts.ts';
import { leverProblems } from './scenarioLevers.ts';
import { orderProblems, partProblems } from './scenarioParts.ts';
import { extendingProblems, shapeProblems } from './scenarioShapes.ts';
import { textProblems } from './scenarioTexts.ts';

/** Words that stand for a closed list within a sentence: what was found, what is wanted, whose condition it is. */
const words = {
  found: { nothing: 'nothing', list: 'a list', entry: 'an entry { }' },
  wants: {
    string: 'a text in quotation marks',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list [ ]',
    tuple: 'a list [ ] of fixed length',
    object: 'an entry { }',
    record: 'an entry { } of names and values',
    unknown: 'something else',
  },
  form: {
    id: 'an id is 1\u201348 characters: a lower-case letter first, then letters, digits, _ or -',
    day: 'a date is written YYYY-MM-DD',
    version: 'a version is written 1.0.0',
    english: 'a text needs at least English: { "en": "..." }',
    path: 'a path is lower-case letters, digits, ., _, - and /',
    address: 'an address is letters, digits, ., _ and -',
  },
  kind: {
    side: 'side',
    region: 'place',
    province: 'province',
    actor: 'actor',
    force: 'force',
    exit: 'exit',
    talk: 'talk',
    trigger: 'trigger',
    act: 'act',
    ask: 'ask',
  },
  otherKind: {
    side: 'a side',
    region: 'a place',
    province: 'a province',
    actor: 'an actor',
    force: 'a force',
    exit: 'an exit',
    talk: 'a talk',
    trigger: 'a trigger',
    act: 'an act',
    ask: 'an ask',
  },
  owner: {
    trigger: 'The trigger "{id}" can never fire',
    act: 'The act "{id}" can never end',
    talk: 'The talks "{id}" can never open',
    rule: 'This rule of "{id}" can never act',
  },
  end: { low: 'its lowest value {given}', high: 'its highest value {given}', choice: 'the choice "{given}"' },
} as const satisfies {
  readonly found: object;
  readonly wants: Readonly<Record<Wants, string>>;
  readonly form: Readonly<Record<Form, string>>;
  readonly kind: Readonly<Record<ReferenceKind, string>>;
  readonly otherKind: Readonly<Record<ReferenceKind, string>>;
  readonly owner: Readonly<Record<Owner, string>>;
  readonly end: Readonly<Record<LeverEnd, string>>;
};
const all = {
  ...textProblems,
  ...shapeProblems,
  ...extendingProblems,
  ...partProblems,
  ...factsProblems,
  ...orderProblems,
  ...conditionProblems,
  ...doubts,
  ...leverProblems,
} as const satisfies Readonly<Record<ProblemCode, { readonly what: Message; readonly mend: Message }>>;

export const scenarioProblems = {
  scenarioProblem: all,
  scenarioWord: words,
  hint: { guess: 'Did you mean "{guess}"?', known: 'Known here: {known}.' },
  place: {
    line: 'line {line}, column {column}',
    base: '{at} (from "{base}")',
    error: 'error',
    warning: 'warning',
  },
} as const;
