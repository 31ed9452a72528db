/**
 * Places names so that none covers another. Greedy by priority: each label takes the first free of eight spots around
 * its point, or is left out. Offsets depend on the zoom but not on the window's position, so names never jump while
 * panning.
 */
import { type Box, overlaps, type Point } from './viewport.ts';

export interface LabelRequest {
  readonly key: string;
  /** Device pixels, any origin. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Distance from point to text: the symbol's radius. */
  readonly gap: number;
  /** Higher goes first. */
  readonly priority: number;
  /**
   * `true`: placed even if it covers something; `apart`: only if it covers no other name; `clear`: only if it covers no
   * other name and little else.
   */
  readonly always?: boolean | 'apart' | 'clear';
}

export interface PlacedLabel {
  readonly key: string;
  /** Top left corner. */
  readonly left: number;
  readonly top: number;
}

type Spot = (request: LabelRequest) => Point;

const SPOTS: readonly Spot[] = [
  ({ at, height, gap }) => [at[0] + gap, at[1] - height / 2],
  ({ at, width, height, gap }) => [at[0] - gap - width, at[1] - height / 2],
  ({ at, width, gap }) => [at[0] - width / 2, at[1] + gap],
  ({ at, width, height, gap }) => [at[0] - width / 2, at[1] - gap - height],
  ({ at, height, gap }) => [at[0] + gap * 0.7, at[1] - gap * 0.5 - height],
  ({ at, gap }) => [at[0] + gap * 0.7, at[1] + gap * 0.5],
  ({ at, width, height, gap }) => [at[0] - gap * 0.7 - width, at[1] - gap * 0.5 - height],
  ({ at, width, gap }) => [at[0] - gap * 0.7 - width, at[1] + gap * 0.5],
];

/** `edges`: areas that cut a name off, avoided if another spot is free. */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  edges: readonly Box[] = [],
): PlacedLabel[] {
  const taken: Box[] = [...obstacles];
  const names: Box[] = [];
  const placed: PlacedLabel[] = [];
  const order = requests.map((_, i) => i).sort((i, j) => requests[j].priority - requests[i].priority || i - j);
  for (const i of order) {
    const request = requests[i];
    const spots = SPOTS.map((spot) => boxAt(spot(request), request));
    const whole = spots.filter((box) => !edges.some((edge) => overlaps(box, edge)));
    const boxes = whole.length === 0 && request.always === true ? spots : whole;
    const free =
      boxes.find((box) => !taken.some((other) => overlaps(box, other))) ??
      (request.always === 'apart' || request.always === 'clear'
        ? leastCovered(
            boxes.filter(
              (box) =>
                !names.some((name) => overlaps(box, name)) &&
                (request.always === 'apart' || coveredShare(box, taken) <= A_LITTLE),
            ),
            taken,
          )
        : request.always
          ? leastCovered(boxes, taken)
          : undefined);
    if (!free) continue;
    taken.push(free);
    names.push(free);
    placed.push({ key: request.key, left: free.left, top: free.top });
  }
  return placed;
}

function boxAt([left, top]: Point, { width, height }: LabelRequest): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Share of a `clear` name that may lie over counters if no spot is free. */
const A_LITTLE = 0.08;

function coveredShare(box: Box, taken: readonly Box[]): number {
  const area = (box.right - box.left) * (box.bottom - box.top);
  return area > 0 ? taken.reduce((sum, other) => sum + sharedArea(box, other), 0) / area : 0;
}

export function leastCovered(boxes: readonly Box[], taken: readonly Box[]): Box | undefined {
  const covered = boxes.map((box) => taken.reduce((sum, other) => sum + sharedArea(box, other), 0));
  return boxes[covered.indexOf(Math.min(...covered))];
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
