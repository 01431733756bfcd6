/**
 * What a country lays down for the inside of its IBANs beyond length and mod 97. Sources: IBAN registry (SWIFT,
 * structures by country) and the national standards named at each rule. ibantools checks BA, BE, CZ, EE, ES, FR, HR,
 * HU, MC, ME, MK, NO, PL, PT, RS, SI and SK itself; national-checks.test.ts holds all of them to it.
 */
const rules: Readonly<Record<string, (bban: string) => boolean>> = {
  // four letters of the bank's BIC; ibantools takes digits there
  IE: (bban) => /^[A-Z]{4}[0-9]{14}$/.test(bban),
  IT: hasItalianCin,
  SM: hasItalianCin,
  FI: (bban) => /^[0-9]{14}$/.test(bban) && isLuhn(bban),
  IS: (bban) => isKennitala(bban.slice(12)),
}

/** False when the country's own check digits or structure say that the IBAN cannot be. */
export function passesNationalChecks(iban: string): boolean {
  const rule = rules[iban.slice(0, 2)]
  return rule === undefined || rule(iban.slice(4))
}

/** ABI's CIN: a letter from the odd and even places of bank, branch and account (Banca d'Italia, coordinate bancarie). */
function hasItalianCin(bban: string): boolean {
  const odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]
  const sum = [...bban.slice(1)].reduce((total, character, index) => {
    const value = /[0-9]/.test(character) ? Number(character) : character.charCodeAt(0) - 65
    return total + (index % 2 === 0 ? (odd[value] ?? 0) : value)
  }, 0)
  return bban.charCodeAt(0) - 65 === sum % 26
}

/** Finnish accounts end with Luhn's digit over all fourteen (Finance Finland, machine format). */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** An Icelandic IBAN ends with the holder's identity number, whose ninth digit checks the first eight (modulo 11). */
function isKennitala(digits: string): boolean {
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce(
    (total, weight, index) => total + weight * Number(digits[index]),
    0,
  )
  return (11 - (sum % 11)) % 11 === Number(digits[8])
}
