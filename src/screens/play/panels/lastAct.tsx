/** The last act, first on the desk: its offer when the main question is settled, then the decisions of each step. */
import type { DecisionEntry } from '../../../present/desk/lastAct.ts';
import { Answer, type AnswerActs } from '../../../ui/answer.tsx';
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

interface StepProps extends AnswerActs {
  readonly step: string;
  readonly decisions: readonly DecisionEntry[];
}

export const LastActStep = ({ step, decisions, ...acts }: StepProps) => (
  <section class="asks last-act last-act-step" aria-labelledby="last-act-title">
    <h2 id="last-act-title">{step}</h2>
    <ul class="cards">
      {decisions.map(({ key, name, about, otherwise, ways }) => (
        <li key={key} class="card ask">
          <h3>{name}</h3>
          <p class="card-about">{about}</p>
          <div class="ask-answers">
            {ways.map((way) => (
              <Answer key={way.key} answer={way} {...acts} />
            ))}
          </div>
          <p class="small dim">{text('lastAct.otherwise', { otherwise })}</p>
        </li>
      ))}
    </ul>
  </section>
);
