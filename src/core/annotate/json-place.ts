/** What is wrong in an imported file, and where: `items[3].target.selector: ...`. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** The most that an imported file may hold. Code units, counts and levels. */
export const FILE_LIMITS = { length: 10_000_000, notes: 10_000, depth: 32, list: 10_000 } as const;

/** A value of an imported file that knows where it stands. Every reading names the place where it fails. */
export class JsonPlace {
  readonly value: unknown;
  readonly path: string;

  constructor(value: unknown, path: string) {
    this.value = value;
    this.path = path;
  }

  /** The first of the named properties that is there and not null. */
  at(...keys: readonly string[]): JsonPlace | undefined {
    const record = this.isObject() ? this.value : {};
    const key = keys.find((name) => Object.hasOwn(record, name) && isGiven(record[name]));
    if (key === undefined) return undefined;
    return new JsonPlace(record[key], this.path === '' ? key : `${this.path}.${key}`);
  }

  /** The items of a property, none where it is absent. */
  list(keys: readonly string[], most?: number): readonly JsonPlace[] {
    return this.at(...keys)?.items(most) ?? [];
  }

  isObject(): this is { readonly value: Readonly<Record<string, unknown>> } {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  /** The items of a list; a single value stands for a list of one, as in JSON-LD. */
  items(most: number = FILE_LIMITS.list): readonly JsonPlace[] {
    if (!Array.isArray(this.value)) return [this];
    if (this.value.length > most) {
      this.fail(`has ${this.value.length} items; ${most} are the most`);
    }
    return this.value.map((item, index) => new JsonPlace(item, `${this.path}[${index}]`));
  }

  text(most: number): string {
    if (typeof this.value !== 'string') this.fail(`must be a text, but is ${nameOf(this.value)}`);
    if (this.value.length > most) {
      this.fail(`has ${this.value.length} characters; ${most} are the most`);
    }
    return this.value;
  }

  /** A text without white space: an id, an address. */
  name(most: number): string {
    const name = this.text(most);
    if (!/^\S+$/.test(name))
      this.fail(`must not be empty nor hold white space: "${name.slice(0, 40)}"`);
    return name;
  }

  offset(): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
      this.fail(`must be a whole number from 0, but is ${nameOf(value)}`);
    }
    return value;
  }

  fail(message: string): never {
    throw new ImportError(`${this.path === '' ? 'The file' : this.path} ${message}.`);
  }
}

/** Reads JSON within the limits of size and depth. Throws an ImportError. */
export function readJson(text: string): JsonPlace {
  if (text.length > FILE_LIMITS.length) {
    throw new ImportError(
      `The file has ${text.length} characters; ${FILE_LIMITS.length} are the most.`,
    );
  }
  checkDepth(text);
  try {
    return new JsonPlace(JSON.parse(text.replace(/^\uFEFF/, '')), '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(`The file is not JSON: ${reason}.`, { cause: error });
  }
}

/** Counts open brackets outside strings before parsing, so that no deep file is ever built. */
function checkDepth(text: string): void {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (isText && mark === '\\') at += 1;
    else if (mark === '"') isText = !isText;
    else if (!isText) depth += step(mark);
    if (depth > FILE_LIMITS.depth) {
      throw new ImportError(
        `The file is nested more than ${FILE_LIMITS.depth} levels deep: it is no list of notes.`,
      );
    }
  }
}

function step(mark: string | undefined): number {
  if (mark === '[' || mark === '{') return 1;
  return mark === ']' || mark === '}' ? -1 : 0;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return JSON.stringify(value).slice(0, 40);
}
