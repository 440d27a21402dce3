import { expect, test } from 'vitest';
import { declaredSize } from '../../../src/core/facsimile/index.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const APP = [0xff, 0xe0, 0, 4, 1, 2];
const TABLE = [0xff, 0xc4, 0, 3, 9];
const FRAME = [0xff, 0xc2, 0, 11, 8, 0x01, 0x00, 0x02, 0x80, 3];

test.each([
  ['a PNG', [...PNG, 0, 0, 2, 0x80, 0, 1, 0, 0], { width: 640, height: 65_536 }],
  ['a JPEG after tables', [0xff, 0xd8, ...APP, ...TABLE, ...FRAME], { width: 640, height: 256 }],
  ['a JPEG with filling', [0xff, 0xd8, 0xff, ...FRAME], { width: 640, height: 256 }],
  ['a JPEG cut off', [0xff, 0xd8, ...APP, 0xff, 0xc0, 0, 11], undefined],
  ['a PNG cut off', PNG, undefined],
  ['nothing', [], undefined],
  ['a PDF', [...new TextEncoder().encode('%PDF-1.7 and so on and on and on')], undefined],
])('%s declares its size', (_name, bytes, size) => {
  expect(declaredSize(Uint8Array.from(bytes))).toEqual(size);
});
