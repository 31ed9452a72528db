/** Exit: three questions, and the teacher's own. */
import { text } from '../../../words/text.ts';
import type { PageProps } from './pages.ts';

export function Exit({ board: { results } }: PageProps) {
  const { questions } = results.lesson;
  return (
    <>
      <ol class="board-exit">
        {(['one', 'two', 'three'] as const).map((name) => (
          <li key={name}>{text(`boardExit.${name}`)}</li>
        ))}
      </ol>
      {questions.length > 0 && (
        <>
          <h2>{text('boardExit.own')}</h2>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
