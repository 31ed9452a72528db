/**
 * Values that the format allows and no country has: another unit, another sign, a digit too many. All are warnings,
 * since the author may know better; only a people too large to be counted is an error.
 */
import { isDay, turnOf } from '../../core/moments.ts';
import type { Path } from '../problem.ts';
import type { EvidenceMap } from '../read/evidence.ts';
import { pathOfAddress } from '../schema/addresses.ts';
import { valueAt } from '../schema/data.ts';
import type { CheckContext } from './context.ts';

/** First and last year of a scenario, before and after which a typing error is likelier. */
const YEARS = { least: 1800, most: 2100 };
/** Turns of about a year: dates further from the start belong to another campaign. */
const FAR = 800;
/** Thousands of people: no city has more. */
const MOST_PEOPLE = 40_000;
/** Thousands of people of the whole country; with the dead and displaced before the start, 32 bits still hold them. */
const MOST_PEOPLE_IN_ALL = 1_800_000;
/** Men of one force; a garrison may also be the larger part of a small place, but not of a town. */
const MOST_MEN = 150_000;
const FEW_MEN = 20;
const TOWN = 20;

/** What may be an error. */
export function checkSizes(context: CheckContext, evidence: EvidenceMap): void {
  checkPeople(context);
  checkEvidenceRanges(context, evidence);
}

/** What is a warning whatever it is. */
export function checkPlausible(context: CheckContext): void {
  checkTime(context);
  checkMen(context);
  checkSideSizes(context);
}

function checkTime(context: CheckContext): void {
  const { start, turns, facts, costReal } = context.file;
  if (!isDay(start.date)) return;
  const year = Number(start.date.slice(0, 4));
  if (year < YEARS.least || year > YEARS.most)
    context.warn({ code: 'check/implausible/year', path: ['start', 'date'], values: { year, ...YEARS } });
  if (turns < 4) context.warn({ code: 'check/implausible/turns', path: ['turns'], values: { turns } });
  const near = (day: string, path: Path): void => {
    if (isDay(day) && Math.abs(turnOf(start, { date: day, half: 'am' })) > FAR)
      context.warn({ code: 'check/implausible/date', path, values: { day, start: start.date } });
  };
  for (const [i, { moment }] of facts.entries()) near(moment.date, ['facts', i, 'moment', 'date']);
  for (const [i, { when }] of context.file.triggers.entries())
    for (const [c, condition] of when.entries())
      if (condition.kind === 'from') near(condition.moment.date, ['triggers', i, 'when', c, 'moment', 'date']);
  const day = costReal?.asOf.date;
  if (day === undefined || !isDay(day)) return;
  near(day, ['costReal', 'asOf', 'date']);
  if (turnOf(start, { date: day, half: 'pm' }) < 0)
    context.warn({
      code: 'check/implausible/before-start',
      path: ['costReal', 'asOf', 'date'],
      values: { day, start: start.date },
    });
}

function checkPeople(context: CheckContext): void {
  const { regions, cost } = context.file;
  let all = 0;
  for (const [i, { id, people, tags }] of regions.entries()) {
    const path = ['regions', i, 'people'];
    all += people;
    if (people > MOST_PEOPLE)
      context.warn({
        code: 'check/implausible/people',
        path,
        values: { place: id, people, millions: String(people / 1000) },
      });
    const isTown = tags.includes('provincialCapital') || tags.includes('nationalCapital');
    if ((people > 0 && people < 0.1) || (isTown && people < 1))
      context.warn({
        code: 'check/implausible/few-people',
        path,
        values: { place: id, people, persons: String(Math.round(people * 1000)) },
      });
  }
  const people = String(Math.round(all * 1000));
  if (all > MOST_PEOPLE_IN_ALL)
    context.error({
      code: 'check/too-many/people',
      path: ['regions'],
      values: { people, most: String(MOST_PEOPLE_IN_ALL * 1000) },
    });
  for (const key of ['killedCivilians', 'killedFighters', 'displaced'] as const)
    if (cost[key] > all * 1000)
      context.warn({
        code: 'check/implausible/cost',
        path: ['cost', key],
        values: { given: String(cost[key]), people },
      });
}

