// node tools/serve.mjs [--port n] [--host name] [--folder path]: serves a page that is built.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addressesOf, endOnSignals, listen, portIn, whyNotListening } from './listening.mjs';
import { createPageServer } from './pageServer.mjs';
import { inRoot } from './project.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    folder: { type: 'string', default: inRoot('dist', 'page') },
  },
});
const { host, folder } = values;
const port = portIn(values.port);
if (port === undefined) {
  console.error(`Not a port: ${values.port}`);
  process.exit(1);
}
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`No page in ${folder}: run "npm run build:page" first.`);
  process.exit(1);
}
const server = createPageServer(folder);
endOnSignals(server);
try {
  const taken = await listen(server, { port, host, next: false });
  console.log(addressesOf(host, taken)[0]);
} catch (error) {
  console.error(whyNotListening(error, { port, host }));
  process.exit(1);
}
