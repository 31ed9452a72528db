/** The last act, first on the desk: its offer when the main question is settled, then the decisions of each step. */
import type { DecisionEntry, WayEntry } from '../../../present/desk/lastAct.ts';
import { text } from '../../../words/text.ts';

interface OfferProps {
  readonly about: string;
  readonly onOpen: () => void;
  readonly onDebrief: () => void;
}

export const LastActOffer = ({ about, onOpen, onDebrief }: OfferProps) => (
  <section class="asks last-act" aria-labelledby="last-act-title">
    <h2 id="last-act-title">{text('lastAct.settled')}</h2>
    <p>{about}</p>
    <p class="buttons">
      <button type="button" class="primary" onClick={onOpen}>
        {text('lastAct.open')}
      </button>
      <button type="button" class="quiet" onClick={onDebrief}>
        {text('lastAct.debrief')}
      </button>
    </p>
    <p class="small dim">{text('lastAct.goOn')}</p>
  </section>
);

interface StepProps {
  readonly step: string;
  readonly decisions: readonly DecisionEntry[];
  readonly onDecide: (key: string) => void;
  /** Takes one way back and takes the other, if there is one. */
  readonly onInstead: (old: string, key: string | undefined) => void;
}

export const LastActStep = ({ step, decisions, ...acts }: StepProps) => (
  <section class="asks last-act" aria-labelledby="last-act-title">
    <h2 id="last-act-title">{step}</h2>
    <ul class="cards">
      {decisions.map(({ key, name, about, otherwise, ways }) => (
        <li key={key} class="card ask">
          <h3>{name}</h3>
          <p class="card-about">{about}</p>
          <div class="ask-answers">
            {ways.map((way) => (
              <Way key={way.key} way={way} {...acts} />
            ))}
          </div>
          <p class="small dim">{text('lastAct.otherwise', { otherwise })}</p>
        </li>
      ))}
    </ul>
  </section>
);

function Way({ way, onDecide, onInstead }: Omit<StepProps, 'step' | 'decisions'> & { readonly way: WayEntry }) {
  const { key, name, about, does, isGiven, instead, barred } = way;
  return (
    <div class="ask-answer" data-given={isGiven}>
      <button
        type="button"
        aria-pressed={isGiven}
        disabled={barred !== undefined}
        title={barred}
        onClick={() => {
          if (isGiven) onInstead(key, undefined);
          else if (instead === undefined) onDecide(key);
          else onInstead(instead, key);
        }}
      >
        {name}
      </button>
      <p class="small">{about}</p>
      {does.length > 0 && <p class="small dim">{does.join('; ')}</p>}
      {barred !== undefined && <p class="card-against">{barred}</p>}
    </div>
  );
}
