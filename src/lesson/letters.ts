/**
 * Texts of pupils and teachers in few digits: each letter takes a share of the numbers that grows with how often it
 * came before. What English uses most begins with large shares; another language makes its letters common within a
 * sentence. All texts of a code are written one after another with one `Letters`, and read in the same order.
 */
import type { RadixReader, RadixWriter } from '../core/mixedRadix.ts';

/** Letters of a window: the first 128 units, and those of one window of as many more (see `play/link/parts.ts`). */
const WINDOW = 0x80;
const NEXT_WINDOW = 2 * WINDOW;
const WINDOWS = 0x1_0000 / WINDOW;

/** Of thousand letters of English prose, so many; every other letter counts as one. */
const USUAL = 'e98 t70 a63 o58 i54 n54 s49 h45 r46 d31 l31 u22 c22 m19 f17 w16 g16 y15 p15 b11 v8 k6';
const SPACE = 170;
const MARKS = ".,'?";
const MARK = 6;
/** What one more of a letter adds to its share. */
const ONE_MORE = 16;

export class Letters {
  private readonly shares = new Uint32Array(NEXT_WINDOW + 1).fill(1);
  private sum = 0;
  private window = 1;

  constructor() {
    for (const [letter, ...many] of USUAL.split(' ')) this.shares[letter.charCodeAt(0)] = Number(many.join(''));
    for (const mark of MARKS) this.shares[mark.charCodeAt(0)] = MARK;
    this.shares[' '.charCodeAt(0)] = SPACE;
    for (const share of this.shares) this.sum += share;
  }

  write(writer: RadixWriter, text: string): void {
    writer.writeCount(text.length);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const own = Math.floor(unit / WINDOW);
      if (own !== 0 && own !== this.window) {
        this.put(writer, NEXT_WINDOW);
        writer.write(own, WINDOWS);
        this.window = own;
      }
      this.put(writer, (unit % WINDOW) + (own === 0 ? 0 : WINDOW));
    }
  }

  /** `most`: characters that it may have; `undefined` if there are more. */
  read(reader: RadixReader, most: number): string | undefined {
    const length = reader.readCount();
    if (length > most) return undefined;
    let text = '';
    while (text.length < length) {
      const value = this.take(reader);
      if (value === NEXT_WINDOW) this.window = reader.read(WINDOWS);
      else text += String.fromCharCode(value < WINDOW ? value : this.window * WINDOW + value - WINDOW);
    }
    return text;
  }

  private put(writer: RadixWriter, value: number): void {
    let start = 0;
    for (let i = 0; i < value; i++) start += this.shares[i];
    writer.writeShare(start, this.shares[value], this.sum);
    this.count(value);
  }

  private take(reader: RadixReader): number {
    const { value } = reader.readShare(this.sum, (place) => {
      let [each, start] = [0, 0];
      while (start + this.shares[each] <= place) start += this.shares[each++];
      return { value: each, start, size: this.shares[each] };
    });
    this.count(value);
    return value;
  }

  private count(value: number): void {
    this.shares[value] += ONE_MORE;
    this.sum += ONE_MORE;
  }
}
