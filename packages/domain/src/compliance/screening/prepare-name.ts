import { withoutArticle } from './abjad-letters.ts'
import { hanCharacters, koreanReadings } from './han-readings.ts'
import { letterParticles, organisationPhrases, particles, personTitles } from './name-words.ts'
import { hasFewVowels, tidyText, toWords, type Word } from './plain-tokens.ts'
import { splitLegalForm } from './split-legal-form.ts'

export type NameKind = 'person' | 'organisation' | 'vessel' | 'aircraft'

export type NameToken = {
  readonly text: string
  readonly weight: number
  /** Of a word in Arabic or Hebrew script. */
  readonly letters?: string
  /** A Han character's reading, which is right or another. */
  readonly isSyllable?: boolean
}

/** A name made ready for comparison. Build once, compare often. */
export type PreparedName = {
  readonly tokens: readonly NameToken[]
  /** All words that count, glued in their order. */
  readonly joined: string
  /** All words, glued: how a name looks whose blanks were lost. */
  readonly whole: string
  readonly isSkeleton: boolean
  /** The characters of a name in Han, which Japanese reads in its own way. */
  readonly han?: readonly string[]
  /** The same name read another way: in Korean, in its other script, without a legal form that is glued on. */
  readonly others: readonly PreparedName[]
}

export const particleWeight = 0.25
/** Words up to this weight (particles, legal forms, "group", "bank") never carry a match alone. */
export const orgNoise = 0.5

export function weightOf(token: string): number {
  if (particles.has(token)) return particleWeight
  if (/^\d+$/.test(token)) return 0.7
  if (token.length <= 1) return 0.35
  if (token.length === 2) return 0.6
  if (token.length === 3) return 0.85
  return 1 + Math.min(token.length - 4, 6) * 0.05
}

function tokenOf(word: Word): NameToken {
  if (word.letters === undefined) return { ...word, weight: weightOf(word.text) }
  return { ...word, weight: weightOfLetters(word.letters) }
}

/** As much as its spelling in Latin would weigh, which has some two letters for three of these more. */
export function weightOfLetters(letters: string): number {
  if (letterParticles.has(letters)) return particleWeight
  return weightOf('x'.repeat(Math.round(withoutArticle(letters).length * 1.4)))
}

/** Prepares a name as a person's or as an organisation's (vessels and aircraft like organisations). */
export function prepareName(name: string, kind: NameKind): PreparedName {
  const text = tidyText(name)
  const han = hanCharacters(text)
  const words = toWords(text).map((word) => (han ? { ...word, isSyllable: true } : word))
  const main = prepareWords(words, kind, hasFewVowels(text))
  const others = [
    ...(han ? koreanReadings(text).map((read) => prepareWords(toWords(read), kind, false)) : []),
    ...inOneScript(words).map((some) => prepareWords(some, kind, false)),
    ...(kind === 'person'
      ? []
      : splitLegalForm(words).map((some) => prepareWords(some, kind, false))),
  ]
  return { ...main, others, ...(han ? { han } : {}) }
}

function prepareWords(words: readonly Word[], kind: NameKind, isSkeleton: boolean): PreparedName {
  const tokens = kind === 'person' ? personTokens(words) : organisationTokens(words)
  return {
    tokens,
    joined: joinedOf(tokens),
    whole: words.map((word) => word.text).join(''),
    isSkeleton,
    others: [],
  }
}

/** The words that count, glued in their order. */
export function joinedOf(tokens: readonly NameToken[]): string {
  const counted = tokens.filter(
    (token) => token.weight > particleWeight && !/^[~+]/.test(token.text),
  )
  return (counted.length > 0 ? counted : tokens).map((t) => t.text.replace(/^=/, '')).join('')
}

/** "Djaafar Abou Mohamed (جعفر ابو محمد)" is two spellings of one name: each stands for itself too. */
function inOneScript(words: readonly Word[]): Word[][] {
  const [letters, latin] = [
    words.filter((word) => word.letters !== undefined),
    words.filter((word) => word.letters === undefined),
  ]
  return letters.length > 0 && latin.length > 0
    ? [letters, latin].filter((some) => some.length > 1)
    : []
}

function personTokens(words: readonly Word[]): NameToken[] {
  const titles = personTitles()
  const named = words.filter(
    ({ text, letters }) => letters !== undefined || !titles.has(text) || text.length === 1,
  )
  const kept = named.length > 0 ? named : words
  const texts = kept.map((word) => word.letters ?? word.text)
  return withPlainArticles(kept)
    .filter(
      ({ letters }, at) =>
        texts.indexOf(texts[at] ?? '') === at || kept.length <= 2 || letters === 'الله',
    )
    .map(tokenOf)
}

/** "ash-Shami", "es Sayed": an article that took the sound of the next word is the article. */
function withPlainArticles(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    const [, sound] = /^[ae]([sdrtz]h?)$/.exec(word.text) ?? []
    const next = words[at + 1]?.text ?? ''
    return sound && next.length >= 4 && next.startsWith(sound) ? { text: 'al' } : word
  })
}

function organisationTokens(words: readonly Word[]): NameToken[] {
  const { phrases, longest } = organisationPhrases()
  const tokens: NameToken[] = []
  for (let at = 0; at < words.length; ) {
    let taken = 0
    for (let size = Math.min(longest, words.length - at); size > 0 && taken === 0; size--) {
      const phrase = words.slice(at, at + size).map((word) => word.text)
      const known = phrases.get(phrase.join(' '))
      if (!known) continue
      tokens.push({ text: known.token, weight: known.weight })
      taken = size
    }
    const word = words[at]
    if (taken === 0 && word) tokens.push(tokenOf(word))
    at += Math.max(taken, 1)
  }
  return tokens
}
