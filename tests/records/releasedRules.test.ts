// Every record kept of a released version plays as it was recorded, turn by turn, in the engine that was kept with it.
import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { engineOf, RELEASES } from '../../src/play/engines/engineOf.ts';
import { TODAYS_ENGINE } from '../../src/play/engines/today.ts';
import { keptEngine, lineOf, recordKeptOf, recordsKeptOf, shippedScenario } from '../support/releasedGames.ts';

describe.each(RELEASES)('rules version $rules, released as $version', (release) => {
  const { rules } = release;

  it.each(recordsKeptOf(rules))('plays %s as recorded', async (name) => {
    const record = recordKeptOf(rules, name);
    const { file, compiled } = await shippedScenario(rules, record.scenario, record.levers);
    const opened = (await keptEngine(release)).open({ compiled, file, levers: record.levers });
    if (!opened.ok) throw new Error(opened.error.join());
    expect(record.rules).toBe(rules);
    expect(opened.value).toMatchObject({ rules, contentHash: record.contentHash });
    const player = opened.value.player(record);
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

describe('the door to engines', () => {
  it('gives today’s engine for today’s rules', async () => {
    expect(await engineOf(RULES_VERSION)).toBe(TODAYS_ENGINE);
  });

  it.each([0, 1, RULES_VERSION + 1])('has none for version %i, which was never released', async (rules) => {
    expect(await engineOf(rules)).toBeUndefined();
  });

  it('gives a released engine for its version', async () => {
    const rules = RELEASES.map((release) => release.rules);
    const engines = await Promise.all(rules.map(engineOf));
    expect(engines.map((engine) => engine?.rules)).toEqual(rules);
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
