import { expect, it } from 'vitest'
import { auditHref } from './audit-href.ts'

it('names the kind as the audit log does', () => {
  expect(auditHref('chk')).toBe('/audit?entityType=identity-check')
  expect(auditHref('stf', 'stf_1')).toBe('/audit?entityType=staff-member&entityId=stf_1')
})
