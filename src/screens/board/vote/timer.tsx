/** A timer without sound: whoever leads starts it, and goes on when it suits the class. */
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../words/text.ts';

interface TimerProps {
  readonly seconds: number;
  /** Words on the button. */
  readonly goOn: string;
  readonly onGoOn: () => void;
}

const TICK_MS = 200;

export function Timer({ seconds, goOn, onGoOn }: TimerProps) {
  const [left, setLeft] = useState(seconds);
  const [isRunning, setRunning] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const end = performance.now() + 1000 * seconds;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning, seconds]);
  return (
    <p class="buttons board-timer">
      {isRunning ? (
        <>
          <span class="board-seconds" role="timer">
            {text('boardVote.seconds', { seconds: left })}
          </span>
          <button type="button" class="primary" onClick={onGoOn}>
            {goOn}
          </button>
        </>
      ) : (
        <button type="button" class="primary" onClick={() => setRunning(true)}>
          {text('boardVote.start', { seconds })}
        </button>
      )}
    </p>
  );
}
