import { defineConfig } from 'vite';

/** The library of the package: one module with everything it needs, for Node and browsers. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'lib',
    target: 'es2022',
    minify: false,
    lib: { entry: 'src/lib/index.ts', formats: ['es'], fileName: 'index' },
  },
});
