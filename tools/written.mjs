/** How wide a line of a written file is at most: wider values stand on lines of their own. */
const WIDTH = 120;

/** JSON, indented, with what fits on one line on one line. */
export function written(value, indent = '') {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length < WIDTH) return flat;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([name, each]) => `${isList ? '' : `"${name}": `}${written(each, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
