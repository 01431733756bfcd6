import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isServedOverHttps } from '../auth/session-cookie.ts'

const isDevelopment = process.env.NODE_ENV === 'development'

/** The policy of scripts and everything else, around the nonce of one answer. */
const [beforeNonce, afterNonce] = [
  `default-src 'self'; script-src 'self' 'nonce-`,
  [
    `' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // styles of UI parts that are placed at run time are inline by nature; scripts never are
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; '),
]

const nonceBytes = 16
const randomness = { bytes: Buffer.alloc(0), used: 0 }

/** 128 random bits. They are drawn for many nonces at a time: a draw costs more than the rest of the headers. */
function newNonce(): string {
  if (randomness.used >= randomness.bytes.length) {
    randomness.bytes = randomBytes(nonceBytes * 128)
    randomness.used = 0
  }
  const begin = randomness.used
  randomness.used += nonceBytes
  return randomness.bytes.toString('base64', begin, randomness.used)
}

/**
 * Headers of every answer. Pages get a script nonce: Next reads it from the request's own policy header,
 * so it is set on both sides.
 */
export function setSecurityHeaders(req: IncomingMessage, res: ServerResponse): void {
  const nonce = newNonce()
  const policy = beforeNonce + nonce + afterNonce
  req.headers['content-security-policy'] = policy
  req.headers['x-nonce'] = nonce
  res.setHeader('content-security-policy', policy)
  res.setHeader('x-content-type-options', 'nosniff')
  res.setHeader('x-frame-options', 'DENY')
  res.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  res.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  res.setHeader('cross-origin-opener-policy', 'same-origin')
  if (isServedOverHttps()) {
    res.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains')
  }
}
