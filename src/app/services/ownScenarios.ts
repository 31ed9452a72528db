/** Scenarios of one's own, kept in this browser beside the shipped ones. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { ok, type Result } from '../../core/result.ts';
import type { StoreFault } from '../../session/database.ts';
import type { KeptScenario } from '../../session/keptScenario.ts';
import type { OwnFiles } from '../../session/ownSource.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import type { NewsChannel } from './news.ts';

export interface OwnScenarios {
  /** Those on the list, the last opened first; undefined until they are read. */
  readonly kept: ReadonlySignal<readonly KeptScenario[] | undefined>;
  read(): Promise<Result<readonly KeptScenario[], StoreFault>>;
  load(key: string): Promise<Result<OwnFiles | undefined, StoreFault>>;
  /** The files of every version that has this scenario id, the last opened first; none if the list cannot be read. */
  withId(scenario: string): Promise<readonly OwnFiles[]>;
  keep(row: KeptScenario, files: OwnFiles): Promise<Result<true, StoreFault>>;
  remove(key: string): Promise<Result<true, StoreFault>>;
  /** They were cleared with everything else. */
  forget(): void;
}

export function createOwnScenarios(store: ScenarioStore, news: NewsChannel): OwnScenarios {
  const kept = signal<readonly KeptScenario[] | undefined>(undefined);

  async function read(): Promise<Result<readonly KeptScenario[], StoreFault>> {
    const rows = await store.list();
    if (rows.ok) kept.value = rows.value;
    return rows;
  }

  async function changed(done: Result<true, StoreFault>): Promise<Result<true, StoreFault>> {
    if (!done.ok) return done;
    await read();
    news.post({ kind: 'scenarios', id: '' });
    return ok(true);
  }

  news.hear(({ kind }) => {
    if (kept.value !== undefined && (kind === 'scenarios' || kind === 'cleared')) void read();
  });

  return {
    kept,
    read,
    load: store.load,
    async withId(scenario) {
      const rows = await store.list();
      const keys = rows.ok ? rows.value.filter((row) => row.scenario === scenario).map(({ id }) => id) : [];
      const loaded = await Promise.all(keys.map((key) => store.load(key)));
      return loaded.flatMap((files) => (files.ok && files.value !== undefined ? [files.value] : []));
    },
    keep: async (row, files) => changed(await store.keep(row, files)),
    remove: async (key) => changed(await store.remove(key)),
    forget() {
      kept.value = [];
    },
  };
}
