/** A run as the command line prints it with --json. */
import { expect } from 'vitest';
import type { Cli } from './brink.ts';

export interface RunJson {
  readonly scenario: string;
  readonly contentHash: string;
  readonly rules: number;
  readonly seed: string;
  readonly levers: Record<string, unknown>;
  readonly chair: string | null;
  readonly turns: {
    turn: number;
    date: string;
    half: string;
    digest: string;
    changes: { kind: string; [more: string]: unknown }[];
    refused: { order: string; code: string }[];
  }[];
  readonly final: {
    holders: Record<string, string>;
    acts: unknown[];
    cost: { killedCivilians: number; deadBySide: Record<string, number> };
    profiles: Record<string, { aim: string; score: number }[]>;
  };
}

export function runJson(cli: Cli, ...args: string[]): RunJson {
  const ran = cli.run('run', ...args, '--json');
  expect(ran).toMatchObject({ code: 0, err: '' });
  return JSON.parse(ran.out);
}
