/**
 * Free room on the map: what stands where, and the nearest spot at which something new covers nothing. Coordinates are
 * relative to the world's origin, device pixels, so that a spot depends on the zoom and never on where the window is.
 */
import { type Box, overlaps, type Point } from './viewport.ts';

export interface Spot {
  readonly box: Box;
  /** From the box's nearest edge to its place, if it stands apart. */
  readonly leader: Segment | undefined;
}
export type Segment = readonly [from: Point, to: Point];

export interface Wish {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Least and greatest distance between the box and its place. */
  readonly gap: number;
  readonly reach: number;
  /** From this distance on it needs a leader. */
  readonly near: number;
  /** What a spot costs beside its distance, device pixels. Where it costs anything it has a leader from near by on. */
  readonly costAt?: (x: number, y: number) => number;
}

const RINGS = 12;
const DIRECTIONS = 24;
/** Boxes that only touch do not overlap. */
const TOUCH = 0.5;
/** A shorter step is none. */
const LEAST_STEP = 1e-9;
const CELL = 64;

/** What stands in a square of the map, or reaches into it. */
interface Cell {
  readonly taken: Box[];
  readonly avoided: Box[];
}

export class Room {
  private readonly cells = new Map<number, Cell>();
  private readonly leaders: Segment[] = [];

  /** `edges`: beyond these nothing may stand. */
  constructor(private readonly edges: readonly Box[] = []) {}

  take(box: Box): void {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++)
        this.cellAt(x, y).taken.push(box);
  }

  /** Keeps boxes off it, but not the lines that lead to them. */
  avoid(box: Box): void {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++)
        this.cellAt(x, y).avoided.push(box);
  }

  takeSpot({ box, leader }: Spot): void {
    this.take(box);
    if (leader) this.leaders.push(leader);
  }

  isFree(box: Box): boolean {
    for (const edge of this.edges) if (overlaps(box, edge)) return false;
    const lastX = Math.floor(box.right / CELL);
    const lastY = Math.floor(box.bottom / CELL);
    for (let x = Math.floor(box.left / CELL); x <= lastX; x++) {
      for (let y = Math.floor(box.top / CELL); y <= lastY; y++) {
        const inCell = this.cells.get(cellKey(x, y));
        if (inCell === undefined) continue;
        for (const other of inCell.taken) if (overlaps(box, other)) return false;
        for (const other of inCell.avoided) if (overlaps(box, other)) return false;
      }
    }
    for (const line of this.leaders) if (crosses(line, box)) return false;
    return true;
  }

  private cellAt(x: number, y: number): Cell {
    const key = cellKey(x, y);
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const made: Cell = { taken: [], avoided: [] };
    this.cells.set(key, made);
    return made;
  }

  /** The first free of eight spots right beside a place; none needs a leader. */
  beside({ at: [x, y], width: w, height: h, gap: g }: Wish): Spot | undefined {
    const spots: readonly Point[] = [
      [x + g, y - h / 2],
      [x - g - w, y - h / 2],
      [x - w / 2, y + g],
      [x - w / 2, y - g - h],
      [x + g * 0.7, y - g * 0.5 - h],
      [x + g * 0.7, y + g * 0.5],
      [x - g * 0.7 - w, y - g * 0.5 - h],
      [x - g * 0.7 - w, y + g * 0.5],
    ];
    for (const [left, top] of spots) {
      const box = { left, top, right: left + w, bottom: top + h };
      if (this.isFree(box)) return { box, leader: undefined };
    }
    return undefined;
  }

  /** The cheapest free spot on rings around a place, with a leader where it stands apart. */
  around(wish: Wish): Spot | undefined {
    const { at, width, height, costAt } = wish;
    let dear: { readonly spot: Spot; readonly cost: number } | undefined;
    for (const { offset, cost } of ringOffsets(wish)) {
      if (dear !== undefined && dear.cost <= cost) break;
      const extra = costAt === undefined ? 0 : costAt(at[0] + offset[0], at[1] + offset[1]);
      // Nothing dearer than what is found already is looked at.
      if (dear !== undefined && dear.cost <= cost + extra) continue;
      const [left, top] = [at[0] + offset[0] - width / 2, at[1] + offset[1] - height / 2];
      const box = { left, top, right: left + width, bottom: top + height };
      if (!this.isFree(box)) continue;
      const leader = leaderOf(wish, box, extra > 0);
      if (leader !== undefined && !this.isClear(leader, at)) continue;
      if (extra === 0) return { box, leader };
      dear = { spot: { box, leader }, cost: cost + extra };
    }
    return dear?.spot;
  }

  /** Whether a leader crosses nothing on its way to its place. */
  private isClear(leader: Segment, at: Point): boolean {
    const [[x1, y1], [x2, y2]] = leader;
    const lastX = Math.floor(Math.max(x1, x2) / CELL);
    const lastY = Math.floor(Math.max(y1, y2) / CELL);
    for (let x = Math.floor(Math.min(x1, x2) / CELL); x <= lastX; x++) {
      for (let y = Math.floor(Math.min(y1, y2) / CELL); y <= lastY; y++) {
        for (const box of this.cells.get(cellKey(x, y))?.taken ?? []) {
          const isOwn = at[0] >= box.left && at[0] <= box.right && at[1] >= box.top && at[1] <= box.bottom;
          if (!isOwn && crosses(leader, box)) return false;
        }
      }
    }
    return !this.leaders.some((line) => linesCross(leader, line));
  }
}

