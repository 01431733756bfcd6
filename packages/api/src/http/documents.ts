import type { IncomingMessage, ServerResponse } from 'node:http'
import { append } from '@corridor/domain/audit'
import { readDocument } from '@corridor/domain/kyc'
import { isId } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import { createContext } from '../context.ts'
import { httpStatusOf } from '../errors.ts'
import { spend } from '../rate-limit.ts'
import { mayDo } from '../staff/permissions.ts'
import { sendError } from './send.ts'

const prefix = '/api/documents/'

/** GET /api/documents/<id>: an identity document for an officer. Each view is written to the audit log. */
export async function answerDocument(
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const requestId = currentCorrelationId()
  const { staff, ip } = await createContext(req, res, 'staff')
  if (!staff) return sendError(res, 401, { code: 'signed-out' }, requestId)
  await spend('staff', staff.staffId)
  const documentId = path.slice(prefix.length)
  const isAllowed = mayDo(staff.roles, 'checks:read')
  await append(staff, {
    action: isAllowed ? 'document.viewed' : 'access.denied',
    entityType: 'identity-document',
    entityId: documentId.slice(0, 64),
    ip,
    requestId,
  })
  if (!isAllowed) return sendError(res, 403, { code: 'forbidden' }, requestId)
  if (!isId('doc', documentId)) return sendError(res, 404, { code: 'not-found' }, requestId)
  const document = await readDocument(staff, documentId)
  if (!document.ok) {
    return sendError(res, httpStatusOf(document.error.code), document.error, requestId)
  }
  res.writeHead(200, {
    'content-type': document.value.mimeType,
    'content-length': document.value.bytes.byteLength,
    'cache-control': 'no-store',
    // shown inside the review screen as a picture; never as a page of ours
    'content-disposition': 'inline; filename="document"',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  })
  res.end(document.value.bytes)
}
