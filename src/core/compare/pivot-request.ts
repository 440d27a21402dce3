/** Which versions are compared through literal renderings. */
export interface PivotRequest {
  readonly document: string;
  /** Witnesses of the two languages. */
  readonly first: string;
  readonly second: string;
  /** Language of the literal renderings and of the published version: `en`, `vi`. */
  readonly language: string;
  /** A published translation in that language. */
  readonly published?: string;
  /** Canonical ids; absent: every segment that both languages are rendered in. */
  readonly segments?: readonly string[];
}

/** The texts of one segment: literal renderings of two languages, and a published version. */
export interface PivotTexts {
  readonly first: string;
  readonly second: string;
  readonly published?: string;
}
