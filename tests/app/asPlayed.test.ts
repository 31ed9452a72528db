import { describe, expect, it } from 'vitest';
import { openAsPlayed, sourcesOf, sourcesOfSaved } from '../../src/app/services/asPlayed.ts';
import type { ScenarioFiles } from '../../src/app/services/scenarioFiles.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';
import { RELEASES } from '../../src/play/engines/engineOf.ts';
import type { Fault } from '../../src/session/fault.ts';
import type { ScenarioSource } from '../../src/session/saved.ts';
import { textOf } from '../support/countries.ts';
import { ownScenarios } from '../support/ownScenarios.ts';
import { recordKeptOf } from '../support/releasedGames.ts';

const ID = 'five-valleys';
const PATH = `${ID}/scenario.json`;
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
    sourcesOf(files, ID),
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
    const kept = RELEASES.map(({ rules }) => ({ kind: 'released', rules, id: ID })).reverse();
    expect(sourcesOfSaved(files, { kind: 'bundled', path: PATH })).toEqual([{ kind: 'bundled', path: PATH }, ...kept]);
    expect(sourcesOfSaved(filesWith(undefined), { kind: 'bundled', path: PATH }).slice(1)).toEqual(kept);
    expect(sourcesOfSaved(files, { kind: 'own', text: '{}' })).toEqual([{ kind: 'own', text: '{}' }]);
  });
});
