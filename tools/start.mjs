// npm start: installs what is missing, builds the page, serves it and prints the address.
//   --port n      instead of 8080 (or of PORT); where only 8080 is taken, the next free one serves
//   --host name   instead of this machine alone; 0.0.0.0 serves its network
import { parseArgs } from 'node:util';
import { addressesOf, endOnSignals, listen, portIn, whyNotListening } from './listening.mjs';
import { createPageServer } from './pageServer.mjs';
import { inRoot, installPackages, PROGRAMS, requireNode, runNode } from './project.mjs';

requireNode();

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const { host } = values;
const asked = values.port ?? process.env.PORT;
const port = portIn(asked ?? '8080');
if (port === undefined) {
  console.error(`Not a port: ${asked}`);
  process.exit(1);
}

installPackages();

const giveUp = () => process.exit(130);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, giveUp);
console.log('Building the page...');
const build = await runNode(PROGRAMS.vite, ['build', '--logLevel', 'warn']);
for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, giveUp);
if (build.code !== 0) {
  console.error('The page could not be built; see above.');
  process.exit(build.code);
}

const server = createPageServer(inRoot('dist', 'page'));
endOnSignals(server);
try {
  const taken = await listen(server, { port, host, next: asked === undefined });
  if (taken !== port && port !== 0)
    console.log(`Port ${port} is taken; games kept in a browser at that port are not at this one.`);
  const [here, ...network] = addressesOf(host, taken);
  console.log(`Brink is at ${here}  (Ctrl+C ends it)`);
  if (network.length > 0) console.log(`In this network: ${network.join('  ')}`);
} catch (error) {
  console.error(whyNotListening(error, { port, host }));
  process.exit(1);
}