interface RingOffset {
  /** From a place to the middle of a box. */
  readonly offset: Point;
  /** Its distance, device pixels, and a little for what reads worse. */
  readonly cost: number;
}

/** By size and reach: a map has a dozen of them. */
const rings = new Map<string, readonly RingOffset[]>();
const MOST_RINGS = 400;

/** Where a box of this size may stand, cheapest first. */
function ringOffsets({ width, height, gap, reach }: Wish): readonly RingOffset[] {
  const key = `${width}/${height}/${gap}/${reach}`;
  const known = rings.get(key);
  if (known !== undefined) return known;
  const found: RingOffset[] = [];
  for (let ring = 0; ring < RINGS; ring++) {
    const radius = gap + ((reach - gap) * ring) / (RINGS - 1);
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      const angle = (2 * Math.PI * direction) / DIRECTIONS;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      found.push({
        offset: [dx * radius + (width / 2) * softSign(dx), dy * radius + (height / 2) * softSign(dy)],
        // Beside a place reads better than above or below it.
        cost: radius + Math.abs(dy) * 2 + (dx < 0 ? 1 : 0),
      });
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  if (rings.size >= MOST_RINGS) rings.clear();
  rings.set(key, found);
  return found;
}

/** -1 to 1: already full where a direction is half sideways, so that a box's edge, not its corner, faces the place. */
const softSign = (part: number): number => Math.max(-1, Math.min(1, part * 1.6));

/** A dear spot this share of the usual distance away has a leader too: it could be taken for another side's. */
const DEAR_NEAR = 0.35;

function leaderOf({ at: [x, y], near }: Wish, box: Box, isDear: boolean): Segment | undefined {
  const from: Point = [Math.max(box.left, Math.min(box.right, x)), Math.max(box.top, Math.min(box.bottom, y))];
  return Math.hypot(from[0] - x, from[1] - y) > near * (isDear ? DEAR_NEAR : 1) ? [from, [x, y]] : undefined;
}

const cellKey = (x: number, y: number): number => x * 100_003 + y;

/** Whether a segment runs through a box: clipped against its four sides. */
export function crosses(line: Segment, box: Box): boolean {
  const x = line[0][0];
  const y = line[0][1];
  const dx = line[1][0] - x;
  const dy = line[1][1] - y;
  const left = box.left + TOUCH - x;
  const right = box.right - TOUCH - x;
  const top = box.top + TOUCH - y;
  const bottom = box.bottom - TOUCH - y;
  // Most lie wholly beside it.
  if ((left >= 0 && left >= dx) || (right <= 0 && right <= dx)) return false;
  if ((top >= 0 && top >= dy) || (bottom <= 0 && bottom <= dy)) return false;
  let enter = 0;
  let leave = 1;
  if (Math.abs(dx) >= LEAST_STEP) {
    enter = Math.max(enter, Math.min(left / dx, right / dx));
    leave = Math.min(leave, Math.max(left / dx, right / dx));
  }
  if (Math.abs(dy) >= LEAST_STEP) {
    enter = Math.max(enter, Math.min(top / dy, bottom / dy));
    leave = Math.min(leave, Math.max(top / dy, bottom / dy));
  }
  return enter < leave;
}

function linesCross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Above 0 if a point lies on one side of a line through two others, below on the other side. */
const side = (p: Point, q: Point, r: Point): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
