/** A reply to an ask, or a way of a decision: one of several, of which one may be given. */
export interface AnswerEntry {
  /** The order in text form. */
  readonly key: string;
  readonly label: string;
  /** What stands against it, where that is written. */
  readonly about?: string;
  /** What it does, each in a clause. */
  readonly does: readonly string[];
  readonly isGiven: boolean;
  /** The one given now, whose place it would take. */
  readonly instead?: string;
  readonly barred?: string;
}

export interface AnswerActs {
  readonly onAnswer: (key: string) => void;
  /** Takes one back and gives the other, if there is one. */
  readonly onInstead: (old: string, key: string | undefined) => void;
}

export function Answer({ answer, onAnswer, onInstead }: AnswerActs & { readonly answer: AnswerEntry }) {
  const { key, label, about, does, isGiven, instead, barred } = answer;
  return (
    <div class="ask-answer" data-given={isGiven}>
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
      {about !== undefined && <p class="small">{about}</p>}
      {does.length > 0 && <p class={about === undefined ? 'small' : 'small dim'}>{does.join('; ')}</p>}
      {barred !== undefined && <p class="card-against">{barred}</p>}
    </div>
  );
}
