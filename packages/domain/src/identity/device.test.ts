import { expect, test } from 'vitest'
import { deviceHash, deviceLabel, networkOf } from './device.ts'
import { hashRecoveryCode, isSameHash, newRecoveryCodes, newToken } from './secret-tokens.ts'
import { canMove } from './status-rules.ts'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile Safari/604.1'

test('devices have readable names', () => {
  expect(deviceLabel(firefox)).toBe('Firefox on Windows')
  expect(deviceLabel(safari)).toBe('Safari on iPhone')
  expect(deviceLabel('')).toBe('Unknown device')
})

test('a new version in the same network is the same device', () => {
  const newer = firefox.replaceAll('140.0', '141.0')
  expect(isSameHash(deviceHash(firefox, '192.0.2.10'), deviceHash(newer, '192.0.2.99'))).toBe(true)
  expect(isSameHash(deviceHash(firefox, '192.0.2.10'), deviceHash(firefox, '192.0.3.10'))).toBe(
    false,
  )
  expect(isSameHash(deviceHash(firefox, '192.0.2.10'), deviceHash(safari, '192.0.2.10'))).toBe(
    false,
  )
})

test.each([
  ['192.0.2.10', '192.0.2'],
  ['::ffff:192.0.2.10', '192.0.2'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is in %s', (ip, network) => expect(networkOf(ip)).toBe(network))

test('tokens carry 256 bits, recovery codes 120', () => {
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([0-9a-z]{4}-){5}[0-9a-z]{4}$/)
})

test('a recovery code may be typed with other case, spaces and look-alike letters', () => {
  const as = (code: string) => Buffer.from(hashRecoveryCode(code)).toString('hex')
  expect(as('K3M9 0OIL-1abc')).toBe(as('k3m90011-1abc'))
})

test('a closed account is never opened again', () => {
  expect(canMove('active', 'suspended')).toBe(true)
  expect(canMove('suspended', 'active')).toBe(true)
  expect(canMove('closed', 'active')).toBe(false)
  expect(canMove('active', 'active')).toBe(false)
})
