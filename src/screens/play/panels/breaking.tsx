/** Who is about to break, by what the chair knows: the first thing on the desk. */
import { type Mark, Swatch } from '../../../ui/charts/swatch.tsx';
import { WillBlocks } from '../../../ui/charts/willBlocks.tsx';
import { text } from '../../../words/text.ts';

export interface BreakingLine {
  readonly key: string;
  /** Of the place. */
  readonly id: string;
  readonly place: string;
  readonly side: string;
  readonly mark: Mark;
  readonly men: string;
  readonly band: number;
  readonly trend: number;
  /** The blocks in words. */
  readonly will: string;
  readonly when: string;
}

export interface BreakingProps {
  readonly lines: readonly BreakingLine[];
  readonly onPlace: (id: string) => void;
}

export function Breaking({ lines, onPlace }: BreakingProps) {
  return (
    <section class="breaking" aria-labelledby="breaking-title">
      <h2 id="breaking-title">{text('breaking.title')}</h2>
      {lines.length === 0 && <p class="small dim">{text('breaking.nobody')}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <button type="button" class="breaking-line" onClick={() => onPlace(line.id)}>
              <Swatch mark={line.mark} id={`breaking-${line.key.replace(' ', '-')}`} />
              <span>
                <strong>{line.place}</strong> <span class="dim">{line.men}</span>
                <span class="sr-only">
                  {' '}
                  {line.side}, {line.will}
                </span>
              </span>
              <WillBlocks band={line.band} trend={line.trend} />
              <span class="breaking-when">{line.when}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
