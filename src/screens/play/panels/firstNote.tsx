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
  /** What it stands beside: a selector. */
  readonly target: string;
  /** What within that it points at with an arrow, standing on the rest; undefined: it points at all of it. */
  readonly points: string | undefined;
  readonly onNext: () => void;
  readonly onSkip: () => void;
}

export function FirstNote({ step, steps, head, words, target, points, onNext, onSkip }: FirstNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const arrow = useRef<SVGPathElement>(null);
  useLayoutEffect(() => {
    let pointed: Element | null = null;
    const place = (): void => {
      if (note.current === null) return;
      if (points !== undefined && pointed?.isConnected !== true) {
        pointed = document.querySelector(points);
        // The map moves beneath the note.
        if (pointed !== null) moves.observe(pointed, { attributeFilter: ['cx', 'cy'] });
      }
      const at = pointed?.getBoundingClientRect();
      standBeside(note.current, document.querySelector(target), points !== undefined, at);
      if (arrow.current !== null) draw(arrow.current, note.current, at);
    };
    const moves = new MutationObserver(place);
    place();
    addEventListener('resize', place);
    // After the screen has put the focus on its heading, which it does as it appears.
    const timer = setTimeout(() => {
      place();
      next.current?.focus({ preventScroll: true });
    });
    return () => {
      clearTimeout(timer);
      moves.disconnect();
      removeEventListener('resize', place);
    };
  }, [target, points, words]);
  return (
    <>
      {points !== undefined && (
        <svg class="first-note-arrow" aria-hidden="true">
          <path ref={arrow} />
        </svg>
      )}
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
    </>
  );
}

/** Room between note and target, and between note and the window's edge, CSS pixels. */
const GAP = 12;

/** Puts the note beside its target, on the side with room, within the window; or on it, clear of what it points at. */
function standBeside(note: HTMLElement, target: Element | null, over: boolean, clearOf: DOMRect | undefined): void {
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
    over: overTop(box, height, clearOf),
  }[side];
  // The pointer's rules know the direction of the text, not left and right.
  const isMirrored = getComputedStyle(note).direction === 'rtl';
  note.dataset.side =
    side === 'right' || side === 'left' ? (isMirrored === (side === 'left') ? 'after' : 'before') : side;
  note.style.left = `${within(left, innerWidth - width)}px`;
  note.style.top = `${within(top, innerHeight - height)}px`;
}

const within = (at: number, most: number): number => between(at, GAP, most - GAP);

/** Room for an arrow between a note and what it points at, CSS pixels. */
const ARROW = 56;

/** Top of a note on its target: an arrow's length below what it points at, or where that leaves it no room, above. */
function overTop(box: DOMRect, height: number, pointed: DOMRect | undefined): number {
  const lowest = innerHeight - height - GAP;
  if (pointed === undefined) return box.bottom - height - 4 * GAP;
  return pointed.bottom + ARROW < lowest ? pointed.bottom + ARROW : pointed.top - ARROW - height;
}

/** Length and half width of an arrow's head, CSS pixels. */
const HEAD = [13, 7] as const;

/** Draws the arrow from the note's edge to what it points at. */
function draw(arrow: SVGPathElement, note: HTMLElement, pointed: DOMRect | undefined): void {
  if (pointed === undefined) {
    arrow.removeAttribute('d');
    return;
  }
  const from = note.getBoundingClientRect();
  const [x, y] = [pointed.left + pointed.width / 2, pointed.top + pointed.height / 2];
  const start = [between(x, from.left + 2 * GAP, from.right - 2 * GAP), between(y, from.top, from.bottom)] as const;
  const length = Math.hypot(x - start[0], y - start[1]) || 1;
  const [dx, dy] = [(x - start[0]) / length, (y - start[1]) / length];
  const radius = pointed.width / 2 + 3;
  const tip = [x - dx * radius, y - dy * radius] as const;
  const [long, half] = HEAD;
  const neck = [tip[0] - dx * long, tip[1] - dy * long] as const;
  const corner = (side: number): string => `${neck[0] - dy * half * side} ${neck[1] + dx * half * side}`;
  arrow.setAttribute('d', `M${start.join(' ')}L${neck.join(' ')}M${tip.join(' ')}L${corner(1)}L${corner(-1)}Z`);
}

const between = (at: number, least: number, most: number): number => Math.max(least, Math.min(at, most));
