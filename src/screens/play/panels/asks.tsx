/** What others have put to the desk, first on it: each with its answers, what they do, and until when it stands. */
import type { AskEntry } from '../../../present/desk/asks.ts';
import { Answer, type AnswerActs } from '../../../ui/answer.tsx';
import { text } from '../../../words/text.ts';

interface AsksProps extends AnswerActs {
  readonly asks: readonly AskEntry[];
}

export function Asks({ asks, ...acts }: AsksProps) {
  if (asks.length === 0) return null;
  return (
    <section class="asks" aria-labelledby="asks-title">
      <h2 id="asks-title">{text('asks.heading')}</h2>
      <ul class="cards">
        {asks.map((ask) => (
          <li key={ask.key} class="card ask" data-kind={ask.kind}>
            <h3>{ask.title}</h3>
            <p class="card-about">{ask.about}</p>
            <p class="small dim">
              {ask.until} {text('asks.leftDoes', { does: ask.left.join('; ') })}
            </p>
            <div class="ask-answers">
              {ask.answers.map((answer) => (
                <Answer key={answer.key} answer={answer} {...acts} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
