import type { Settings } from './settings.ts'

/**
 * The address that apps, sandboxes and health checks listen on: `LISTEN_HOST`, or this machine alone. A proxy on the
 * same machine needs no more; in a container it is `0.0.0.0`.
 */
export function listenHost(settings: Settings): string {
  return settings.LISTEN_HOST?.trim() || '127.0.0.1'
}

/** How a process of this machine reaches what listens there: every address includes the loopback. */
export function ownHost(settings: Settings): string {
  const host = listenHost(settings)
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
