import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FaultList } from '../../src/edition/fault.ts';
import { readShaped } from '../../src/edition/schemas.ts';
import type { Shapes } from '../../src/edition/schemas.ts';
import { SMALL_EDITION } from './small-edition.ts';

const FOLDER = resolve(import.meta.dirname, '../../sources/schema');

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
for (const file of readdirSync(FOLDER)) {
  ajv.addSchema(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as object, file);
}

const SOURCES: readonly (readonly [keyof Shapes, string])[] = [
  ['edition', 'edition.json'],
  ['alignment', 'alignment/draft--treaty.json'],
  ['terms', 'terms/terms.json'],
  ['apparatus', 'apparatus/treaty.de.json'],
  ['rendering', 'renderings/treaty.de.en-x-lit-de.json'],
  ['note', 'notes/powers.json'],
  ['bibliography', 'bibliography.json'],
];

function accepted(kind: keyof Shapes, text: string): boolean {
  return readShaped(kind, 'x.json', new TextEncoder().encode(text), new FaultList()) !== undefined;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Every path to a value. */
function paths(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => paths(each, [...path, key]))];
}

/** The value with what stands at a path replaced, or left out where the replacement is undefined. */
function changed(value: Json, [step, ...rest]: readonly string[], by: Json | undefined): Json {
  if (step === undefined || typeof value !== 'object' || value === null) return by ?? null;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, Json>;
  if (rest.length === 0 && by === undefined) {
    if (Array.isArray(value)) return value.filter((_, index) => String(index) !== step);
    return Object.fromEntries(Object.entries(copy).filter(([key]) => key !== step));
  }
  copy[step] = changed(copy[step] ?? null, rest, by);
  return copy;
}

test.each(SOURCES)(
  'the shape check of %s agrees with a full JSON Schema validator',
  (kind, path) => {
    const validate = ajv.getSchema(`${kind}.schema.json`)!;
    const valid = JSON.parse(SMALL_EDITION[path]!) as Json;
    expect([validate(valid), accepted(kind, JSON.stringify(valid))]).toEqual([true, true]);
    const replacement = fc.constantFrom<Json | undefined>(
      undefined,
      null,
      0,
      1.5,
      true,
      'x',
      'Not An Id',
      [],
      {},
      [{}],
      { en: 'x' },
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths(valid)), replacement, (where, by) => {
        const value = changed(valid, where, by);
        expect(accepted(kind, JSON.stringify(value))).toBe(validate(value));
      }),
      { seed: 1939, numRuns: 300 },
    );
  },
);
