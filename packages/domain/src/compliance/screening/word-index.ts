import { CompactIndex, CompactLists } from './compact-lists.ts'
import type { CompactTokens, TokenDraft } from './compact-tokens.ts'
import { foldLetters } from './compare-abjad.ts'
import { foldSound, skeletonOf } from './compare-tokens.ts'
import { spellingOf } from './compare-words.ts'
import type { NameToken } from './prepare-name.ts'
import { keysOfLatin, keysOfLetters } from './sound-keys.ts'
import type { Steps } from './take-turns.ts'

/** What a word in Latin is found by: its beginning, its end, its frame, its consonants. A typo leaves one alone. */
function latinKeys(token: string): string[] {
  const folded = foldSound(token)
  const bones = skeletonOf(folded).slice(0, 4)
  const bare = /^[aiu]l.{4}/.test(folded) ? folded.slice(2) : ''
  return [
    `f${folded.slice(0, 3)}`,
    `e${folded.slice(-3)}`,
    `x${folded.charAt(0)}${folded.slice(-1)}`,
    ...(bones ? [`b${bones}`] : []),
    ...(bare ? [`f${bare.slice(0, 3)}`] : []),
  ]
}

function letterKeys(letters: string): string[] {
  const bare = foldLetters(letters)
  return [`l${bare.slice(0, 3)}`, `m${bare.slice(-3)}`]
}

/** A word of the listed names, with the readings that it stands in. */
type IndexedWord = { readonly token: NameToken; readonly names: Uint32Array }

/** The same while an index is built. */
export class WordDraft {
  readonly tokens: number[] = []
  readonly isGlued: boolean[] = []
  readonly names: number[][] = []
  readonly byKey = new Map<string, number[]>()
  readonly #placeOf = new Map<string, number>()
  readonly #tokenDraft: TokenDraft

  constructor(tokenDraft: TokenDraft) {
    this.#tokenDraft = tokenDraft
  }

  /** `isGlued`: the token is neighbours written as one, and found by its whole sound only. */
  add(token: NameToken, name: number, isGlued: boolean): void {
    const spelled = (isGlued ? '+' : '') + spellingOf(token)
    const known = this.names[this.#placeOf.get(spelled) ?? -1]
    if (known) {
      if (known[known.length - 1] !== name) known.push(name)
      return
    }
    const next = this.tokens.push(this.#tokenDraft.add(token)) - 1
    this.isGlued.push(isGlued)
    this.names.push([name])
    this.#placeOf.set(spelled, next)
    const isLatin = token.letters === undefined
    for (const key of [...ownKeys(token, isGlued), ...soundsOf(token, isLatin ? 'a' : 'c')]) {
      const bucket = this.byKey.get(key)
      if (bucket) bucket.push(next)
      else this.byKey.set(key, [next])
    }
  }
}

type Parts = {
  readonly tokens: CompactTokens
  readonly names: CompactLists
  readonly byKey: CompactIndex
}

/** Every word of the listed names once, with the readings that it stands in, findable by how it is spelled or sounds. */
export class WordIndex {
  readonly #tokens: CompactTokens
  /** Of each word. */
  readonly #tokenAt: Uint32Array
  readonly #isGlued: Uint8Array
  readonly #names: CompactLists
  readonly #byKey: CompactIndex

  private constructor(draft: WordDraft, parts: Parts) {
    this.#tokens = parts.tokens
    this.#names = parts.names
    this.#byKey = parts.byKey
    this.#tokenAt = Uint32Array.from(draft.tokens)
    this.#isGlued = Uint8Array.from(draft.isGlued, Number)
  }

  static *of(draft: WordDraft, tokens: CompactTokens): Steps<WordIndex> {
    return new WordIndex(draft, {
      tokens,
      names: yield* CompactLists.of(draft.names),
      byKey: yield* CompactIndex.of(draft.byKey),
    })
  }

  /** The words that may be this one. */
  candidates(token: NameToken, isGlued: boolean): IndexedWord[] {
    return this.#places(token, isGlued).map((place) => this.#wordAt(place))
  }

  /** The readings with the word that is spelled exactly so. */
  namesWith(spelled: string): Uint32Array {
    const found = this.#places({ text: spelled, weight: 0 }, false)
      .filter((place) => this.#isGlued[place] === 0)
      .map((place) => this.#wordAt(place))
      .find((word) => spellingOf(word.token) === spelled)
    return found?.names ?? new Uint32Array(0)
  }

  #places(token: NameToken, isGlued: boolean): number[] {
    const found = new Set<number>()
    const sounds = soundsOf(token, token.letters === undefined ? 'c' : 'a')
    for (const key of [...ownKeys(token, isGlued), ...sounds]) {
      for (const place of this.#byKey.get(key)) found.add(place)
    }
    return [...found]
  }

  #wordAt(place: number): IndexedWord {
    return {
      token: this.#tokens.at(this.#tokenAt[place] ?? 0),
      names: this.#names.at(place),
    }
  }
}

/** Keys among the words of one script. */
function ownKeys(token: NameToken, isGlued: boolean): string[] {
  if (token.letters !== undefined) return letterKeys(token.letters)
  if (/^[~+=]/.test(token.text)) return [`p${token.text}`]
  const whole = `g${foldSound(token.text)}`
  return isGlued ? [whole] : [...latinKeys(token.text), whole]
}

/** Keys by sound, which hold between scripts: `a` of Latin words, `c` of Arabic and Hebrew ones. */
function soundsOf({ text, letters }: NameToken, mark: string): string[] {
  if (/^[~+=\d]/.test(text)) return []
  const sounds = letters === undefined ? keysOfLatin(text) : keysOfLetters(letters)
  return sounds.map((sound) => mark + sound)
}
