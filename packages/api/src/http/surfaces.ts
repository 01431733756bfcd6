import type { IncomingMessage } from 'node:http'
import type { Audience } from '@corridor/domain/identity/contract'

export type Surface =
  | 'health'
  | 'ready'
  | 'trpc'
  | 'rest'
  | 'webhook'
  | 'upload'
  | 'statement-upload'
  | 'document'
  | 'page'

export function surfaceOf(path: string | null): Surface {
  if (path === '/healthz') return 'health'
  if (path === '/readyz') return 'ready'
  if (path?.startsWith('/api/trpc/')) return 'trpc'
  if (path?.startsWith('/api/v1/')) return 'rest'
  if (path?.startsWith('/webhooks/')) return 'webhook'
  if (path === '/api/uploads/identity-document') return 'upload'
  if (path === '/api/uploads/statement') return 'statement-upload'
  if (path?.startsWith('/api/documents/')) return 'document'
  return 'page'
}

const kibibyte = 1024
const mebibyte = 1024 * kibibyte

/** What a body may weigh that is read before anybody knows whose it is. Pages are next-auth's forms too. */
const maxBodyBytes: Readonly<Record<Surface, number>> = {
  health: kibibyte,
  ready: kibibyte,
  trpc: 256 * kibibyte,
  rest: 64 * kibibyte,
  webhook: 64 * kibibyte,
  upload: 64 * kibibyte,
  'statement-upload': 64 * kibibyte,
  document: kibibyte,
  page: 64 * kibibyte,
}

/** A photo of a passport is a few megabytes. */
export const maxDocumentBytes = 10 * mebibyte
/** Identity documents come in as base64 inside JSON over REST. */
export const maxCheckBytes = 16 * mebibyte
export const checkPath = '/api/v1/kyc/submit'

/**
 * How many bytes of body may arrive before the request is looked at; null where documents come in, which are read
 * once the sender is known, with a limit of their own.
 */
export function bodyLimitOf(
  { method }: Pick<IncomingMessage, 'method'>,
  audience: Audience,
  surface: Surface,
  path: string,
): number | null {
  const takesDocuments = surface === 'upload' || path === checkPath
  // the console takes no documents: there these addresses are pages, whose handler reads whatever comes
  const isRead =
    method === 'POST' && (audience === 'customer' ? takesDocuments : surface === 'statement-upload')
  return isRead ? null : maxBodyBytes[surface]
}
