import { append } from '@corridor/domain/audit'
import type { StaffActor } from '@corridor/kernel/actor'
import type { Context } from '../context.ts'

/** Writes down that a member of staff looked at somebody's personal data. */
export async function auditView(
  ctx: Context & { staff: StaffActor },
  entityType: string,
  entityId: string,
): Promise<void> {
  await append(ctx.staff, {
    action: `${entityType}.viewed`,
    entityType,
    entityId,
    ip: ctx.ip,
    requestId: ctx.requestId,
  })
}
