// The built command line plays records of released versions as they were, and tells where today's rules part from them.
import { afterAll, describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { RELEASES } from '../../src/play/engines/engineOf.ts';
import { openCli } from '../support/brink.ts';
import { recordKeptOf, textKeptOf } from '../support/releasedGames.ts';

const cli = openCli();
afterAll(() => cli.remove());

const NAME = 'valleys-government.json';

describe.each(RELEASES)('a record of rules version $rules', ({ rules }) => {
  it('is verified under its own rules; where they are older, today’s are played beside them', () => {
    cli.file(NAME, textKeptOf(rules, NAME));
    const told = cli.run('replay', NAME);
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toMatch(/^Verified: 20 turns, the same run\.$/m);
    expect(told.out.includes(`It was made under rules version ${rules}.`)).toBe(rules < RULES_VERSION);
    const json = JSON.parse(cli.run('replay', NAME, '--json').out);
    expect(json).toMatchObject({ verified: true, rules });
    expect(json.today?.rules).toBe(rules < RULES_VERSION ? RULES_VERSION : undefined);
  });

  it.each([
    [1, 'never released: nothing that was kept can play it'],
    [RULES_VERSION + 1, 'of a newer Brink'],
  ])('is refused as of version %i in plain words', (version, words) => {
    const record = { ...recordKeptOf(rules, NAME), rules: version };
    const ran = cli.run('replay', cli.file(`of-${version}.json`, record));
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain(words);
  });
});
