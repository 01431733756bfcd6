import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { logger } from '@corridor/telemetry'

/** How many proxies of ours stand in front; only what they added to X-Forwarded-For is believed. */
function trustedProxies(): number {
  const count = Number(process.env.TRUSTED_PROXIES ?? '0')
  return Number.isInteger(count) && count > 0 ? count : 0
}

/**
 * Address of the client: the connection's own, or what the configured number of trusted proxies say. Each proxy
 * appends whom it heard from, so that the list is read from its right end; what stands further left is the client's
 * own word. A list that is too short, or no address at that place, is not believed.
 */
export function clientIp(req: IncomingMessage): string {
  const proxies = trustedProxies()
  const direct = addressOf(req.socket.remoteAddress ?? '') ?? 'unknown'
  if (proxies === 0) return direct
  const header = req.headers['x-forwarded-for']
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',')
  return addressOf(hops.at(-proxies) ?? '') ?? direct
}

/** A bare IP address out of what proxies write: with a port, in brackets, mapped from IPv4; null for anything else. */
function addressOf(text: string): string | null {
  const trimmed = text.trim().replace(/^"(.*)"$/, '$1')
  const bare =
    /^\[([^\]]*)\](?::\d{1,5})?$/.exec(trimmed)?.[1] ??
    /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(trimmed)?.[1] ??
    trimmed
  const address = bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(address) === 0 ? null : address.toLowerCase()
}

const forwardedHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip'] as const
const warnEveryMs = 6 * 3_600_000
const state: { warnedAtMs: number | null } = { warnedAtMs: null }

/**
 * Says in the log, once in six hours, that a proxy seems to stand in front that no setting speaks of: all customers
 * would then count as one network. Which header it was, never what it says.
 */
export function warnOfUnannouncedProxy(req: IncomingMessage): void {
  if (trustedProxies() > 0) return
  const header = forwardedHeaders.find((name) => req.headers[name] !== undefined)
  if (!header) return
  if (state.warnedAtMs !== null && performance.now() - state.warnedAtMs < warnEveryMs) return
  state.warnedAtMs = performance.now()
  logger.warn(
    { header, setting: 'TRUSTED_PROXIES' },
    'a request says that it was forwarded, but TRUSTED_PROXIES is 0, so the header is not believed: behind a proxy ' +
      'all customers count as one network until TRUSTED_PROXIES says how many proxies there are',
  )
}
