/** Check digits of account and routing numbers. Inputs are bare digits; anything else is not valid. */

function digitsOf(text: string): number[] {
  return [...text].map(Number)
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return digits.reduce(
    (sum, digit, index) => sum + digit * (weights[index % weights.length] ?? 0),
    0,
  )
}

/**
 * US routing number (ABA): nine digits, weights 3-7-1, sum divisible by ten. Of the first two digits only 00 to 12, 21
 * to 32, 61 to 72 and 80 are given out (ABA, routing number policy).
 */
export function isAbaNumber(text: string): boolean {
  if (!/^(0[0-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)[0-9]{7}$/.test(text)) return false
  if (text === '000000000') return false
  return weighted(digitsOf(text), [3, 7, 1]) % 10 === 0
}

/** Mexican CLABE: 17 digits and a check digit, each product of the weights 3-7-1 taken modulo ten. */
export function isClabe(text: string): boolean {
  if (!/^[0-9]{18}$/.test(text)) return false
  const digits = digitsOf(text)
  const sum = digits
    .slice(0, 17)
    .reduce((total, digit, index) => total + ((digit * ([3, 7, 1][index % 3] ?? 0)) % 10), 0)
  return (10 - (sum % 10)) % 10 === digits[17]
}

/** Brazilian CPF: nine digits and two check digits modulo eleven; eleven equal digits are not issued. */
export function isCpf(text: string): boolean {
  if (!/^[0-9]{11}$/.test(text) || /^(.)\1*$/.test(text)) return false
  const digits = digitsOf(text)
  const check = (count: number) => {
    const sum = digits.slice(0, count).reduce((t, digit, i) => t + digit * (count + 1 - i), 0)
    return ((sum * 10) % 11) % 10
  }
  return check(9) === digits[9] && check(10) === digits[10]
}

/** Luhn's formula (modulus 10), as Swedish Bankgiro numbers use it. */
export function passesLuhn(text: string): boolean {
  if (!/^[0-9]+$/.test(text)) return false
  const sum = digitsOf(text)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 1 ? digit * 2 : digit
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

/**
 * Nigerian NUBAN: the last digit checks the institution's code with the nine digits of the account. A bank's three
 * digits count with zeros in front, an other institution's five with a nine; six stay as they are.
 * Source: Central Bank of Nigeria, Revised standards on NUBAN, March 2020 (for three digits the same as in 2010).
 */
export function isNuban(bankCode: string, accountNumber: string): boolean {
  if (!/^([0-9]{3}|[0-9]{5,6})$/.test(bankCode) || !/^[0-9]{10}$/.test(accountNumber)) return false
  const code = bankCode.length === 5 ? `9${bankCode}` : bankCode.padStart(6, '0')
  const sum = weighted(digitsOf(code + accountNumber.slice(0, 9)), [3, 7, 3])
  return (10 - (sum % 10)) % 10 === Number(accountNumber[9])
}
