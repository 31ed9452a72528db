/** What a card does: a hundred pairs of runs, with it and without it, and the same question in the Lab. */
import { useEffect, useState } from 'preact/hooks';
import type { MeasuredAsk } from '../../lesson/asks.ts';
import type { InjectCard } from '../../lesson/injects.ts';
import type { LessonInject } from '../../lesson/lesson.ts';
import { pairsWords } from '../../present/lesson/planWords.ts';
import { formatNumber } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { ClassStore } from './store.ts';

interface WithAndWithoutProps {
  readonly store: ClassStore;
  readonly card: InjectCard;
  readonly inject: LessonInject;
}

type Tried = 'running' | 'stopped' | MeasuredAsk;

export function WithAndWithout({ store, card, inject: { turn } }: WithAndWithoutProps) {
  const [tried, setTried] = useState<Tried | undefined>(undefined);
  // What was tried of another card or half day says nothing of this one.
  useEffect(() => setTried(undefined), [card, turn]);
  const compare = async (): Promise<void> => {
    setTried('running');
    const found = await store.compare(card, turn);
    setTried(found ?? 'stopped');
  };
  const link = store.labLinkOf(card, turn);
  return (
    <div class="class-with">
      <p class="buttons">
        <button type="button" class="quiet" disabled={tried === 'running'} onClick={() => void compare()}>
          {text('class.compare')}
        </button>
        {link !== undefined && (
          <a class="button" href={link}>
            {text('class.compareInLab')}
          </a>
        )}
      </p>
      <div aria-live="polite">
        {tried === 'running' && <p class="dim">{text('class.comparing')}</p>}
        {tried === 'stopped' && <p class="refused">{text('lessonTrial.stopped')}</p>}
        {typeof tried === 'object' && (
          <>
            {tried.costs.map(({ cost, base, change }) => (
              <p key={cost}>
                {text('class.cost', {
                  cost: text(`cost.${cost}`),
                  base: formatNumber(base),
                  change: formatNumber(change),
                })}
              </p>
            ))}
            <p>{pairsWords(scenarioText(card.title), tried)}</p>
          </>
        )}
      </div>
    </div>
  );
}
