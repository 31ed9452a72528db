import { defineConfig } from 'vite';
import {
  PHASER_CHUNK,
  phaserLoadsLate,
  phaserWithoutDataImages,
  scenarioFolder,
  securityPolicy,
} from './tools/pagePlugins.ts';

export default defineConfig({
  // Relative addresses: the built page works from any folder of any static host.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [securityPolicy(), phaserWithoutDataImages(), phaserLoadsLate(), scenarioFolder()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/page',
    target: 'es2022',
    // Nothing becomes a data: address, which the page's policy forbids.
    assetsInlineLimit: 0,
    // Phaser is one file of 1.4 MB that cannot be shaken; it loads after the first screen.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: PHASER_CHUNK, test: /node_modules[\\/]phaser[\\/]/ }],
        },
      },
    },
  },
});
