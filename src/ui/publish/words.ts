/** The words of what can be taken away and built upon. */
export interface PublishWords {
  readonly downloads: {
    readonly title: string;
    readonly intro: string;
    readonly all: string;
    readonly inZip: string;
    readonly asPage: string;
    readonly webPage: string;
    readonly wholeDocument: string;
    readonly wholeEdition: string;
    readonly plainText: string;
    readonly notes: string;
    readonly licence: string;
    readonly toApi: string;
  };
  readonly api: {
    readonly title: string;
    readonly intro: string;
    readonly jsonIntro: string;
    readonly address: string;
    readonly holds: string;
    readonly rows: Readonly<
      Record<
        'editions' | 'edition' | 'document' | 'unit' | 'witness' | 'concepts' | 'notes',
        string
      >
    >;
    readonly stable: string;
    readonly dtsIntro: string;
    readonly dtsLimits: string;
    /** Clauses in other web pages: the element, its attributes, the frame, what the host must allow. */
    readonly embed: {
      readonly title: string;
      readonly element: string;
      readonly attributes: string;
      readonly frame: string;
      readonly origins: string;
    };
    readonly library: string;
    readonly libraryIntro: string;
    readonly feed: string;
    readonly feedIntro: string;
    readonly example: string;
  };
}
