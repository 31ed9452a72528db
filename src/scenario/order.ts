/**
 * The order in which shipped scenarios are told, by the page and the terminal alike: `scenarios/order.json`, a list of
 * their ids. Where to start stands first, the scenarios of one campaign together.
 */

/** Entries by the place of their id in the order; those it does not name come last, by their id. */
export function inOrder<Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  order: unknown,
): readonly Entry[] {
  const placeOf = (id: string): number => {
    const place = Array.isArray(order) ? order.indexOf(id) : -1;
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  return [...entries].sort(
    (a, b) => placeOf(idOf(a)) - placeOf(idOf(b)) || (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0),
  );
}
