import type { IncomingMessage, ServerResponse } from 'node:http'
import { receiveWebhook as receiveIdentityWebhook } from '@corridor/domain/kyc'
import { receiveWebhook as receivePaymentWebhook } from '@corridor/domain/payments'
import type { ApiError } from '@corridor/kernel/api-error'
import { currentCorrelationId } from '@corridor/telemetry'
import { httpStatusOf } from '../errors.ts'
import { isProviderOffered } from '../offering.ts'
import { readBody } from './body-limit.ts'
import { sendError, sendJson } from './send.ts'

const maxBodyBytes = 64 * 1024
const prefix = '/webhooks/'
const identityProvider = 'identity-check'

/** Takes a provider's signed call: verified on its raw bytes, stored once, answered, acted upon later. */
export async function answerWebhook(
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const requestId = currentCorrelationId()
  if (req.method !== 'POST') {
    return refuse(res, 405, { code: 'method-not-allowed', message: 'Use POST.', requestId })
  }
  const rawBody = await readBody(req, maxBodyBytes)
  if (!rawBody) {
    return refuse(res, 413, { code: 'too-large', message: 'This call is too large.', requestId })
  }
  const provider = path.slice(prefix.length)
  if (!isProviderOffered(provider)) {
    return sendError(res, 404, { code: 'not-found' }, requestId)
  }
  const call = { provider, headers: headersOf(req), rawBody }
  const result =
    provider === identityProvider
      ? await receiveIdentityWebhook(call)
      : await receivePaymentWebhook(call)
  if (result.ok) return sendJson(res, 200, { received: true })
  sendError(res, httpStatusOf(result.error.code), result.error, requestId)
}

/** In words for whoever wrote the provider's program. */
function refuse(res: ServerResponse, status: number, error: Omit<ApiError, 'details'>): void {
  sendJson(res, status, { error })
}

function headersOf(req: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers[name] = value
  }
  return headers
}
