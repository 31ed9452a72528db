/** `npm run golden`: writes the golden files anew. Only when the rules were meant to move. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/golden/*.test.ts'],
    // The hashes are looked at when all files are written.
    exclude: ['tests/golden/versions.test.ts'],
    // Tables are written in words.
    setupFiles: ['tests/support/loadWords.ts'],
    env: { BRINK_GOLDEN: 'write' },
    testTimeout: 120_000,
    // They write one table between them.
    fileParallelism: false,
  },
});
