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
  readonly costAt?: (centre: Point) => number;
}

const RINGS = 12;
const DIRECTIONS = 24;
/** Boxes that only touch do not overlap. */
const TOUCH = 0.5;
const CELL = 64;

export class Room {
  private readonly cells = new Map<number, Box[]>();
  private readonly leaders: Segment[] = [];
  private readonly avoided: Box[] = [];

  /** `edges`: beyond these nothing may stand. */
  constructor(private readonly edges: readonly Box[] = []) {}

  take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const inCell = this.cells.get(cell);
      if (inCell) inCell.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  /** Keeps boxes off it, but not the lines that lead to them. */
  avoid(box: Box): void {
    this.avoided.push(box);
  }

  takeSpot({ box, leader }: Spot): void {
    this.take(box);
    if (leader) this.leaders.push(leader);
  }

  isFree(box: Box): boolean {
    for (const cell of cellsOf(box)) {
      for (const other of this.cells.get(cell) ?? []) if (overlaps(box, other)) return false;
    }
    const isOver = (other: Box): boolean => overlaps(box, other);
    return !this.edges.some(isOver) && !this.avoided.some(isOver) && !this.leaders.some((line) => crosses(line, box));
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
    for (const box of ringBoxes(wish)) {
      if (!this.isFree(box)) continue;
      const leader = leaderOf(wish, box);
      if (leader === undefined || this.isClear(leader, wish.at)) return { box, leader };
    }
    return undefined;
  }

  /** Whether a leader crosses nothing on its way to its place. */
  private isClear(leader: Segment, at: Point): boolean {
    const [[x1, y1], [x2, y2]] = leader;
    const span = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
    for (const cell of cellsOf(span)) {
      for (const box of this.cells.get(cell) ?? []) {
        const isOwn = at[0] >= box.left && at[0] <= box.right && at[1] >= box.top && at[1] <= box.bottom;
        if (!isOwn && crosses(leader, box)) return false;
      }
    }
    return !this.leaders.some((line) => linesCross(leader, line));
  }
}

/** Boxes around a place, cheapest first. */
function ringBoxes({ at, width, height, gap, reach, costAt }: Wish): Box[] {
  const found: { readonly box: Box; readonly cost: number }[] = [];
  for (let ring = 0; ring < RINGS; ring++) {
    const radius = gap + ((reach - gap) * ring) / (RINGS - 1);
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      const angle = (2 * Math.PI * direction) / DIRECTIONS;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const centre: Point = [
        at[0] + dx * radius + (width / 2) * softSign(dx),
        at[1] + dy * radius + (height / 2) * softSign(dy),
      ];
      const extra = costAt === undefined ? 0 : costAt(centre);
      // Beside a place reads better than above or below it.
      const cost = radius + extra + Math.abs(dy) * 2 + (dx < 0 ? 1 : 0);
      const [left, top] = [centre[0] - width / 2, centre[1] - height / 2];
      found.push({ box: { left, top, right: left + width, bottom: top + height }, cost });
    }
  }
  return found.sort((a, b) => a.cost - b.cost).map(({ box }) => box);
}

/** -1 to 1: already full where a direction is half sideways, so that a box's edge, not its corner, faces the place. */
const softSign = (part: number): number => Math.max(-1, Math.min(1, part * 1.6));

/** A dear spot this share of the usual distance away has a leader too: it could be taken for another side's. */
const DEAR_NEAR = 0.35;

function leaderOf({ at: [x, y], near, costAt }: Wish, box: Box): Segment | undefined {
  const isDear = costAt !== undefined && costAt([(box.left + box.right) / 2, (box.top + box.bottom) / 2]) > 0;
  const from: Point = [Math.max(box.left, Math.min(box.right, x)), Math.max(box.top, Math.min(box.bottom, y))];
  return Math.hypot(from[0] - x, from[1] - y) > near * (isDear ? DEAR_NEAR : 1) ? [from, [x, y]] : undefined;
}

function* cellsOf({ left, top, right, bottom }: Box): Generator<number> {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield x * 100_003 + y;
  }
}

/** Whether a segment runs through a box: clipped against its four sides. */
export function crosses([[x1, y1], [x2, y2]]: Segment, box: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [from, step, low, high] of [
    [x1, x2 - x1, box.left + TOUCH, box.right - TOUCH],
    [y1, y2 - y1, box.top + TOUCH, box.bottom - TOUCH],
  ] as const) {
    if (Math.abs(step) < 1e-9) {
      if (from <= low || from >= high) return false;
      continue;
    }
    const [a, b] = [(low - from) / step, (high - from) / step];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}

function linesCross([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = (p: Point, q: Point, r: Point): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}
