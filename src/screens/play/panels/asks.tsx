/** What others have put to the desk, first on it: each with its answers, what they do, and until when it stands. */
import type { AskAnswerEntry, AskEntry } from '../../../present/desk/asks.ts';
import { text } from '../../../words/text.ts';

interface AsksProps {
  readonly asks: readonly AskEntry[];
  readonly onAnswer: (key: string) => void;
  /** Takes one answer back and gives the other, if there is one. */
  readonly onInstead: (old: string, key: string | undefined) => void;
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

function Answer({ answer, onAnswer, onInstead }: Omit<AsksProps, 'asks'> & { readonly answer: AskAnswerEntry }) {
  const { key, reply, label, does, isGiven, instead, barred } = answer;
  return (
    <div class="ask-answer" data-reply={reply} data-given={isGiven}>
      <button
        type="button"
        aria-pressed={isGiven}
        disabled={barred !== undefined}
        title={barred}
        onClick={() => {
          if (isGiven) onInstead(key, undefined);
          else if (instead === undefined) onAnswer(key);
          else onInstead(instead, key);
        }}
      >
        {label}
      </button>
      {does.length > 0 && <p class="small">{does.join('; ')}</p>}
      {barred !== undefined && <p class="card-against">{barred}</p>}
    </div>
  );
}
