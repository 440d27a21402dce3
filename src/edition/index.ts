export { compileSources } from './compile.ts';
export type { CompileResult } from './compile.ts';
export { formatFault } from './fault.ts';
export type { Fault } from './fault.ts';
export type { SourceFiles } from './source-text.ts';
