/**
 * What may go wrong because of something the user brought: a link, a file, a saved game. Expected, so a value, and
 * without a word of any language: the page finds the words by the code, and its problems say what is wrong in detail.
 */
import type { RecordProblem } from '../play/record.ts';
import type { ScenarioProblem } from '../scenario/problem.ts';

/** Nothing but the code. */
type Plain = Readonly<Record<never, never>>;

/** Faults that are told in one sentence, and the values it needs. */
interface FaultValues {
  'link.none': Plain;
  'link.broken': Plain;
  'link.version': Plain;
  'link.large': Plain;
  'file.large': { readonly megabytes: number };
  'file.kind': Plain;
  'file.text': Plain;
  /** The scenario of a record is not at hand. */
  'record.scenario': { readonly id: string };
  /** A saved game belongs to another version of its scenario. */
  'record.content': { readonly id: string };
  'record.chair': { readonly chair: string };
  /** `name`: what the browser calls its error, or the form of what it gave back. */
  storage: { readonly name: string };
  /** A file beside the page. */
  load: { readonly path: string };
  /** A part of the page itself. */
  'load.code': Plain;
}

export type Fault =
  | { [Code in keyof FaultValues]: { readonly code: Code; readonly values: FaultValues[Code] } }[keyof FaultValues]
  | { readonly code: 'record'; readonly problem: RecordProblem }
  /** `file.json`: no JSON at all; `levers`: settings that the scenario does not have. */
  | { readonly code: 'scenario' | 'levers' | 'file.json'; readonly problems: readonly ScenarioProblem[] };
export type FaultCode = Fault['code'];

export const FAULT_CODES = [
  'link.none',
  'link.broken',
  'link.version',
  'link.large',
  'file.large',
  'file.json',
  'file.kind',
  'file.text',
  'record',
  'record.scenario',
  'record.content',
  'record.chair',
  'scenario',
  'storage',
  'load',
  'load.code',
  'levers',
] as const satisfies readonly FaultCode[];
