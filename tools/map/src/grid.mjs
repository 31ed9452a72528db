// A raster over a box of the kilometre plane, and the cheapest ways across it (Dijkstra).

/** @returns grid of square cells; cell k has its centre at (xOf(k), yOf(k)) */
export function createGrid([x0, y0, x1, y1], cellKm) {
  const width = Math.ceil((x1 - x0) / cellKm);
  const height = Math.ceil((y1 - y0) / cellKm);
  return {
    width,
    height,
    size: width * height,
    cellKm,
    x0,
    y0,
    xOf: (k) => x0 + ((k % width) + 0.5) * cellKm,
    yOf: (k) => y0 + (Math.floor(k / width) + 0.5) * cellKm,
    cellAt: ([x, y]) => Math.floor((y - y0) / cellKm) * width + Math.floor((x - x0) / cellKm),
  };
}

/** Calls `paint(k)` for every cell whose centre lies in the ring (in km). */
export function paintRing(grid, ring, paint) {
  for (let row = 0; row < grid.height; row++) {
    const y = grid.y0 + (row + 0.5) * grid.cellKm;
    const crossings = [];
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y) crossings.push(xi + ((xj - xi) * (y - yi)) / (yj - yi));
    }
    crossings.sort((a, b) => a - b);
    for (let c = 0; c + 1 < crossings.length; c += 2) {
      const first = Math.max(0, Math.ceil((crossings[c] - grid.x0) / grid.cellKm - 0.5));
      const last = Math.min(grid.width - 1, Math.floor((crossings[c + 1] - grid.x0) / grid.cellKm - 0.5));
      for (let column = first; column <= last; column++) paint(row * grid.width + column);
    }
  }
}

/** Calls `paint(k)` for the cells under a line, without a diagonal gap to slip through. */
export function paintLine(grid, line, paint) {
  let last = -1;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1];
    const [bx, by] = line[i];
    const steps = Math.max(1, Math.ceil((Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / grid.cellKm) * 4));
    for (let s = 0; s <= steps; s++) {
      const x = ax + ((bx - ax) * s) / steps;
      const y = ay + ((by - ay) * s) / steps;
      const column = Math.floor((x - grid.x0) / grid.cellKm);
      const row = Math.floor((y - grid.y0) / grid.cellKm);
      if (column < 0 || row < 0 || column >= grid.width || row >= grid.height) continue;
      const k = row * grid.width + column;
      if (k === last) continue;
      if (
        last >= 0 &&
        Math.abs(row - Math.floor(last / grid.width)) === 1 &&
        Math.abs(column - (last % grid.width)) === 1
      ) {
        paint(Math.floor(last / grid.width) * grid.width + column);
      }
      paint(k);
      last = k;
    }
  }
}

/** Eight neighbours and eight knight's moves: with only eight, fronts come out as octagons and roads as stairs. */
const MOVES = [-2, -1, 0, 1, 2].flatMap((dy) =>
  [-2, -1, 0, 1, 2]
    .filter((dx) => Math.max(Math.abs(dx), Math.abs(dy)) === 1 || Math.abs(dx * dy) === 2)
    .map((dx) => ({ dx, dy, length: Math.sqrt(dx * dx + dy * dy), between: cellsBetween(dx, dy) })),
);

function cellsBetween(dx, dy) {
  if (Math.abs(dx * dy) !== 2) return [];
  return Math.abs(dx) === 2
    ? [
        [dx / 2, 0],
        [dx / 2, dy],
      ]
    : [
        [0, dy / 2],
        [dx, dy / 2],
      ];
}

/**
 * Spreads from the starts, each with its own owner. `costOf(k, owner)` is the price of a kilometre in cell k; Infinity
 * shuts it. Stops early at `goal`.
 * @returns {{owner: Int16Array, previous: Int32Array, reached: Float64Array}}
 */
export function spread(grid, starts, costOf, goal = -1) {
  const owner = new Int16Array(grid.size).fill(-1);
  const previous = new Int32Array(grid.size).fill(-1);
  const reached = new Float64Array(grid.size).fill(Infinity);
  const done = new Uint8Array(grid.size);
  const queue = createQueue();
  for (const start of starts) {
    reached[start.cell] = 0;
    owner[start.cell] = start.owner;
    queue.push(0, start.cell);
  }
  for (let k = queue.pop(); k >= 0; k = queue.pop()) {
    if (done[k]) continue;
    done[k] = 1;
    if (k === goal) break;
    const row = Math.floor(k / grid.width);
    const column = k % grid.width;
    const here = costOf(k, owner[k]);
    for (const { dx, dy, length, between } of MOVES) {
      const r = row + dy;
      const c = column + dx;
      if (r < 0 || c < 0 || r >= grid.height || c >= grid.width) continue;
      const n = r * grid.width + c;
      if (done[n]) continue;
      let price = (here + costOf(n, owner[k])) / 2;
      // A knight's move may not leap over a barrier one cell thin: it pays for the dearer cell that it passes.
      for (const [bx, by] of between) price = Math.max(price, costOf((row + by) * grid.width + column + bx, owner[k]));
      const total = reached[k] + price * length * grid.cellKm;
      if (total < reached[n]) {
        reached[n] = total;
        owner[n] = owner[k];
        previous[n] = k;
        queue.push(total, n);
      }
    }
  }
  return { owner, previous, reached };
}

/** Smallest key first; equal keys leave in the order of their cells, so that the result never depends on luck. */
function createQueue() {
  const keys = [];
  const cells = [];
  const before = (i, j) => keys[i] < keys[j] || (keys[i] === keys[j] && cells[i] < cells[j]);
  const swap = (i, j) => {
    [keys[i], keys[j]] = [keys[j], keys[i]];
    [cells[i], cells[j]] = [cells[j], cells[i]];
  };
  return {
    push(key, cell) {
      let i = keys.push(key) - 1;
      cells.push(cell);
      while (i > 0) {
        const parent = (i - 1) >> 1;
        if (!before(i, parent)) break;
        swap(i, parent);
        i = parent;
      }
    },
    pop() {
      if (keys.length === 0) return -1;
      const cell = cells[0];
      swap(0, keys.length - 1);
      keys.pop();
      cells.pop();
      let i = 0;
      for (;;) {
        let least = i;
        for (const child of [2 * i + 1, 2 * i + 2]) if (child < keys.length && before(child, least)) least = child;
        if (least === i) return cell;
        swap(i, least);
        i = least;
      }
    },
  };
}
