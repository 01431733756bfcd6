import { databaseNow } from '@corridor/db/clock'
import type { Id } from '@corridor/kernel/ids'
import { logger } from '@corridor/telemetry'
import { cardGateway } from '../adapters/registry.ts'
import type { WebhookOutcome } from '../contract.ts'
import { refreshCardDeposit } from '../steps/refresh-card-deposit.ts'
import { failDeposit } from '../steps/settle-deposit.ts'
import { findDeposit, findStaleDeposits, touchDeposit } from '../store/deposits.ts'
import { database } from '../store.ts'

const batchSize = 100
/** A page that was never opened at the gateway cannot be opened any more after this. */
const neverOpenedAfterMs = 60 * 60 * 1000

/**
 * Asks the gateway about card deposits that have waited for a while: a lost message, or a page that
 * never opened.
 * @param quietForMs how long; default 10 minutes
 */
export async function sweepDeposits({ quietForMs = 600_000 } = {}): Promise<{
  checked: number
  changed: number
}> {
  const now = await databaseNow(database.client)
  const stale = await findStaleDeposits(new Date(now.getTime() - quietForMs), batchSize)
  let changed = 0
  for (const depositId of stale) {
    try {
      if ((await check(depositId, now)) === 'applied') changed++
    } catch (error) {
      logger.error({ err: error, depositId }, 'a deposit could not be checked')
    }
  }
  return { checked: stale.length, changed }
}

async function check(depositId: Id<'dep'>, now: Date): Promise<WebhookOutcome> {
  await touchDeposit(depositId, now)
  const outcome = await refreshCardDeposit(depositId)
  if (outcome !== 'ignored') return outcome
  const deposit = await findDeposit(depositId)
  const isOver = deposit && now.getTime() - deposit.createdAt.getTime() > neverOpenedAfterMs
  if (!isOver || (await cardGateway().getSession(depositId))) return 'no-change'
  return failDeposit(deposit, 'session-expired', null)
}
