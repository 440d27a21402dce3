/** The words around the pages of a facsimile. */
export interface PagesWords {
  readonly title: string;
  readonly opening: string;
  readonly failed: string;
  readonly page: string;
  readonly of: (count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly smaller: string;
  readonly larger: string;
  readonly fit: string;
  readonly turn: string;
  readonly keys: string;
}
