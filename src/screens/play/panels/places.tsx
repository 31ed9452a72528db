/** The map as a table: a row per place with everything the map shows. Selecting a row selects the place. */
import { useState } from 'preact/hooks';
import { type Mark, Swatch } from '../../../ui/charts/swatch.tsx';
import { compareNames } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly mark: Mark;
  readonly men: string;
  /** Sort key. */
  readonly menCount: number;
  readonly will: string;
  readonly willLevel: number;
  readonly people: string;
  readonly peopleCount: number;
  readonly state: string;
  /** 0 quiet, 1 an enemy next door, 2 attacked. */
  readonly alarm: number;
}
export interface PlacesProps {
  readonly rows: readonly PlaceRow[];
  readonly selected: string | undefined;
  readonly onPlace: (id: string) => void;
}

const COLUMNS = ['name', 'holder', 'garrison', 'will', 'people', 'state'] as const;
type ColumnName = (typeof COLUMNS)[number];

const VALUE: Readonly<Record<ColumnName, (row: PlaceRow) => string | number>> = {
  name: (row) => row.name,
  holder: (row) => row.holder,
  garrison: (row) => row.menCount,
  will: (row) => row.willLevel,
  people: (row) => row.peopleCount,
  state: (row) => row.alarm,
};

export function sortRows(rows: readonly PlaceRow[], column: ColumnName, descending: boolean): readonly PlaceRow[] {
  const read = VALUE[column];
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = read(a);
    const y = read(b);
    const order = typeof x === 'string' || typeof y === 'string' ? compareNames(String(x), String(y)) : x - y;
    return order === 0 ? compareNames(a.name, b.name) : sign * order;
  });
}

export function Places({ rows, selected, onPlace }: PlacesProps) {
  const [column, setColumn] = useState<ColumnName>('name');
  const [descending, setDescending] = useState(false);
  const [find, setFind] = useState('');
  const [front, setFront] = useState(false);
  const wanted = find.trim().toLowerCase();
  const found = sortRows(
    rows.filter((row) => (!front || row.alarm > 0) && `${row.name} ${row.holder}`.toLowerCase().includes(wanted)),
    column,
    descending,
  );
  const sortBy = (next: ColumnName): void => {
    setDescending(next === column ? !descending : next !== 'name' && next !== 'holder');
    setColumn(next);
  };
  return (
    <section class="places" aria-labelledby="places-title">
      <h2 id="places-title">{text('places.title')}</h2>
      <p class="small dim">{text('places.text')}</p>
      <div class="filters">
        <label class="field">
          <span>{text('places.filter')}</span>
          <input id="find-place" type="search" value={find} onInput={(event) => setFind(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span>{text('places.only')}</span>
          <select
            value={front ? 'alarmed' : ''}
            onChange={(event) => setFront(event.currentTarget.value === 'alarmed')}
          >
            <option value="">{text('places.onlyAll')}</option>
            <option value="alarmed">{text('places.onlyFront')}</option>
          </select>
        </label>
      </div>
      <div class="table-scroll">
        <table class="place-table">
          <caption class="sr-only">{text('places.count', { count: found.length })}</caption>
          <thead>
            <tr>
              {COLUMNS.map((each) => (
                <th
                  key={each}
                  scope="col"
                  aria-sort={each === column ? (descending ? 'descending' : 'ascending') : undefined}
                  data-column={each}
                >
                  <button
                    type="button"
                    class="sort"
                    onClick={() => sortBy(each)}
                    title={text('places.sorted', { column: text(`places.${each}`) })}
                  >
                    {text(`places.${each}`)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((row) => (
              <tr key={row.id} data-selected={row.id === selected} data-alarm={row.alarm}>
                <th scope="row">
                  <button type="button" class="link" aria-pressed={row.id === selected} onClick={() => onPlace(row.id)}>
                    {row.name}
                  </button>
                </th>
                <td>
                  <Swatch mark={row.mark} id={`row-${row.id}`} /> {row.holder}
                </td>
                <td class="num">{row.men}</td>
                <td>{row.will}</td>
                <td class="num">{row.people}</td>
                <td>{row.state}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
