/**
 * A list of small numbers, each below a bound of its own (its radix), as one number and as text of 64 digits: a value
 * below 77 takes the 6.27 bits that it needs, not 7 or 8. The reader names the same radices in the same order.
 */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_OF: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** A digit of base64url: what links, mail programs and addresses leave alone. */
export const isDigit = (character: string): boolean => DIGIT_OF.has(character);

export class RadixWriter {
  private readonly values: number[] = [];
  private readonly radices: number[] = [];

  private areBelow = true;

  /** @param value a whole number, 0 <= value < radix; after any other there is no text. */
  write(value: number, radix: number): void {
    if (!(value >= 0 && value < radix)) this.areBelow = false;
    this.values.push(value);
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

  /** At least two digits; `undefined` if a value was not below its radix. */
  text(): string | undefined {
    if (!this.areBelow) return undefined;
    let number = 0n;
    for (let i = this.values.length - 1; i >= 0; i--)
      number = number * BigInt(this.radices[i]) + BigInt(this.values[i]);
    const hex = number.toString(16);
    const whole = hex.padStart(Math.ceil(hex.length / 3) * 3, '0');
    let text = '';
    for (let i = 0; i < whole.length; i += 3) {
      const twelve = Number.parseInt(whole.slice(i, i + 3), 16);
      text += DIGITS[twelve >> 6] + DIGITS[twelve & 63];
    }
    return text;
  }
}

/** 8^17: what stands at this place or beyond does not fit into a whole number of JavaScript. */
const MOST_PLACE = 2_251_799_813_685_248;

export class RadixReader {
  private number: bigint;

  /** @param digits each of them one for which `isDigit` holds. */
  constructor(digits: string) {
    let hex = '0x0';
    // Two digits are three of sixteen; an odd one out comes first.
    const whole = digits.length % 2 === 0 ? digits : `${DIGITS[0]}${digits}`;
    for (let i = 0; i < whole.length; i += 2)
      hex += (digitValue(whole[i]) * 64 + digitValue(whole[i + 1])).toString(16).padStart(3, '0');
    this.number = BigInt(hex);
  }

  /** Beyond the end everything is 0. */
  read(radix: number): number {
    const by = BigInt(radix);
    const value = Number(this.number % by);
    this.number /= by;
    return value;
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

const digitValue = (digit: string): number => DIGIT_OF.get(digit) ?? 0;

/** A whole number below 64^count as that many digits. */
export function digitsOf(value: number, count: number): string {
  let text = '';
  let left = value;
  for (let i = 0; i < count; i++) {
    text = DIGITS[left % 64] + text;
    left = Math.floor(left / 64);
  }
  return text;
}

export function numberOf(digits: string): number {
  let value = 0;
  for (const digit of digits) value = value * 64 + digitValue(digit);
  return value;
}
