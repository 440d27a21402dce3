import type { Motivation } from '../../../core/annotate/index.ts';
import type { Span } from '../../../core/model/index.ts';

/** A clause of a version, or some of its words, as the reader pointed at them on the page. */
export interface PointedWords {
  readonly document: string;
  readonly witness: string;
  readonly segment: string;
  /** Absent: the whole clause. */
  readonly span?: Span;
}

/** The reader wants to write a note about these words. */
export class AnnotateRequest extends Event {
  static readonly type = 'wl-annotate';
  readonly words: readonly PointedWords[];
  readonly motivation: Motivation;

  constructor(words: readonly PointedWords[], motivation: Motivation = 'commenting') {
    super(AnnotateRequest.type, { bubbles: true });
    this.words = words;
    this.motivation = motivation;
  }
}
