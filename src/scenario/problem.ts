/**
 * What can be wrong with a scenario, in no language: a code, a place, and the values its words need. One pass finds
 * every problem of a file; an `error` stops the scenario from loading, a `warning` does not. The first two steps of a
 * code name its group (`check/unknown-id`), which tools may rely on.
 */
import type { Problem } from '../core/problem.ts';
import type { DoubtValues } from './doubts.ts';
import type { Form, ReferenceKind } from './schema/fields.ts';

export type Path = readonly (string | number)[];

/** What the format wants where something else is written. */
export type Wants = 'string' | 'number' | 'int' | 'boolean' | 'array' | 'tuple' | 'object' | 'record' | 'unknown';
/** Owner of a condition that can never hold. */
export type Owner = 'trigger' | 'act' | 'talk' | 'rule';
/** The lever setting at which a problem occurs. */
export type LeverEnd = 'low' | 'high' | 'choice';

/** No values. */
type Plain = Readonly<Record<never, never>>;

/** Text: reported before anything else can be checked. */
interface TextValues {
  'text/too-large': { readonly characters: number; readonly most: number };
  'text/too-deep': { readonly levels: number };
  'text/syntax/after-end': Plain;
  'text/syntax/cut': Plain;
  'text/syntax/cut-in-entry': Plain;
  'text/syntax/not-closed': { readonly bracket: string };
  'text/syntax/open-text': Plain;
  'text/syntax/quotation-mark': Plain;
  'text/syntax/comment': Plain;
  'text/syntax/no-value': { readonly before: string };
  'text/syntax/not-a-value': { readonly character: string };
  'text/syntax/comma-in-entry': Plain;
  'text/syntax/comma-in-list': Plain;
  'text/syntax/no-key': Plain;
  'text/syntax/no-colon': { readonly key: string };
  'text/syntax/no-comma': { readonly bracket: string; readonly before: string };
  'text/syntax/backslash': Plain;
  'text/syntax/number': Plain;
  'text/syntax/decimal-comma': { readonly number: string };
  'text/syntax/unit': { readonly unit: string };
  'text/syntax/single-quote': Plain;
  'text/syntax/bare-key': { readonly key: string };
  'text/syntax/bare-word': { readonly word: string };
  'text/syntax/python-word': { readonly word: string; readonly right: string };
  'text/syntax/space': { readonly character: string };
  'text/syntax/tab': Plain;
  'text/syntax/two-commas': Plain;
  'text/syntax/semicolon': Plain;
  'text/syntax/equals': { readonly key: string };
  'text/syntax/conflict': Plain;
  'text/syntax/dots': Plain;
  'text/syntax/fence': Plain;
  'text/empty': Plain;
  'text/other/page': Plain;
  'text/other/archive': Plain;
  'text/other/pdf': Plain;
  'text/other/picture': Plain;
  'text/encoding/utf-16': Plain;
  'text/encoding/utf-32': Plain;
  'text/encoding/latin': { readonly byte: string };
  'text/encoding/binary': Plain;
  'text/syntax/large-number': Plain;
  'text/forbidden-key': { readonly key: string };
  'text/repeated-key': { readonly key: string };
  'text/not-a-scenario': { readonly found: string };
  'text/version/newer': { readonly version: number; readonly known: number };
  'text/version/missing': { readonly known: number };
  'text/version/unknown': { readonly found: string; readonly known: number };
}

/** Shape. `found` is JSON as written in the file, or `nothing`, `list`, `entry`. */
interface ShapeValues {
  'shape/missing': { readonly field: string };
  'shape/missing/kind': { readonly field: string; readonly wants: Wants };
  'shape/missing/word': { readonly field: string; readonly words: readonly string[] };
  'shape/missing/own-id': Plain;
  'shape/unknown-key': { readonly key: string };
  'shape/wrong-type': { readonly found: string; readonly wants: Wants };
  'shape/wrong-type/quoted': { readonly found: string; readonly wants: Wants; readonly number: string };
  'shape/wrong-type/fraction': { readonly found: string; readonly wants: Wants };
  'shape/wrong-type/bare-text': { readonly found: string; readonly wants: Wants };
  'shape/wrong-type/extends': Plain;
  'shape/not-in-list': { readonly found: string; readonly words: readonly string[] };
  'shape/not-in-list/near': { readonly found: string; readonly words: readonly string[]; readonly guess: string };
  'shape/out-of-range/low': { readonly found: string; readonly field: string; readonly least: number };
  'shape/out-of-range/high': { readonly found: string; readonly field: string; readonly most: number };
  'shape/out-of-range/per-cent': { readonly found: string; readonly most: number; readonly share: string };
  'shape/too-many': { readonly field: string; readonly count: number; readonly most: number };
  'shape/too-many/characters': { readonly most: number };
  'shape/too-few': { readonly field: string; readonly count: number; readonly least: number };
  'shape/form': { readonly found: string; readonly form: Form };
  'shape/form/key': { readonly found: string };
  'shape/more': Plain;
}

