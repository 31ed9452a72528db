/** `npm run engines`: the same games in every JavaScript engine; those that are missing are installed first. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/engines/*.spec.ts'],
    globalSetup: ['tests/engines/install.ts'],
    allowOnly: false,
    passWithNoTests: false,
    expect: { requireAssertions: true },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
