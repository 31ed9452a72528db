/**
 * What the command line adds to a record: the states of the run, so that a replay that differs can name the field, and
 * where the scenario's file lay, seen from the record, so that it is found again. Other readers of records pass over
 * both.
 */
import type { GameRecord } from '../../play/record.ts';
import { formatRecord } from '../../play/record.ts';

export interface RecordExtras {
  readonly scenarioFile?: string;
  /** The start and the state after each turn, a line each (`stateTrace.ts`). */
  readonly states?: readonly string[];
}

/** A record's text with what is added at its end, a line a state. */
export function formatWithExtras(record: GameRecord, { scenarioFile, states }: RecordExtras): string {
  const parts = [formatRecord(record).replace(/\n\}\n$/, '')];
  if (scenarioFile !== undefined) parts.push(`  "scenarioFile": ${JSON.stringify(scenarioFile)}`);
  if (states !== undefined)
    parts.push(`  "states": [\n${states.map((line) => `    ${JSON.stringify(line)}`).join(',\n')}\n  ]`);
  return `${parts.join(',\n')}\n}\n`;
}

/** What the text of a checked record has besides; of the wrong kind is as good as not there. */
export function extrasIn(text: string): RecordExtras {
  const { scenarioFile, states } = JSON.parse(text);
  return {
    ...(typeof scenarioFile === 'string' ? { scenarioFile } : undefined),
    ...(Array.isArray(states) && states.every((line) => typeof line === 'string') ? { states } : undefined),
  };
}
