/**
 * What the command line adds to a record: the run's states, so that a differing replay can name the field, and the path
 * of the scenario's file relative to the record, so that it can be found again. Other readers ignore both.
 */
import type { GameRecord } from '../../play/record.ts';
import { recordProperties, rows } from '../../play/record.ts';
import { sealed } from '../../play/seal.ts';

export interface RecordExtras {
  readonly scenarioFile?: string;
  /** The start and the state after each turn, one line each (`stateTrace.ts`). */
  readonly states?: readonly string[];
}

/** A record's text with the extras at its end, one line per state. */
export function formatWithExtras(record: GameRecord, { scenarioFile, states }: RecordExtras): string {
  return sealed([
    ...recordProperties(record),
    ...(scenarioFile === undefined ? [] : [`"scenarioFile": ${JSON.stringify(scenarioFile)}`]),
    ...(states === undefined
      ? []
      : [
          `"states": ${rows(
            states.map((line) => JSON.stringify(line)),
            '  ',
          )}`,
        ]),
  ]);
}

/** The extras in the text of a checked record; values of the wrong kind are ignored. */
export function extrasIn(text: string): RecordExtras {
  const { scenarioFile, states } = JSON.parse(text);
  return {
    ...(typeof scenarioFile === 'string' ? { scenarioFile } : undefined),
    ...(Array.isArray(states) && states.every((line) => typeof line === 'string') ? { states } : undefined),
  };
}
