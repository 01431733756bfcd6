import type { Id } from '@corridor/kernel/ids'
import type { SessionView } from './contract.ts'
import { deviceLabel } from './device.ts'
import type { SessionRow } from './store/sessions.ts'

/** A session as its owner and support see it. @param current the session that asks */
export function toSessionView(row: SessionRow, current?: Id<'ses'>): SessionView {
  return {
    sessionId: row.sessionId,
    device: deviceLabel(row.userAgent),
    ip: row.ip,
    signedInAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isCurrent: row.sessionId === current,
  }
}
