/** A step of the question: a part of the column, or on a narrow page one of four that open in turn. */
import './desk.css';
import type { ComponentChildren } from 'preact';
import { useWindowSize } from '../../../ui/windowSize.ts';

/** Beneath this width, in letters, steps fold. */
const FOLDS = 60;

interface StepProps {
  readonly title: string;
  /** What is chosen, beside the title while it is folded. */
  readonly gist?: string;
  /** Whether it is open at first where steps fold. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

export function Step({ title, gist = '', open = false, children }: StepProps) {
  if (useWindowSize().width >= FOLDS)
    return (
      <fieldset class="lab-step">
        <legend>{title}</legend>
        {children}
      </fieldset>
    );
  return (
    <details class="lab-step" name="lab-step" open={open}>
      <summary>
        <b>{title}</b> <span class="small dim">{gist}</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
