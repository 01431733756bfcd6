import { type Id, isId } from '@corridor/kernel/ids'
import { pageSize } from '../../listing/page-size.ts'
import { type AddressQuery, askedBy } from '../../page/address-query.ts'
import type { PageReads } from '../../page/page-reads.tsx'
import { alertsFilter } from './alerts-filter.ts'
import { openAlerts } from './open-alerts.ts'

/** The first page of the alerts that an address asks for. */
export function alertsReads(query: AddressQuery, staffId: Id<'stf'>): PageReads {
  const filter = alertsFilter(askedBy(query), staffId)
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
