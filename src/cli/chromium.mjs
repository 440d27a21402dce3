// Finds a Chromium to print and to test with: $CHROMIUM, the system's, or the binary that comes with @sparticuz/chromium.
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks the packaged binary once; the rename makes a half-written file impossible. */
function unpacked() {
  const require = createRequire(import.meta.url);
  const packageFile = join(root, 'node_modules/@sparticuz/chromium/package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFile))
    return undefined;
  const { version } = require(packageFile);
  const target = join(root, 'node_modules/.cache/chromium', `chromium-${version}`);
  if (executable(target)) return target;
  const packed = join(dirname(packageFile), 'bin', 'x64', 'chromium.br');
  const flat = join(dirname(packageFile), 'bin', 'chromium.br');
  const source = existsSync(packed) ? packed : flat;
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.${randomBytes(6).toString('hex')}`;
  writeFileSync(partial, brotliDecompressSync(readFileSync(source)));
  chmodSync(partial, 0o755);
  renameSync(partial, target);
  return target;
}

/** Path of a Chromium that can be run. Throws with what to install where there is none. */
export function chromiumPath() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (executable(named)) return named;
    throw new Error(`$CHROMIUM names ${named}, which cannot be run. Correct it, or unset it.`);
  }
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    executable,
  );
  const path = system ?? unpacked();
  if (path) return path;
  throw new Error(
    `No Chromium on ${process.platform}-${process.arch}. Install Chromium or Chrome and name it: CHROMIUM=/path/to/chromium`,
  );
}
