import type { IncomingMessage, ServerResponse } from 'node:http'
import { uploadDocument } from '@corridor/domain/kyc'
import { uploadDocumentInputSchema } from '@corridor/domain/kyc/contract'
import { currentCorrelationId } from '@corridor/telemetry'
import { createContext } from '../context.ts'
import { httpStatusOf, publicErrors } from '../errors.ts'
import { spend } from '../rate-limit.ts'
import { readBody } from './read-body.ts'
import { sendError, sendJson } from './send.ts'

/** A photo of a passport is a few megabytes; what is larger is refused before it is read. */
const maxDocumentBytes = 10 * 1024 * 1024

/** POST /api/uploads/identity-document?kind=&side=&fileName= with the file's bytes as the body. */
export async function answerUpload(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const requestId = currentCorrelationId()
  const context = await createContext(req, 'customer')
  if (!context.customer) return sendError(res, 401, publicErrors['signed-out'], requestId)
  if (req.method !== 'POST')
    return sendError(res, 405, publicErrors['method-not-allowed'], requestId)
  await spend('customer', context.customer.customerId)
  const query = Object.fromEntries(new URL(req.url ?? '/', 'http://localhost').searchParams)
  const bytes = await readBody(req, maxDocumentBytes)
  if (!bytes) return sendError(res, 413, publicErrors['too-large'], requestId)
  const input = uploadDocumentInputSchema.safeParse({ ...query, bytes: new Uint8Array(bytes) })
  if (!input.success) return sendError(res, 400, publicErrors['invalid-input'], requestId)
  const result = await uploadDocument(context.customer, input.data)
  if (result.ok) return sendJson(res, 201, result.value)
  sendError(res, httpStatusOf(result.error.code), result.error, requestId)
}
