/** Exit codes of the command line. README, "Command line", lists them; tests check them. */
export const EXIT = {
  ok: 0,
  /** The answer is no: a scenario has problems, or a run did not replay as recorded. */
  no: 1,
  /** The request could not be carried out: wrong usage, or an unreadable or unsuitable file. */
  misuse: 2,
  /** The result could not be written. */
  unwritable: 3,
  /** A bug in the program. */
  fault: 4,
  /** Interrupted by the user (128 + SIGINT, as in shells); everything written so far is complete. */
  stopped: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why a command stopped: lines for stderr and the exit code. */
export interface Stop {
  readonly exit: ExitCode;
  readonly lines: readonly string[];
}

export const misuse = (...lines: string[]): Stop => ({ exit: EXIT.misuse, lines });
