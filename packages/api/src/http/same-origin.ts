import type { IncomingMessage } from 'node:http'

/**
 * True when a state-changing request comes from our own pages. Browsers set Sec-Fetch-Site on every request and
 * scripts cannot forge it; older ones send Origin.
 */
export function isSameOrigin(req: IncomingMessage): boolean {
  const site = req.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = req.headers.origin
  if (origin === undefined) return true
  try {
    return new URL(origin).host === req.headers.host
  } catch {
    return false
  }
}
