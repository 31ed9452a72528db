/** How fast the units of a queue are played, and so how long the rest will take: measured, never promised. */

export interface Pace {
  /** Notes how many units are played by now. */
  note(units: number): void;
  /** Seconds until so many more are played, as it went of late; undefined while too little is known. */
  secondsFor(units: number): number | undefined;
}

/** What is looked back on, and the least of it that says something, milliseconds. */
const WINDOW_MS = 180_000;
const LEAST_MS = 5000;

/** @param now milliseconds, from any origin. */
export function createPace(now: () => number): Pace {
  const notes: { readonly at: number; readonly units: number }[] = [];
  return {
    note(units) {
      const at = now();
      notes.push({ at, units });
      while (notes.length > 2 && notes[1].at < at - WINDOW_MS) notes.shift();
    },
    secondsFor(units) {
      const [first, last] = [notes[0], notes[notes.length - 1]];
      const played = first === undefined ? 0 : last.units - first.units;
      if (played <= 0 || last.at - first.at < LEAST_MS) return undefined;
      return (units * (last.at - first.at)) / 1000 / played;
    },
  };
}
