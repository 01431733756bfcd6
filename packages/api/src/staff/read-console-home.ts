import { countWaitingAlerts } from '@corridor/domain/compliance'
import { countWaitingChecks } from '@corridor/domain/kyc'
import { countWaitingExceptions } from '@corridor/domain/payments'
import { countRed } from '@corridor/domain/reconciliation'
import { getOperationsSummary } from '@corridor/domain/reporting'
import { operationsSummaryView } from '@corridor/domain/reporting/contract'
import { countWaitingThreads } from '@corridor/domain/support'
import type { StaffActor } from '@corridor/kernel/actor'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { mayDo, type Permission } from './permissions.ts'
import { failedJobs } from './queue-console.ts'

const waiting = z.object({
  waiting: z.int(),
  overdue: z.int(),
  oldestAt: z.string().nullable(),
})

/** What waits for these roles, how long already, and what the day has brought. */
export const consoleHomeView = z.object({
  checks: waiting.nullable(),
  /** `holding`: how many of them hold a customer's money. */
  alerts: waiting.extend({ holding: z.int() }).nullable(),
  messages: waiting.nullable(),
  exceptions: waiting.nullable(),
  failedJobs: z.int().nullable(),
  /** Whether the books hold: how many invariants are checked, and how many are red or could not be judged. */
  books: z
    .object({
      checked: z.int(),
      red: z.int(),
      erroneous: z.int(),
      oldestAt: z.string().nullable(),
    })
    .nullable(),
  today: operationsSummaryView,
})

export async function readConsoleHome(staff: StaffActor): Promise<z.infer<typeof consoleHomeView>> {
  const ifMay = <T>(permission: Permission, read: () => Promise<T>): Promise<T | null> =>
    mayDo(staff.roles, permission) ? read() : Promise.resolve(null)
  const [checks, alerts, messages, exceptions, failed, books, today] = await Promise.all([
    ifMay('checks:read', () => countWaitingChecks().then(answer)),
    ifMay('alerts:read', () => countWaitingAlerts()),
    ifMay('messages:read', () => countWaitingThreads(staff)),
    ifMay('exceptions:read', () => countWaitingExceptions().then(answer)),
    ifMay('queues:read', async () => (await failedJobs()).length),
    ifMay('invariants:read', () => countRed().then(answer)),
    getOperationsSummary(),
  ])
  return {
    checks,
    alerts,
    messages,
    exceptions,
    failedJobs: failed,
    books,
    today: mayDo(staff.roles, 'alerts:read') ? today : withoutChecks(today),
  }
}

type Today = z.infer<typeof operationsSummaryView>

/** For roles that may not learn of checks: what a check holds counts as under way. */
function withoutChecks(today: Today): Today {
  const sum = (...states: Today['byState'][number]['state'][]) =>
    today.byState
      .filter(({ state }) => states.includes(state))
      .reduce((total, { count }) => total + count, 0)
  const underWay = sum('processing', 'being-checked')
  const others = today.byState.filter(
    ({ state }) => state !== 'processing' && state !== 'being-checked',
  )
  return {
    ...today,
    byState: underWay > 0 ? [{ state: 'processing', count: underWay }, ...others] : others,
  }
}
