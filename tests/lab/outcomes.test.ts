import { describe, expect, it } from 'vitest';
import { NONE, type SideIndex } from '../../src/core/indices.ts';
import { firstToEnter } from '../../src/lab/outcomes.ts';
import { capitalOf } from '../../src/lab/parties.ts';
import { keyOfLuck } from '../../src/play/luck.ts';
import { createPlay } from '../../src/play/turn.ts';
import { countryOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';

describe('who enters the capital first', () => {
  it('is read off a row as a run played by itself shows it, half day by half day', () => {
    const compiled = countryOf('eleven-days');
    const capital = capitalOf(compiled);
    const runs = 12;
    const [table] = played(compiled.scenario, { seed: 'class', runs, base: {} }).gathered.tables;
    const watched = Array.from({ length: runs }, (_, run): SideIndex => {
      const { simulation, advance } = createPlay(compiled);
      simulation.begin(keyOfLuck({ seed: 'class', run }));
      const { holder } = simulation.state.region;
      const first = holder[capital];
      for (let turn = 0; turn < compiled.turns; turn++) {
        advance();
        if (holder[capital] !== first) return holder[capital];
      }
      return NONE;
    });
    const told = watched.map((_, run) => firstToEnter(table, run, capital));
    expect(told).toEqual(watched);
    expect(new Set(told.filter((side) => side !== NONE)).size).toBeGreaterThan(1);
  });
});
