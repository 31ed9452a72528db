/** Dated lines grouped by moment. Used for acts that ended, changes of holder and facts alike. */
export interface ChronicleLine {
  readonly key: string;
  readonly words: string;
  readonly note?: string;
  readonly tags?: readonly string[];
}
export interface ChronicleDay {
  readonly moment: string;
  readonly lines: readonly ChronicleLine[];
}
export interface ChronicleProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly empty?: string;
  readonly days: readonly ChronicleDay[];
  /** Words to unfold the days by, and whether they are unfolded at first; absent: always shown. */
  readonly fold?: { readonly words: string; readonly open: boolean };
}

export function Chronicle({ id, title, lead, empty, days, fold }: ChronicleProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="chronicle" aria-labelledby={id} tabIndex={0}>
      <h2 id={id}>{title}</h2>
      {lead && <p class="dim">{lead}</p>}
      {days.length === 0 && empty && <p>{empty}</p>}
      {fold === undefined ? (
        <Days days={days} />
      ) : (
        <details open={fold.open}>
          <summary>{fold.words}</summary>
          <Days days={days} />
        </details>
      )}
    </section>
  );
}

function Days({ days }: Pick<ChronicleProps, 'days'>) {
  return (
    <ol class="days">
      {days.map((day) => (
        <li key={day.moment} class="day">
          <h3>{day.moment}</h3>
          <ul>
            {day.lines.map((line) => (
              <li key={line.key}>
                {line.words}
                {line.tags?.map((tag) => (
                  <span key={tag} class="tag">
                    {tag}
                  </span>
                ))}
                {line.note && <span class="small dim chronicle-note">{line.note}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
