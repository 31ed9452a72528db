/**
 * brink lesson [WHAT]: checks a lesson before the class; without a name it measures all ready lessons and vote
 * questions over the scenarios as they are, and writes what the page ships.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { isBorneOut, type MeasuredAsk } from '../../lesson/asks.ts';
import { checkLesson, type LessonCheck } from '../../lesson/check.ts';
import { compiledForLesson } from '../../lesson/compiledLesson.ts';
import { lessonIn } from '../../lesson/file.ts';
import { binsOf, countsOf } from '../../lesson/forecasts.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { findLesson, unpackLesson } from '../../lesson/link.ts';
import type { MeasuredLesson, MeasuredLessons, MeasuredVote } from '../../lesson/measured.ts';
import { measuredVote } from '../../lesson/measured.ts';
import { measureLessons } from '../../lesson/measuring.ts';
import { readyLesson, readyLessons } from '../../lesson/readyLessons.ts';
import { type Vote, voteNamed, votes } from '../../lesson/votes.ts';
import { findingLine } from '../../present/lesson/checkWords.ts';
import { binNames, forecastQuestion } from '../../present/lesson/forecastWords.ts';
import { cribWords, planWords } from '../../present/lesson/planWords.ts';
import { actorShort } from '../../present/names.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDecimals, formatList, formatSeries, formatShift } from '../../words/format.ts';
import { problemText } from '../../words/problem.ts';
import { scenarioText, text } from '../../words/text.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { familyFiles } from '../lib/family.ts';
import { pathFrom, readText, writeText } from '../lib/files.ts';
import { PACKAGE_ROOT } from '../lib/packageRoot.ts';
import { failedStop, stoppedAfter, usualWorkers, withPool } from '../lib/pool.ts';
import { openPlain, openScenario } from '../lib/scenarioFiles.ts';
import { complain, print, printJson, stopWith } from '../lib/terminal.ts';

interface Options {
  readonly json?: boolean;
  readonly write?: boolean;
}

export function addLesson(program: Command): void {
  program
    .command('lesson')
    .description(text('cli.lesson.about'))
    .argument('[lesson]', text('cli.lesson.what'))
    .option('--json', text('cli.lesson.json'))
    .option('--write', text('cli.lesson.write'))
    .action(async (what: string | undefined, options: Options) => {
      process.exitCode = await lesson(what, options);
    });
}

async function lesson(what: string | undefined, options: Options): Promise<ExitCode> {
  if (what === undefined) return measureAll(options);
  if (options.write === true) return stopWith(misuse(text('cli.lesson.writeAll')));
  const opened = openLesson(what);
  if (!opened.ok) return stopWith(opened.error);
  const { lesson: found, compiled: plain } = opened.value;
  const { contentHash, rules } = found;
  if (contentHash !== plain.contentHash)
    complain(text('cli.lesson.otherNumbers', { theirs: contentHash, ours: plain.contentHash }));
  if (rules !== RULES_VERSION)
    complain(text('cli.lesson.otherRules', { theirs: String(rules), ours: String(RULES_VERSION) }));
  const compiled = compiledForLesson(plain.scenario, found);
  if (!compiled.ok) return stopWith(misuse(...compiled.error.map(problemText)));
  const checked = await check(compiled.value, found);
  if (!checked.ok) return stopWith(checked.error);
  if (options.json === true) {
    const { table: _, region, ...told } = checked.value;
    printJson({ lesson: found, check: { ...told, region: plain.region.ids[region] } });
  } else print(account(compiled.value, found, checked.value).join('\n'));
  return EXIT.ok;
}

interface Opened {
  readonly lesson: Lesson;
  /** Its scenario as it is, without what the lesson changes. */
  readonly compiled: CompiledScenario;
}

const MOST_CHARACTERS = 20_000;

/** By its name, from a file, from a link, or from a file with a link in its text. */
function openLesson(what: string): Result<Opened, Stop> {
  const known = readyLesson(what);
  if (known !== undefined) return withScenario(known);
  const isFile = existsSync(pathFrom(what));
  const content = isFile ? readText(what, MOST_CHARACTERS) : ok(what);
  if (!content.ok) return content;
  const found = findLesson(content.value);
  switch (found.kind) {
    case 'made': {
      const compiled = openScenario(found.packed.scenario);
      if (!compiled.ok) return compiled;
      const unpacked = unpackLesson(found.packed, compiled.value);
      if (unpacked === undefined) return fail(misuse(text('cli.lesson.otherNames')));
      return ok({ lesson: unpacked, compiled: compiled.value });
    }
    case 'ready': {
      const ready = readyLesson(found.name, found.group);
      return ready === undefined ? unknown(found.name) : withScenario(ready);
    }
    case 'broken':
      return fail(misuse(text('cli.lesson.broken')));
    case 'newer':
      return fail(misuse(text('cli.lesson.newer')));
    case 'none':
      return isFile ? fromFile(what, content.value) : unknown(what);
  }
}

function unknown(given: string): Result<never, Stop> {
  const known = formatList(readyLessons().map(({ name }) => name));
  return fail(misuse(text('cli.lesson.unknown', { given, known })));
}

function fromFile(name: string, content: string): Result<Opened, Stop> {
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch {
    return fail(misuse(text('cli.lesson.notJson', { name })));
  }
  const read = lessonIn(raw);
  return 'field' in read
    ? fail(misuse(text('cli.lesson.unreadable', { name, field: read.field })))
    : withScenario(read);
}

function withScenario(found: Lesson): Result<Opened, Stop> {
  const compiled = openScenario(found.scenario);
  return compiled.ok ? ok({ lesson: found, compiled: compiled.value }) : compiled;
}

