/** Tests that play many games play a part of them in `npm test`, and all of them in `npm run test:long`. */
const IS_LONG = process.env.BRINK_LONG !== undefined;

/** How many are played: some, or all of them in the long form. */
export const someOf = (some: number, all: number): number => (IS_LONG ? all : some);
