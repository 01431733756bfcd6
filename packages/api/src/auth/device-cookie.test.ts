import { expect, it } from 'vitest'
import { deviceCookie, readDeviceTokens } from './device-cookie.ts'

const secret = (letter: string) => letter.repeat(43)
const headerOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

it('keeps the secrets of five accounts, the newest first', () => {
  let header: string | undefined
  for (const letter of 'abcdef') {
    header = headerOf(deviceCookie('customer', header, secret(letter)))
  }
  expect(readDeviceTokens(header, 'customer')).toEqual([...'fedcb'].map(secret))
})

it('is out of reach of scripts and of the other app', () => {
  const cookie = deviceCookie('staff', undefined, secret('a'))
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Lax')
  expect(readDeviceTokens(headerOf(cookie), 'customer')).toEqual([])
})

it.each(['', 'corridor-customer-device=', 'corridor-customer-device=short.%%%', 'x=y'])(
  'reads nothing out of %j',
  (header) => expect(readDeviceTokens(header, 'customer')).toEqual([]),
)
