/** What the class votes on: questions that the page knows, and one's own from the Lab. */
import { useState } from 'preact/hooks';
import { findWhatIf } from '../../lab/whatIf/link.ts';
import { LESSON_LIMITS, type LessonVote } from '../../lesson/lesson.ts';
import { votes as known } from '../../lesson/votes.ts';
import { scenarioText, text } from '../../words/text.ts';
import { Switch } from './fields.tsx';
import type { ClassStore, Draft } from './store.ts';

export function Votes({ store, draft: { lesson } }: { readonly store: ClassStore; readonly draft: Draft }) {
  const [pasted, setPasted] = useState('');
  const [isRefused, setRefused] = useState(false);
  const { votes } = lesson;
  const isFull = votes.length >= LESSON_LIMITS.votes;
  const own = votes.flatMap((vote) => (vote.kind === 'experiment' ? [vote] : []));
  const without = (vote: LessonVote): void => store.set({ votes: votes.filter((each) => each !== vote) });
  const add = (): void => {
    const found = findWhatIf(pasted);
    setRefused(typeof found === 'string');
    if (typeof found === 'string') return;
    store.set({ votes: [...votes, { kind: 'experiment', link: found.digits }] });
    setPasted('');
  };
  return (
    <>
      <p class="small dim">{text('class.votesText')}</p>
      {known.map(({ id, title, question }) => {
        const chosen = votes.find((vote) => vote.kind === 'known' && vote.id === id);
        return (
          <div key={id}>
            <Switch
              label={scenarioText(title)}
              isOn={chosen !== undefined}
              isFixed={chosen === undefined && isFull}
              onTurn={() =>
                chosen === undefined ? store.set({ votes: [...votes, { kind: 'known', id }] }) : without(chosen)
              }
            />
            <p class="small dim class-under">{scenarioText(question)}</p>
          </div>
        );
      })}
      {own.map((vote, i) => (
        <Switch key={vote.link} label={text('class.ownNumber', { number: i + 1 })} isOn onTurn={() => without(vote)} />
      ))}
      {!isFull && (
        <div class="class-own-vote">
          <label class="field">
            <span>{text('class.ownVote')}</span>
            <input
              value={pasted}
              aria-invalid={isRefused}
              aria-describedby="class-own-said"
              onInput={({ currentTarget }) => setPasted(currentTarget.value)}
            />
          </label>
          <button type="button" class="quiet" disabled={pasted.trim() === ''} onClick={add}>
            {text('class.addVote')}
          </button>
          <p id="class-own-said" class="refused" aria-live="polite">
            {isRefused && text('class.badVote')}
          </p>
        </div>
      )}
    </>
  );
}
