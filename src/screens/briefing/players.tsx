/** Who plays: the chairs that people take, with the aims of each, or nobody. */
import { scenarioText, text } from '../../words/text.ts';
import { AimRanking } from './aimRanking.tsx';
import { type Chair, type Choice, SITTING } from './store.ts';

export function Players({ choice }: { readonly choice: Choice }) {
  const { chairs } = choice.loaded.scenario;
  const sitting = choice.sitting.value;
  const held = choice.held.value;
  const several = sitting === 'several';
  if (chairs.length === 0)
    return (
      <>
        <h2 id="chairs-title">{text('briefing.noChairs')}</h2>
        <p>{text('briefing.watchText')}</p>
      </>
    );
  return (
    <>
      <h2 id="chairs-title">{text(several ? 'briefing.chairsOf' : 'briefing.chairs')}</h2>
      <fieldset class="sitting">
        <legend class="sr-only">{text('briefing.who')}</legend>
        {SITTING.filter((each) => each !== 'several' || chairs.length > 1).map((each) => (
          <label key={each} data-chosen={each === sitting}>
            <input type="radio" name="sitting" checked={each === sitting} onChange={() => choice.sit(each)} />{' '}
            {text(`briefing.sitting.${each}`)}
          </label>
        ))}
      </fieldset>
      <p class="small dim" aria-live="polite">
        {sitting !== 'one' && text(several ? 'briefing.severalText' : 'briefing.nobodyText')}
      </p>
      {sitting !== 'nobody' && (
        <fieldset class="chairs" aria-labelledby="chairs-title">
          {chairs.map((chair) => (
            <ChairChoice
              key={chair.actor}
              chair={chair}
              isHeld={held.includes(chair)}
              type={several ? 'checkbox' : 'radio'}
              onTake={() => choice.takeChair(chair)}
            />
          ))}
        </fieldset>
      )}
      {held.length > 0 && (
        <>
          <h2>{text('briefing.aims')}</h2>
          <p class="dim">{text('briefing.aimsText')}</p>
        </>
      )}
      {held.map((chair) =>
        held.length === 1 ? (
          <Aims key={chair.actor} choice={choice} chair={chair} />
        ) : (
          <details key={chair.actor} class="aims-of">
            <summary>{scenarioText(chair.name)}</summary>
            <Aims choice={choice} chair={chair} />
          </details>
        ),
      )}
    </>
  );
}

interface ChairChoiceProps {
  readonly chair: Chair;
  readonly isHeld: boolean;
  readonly type: 'radio' | 'checkbox';
  readonly onTake: () => void;
}

const ChairChoice = ({ chair, isHeld, type, onTake }: ChairChoiceProps) => (
  <label class="chair" data-chosen={isHeld}>
    <input type={type} name="chair" value={chair.actor} checked={isHeld} onChange={onTake} />
    <span class="chair-name">{scenarioText(chair.name)}</span>
    <span class="chair-line">
      <b>{text('briefing.wants')}</b> {scenarioText(chair.wants)}
    </span>
    <span class="chair-line">
      <b>{text('briefing.tension')}</b> {scenarioText(chair.tension)}
    </span>
  </label>
);

function Aims({ choice, chair }: { readonly choice: Choice; readonly chair: Chair }) {
  const aims = choice.rankingOf(chair) ?? chair.aims.map(({ id }) => id);
  return (
    <AimRanking
      aims={aims.flatMap((aim) => {
        const found = chair.aims.find((each) => each.id === aim);
        return found === undefined ? [] : [{ id: aim, name: scenarioText(found.name), text: scenarioText(found.text) }];
      })}
      onOrder={(order) => choice.rankAims(chair, order)}
    />
  );
}
