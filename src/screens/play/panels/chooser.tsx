/**
 * Every order that is legal now: choose a kind, then its targets. Each choice leaves only values legal with the earlier
 * ones.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Choice } from '../../../present/desk/cards.ts';
import type { ChooserKind } from '../../../present/desk/chooser.ts';
import { Prospect, type ProspectTold } from '../../../ui/charts/prospect.tsx';
import { narrow } from '../../../ui/narrow.ts';
import { Selects } from '../../../ui/selects.tsx';
import { text } from '../../../words/text.ts';

export interface ChooserProps {
  /** Called when the chooser opens: on most turns it stays closed. */
  readonly kinds: () => readonly ChooserKind[];
  /** Whether any order can be chosen. */
  readonly any: boolean;
  readonly describe: (key: string) => Choice;
  readonly onAdd: (key: string) => void;
  /** What an order that is looked at would change by the end; absent: nothing is told of it. */
  readonly prospects?:
    | {
        look(key: string): void;
        ofNext(key: string): ProspectTold;
      }
    | undefined;
}

/** So long an order is looked at before anything is worked out for it, milliseconds. */
const LOOKED_AT_MS = 150;

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

function KindForm({ kind, describe, onAdd, prospects }: ChooserProps & { readonly kind: ChooserKind }) {
  const [wanted, setWanted] = useState<Readonly<Record<string, string>>>({});
  const narrowed = narrow(kind.orders, wanted);
  const looked = narrowed?.key;
  useEffect(() => {
    if (looked === undefined || prospects === undefined) return undefined;
    const timer = setTimeout(() => prospects.look(looked), LOOKED_AT_MS);
    return () => clearTimeout(timer);
  }, [looked, prospects === undefined]);
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
      <Selects
        fields={narrowed.fields.map((each) => ({ ...each, name: each.field, label: text(`field.${each.field}`) }))}
        onChoose={(field, value) => setWanted({ ...wanted, [field]: value })}
      />
      <p class="card-foot">{choice.cost}</p>
      {choice.repeated && <p class="small">{choice.repeated}</p>}
      {choice.harm && <p class="harm">{choice.harm}</p>}
      {choice.barred && <p class="small">{choice.barred}</p>}
      {prospects !== undefined && choice.barred === undefined && <Prospect told={prospects.ofNext(narrowed.key)} />}
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
