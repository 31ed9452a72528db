/**
 * What may go wrong because of something the user brought: a link, a file, a saved game. Expected, so a value; the page
 * finds the words by the code.
 */
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
  'record.rules',
  'record.chair',
  'scenario',
  'storage',
  'load',
  'levers',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** One problem: where in the file, and what is wrong with it. */
export interface Problem {
  readonly where: string;
  readonly message: string;
}

export interface Fault {
  readonly code: FaultCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly problems?: readonly Problem[];
}
