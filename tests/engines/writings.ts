/** What is written of games, and read again: records, links, ensembles in figures, numbers, problems of files. */
import { DRAW, drawBits, keyOf } from '../../src/engine/chance.ts';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { formatPairs } from '../../src/ensemble/rows.ts';
import { compareVariant, runPlan, summariseBranch } from '../../src/ensemble/run.ts';
import { capitalOf } from '../../src/lab/parties.ts';
import { findingOf } from '../../src/lab/whatIf/finding.ts';
import { findWhatIf, formatWhatIfLink, unpackWhatIf } from '../../src/lab/whatIf/link.ts';
import { pairsOf } from '../../src/lab/whatIf/pairs.ts';
import { type Change, planWhatIf, usualOutcome, type WhatIfOutcome } from '../../src/lab/whatIf/whatIf.ts';
import type { Setting } from '../../src/play/engines/engine.ts';
import { todaysSetting } from '../../src/play/engines/today.ts';
import { formatLink, linksIn } from '../../src/play/link/linkText.ts';
import { linkNamesOf } from '../../src/play/link/names.ts';
import { packRecord, unpackRecord } from '../../src/play/link/pack.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import { createRecord, formatRecord, type GameRecord, type PlayedSeat } from '../../src/play/record.ts';
import { replayRecord } from '../../src/play/replay.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { CompiledScenario, Scenario } from '../../src/scenario/scenario.ts';
import type { Game, Texts } from './games.ts';

/** A text and what came of reading it, by name. */
export type Writing = readonly [name: string, text: string];

/** The record and the link of a game, each opened again and played to its end. */
export function recordAndLink(
  compiled: CompiledScenario,
  { name, luck, levers }: Game,
  { digests, seats }: { readonly digests: readonly string[]; readonly seats: readonly PlayedSeat[] },
): Writing[] {
  const record = createRecord(compiled, { ...luck, levers, seats, digests });
  const text = formatRecord(record);
  const digits = packRecord(record, linkNamesOf(compiled));
  const link = digits === undefined ? '' : formatLink(digits);
  const pasted = `> "See https://example.org/?from=mail${link.slice(0, 60)}=\n> ${link.slice(60)}", he wrote.`;
  return [
    [`${name}: record`, text],
    [`${name}: record opened`, openedText(compiled, text)],
    [`${name}: link`, link],
    [`${name}: link opened`, openedLink(compiled, pasted)],
  ];
}

/** How far a record's text comes out as recorded. */
export function openedText(compiled: CompiledScenario, text: string, setting?: Setting): string {
  const record = parseRecord(text);
  return record.ok ? verdictOn(compiled, record.value, setting) : record.error.code;
}

function openedLink(compiled: CompiledScenario, pasted: string): string {
  const [found] = linksIn(pasted);
  if (found?.kind !== 'packed') return `no link: ${found?.kind}`;
  const record = unpackRecord(found.packed, linkNamesOf(compiled));
  return record === undefined ? 'packed with other names' : verdictOn(compiled, record);
}

function verdictOn(compiled: CompiledScenario, record: GameRecord, setting = todaysSetting(compiled)): string {
  const replay = replayRecord(compiled, record, setting);
  if (!replay.ok) return replay.error.code;
  const { differsAt, digests } = replay.value;
  return differsAt === undefined ? `${VERIFIED}, ${digests.length} turns` : `differs at turn ${differsAt + 1}`;
}

/** How the verdict on a run begins that comes out as recorded. */
export const VERIFIED = 'verified';

/** A small comparison with all its figures: shares and their bounds, means, quantiles. */
export function ensembleWritten(scenario: Scenario): string {
  const chairs = Object.fromEntries(scenario.chairs.slice(0, 1).map(({ actor }) => [actor, 'silent'] as const));
  const played = runPlan(scenario, { seed: 'figures', runs: 16, base: {}, variants: [{ chairs }], course: 'sums' });
  if (!played.ok) return played.error.map(({ code }) => code).join();
  const { branches, gathered } = played.value;
  return JSON.stringify([summariseBranch(branches, gathered, 0), compareVariant(branches, gathered, 0)]);
}

