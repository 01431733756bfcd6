import { expect, it } from 'vitest'
import { safeReturn } from './safe-return.ts'

it('goes back to a page of the console', () => {
  expect(safeReturn('/alerts?state=open')).toBe('/alerts?state=open')
  expect(safeReturn('/')).toBe('/')
})

it.each([
  undefined,
  null,
  '',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/a\\b',
  '/ a',
  '/sign-in?returnTo=/',
  '/api/trpc/session.me',
  '/accept-invitation?token=x',
])('goes home instead of to %s', (wanted) => {
  expect(safeReturn(wanted)).toBe('/')
})
