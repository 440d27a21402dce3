import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath, CHROMIUM_FLAGS } from './src/cli/chromium.mjs';
import { ClosingLine } from './tests/set-up/closing-line.ts';
import { virtualEdition } from './tests/set-up/virtual-edition.ts';

/** How long a test may take is no matter of right or wrong: only what hangs is ended. Milliseconds. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/site/**', 'tests/journeys/**'],
          environment: 'node',
          setupFiles: ['tests/set-up/seeded.ts'],
          ...PATIENT,
        },
      },
      {
        plugins: [virtualEdition()],
        oxc: { decorator: { legacy: true } },
        optimizeDeps: {
          include: [
            'lit',
            'lit/decorators.js',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@orama/stemmers/english',
            '@orama/stemmers/german',
            '@orama/stemmers/russian',
            'axe-core',
            'fflate',
            'franc',
            'idb',
            'jsonc-parser',
            'lit/directives/guard.js',
            'lit/directives/live.js',
            'lit/directives/repeat.js',
            'marked',
            'pdfjs-dist',
            'pdfjs-dist/build/pdf.worker.min.mjs',
            'parse5',
            'saxes',
          ],
        },
        test: {
          name: 'ui',
          include: ['tests/ui/**/*.test.ts'],
          ...PATIENT,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/site/**/*.test.ts', 'tests/journeys/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/set-up/served-build.ts'],
          ...PATIENT,
          fileParallelism: false,
        },
      },
    ],
  },
});
