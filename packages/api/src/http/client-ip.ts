import type { IncomingMessage } from 'node:http'

/** How many proxies of ours stand in front; only what they added to X-Forwarded-For is believed. */
function trustedProxies(): number {
  const count = Number.parseInt(process.env.TRUSTED_PROXIES ?? '0', 10)
  return Number.isInteger(count) && count > 0 ? count : 0
}

/** Address of the client: the connection's own, or what the configured number of trusted proxies say. */
export function clientIp(req: IncomingMessage): string {
  const proxies = trustedProxies()
  const direct = req.socket.remoteAddress ?? 'unknown'
  if (proxies === 0) return direct
  const header = req.headers['x-forwarded-for']
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  return hops.at(-proxies) ?? direct
}
