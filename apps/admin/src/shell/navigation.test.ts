import { permissionsOf } from '@corridor/api/staff/permissions'
import { expect, it } from 'vitest'
import { isCurrent, navigation, visibleTo } from './navigation.ts'

const names = (permissions: readonly string[], absent?: readonly string[]) =>
  visibleTo(permissions, absent).flatMap((group) => group.places.map((place) => place.name))

it('shows each role its own screens', () => {
  expect(names(permissionsOf(['support']))).toEqual(['home', 'messages', 'customers', 'transfers'])
  expect(names(permissionsOf(['compliance']))).toContain('alerts')
  expect(names(permissionsOf(['compliance']))).toContain('block-list')
  expect(names(permissionsOf(['compliance']))).toContain('ledger')
  expect(names(permissionsOf(['admin']))).toContain('ledger')
  expect(names(permissionsOf(['compliance']))).toContain('invariants')
  expect(names(permissionsOf(['admin']))).not.toContain('alerts')
  expect(names([])).toEqual([])
})

it('leaves out what an installation does not have', () => {
  expect(names(permissionsOf(['admin']), ['/mailbox', '/simulator'])).not.toContain('mailbox')
})

it('gives each place a key of its own', () => {
  const keys = navigation.flatMap((group) => group.places.map((place) => place.key))
  expect(new Set(keys).size).toBe(keys.length)
})

it('knows where one is', () => {
  expect(isCurrent('/', '/alerts')).toBe(false)
  expect(isCurrent('/alerts', '/alerts/alt_1')).toBe(true)
})
