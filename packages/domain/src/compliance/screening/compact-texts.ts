import type { Steps } from './take-turns.ts'

/** Many texts in one block of bytes: a text of a few letters costs its letters, where a string costs 30 bytes more. */
export class CompactTexts {
  readonly #bytes: Buffer
  /** Where each begins; one more for the end. */
  readonly #starts: Uint32Array

  private constructor(bytes: Buffer, starts: Uint32Array) {
    this.#bytes = bytes
    this.#starts = starts
  }

  static *of(texts: readonly string[]): Steps<CompactTexts> {
    const starts = new Uint32Array(texts.length + 1)
    let end = 0
    for (const [at, text] of texts.entries()) {
      end += Buffer.byteLength(text)
      starts[at + 1] = end
      yield
    }
    const bytes = Buffer.allocUnsafeSlow(end)
    for (const [at, text] of texts.entries()) {
      bytes.write(text, starts[at] ?? 0)
      yield
    }
    return new CompactTexts(bytes, starts)
  }

  /** The text in this place; an empty one beyond the last. */
  at(place: number): string {
    return this.#bytes.toString('utf8', this.#starts[place], this.#starts[place + 1])
  }
}
