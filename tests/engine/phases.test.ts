import { expect, it } from 'vitest';
import { askTestsOf } from '../../src/engine/asks/tests.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { createFrontLine } from '../../src/engine/knowledge/frontline.ts';
import { Knowledge } from '../../src/engine/knowledge/knowledge.ts';
import { createLocalNews } from '../../src/engine/knowledge/localNews.ts';
import { tablesOf } from '../../src/engine/knowledge/tables.ts';
import { createPhases } from '../../src/engine/phases/index.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { Turn } from '../../src/engine/turn.ts';
import { Views } from '../../src/engine/view/view.ts';
import { PHASES } from '../../src/engine/vocabulary.ts';
import { countryOf } from '../support/countries.ts';

it('a turn runs the thirteen phases in the order of the chapters of RULES.md', () => {
  const compiled = countryOf('five-valleys');
  const key = keyOf('phases');
  const knowledge = new Knowledge(compiled, tablesOf(compiled), createGame(compiled, key), askTestsOf(compiled));
  const turn = new Turn(knowledge);
  const told: string[] = [];
  Object.defineProperty(turn, 'phase', { set: (phase: string) => told.push(phase) });
  const play = createPhases(turn, {
    views: new Views(knowledge).actors,
    frontLine: createFrontLine(turn),
    news: createLocalNews(compiled.side.count),
    holds: { talk: () => false, trigger: () => false, act: () => false },
    scoreNow: () => 0,
  });
  knowledge.read(key);
  turn.begin([], undefined);
  play();
  expect(told).toEqual(PHASES);
});
