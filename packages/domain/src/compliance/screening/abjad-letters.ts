/**
 * Words in Arabic and Hebrew script as letters that can be compared: one letter for all its shapes and keyboards
 * (Arabic, Persian, Urdu, Pashto), without what is not always written.
 */

const abjad = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Letters that are one letter in different shapes or keyboards, after NFKC. */
const seats: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  آ: 'ا',
  ٵ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ۍ: 'ي',
  ې: 'ي',
  ے: 'ي',
  ۓ: 'ي',
  ئ: 'ئ',
  ک: 'ك',
  ڪ: 'ك',
  ګ: 'گ',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ۂ: 'ه',
  ۃ: 'ة',
  ں: 'ن',
  ڼ: 'ن',
  ٹ: 'ت',
  ټ: 'ت',
  ڈ: 'د',
  ډ: 'د',
  ڑ: 'ر',
  ړ: 'ر',
  ۋ: 'و',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
}

/** A word's letters without vowel marks, tatweel and joiners, one letter for all its shapes. */
export function lettersOf(word: string): string {
  const plain = word
    .normalize('NFKC')
    // The Persian plural and genitive glue with a silent h and a joiner: خامنه‌ای.
    .replace(/ه\u200c(?=[اي\u06cc])/gu, '')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
  return [...plain]
    .map((letter) => seats[letter] ?? letter)
    .filter((letter) => abjad.test(letter))
    .join('')
}

/** The letters without the article in front: الاسد is اسد. The name of God keeps his. */
export function withoutArticle(letters: string): string {
  return letters.length >= 4 && letters.startsWith('ال') && letters !== 'الله'
    ? letters.slice(2)
    : letters
}
