/** The form of a lesson, in five groups; its defaults make one that works. */
import { momentOf } from '../../core/moments.ts';
import { cardsFor } from '../../lesson/injects.ts';
import { LESSON_LIMITS, type Lesson } from '../../lesson/lesson.ts';
import { actorShort } from '../../present/names.ts';
import { formatMoment, formatShortDay } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { Choice, Group, Switch, TextField } from './fields.tsx';
import { LuckChoice } from './luck.tsx';
import type { ClassStore, Draft } from './store.ts';
import { Votes } from './votes.tsx';
import { WithAndWithout } from './withAndWithout.tsx';

export function Form({ store, draft }: { readonly store: ClassStore; readonly draft: Draft }) {
  return (
    <form class="class-form" onSubmit={(event) => event.preventDefault()}>
      <What store={store} draft={draft} />
      <Play store={store} draft={draft} />
      <Asked store={store} draft={draft} />
      <Group title={text('class.group.vote')}>
        <Votes store={store} draft={draft} />
      </Group>
      <Injects store={store} draft={draft} />
    </form>
  );
}

interface GroupProps {
  readonly store: ClassStore;
  readonly draft: Draft;
}

function What({ store, draft: { lesson, loaded } }: GroupProps) {
  const { scenario, compiled } = loaded;
  const turn = (actor: string, isOn: boolean): void =>
    store.set({
      desks: scenario.chairs
        .map((chair) => chair.actor)
        .filter((each) => (each === actor ? isOn : lesson.desks.includes(each))),
    });
  return (
    <Group title={text('class.group.what')}>
      <TextField
        label={text('class.field.title')}
        value={lesson.title}
        most={LESSON_LIMITS.title}
        onInput={(title) => store.set({ title })}
      />
      <Choice
        label={text('class.field.scenario')}
        options={store.starts.map(({ id, title, start }) => ({
          value: id,
          words: text('class.startOn', { title: scenarioText(title), day: formatShortDay(start.date) }),
        }))}
        chosen={scenario.id}
        onChoose={(id) => void store.start(id)}
      />
      <fieldset class="class-desks">
        <legend>{text('class.field.desks')}</legend>
        {scenario.chairs.map(({ actor }) => (
          <Switch
            key={actor}
            label={actorShort(compiled, compiled.actorOf(actor))}
            isOn={lesson.desks.includes(actor)}
            isFixed={lesson.desks.length === 1 && lesson.desks[0] === actor}
            onTurn={(isOn) => turn(actor, isOn)}
          />
        ))}
      </fieldset>
      <Choice
        label={text('class.field.minutes')}
        options={(['45', '90'] as const).map((value) => ({ value, words: text('class.minutes', { minutes: value }) }))}
        chosen={lesson.minutes === 90 ? '90' : '45'}
        onChoose={(minutes) => store.set({ minutes: minutes === '90' ? 90 : 45 })}
      />
      <TextField
        label={text('class.field.class')}
        value={lesson.group}
        most={LESSON_LIMITS.group}
        help={text('class.classText')}
        onInput={(group) => store.set({ group })}
      />
    </Group>
  );
}

function Play({ store, draft }: GroupProps) {
  const { lesson, loaded } = draft;
  const { least, most } = LESSON_LIMITS.byHand;
  const turns = Math.min(most, loaded.compiled.turns);
  const counts = Array.from({ length: turns - least + 1 }, (_, i) => String(least + i));
  return (
    <Group title={text('class.group.play')}>
      <LuckChoice store={store} draft={draft} />
      <Choice
        label={text('class.field.byHand')}
        options={counts.map((value) => ({ value, words: value }))}
        chosen={String(lesson.byHand)}
        onChoose={(byHand) => store.set({ byHand: Number(byHand) })}
      />
      <p class="small dim">{text('class.byHandText')}</p>
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          label={text(`class.field.${name}`)}
          isOn={lesson[name]}
          onTurn={(isOn) => store.set({ [name]: isOn })}
        />
      ))}
    </Group>
  );
}

export const SWITCHES = ['guided', 'aids', 'factsLocked', 'inPairs'] as const satisfies readonly (keyof Lesson)[];

function Asked({ store, draft: { lesson, loaded } }: GroupProps) {
  const { compiled, scenario } = loaded;
  const [, second] = lesson.forecasts;
  const chosen = second === undefined ? NONE_TOLD : second.kind === 'place' ? second.region : second.kind;
  const capital = store.capitalName.value;
  const places = scenario.watch.filter((id) => compiled.regionOf(id) !== store.capital.value);
  return (
    <Group title={text('class.group.expect')}>
      <Choice
        label={text('class.field.second')}
        options={[
          { value: NONE_TOLD, words: text('class.second.none') },
          { value: 'enters', words: text('class.second.enters', { place: capital }) },
          ...places.map((id) => ({
            value: id,
            words: text('class.second.place', { place: scenarioText(scenario.regions[compiled.regionOf(id)].name) }),
          })),
        ]}
        chosen={chosen}
        onChoose={(value) =>
          store.foretell(
            value === NONE_TOLD
              ? undefined
              : value === 'enters'
                ? { kind: 'enters' }
                : { kind: 'place', region: value },
          )
        }
      />
      <Switch
        label={text('class.field.asksReason')}
        isOn={lesson.asksReason}
        onTurn={(asksReason) => store.set({ asksReason })}
      />
      {Array.from({ length: LESSON_LIMITS.questions }, (_, i) => (
        <TextField
          key={i}
          label={text('class.field.question', { number: i + 1 })}
          value={lesson.questions[i] ?? ''}
          most={LESSON_LIMITS.question}
          onInput={(question) => store.setQuestion(i, question)}
        />
      ))}
    </Group>
  );
}

/** Stands for no second forecast; no place has such an id. */
const NONE_TOLD = '-';

function Injects({ store, draft: { lesson, loaded } }: GroupProps) {
  const { scenario, compiled } = loaded;
  const cards = cardsFor(scenario);
  const shown = Math.min(LESSON_LIMITS.injects, lesson.injects.length + 1);
  if (cards.length === 0) return null;
  return (
    <Group title={text('class.group.injects')}>
      <p class="small dim">{text('class.injectsText')}</p>
      {Array.from({ length: shown }, (_, i) => {
        const inject = lesson.injects[i];
        const card = cards.find(({ id }) => id === inject?.card);
        return (
          <div key={i} class="class-inject">
            <Choice
              label={text('class.field.inject', { number: i + 1 })}
              options={[
                { value: NONE_TOLD, words: text('class.noInject') },
                ...cards.map(({ id, title }) => ({ value: id, words: scenarioText(title) })),
              ]}
              chosen={inject?.card ?? NONE_TOLD}
              onChoose={(id) =>
                store.setInject(
                  i,
                  cards.find((each) => each.id === id),
                )
              }
            />
            {inject !== undefined && card !== undefined && (
              <>
                <Choice
                  label={text('class.field.injectTurn')}
                  options={Array.from({ length: compiled.turns }, (_, turn) => ({
                    value: String(turn),
                    words: formatMoment(momentOf(compiled.start, turn)),
                  }))}
                  chosen={String(inject.turn)}
                  onChoose={(turn) => store.setInject(i, card, Number(turn))}
                />
                <p class="small dim">{scenarioText(card.note)}</p>
                <WithAndWithout store={store} card={card} inject={inject} />
              </>
            )}
          </div>
        );
      })}
    </Group>
  );
}
