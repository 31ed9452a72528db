/** What is expected: ten counters for each forecast, and why, before the first half-day. Start locks them. */

import { CLASS_RUN_LIMITS, type Expected } from '../../lesson/classRun.ts';
import { binsOf } from '../../lesson/forecasts.ts';
import { binNames, forecastQuestion } from '../../present/lesson/forecastWords.ts';
import type { LessonGame } from '../../session/gameLesson.ts';
import { type CounterPlace, Counters } from '../../ui/counters.tsx';
import { text } from '../../words/text.ts';
import type { LessonStore } from './store.ts';

interface ExpectProps {
  readonly store: LessonStore;
  readonly game: LessonGame;
}

const sum = (counters: readonly number[]): number => counters.reduce((all, one) => all + one, 0);

export function Expect({ store, game }: ExpectProps) {
  const { compiled, lesson } = game;
  const { forecasts, asksReason } = lesson.lesson;
  const all = forecasts.map((forecast) => binsOf(compiled, forecast));
  const expected = all.map(({ bins }, i): Expected => lesson.work.expected[i] ?? { counters: bins.map(() => 0) });
  const isPlaced = expected.every(({ counters }) => sum(counters) === CLASS_RUN_LIMITS.counters);
  const place = (at: number, next: Expected): void =>
    store.put({ expected: expected.map((one, i) => (i === at ? next : one)) });
  return (
    <>
      <p>{text('expect.lead')}</p>
      {all.map((bins, i) => (
        <Forecast
          key={i}
          question={forecastQuestion(compiled, bins)}
          names={binNames(compiled, bins)}
          expected={expected[i]}
          onPlace={(next) => place(i, next)}
        />
      ))}
      {asksReason && (
        <label class="field lesson-because">
          <span>{text('expect.because')}</span>
          <textarea
            rows={2}
            maxLength={CLASS_RUN_LIMITS.because}
            value={lesson.work.because}
            onInput={({ currentTarget }) => store.put({ because: currentTarget.value })}
          />
        </label>
      )}
      <div class="lesson-foot">
        <p id="lesson-start-note" class="small" role="status">
          {text(isPlaced ? 'expect.locks' : 'expect.missing')}
        </p>
        <button
          type="button"
          class="primary large"
          disabled={!isPlaced}
          aria-describedby="lesson-start-note"
          onClick={store.start}
        >
          {text('expect.start')}
        </button>
      </div>
    </>
  );
}

interface ForecastProps {
  readonly question: string;
  readonly names: readonly string[];
  readonly expected: Expected;
  readonly onPlace: (next: Expected) => void;
}

function Forecast({ question, names, expected, onPlace }: ForecastProps) {
  const { counters, unknown } = expected;
  const left = CLASS_RUN_LIMITS.counters - sum(counters);
  return (
    <fieldset class="lesson-forecast">
      <legend>{question}</legend>
      <Counters
        rows={names.map((words, i) => ({ key: String(i), words, count: counters[i] }))}
        left={left}
        isUnknown={unknown === true}
        words={{
          fewer: (bin) => text('expect.fewer', { bin }),
          more: (bin) => text('expect.more', { bin }),
          on: (bin) => text('expect.on', { bin }),
          left: text('expect.left', { count: left }),
          unknown: text('expect.unknown'),
        }}
        onMove={(from, to) => onPlace({ counters: moved(counters, from, to) })}
        onUnknown={() => onPlace({ counters: spread(counters.length), unknown: true })}
      />
      {unknown === true && (
        <p class="small" role="status">
          {text('expect.isUnknown')}
        </p>
      )}
    </fieldset>
  );
}

/** The counters with one of them moved. */
const moved = (counters: readonly number[], from: CounterPlace, to: CounterPlace): readonly number[] =>
  counters.map((count, i) => count + (i === to ? 1 : 0) - (i === from ? 1 : 0));

/** All counters over so many bins, as evenly as can be; the middle ones get what is over. */
function spread(bins: number): readonly number[] {
  const even = Math.floor(CLASS_RUN_LIMITS.counters / bins);
  const over = CLASS_RUN_LIMITS.counters - even * bins;
  const first = Math.floor((bins - over) / 2);
  return Array.from({ length: bins }, (_, i) => even + (i >= first && i < first + over ? 1 : 0));
}
