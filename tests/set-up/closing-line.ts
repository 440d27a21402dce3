import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one plain line of real counts: `N passed, N failed`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    console.log(
      `\n${count('passed')} passed, ${count('failed') + broken + errors.length} failed${skipped}`,
    );
  }
}
