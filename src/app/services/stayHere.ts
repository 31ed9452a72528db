/** Games that are kept are to stay. */
let isAsked = false;

/** Asks the browser, once a visit, not to clear this page's storage when room is short. */
export async function stayHere(): Promise<void> {
  if (isAsked || !('storage' in navigator)) return;
  isAsked = true;
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // A browser that does not answer keeps what it keeps.
  }
}
