import { CompactTexts } from './compact-texts.ts'
import type { NameToken } from './prepare-name.ts'
import type { Steps } from './take-turns.ts'

/** Collects the words of names while an index is built, each once. */
export class TokenDraft {
  readonly tokens: NameToken[] = []
  readonly #placeOf = new Map<string, number>()

  /** @returns the token's place */
  add(token: NameToken): number {
    const { text, letters = '', isSyllable, weight } = token
    const key = [text, letters, isSyllable ? 1 : 0, weight].join('\n')
    const known = this.#placeOf.get(key)
    if (known !== undefined) return known
    const place = this.tokens.push(token) - 1
    this.#placeOf.set(key, place)
    return place
  }
}

type Texts = {
  readonly texts: CompactTexts
  readonly letters: CompactTexts
  readonly lettersAt: Uint32Array
}

/** Words of names by their place, made anew when they are asked for, and kept while they are asked for often. */
export class CompactTokens {
  readonly #texts: CompactTexts
  /** Of those in Arabic or Hebrew script; in the order of `#lettersAt`. */
  readonly #letters: CompactTexts
  /** Place among the letters, and one; 0 for a word in Latin. */
  readonly #lettersAt: Uint32Array
  readonly #isSyllable: Uint8Array
  readonly #weights: Float64Array
  readonly #made = new Map<number, NameToken>()

  private constructor(tokens: readonly NameToken[], texts: Texts) {
    this.#texts = texts.texts
    this.#letters = texts.letters
    this.#lettersAt = texts.lettersAt
    this.#isSyllable = Uint8Array.from(tokens, (token) => Number(token.isSyllable ?? false))
    this.#weights = Float64Array.from(tokens, (token) => token.weight)
  }

  static *of({ tokens }: TokenDraft): Steps<CompactTokens> {
    const lettersAt = new Uint32Array(tokens.length)
    const letters: string[] = []
    for (const [place, token] of tokens.entries()) {
      if (token.letters !== undefined) lettersAt[place] = letters.push(token.letters)
      yield
    }
    return new CompactTokens(tokens, {
      texts: yield* CompactTexts.of(tokens.map((token) => token.text)),
      letters: yield* CompactTexts.of(letters),
      lettersAt,
    })
  }

  at(place: number): NameToken {
    const known = this.#made.get(place)
    if (known) return known
    const lettersAt = this.#lettersAt[place] ?? 0
    const token: NameToken = {
      text: this.#texts.at(place),
      weight: this.#weights[place] ?? 0,
      ...(lettersAt > 0 ? { letters: this.#letters.at(lettersAt - 1) } : {}),
      ...(this.#isSyllable[place] ? { isSyllable: true } : {}),
    }
    this.#made.set(place, token)
    return token
  }

  /** Lets go of what was made for those who asked. */
  forget(): void {
    this.#made.clear()
  }
}
