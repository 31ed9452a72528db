/** What a pupil sees first, in the frame of a phone; it follows the form. */
import { binsOf } from '../../lesson/forecasts.ts';
import { settingsWords } from '../../present/lesson/doorWords.ts';
import { binNames, forecastQuestion } from '../../present/lesson/forecastWords.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { Draft } from './store.ts';

export function Preview({ draft: { lesson, loaded } }: { readonly draft: Draft }) {
  const { compiled, scenario } = loaded;
  const chairs = scenario.chairs.filter(({ actor }) => lesson.desks.includes(actor));
  return (
    <div class="class-card">
      <h2>{text('lessonLink.preview')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="class-phone" tabIndex={0} aria-label={text('lessonLink.preview')}>
        <p class="class-phone-title">{lesson.title}</p>
        {scenario.contentNote && <p class="small">{scenarioText(scenario.contentNote)}</p>}
        {chairs.map((chair) => (
          <p key={chair.actor}>
            <b>{text('door.desk', { desk: scenarioText(chair.name), count: lesson.byHand })}</b>{' '}
            {scenarioText(chair.tension)}
          </p>
        ))}
        <p>
          <b>{text('door.set')}</b>
        </p>
        <ul>
          {settingsWords(lesson, compiled).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p>
          <b>{text('door.not')}:</b> {text('door.notText')}
        </p>
        {lesson.forecasts.map((forecast) => {
          const bins = binsOf(compiled, forecast);
          return (
            <div key={forecast.kind}>
              <b>{forecastQuestion(compiled, bins)}</b>
              <ul>
                {binNames(compiled, bins).map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </div>
          );
        })}
        {lesson.questions.map((question) => (
          <p key={question}>{question}</p>
        ))}
      </section>
    </div>
  );
}