function check(compiled: CompiledScenario, found: Lesson): Promise<Result<LessonCheck, Stop>> {
  const quiet = process.stderr.isTTY !== true;
  return withPool({ workers: usualWorkers(), of: 1, quiet }, async (pool) => {
    const end = await checkLesson(pool, compiled, found).end;
    switch (end.kind) {
      case 'done':
        return ok(end.check);
      case 'refused':
        return fail(misuse(...end.problems.map(problemText)));
      case 'failed':
        return fail(failedStop(end.failure));
      case 'cancelled':
        return fail(stoppedAfter(0));
    }
  });
}

function account(compiled: CompiledScenario, found: Lesson, checked: LessonCheck): readonly string[] {
  const desk = (id: string): string => actorShort(compiled, compiled.actorOf(id));
  const { title, desks, byHand, minutes, luck, forecasts } = found;
  const { typical, unusual } = checked.luck;
  const scenario = scenarioText(compiled.scenario.title);
  const foretold = forecasts.map((forecast) => {
    const bins = binsOf(compiled, forecast);
    const counts = countsOf(checked.table, bins);
    const told = binNames(compiled, bins).map((bin, i) => text('cli.lesson.bin', { bin, count: counts[i] }));
    const values = { question: forecastQuestion(compiled, bins), bins: formatSeries(told), runs: checked.runs };
    return text('cli.lesson.bins', values);
  });
  const reach = checked.reach.map(({ desk: id, spread }) =>
    text('cli.lesson.desk', { desk: desk(id), spread: formatDecimals(spread / 2, 1) }),
  );
  const asked = found.votes.flatMap((vote) => (vote.kind === 'known' ? (voteNamed(vote.id) ?? []) : []));
  return [
    text('cli.lesson.head', { title, scenario, desks: formatList(desks.map(desk)), count: byHand, minutes }),
    '',
    text('lessonCheck.title'),
    ...checked.findings.map((finding) => findingLine(compiled, checked, finding)),
    '',
    text('cli.lesson.typical', { run: typical, unusual, seed: luck.seed }),
    ...foretold,
    text('cli.lesson.reach', { desks: formatSeries(reach) }),
    ...cribWords(found),
    ...asked.flatMap((vote) => ['', ...voteLines(vote, measuredVote(vote.id))]),
    '',
    ...planWords(compiled, found, startOf).map((row) => text('lessonPlan.row', { ...row })),
    text('lessonPlan.late'),
  ];
}

function voteLines(vote: Vote, found: MeasuredVote | undefined): readonly string[] {
  if (found === undefined) return [];
  const isSurprising = vote.surprise.every((surprise) => isBorneOut(surprise, found.asks));
  return [
    text('cli.lesson.vote', { title: scenarioText(vote.title) }),
    ...vote.asks.map((ask, i) => askLine(scenarioText(ask.title), found.asks[i])),
    text(isSurprising ? 'cli.lesson.surprises' : 'cli.lesson.lost'),
  ];
}

function askLine(ask: string, { later, same, earlier, days }: MeasuredAsk): string {
  return text('cli.lesson.ask', { ask, later, same, earlier, days: formatShift(days, 2) });
}

function startOf(scenario: string): string | undefined {
  const opened = openPlain(scenario);
  return opened.ok ? opened.value.start.date : undefined;
}

const MEASURED = fileURLToPath(new URL('lessons/measured.json', PACKAGE_ROOT));

async function measureAll({ json, write }: Options): Promise<ExitCode> {
  const found = await measure();
  if (!found.ok) return stopWith(found.error);
  const measured = found.value;
  if (json === true) printJson(measured);
  else
    print(
      [
        ...measured.lessons.flatMap(lessonLines),
        ...votes.flatMap((vote, i) => voteLines(vote, measured.votes[i])),
      ].join('\n'),
    );
  if (write === true) {
    const unwritten = writeText(MEASURED, `${JSON.stringify(measured, null, 2)}\n`);
    if (unwritten !== undefined) return stopWith(unwritten);
    complain(text('cli.lesson.wrote', { name: MEASURED }));
  }
  const areSurprising = votes.every((vote, i) =>
    vote.surprise.every((surprise) => isBorneOut(surprise, measured.votes[i].asks)),
  );
  return areSurprising ? EXIT.ok : EXIT.no;
}

function measure(): Promise<Result<MeasuredLessons, Stop>> {
  const opened = new Map<string, CompiledScenario>();
  const shipped = (id: string): CompiledScenario => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const compiled = openScenario(id);
    if (!compiled.ok) throw new Error(compiled.error.lines.join('\n'));
    opened.set(id, compiled.value);
    return compiled.value;
  };
  const quiet = process.stderr.isTTY !== true;
  return withPool({ workers: usualWorkers(), of: 1, quiet }, async (pool) =>
    ok(
      await measureLessons(
        {
          runner: pool,
          compiledOf: shipped,
          startsOf: (id) =>
            familyFiles(id, id).flatMap(({ file }) => {
              const scenario = openPlain(file);
              return scenario.ok ? [compileScenario(scenario.value)] : [];
            }),
          onPart: (name) => complain(text('cli.lesson.part', { name })),
        },
        readyLessons(),
        votes,
      ),
    ),
  );
}

function lessonLines({ name, run, unusual, crib }: MeasuredLesson): readonly string[] {
  const ready = readyLessons().find((each) => each.name === name);
  return [
    ready?.lesson.title ?? name,
    text('cli.lesson.typical', { run, unusual, seed: ready?.lesson.luck.seed ?? '' }),
    ...(ready?.crib ?? []).map((ask, i) => askLine(scenarioText(ask.title), crib[i])),
  ];
}
