/**
 * Why a number changed: the terms that add up to the change, or only their direction where they belong to another side.
 */
import './why.css';

export interface WhyTerm {
  readonly label: string;
  /** Formatted with its sign, or a word where only the direction is known. */
  readonly value: string;
  /** -1 to 1: size relative to the largest term, for the bar. */
  readonly size: number;
}

export interface WhyData {
  /** Describes the number to readers who cannot see the table beside it. */
  readonly what: string;
  readonly caption: string;
  readonly terms: readonly WhyTerm[];
  /** The total: from what to what, and the change. */
  readonly sum?: { readonly words: string; readonly change: string };
  readonly notes: readonly string[];
}

/** `label`: text of the summary that opens it. */
export function Why({ why, label }: { readonly why: WhyData; readonly label: string }) {
  return (
    <details class="why">
      <summary>
        {label}
        <span class="sr-only"> {why.what}</span>
      </summary>
      <table class="why-table">
        <caption class="sr-only">{why.caption}</caption>
        <tbody>
          {why.terms.map((term, i) => (
            <tr key={i}>
              <th scope="row">{term.label}</th>
              <td class="why-bar">
                <TermBar size={term.size} />
              </td>
              <td class="num">{term.value}</td>
            </tr>
          ))}
        </tbody>
        {why.sum && (
          <tfoot>
            <tr>
              <th scope="row">{why.sum.words}</th>
              <td />
              <td class="num">{why.sum.change}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {why.notes.map((note) => (
        <p key={note} class="small">
          {note}
        </p>
      ))}
    </details>
  );
}

function TermBar({ size }: { readonly size: number }) {
  const width = Math.max(1.5, Math.abs(size) * 30);
  return (
    <svg width="64" height="10" viewBox="0 0 64 10" aria-hidden="true" focusable="false">
      <line x1="32" y1="0" x2="32" y2="10" class="termbar-zero" />
      <rect
        x={size < 0 ? 32 - width : 32}
        y="2"
        width={width}
        height="6"
        class={size < 0 ? 'termbar-down' : 'termbar-up'}
      />
    </svg>
  );
}
