import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    setupFiles: ['tests/words/load.ts'],
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: 30_000,
    expect: { requireAssertions: true },
  },
});
