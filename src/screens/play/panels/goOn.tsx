/** Goes on from what a turn brought. It stands where the turn was ended, and has the focus as soon as it is there. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../../words/text.ts';

interface GoOnProps {
  readonly onKey: () => void;
  readonly onPointer: () => void;
}

export function GoOn({ onKey, onPointer }: GoOnProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button
      type="button"
      class="primary end"
      ref={button}
      aria-describedby="resolution-title"
      // A click by a key has no `detail`.
      onClick={({ detail }) => (detail === 0 ? onKey() : onPointer())}
    >
      {text('resolution.next')}
    </button>
  );
}
