import { tidyTyped } from '@corridor/kernel/typed-text'

// Without I, L, O, U and 1, which are misread; 31 is prime, so that every single wrong character and
// every swap of two neighbours changes the check character.
const alphabet = '023456789ABCDEFGHJKMNPQRSTVWXYZ'
const prefix = 'COR-'
const bodyLength = 5
const codeLength = bodyLength + 1

/**
 * What a payer may have read for one of our characters. Only what cannot stand in a reference is read as another:
 * then a misreading is certain, and its one origin is known. I, L and 1 have no origin, since nothing in our
 * alphabet looks like them; S for 5 or Z for 2 could be either, so that nothing tells which was meant.
 */
const misread: Readonly<Record<string, string>> = { O: '0', U: 'V' }

/**
 * The bank reference made of random bytes, with its check character: `COR-7F3K9Q`.
 * @param random at least five bytes
 * @throws RangeError when there are too few
 */
export function makeBankReference(random: Uint8Array): string {
  if (random.length < bodyLength) throw new RangeError('too few random bytes')
  let body = ''
  for (let i = 0; i < bodyLength; i++) body += alphabet.charAt((random[i] ?? 0) % alphabet.length)
  return prefix + body + checkCharacter(body)
}

// Blanks, dashes, points and underlines, up to three of them, as people and banks put them.
const gap = '[ ._-]{0,3}'
const part = (length: number) => `[0-9A-Z]{${length}}`
/**
 * In how many groups the six characters are written: whole, in two of any length, in pairs, in threes, or each by
 * itself. Other ways are words that happen to follow.
 */
const groupings = [
  [codeLength],
  ...[1, 2, 3, 4, 5].map((first) => [first, codeLength - first]),
  [2, 2, 2],
  [1, 1, 1, 1, 1, 1],
].map((lengths) => new RegExp(`^${gap}${lengths.map(part).join('[ ._-]{1,2}')}(?![0-9A-Z])`))
const beginning = /(?<![0-9A-Z])C[ ._-]?[O0][ ._-]?R(?=[ ._-]{0,3}[0-9A-Z])/g

/**
 * Finds our reference in what a payer wrote: any case, any kind of dash, blanks inside, O for 0, digits of any script,
 * among other words. The check character proves each; what could be two references is none.
 * @returns the canonical reference, or null when there is none, or more than one, or its check character is wrong
 */
export function findBankReference(text: string): string | null {
  const plain = tidyTyped(text.slice(0, 500)).normalize('NFKC').toUpperCase()
  const found = new Set<string>()
  for (const { 0: start, index } of plain.matchAll(beginning)) {
    const rest = plain.slice(index + start.length)
    for (const grouping of groupings) {
      const reference = readCode(grouping.exec(rest)?.[0] ?? '')
      if (reference) found.add(reference)
    }
  }
  const [only = null] = found
  return found.size === 1 ? only : null
}

function readCode(written: string): string | null {
  const code = [...written.replace(/[ ._-]/g, '')].map((char) => misread[char] ?? char).join('')
  if (code.length !== codeLength || ![...code].every((char) => alphabet.includes(char))) return null
  return code.endsWith(checkCharacter(code.slice(0, bodyLength))) ? prefix + code : null
}

function checkCharacter(body: string): string {
  let sum = 0
  for (let i = 0; i < body.length; i++) sum += (i + 2) * alphabet.indexOf(body.charAt(i))
  return alphabet.charAt(sum % alphabet.length)
}
