// Writes scenarios/scenario.schema.json and scenarios/facts.schema.json from the formats in src. Run it after a change
// of either: npm run schema
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
for (const [name, schema] of [
  ['scenario', module.scenarioJsonSchema()],
  ['facts', module.factsJsonSchema()],
]) {
  const target = join(root, 'scenarios', `${name}.schema.json`);
  writeFileSync(target, schema);
  console.log(`Wrote ${target}`);
}
