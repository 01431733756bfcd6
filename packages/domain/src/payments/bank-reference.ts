// Without I, L, O, U and 1, which are misread; 31 is prime, so that every single wrong character and
// every swap of two neighbours changes the check character.
const alphabet = '023456789ABCDEFGHJKMNPQRSTVWXYZ'
const prefix = 'COR-'
const bodyLength = 5

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

/**
 * Finds our reference in what a payer wrote: any case, with or without the dash, among other words.
 * @returns the canonical reference, or null when there is none or its check character is wrong
 */
export function findBankReference(text: string): string | null {
  const found = text
    .slice(0, 500)
    .toUpperCase()
    .matchAll(/(?<![0-9A-Z])COR[\s-]?([0-9A-Z]{6})(?![0-9A-Z])/g)
  for (const [, code = ''] of found) {
    const body = code.slice(0, bodyLength)
    if ([...code].every((char) => alphabet.includes(char)) && code.endsWith(checkCharacter(body))) {
      return prefix + code
    }
  }
  return null
}

function checkCharacter(body: string): string {
  let sum = 0
  for (let i = 0; i < body.length; i++) sum += (i + 2) * alphabet.indexOf(body.charAt(i))
  return alphabet.charAt(sum % alphabet.length)
}
