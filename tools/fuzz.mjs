// npm run fuzz -- --help: builds the fuzzers (tests/fuzz) aside, then runs them. What they find is written to
// test-artefacts/fuzz, made small, and belongs into tests/fuzz/cases once it is mended.
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRoot } from './project.mjs';

/** Files of the tests look for what stands beside them: they are told where they were, and not where they are built. */
const whereWritten = {
  name: 'where-written',
  transform: (code, id) =>
    id.startsWith(inRoot('tests')) && id !== ENTRY
      ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : undefined,
};

const ENTRY = inRoot('tests', 'fuzz', 'main.ts');
const outDir = inRoot('dist', 'fuzz');
await build({
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  root: inRoot(),
  plugins: [whereWritten],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { fuzz: ENTRY },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
await import(pathToFileURL(inRoot('dist', 'fuzz', 'fuzz.js')).href);
