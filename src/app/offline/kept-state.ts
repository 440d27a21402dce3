/** What the browser keeps of the site for use without a network. */
export type KeptState =
  | { readonly kind: 'kept' }
  /** A newer state has been fetched; `use` shows it, in this tab only. */
  | { readonly kind: 'newer'; readonly use: () => void };

/** Message by which a waiting worker is told to take over. */
const USE_NEWER = 'use-newer-state';

/**
 * Lets the browser keep the site, and says what it keeps, each time that changes. Does nothing where the browser has no
 * service workers or the reader asks for little data to be used.
 */
export async function keepSite(root: string, tell: (state: KeptState) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || savesData()) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(`${root}sw.js`, { scope: root });
  const say = () => {
    const { waiting, active } = registration;
    if (waiting && active) tell({ kind: 'newer', use: () => useNewer(waiting) });
    else if (active) tell({ kind: 'kept' });
  };
  const watch = () => {
    registration.installing?.addEventListener('statechange', say);
  };
  registration.addEventListener('updatefound', watch);
  watch();
  say();
  void serviceWorker.ready.then(say);
}

function useNewer(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting.postMessage(USE_NEWER);
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
