import { build, type Rolldown } from 'vite';

/** Bundles a module with all it imports to one classic script, which also runs where modules may not. */
export async function oneScript(root: string, entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    oxc: { decorator: { legacy: true } },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
  if (chunks.length !== 1 || chunks[0]?.type !== 'chunk') {
    throw new Error(`${entry} was to become one script and became ${chunks.length}`);
  }
  return chunks[0].code;
}
