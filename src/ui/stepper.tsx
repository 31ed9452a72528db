/** Steps through a line of turns: first, previous, a slider, next, last. */
import './stepper.css';

export interface StepperProps {
  /** 0 to `last` (included). */
  readonly step: number;
  readonly last: number;
  readonly words: {
    readonly first: string;
    readonly previous: string;
    readonly slider: string;
    readonly next: string;
    readonly last: string;
    /** The slider's value in words. */
    readonly now: string;
  };
  readonly onStep: (step: number) => void;
}

export function Stepper({ step, last, words, onStep }: StepperProps) {
  return (
    <div class="stepper">
      <button type="button" class="quiet" disabled={step === 0} onClick={() => onStep(0)}>
        {words.first}
      </button>
      <button type="button" class="quiet" disabled={step === 0} onClick={() => onStep(step - 1)}>
        {words.previous}
      </button>
      <label class="stepper-slider">
        <span class="sr-only">{words.slider}</span>
        <input
          type="range"
          min={0}
          max={last}
          value={step}
          aria-valuetext={words.now}
          onInput={(event) => onStep(Number(event.currentTarget.value))}
        />
      </label>
      <button type="button" class="quiet" disabled={step === last} onClick={() => onStep(step + 1)}>
        {words.next}
      </button>
      <button type="button" class="quiet" disabled={step === last} onClick={() => onStep(last)}>
        {words.last}
      </button>
    </div>
  );
}
