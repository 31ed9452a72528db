import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot, openCli } from '../support/brink.ts';

const cli = openCli();
afterAll(() => cli.remove());

const valleys = (): Record<string, unknown> =>
  JSON.parse(readFileSync(inRoot('scenarios', 'five-valleys', 'scenario.json'), 'utf8'));
const EXTENDING = { format: 1, extends: 'five-valleys', id: 'short-valleys', version: '1.0.0', turns: 4 };

describe('brink check', () => {
  it('finds every shipped scenario fine, by id', () => {
    const ran = cli.run(
      'check',
      'five-valleys',
      'eleven-days',
      'thirtieth-of-november',
      'third-of-december',
      'on-the-brink',
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.match(/^[a-z-]+: fine/gm)).toHaveLength(5);
  });

  it('takes a file of one’s own by path, from any folder', () => {
    cli.file('mine.json', { ...valleys(), id: 'mine' });
    expect(cli.run('check', './mine.json')).toMatchObject({ code: 0, out: './mine.json: fine\n' });
    expect(cli.run('check', join(cli.folder, 'mine.json')).code).toBe(0);
    const other = cli.runWith(
      { cwd: inRoot(), env: { npm_lifecycle_event: 'brink', INIT_CWD: cli.folder } },
      'check',
      'mine.json',
    );
    expect(other).toMatchObject({ code: 0, out: 'mine.json: fine\n' });
  });

  it('takes a folder with a scenario.json', () => {
    mkdirSync(join(cli.folder, 'land'));
    cli.file('land/scenario.json', { ...valleys(), id: 'land' });
    expect(cli.run('check', 'land').code).toBe(0);
  });

  it('tells a folder of another name, a map that is not there, and one of another country', () => {
    mkdirSync(join(cli.folder, 'hill'));
    const told = (extra: object): string => {
      cli.file('hill/scenario.json', { format: 1, extends: 'five-valleys', title: { en: 'Hill' }, ...extra });
      const ran = cli.run('check', 'hill');
      expect(ran.code).toBe(0);
      return ran.out;
    };
    expect(told({ id: 'hill' })).toContain(': fine\n');
    expect(told({ id: 'hills' })).toMatch(/warning check\/folder line \d+, column \d+: id: .*"hills".*"hill"/);
    expect(told({ id: 'hill', map: 'hill/map.topo.json' })).toMatch(/check\/map line .*no map file/);
    expect(told({ id: 'hill', map: 'maps/syria.topo.json' })).toMatch(/check\/map line .*none of the places/);
    cli.file('hill/map.json', { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'sorva' }] });
    expect(told({ id: 'hill', map: 'hill/map.json' })).toMatch(/check\/map line .*no shape for: kolm/);
    cli.file('hill/map.json', ['nothing']);
    expect(told({ id: 'hill', map: 'hill/map.json' })).toMatch(/check\/map line .*is not a map/);
  });

  it('takes the map beside a file that is called as it is, or is the only one in its folder', () => {
    const map = { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'sorva' }] };
    cli.file('glen.json', { ...EXTENDING, id: 'glen' });
    cli.file('glen.geojson', map);
    expect(cli.run('check', 'glen.json').out).toMatch(/check\/map.*no shape for: kolm/);
    cli.file('glen.json', { ...EXTENDING, id: 'glen', map: 'far/away/glen.geojson' });
    expect(cli.run('check', 'glen.json').out).toMatch(/check\/map.*no shape for: kolm/);
    mkdirSync(join(cli.folder, 'dale'));
    cli.file('dale/scenario.json', { ...EXTENDING, id: 'dale' });
    cli.file('dale/land.topo.json', map);
    expect(cli.run('check', 'dale').out).toMatch(/check\/map.*no shape for: kolm/);
    cli.file('dale/sea.geojson', map);
    expect(cli.run('check', 'dale').out).not.toContain('check/map');
  });

  it('resolves what a file extends among the shipped scenarios', () => {
    cli.file('short.json', EXTENDING);
    expect(cli.run('check', 'short.json').code).toBe(0);
  });

  it('resolves what a file extends beside it, in either form', () => {
    cli.file('base.json', { ...valleys(), id: 'base' });
    cli.file('onBase.json', { ...EXTENDING, extends: 'base', id: 'on-base' });
    expect(cli.run('check', 'onBase.json').code).toBe(0);
    mkdirSync(join(cli.folder, 'first'));
    mkdirSync(join(cli.folder, 'second'));
    cli.file('first/scenario.json', { ...valleys(), id: 'first' });
    cli.file('second/scenario.json', { ...EXTENDING, extends: 'first', id: 'second' });
    expect(cli.run('check', 'second/scenario.json').code).toBe(0);
  });

  it('prints every problem with its path, its reason and how to mend it, and ends with 1', () => {
    const broken = valleys() as { regions: { holder: string; people: number }[]; turns: number };
    (broken.regions[0] as { holder: string }).holder = 'nobody-known';
    (broken.regions[1] as { people: number }).people = -5;
    cli.file('broken.json', broken);
    const ran = cli.run('check', 'broken.json', 'five-valleys');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('broken.json: 2 problems');
    expect(ran.out).toMatch(/error check\/unknown-id .*regions\[0\].*nobody-known/);
    expect(ran.out).toMatch(/error shape\/out-of-range .*regions\[1\].*people/);
    expect(ran.out).toContain('five-valleys: fine');
  });

  it.each([
    ['an empty file', '', /text\/empty/],
    ['text that breaks off', '{"format": 1, "id": "x"', /text\/syntax/],
    ['a list', '[]', /text\/not-a-scenario/],
    ['a prototype key', '{"__proto__": {"a": 1}}', /text\/forbidden-key/],
    ['a newer format', '{"format": 99}', /text\/version/],
    ['an unknown base', JSON.stringify({ ...EXTENDING, extends: 'no-such-base' }), /extends\/not-found/],
    [
      'a base outside the folders',
      JSON.stringify({ ...EXTENDING, extends: '../../etc/passwd' }),
      /extends\/not-found|shape/,
    ],
  ])('says what is wrong with %s', (_, text, expected) => {
    cli.file('odd.json', text);
    const ran = cli.run('check', 'odd.json');
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(expected);
    expect(ran.err).toBe('');
  });

  it('prints one JSON object', () => {
    cli.file('bad.json', { ...valleys(), turns: 0 });
    const ran = cli.run('check', '--json', 'five-valleys', 'bad.json');
    expect(ran.code).toBe(1);
    const said = JSON.parse(ran.out);
    expect(said.ok).toBe(false);
    expect(said.files[0]).toMatchObject({ file: 'five-valleys', ok: true, scenario: 'five-valleys' });
    expect(said.files[1].problems[0]).toMatchObject({ severity: 'error', path: 'turns' });
    for (const name of ['code', 'message', 'mend', 'line']) expect(said.files[1].problems[0]).toHaveProperty(name);
  });

  it('ends with 2 for wrong usage and for what cannot be read, after checking the rest', () => {
    expect(cli.run('check').code).toBe(2);
    expect(cli.run('check', '--nonsense', 'five-valleys').code).toBe(2);
    const ran = cli.run('check', 'no/such/file.json', 'five-valleys');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('file.json: there is no such file or folder');
    expect(ran.out).toContain('five-valleys: fine');
    expect(cli.run('check', cli.folder).code).toBe(2);
  });

  it('guesses the id that was meant and lists the others', () => {
    const ran = cli.run('check', 'five-valeys');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('Did you mean "five-valleys"?');
    expect(ran.err).toMatch(/Scenarios here: .*\bfive-valleys\b/);
  });

  it('reads what is piped in', () => {
    expect(cli.runWith({ input: JSON.stringify(EXTENDING) }, 'check', '-').code).toBe(0);
  });

  it('refuses bytes that are not text', () => {
    expect(cli.run('check', inRoot('public', 'maps', 'syria-relief.webp'))).toMatchObject({ code: 1, err: '' });
  });

  it('checks dated facts in the folder of a scenario, and names every row that it leaves out', () => {
    mkdirSync(join(cli.folder, 'glen'));
    const { regions } = valleys() as { regions: readonly { readonly id: string; readonly holder: string }[] };
    const [first, second] = regions;
    cli.file('glen/scenario.json', { ...valleys(), id: 'glen' });
    const area = { id: 'one', name: 'One', region: first.id, holder: first.holder, changes: [] };
    const facts = (...areas: object[]) => {
      const days = { firstDay: '2031-03-01', lastDay: '2031-03-31' };
      cli.file('glen/facts.json', { format: 1, title: 'Glen', ...days, areas });
      return cli.run('check', 'glen');
    };
    const mill = { ...area, id: 'mill', name: 'The mill', region: null };
    const ran = facts(area, mill, { ...area, id: 'two', name: 'Two', region: second.id, holder: 'nobody' });
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(
      /glen\/facts.json: 2 problems\n.*check\/unknown-id line \d+, column \d+: areas\[2\] \(two\)/,
    );
    const fine = facts(area, mill);
    expect(fine.code).toBe(0);
    expect(fine.out).toMatch(/left out, stands for no place of the map: The mill\n/);
    expect(fine.out).toMatch(/places without a row: /);
    expect(cli.run('check', 'glen/facts.json').out).toContain('The mill');
    const [, told] = JSON.parse(cli.run('check', 'glen', '--json').out).files;
    expect(told.facts).toMatchObject({ lost: 0, held: 1, leftOut: [{ id: 'mill' }] });
  });
});
