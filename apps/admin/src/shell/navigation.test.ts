import { permissionsOf } from '@corridor/api/staff/permissions'
import { expect, it } from 'vitest'
import { isCurrent, navigation, visibleTo } from './navigation.ts'

const labels = (permissions: readonly string[], absent?: readonly string[]) =>
  visibleTo(permissions, absent).flatMap((group) => group.places.map((place) => place.label))

it('shows each role its own screens', () => {
  expect(labels(permissionsOf(['support']))).toEqual(['Home', 'Messages', 'Customers', 'Transfers'])
  expect(labels(permissionsOf(['compliance']))).toContain('Alerts')
  expect(labels(permissionsOf(['compliance']))).toContain('Block list')
  expect(labels(permissionsOf(['compliance']))).toContain('Ledger')
  expect(labels(permissionsOf(['admin']))).toContain('Ledger')
  expect(labels(permissionsOf(['compliance']))).toContain('Checks of the books')
  expect(labels(permissionsOf(['admin']))).not.toContain('Alerts')
  expect(labels([])).toEqual([])
})

it('leaves out what an installation does not have', () => {
  expect(labels(permissionsOf(['admin']), ['/mailbox', '/simulator'])).not.toContain('Mailbox')
})

it('gives each place a key of its own', () => {
  const keys = navigation.flatMap((group) => group.places.map((place) => place.key))
  expect(new Set(keys).size).toBe(keys.length)
})

it('knows where one is', () => {
  expect(isCurrent('/', '/alerts')).toBe(false)
  expect(isCurrent('/alerts', '/alerts/alt_1')).toBe(true)
})
