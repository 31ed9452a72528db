/** Problems in a row, each with its place; the first of them, and how many more there are. */
import './problemList.css';

export interface ToldProblem {
  readonly where: string;
  readonly words: string;
}

interface ProblemListProps {
  readonly problems: readonly ToldProblem[];
  /** Most that are shown. */
  readonly most: number;
  /** Words for so many more. */
  readonly more: (count: number) => string;
}

export function ProblemList({ problems, most, more }: ProblemListProps) {
  return (
    <ul class="problems">
      {problems.slice(0, most).map(({ where, words }, i) => (
        <li key={`${i} ${where}`}>
          {where !== '' && <code>{where}</code>} {words}
        </li>
      ))}
      {problems.length > most && <li>{more(problems.length - most)}</li>}
    </ul>
  );
}
