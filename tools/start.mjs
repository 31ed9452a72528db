// npm start: installs what is missing, builds the page, serves it and prints the address.
import { parseArgs } from 'node:util';
import { inRoot, installPackages, PROGRAMS, requireNode, runNode } from './project.mjs';
import { createPageServer, listen } from './serve.mjs';

requireNode();

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const port = Number(values.port ?? process.env.PORT ?? 8080);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`Not a port: ${values.port ?? process.env.PORT}`);
  process.exit(1);
}

installPackages();

console.log('Building the page...');
const build = await runNode(PROGRAMS.vite, ['build', '--logLevel', 'warn']);
if (build.code !== 0) {
  console.error('The page could not be built; see above.');
  process.exit(build.code);
}

const server = createPageServer(inRoot('dist', 'page'));
try {
  const taken = await listen(server, { port, host: values.host, next: values.port === undefined });
  const name = values.host === '127.0.0.1' ? 'localhost' : values.host;
  console.log(`Brink is at http://${name}:${taken}/  (Ctrl+C ends it)`);
} catch (error) {
  console.error(`Cannot listen on ${values.host}:${port}: ${error.message}`);
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
