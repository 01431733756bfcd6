import { HOTP, Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import vectors from './data/otp-rfc6238-rfc4226.json' with { type: 'json' }
import { matchTotpStep, newTotpSecret, totpCodeAt, totpUrl } from './totp.ts'

describe('RFC vectors', () => {
  test.each(vectors)('$rfc $alg $time $counter', (vector) => {
    const secret = Secret.fromLatin1(vector.secret_ascii)
    const { digits, alg } = vector
    const code =
      vector.time === undefined
        ? new HOTP({ secret, algorithm: alg, digits }).generate({ counter: vector.counter })
        : new TOTP({ secret, algorithm: alg, digits, period: vector.step }).generate({
            timestamp: vector.time * 1000,
          })
    expect(code).toBe(vector.otp)
  })

  test('there are 28 of them', () => expect(vectors).toHaveLength(28))

  test.each(vectors.filter((vector) => vector.rfc === '6238' && vector.alg === 'SHA1'))(
    'our codes are the last six digits at $time',
    ({ secret_base32 = '', time = 0, otp }) => {
      const at = new Date(time * 1000)
      expect(totpCodeAt(secret_base32, at)).toBe(otp.slice(-6))
      expect(matchTotpStep(secret_base32, otp.slice(-6), at)).toBe(Math.floor(time / 30))
    },
  )
})

const secret = newTotpSecret()
const at = new Date('2026-11-21T12:00:10.000Z')
const step = Math.floor(at.getTime() / 30_000)
const shifted = (steps: number) => new Date(at.getTime() + steps * 30_000)

test('a neighbouring step is taken, the next but one is not', () => {
  for (const steps of [-1, 0, 1]) {
    expect(matchTotpStep(secret, totpCodeAt(secret, shifted(steps)), at)).toBe(step + steps)
  }
  for (const steps of [-2, 2]) {
    const code = totpCodeAt(secret, shifted(steps))
    const near = [-1, 0, 1].map((n) => totpCodeAt(secret, shifted(n)))
    if (!near.includes(code)) expect(matchTotpStep(secret, code, at)).toBeNull()
  }
})

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', ' 123456'])(
  '%j is no code',
  (code) => {
    expect(matchTotpStep(secret, code, at)).toBeNull()
  },
)

test('the secret has 160 bits and travels in the URL', () => {
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
  expect(totpUrl(secret, 'ana@example.com')).toContain(`secret=${secret}`)
  expect(totpUrl(secret, 'ana@example.com')).toMatch(/^otpauth:\/\/totp\/Corridor/)
})
