// The debrief of a game that several people played: each chair in turn, and nothing before the end unasked.
import { describe, expect, it } from 'vitest';
import { profileData } from '../../../src/present/profile.ts';
import { createDebriefStore } from '../../../src/screens/debrief/store.ts';
import { carryOn, endTurn, type Game } from '../../../src/session/game.ts';
import { chairsOf, seatedGame } from '../../support/games.ts';
import { createTestShell } from '../../support/shell.ts';

const ID = 'five-valleys';
const [one, two] = chairsOf(ID);

function opened(game: Game) {
  const shell = createTestShell();
  shell.current.take({ game, map: async () => undefined });
  return { shell, store: createDebriefStore(shell) };
}

describe('the debrief of several people', () => {
  const begun = seatedGame(ID, 'harbour', [one, two]);

  it('shows each chair that somebody held, and leaves the game as it was', () => {
    const { shell, store } = opened(carryOn(begun));
    const profiles = [one, two].map((chair) => {
      store.sitAs(begun.compiled.actorOf(chair));
      return profileData(store.game.value as Game).map(({ id }) => id);
    });
    expect(profiles[0]).not.toEqual(profiles[1]);
    expect(profiles.every((aims) => aims.length > 0)).toBe(true);
    expect(shell.current.game.value?.shown).toBe(begun.shown);
    store.sitAs(begun.compiled.actorOf('coast'));
    expect(store.game.value?.shown).toBe(begun.shown);
  });

  it('is shut until the end, unless everybody agrees, and again after the next half day', () => {
    const { shell, store } = opened(endTurn(begun));
    expect(store.isShut.value).toBe(true);
    store.unshut();
    expect(store.isShut.value).toBe(false);
    shell.current.playOn(endTurn(shell.current.game.value as Game), false);
    expect(store.isShut.value).toBe(true);
    shell.current.playOn(carryOn(shell.current.game.value as Game), false);
    expect(store.isShut.value).toBe(false);
  });

  it('is open at any time where one person plays', () => {
    expect(opened(endTurn(seatedGame(ID, 'harbour', [one]))).store.isShut.value).toBe(false);
  });

  it('goes on from an earlier turn with the first of them', () => {
    const { shell, store } = opened(carryOn(begun));
    store.sitAs(begun.compiled.actorOf(two));
    store.lookAt(3);
    store.branch();
    expect(shell.current.game.value?.shown).toBe(shell.current.game.value?.seats[0].actor);
    expect(shell.current.unread.value).toBe(true);
  });
});
