import {
  indexing,
  storeIndex,
  type SearchEntry,
  type StoredIndex,
} from '../../core/search/index.ts';

/** What the worker says: how many texts are done, then the index. */
export type IndexMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'index'; readonly index: StoredIndex };

const scope = globalThis as unknown as {
  postMessage(message: IndexMessage): void;
  addEventListener(
    type: 'message',
    act: (event: MessageEvent<readonly SearchEntry[]>) => void,
  ): void;
};

scope.addEventListener('message', ({ data }) => {
  const steps = indexing(data);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      scope.postMessage({ kind: 'index', index: storeIndex(step.value) });
      return;
    }
    scope.postMessage({ kind: 'progress', done: step.value });
  }
});
