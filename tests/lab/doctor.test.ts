import { expect, it } from 'vitest';
import { type Diagnosis, diagnose } from '../../src/lab/doctor.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { altered, type Draft, FIVE_VALLEYS_TEXT, loaded } from '../support/fiveValleys.ts';

function diagnosisOf(text: string, runs = 30): Diagnosis {
  const { scenario } = loaded(text);
  const found = diagnose(scenario, compileScenario(scenario), { seed: '1', runs });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

it('finds acts, aims and levers of the invented country alive, and is the same again', () => {
  const found = diagnosisOf(FIVE_VALLEYS_TEXT);
  expect(found).toMatchObject({ runs: 30, actsAlways: [], stillAims: [], idleLevers: [] });
  expect(diagnosisOf(FIVE_VALLEYS_TEXT)).toEqual(found);
});

it('tells what never does anything in play', () => {
  const found = diagnosisOf(
    altered((d: Draft) => {
      const never = { kind: 'killed', atLeast: 900_000 };
      d.actors[0].doctrine[0].when = [never];
      d.triggers.push({
        ...{ id: 'silent', text: { en: 'Nothing.' }, when: [never] },
        effects: [{ kind: 'burden', actor: 'coast', change: 0.1 }],
      });
      d.acts.push({ id: 'nothing', kind: 'deal', name: { en: 'Nothing' }, text: { en: 'No.' }, when: [never] });
      d.chairs[0].aims[0].measure = { kind: 'notEnded', act: 'nothing' };
      d.levers.push({
        ...{ id: 'mute', type: 'number', label: { en: 'Mute' }, meaning: { en: 'No rule calls.' } },
        ...{ min: 0, max: 1, default: 0.9, sets: [{ path: 'actors.government.doctrine.reserve-forward.weight' }] },
      });
    }),
  );
  expect(found.deadRules).toContain('government/reserve-forward');
  expect(found.deadTriggers).toContain('silent');
  expect(found.actsNever).toContain('nothing');
  expect(found.stillAims).toContainEqual({
    aim: `government/${loaded(FIVE_VALLEYS_TEXT).scenario.chairs[0].aims[0].id}`,
    score: 1000,
  });
  expect(found.idleLevers).toEqual(['mute']);
});

it('tells an act that ends in every run', () => {
  const found = diagnosisOf(
    altered((d: Draft) => {
      d.acts.push({ ...d.acts[0], id: 'sure', when: [{ kind: 'from', moment: { date: '2031-03-04', half: 'am' } }] });
    }),
  );
  expect(found.actsAlways).toEqual(['sure']);
});