/** Extended scenarios. */
interface ExtendsValues {
  'extends/not-found': { readonly id: string };
  'extends/cycle': { readonly id: string; readonly chain: string };
  'extends/too-deep': { readonly most: number };
  'extends/no-identity': { readonly list: string; readonly key: string };
  'extends/nothing-to-remove': { readonly name: string };
  /** `causes`: what is wrong with the base. */
  'extends/base': { readonly id: string };
}

/** Parts that do not fit together. */
interface CheckValues {
  'check/repeated-id': { readonly name: string; readonly list: string; readonly entry: number };
  'check/repeated-id/rule': { readonly name: string; readonly actor: string };
  'check/reserved-id': { readonly id: string };
  'check/reserved-id/garrison': { readonly id: string };
  'check/hash-collision': { readonly name: string; readonly other: string };
  'check/unknown-id': { readonly kind: ReferenceKind; readonly id: string; readonly list: string };
  'check/unknown-id/other-kind': {
    readonly kind: ReferenceKind;
    readonly id: string;
    readonly list: string;
    readonly otherKind: ReferenceKind;
  };
  'check/date': { readonly day: string };
  'check/disconnected': { readonly first: string; readonly cut: readonly string[] };
  'check/disconnected/many': { readonly first: string; readonly cut: readonly string[]; readonly more: number };
  'check/link': { readonly place: string };
  'check/residents': { readonly sides: readonly string[] };
  'check/capital': { readonly side: string };
  'check/capital/held': { readonly side: string; readonly place: string; readonly holder: string };
  'check/capital/plan-done': { readonly side: string; readonly places: readonly string[] };
  'check/pay': { readonly side: string };
  'check/command': { readonly side: string };
  'check/command/support': { readonly actor: string; readonly side: string };
  'check/relation': { readonly side: string; readonly relation: string };
  'check/relation/peace': Plain;
  'check/package': { readonly force: string };
  'check/package/not-sent': { readonly actor: string; readonly force: string };
  'check/people': { readonly group: string; readonly actor: string; readonly way: string };
  'check/aim/anchors': { readonly aim: string; readonly worst: number; readonly best: number };
  'check/chair': { readonly actor: string };
  'check/talk': { readonly talk: string; readonly side: string };
  'check/talk/leverage': { readonly actor: string; readonly one: string; readonly other: string };
  'check/weight': { readonly name: string };
  'check/weight/range': {
    readonly name: string;
    readonly given: string;
    readonly least: number;
    readonly most: number;
  };
  'check/map-place': { readonly place: string };
  'check/range': { readonly low: number; readonly high: number };
  'check/language': Plain;
  'check/language/missing': { readonly language: string; readonly count: number; readonly places: readonly string[] };
  'check/language/many': {
    readonly language: string;
    readonly count: number;
    readonly places: readonly string[];
    readonly more: number;
  };
  'check/source': { readonly id: string; readonly place: string };
}

/** Dated facts beside a scenario. Days are as written. */
interface FactsValues {
  'facts/not-facts': { readonly found: string };
  'facts/days': { readonly first: string; readonly last: string };
  'facts/outside': { readonly day: string; readonly first: string; readonly last: string };
  'facts/range': { readonly day: string; readonly first: string; readonly last: string };
  'facts/order': { readonly day: string; readonly before: string };
  'facts/same-side': { readonly side: string };
  'facts/chain': { readonly from: string; readonly holders: readonly string[] };
  'facts/same-place': { readonly place: string; readonly area: string };
  'facts/source': { readonly id: string };
  'facts/late-start': { readonly first: string; readonly start: string };
  'facts/early-end': { readonly last: string; readonly end: string };
  'facts/no-loss': Plain;
}

/** Doctrine orders that the actor cannot give. */
interface OrderValues {
  'check/order-not-allowed': { readonly actor: string; readonly order: string };
  'check/order-not-allowed/command': { readonly actor: string; readonly orders: readonly string[] };
  'check/order-target/people': { readonly actor: string; readonly group: string };
  'check/order-target/way': { readonly way: string };
  'check/order-target/here': { readonly force: string };
  'check/order-target/force': { readonly actor: string; readonly force: string };
  'check/order-target/reserve': { readonly actor: string; readonly force: string };
  'check/order-target/exit': { readonly actor: string; readonly exit: string };
  'check/order-target/hold': { readonly actor: string; readonly side: string };
  'check/order-target/unbound': { readonly actor: string; readonly talk: string };
  'check/order-target/leader': { readonly actor: string };
  'check/order-target/ally': { readonly actor: string; readonly ally: string };
  'check/order-target/word': { readonly actor: string; readonly side: string };
  'check/order-target/talk': { readonly actor: string; readonly talk: string };
  'check/order-target/base': { readonly place: string };
  'check/order-target/no-force': { readonly actor: string };
  'check/order-target/no-sorties': { readonly actor: string };
  'check/order-target/asylum': { readonly side: string };
  'check/order-target/own-side': { readonly actor: string };
}

