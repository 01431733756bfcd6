import type { AuditRecordView, SearchInput } from '@corridor/domain/audit/contract'
import type { StaffRole } from '@corridor/kernel/actor'
import { type IdPrefix, isId } from '@corridor/kernel/ids'
import { mayDo, type Permission } from './permissions.ts'

/*
 * The audit log is one list for everybody who may read it, yet it must not be a way around the other screens. Whoever
 * may not open a case reads here that something happened to one, by whom of the staff and when; not to which, nor why.
 */

/** What has to be allowed to read a record whole, by how its action begins. */
const byAction: readonly (readonly [beginning: string, needs: Permission])[] = [
  ['alert.', 'alerts:read'],
  ['risk.', 'alerts:read'],
  ['suspicious-activity.', 'alerts:read'],
  ['block-list.', 'block-list:read'],
  ['kyc.', 'checks:read'],
  ['document.', 'checks:read'],
  ['transfer.', 'transfers:read'],
  ['payment.held-back', 'alerts:read'],
  ['payment.exception-', 'exceptions:read'],
  ['support.', 'messages:read'],
  ['reconciliation.exception-', 'reconciliation:read'],
]

/** The same by what a record is about, and by the ids that would name it in a filter. */
const byEntity: Readonly<Record<string, Permission>> = {
  alert: 'alerts:read',
  assessment: 'alerts:read',
  'block-list-entry': 'block-list:read',
  'identity-check': 'checks:read',
  'identity-document': 'checks:read',
  customer: 'customers:read',
  transfer: 'transfers:read',
  exception: 'exceptions:read',
  'support-thread': 'messages:read',
}
const byPrefix: readonly (readonly [prefix: IdPrefix, needs: Permission])[] = [
  ['alt', 'alerts:read'],
  ['asm', 'alerts:read'],
  ['chk', 'checks:read'],
  ['doc', 'checks:read'],
  ['cus', 'customers:read'],
  ['tr', 'transfers:read'],
  ['thr', 'messages:read'],
]

type Roles = readonly StaffRole[]

function needsOf({ action, entityType, entityId }: AuditRecordView): Permission[] {
  return [
    ...byAction.flatMap(([beginning, needs]) => (action.startsWith(beginning) ? [needs] : [])),
    ...(byEntity[entityType] ? [byEntity[entityType]] : []),
    ...needsOfId(entityId),
  ]
}

function needsOfId(id: string): Permission[] {
  return byPrefix.flatMap(([prefix, needs]) => (isId(prefix, id) ? [needs] : []))
}

const mayAll = (roles: Roles, needs: readonly Permission[]) =>
  needs.every((permission) => mayDo(roles, permission))

/** Whether these roles read the record whole. */
export function seesWhole(roles: Roles, record: AuditRecordView): boolean {
  return mayAll(roles, needsOf(record))
}

/** Whether a filter names something whose records these roles may not read: its answer alone would tell. */
export function asksBehind(roles: Roles, { entityId, actor }: SearchInput): boolean {
  const named = actor?.includes(':') ? actor.slice(actor.indexOf(':') + 1) : undefined
  const ids = [entityId, named].flatMap((id) => (id === undefined ? [] : [id]))
  return ids.some((id) => !mayAll(roles, needsOfId(id)))
}

export type SeenRecord = AuditRecordView & {
  /** Only that it happened is shown: the rest is of a case that the reader may not open. */
  readonly isHidden: boolean
}

/** A record as these roles see it. */
export function seenBy(roles: Roles, record: AuditRecordView): SeenRecord {
  const actor =
    record.actor.startsWith('customer:') && !mayDo(roles, 'customers:read')
      ? 'customer'
      : record.actor
  if (seesWhole(roles, record)) return { ...record, actor, isHidden: false }
  return {
    ...record,
    actor,
    isHidden: true,
    entityId: '',
    reason: null,
    changes: {},
    ip: null,
    requestId: null,
    sessionId: null,
    eventId: null,
  }
}

/**
 * A page as these roles see it. Where a filter names one thing, what they may not read is left out altogether: a
 * hidden row would say that it is about the thing that was asked for.
 */
export function pageSeenBy(
  roles: Roles,
  filter: SearchInput,
  records: readonly AuditRecordView[],
): SeenRecord[] {
  const seen = records.map((record) => seenBy(roles, record))
  return filter.entityId === undefined ? seen : seen.filter(({ isHidden }) => !isHidden)
}
