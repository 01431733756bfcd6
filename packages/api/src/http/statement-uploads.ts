import type { IncomingMessage, ServerResponse } from 'node:http'
import { receiveStatement } from '@corridor/domain/reconciliation'
import { maxStatementBytes, receiveStatementInput } from '@corridor/domain/reconciliation/contract'
import { currentCorrelationId } from '@corridor/telemetry'
import { takePlace } from '../at-once.ts'
import { createContext } from '../context.ts'
import { httpStatusOf } from '../errors.ts'
import { spend } from '../rate-limit.ts'
import { auditAct } from '../staff/audit-act.ts'
import { mayDo } from '../staff/permissions.ts'
import { readBody } from './body-limit.ts'
import { sendError, sendJson } from './send.ts'

/**
 * POST /api/uploads/statement?partnerAccountId=&fileName= with the bytes of a partner's file as the body, by staff. The
 * answer says what is in it; nothing is imported yet.
 */
export async function answerStatementUpload(
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const requestId = currentCorrelationId()
  const context = await createContext(req, res, 'staff')
  const { staff } = context
  if (!staff) return sendError(res, 401, { code: 'signed-out' }, requestId)
  if (req.method !== 'POST') return sendError(res, 405, { code: 'method-not-allowed' }, requestId)
  await spend('staff', staff.staffId)
  if (!mayDo(staff.roles, 'reconciliation:work')) {
    await auditAct({ ...context, staff }, 'access.denied', 'statement-import', 'upload')
    return sendError(res, 403, { code: 'forbidden' }, requestId)
  }
  const query = Object.fromEntries(new URL(req.url ?? '/', 'http://localhost').searchParams)
  const giveBack = takePlace('uploads', staff.staffId)
  const bytes = await readBody(req, maxStatementBytes).finally(giveBack)
  if (!bytes) return sendError(res, 413, { code: 'too-large' }, requestId)
  const input = receiveStatementInput.safeParse({ ...query, bytes: new Uint8Array(bytes) })
  if (!input.success) return sendError(res, 400, { code: 'invalid-input' }, requestId)
  const result = await receiveStatement(staff, input.data)
  if (!result.ok) return sendError(res, httpStatusOf(result.error.code), result.error, requestId)
  const { importId } = result.value
  await auditAct({ ...context, staff }, 'statement-import.received', 'statement-import', importId)
  sendJson(res, 201, result.value)
}
