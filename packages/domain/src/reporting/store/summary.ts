import { money, toWire } from '@corridor/kernel/money'
import { storedCurrencySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import { activityKinds, activityStates, type OperationsSummaryView } from '../contract.ts'
import type { Db } from '../store.ts'

// a sum of bigints is numeric: it comes as text
const sum = z.string().transform((digits) => BigInt(digits))
const volumesSchema = z.array(
  z.object({
    kind: z.enum(activityKinds),
    currency: storedCurrencySchema,
    count: z.int(),
    total: sum,
    underWayCount: z.int(),
    underWayTotal: sum,
  }),
)
const statesSchema = z.array(z.object({ state: z.enum(activityStates), count: z.int() }))
const hoursSchema = z.array(z.object({ hour: z.int(), count: z.int() }))

/**
 * What began on the UTC day of `now`. A send between customers counts once, as the sender's. Volumes leave out what came
 * to nothing, and tell what has arrived from what is held for a check or on its way.
 */
export async function readSummary(db: Db, now: Date): Promise<OperationsSummaryView> {
  const day = now.toISOString().slice(0, 10)
  const from = new Date(`${day}T00:00:00.000Z`)
  const to = new Date(from.getTime() + 86_400_000)
  const [volumes, byState, byHour] = await Promise.all([
    db.$queryRaw`
      SELECT kind, currency,
             count(*) FILTER (WHERE state = 'completed')::int AS count,
             coalesce(sum(amount_minor) FILTER (WHERE state = 'completed'), 0)::text AS total,
             count(*) FILTER (WHERE state <> 'completed')::int AS "underWayCount",
             coalesce(sum(amount_minor) FILTER (WHERE state <> 'completed'), 0)::text AS "underWayTotal"
        FROM activity_item
      WHERE occurred_at >= ${from} AND occurred_at < ${to} AND kind <> 'received'
        AND state NOT IN ('cancelled', 'not-sent', 'failed', 'bounced', 'refunded')
      GROUP BY kind, currency ORDER BY kind, currency`,
    db.$queryRaw`
      SELECT state, count(*)::int AS count FROM activity_item
      WHERE occurred_at >= ${from} AND occurred_at < ${to} AND kind <> 'received'
      GROUP BY state ORDER BY state`,
    db.$queryRaw`
      SELECT extract(hour FROM occurred_at AT TIME ZONE 'UTC')::int AS hour, count(*)::int AS count
      FROM activity_item
      WHERE occurred_at >= ${from} AND occurred_at < ${to} AND kind <> 'received'
      GROUP BY 1 ORDER BY 1`,
  ])
  return {
    day,
    volumes: volumesSchema.parse(volumes).map(({ underWayCount, underWayTotal, ...volume }) => ({
      ...volume,
      total: toWire(money(volume.total, volume.currency)),
      underWay: {
        count: underWayCount,
        total: toWire(money(underWayTotal, volume.currency)),
      },
    })),
    byState: statesSchema.parse(byState),
    byHour: hoursSchema.parse(byHour),
  }
}
