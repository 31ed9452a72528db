// How a server starts and ends: its port, the words when it gets none, and its end at a signal.
import { networkInterfaces } from 'node:os';

/** The port that is written; undefined if none is. */
export const portIn = (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined);

/** Listens on the port, or on the next free one if `next` is set; resolves with the port. */
export function listen(server, { port, host, next }) {
  const last = next ? Math.min(port + 100, 65535) : port;
  return new Promise((done, fail) => {
    const attempt = (candidate) => {
      const refused = (error) => {
        server.off('listening', heard);
        if (error.code === 'EADDRINUSE' && candidate < last) attempt(candidate + 1);
        else fail(error);
      };
      const heard = () => {
        server.off('error', refused);
        // A connection that could not be taken ends nothing.
        server.on('error', (error) => console.error(error.message));
        done(server.address().port);
      };
      server.once('error', refused);
      server.once('listening', heard);
      server.listen(candidate, host);
    };
    attempt(port);
  });
}

/** Why nothing listens at a port, and what to do. */
export function whyNotListening({ code, message }, { port, host }) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another one: --port ${port < 65535 ? port + 1 : 8080}`;
  if (code === 'EACCES') return `Port ${port} is not allowed here. Choose one above 1023: --port 8080`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${host} is no address here. For this machine alone: --host 127.0.0.1; for its network: --host 0.0.0.0`;
  return `Cannot listen on ${host}:${port}: ${message}`;
}

/** The addresses that a browser is given, this machine's first. */
export function addressesOf(host, port) {
  const at = (name) => `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
  if (host !== '0.0.0.0' && host !== '::') return [at(host === '127.0.0.1' ? 'localhost' : host)];
  const others = Object.values(networkInterfaces())
    .flat()
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  return [at('localhost'), ...others.map(({ address }) => at(address))];
}

/** How long what is being sent may still take. */
const LAST_ANSWERS = 1000;

/** Ends the process at a signal: takes no more requests, sends what it is sending, and stops. */
export function endOnSignals(server) {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      // npm hands on a signal that the terminal has sent already.
      if (!server.listening) return;
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), LAST_ANSWERS).unref();
    });
}
