/** The first screen: cards, the saved game, and files or links the user brings. */
import type { ReadonlySignal } from '@preact/signals';
import type { BundledScenario, ScenarioCard } from '../../app/services/cards.ts';
import { fetchAhead } from '../../app/services/scenarioFiles.ts';
import type { Shell } from '../../app/services/shell.ts';
import type { SavedGame } from '../../session/saved.ts';
import { text } from '../../words/text.ts';

export interface HomeCard extends ScenarioCard {
  readonly id: string;
}

export interface HomeStore {
  readonly cards: readonly HomeCard[];
  readonly saved: ReadonlySignal<SavedGame | undefined>;
  arrive(): Promise<void>;
  /** Called when the user is about to open a briefing; fetches ahead. */
  expectBriefing(id: string): void;
  openBriefing(id: string): void;
  continueSaved(saved: SavedGame): void;
  openFile(file: File): Promise<void>;
  openPasted(pasted: string): Promise<void>;
  clearDevice(): Promise<void>;
}

/** Milliseconds to wait for storage: if it never answers, the screen must still appear. */
const PATIENCE_MS = 500;

export function createHomeStore(shell: Shell): HomeStore {
  const { storage, notices, scenarioFiles } = shell;
  return {
    cards: scenarioFiles.bundled.flatMap(cardOf),
    saved: storage.saved,
    async arrive() {
      await Promise.race([storage.read(), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    },
    expectBriefing(id) {
      shell.expect('briefing');
      fetchAhead(scenarioFiles, id);
    },
    openBriefing(id) {
      shell.go({ kind: 'briefing', id });
    },
    continueSaved(saved) {
      shell.go({ kind: saved.label.over ? 'debrief' : 'play' });
    },
    async openFile(file) {
      await (await shell.opening())?.openFile(shell, file);
    },
    async openPasted(pasted) {
      await (await shell.opening())?.openPasted(shell, pasted);
    },
    async clearDevice() {
      await storage.clear();
      shell.preferences.forget();
      shell.current.forget();
      notices.tell(text('home.cleared'));
    },
  };
}

const cardOf = ({ id, card }: BundledScenario): readonly HomeCard[] => (card === undefined ? [] : [{ id, ...card }]);
