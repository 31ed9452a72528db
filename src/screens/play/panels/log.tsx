/** The whole log, newest turn first, with filters and the terms behind every change. */
import { useState } from 'preact/hooks';
import { LOG_GROUPS, type LogGroup } from '../../../engine/events/events.ts';
import { Why, type WhyData } from '../../../ui/charts/why.tsx';
import { text } from '../../../words/text.ts';

export interface LogEntry {
  readonly key: string;
  readonly turn: number;
  readonly moment: string;
  readonly group: LogGroup;
  readonly words: string;
  readonly change?: string;
  readonly place?: string;
  readonly why?: () => WhyData;
}
export interface LogProps {
  /** In chronological order. */
  readonly entries: readonly LogEntry[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

const PAGE = 60;

export function Log({ entries, places }: LogProps) {
  const [group, setGroup] = useState<LogGroup | ''>('');
  const [place, setPlace] = useState('');
  const [shown, setShown] = useState(PAGE);
  const found = entries
    .filter((entry) => (group === '' || entry.group === group) && (place === '' || entry.place === place))
    .reverse();
  const visible = found.slice(0, shown);
  return (
    <section class="log" aria-labelledby="log-title">
      <h2 id="log-title">{text('log.title')}</h2>
      <div class="filters">
        <label class="field">
          <span>{text('log.filter')}</span>
          <select value={group} onChange={(event) => setGroup(event.currentTarget.value as LogGroup | '')}>
            <option value="">{text('log.all')}</option>
            {LOG_GROUPS.map((each) => (
              <option key={each} value={each}>
                {text(`log.group.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{text('log.place')}</span>
          <select value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
            <option value="">{text('log.placeAll')}</option>
            {places.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {found.length === 0 && <p class="dim">{text('log.empty')}</p>}
      <ol class="log-list">
        {visible.map((entry, i) => (
          <li key={entry.key}>
            {entry.turn !== visible[i - 1]?.turn && <h3 class="log-turn">{entry.moment}</h3>}
            <p class="log-line">
              <span>{entry.words}</span>
              {entry.change && <span class="num">{entry.change}</span>}
            </p>
            {entry.why && <Why why={entry.why} label={text('why.open')} what={entry.words} />}
          </li>
        ))}
      </ol>
      {found.length > shown && (
        <button type="button" class="quiet" onClick={() => setShown(shown + PAGE * 3)}>
          {text('log.more', { count: found.length - shown })}
        </button>
      )}
    </section>
  );
}
