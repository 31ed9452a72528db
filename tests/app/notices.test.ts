import { describe, expect, it } from 'vitest';
import { faultWords } from '../../src/app/services/faultWords.ts';
import { FAULT_CODES, type Fault, type FaultCode } from '../../src/session/fault.ts';
import { recogniseText } from '../../src/session/file.ts';

const broken = recogniseText('{"format": ');
const problems = broken.ok || broken.error.code !== 'file.json' ? [] : broken.error.problems;

/** One of each, with values that stand out in its words. */
const FAULTS: { readonly [Code in FaultCode]: Fault & { readonly code: Code } } = {
  'link.none': { code: 'link.none', values: {} },
  'link.broken': { code: 'link.broken', values: {} },
  'link.version': { code: 'link.version', values: {} },
  'link.large': { code: 'link.large', values: {} },
  'file.large': { code: 'file.large', values: { megabytes: 77 } },
  'file.json': { code: 'file.json', problems },
  'file.kind': { code: 'file.kind', values: {} },
  'file.map': { code: 'file.map', values: { map: 'atlantis.json' } },
  'file.games': { code: 'file.games', values: {} },
  'file.rows': { code: 'file.rows', values: { count: 3, added: 4 }, rows: [] },
  record: { code: 'record', problem: { code: 'record/seat-twice', at: 'seats[1]', values: { actor: 'queen' } } },
  'record.scenario': { code: 'record.scenario', values: { id: 'atlantis' } },
  'record.own': { code: 'record.own', values: { id: 'atlantis' } },
  'record.names': { code: 'record.names', values: { id: 'atlantis' } },
  'record.content': { code: 'record.content', values: { id: 'atlantis' } },
  'record.chair': { code: 'record.chair', values: { chair: 'queen' } },
  scenario: { code: 'scenario', problems },
  levers: { code: 'levers', problems },
  storage: { code: 'storage', why: 'damaged' },
  load: { code: 'load', values: { path: 'atlantis.json' } },
  experiment: { code: 'experiment', problem: { code: 'experiment/field', at: 'pairs', values: { field: 'pairs' } } },
  'experiment.scenario': { code: 'experiment.scenario', values: { id: 'coast' } },
  'experiment.names': { code: 'experiment.names', values: { id: 'coast' } },
  'lesson.none': { code: 'lesson.none', values: {} },
  'lesson.broken': { code: 'lesson.broken', values: {} },
  'lesson.cut': { code: 'lesson.cut', values: { has: 88, of: 152 } },
  'lesson.newer': { code: 'lesson.newer', values: {} },
  'lesson.unknown': { code: 'lesson.unknown', values: { name: 'voyage' } },
  'lesson.scenario': { code: 'lesson.scenario', values: { id: 'atlantis' } },
  'lesson.names': { code: 'lesson.names', values: { id: 'atlantis' } },
  'lesson.unplayable': { code: 'lesson.unplayable', values: { id: 'atlantis' } },
  'load.code': { code: 'load.code', values: {} },
};

describe('a fault in words', () => {
  it.each(FAULT_CODES)('%s has words, and its values stand in them', (code) => {
    const fault: Fault = FAULTS[code];
    const words = faultWords(fault);
    expect(words).not.toMatch(/\{\w+\}|undefined|^fault\./);
    for (const value of 'values' in fault ? Object.values(fault.values) : []) expect(words).toContain(String(value));
  });

  it('of several problems counts them, of one says it', () => {
    expect(problems).toHaveLength(1);
    expect(faultWords({ code: 'scenario', problems: [...problems, ...problems] })).toContain('2');
    expect(faultWords(FAULTS.scenario)).toMatch(/problem: .+/);
  });
});
