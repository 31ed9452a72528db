import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SLOW = 'tests/**/*.slow.test.ts';
const COMMAND_LINE = 'tests/cli/**/*.test.ts';

/** The parts of the program. */
const parts = (name: string, include: string[], without: string[]): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    setupFiles: ['tests/support/loadWords.ts'],
    include,
    exclude: [...configDefaults.exclude, 'tests/e2e/**', COMMAND_LINE, ...without],
  },
});

/** The built command line run as a program; it is built once for all tests of it. */
const commandLine = (name: string, include: string[], without: string[]): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    globalSetup: ['tests/support/buildProgram.ts'],
    include,
    exclude: [...configDefaults.exclude, ...without],
  },
});

const isSlow = ({ moduleId }: TestSpecification): boolean => moduleId.includes('.slow.test.');

/** Slow files first: begun last, one of them would keep a single core busy while the other has nothing left to do. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

/** A file named `*.slow.test.ts` plays many runs or starts many programs: `npm run test:quick` leaves it out. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    // Files share what is loaded and compiled: importing the rules anew for each took longer than testing them.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    maxWorkers: '100%',
    passWithNoTests: false,
    allowOnly: false,
    // What hangs is ended; what is only slow, on a machine that others use as well, is waited for.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
    projects: [
      parts('parts', ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], [SLOW]),
      commandLine('command line', [COMMAND_LINE], [SLOW]),
      parts('slow parts', [SLOW], []),
      commandLine('slow command line', ['tests/cli/**/*.slow.test.ts'], []),
    ],
  },
});
