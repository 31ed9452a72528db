/** What a figure is kept as outside the page: its numbers as CSV, its picture as an SVG file of its own. */

export type FigureCell = string | number;

/** The numbers behind a picture. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
}

/** Text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV (RFC 4180). Text that begins like a formula gets an apostrophe, so that none is reckoned. */
export function csvOf({ columns, rows }: FigureTable): string {
  return [columns, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: FigureCell): string {
  if (typeof cell === 'number') return String(cell);
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Looks that come from the page's styles and variables, which a file of its own has not. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/**
 * A picture on the page as an SVG file that looks the same anywhere: its looks written out, its sentence as title and
 * its caption as description.
 */
export function svgFileOf(picture: SVGSVGElement, title: string, caption: string): string {
  const copy = document.importNode(picture, true);
  const [shown, written] = [picture, copy].map((svg) => [svg, ...svg.querySelectorAll<SVGElement>('*')]);
  for (const [i, element] of shown.entries()) {
    const looks = getComputedStyle(element);
    for (const look of LOOKS) written[i].setAttribute(look, looks.getPropertyValue(look));
    for (const own of ['style', 'class', 'tabindex']) written[i].removeAttribute(own);
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = elementOf(copy, 'rect');
  for (const side of ['width', 'height']) ground.setAttribute(side, '100%');
  ground.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('background-color'));
  copy.prepend(worded(copy, 'title', title), worded(copy, 'desc', caption), ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

const elementOf = (svg: SVGSVGElement, name: string): SVGElement =>
  svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);

function worded(svg: SVGSVGElement, name: string, words: string): SVGElement {
  const element = elementOf(svg, name);
  element.textContent = words;
  return element;
}
