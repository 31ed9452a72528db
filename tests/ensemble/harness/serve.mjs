// Builds a page that calls the program's own code, like the real one, and serves it under the same security headers.
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { createPageServer } from '../../../tools/pageServer.mjs';
import { inRoot } from '../../../tools/project.mjs';

/** The address of the page in a folder, this one by default, and how to stop serving it. */
export async function serveHarness(root = inRoot('tests', 'ensemble', 'harness')) {
  const outDir = inRoot('dist', `ensemble-harness-${process.pid}`);
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    publicDir: inRoot('public'),
    worker: { format: 'es' },
    build: { outDir, target: 'es2022', assetsInlineLimit: 0, emptyOutDir: true },
  });
  const server = createPageServer(outDir);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop() {
      server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
