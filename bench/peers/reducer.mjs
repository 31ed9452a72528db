// boardgame.io's reducer with a rule that adds one: what a turn costs there before any rule does anything.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A function that plays so many turns. */
export function createTicker(turns) {
  const { InitializeGame, CreateGameReducer } = require('boardgame.io/internal');
  const game = {
    setup: () => ({ count: 0 }),
    moves: {
      tick: ({ G, events }) => {
        G.count++;
        events.endTurn();
      },
    },
  };
  const reducer = CreateGameReducer({ game });
  return () => {
    let state = InitializeGame({ game, numPlayers: 2 });
    for (let turn = 0; turn < turns; turn++) {
      const playerID = state.ctx.currentPlayer;
      state = reducer(state, { type: 'MAKE_MOVE', payload: { type: 'tick', args: [], playerID } });
    }
    if (state.G.count !== turns) throw new Error(`boardgame.io counted ${state.G.count} turns, not ${turns}.`);
  };
}
