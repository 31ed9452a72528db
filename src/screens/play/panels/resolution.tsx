/** The turn's result: at most five headlines, then the receipt of the player's orders. Announced as it appears. */
import { useEffect, useRef } from 'preact/hooks';
import { Headlines } from '../../../ui/headlines.tsx';
import { text } from '../../../words/text.ts';
import { Receipts, type ReceiptsProps } from './receipts.tsx';

export interface ResolutionProps {
  readonly moment: string;
  readonly headlines: readonly string[];
  readonly receipts: ReceiptsProps;
  readonly onNext: () => void;
  readonly onLog: () => void;
}

export function Resolution({ moment, headlines, receipts, onNext, onLog }: ResolutionProps) {
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus({ preventScroll: true }), [moment]);
  return (
    <section class="resolution" aria-labelledby="resolution-title">
      <p class="resolution-moment">{moment}</p>
      <h2 id="resolution-title">{text('resolution.title')}</h2>
      <Headlines lines={headlines} />
      <Receipts {...receipts} />
      <p class="buttons">
        <button type="button" class="primary" ref={next} onClick={onNext}>
          {text('resolution.next')}
        </button>
        <button type="button" class="quiet" onClick={onLog}>
          {text('resolution.log')}
        </button>
      </p>
    </section>
  );
}