/** Questions of the Lab, opened from their links and played: the pairs of each, and what is found in them. */
export function questionsWritten(scenario: Scenario): string {
  const compiled = compileScenario(scenario);
  const chairs = scenario.chairs.slice(0, 1);
  const changes: readonly Change[] = [
    ...scenario.levers.flatMap((lever): Change[] =>
      lever.type === 'choice' ? [] : [{ kind: 'lever', lever: lever.id, value: lever.max }],
    ),
    ...chairs.map(({ actor }): Change => ({ kind: 'policy', actor, policy: 'silent' })),
    ...chairs.map(({ actor }): Change => ({ kind: 'orders', turn: 1, actor, orders: [] })),
    { kind: 'weight', weight: 'contagion', factor: 0.5 },
  ];
  return changes
    .slice(-ASKED)
    .map((change, i) => questionWritten(compiled, change, i === 0 ? entering(compiled) : usualOutcome(compiled)))
    .join('\n');
}

/** How many questions of a scenario are played, each in so many pairs. */
const ASKED = 4;
const PAIRS = 12;

/** Who enters the capital first. */
const entering = (compiled: CompiledScenario): WhatIfOutcome => ({
  kind: 'firstToEnter',
  region: compiled.region.ids[capitalOf(compiled)],
});

function questionWritten(compiled: CompiledScenario, change: Change, outcome: WhatIfOutcome): string {
  const { scenario, contentHash } = compiled;
  const link = formatWhatIfLink(
    {
      ...{ scenario: scenario.id, contentHash, rules: RULES_VERSION, luck: 'engines', firstRun: 7, pairs: PAIRS },
      ...{ changes: [change], outcome },
      prediction: { later: 3, same: 4, earlier: 3, because: 'Every engine counts the same.' },
    },
    compiled,
  );
  const packed = findWhatIf(link ?? '');
  const asked = typeof packed === 'string' ? undefined : unpackWhatIf(packed, compiled);
  if (asked === undefined) return `not opened: ${String(packed)}`;
  const planned = planWhatIf(scenario, asked);
  if (!planned.ok) return planned.error.map(({ code }) => code).join();
  const played = runPlan(scenario, planned.value.plan);
  if (!played.ok) return played.error.map(({ code }) => code).join();
  const { gathered } = played.value;
  const pairs = pairsOf(planned.value.compiled, asked.outcome, gathered);
  const finding = findingOf(planned.value.compiled, asked.outcome, pairs, gathered);
  return JSON.stringify([link, [...pairs.base], [...pairs.change], [...pairs.ground], finding]);
}

/** Numbers of all sizes as files and tables write them. */
export function numbersWritten(): string {
  const key = keyOf('numbers');
  const lines: string[] = [];
  for (let n = 0; n < 2000; n++) {
    const bits = drawBits(key, n, DRAW.random, 1);
    const size = (drawBits(key, n, DRAW.random, 2) % 40) - 20;
    const number = (bits - 2 ** 31) / 2 ** 31;
    let value = number;
    for (let i = 0; i < Math.abs(size); i++) value = size < 0 ? value / 10 : value * 10;
    const fixed = [0, 1, 2, 3, 6].map((digits) => value.toFixed(digits));
    lines.push([value, number, Number(`${value}`) === value, ...fixed, formatPairs({ lever: value })].join(' '));
  }
  return `${lines.join('\n')}\n${JSON.stringify([0.1 + 0.2, -0, 1e21, 1e-7, 5e-324, 2 ** 53])}`;
}

/** The problems that are found in a scenario's text with a letter lost, doubled or changed here and there. */
export function problemsWhenDamaged(texts: Texts, id: string, n: number): string {
  const key = keyOf(`damage ${n}`);
  let text = texts[id];
  for (let i = 0; i <= n % 3; i++) {
    const at = drawBits(key, i, DRAW.random, 1) % text.length;
    const put = ['', text[at] + text[at], '"', '9', '-', ',', '{', '\u00a0'][drawBits(key, i, DRAW.random, 2) % 8];
    text = text.slice(0, at) + put + text.slice(at + 1);
  }
  const loaded = loadScenario(text, (base) => texts[base]);
  const problems = loaded.ok ? loaded.value.warnings() : loaded.error;
  return problems.map(({ code, at, line, column }) => `${code} ${at} ${line}:${column}`).join('\n');
}
