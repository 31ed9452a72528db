import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

// The worker is an entry of its own because the command line starts it by its file name.
const ENTRIES = {
  brink: 'src/cli/main.ts',
  worker: 'src/ensemble/workers/node.ts',
};

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(file))),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
