/** Arguments of a command, sorted. */
export interface Arguments {
  readonly names: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/** Sorts arguments into names, `--option value` (or `--option=value`) and switches. Throws for what is not known. */
export function parseArguments(
  args: readonly string[],
  known: {
    readonly command: string;
    readonly options: readonly string[];
    readonly switches: readonly string[];
  },
): Arguments {
  const names: string[] = [];
  const options = new Map<string, string>();
  const switches = new Set<string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const [flag, value] = arg.split(/=(.*)/s, 2) as [string, string | undefined];
    if (!arg.startsWith('--')) names.push(arg);
    else if (known.switches.includes(arg)) switches.add(arg);
    else if (!known.options.includes(flag)) {
      throw new Error(`no option ${flag}; wortlaut ${known.command} --help`);
    } else {
      const given = value ?? args[++i];
      if (given === undefined || given === '')
        throw new Error(`${flag} needs a value; wortlaut ${known.command} --help`);
      options.set(flag, given);
    }
  }
  return { names, options, switches };
}
