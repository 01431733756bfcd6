type Entry = { readonly atMs: number; readonly order: number; readonly happen: (at: Date) => void }

/** What happens, one after the other by its time; what follows from it may be added meanwhile. */
export class Timeline {
  readonly #heap: Entry[] = []
  #added = 0

  add(at: Date, happen: (at: Date) => void): void {
    this.#heap.push({ atMs: at.getTime(), order: this.#added++, happen })
    this.#rise(this.#heap.length - 1)
  }

  /** Lets everything happen that lies before a moment; what lies later never does. */
  runUntil(end: Date): void {
    for (;;) {
      const [first] = this.#heap
      if (!first || first.atMs >= end.getTime()) return
      const last = this.#heap.pop()
      if (last && this.#heap.length > 0) {
        this.#heap[0] = last
        this.#sink()
      }
      first.happen(new Date(first.atMs))
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return one !== undefined
    return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order)
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return
    this.#heap[a] = other
    this.#heap[b] = one
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const smaller = this.#isBefore(right, left) ? right : left
      if (smaller >= this.#heap.length || !this.#isBefore(smaller, at)) return
      this.#swap(at, smaller)
      at = smaller
    }
  }
}
