import type { IncomingMessage, ServerResponse } from 'node:http'
import { openRecoveryProof } from '@corridor/domain/identity'
import { uploadDocument, uploadRecoveryDocument } from '@corridor/domain/kyc'
import { uploadDocumentInputSchema } from '@corridor/domain/kyc/contract'
import { isOffered } from '@corridor/kernel/offering'
import { currentCorrelationId } from '@corridor/telemetry'
import { takePlace } from '../at-once.ts'
import { createContext } from '../context.ts'
import { httpStatusOf } from '../errors.ts'
import { spend } from '../rate-limit.ts'
import { readBody } from './body-limit.ts'
import { sendError, sendJson } from './send.ts'
import { maxDocumentBytes } from './surfaces.ts'

/**
 * POST /api/uploads/identity-document?kind=&side=&fileName= with the file's bytes as the body. Whoever lost their
 * authenticator is signed out: the token of their mail stands for them, in a header, so that no log keeps it.
 */
export async function answerUpload(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const requestId = currentCorrelationId()
  const context = await createContext(req, res, 'customer')
  const recoveryToken = readRecoveryToken(req)
  const { customer } = context
  if (!customer && !recoveryToken) return sendError(res, 401, { code: 'signed-out' }, requestId)
  if (req.method !== 'POST') return sendError(res, 405, { code: 'method-not-allowed' }, requestId)
  if (customer && !recoveryToken) await spend('customer', customer.customerId)
  else await spend('sensitive', context.ip)
  if (!isOffered('identity-checks', process.env)) {
    return sendError(res, 422, { code: 'service-not-offered' }, requestId)
  }
  const query = Object.fromEntries(new URL(req.url ?? '/', 'http://localhost').searchParams)
  // a link that nobody was sent is refused before its ten megabytes are read
  const claim = recoveryToken ? await openRecoveryProof(recoveryToken) : null
  if (claim && !claim.ok) {
    return sendError(res, httpStatusOf(claim.error.code), claim.error, requestId)
  }
  const giveBack = takePlace('uploads', claim?.value.customerId ?? customer?.customerId ?? '')
  const bytes = await readBody(req, maxDocumentBytes).finally(giveBack)
  if (!bytes) return sendError(res, 413, { code: 'too-large' }, requestId)
  const input = uploadDocumentInputSchema.safeParse({ ...query, bytes: new Uint8Array(bytes) })
  if (!input.success) return sendError(res, 400, { code: 'invalid-input' }, requestId)
  const result =
    customer && !recoveryToken
      ? await uploadDocument(customer, input.data)
      : await uploadRecoveryDocument(recoveryToken, input.data)
  if (result.ok) return sendJson(res, 201, result.value)
  sendError(res, httpStatusOf(result.error.code), result.error, requestId)
}

/** The token of a recovery's mail; the empty text where none, or no possible one, was sent. */
function readRecoveryToken(req: IncomingMessage): string {
  const header = req.headers['x-recovery-token']
  return typeof header === 'string' && /^[\w-]{20,128}$/.test(header) ? header : ''
}
