/** Numbers, dates and lists in a language's format. Intl does all of it. */

export interface Formats {
  /** Unrounded, in the language's digits and grouping. */
  decimal(value: number): string;
  /** With exactly this many decimals. */
  fixed(value: number, digits: number): string;
  /** Rounded to a whole number. */
  whole(value: number): string;
  /** Rounded, always with its sign unless it is 0. */
  change(value: number): string;
  /** At most one decimal. */
  tenths(value: number): string;
  tenthsChange(value: number): string;
  /** Exactly this many decimals, with its sign unless it is 0. */
  fixedChange(value: number, digits: number): string;
  range(low: number, high: number): string;
  /** "2.9k" */
  short(value: number): string;
  /** "1.5–3k": the unit once, if both ends have the same. */
  shortRange(low: number, high: number): string;
  /** "3.6 million" */
  large(value: number): string;
  kilometres(value: number): string;
  percent(share: number, digits: number): string;
  /** "6 December 2024", from 2024-12-06. */
  date(iso: string): string;
  /** "6 December" */
  day(iso: string): string;
  /** "6 Dec 2024" */
  shortDate(iso: string): string;
  /** "6 Dec" */
  shortDay(iso: string): string;
  /** "30 Nov 2026, 14:05" in the reader's time zone, from milliseconds since 1970 UTC. */
  instant(milliseconds: number): string;
  /** "A, B and C" */
  list(items: readonly string[]): string;
  /** "A, B, C" */
  series(items: readonly string[]): string;
  plural(count: number): Intl.LDMLPluralRule;
  compare(a: string, b: string): number;
}

/** Intl writes a hyphen in some languages; typography wants a minus sign. */
const trueMinus = (words: string): string => words.replace('-', '\u2212');

/** Creates each formatter on first use: creating one takes longer than formatting everything on a screen. */
function lazily<Kind>(make: () => Kind): () => Kind {
  let made: Kind | undefined;
  return () => (made ??= make());
}

/** Drops the first of two equal units, and the spaces that Intl sets round the dash for units. */
function joinedRange(parts: readonly Intl.NumberRangeFormatPart[]): string {
  const units = parts.filter(({ type }) => type === 'compact');
  const same = units.length === 2 && units[0].value === units[1].value;
  return parts
    .filter((part) => !same || part.type !== 'compact' || part.source === 'endRange')
    .map(({ type, source, value }) => (type === 'literal' && source === 'shared' ? value.trim() : value))
    .join('');
}

function createFormats(locale: string): Formats {
  const numbers = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = lazily(() => new Intl.NumberFormat(locale, options));
    // + 0 turns -0 into 0.
    return (value) => trueMinus(format().format(value + 0));
  };
  const byDigits = (options: Intl.NumberFormatOptions): ((value: number, digits: number) => string) => {
    const made: ((value: number) => string)[] = [];
    return (value, digits) => {
      // A value that rounds to 0 has no sign.
      made[digits] ??= numbers({
        signDisplay: 'negative',
        ...options,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      return made[digits](value);
    };
  };
  const ranges = (options: Intl.NumberFormatOptions, one: (value: number) => string) => {
    const format = lazily(() => new Intl.NumberFormat(locale, options));
    return (low: number, high: number): string => (low === high ? one(low) : format().formatRange(low, high));
  };
  const dates = (options: Intl.DateTimeFormatOptions): ((iso: string) => string) => {
    const format = lazily(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
    return (iso) => format().format(new Date(`${iso}T00:00:00Z`));
  };
  const instant = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const shortRange = lazily(() => new Intl.NumberFormat(locale, { notation: 'compact' }));
  const shortRanges = new Map<string, string>();
  const lists = (options: Intl.ListFormatOptions): ((items: readonly string[]) => string) => {
    const format = lazily(() => new Intl.ListFormat(locale, options));
    return (items) => format().format(items);
  };
  const rules = lazily(() => new Intl.PluralRules(locale));
  const collator = lazily(() => new Intl.Collator(locale));

  const decimal = numbers({});
  const fixed = byDigits({});
  const whole = numbers({ maximumFractionDigits: 0 });
  const short = numbers({ notation: 'compact' });
  return {
    decimal,
    fixed,
    whole: (value) => whole(Math.round(value)),
    change: numbers({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    tenths: numbers({ maximumFractionDigits: 1 }),
    tenthsChange: numbers({ maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    fixedChange: byDigits({ signDisplay: 'exceptZero' }),
    range: ranges({}, decimal),
    short,
    // A map asks for a dozen ranges sixty times a turn, and browsers are slow at making them.
    shortRange(low, high) {
      const key = `${low}/${high}`;
      const known = shortRanges.get(key) ?? joinedRange(shortRange().formatRangeToParts(low, high));
      shortRanges.set(key, known);
      return known;
    },
    large: numbers({ notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 }),
    kilometres: numbers({ style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 }),
    percent: byDigits({ style: 'percent' }),
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    day: dates({ day: 'numeric', month: 'long' }),
    shortDate: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    shortDay: dates({ day: 'numeric', month: 'short' }),
    instant: (milliseconds) => instant().format(milliseconds),
    list: lists({ style: 'long', type: 'conjunction' }),
    series: lists({ style: 'short', type: 'unit' }),
    plural: (count) => rules().select(count),
    compare: (a, b) => collator().compare(a, b),
  };
}

const made = new Map<string, Formats>();

/** `locale`: a language tag that Intl supports. */
export function formatsOf(locale: string): Formats {
  const formats = made.get(locale) ?? createFormats(locale);
  made.set(locale, formats);
  return formats;
}
