import { expect, it } from 'vitest'
import { totpCode } from './logins.ts'

// RFC 6238 appendix B, SHA-1, the last six digits of its eight.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('gives the code of RFC 6238 at %i s', (seconds, code) => {
  expect(totpCode(secret, seconds * 1000)).toBe(code)
})
