/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  /** Returns the exit code: 0 done, 1 found something wrong. A thrown error is printed in one line and ends with 2. */
  run(args: readonly string[]): Promise<number> | number;
}
