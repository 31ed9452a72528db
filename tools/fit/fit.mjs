// npm run fit -- --help: builds the fit and its workers aside, then runs it. It takes minutes, prints weights, and
// keeps the best ones in a file.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRoot } from '../project.mjs';

const outDir = inRoot('dist', 'fit');
await build({
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir,
    target: 'node20',
    rolldownOptions: {
      input: {
        fit: inRoot('tools', 'fit', 'main.ts'),
        laboratory: inRoot('tools', 'fit', 'laboratoryThread.ts'),
        worker: inRoot('src', 'ensemble', 'workers', 'node.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
const entry = join(outDir, 'fit.js');
// Workers are looked for beside the program that runs.
process.argv[1] = entry;
await import(pathToFileURL(entry).href);
