import { alignManyInSteps, type Progress } from '../../core/align/index.ts';
import {
  rowsFromLinks,
  workFromAlignment,
  type CutVersion,
  type LinkedRows,
  type Work,
} from '../../core/work/index.ts';

/** What the worker is asked, once. Each port brings one or several versions, cut. */
export interface AlignRequest {
  readonly about: { readonly id: string; readonly title: string; readonly now: string };
  readonly ports: readonly MessagePort[];
  /** Takes the links that the file states, where it states any. */
  readonly keepsLinks: boolean;
}

export type AlignAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly work: Work }
  | { readonly kind: 'failed'; readonly message: string };

/** The scope of a worker, as far as it is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<AlignRequest>) => void) | null;
  postMessage(answer: AlignAnswer): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  void answer(data);
};

async function answer({ about, ports, keepsLinks }: AlignRequest): Promise<void> {
  try {
    const versions = (await Promise.all(ports.map(versionsFrom))).flat();
    const rows = (keepsLinks ? rowsFromLinks(versions) : undefined) ?? aligned(versions);
    scope.postMessage({ kind: 'done', work: workFromAlignment(about, versions, rows) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    scope.postMessage({ kind: 'failed', message });
  }
}

function versionsFrom(port: MessagePort): Promise<readonly CutVersion[]> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<readonly CutVersion[]>) => resolve(data);
  });
}

function aligned(versions: readonly CutVersion[]): LinkedRows {
  const bare = versions.map(({ language, units, segments }) => ({ language, units, segments }));
  const steps = alignManyInSteps(bare);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    scope.postMessage({ kind: 'progress', progress: value });
  }
}
