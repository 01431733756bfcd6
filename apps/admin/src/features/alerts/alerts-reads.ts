import { type Id, isId } from '@corridor/kernel/ids'
import { pageSize } from '../../listing/page-size.ts'
import type { PageReads } from '../../page/page-reads.tsx'
import { alertsFilter } from './alerts-filter.ts'
import { openAlerts } from './open-alerts.ts'

/** What stands in the address of the list. */
export type AlertsQuery = Readonly<Record<string, string | string[] | undefined>>

/** The first page of the alerts that an address asks for. */
export function alertsReads(query: AlertsQuery, staffId: Id<'stf'>): PageReads {
  const filter = alertsFilter((key) => [query[key]].flat()[0], staffId)
  return ({ alerts }, queries) => [
    queries.query(alerts.list.queryOptions({ ...filter, limit: pageSize })),
  ]
}

/** One alert, which is written down as a view, and the queue that it stands in. */
export function alertReads(alertId: string): PageReads {
  return ({ alerts }, queries) =>
    isId('alt', alertId)
      ? [
          queries.query(alerts.get.queryOptions({ alertId })),
          queries.query(alerts.list.queryOptions(openAlerts)),
        ]
      : []
}
