/** What a command does when the user interrupts it. */

/**
 * Calls `stop` on the first interruption; a second one ends the program at once. Returns a function that stops
 * listening.
 */
export function onInterrupt(stop: () => void): () => void {
  const listen = (): void => {
    process.off('SIGINT', listen);
    process.off('SIGTERM', listen);
    stop();
  };
  process.on('SIGINT', listen);
  process.on('SIGTERM', listen);
  return () => {
    process.off('SIGINT', listen);
    process.off('SIGTERM', listen);
  };
}
