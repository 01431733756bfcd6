/**
 * New Zealand account numbers: bank (2), branch (4), account (7 or 8), suffix (2 to 4).
 * Source: Inland Revenue, Resident Withholding Tax specification, bank account number validation.
 */
type Algorithm = 'AB' | 'D' | 'E' | 'F' | 'G' | 'X'

/** Bank number -> ranges of branches and how their accounts are checked. */
const banks: Readonly<Record<string, readonly (readonly [from: number, to: number, Algorithm])[]>> =
  {
    '01': [
      [1, 999, 'AB'],
      [1100, 1199, 'AB'],
      [1800, 1899, 'AB'],
    ],
    '02': [
      [1, 999, 'AB'],
      [1200, 1299, 'AB'],
    ],
    '03': [
      [1, 999, 'AB'],
      [1300, 1399, 'AB'],
      [1500, 1599, 'AB'],
      [1700, 1799, 'AB'],
      [1900, 1999, 'AB'],
      [7350, 7399, 'AB'],
    ],
    '04': [[2020, 2024, 'AB']],
    '06': [
      [1, 999, 'AB'],
      [1400, 1499, 'AB'],
    ],
    '08': [[6500, 6599, 'D']],
    '09': [[0, 0, 'E']],
    '10': [[5165, 5169, 'AB']],
    '11': [
      [5000, 6499, 'AB'],
      [6600, 8999, 'AB'],
    ],
    '12': [
      [3000, 3299, 'AB'],
      [3400, 3499, 'AB'],
      [3600, 3699, 'AB'],
    ],
    '13': [[4900, 4999, 'AB']],
    '14': [[4700, 4799, 'AB']],
    '15': [[3900, 3999, 'AB']],
    '16': [[4400, 4499, 'AB']],
    '17': [[3300, 3399, 'AB']],
    '18': [[3500, 3599, 'AB']],
    '19': [[4600, 4649, 'AB']],
    '20': [[4100, 4199, 'AB']],
    '21': [[4800, 4899, 'AB']],
    '22': [[4000, 4049, 'AB']],
    '23': [[3700, 3799, 'AB']],
    '24': [[4300, 4349, 'AB']],
    '25': [[2500, 2599, 'F']],
    '26': [[2600, 2699, 'G']],
    '27': [[3800, 3849, 'AB']],
    '28': [[2100, 2149, 'G']],
    '29': [[2150, 2299, 'G']],
    '30': [[2900, 2949, 'AB']],
    '31': [[2800, 2849, 'X']],
    '33': [[6700, 6799, 'F']],
    '35': [[2400, 2499, 'AB']],
    '38': [[9000, 9499, 'AB']],
    '88': [[8800, 8899, 'AB']],
  }

/** Weights over branch (4), account (8) and suffix (4), and the modulus. */
const rules = {
  A: { weights: [6, 3, 7, 9, 0, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0, 0], modulus: 11, sumsDigits: false },
  B: { weights: [0, 0, 0, 0, 0, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0, 0], modulus: 11, sumsDigits: false },
  D: { weights: [0, 0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0], modulus: 11, sumsDigits: false },
  E: { weights: [0, 0, 0, 0, 0, 0, 0, 0, 5, 4, 3, 2, 0, 0, 0, 1], modulus: 11, sumsDigits: true },
  F: { weights: [0, 0, 0, 0, 0, 1, 7, 3, 1, 7, 3, 1, 0, 0, 0, 0], modulus: 10, sumsDigits: false },
  G: { weights: [0, 0, 0, 0, 0, 1, 3, 7, 1, 3, 7, 1, 0, 3, 7, 1], modulus: 10, sumsDigits: true },
  X: { weights: [0], modulus: 1, sumsDigits: false },
} as const

/** Takes "01-902-0068389-00" and its like, with hyphens, spaces or 15 to 16 bare digits. */
export function isNewZealandAccount(text: string): boolean {
  const parts = partsOf(text)
  if (!parts) return false
  const [bank, branch, account, suffix] = parts
  const branchNumber = Number(branch)
  const found = banks[bank]?.find(([from, to]) => branchNumber >= from && branchNumber <= to)
  if (!found) return false
  const name = found[2] === 'AB' ? (Number(account) < 990_000 ? 'A' : 'B') : found[2]
  const rule = rules[name]
  const digits = branch.padStart(4, '0') + account.padStart(8, '0') + suffix.padStart(4, '0')
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (rule.weights[index] ?? 0)
    return total + (rule.sumsDigits ? digitSum(digitSum(product)) : product)
  }, 0)
  return sum % rule.modulus === 0
}

/** The usual form, "01-0902-0068389-00", of whatever separators were typed; other text is only trimmed. */
export function tidyNewZealandAccount(text: string): string {
  const parts = partsOf(text.trim())
  if (!parts) return text.trim()
  const [bank, branch, account, suffix] = parts
  return [bank, branch.padStart(4, '0'), account, suffix].join('-')
}

function partsOf(text: string): [string, string, string, string] | null {
  const match =
    /^([0-9]{2})[- ]([0-9]{3,4})[- ]([0-9]{7,8})[- ]([0-9]{2,4})$/.exec(text) ??
    /^([0-9]{2})([0-9]{4})([0-9]{7})([0-9]{2,3})$/.exec(text)
  if (!match?.[1] || !match[2] || !match[3] || !match[4]) return null
  return [match[1], match[2], match[3], match[4]]
}

function digitSum(value: number): number {
  return Math.floor(value / 10) + (value % 10)
}
