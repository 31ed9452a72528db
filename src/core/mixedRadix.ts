/**
 * A list of small numbers, each below a bound of its own (its radix), as one number and as text of 64 digits or of 32:
 * a value below 77 takes the 6.27 bits that it needs, not 7 or 8. The reader names the same radices in the same order.
 */

/** Letters that stand for digits. A group of letters is so many digits of sixteen. */
export interface Numerals {
  readonly letters: string;
  readonly places: ReadonlyMap<string, number>;
  readonly group: number;
  readonly sixteens: number;
}

function numerals(letters: string, group: number, sixteens: number): Numerals {
  return { letters, places: new Map([...letters].map((letter, place) => [letter, place])), group, sixteens };
}

/** Digits of base64url: what links, mail programs and addresses leave alone. */
export const LINK_NUMERALS = numerals('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 2, 3);
/** Crockford's: one case, no signs, and no letter that is taken for another. */
export const PLAIN_NUMERALS = numerals('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 4, 5);

export const isDigit = (character: string, { places }: Numerals = LINK_NUMERALS): boolean => places.has(character);

export class RadixWriter {
  private readonly starts: number[] = [];
  private readonly sizes: number[] = [];
  private readonly radices: number[] = [];

  private areBelow = true;

  /** @param value a whole number, 0 <= value < radix; after any other there is no text. */
  write(value: number, radix: number): void {
    this.writeShare(value, 1, radix);
  }

  /**
   * One of several choices that share out the numbers below a radix: the one that has `size` of them from `start` on.
   * It takes as many bits as its share is small (asymmetric numeral systems; J. Duda).
   */
  writeShare(start: number, size: number, radix: number): void {
    if (!(start >= 0 && size >= 1 && start + size <= radix)) this.areBelow = false;
    this.starts.push(start);
    this.sizes.push(size);
    this.radices.push(radix);
  }

  /** A whole number of any size from 0, at most 2^53 - 1; small ones take four bits. */
  writeCount(value: number): void {
    if (!Number.isSafeInteger(value)) this.areBelow = false;
    for (let left = Math.max(0, value); ; left = Math.floor(left / 8)) {
      this.write((left % 8) + (left < 8 ? 0 : 8), 16);
      if (left < 8) return;
    }
  }

  /** At least one group of digits; `undefined` if a value was not below its radix. */
  text({ letters, group, sixteens }: Numerals = LINK_NUMERALS): string | undefined {
    if (!this.areBelow) return undefined;
    let number = 0n;
    for (let i = this.starts.length - 1; i >= 0; i--) {
      const size = this.sizes[i];
      const [whole, rest] = size === 1 ? [number, 0n] : [number / BigInt(size), number % BigInt(size)];
      number = whole * BigInt(this.radices[i]) + BigInt(this.starts[i]) + rest;
    }
    const hex = number.toString(16);
    const whole = hex.padStart(Math.ceil(hex.length / sixteens) * sixteens, '0');
    let text = '';
    for (let i = 0; i < whole.length; i += sixteens)
      text += lettersOf(Number.parseInt(whole.slice(i, i + sixteens), 16), group, letters);
    return text;
  }
}

/** 8^17: what stands at this place or beyond does not fit into a whole number of JavaScript. */
const MOST_PLACE = 2_251_799_813_685_248;

export class RadixReader {
  private number: bigint;

  /** @param digits each of them one for which `isDigit` holds. */
  constructor(digits: string, { letters, places, group, sixteens }: Numerals = LINK_NUMERALS) {
    // What is missing of a group is missing at the front.
    const whole = digits.padStart(Math.ceil(digits.length / group) * group, letters[0]);
    let hex = '0x0';
    for (let i = 0; i < whole.length; i += group)
      hex += valueIn(whole.slice(i, i + group), places)
        .toString(16)
        .padStart(sixteens, '0');
    this.number = BigInt(hex);
  }

  /** Beyond the end everything is 0. */
  read(radix: number): number {
    const by = BigInt(radix);
    const value = Number(this.number % by);
    this.number /= by;
    return value;
  }

  /**
   * Which of several choices was written: `shareAt` tells whose share a number below the radix is in.
   */
  readShare<Share extends { readonly start: number; readonly size: number }>(
    radix: number,
    shareAt: (place: number) => Share,
  ): Share {
    const place = this.read(radix);
    const share = shareAt(place);
    this.number = this.number * BigInt(share.size) + BigInt(place - share.start);
    return share;
  }

  readCount(): number {
    let value = 0;
    for (let place = 1; place <= MOST_PLACE; place *= 8) {
      const group = this.read(16);
      value += (group % 8) * place;
      if (group < 8) break;
    }
    return value;
  }

  /** Whether nothing but zeros is left. */
  get isAtEnd(): boolean {
    return this.number === 0n;
  }
}

function lettersOf(value: number, count: number, letters: string): string {
  let text = '';
  let left = value;
  for (let i = 0; i < count; i++) {
    text = letters[left % letters.length] + text;
    left = Math.floor(left / letters.length);
  }
  return text;
}

function valueIn(digits: string, places: Numerals['places']): number {
  let value = 0;
  for (const digit of digits) value = value * places.size + (places.get(digit) ?? 0);
  return value;
}

/** A whole number as that many digits, if it has no more. */
export const digitsOf = (value: number, count: number, { letters }: Numerals = LINK_NUMERALS): string =>
  lettersOf(value, count, letters);

export const numberOf = (digits: string, { places }: Numerals = LINK_NUMERALS): number => valueIn(digits, places);
