/**
 * What can go wrong with what the user supplies: a link, a file, a saved game. Expected, so a value, in no language:
 * the page finds the words by the code, and `problems` has the details.
 */
import type { ExperimentFileProblem } from '../lab/whatIf/file.ts';
import type { RecordProblem } from '../play/record.ts';
import type { ScenarioProblem } from '../scenario/problem.ts';
import type { UnreadRow } from './gamesFile.ts';
import type { LibraryFault } from './store.ts';

/** No values. */
type Plain = Readonly<Record<never, never>>;

/** Faults that one sentence explains, with the values it needs. */
interface FaultValues {
  'link.none': Plain;
  'link.broken': Plain;
  'link.version': Plain;
  'link.large': Plain;
  'file.large': { readonly megabytes: number };
  'file.kind': Plain;
  /** A map without its scenario. */
  'file.map': { readonly map: string };
  /** A file of games that does not read as one. */
  'file.games': Plain;
  /** The record's scenario is not available. */
  'record.scenario': { readonly id: string };
  /** The record's scenario is somebody's own, and is not available. */
  'record.own': { readonly id: string };
  /** A link that was made when the scenario had other places, forces or sides. */
  'record.names': { readonly id: string };
  /** The saved game belongs to another version of its scenario. */
  'record.content': { readonly id: string };
  'record.chair': { readonly chair: string };
  /** What a question of the Lab was asked of is not available, or has not what the question names. */
  'experiment.scenario': { readonly id: string };
  'experiment.names': { readonly id: string };
  'lesson.none': Plain;
  'lesson.broken': Plain;
  /** Its link stops after so many characters. */
  'lesson.cut': { readonly has: number; readonly of: number };
  'lesson.newer': Plain;
  /** No ready lesson has that name. */
  'lesson.unknown': { readonly name: string };
  /** What a lesson is played in is not available, has not what it names, or cannot be played so. */
  'lesson.scenario': { readonly id: string };
  'lesson.names': { readonly id: string };
  'lesson.unplayable': { readonly id: string };
  /** A file served with the page. */
  load: { readonly path: string };
  /** A chunk of the page itself. */
  'load.code': Plain;
}

export type Fault =
  | { [Code in keyof FaultValues]: { readonly code: Code; readonly values: FaultValues[Code] } }[keyof FaultValues]
  /** Rows of a file of games that are none; the others were added. */
  | {
      readonly code: 'file.rows';
      readonly values: { readonly count: number; readonly added: number };
      readonly rows: readonly UnreadRow[];
    }
  | { readonly code: 'record'; readonly problem: RecordProblem }
  | { readonly code: 'experiment'; readonly problem: ExperimentFileProblem }
  /** What is kept in the browser could not be read or written. */
  | { readonly code: 'storage'; readonly why: LibraryFault }
  /** `file.json`: not JSON at all; `levers`: settings that the scenario does not have. */
  | {
      readonly code: 'scenario' | 'levers' | 'file.json';
      readonly problems: readonly ScenarioProblem[];
      /** Which of several files it is. */
      readonly file?: string;
    };
export type FaultCode = Fault['code'];

export const FAULT_CODES = [
  'link.none',
  'link.broken',
  'link.version',
  'link.large',
  'file.large',
  'file.json',
  'file.kind',
  'file.map',
  'file.games',
  'file.rows',
  'record',
  'experiment',
  'experiment.scenario',
  'experiment.names',
  'record.scenario',
  'record.own',
  'record.names',
  'record.content',
  'record.chair',
  'lesson.none',
  'lesson.broken',
  'lesson.cut',
  'lesson.newer',
  'lesson.unknown',
  'lesson.scenario',
  'lesson.names',
  'lesson.unplayable',
  'scenario',
  'storage',
  'load',
  'load.code',
  'levers',
] as const satisfies readonly FaultCode[];
