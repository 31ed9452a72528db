import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Two projects: the parts of the program, and the built command line run as a program, which is built once for all of
 * them. A file named `*.slow.test.ts` plays many runs or starts many programs: `npm run test:quick` leaves it out.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    // Files share what is loaded and compiled: importing the rules anew for each took longer than testing them.
    isolate: false,
    maxWorkers: '100%',
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: 30_000,
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          setupFiles: ['tests/support/loadWords.ts'],
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, 'tests/e2e/**', 'tests/cli/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'command line',
          include: ['tests/cli/**/*.test.ts'],
          globalSetup: ['tests/support/buildProgram.ts'],
        },
      },
    ],
  },
});
