/** This turn's orders: two slots and one statement, their cost, and why one would be refused. */
import type { ComponentChild } from 'preact';
import { Prospect, type ProspectTold } from '../../../ui/charts/prospect.tsx';
import { Glossed } from '../../../ui/glossed.tsx';
import { formatNumber } from '../../../words/format.ts';
import { glossed } from '../../../words/glossary.ts';
import { text } from '../../../words/text.ts';

export interface GivenOrder {
  readonly key: string;
  readonly title: string;
  readonly cost: string;
  readonly harm?: string;
  readonly refused?: string;
}

export interface OrdersProps {
  /** One entry per slot; undefined if free. */
  readonly slots: readonly (GivenOrder | undefined)[];
  readonly statement: GivenOrder | undefined;
  /** What takes no slot. */
  readonly beside: readonly GivenOrder[];
  readonly onRemove: (key: string) => void;
  /** What a given order is expected to change by the end, by its key; absent: nothing is told of it. */
  readonly prospectOf?: ((key: string) => ProspectTold) | undefined;
}

export function Orders({ slots, statement, beside, onRemove, prospectOf }: OrdersProps) {
  const empty = statement === undefined && beside.length === 0 && slots.every((slot) => slot === undefined);
  return (
    <section class="orders" aria-labelledby="orders-title">
      <h2 id="orders-title">{text('orders.title')}</h2>
      {prospectOf !== undefined && !empty && (
        <details class="expected-note dim">
          <summary>{text('prospect.title')}</summary>
          <p>{text('prospect.note')}</p>
        </details>
      )}
      <ol class="slots">
        {slots.map((slot, i) => (
          <Slot key={slot?.key ?? i} n={i + 1} order={slot} free={text('orders.slot')} {...{ onRemove, prospectOf }} />
        ))}
        <Slot
          key={statement?.key ?? 'statement'}
          n={slots.length + 1}
          order={statement}
          free={<Glossed words={text('orders.statement')} term={glossed('statement')} />}
          {...{ onRemove, prospectOf }}
        />
        {beside.map((order, i) => (
          <Slot key={order.key} n={slots.length + 2 + i} order={order} free="" {...{ onRemove, prospectOf }} />
        ))}
      </ol>
      {empty && (
        <p class="small dim">
          <Glossed words={text('orders.none')} term={glossed('staff')} />
        </p>
      )}
    </section>
  );
}

interface SlotProps {
  readonly n: number;
  readonly order: GivenOrder | undefined;
  readonly free: ComponentChild;
  readonly onRemove: OrdersProps['onRemove'];
  readonly prospectOf: OrdersProps['prospectOf'];
}

function Slot({ n, order, free, onRemove, prospectOf }: SlotProps) {
  const number = <span class="slot-number">{formatNumber(n)}</span>;
  if (order === undefined)
    return (
      <li class="slot slot-free">
        {number} {free}
      </li>
    );
  return (
    <li class="slot">
      {number}
      <div class="slot-text">
        <span class="slot-title">{order.title}</span>
        <span class="small dim">{order.cost}</span>
        {order.harm && <span class="harm">{order.harm}</span>}
        {order.refused && <span class="refused">{text('orders.refused', { why: order.refused })}</span>}
        {prospectOf !== undefined && <Prospect told={prospectOf(order.key)} />}
      </div>
      <button
        type="button"
        class="remove"
        aria-label={text('orders.removeOf', { order: order.title })}
        onClick={() => onRemove(order.key)}
      >
        {text('orders.remove')}
      </button>
    </li>
  );
}
