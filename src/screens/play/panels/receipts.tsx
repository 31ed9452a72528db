/** Receipts: what each order cost and did, as a sum that adds up, and what earlier orders came to today. */
import { text } from '../../../words/text.ts';
import './receipts.css';

export interface SumLine {
  readonly label: string;
  /** Formatted: an amount at the ends, a change with its sign between. */
  readonly value: string;
}

/** A line of a sum that is not the order's. */
export interface OtherLine extends SumLine {
  /** Whether it is another order's of the player. */
  readonly isMine: boolean;
}

/** How a number came from what it was to what it is. The printed changes make the printed difference. */
export interface ReceiptSum {
  readonly before: SumLine;
  readonly own: SumLine;
  /** The largest other terms, not the order's. */
  readonly others: readonly OtherLine[];
  /** The smaller ones, opened on demand. */
  readonly smaller?: { readonly label: string; readonly value: string; readonly lines: readonly SumLine[] };
  readonly after: SumLine;
}

export interface Receipt {
  readonly key: string;
  readonly order: string;
  /** Ordered, paid, felt: with dates. */
  readonly steps: readonly SumLine[];
  readonly refused?: string;
  readonly sum?: ReceiptSum;
  /** What else it did, a line each. */
  readonly effects: readonly string[];
  /** What went back to it by its own way, while the same half day without it shows none of it or the contrary. */
  readonly atOdds: readonly string[];
  /** What the same half day would have been without it. */
  readonly seen: readonly string[];
  /** When the rest will show, or that nothing shows. */
  readonly later?: string;
}

export interface ReceiptsProps {
  readonly receipts: readonly Receipt[];
  /** Orders of earlier turns of which something came today. */
  readonly earlier: readonly Receipt[];
  /** Own people who left of themselves, and what their going did. */
  readonly unordered: readonly { readonly key: string; readonly what: string; readonly effects: readonly string[] }[];
}

export function Receipts({ receipts, earlier, unordered }: ReceiptsProps) {
  return (
    <>
      <h3>{text('resolution.receipt')}</h3>
      {receipts.length === 0 && <p class="dim">{text('resolution.none')}</p>}
      <ReceiptList receipts={receipts} />
      {earlier.length > 0 && (
        <>
          <h3>{text('receipt.earlier')}</h3>
          <ul class="receipts">
            {earlier.map((receipt) => (
              <li key={receipt.key}>
                <details>
                  <summary class="receipt-order">
                    {receipt.order} <span class="small dim">{receipt.steps[0]?.value}</span>
                  </summary>
                  <What receipt={receipt} />
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
      {unordered.length > 0 && (
        <>
          <h3>{text('receipt.unordered')}</h3>
          <ul class="receipts">
            {unordered.map(({ key, what, effects }) => (
              <li key={key}>
                <p class="receipt-order">{what}</p>
                <Lines lines={effects} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ReceiptList({ receipts }: { readonly receipts: readonly Receipt[] }) {
  return (
    <ul class="receipts">
      {receipts.map((receipt) => (
        <li key={receipt.key}>
          <p class="receipt-order">{receipt.order}</p>
          <What receipt={receipt} />
        </li>
      ))}
    </ul>
  );
}

/** When, for how much, and what came of it. */
function What({
  receipt: { order, steps, refused, sum, effects, atOdds, seen, later },
}: {
  readonly receipt: Receipt;
}) {
  return (
    <>
      <dl class="receipt-steps">
        {steps.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {refused && <p class="refused">{refused}</p>}
      {sum && <SumTable sum={sum} caption={order} />}
      <Lines lines={effects} />
      {atOdds.length > 0 && (
        <details class="small">
          <summary>{text('receipt.atOdds')}</summary>
          <ul class="receipt-odds">
            {atOdds.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {seen.map((line) => (
        <p key={line} class="small receipt-seen">
          {line}
        </p>
      ))}
      {later && <p class="small dim">{later}</p>}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="small receipt-effect">
          {line}
        </p>
      ))}
    </>
  );
}

function SumTable({ sum, caption }: { readonly sum: ReceiptSum; readonly caption: string }) {
  const { before, own, others, smaller, after } = sum;
  return (
    <table class="receipt-sum">
      <caption class="sr-only">{caption}</caption>
      <tbody>
        <SumRow {...before} />
        <SumRow {...own} kind="own" />
        {others.map((line, i) => (
          <SumRow key={i} {...line} kind={line.isMine ? 'mine' : 'other'} />
        ))}
        {smaller && (
          <tr>
            <th scope="row">
              <details>
                <summary>{smaller.label}</summary>
                <ul>
                  {smaller.lines.map(({ label, value }, i) => (
                    <li key={i}>
                      {label} <span class="num">{value}</span>
                    </li>
                  ))}
                </ul>
              </details>
            </th>
            <td class="num">{smaller.value}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <SumRow {...after} />
      </tfoot>
    </table>
  );
}

function SumRow({ label, value, kind }: SumLine & { readonly kind?: 'own' | 'mine' | 'other' }) {
  return (
    <tr class={kind}>
      <th scope="row">
        {label}
        {kind === 'other' && <span class="small dim"> {text('receipt.notYou')}</span>}
      </th>
      <td class="num">{value}</td>
    </tr>
  );
}
