/**
 * Class run: what one device hands in as its run code. What came of it is not part of it: whoever reads it plays the
 * orders again and takes what comes out.
 */

export const CLASS_RUN_LIMITS = {
  nickname: 16,
  because: 140,
  mattered: 200,
  answer: 120,
  /** Of all texts together, characters. */
  texts: 500,
  counters: 10,
} as const;

/** Ten counters on the bins of one forecast. */
export interface Expected {
  readonly counters: readonly number[];
  /** "I don't know": the counters stand as they were given out. */
  readonly unknown?: boolean;
}

export interface ClassRun {
  /** Version of the rules it was played under: not always the one that its lesson was made with. */
  readonly rules: number;
  /** Of the lesson, as `lessonWordOf` gives it, 32 bits. */
  readonly lesson: number;
  /** Id of the actor. */
  readonly desk: string;
  /** Watched doctrine play from the first half day on. */
  readonly isObserver: boolean;
  /** Run number of its luck, if each device has its own. */
  readonly run?: number;
  /** By turn played by hand: the desk's orders as lines, none for a silent desk; then doctrine. */
  readonly orders: readonly (readonly string[])[];
  /** By turn of the whole run, hexadecimal: sixteen digits, of which a code keeps the first few (`digitsAt`). */
  readonly digests: readonly string[];
  /** By forecast of the lesson. */
  readonly expected: readonly Expected[];
  /** The own order said to have mattered most, by its place in `orders`. */
  readonly chosen?: { readonly turn: number; readonly order: number };
  /** By vote of the lesson: the option, from 0; undefined: none given. */
  readonly votes: readonly (number | undefined)[];
  readonly nickname: string;
  /** Why the counters were placed so. */
  readonly because: string;
  /** Whether it was choice, luck or the model, in a sentence. */
  readonly mattered: string;
  /** By own question of the lesson. */
  readonly answers: readonly string[];
}
