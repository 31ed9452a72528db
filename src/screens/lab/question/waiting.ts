/** Where the question waits while the page is loaded again, as its link; without storage it is only not kept. */

const KEPT = 'brink.lab';

export function keptLink(): string | null {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

export function keepLink(link: string): void {
  try {
    sessionStorage.setItem(KEPT, link);
  } catch {
    // Full, or not allowed.
  }
}
