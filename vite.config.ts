import { defineConfig } from 'vite';
import { licencePlugins } from './tools/licences.mjs';
import {
  firstScreenChunk,
  firstWordsLoadEarly,
  notFoundPage,
  PHASER_CHUNK,
  PHASER_CORE,
  phaserFromSource,
  phaserLoadsLate,
  rulesCompiledAhead,
  scenarioFolder,
  securityPolicy,
  versionInPage,
} from './tools/pagePlugins.ts';

const licences = licencePlugins();

export default defineConfig({
  // Relative addresses: the built page works from any folder of any static host.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { phaser: PHASER_CORE } },
  plugins: [
    securityPolicy(),
    versionInPage(),
    phaserFromSource(),
    phaserLoadsLate(),
    firstWordsLoadEarly(),
    scenarioFolder(),
    notFoundPage(),
    licences.inPage,
  ],
  // The same library in development, where packages are built beforehand.
  optimizeDeps: { rolldownOptions: { plugins: [phaserFromSource()] } },
  worker: { format: 'es', plugins: () => [licences.inWorkers] },
  build: {
    outDir: 'dist/page',
    target: 'es2022',
    // Nothing becomes a data: address, which the page's policy forbids.
    assetsInlineLimit: 0,
    // Phaser is one file that cannot be shaken further; it loads after the first screen.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        postBanner: rulesCompiledAhead,
        codeSplitting: {
          groups: [{ name: PHASER_CHUNK, test: /node_modules[\\/]phaser[\\/]/ }, firstScreenChunk()],
        },
      },
    },
  },
});
