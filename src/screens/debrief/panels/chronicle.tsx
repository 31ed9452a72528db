/** Dated lines grouped by moment. Used for acts that ended, changes of holder and facts alike. */
import { Part } from '../../../ui/part.tsx';

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
  /** What a reader knows of it while it is folded. */
  readonly gist: string;
}

export function Chronicle({ id, title, lead, empty, days, gist }: ChronicleProps) {
  return (
    <Part id={id} class="chronicle" title={title} gist={gist}>
      {lead && <p class="dim">{lead}</p>}
      {days.length === 0 && empty && <p>{empty}</p>}
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
    </Part>
  );
}
