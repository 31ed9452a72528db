/** The `brink` member of a map: what is not as it should be is left out, since any file may carry one. */
import { isObject } from '../schema/data.ts';
import type { Degrees, MapHead } from './mapFile.ts';

const KINDS = ['mercator', 'conicConformal', 'conicEqualArea'] as const;
/** A picture that the page serves itself. */
const PICTURE = /^[a-z0-9][a-z0-9._/-]*$/i;
const COLOUR = /^#[0-9a-f]{6}$/i;
const PARALLELS = [30, 40] as const;

export function headIn(written: unknown): MapHead {
  if (!isObject(written)) return {};
  const projection = projectionIn(written.projection);
  const frame = degreesIn(written.frame);
  const sheet = degreesIn(written.sheet);
  const relief = reliefIn(written.relief);
  return {
    ...(projection === undefined ? {} : { projection }),
    ...(frame === undefined ? {} : { frame }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(relief === undefined ? {} : { relief }),
    ...(written.attribution === undefined ? {} : { attribution: written.attribution }),
  };
}

function projectionIn(written: unknown): MapHead['projection'] {
  if (!isObject(written)) return undefined;
  const kind = KINDS.find((each) => each === written.kind);
  const [south, north] = numbersIn(written.parallels, 2) ?? PARALLELS;
  const [turn, tilt] = numbersIn(written.rotate, 2) ?? [0, 0];
  // A cone whose parallels lie the same way from the equator, or on it, has no top.
  if (kind === undefined || (kind !== 'mercator' && Math.abs(south + north) < 1)) return undefined;
  return { kind, parallels: [south, north], rotate: [turn, tilt] };
}

function degreesIn(written: unknown): Degrees | undefined {
  if (!isObject(written)) return undefined;
  const { west, south, east, north } = written;
  const sides = numbersIn([west, south, east, north], 4);
  if (sides === undefined) return undefined;
  const [left, bottom, right, top] = sides;
  return left < right && bottom < top && bottom > -90 && top < 90
    ? { west: left, south: bottom, east: right, north: top }
    : undefined;
}

function reliefIn(written: unknown): MapHead['relief'] {
  if (!isObject(written)) return undefined;
  const { href, land } = written;
  const extent = numbersIn(written.extent, 4);
  if (typeof href !== 'string' || !PICTURE.test(href) || href.includes('..') || extent === undefined) return undefined;
  const [left, top, right, bottom] = extent;
  return {
    href,
    extent: [left, top, right, bottom],
    ...(typeof land === 'string' && COLOUR.test(land) ? { land } : {}),
  };
}

function numbersIn(written: unknown, count: number): readonly number[] | undefined {
  if (!Array.isArray(written) || written.length !== count) return undefined;
  const numbers = (written as unknown[]).filter((each) => typeof each === 'number' && Number.isFinite(each));
  return numbers.length === count ? (numbers as number[]) : undefined;
}
