import { describe, expect, it } from 'vitest';
import { openAsPlayed, sourcesOf, sourcesOfSaved } from '../../src/app/services/asPlayed.ts';
import type { ScenarioFiles } from '../../src/app/services/scenarioFiles.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { RELEASES } from '../../src/play/engines/engineOf.ts';
import type { WrittenTrigger } from '../../src/scenario/insert.ts';
import type { Fault } from '../../src/session/fault.ts';
import type { ScenarioSource } from '../../src/session/saved.ts';
import { scenarioOf, textOf } from '../support/countries.ts';
import { ownScenarios } from '../support/ownScenarios.ts';
import { recordKeptOf } from '../support/releasedGames.ts';

const ID = 'five-valleys';
const PATH = `${ID}/scenario.json`;
/** The oldest, so that others are newer. */
const RULES = RELEASES[0].rules;
const record = recordKeptOf(RULES, 'valleys-government.json');

/** The page's files, as if today's scenario had this text. */
const filesWith = (text: string | undefined): ScenarioFiles => ({
  bundled: text === undefined ? [] : [{ id: ID, path: PATH }],
  texts: new Map(text === undefined ? [] : [[PATH, Promise.resolve(ok(text))]]),
  last: undefined,
  own: ownScenarios(),
});

/** Where the record's scenario was found: the first source with the content that it was played with. */
const foundIn = (files: ScenarioFiles, rules = record.rules): Promise<Result<ScenarioSource, Fault>> =>
  openAsPlayed<ScenarioSource>(
    files,
    sourcesOf(files, ID, rules),
    { rules, leversIn: () => ok(record.levers) },
    ({ loaded, setting }) =>
      setting.contentHash === record.contentHash
        ? ok(loaded.source)
        : fail({ code: 'record', problem: { code: 'record/content', at: '', values: {} } }),
  );

describe('a scenario as it was when a game was played', () => {
  const changed = textOf(ID).replace(/"turns": \d+/, '"turns": 19');

  it('is the release’s where today’s file has another content, or is gone', async () => {
    const released = { ok: true, value: { kind: 'released', rules: RULES, id: ID } };
    expect(changed).not.toBe(textOf(ID));
    expect(await foundIn(filesWith(changed))).toEqual(released);
    expect(await foundIn(filesWith(undefined))).toEqual(released);
  });

  it('leaves the file of today to who asks for the scenario by its id', async () => {
    const files = filesWith(changed);
    await foundIn(files);
    expect(files.last?.source).toEqual({ kind: 'bundled', path: PATH });
  });

  it('has no rules that were never released', async () => {
    expect(await foundIn(filesWith(textOf(ID)), 1)).toMatchObject({
      ok: false,
      error: { code: 'record', problem: { code: 'record/rules', values: { theirs: '1' } } },
    });
  });

  it('of a saved game is looked for where it came from, then in the releases', () => {
    const files = filesWith(changed);
    const bundled = { kind: 'bundled', path: PATH } as const;
    const newest = RELEASES.map(({ rules }) => ({ kind: 'released', rules, id: ID })).reverse();
    const ownFirst = [...newest.slice(-1), ...newest.slice(0, -1)];
    const today = { source: bundled, rules: RULES_VERSION };
    const then = { source: bundled, rules: RULES };
    expect(sourcesOfSaved(files, today)).toEqual([bundled, ...newest]);
    expect(sourcesOfSaved(files, then)).toEqual([bundled, ...ownFirst]);
    expect(sourcesOfSaved(filesWith(undefined), then).slice(1)).toEqual(ownFirst);
    const own = { kind: 'own', text: '{}' } as const;
    expect(sourcesOfSaved(files, { source: own, rules: RULES })).toEqual([own]);
  });

  it('is opened with what was inserted into it, in a released engine too', async () => {
    const files = filesWith(textOf(ID));
    const again: WrittenTrigger = { ...scenarioOf(ID).triggers[0], id: 'again' };
    const hashWith = async (triggers: readonly WrittenTrigger[]) => {
      const opened = await openAsPlayed(
        files,
        sourcesOf(files, ID, RULES),
        {
          rules: RULES,
          leversIn: () => ok({}),
          countryIn: ({ compiled }) => ok({ compiled, inserted: triggers }),
        },
        ({ setting }) => ok(setting.contentHash),
      );
      return opened.ok ? opened.value : opened.error.code;
    };
    const plain = await hashWith([]);
    expect(plain).toMatch(/^[0-9a-f]{16}$/);
    expect(await hashWith([again])).not.toBe(plain);
  });
});
