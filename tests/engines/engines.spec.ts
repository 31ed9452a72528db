// The same games in every JavaScript engine: the digest of every turn, and every text that is written of them. Node's
// are compared with those kept, the others with Node's.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { hash64 } from '../../src/core/hash.ts';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { RELEASES } from '../../src/play/engines/engineOf.ts';
import { findEngines } from '../../tools/engines.mjs';
import { inRoot } from '../../tools/project.mjs';
import { buildProgramme } from './build.ts';
import type { PlayedGame, Report } from './programme.ts';
import { VERIFIED } from './writings.ts';

const ENGINES = findEngines();
const REFERENCE = ENGINES[0].name;
const FEWEST_ENGINES = 3;
const VERSIONS = [...new Set([...RELEASES.map(({ rules }) => rules), RULES_VERSION])];

const reports = new Map<string, Report | Error>();

beforeAll(async () => {
  const folder = await buildProgramme();
  // All at once: a machine of two cores is busy with them half as long.
  await Promise.all(
    ENGINES.map(async ({ name, run }) => {
      if (run === undefined) return;
      const report = await run(folder).then((text): Report => JSON.parse(text), Error);
      reports.set(name, report);
    }),
  );
});

function reportOf(name: string): Report {
  const report = reports.get(name);
  if (report === undefined || report instanceof Error) throw report ?? new Error(`${name} was not run.`);
  return report;
}

/** A line for each game: its name, turns, last digest, and a hash of all its digests. */
const keptText = (games: readonly PlayedGame[]): string =>
  games.map(({ name, digests }) => `${name}: ${digests.length} ${digests.at(-1)} ${hash64(digests.join())}\n`).join('');

/** Where two engines part, in words; the first few places. */
function differences(one: Report, other: Report): string[] {
  const games = one.games.flatMap(({ name, rules, digests, events }, g) => {
    const theirs = other.games[g];
    const turn = digests.findIndex((digest, t) => digest !== theirs?.digests[t]);
    if (turn >= 0) return [`${name}, rules ${rules}: turn ${turn + 1} is another`];
    return events === theirs.events ? [] : [`${name}, rules ${rules}: the same states, other events`];
  });
  const texts = one.writings.flatMap(([name, text], w) => {
    const theirs = other.writings[w]?.[1] ?? '';
    const at = [...text].findIndex((letter, i) => letter !== theirs[i]);
    return text === theirs ? [] : [`${name}: ...${text.slice(at, at + 40)}... is ...${theirs.slice(at, at + 40)}...`];
  });
  return [...games, ...texts].slice(0, 10);
}

describe(`the games in ${REFERENCE} ${ENGINES[0].version}`, () => {
  it.each(VERSIONS)('[DIGEST-2] under rules version %i are those kept, turn by turn', (rules) => {
    const path = inRoot('tests', 'engines', `games-rules-${rules}.txt`);
    const now = keptText(reportOf(REFERENCE).games.filter((game) => game.rules === rules));
    const isKept = existsSync(path);
    // What a released version plays never moves; today's moves with its golden files (`tests/golden`).
    if (process.env.BRINK_GOLDEN === 'write' && (rules === RULES_VERSION || !isKept)) writeFileSync(path, now);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '', 'BRINK_GOLDEN=write npm run engines').toBe(now);
  });

  it('are written as records and links, each of which opens again as recorded', () => {
    const opened = reportOf(REFERENCE).writings.filter(([name]) => name.endsWith(' opened'));
    expect(opened.length).toBeGreaterThanOrEqual(60);
    expect(opened.filter(([, verdict]) => !verdict.startsWith(VERIFIED))).toEqual([]);
  });

  it('are asked about in the Lab, with pairs that part', () => {
    const asked = reportOf(REFERENCE).writings.filter(([name]) => name.endsWith(': questions'));
    const played = asked.flatMap(([, text]) => text.split('\n').map((line) => JSON.parse(line)));
    expect(played.length).toBeGreaterThanOrEqual(20);
    const parted = played.filter(([, base, change]) => String(base) !== String(change));
    expect(parted.length * 4).toBeGreaterThan(played.length);
  });
});

describe('the same games', () => {
  for (const { name, version, run, absent } of ENGINES.slice(1))
    it.skipIf(run === undefined)(`come out the same in ${name} ${absent ?? version}`, () => {
      expect(differences(reportOf(REFERENCE), reportOf(name))).toEqual([]);
      expect(reportOf(name)).toEqual(reportOf(REFERENCE));
    });

  it(`are played by ${FEWEST_ENGINES} engines at least`, () => {
    const absent = ENGINES.flatMap(({ name, absent }) => (absent === undefined ? [] : [`${name}: ${absent}`]));
    expect(ENGINES.length - absent.length, absent.join('; ')).toBeGreaterThanOrEqual(FEWEST_ENGINES);
  });
});
