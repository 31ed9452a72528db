/** Somebody decides otherwise: who, when, and what, by the cards of the play desk; only what is legal then. */
import { useMemo, useState } from 'preact/hooks';
import { momentOf } from '../../../core/moments.ts';
import { parseOrder } from '../../../engine/orders/text.ts';
import { deskOf } from '../../../lab/whatIf/desk.ts';
import { choiceOf, type DeskTurn, deskTurn, keyOf } from '../../../present/desk/cards.ts';
import { chooserKinds } from '../../../present/desk/chooser.ts';
import { situationWords } from '../../../present/desk/situation.ts';
import { actorShort } from '../../../present/names.ts';
import { narrow } from '../../../ui/narrow.ts';
import { Selects } from '../../../ui/selects.tsx';
import { formatMoment } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { EditorProps } from './changes.tsx';
import { Chips } from './chips.tsx';

export function Decision({ store, change, others, onChange }: EditorProps) {
  const [from, asked] = [store.loaded.value, store.whatIf.value];
  const first = asked?.start?.turn ?? 0;
  const given = change?.kind === 'orders' ? change : undefined;
  const [draft, setDraft] = useState<{ readonly actor?: string; readonly turn: number }>({ turn: first });
  const { actor, turn } = given ?? draft;
  const othersKey = JSON.stringify(others);
  const turnDesk = useMemo(() => {
    if (from === undefined || asked === undefined || actor === undefined) return undefined;
    const desk = deskOf(from.scenario, asked, others, actor, turn);
    return desk && deskTurn(desk.compiled, desk);
  }, [from, asked?.luck, asked?.firstRun, asked?.start, asked?.levers, othersKey, actor, turn]);
  if (from === undefined || asked === undefined) return null;
  const { compiled, scenario } = from;
  const moveTo = (next: { readonly actor?: string | undefined; readonly turn: number }): void => {
    setDraft({ turn: next.turn, ...(next.actor === undefined ? {} : { actor: next.actor }) });
    if (given !== undefined) onChange(undefined);
  };
  return (
    <>
      <div class="lab-row">
        <span class="small">{text('lab.who')}</span>
        <Chips
          label={text('lab.who')}
          options={scenario.chairs.map((chair) => ({
            value: chair.actor,
            words: actorShort(compiled, compiled.actorOf(chair.actor)),
          }))}
          chosen={actor}
          onChoose={(next) => moveTo({ actor: next, turn })}
        />
      </div>
      <label class="lab-row small">
        {text('lab.when')}
        <select value={turn} onChange={(event) => moveTo({ actor, turn: Number(event.currentTarget.value) })}>
          {Array.from({ length: compiled.turns - first }, (_, i) => first + i).map((each) => (
            <option key={each} value={each}>
              {formatMoment(momentOf(compiled.start, each))}
            </option>
          ))}
        </select>
      </label>
      {actor !== undefined &&
        (turnDesk === undefined ? (
          <p>{text('lab.notReached')}</p>
        ) : (
          <Orders
            turn={turnDesk}
            lines={given?.orders}
            onLines={(orders) => onChange(orders === undefined ? undefined : { kind: 'orders', actor, turn, orders })}
          />
        ))}
    </>
  );
}

interface OrdersProps {
  readonly turn: DeskTurn;
  /** Orders in text form; undefined while nothing is decided. */
  readonly lines: readonly string[] | undefined;
  readonly onLines: (lines: readonly string[] | undefined) => void;
}

