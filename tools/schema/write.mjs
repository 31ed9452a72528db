// Writes scenarios/scenario.schema.json from the format's schema in src. Run it after a change of the format: npm run
// schema
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { module } = await runnerImport(join(root, 'tools', 'schema', 'scenarioSchema.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
const target = join(root, 'scenarios', 'scenario.schema.json');
writeFileSync(target, module.scenarioJsonSchema());
console.log(`Wrote ${target}`);
