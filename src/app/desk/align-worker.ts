import {
  alignManyInSteps,
  type Grid,
  type Progress,
  type Version,
} from '../../core/align/index.ts';

/** What the worker is asked, once. */
export interface AlignRequest {
  readonly versions: readonly Version[];
}

export type AlignAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly grid: Grid }
  | { readonly kind: 'failed'; readonly message: string };

/** The scope of a worker, as far as it is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<AlignRequest>) => void) | null;
  postMessage(answer: AlignAnswer): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  try {
    const steps = alignManyInSteps(data.versions);
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        scope.postMessage({ kind: 'done', grid: value });
        return;
      }
      scope.postMessage({ kind: 'progress', progress: value });
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    scope.postMessage({ kind: 'failed', message });
  }
};