function Orders({ turn, lines, onLines }: OrdersProps) {
  const given = (lines ?? []).flatMap((line) => {
    const order = parseOrder(turn.compiled, line);
    return order.ok ? [order.value] : [];
  });
  const add = (key: string): void => onLines([...(lines ?? []), key]);
  const takeBack = (key: string): void => {
    const left = (lines ?? []).filter((line) => line !== key);
    onLines(left.length === 0 ? undefined : left);
  };
  const cards = turn.cards.map((order) => ({
    key: keyOf(turn, order),
    about: text(`order.${order.kind}.about`),
    who: situationWords(turn.compiled, turn.sight, order),
    ...choiceOf(turn, given, order),
  }));
  const shown = new Set(cards.map(({ key }) => key));
  return (
    <>
      <label class="lab-silent small">
        <input
          type="checkbox"
          checked={lines !== undefined && lines.length === 0}
          onChange={(event) => onLines(event.currentTarget.checked ? [] : undefined)}
        />
        {text('lab.noOrder')}
      </label>
      <p class="small">{text('lab.suggested')}</p>
      <ul class="lab-cards">
        {given
          .filter((order) => !shown.has(keyOf(turn, order)))
          .map((order) => {
            const key = keyOf(turn, order);
            const { title } = choiceOf(turn, [], order);
            return <OrderCard key={key} card={{ key, title }} isGiven onAdd={add} onTakeBack={takeBack} />;
          })}
        {cards.map((card) => (
          <OrderCard
            key={card.key}
            card={card}
            isGiven={lines?.includes(card.key) === true}
            onAdd={add}
            onTakeBack={takeBack}
          />
        ))}
      </ul>
      <EveryOrder turn={turn} given={given} onAdd={add} />
      <p class="small dim">{text('lab.deskNote')}</p>
    </>
  );
}

interface OrderCardProps {
  readonly card: {
    readonly key: string;
    readonly title: string;
    readonly about?: string;
    readonly who?: string;
    readonly harm?: string;
    readonly barred?: string;
  };
  readonly isGiven: boolean;
  readonly onAdd: (key: string) => void;
  readonly onTakeBack: (key: string) => void;
}

function OrderCard({ card, isGiven, onAdd, onTakeBack }: OrderCardProps) {
  const { key, title, about = '', who = '', harm, barred } = card;
  return (
    <li class="lab-card" data-given={isGiven}>
      <button
        type="button"
        aria-pressed={isGiven}
        aria-label={text(isGiven ? 'lab.takeBackOf' : 'lab.chooseOf', { order: title })}
        disabled={!isGiven && barred !== undefined}
        onClick={() => (isGiven ? onTakeBack(key) : onAdd(key))}
      >
        {text(isGiven ? 'lab.chosen' : 'lab.choose')}
      </button>
      <b>{title}</b>
      {[who, about].map((words) => words !== '' && <span class="small dim">{words}</span>)}
      {harm !== undefined && <span class="harm">{harm}</span>}
      {!isGiven && barred !== undefined && <span class="small">{barred}</span>}
    </li>
  );
}

/** Whatever else is legal then: its kind, then its fields. */
function EveryOrder({
  turn,
  given,
  onAdd,
}: {
  readonly turn: DeskTurn;
  readonly given: Parameters<typeof choiceOf>[1];
  readonly onAdd: (key: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const kinds = useMemo(() => (open ? chooserKinds(turn) : []), [turn, open]);
  const [kind, setKind] = useState('');
  const [wanted, setWanted] = useState<Readonly<Record<string, string>>>({});
  const chosen = kinds.find((each) => each.kind === kind) ?? kinds[0];
  const narrowed = chosen && narrow(chosen.orders, wanted);
  const order = narrowed && turn.byKey.get(narrowed.key);
  const choice = order && choiceOf(turn, given, order);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('lab.more6')}</summary>
      {chosen !== undefined && narrowed !== undefined && choice !== undefined && (
        <div class="lab-every">
          <label class="field">
            {text('lab.orderKind')}
            <select value={chosen.kind} onChange={(event) => setKind(event.currentTarget.value)}>
              {kinds.map((each) => (
                <option key={each.kind} value={each.kind}>
                  {each.label}
                </option>
              ))}
            </select>
          </label>
          <Selects
            fields={narrowed.fields.map((each) => ({ ...each, name: each.field, label: text(`field.${each.field}`) }))}
            onChoose={(field, value) => setWanted({ ...wanted, [field]: value })}
          />
          {choice.harm !== undefined && <p class="harm">{choice.harm}</p>}
          {choice.barred !== undefined && <p class="small">{choice.barred}</p>}
          <button
            type="button"
            disabled={choice.barred !== undefined}
            aria-label={text('lab.chooseOf', { order: choice.title })}
            onClick={() => onAdd(narrowed.key)}
          >
            {text('lab.choose')}
          </button>
        </div>
      )}
    </details>
  );
}
