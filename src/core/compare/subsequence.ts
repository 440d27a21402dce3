/**
 * The longest common subsequence of two short token sequences, by bit vectors
 * (H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004), with every row kept for the way back.
 * Exact; time and memory in proportion to rows times columns over 30.
 */
export class Subsequence {
  // 30 bits a word, so that a sum with carry is still a small integer.
  static readonly #BITS = 30;
  static readonly #FULL = 0x3fffffff;
  readonly #head: Int32Array;
  #next = new Int32Array(0);
  #rows = new Int32Array(0);

  /** `codes`: tokens are whole numbers below it. */
  constructor(codes: number) {
    this.#head = new Int32Array(codes).fill(-1);
  }

  /** Calls `match(row, column)` for each pair of a longest common subsequence, from the last to the first. */
  find(
    rows: Uint32Array,
    columns: Uint32Array,
    match: (row: number, column: number) => void,
  ): void {
    const width = Math.ceil(columns.length / Subsequence.#BITS);
    const room = (rows.length + 1) * width;
    if (this.#rows.length < room) this.#rows = new Int32Array(room);
    if (this.#next.length < columns.length) this.#next = new Int32Array(columns.length);
    this.#rows.fill(Subsequence.#FULL, 0, width);
    this.#index(columns);
    for (let row = 0; row < rows.length; row += 1) {
      this.#rows.copyWithin((row + 1) * width, row * width, (row + 1) * width);
      this.#advance((row + 1) * width, width, this.#head[rows[row]!]!);
    }
    for (const code of columns) this.#head[code] = -1;
    this.#back(rows.length, columns.length, width, match);
  }

  /** Chains the columns of each token, ascending. */
  #index(columns: Uint32Array): void {
    for (let column = columns.length - 1; column >= 0; column -= 1) {
      const code = columns[column]!;
      this.#next[column] = this.#head[code]!;
      this.#head[code] = column;
    }
  }

  /** One row: V' = (V + (V & M)) | (V & ~M), touching only the words that have matches or a carry. */
  #advance(base: number, width: number, first: number): void {
    const bits = this.#rows;
    const next = this.#next;
    let column = first;
    let carry = 0;
    let word = -1;
    while (column >= 0 || carry !== 0) {
      const wanted = column >= 0 ? (column / Subsequence.#BITS) | 0 : width;
      word = carry === 0 ? wanted : word + 1;
      if (word >= width) return;
      let mask = 0;
      const end = (word + 1) * Subsequence.#BITS;
      const offset = end - Subsequence.#BITS;
      while (column >= 0 && column < end) {
        mask |= 1 << (column - offset);
        column = next[column]!;
      }
      const value = bits[base + word]!;
      const sum = value + (value & mask) + carry;
      carry = sum >>> Subsequence.#BITS;
      bits[base + word] = (sum & Subsequence.#FULL) | (value & ~mask);
    }
  }

  #back(
    rows: number,
    columns: number,
    width: number,
    match: (row: number, column: number) => void,
  ): void {
    const bits = this.#rows;
    let row = rows;
    let column = columns - 1;
    while (row > 0 && column >= 0) {
      const word = (column / Subsequence.#BITS) | 0;
      const bit = 1 << (column - word * Subsequence.#BITS);
      if (bits[row * width + word]! & bit) column -= 1;
      else if ((bits[(row - 1) * width + word]! & bit) === 0) row -= 1;
      else {
        row -= 1;
        match(row, column);
        column -= 1;
      }
    }
  }
}
