/** Best weight of the chains that end at or before a place, and which chain it is: a Fenwick tree (1994). */
export class BestBefore {
  readonly #weight: Float64Array;
  readonly #holder: Int32Array;

  constructor(size: number) {
    this.#weight = new Float64Array(size + 1);
    this.#holder = new Int32Array(size + 1).fill(-1);
  }

  /** The best chain that ends before `place`; holder -1 and weight 0 where none does. */
  find(place: number): { weight: number; holder: number } {
    let best = { weight: 0, holder: -1 };
    for (let key = place; key > 0; key -= key & -key) {
      if (this.#weight[key]! > best.weight)
        best = { weight: this.#weight[key]!, holder: this.#holder[key]! };
    }
    return best;
  }

  enter(place: number, weight: number, holder: number): void {
    for (let key = place + 1; key < this.#weight.length; key += key & -key) {
      if (weight <= this.#weight[key]!) continue;
      this.#weight[key] = weight;
      this.#holder[key] = holder;
    }
  }
}
