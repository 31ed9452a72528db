/** The whole log: newest turn first, within it the weightiest first; with filters and what is behind every change. */
import { useState } from 'preact/hooks';
import { LOG_GROUPS, type LogGroup } from '../../../engine/events/events.ts';
import { Why, type WhyData } from '../../../ui/charts/why.tsx';
import { text } from '../../../words/text.ts';

export interface LogEntry {
  readonly key: string;
  readonly turn: number;
  readonly moment: string;
  readonly group: LogGroup;
  /** One of many alike, told together with them in a line: changes of will. */
  readonly isMinor: boolean;
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

/** Within a turn: who holds what and what the world did, then people, fights, orders and garrisons. */
const WEIGHT: readonly LogGroup[] = ['control', 'talks', 'allies', 'fighting', 'orders', 'will'];
/** As many alike stand each on a line of its own. */
const FEW = 3;

/** A line of its own, or many alike in one. */
type Line = { readonly kind: 'one'; readonly entry: LogEntry } | { readonly kind: 'many'; readonly entries: Entries };
type Entries = readonly [LogEntry, ...LogEntry[]];

/** The lines of the log, newest turn first. */
export function linesOf(entries: readonly LogEntry[]): readonly Line[] {
  const turns = new Map<number, LogEntry[]>();
  for (const entry of entries) turns.set(entry.turn, [...(turns.get(entry.turn) ?? []), entry]);
  return [...turns].sort(([a], [b]) => b - a).flatMap(([, told]) => linesOfTurn(told));
}

function linesOfTurn(told: readonly LogEntry[]): readonly Line[] {
  const byWeight = [...told].sort((a, b) => WEIGHT.indexOf(a.group) - WEIGHT.indexOf(b.group));
  const [first, ...others] = byWeight.filter(({ isMinor }) => isMinor);
  const one = (entry: LogEntry): Line => ({ kind: 'one', entry });
  if (first === undefined || others.length < FEW) return byWeight.map(one);
  return [...byWeight.filter(({ isMinor }) => !isMinor).map(one), { kind: 'many', entries: [first, ...others] }];
}

const headOf = (line: Line): LogEntry => (line.kind === 'one' ? line.entry : line.entries[0]);

export function Log({ entries, places }: LogProps) {
  const [group, setGroup] = useState<LogGroup | ''>('');
  const [place, setPlace] = useState('');
  const [shown, setShown] = useState(PAGE);
  const found = linesOf(
    entries.filter((entry) => (group === '' || entry.group === group) && (place === '' || entry.place === place)),
  );
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
        {visible.map((line, i) => {
          const { key, turn, moment } = headOf(line);
          const before = visible[i - 1];
          return (
            <li key={key}>
              {(before === undefined || headOf(before).turn !== turn) && <h3 class="log-turn">{moment}</h3>}
              {line.kind === 'one' ? <Told entry={line.entry} /> : <Many entries={line.entries} />}
            </li>
          );
        })}
      </ol>
      {found.length > shown && (
        <button type="button" class="quiet" onClick={() => setShown(shown + PAGE * 3)}>
          {text('log.more', { count: found.length - shown })}
        </button>
      )}
    </section>
  );
}

const Told = ({ entry }: { readonly entry: LogEntry }) => (
  <>
    <p class="log-line">
      <span>{entry.words}</span>
      {entry.change && <span class="num">{entry.change}</span>}
    </p>
    {entry.why && <Why why={entry.why} label={text('why.open')} what={entry.words} />}
  </>
);

/** Its lines are made once it is opened. */
function Many({ entries }: { readonly entries: Entries }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('log.wills', { count: entries.length })}</summary>
      {open && (
        <ul>
          {entries.map((entry) => (
            <li key={entry.key}>
              <Told entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
