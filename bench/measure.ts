// Medians of repeated samples, each beside a sample of the calibration. Time is the processor's, not the wall's: it is
// the work that is measured, not what else the machine has to do.
import { calibrate } from './calibration.ts';

export interface Timing {
  /** Microseconds for one piece of work, median of the samples. */
  readonly microseconds: number;
  /** The same for the calibration, sampled alternately. */
  readonly calibration: number;
  /** Work over calibration: the median of the samples' own ratios. */
  readonly ratio: number;
  /** Half the distance between the quartiles, as a share of the median. */
  readonly spread: number;
}

const SAMPLE_MS = 250;
/**
 * Long enough for the JavaScript engine to have compiled what is called and settled: an ensemble runs for seconds, not
 * for its first half.
 */
const WARM_MS = 1500;

export function median(values: readonly number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Milliseconds of processor time that this process has used. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function quantile(values: readonly number[], share: number): number {
  return values.slice().sort((a, b) => a - b)[Math.floor(share * (values.length - 1) + 0.5)] as number;
}

/** Times `work`, which does `units` pieces; a sample repeats it until it lasts long enough. */
export function time(samples: number, units: number, work: (round: number) => void): Timing {
  let round = 0;
  const warmUntil = now() + WARM_MS;
  let once = 0;
  do {
    const start = now();
    work(round++);
    once = now() - start;
  } while (now() < warmUntil);
  const repeats = Math.max(1, Math.ceil(SAMPLE_MS / Math.max(once, 0.001)));
  const work_ = (): void => {
    for (let i = 0; i < repeats; i++) work(round++);
  };
  const times: number[] = [];
  const calibrations: number[] = [];
  for (let s = 0; s < samples; s++) {
    const before = now();
    calibrate();
    calibrate();
    const between = now();
    work_();
    const after = now();
    calibrations.push((1000 * (between - before)) / 2);
    times.push((1000 * (after - between)) / (repeats * units));
  }
  return {
    microseconds: median(times),
    calibration: median(calibrations),
    ratio: median(times.map((t, i) => t / (calibrations[i] as number))),
    spread: (quantile(times, 0.75) - quantile(times, 0.25)) / (2 * median(times)),
  };
}