function checkMen(context: CheckContext): void {
  const { regions, forces } = context.file;
  const many = (given: number, path: Path): void => {
    if (given > MOST_MEN) context.warn({ code: 'check/implausible/men', path, values: { given, most: MOST_MEN } });
  };
  for (const [i, { id, people, garrison, local }] of regions.entries()) {
    for (const [men, key] of [
      [garrison?.paper, 'garrison'],
      [local?.men, 'local'],
    ] as const) {
      if (men === undefined) continue;
      const path = ['regions', i, key, key === 'garrison' ? 'paper' : 'men'];
      many(men, path);
      if (people >= TOWN && men > people * 500)
        context.warn({
          code: 'check/implausible/garrison',
          path,
          values: { place: id, men, persons: String(Math.round(people * 1000)) },
        });
    }
    small(context, garrison?.fill, ['regions', i, 'garrison', 'fill']);
    quality(context, garrison?.quality, ['regions', i, 'garrison', 'quality']);
  }
  for (const [i, { id, paper, fill, quality: skill }] of forces.entries()) {
    const path = ['forces', i, 'paper'];
    many(paper, path);
    if (paper === 0) context.warn({ code: 'check/idle/force', path, values: { force: id } });
    else if (paper < FEW_MEN)
      context.warn({ code: 'check/implausible/few-men', path, values: { force: id, men: paper } });
    small(context, fill, ['forces', i, 'fill']);
    quality(context, skill, ['forces', i, 'quality']);
  }
}

/** A share that looks like a percentage divided twice, or like nobody at all. */
function small(context: CheckContext, given: number | undefined, path: Path): void {
  if (given !== undefined && given < 0.05)
    context.warn({ code: 'check/implausible/small-share', path, values: { given } });
}

/** Quality runs to 100, other shares to 1. */
function quality(context: CheckContext, given: number | undefined, path: Path): void {
  if (given !== undefined && given <= 1) context.warn({ code: 'check/implausible/quality', path, values: { given } });
}

function checkSideSizes(context: CheckContext): void {
  for (const [i, side] of context.file.sides.entries()) {
    const { id, pay, livingPay, garrison, sorties, commandDelayHours: hours } = side;
    if (side.kind !== 'residents') {
      small(context, side.fill, ['sides', i, 'fill']);
      small(context, side.will, ['sides', i, 'will']);
    }
    quality(context, side.quality, ['sides', i, 'quality']);
    if (hours > 96)
      context.warn({
        code: 'check/implausible/delay',
        path: ['sides', i, 'commandDelayHours'],
        values: { hours, days: (hours / 24).toFixed(1) },
      });
    for (const [given, key] of [
      [pay, 'pay'],
      [livingPay, 'livingPay'],
    ] as const)
      if (given !== undefined && given > 4000)
        context.warn({ code: 'check/implausible/pay', path: ['sides', i, key], values: { given } });
    if (pay !== undefined && livingPay !== undefined && pay > 2 * livingPay)
      context.warn({
        code: 'check/implausible/pay-order',
        path: ['sides', i, 'pay'],
        values: { pay, livingPay },
      });
    if (sorties > 300)
      context.warn({ code: 'check/implausible/sorties', path: ['sides', i, 'sorties'], values: { given: sorties } });
    const perThousand = garrison?.perThousandPeople ?? 0;
    if (perThousand > 50)
      context.warn({
        code: 'check/implausible/garrisons',
        path: ['sides', i, 'garrison', 'perThousandPeople'],
        values: { side: id, given: perThousand },
      });
  }
  for (const [i, { sorties }] of context.file.actors.entries())
    if (sorties > 300)
      context.warn({ code: 'check/implausible/sorties', path: ['actors', i, 'sorties'], values: { given: sorties } });
}

/** Evidence that contradicts itself: a range that ends before it begins, or leaves out the value it stands beside. */
function checkEvidenceRanges(context: CheckContext, evidence: EvidenceMap): void {
  for (const [address, { range }] of evidence) {
    if (range === undefined) continue;
    const [low, high] = range;
    const path = pathOfAddress(context.file, address);
    if (path === undefined) continue;
    const value = valueAt(context.file, path);
    if (low > high) context.error({ code: 'check/range', path, values: { low, high } });
    else if (typeof value === 'number' && (value < low || value > high))
      context.warn({ code: 'check/range/outside', path, values: { given: String(value), low, high } });
  }
}
