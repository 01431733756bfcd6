import type { ServerResponse } from 'node:http'
import { pingAllDomains } from '@corridor/db/health'
import { sendJson } from './send.ts'

const state = { isDraining: false }

/** From now on the process answers "not ready", so that no new requests are sent to it. */
export function startDraining(): void {
  state.isDraining = true
}

/** The process runs. */
export function answerHealth(res: ServerResponse): void {
  sendJson(res, 200, { status: 'ok' })
}

/** The process can serve: every domain's database answers and it is not shutting down. */
export async function answerReadiness(res: ServerResponse): Promise<void> {
  if (state.isDraining) return sendJson(res, 503, { status: 'draining' })
  const unreachable = await pingAllDomains()
  if (unreachable.length > 0) return sendJson(res, 503, { status: 'waiting', unreachable })
  sendJson(res, 200, { status: 'ready' })
}
