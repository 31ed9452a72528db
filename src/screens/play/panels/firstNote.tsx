/**
 * One of the notes of the guided first turn, beside what it tells of. It takes the focus and blocks nothing; Escape is
 * the screen's own command.
 */
import './firstNote.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../../words/text.ts';

export interface FirstNoteProps {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  readonly head: string;
  readonly words: string;
  /** What it points at: a selector; `over`: it stands on it. */
  readonly target: string;
  readonly over: boolean;
  readonly onNext: () => void;
  readonly onSkip: () => void;
}

export function FirstNote({ step, steps, head, words, target, over, onNext, onSkip }: FirstNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      if (note.current !== null) standBeside(note.current, document.querySelector(target), over);
    };
    place();
    addEventListener('resize', place);
    // After the screen has put the focus on its heading, which it does as it appears.
    const timer = setTimeout(() => {
      place();
      next.current?.focus({ preventScroll: true });
    });
    return () => {
      clearTimeout(timer);
      removeEventListener('resize', place);
    };
  }, [target, over, words]);
  return (
    <div
      class="first-note"
      role="dialog"
      aria-labelledby="first-note-head"
      aria-describedby="first-note-words"
      ref={note}
    >
      <p class="first-note-step">{text('note.step', { step, steps })}</p>
      <h2 id="first-note-head">{head}</h2>
      <p id="first-note-words">{words}</p>
      <p class="buttons">
        <button type="button" ref={next} onClick={onNext}>
          {text(step === steps ? 'note.begin' : 'note.next')}
        </button>
        {step < steps && (
          <button type="button" onClick={onSkip}>
            {text('note.skip')}
          </button>
        )}
      </p>
    </div>
  );
}

/** Room between note and target, and between note and the window's edge, CSS pixels. */
const GAP = 12;

/** Puts the note beside its target, on the side with room, within the window. */
function standBeside(note: HTMLElement, target: Element | null, over: boolean): void {
  const { width, height } = note.getBoundingClientRect();
  const box = target?.getBoundingClientRect() ?? new DOMRect(innerWidth / 2, innerHeight / 2, 0, 0);
  const side = over
    ? 'over'
    : innerWidth - box.right > width + 2 * GAP
      ? 'right'
      : box.left > width + 2 * GAP && box.height > height
        ? 'left'
        : innerHeight - box.bottom > height + 2 * GAP
          ? 'below'
          : box.top > height + 2 * GAP
            ? 'above'
            : 'over';
  const left = {
    right: box.right + GAP,
    left: box.left - GAP - width,
    below: box.right - width,
    above: box.right - width,
    over: box.left + (box.width - width) / 2,
  }[side];
  const top = {
    right: box.top + GAP,
    left: box.top + GAP,
    below: box.bottom + GAP,
    above: box.top - GAP - height,
    over: box.bottom - height - 4 * GAP,
  }[side];
  // The pointer's rules know the direction of the text, not left and right.
  const isMirrored = getComputedStyle(note).direction === 'rtl';
  note.dataset.side =
    side === 'right' || side === 'left' ? (isMirrored === (side === 'left') ? 'after' : 'before') : side;
  note.style.left = `${within(left, innerWidth - width)}px`;
  note.style.top = `${within(top, innerHeight - height)}px`;
}

const within = (at: number, most: number): number => Math.max(GAP, Math.min(at, most - GAP));
