const others = /[^A-Za-z0-9/?:().,'+ -]/gu

/** The EPC's own replacements, where taking a letter's marks away is not enough. */
const pairs: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Đ: 'D',
  đ: 'd',
  Ł: 'L',
  ł: 'l',
  Þ: 'TH',
  þ: 'th',
  Ð: 'D',
  ð: 'd',
  ı: 'i',
  '&': '+',
  '€': 'E',
  _: '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '"': "'",
  '“': "'",
  '”': "'",
  ';': ',',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '@': '(at)',
}

/**
 * Text in the Latin set that every participant of SEPA takes, which is also SWIFT's set x without its line ends: letters
 * lose their marks, what has no other form becomes a full stop, spaces are single. Source: EPC217-08, sections 4 to 6.
 */
export function toEpcText(text: string): string {
  const carried = text.replace(others, (char) => {
    const pair = pairs[char]
    if (pair !== undefined) return pair
    if (/\s/.test(char)) return ' '
    const plain = char.normalize('NFKD').replace(/\p{M}/gu, '')
    return plain !== '' && !/[^A-Za-z0-9/?:().,'+ -]/.test(plain)
      ? plain
      : /\p{M}/u.test(char)
        ? ''
        : '.'
  })
  return carried.replace(/ +/g, ' ').trim()
}

const referencePattern = /^[A-Za-z0-9?:().,'+ -]+(?:\/[A-Za-z0-9?:().,'+ -]+)*$/

/**
 * Whether a reference goes through every bank unchanged: the set above, at most 35 characters, no slash at either end and
 * none beside another, no space around it. Source: EPC132-08, section 1.4.
 */
export function isReference(text: string, longest = 35): boolean {
  return text.length <= longest && text.trim() === text && referencePattern.test(text)
}
