// `npm run build:pdf -- [--language en] [--versions de-signed,ru-signed] [--documents treaty,protocol]`: prints the edition
// into dist/pdf-edition/, a file for each language of the interface. Optional: the site needs none of it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview, runnerImport } from 'vite';

const EDITION = 'german-soviet-pact-1939';
const LANGUAGES = ['en', 'vi', 'de', 'ru'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist');
const list = (value) => value?.split(',').filter((item) => item !== '');

async function load(file) {
  const options = { configFile: false, root, logLevel: 'error' };
  return (await runnerImport(join(root, file), options)).module;
}

try {
  const { values } = parseArgs({
    options: {
      language: { type: 'string' },
      versions: { type: 'string' },
      documents: { type: 'string' },
    },
  });
  const languages = list(values.language) ?? LANGUAGES;
  const unknown = languages.find((language) => !LANGUAGES.includes(language));
  if (unknown !== undefined) {
    throw new Error(`there is no interface in "${unknown}"; there is ${LANGUAGES.join(', ')}`);
  }
  const site = (await load('src/edition/site-address.ts')).siteAddress(process.env.WORTLAUT_SITE);
  if (!existsSync(join(built, 'index.html'))) await build({ root, logLevel: 'error' });
  const { printEdition } = await load('src/cli/print-edition.ts');
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir: built },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
  const target = join(built, 'pdf-edition');
  mkdirSync(target, { recursive: true });
  for (const language of languages) {
    const bytes = await printEdition({
      address,
      built,
      edition: EDITION,
      language,
      versions: list(values.versions),
      documents: list(values.documents),
      site,
    });
    const file = join(target, `${EDITION}.${language}.pdf`);
    writeFileSync(file, bytes);
    console.log(`${file}: ${Math.ceil(bytes.length / 1024)} kB`);
  }
  await server.close();
} catch (error) {
  console.error(`build:pdf: ${error.message}`);
  process.exitCode = 1;
}
