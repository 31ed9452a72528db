/** The run beside what really happened, moment by moment. On a narrow screen the two are stacked. */
import { Part } from '../../../ui/part.tsx';
import { text } from '../../../words/text.ts';

export interface BesideLine {
  readonly key: string;
  readonly words: string;
  readonly note?: string;
  readonly tag?: string;
}
export interface BesideMoment {
  readonly moment: string;
  readonly run: readonly BesideLine[];
  readonly real: readonly BesideLine[];
}
export interface BesideProps {
  readonly moments: readonly BesideMoment[];
  /** Real events before the run began and after it ended. */
  readonly before: readonly BesideMoment[];
  readonly after: readonly BesideMoment[];
}

export function Beside({ moments, before, after }: BesideProps) {
  return (
    <Part id="beside-title" class="beside" title={text('beside.title')} gist={text('beside.gist')}>
      <p class="dim">{text('beside.text')}</p>
      <Outside title={text('beside.before')} moments={before} />
      <details open>
        <summary>{text('beside.moments')}</summary>
        <div class="beside-head" aria-hidden="true">
          <span>{text('beside.run')}</span>
          <span>{text('beside.real')}</span>
        </div>
        <ol class="beside-moments">
          {moments.map((each) => (
            <li key={each.moment} class="beside-moment">
              <h3>{each.moment}</h3>
              <Lines label={text('beside.run')} lines={each.run} />
              <Lines label={text('beside.real')} lines={each.real} />
            </li>
          ))}
        </ol>
      </details>
      <Outside title={text('beside.after')} moments={after} />
    </Part>
  );
}

function Outside({ title, moments }: { readonly title: string; readonly moments: readonly BesideMoment[] }) {
  if (moments.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ol class="beside-outside">
        {moments.map((each) => (
          <li key={each.moment}>
            <h3>{each.moment}</h3>
            <Lines label={text('beside.real')} lines={each.real} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly BesideLine[] }) {
  return (
    <ul aria-label={label} data-empty={lines.length === 0}>
      {lines.map((line) => (
        <li key={line.key}>
          {line.words} {line.tag && <span class="tag">{line.tag}</span>}
          {line.note && <span class="small dim chronicle-note">{line.note}</span>}
        </li>
      ))}
    </ul>
  );
}
