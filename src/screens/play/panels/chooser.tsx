/**
 * Every order that is legal now: choose a kind, then its targets. Each choice leaves only values legal with the earlier
 * ones.
 */
import { useState } from 'preact/hooks';
import type { OrderField } from '../../../engine/orders/fields.ts';
import { text } from '../../../words/text.ts';

/** A value of a field and its label. */
export interface Pick {
  readonly field: OrderField;
  readonly value: string;
  readonly label: string;
}
export interface ChooserOrder {
  readonly key: string;
  readonly picks: readonly Pick[];
}
export interface ChooserKind {
  readonly kind: string;
  readonly label: string;
  readonly about: string;
  readonly orders: readonly ChooserOrder[];
}
export interface Choice {
  readonly title: string;
  readonly cost: string;
  /** That it counts less than a fresh word. */
  readonly repeated?: string;
  readonly harm?: string;
  readonly barred?: string;
}

export interface ChooserProps {
  /** Called when the chooser opens: on most turns it stays closed. */
  readonly kinds: () => readonly ChooserKind[];
  /** Whether any order can be chosen. */
  readonly any: boolean;
  readonly describe: (key: string) => Choice;
  readonly onAdd: (key: string) => void;
}

export interface Narrowed {
  readonly fields: readonly {
    readonly field: OrderField;
    readonly options: readonly Pick[];
    readonly value: string;
  }[];
  readonly key: string;
}

/** Walks the fields in order, keeping each wanted value if still possible, else taking the first possible one. */
export function narrow(
  orders: readonly ChooserOrder[],
  wanted: Readonly<Record<string, string>>,
): Narrowed | undefined {
  let left = orders;
  const fields: Narrowed['fields'][number][] = [];
  for (let i = 0; left[0] !== undefined && i < left[0].picks.length; i++) {
    const field = left[0].picks[i].field;
    const byValue = new Map(left.map(({ picks }) => [picks[i].value, picks[i]]));
    const options = [...byValue.values()];
    const value = byValue.has(wanted[field]) ? wanted[field] : options[0].value;
    fields.push({ field, options, value });
    left = left.filter((order) => order.picks[i]?.value === value);
  }
  return left[0] === undefined ? undefined : { fields, key: left[0].key };
}

export function Chooser(props: ChooserProps) {
  const [open, setOpen] = useState(false);
  if (!props.any) return null;
  return (
    <details
      class="chooser"
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>{text('desk.more')}</summary>
      {open && (
        <ul class="kinds" aria-label={text('desk.kinds')}>
          {props.kinds().map((kind) => (
            <Kind key={kind.kind} kind={kind} {...props} />
          ))}
        </ul>
      )}
    </details>
  );
}

function Kind({ kind, ...props }: ChooserProps & { readonly kind: ChooserKind }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details class="kind" name="order-kind" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {kind.label} <span class="dim small">{text('desk.kindCount', { count: kind.orders.length })}</span>
        </summary>
        {open && <KindForm kind={kind} {...props} />}
      </details>
    </li>
  );
}

function KindForm({ kind, describe, onAdd }: ChooserProps & { readonly kind: ChooserKind }) {
  const [wanted, setWanted] = useState<Readonly<Record<string, string>>>({});
  const narrowed = narrow(kind.orders, wanted);
  if (narrowed === undefined) return null;
  const choice = describe(narrowed.key);
  return (
    <form
      class="kind-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(narrowed.key);
      }}
    >
      <p class="small">{kind.about}</p>
      {narrowed.fields.map(({ field, options, value }) => (
        <label key={field} class="field">
          <span>{text(`field.${field}`)}</span>
          <select
            value={value}
            disabled={options.length === 1}
            onChange={(event) => setWanted({ ...wanted, [field]: event.currentTarget.value })}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p class="card-foot">{choice.cost}</p>
      {choice.repeated && <p class="small">{choice.repeated}</p>}
      {choice.harm && <p class="harm">{choice.harm}</p>}
      {choice.barred && <p class="small">{choice.barred}</p>}
      <button
        type="submit"
        class="add"
        disabled={choice.barred !== undefined}
        aria-label={text('desk.addOf', { order: choice.title, cost: choice.cost })}
      >
        {text('desk.choose')}
      </button>
    </form>
  );
}
