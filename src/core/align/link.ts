/** What speaks for a link, the strongest first. `order`: nothing but its place between others. */
export type Evidence =
  'same' | 'number' | 'cognate' | 'lexicon' | 'mark' | 'length' | 'order' | 'unit';

/** A link between clauses of two versions, by index; one side may be empty. */
export interface Link {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** From 0 to 1: how sure it is. For a one-sided link, how sure that it has no counterpart. */
  readonly confidence: number;
  readonly by: readonly Evidence[];
}

/** A link between units, by name. */
export interface UnitLink {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly confidence: number;
  readonly by: readonly string[];
}

/** Two versions aligned. Every segment of each stands in exactly one link. */
export interface Alignment {
  readonly units: readonly UnitLink[];
  /** By place in a, one-sided links of b after what stands before them. */
  readonly links: readonly Link[];
}
