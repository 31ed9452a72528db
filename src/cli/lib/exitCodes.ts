/** What the command line answers with. README, "Command line", lists them; tests hold them. */
export const EXIT = {
  ok: 0,
  /** The answer is no: a scenario has problems, a run did not replay as recorded. */
  no: 1,
  /** What was asked for could not be done: wrong usage, a file that cannot be read or does not fit. */
  misuse: 2,
  /** The result could not be written. */
  unwritable: 3,
  /** A fault of the program. */
  fault: 4,
  /** Interrupted by the person (128 + SIGINT, as shells have it); what was written so far is whole. */
  stopped: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why a command stopped: lines for stderr and the exit code. */
export interface Stop {
  readonly exit: ExitCode;
  readonly lines: readonly string[];
}

export const misuse = (...lines: string[]): Stop => ({ exit: EXIT.misuse, lines });
