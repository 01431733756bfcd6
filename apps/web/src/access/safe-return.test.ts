import { expect, it } from 'vitest'
import { safeReturn } from './safe-return.ts'

it('goes back to pages of ours', () => {
  expect(safeReturn('/send?to=rcp_1')).toBe('/send?to=rcp_1')
  expect(safeReturn('/activity/tr_1#steps')).toBe('/activity/tr_1#steps')
})

it.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/api/auth/signout',
  '/sign-in?returnTo=/sign-in',
  '/',
  '',
])('refuses %j', (wanted) => {
  expect(safeReturn(wanted)).toBe('/home')
})

it('takes one answer only', () => {
  expect(safeReturn(undefined)).toBe('/home')
  expect(safeReturn(['/send', '/home'])).toBe('/home')
})
