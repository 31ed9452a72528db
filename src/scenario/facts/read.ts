/**
 * From the text of a `facts.json` to its contents: JSON, shape, days and chains. Whether its places, sides and sources
 * are those of a scenario is for `check.ts`.
 */
import { isDay } from '../../core/moments.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Complaint, Finding, Path, ScenarioProblem } from '../problem.ts';
import { problemIn, readEntry } from '../read/parse.ts';
import { shapeOf } from '../read/shape.ts';
import { type FactArea, type FactChange, type FactsFile, factsSchema } from './format.ts';

export interface ReadFacts {
  readonly file: FactsFile;
  /** Adds a finding's place in the text. */
  readonly problemFor: (finding: Finding) => ScenarioProblem;
}

/** Never throws; every problem at once, each with its line. */
export function readFactsFile(text: string): Result<ReadFacts, readonly ScenarioProblem[]> {
  const written = readEntry(text, 'facts/not-facts');
  if (!written.ok) return written;
  const problemFor = (finding: Finding): ScenarioProblem => problemIn(written.value, finding);
  const shaped = shapeOf(factsSchema, written.value.value);
  if (shaped.file === undefined) return fail(shaped.findings.map(problemFor));
  const complaints = [...complaintsAbout(shaped.file)];
  if (complaints.length > 0)
    return fail(complaints.map((complaint) => problemFor({ ...complaint, severity: 'error' })));
  return ok({ file: shaped.file, problemFor });
}

function* complaintsAbout(file: FactsFile): Generator<Complaint> {
  const { firstDay, lastDay, areas } = file;
  const wrong = [...wrongDay(firstDay, ['firstDay']), ...wrongDay(lastDay, ['lastDay'])];
  yield* wrong;
  if (wrong.length > 0) return;
  if (lastDay < firstDay) yield { code: 'facts/days', path: ['lastDay'], values: { first: firstDay, last: lastDay } };
  const ids = new Map<string, number>();
  const regions = new Map<string, string>();
  for (const [i, area] of areas.entries()) {
    const path = ['areas', i];
    const { id, region } = area;
    const entry = ids.get(id);
    if (entry !== undefined)
      yield { code: 'check/repeated-id', path: [...path, 'id'], values: { name: id, list: 'areas', entry } };
    ids.set(id, i);
    const other = region === null ? undefined : regions.get(region);
    if (region !== null && other !== undefined)
      yield { code: 'facts/same-place', path: [...path, 'region'], values: { place: region, area: other } };
    if (region !== null) regions.set(region, id);
    yield* complaintsAboutArea(file, area, path);
  }
}

function* wrongDay(day: string, path: Path): Generator<Complaint> {
  if (!isDay(day)) yield { code: 'check/date', path, values: { day } };
}

function* complaintsAboutArea(file: FactsFile, { holder, changes }: FactArea, at: Path): Generator<Complaint> {
  let holders: readonly string[] = [holder];
  let before: FactChange | undefined;
  for (const [c, change] of changes.entries()) {
    const path = [...at, 'changes', c];
    const { date, from, to, orTo = [], range } = change;
    const wrong = [
      ...wrongDay(date, [...path, 'date']),
      ...(range ?? []).flatMap((day, end) => [...wrongDay(day, [...path, 'range', end])]),
    ];
    yield* wrong;
    if (wrong.length > 0) continue;
    if (date < file.firstDay || date > file.lastDay) {
      const values = { day: date, first: file.firstDay, last: file.lastDay };
      yield { code: 'facts/outside', path: [...path, 'date'], values };
    }
    if (range !== undefined && (range[0] > date || range[1] < date)) {
      const values = { day: date, first: range[0], last: range[1] };
      yield { code: 'facts/range', path: [...path, 'range'], values };
    }
    if (before !== undefined && !isAfter(change, before))
      yield { code: 'facts/order', path: [...path, 'date'], values: { day: date, before: before.date } };
    if ([to, ...orTo].includes(from)) yield { code: 'facts/same-side', path: [...path, 'to'], values: { side: from } };
    if (!holders.includes(from)) yield { code: 'facts/chain', path: [...path, 'from'], values: { from, holders } };
    holders = [to, ...orTo];
    before = change;
  }
}

/** Two changes of one day stand in the order of the file where one of them has no half. */
function isAfter({ date, half }: FactChange, before: FactChange): boolean {
  if (date !== before.date) return date > before.date;
  return half === undefined || before.half === undefined || half > before.half;
}
