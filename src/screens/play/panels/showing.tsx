/** The result as it is told: one headline at a time, by itself or by hand. The receipts come when it is over. */
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../../words/text.ts';

export interface ShowingProps {
  readonly moment: string;
  readonly title: string;
  /** The headlines told so far, the present one last. */
  readonly told: readonly { readonly key: string; readonly fact: string; readonly detail?: string }[];
  /** Number of headlines in all. */
  readonly count: number;
  readonly isPaused: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onPause: () => void;
  readonly onSkip: () => void;
}

export function Showing({ moment, title, told, count, isPaused, onBack, onNext, onPause, onSkip }: ShowingProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  useEffect(
    () => section.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    [told.length],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnButton = event.target !== event.currentTarget;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: onBack,
      ArrowRight: onNext,
      Escape: onSkip,
      ...(isOnButton ? {} : { ' ': onPause, Enter: onNext }),
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <section
      class="resolution showing"
      aria-labelledby="resolution-title"
      aria-describedby="showing-keys"
      tabIndex={-1}
      ref={section}
      onKeyDown={onKeyDown}
    >
      <p class="resolution-moment">{moment}</p>
      <h2 id="resolution-title">{title}</h2>
      <ol class="showing-told">
        {told.map(({ key, fact, detail }, index) => (
          <li key={key} aria-current={index === told.length - 1 ? 'step' : undefined}>
            <strong>{fact}</strong> {detail}
          </li>
        ))}
      </ol>
      {told.length === 0 && <p class="dim">{text('show.orders')}</p>}
      <p class="showing-count small dim">
        {told.length > 0 && text('show.count', { n: told.length, count })} {isPaused && text('show.paused')}
      </p>
      <p class="small dim" id="showing-keys">
        {text('show.keys')}
      </p>
      <p class="buttons">
        <button type="button" class="quiet" disabled={told.length < 2} onClick={onBack}>
          {text('show.back')}
        </button>
        <button type="button" class="quiet" onClick={onNext}>
          {text('show.next')}
        </button>
        <button type="button" class="primary" onClick={onSkip} aria-keyshortcuts="Escape">
          {text('show.skip')} <kbd>Esc</kbd>
        </button>
      </p>
    </section>
  );
}
