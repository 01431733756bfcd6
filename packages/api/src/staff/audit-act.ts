import { append } from '@corridor/domain/audit'
import type { StaffActor } from '@corridor/kernel/actor'
import type { Context } from '../context.ts'

const longestEntityId = 120

/** Writes down what a member of staff did where no domain has an event that says so. */
export async function auditAct(
  ctx: Context & { staff: StaffActor },
  action: string,
  entityType: string,
  entityId: string,
  reason?: string,
): Promise<void> {
  const { ip, requestId } = ctx
  await append(ctx.staff, {
    action,
    entityType,
    entityId: entityId.slice(0, longestEntityId),
    ...(reason !== undefined && { reason }),
    ip,
    requestId,
  })
}

/** Writes down that a member of staff looked at somebody's personal data. */
export async function auditView(
  ctx: Context & { staff: StaffActor },
  entityType: string,
  entityId: string,
): Promise<void> {
  await auditAct(ctx, `${entityType}.viewed`, entityType, entityId)
}
