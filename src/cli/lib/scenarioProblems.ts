/** Problems of scenario files as the command line prints them: one line each, or fields for other programs. */
import { groupOf, type ScenarioProblem } from '../../scenario/problem.ts';
import { howToMend, placeInFile, placeInText, whatIsWrong } from '../../words/scenarioProblem.ts';
import { text } from '../../words/text.ts';

/** Severity, a stable code, where, what, and how to fix it. */
export function problemLine(problem: ScenarioProblem): string {
  const places = [placeInText(problem), placeInFile(problem)].filter((place) => place !== '');
  const words = [...places, `${whatIsWrong(problem)} ${howToMend(problem)}`].join(': ');
  return `${text(`place.${problem.severity}`)} ${groupOf(problem)} ${words}`;
}

export interface ProblemFields {
  readonly code: string;
  readonly severity: ScenarioProblem['severity'];
  readonly path: string;
  readonly message: string;
  readonly mend: string;
  readonly line?: number;
  readonly column?: number;
}

export function problemFields(problem: ScenarioProblem): ProblemFields {
  const { severity, line, column } = problem;
  return {
    code: groupOf(problem),
    severity,
    path: placeInFile(problem),
    message: whatIsWrong(problem),
    mend: howToMend(problem),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}
