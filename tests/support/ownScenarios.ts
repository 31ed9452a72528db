// Scenarios of one's own, kept in a database of the test; nobody else hears of them.
import 'fake-indexeddb/auto';
import { createOwnScenarios, type OwnScenarios } from '../../src/app/services/ownScenarios.ts';
import { openScenarioStore } from '../../src/session/scenarioStore.ts';

export const ownScenarios = (): OwnScenarios =>
  createOwnScenarios(openScenarioStore(), { post: () => undefined, hear: () => undefined });