/** Why a condition can never hold. */
interface NeverValues {
  'check/condition-never/not': Plain;
  'check/condition-never/after-end': { readonly moment: string };
  'check/condition-never/past': { readonly moment: string };
  'check/condition-never/lost': { readonly side: string; readonly place: string };
  'check/condition-never/places': { readonly side: string; readonly wanted: number; readonly places: number };
  'check/condition-never/tagged': {
    readonly side: string;
    readonly wanted: number;
    readonly places: number;
    readonly tag: string;
  };
  'check/condition-never/people': { readonly side: string };
  'check/condition-never/between': { readonly atLeast: number; readonly below: number };
  'check/condition-never/capital': { readonly side: string };
  'check/condition-never/leader': { readonly side: string };
  'check/condition-never/group': { readonly actor: string; readonly group: string };
  'check/condition-never/trigger': { readonly trigger: string };
  'check/condition-never/act': { readonly act: string };
  'check/condition-never/ceasefire': { readonly one: string; readonly other: string };
  'check/condition-never/holders': { readonly place: string };
  'check/condition-never/lost-and-held': { readonly side: string; readonly place: string };
  'check/condition-never/no-moment': Plain;
  'check/condition-never/killed': { readonly wanted: number };
  'check/condition-never/widened': Plain;
  'check/condition-never/talk': { readonly talk: string };
  'check/condition-never/nobody': { readonly side: string };
}
/** The condition's owner; `id` of the trigger, act or talks, or of the actor whose rule it is. */
type OwnedValues = {
  [Code in keyof NeverValues]: NeverValues[Code] & { readonly owner: Owner; readonly id: string };
};

/** Levers in the file, and values given to them. */
interface LeverValues {
  'lever/path/part': {
    readonly lever: string;
    readonly address: string;
    readonly part: string;
    readonly parts: readonly string[];
  };
  'lever/path/identity': { readonly lever: string; readonly address: string };
  'lever/path/nowhere': {
    readonly lever: string;
    readonly address: string;
    readonly step: string;
    readonly before: string;
  };
  'lever/path/weight': { readonly name: string };
  'lever/path/multiply': { readonly lever: string; readonly address: string };
  'lever/range/no-room': { readonly lever: string; readonly low: number; readonly high: number };
  'lever/range/default': {
    readonly lever: string;
    readonly given: string;
    readonly low: number;
    readonly high: number;
  };
  'lever/range/no-choice': { readonly lever: string; readonly given: string };
  'lever/range/most': SettingValues & { readonly most: number };
  'lever/range/least': SettingValues & { readonly least: number };
  'lever/range/between': SettingValues & { readonly least: number; readonly most: number };
  'lever/range/kind': SettingValues;
  'lever/range/other': SettingValues;
  /** `causes`: what no longer fits. */
  'lever/range/choice': { readonly lever: string; readonly given: string };
  'lever/range/value': {
    readonly lever: string;
    readonly given: string;
    readonly low: number;
    readonly high: number;
  };
  'lever/default': {
    readonly lever: string;
    readonly address: string;
    readonly to: string;
    readonly written: string;
  };
  'lever/unknown': { readonly scenario: string; readonly lever: string };
  'lever/type/choice': { readonly lever: string; readonly found: string };
  'lever/type/number': { readonly lever: string; readonly found: string; readonly low: number; readonly high: number };
  'lever/type/whole': { readonly lever: string; readonly found: string; readonly low: number; readonly high: number };
  /** `causes`: what no longer fits. */
  'lever/result': Plain;
}
/** At one end of its range, or with one of its choices, a lever sets a value that is not allowed at its target. */
interface SettingValues {
  readonly lever: string;
  readonly end: LeverEnd;
  /** The lever's value. */
  readonly given: string;
  readonly address: string;
  readonly found: string;
}

export type ProblemValues = TextValues &
  ShapeValues &
  ExtendsValues &
  CheckValues &
  FactsValues &
  OrderValues &
  OwnedValues &
  DoubtValues &
  LeverValues;
export type ProblemCode = keyof ProblemValues;

/** The likely intended word, or all possible ones. */
export type Hint = { readonly guess: string } | { readonly known: readonly string[] };

interface Circumstances {
  /** Path in the data. */
  readonly path: Path;
  readonly hint?: Hint | undefined;
  /** Problems elsewhere that led to this one. */
  readonly causes?: readonly Finding[];
}

/** What a check found, without its severity. */
export type Complaint = {
  [Code in ProblemCode]: { readonly code: Code; readonly values: ProblemValues[Code] } & Circumstances;
}[ProblemCode];

/** A problem in data. */
export type Finding = Complaint & { readonly severity: 'error' | 'warning' };

/** A problem in a file, with its place in the text. */
export type ScenarioProblem = Finding & {
  /** `regions[12] (hama).pastRebellion`; empty for the file as a whole. */
  readonly at: Problem<string>['at'];
  /** Line (and column) in the text, from 1, if known. */
  readonly line?: number;
  readonly column?: number;
  /** The extended scenario whose file has the problem, if it is not this file. */
  readonly base?: string;
};

/** The part of a code that tools may rely on. */
export const groupOf = ({ code }: { readonly code: ProblemCode }): string => code.split('/', 2).join('/');
