// Every record kept of a released version plays as it was recorded, turn by turn, in the engine that was kept with it.
import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { engineOf, RELEASES } from '../../src/play/engines/engineOf.ts';
import { TODAYS_ENGINE } from '../../src/play/engines/today.ts';
import { problemText } from '../../src/words/problem.ts';
import {
  keptEngine,
  lineOf,
  openedUnder,
  recordKeptOf,
  recordsKeptOf,
  shippedScenario,
} from '../support/releasedGames.ts';

describe.each(RELEASES)('rules version $rules, released as $version', (release) => {
  const { rules } = release;

  it.each(recordsKeptOf(rules))('plays %s as recorded', async (name) => {
    const { record, compiled, setting } = await openedUnder(release, name);
    expect(record.rules).toBe(rules);
    expect(setting).toMatchObject({ rules, contentHash: record.contentHash });
    const player = setting.player(record);
    const line = lineOf(player, compiled, record);
    expect(line.slice(1).map(({ state }) => player.digestOf(state))).toEqual(record.digests);
  });

  it('refuses a torn file and levers that it does not have by the codes of their problems', async () => {
    const engine = await keptEngine(release);
    const { file, compiled } = await shippedScenario(rules, 'five-valleys', {});
    const torn = { ...file, text: file.text.slice(0, 900) };
    expect(engine.open({ compiled, file: torn, levers: {} })).toMatchObject({ ok: false, error: [expect.any(String)] });
    expect(engine.open({ compiled, file, levers: { nothing: 1 } })).toEqual({ ok: false, error: ['lever/unknown'] });
  });
});

describe('rules version 3', () => {
  it.each(recordsKeptOf(2))('[ORDER-10] parts from version 2 in %s, where somebody says a word', (name) => {
    const [before, then] = [2, 3].map((rules) => recordKeptOf(rules, name));
    expect(then.seats).toEqual(before.seats);
    expect(then.digests).not.toEqual(before.digests);
  });
});

describe('the door to engines', () => {
  it('gives today’s engine for today’s rules', async () => {
    expect(await engineOf(RULES_VERSION)).toEqual({ ok: true, value: TODAYS_ENGINE });
  });

  it.each([
    [1, 'record/rules', /^This run was played under rules version 1, which was never released: nothing that was kept/],
    [RULES_VERSION + 1, 'record/rules-newer', /of a newer Brink\. This one plays rules version 2.*3.*: update it/],
  ])('says in plain words why it has none for version %i', async (rules, code, words) => {
    const none = await engineOf(rules);
    if (none.ok) throw new Error(`There is an engine for version ${rules}.`);
    expect(none.error.code).toBe(code);
    expect(problemText(none.error)).toMatch(words);
  });

  it('gives a released engine for its version', async () => {
    const rules = RELEASES.map((release) => release.rules);
    const engines = await Promise.all(rules.map(engineOf));
    expect(engines.map((engine) => engine.ok && engine.value.rules)).toEqual(rules);
  });
});

// While today's rules are a released version, both are one. After the next change of the rules there is nothing to
// compare until that version is released in turn.
describe.each(RELEASES.filter(({ rules }) => rules === RULES_VERSION))('today and rules version $rules', (release) => {
  it.each(recordsKeptOf(release.rules))('move %s through the same states', async (name) => {
    const record = recordKeptOf(release.rules, name);
    const scenario = await shippedScenario(release.rules, record.scenario, record.levers);
    const [kept, today] = [await keptEngine(release), TODAYS_ENGINE].map((engine) => {
      const opened = engine.open({ ...scenario, levers: record.levers });
      if (!opened.ok) throw new Error(opened.error.join());
      return lineOf(opened.value.player(record), scenario.compiled, record).map(({ state }) => state.words);
    });
    expect(kept).toEqual(today);
  });
});
