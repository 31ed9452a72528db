/** Lines of a CSV file, cut into cells whatever separates them. */

/** What may separate cells: a comma as we write it, a semicolon or a tab as spreadsheets do. */
const SEPARATORS = [',', ';', '\t'];

/** What separates the cells of a file with this header line. */
export function separatorIn(header: string): string {
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
}

/** The cells of a line; undefined if a quote is not closed. */
export function splitRow(line: string, separator = ','): string[] | undefined {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const to = line.indexOf('"', from);
        if (to < 0) return undefined;
        cell += line.slice(from, to);
        if (line[to + 1] !== '"') {
          at = to + 1;
          break;
        }
        cell += '"';
        from = to + 2;
      }
      cells.push(cell);
    } else {
      const comma = line.indexOf(separator, at);
      const end = comma < 0 ? line.length : comma;
      cells.push(line.slice(at, end));
      at = end;
    }
    if (at >= line.length) return cells;
    if (line[at] !== separator) return undefined;
    at++;
    if (at === line.length) return [...cells, ''];
  }
}
