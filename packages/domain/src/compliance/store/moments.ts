import { BatchQueue } from '@corridor/db/batch-queue'
import { unnestLists } from '@corridor/db/list-parameters'
import { callRepeatably } from '@corridor/db/prepared-call'
import { defineStatement } from '@corridor/db/statement'
import { uuidOf } from '@corridor/kernel/ids'
import type { AssessInput } from '../contract.ts'
import type { Used } from '../limits.ts'
import { type PastTotals, type PastWindow, windowName } from '../past.ts'
import { type DataVersions, dataVersionsSql } from './data-versions.ts'

/** What a transfer is judged by at one moment, read in one snapshot. */
export type Moment = {
  readonly now: Date
  /** The id, or another assessment of the transfer, is stored already: the rest does not matter. */
  readonly isAssessed: boolean
  /** Under which the rest is right: of the customer's limits and past, and of what processes remember. */
  readonly customerVersion: bigint
  readonly versions: DataVersions
  /** This customer's money has never gone to that recipient. */
  readonly isNewRecipient: boolean
  readonly used: Used
  /** What the customer's earlier assessments whose money went or is going add up to in a window that was asked for. */
  readonly past: (window: PastWindow) => PastTotals
}

type AskedMoment = { readonly input: AssessInput; readonly windows: readonly PastWindow[] }

// Whether a row is there is asked by selecting a value of it: a plan may answer EXISTS by hashing the whole table. The
// past is ordered as its index is, so that the planner takes that index even while the table is short.
const readMoments = defineStatement({
  domain: 'compliance',
  name: 'read-moments',
  text: `
    WITH moment AS MATERIALIZED (
      SELECT at, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month,
             at - make_interval(hours => (SELECT coalesce(max(hours), 0) FROM unnest($5::int4[]) AS hours)) AS since
        FROM (SELECT date_trunc('milliseconds', clock_timestamp()) AS at) AS read
    ), look_back AS MATERIALIZED (
      SELECT place, hours, string_to_array(kinds, ',') AS kinds
        FROM ${unnestLists(['int4[]', 'text[]'], 5)} WITH ORDINALITY AS given (hours, kinds, place)
    )
    SELECT item.place::int4 AS place, moment.at AS now, ${dataVersionsSql} AS versions,
           coalesce((SELECT version FROM limit_customer WHERE customer_id = item.customer_id), 0) AS customer_version,
           coalesce((SELECT true FROM assessment WHERE id = item.id),
                    (SELECT true FROM assessment WHERE transfer_id = item.transfer_id), false) AS is_assessed,
           coalesce((SELECT false FROM assessment AS known WHERE known.customer_id = item.customer_id
             AND known.recipient_key = item.recipient_key AND known.outcome = 'confirmed' LIMIT 1), true)
             AS is_new_recipient,
           coalesce((SELECT used_minor FROM limit_window WHERE customer_id = item.customer_id AND direction = 'out'
             AND scope = 'day' AND window_key = moment.day), 0) AS used_day,
           coalesce((SELECT used_minor FROM limit_window WHERE customer_id = item.customer_id AND direction = 'out'
             AND scope = 'month' AND window_key = moment.month), 0) AS used_month,
           coalesce((SELECT used_minor FROM limit_window WHERE customer_id = item.customer_id AND direction = 'out'
             AND scope = 'lifetime' AND window_key = 'all'), 0) AS used_lifetime,
           past.counts, past.sums, past.others
      FROM ${unnestLists(['uuid[]', 'uuid[]', 'uuid[]', 'text[]'])} WITH ORDINALITY
             AS item (id, transfer_id, customer_id, recipient_key, place)
     CROSS JOIN moment
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(total.count ORDER BY total.place), '{}') AS counts,
              coalesce(array_agg(total.sum ORDER BY total.place), '{}') AS sums,
              coalesce(array_agg(total.others ORDER BY total.place), '{}') AS others
         FROM (SELECT look_back.place, count(earlier.id) AS count, coalesce(sum(earlier.base_minor), 0)::int8 AS sum,
                      count(DISTINCT earlier.recipient_key) FILTER (WHERE earlier.recipient_key <> item.recipient_key)
                        AS others
                 FROM look_back LEFT JOIN (
                        SELECT id, created_at, kind, base_minor, recipient_key FROM assessment
                         WHERE customer_id = item.customer_id AND created_at > moment.since AND outcome <> 'released'
                         ORDER BY created_at OFFSET 0
                      ) AS earlier ON earlier.created_at > moment.at - make_interval(hours => look_back.hours)
                  AND earlier.kind = ANY(look_back.kinds)
                GROUP BY look_back.place) AS total
     ) AS past`,
  parameters: ['uuid[]', 'uuid[]', 'uuid[]', 'text[]', 'int4[]', 'text[]'],
  row: {
    place: 'int4',
    now: 'timestamptz',
    versions: 'text',
    customer_version: 'int8',
    is_assessed: 'bool',
    is_new_recipient: 'bool',
    used_day: 'int8',
    used_month: 'int8',
    used_lifetime: 'int8',
    counts: 'int8[]',
    sums: 'int8[]',
    others: 'int8[]',
  },
})

const moments = new BatchQueue<AskedMoment, Moment>({
  name: 'compliance-read-moments',
  together: async (asked) => {
    // each asks for the windows of the rules that it knows: almost always the same ones
    const windows = new Map(
      asked.flatMap((one) => one.windows).map((window) => [windowName(window), window]),
    )
    const places = new Map([...windows.keys()].map((name, place) => [name, place]))
    const given = [...windows.values()]
    const inputs = asked.map(({ input }) => input)
    const rows = await callRepeatably('compliance', (on) =>
      readMoments.rows(on, [
        inputs.map((input) => uuidOf(input.assessmentId)),
        inputs.map((input) => uuidOf(input.transferId)),
        inputs.map((input) => uuidOf(input.customerId)),
        inputs.map((input) => input.recipient.key),
        given.map(({ hours }) => hours),
        given.map(({ kinds }) => kinds.join(',')),
      ]),
    )
    const answers = new Map(rows.map((row) => [row.place, row]))
    return asked.map((_one, at) => {
      const row = answers.get(at + 1)
      if (!row) throw new Error('a moment was not read')
      return momentOf(row, places)
    })
  },
})

type MomentRow = Awaited<ReturnType<typeof readMoments.rows>>[number]

function momentOf(row: MomentRow, places: ReadonlyMap<string, number>): Moment {
  return {
    now: row.now,
    isAssessed: row.is_assessed,
    customerVersion: row.customer_version,
    versions: row.versions,
    isNewRecipient: row.is_new_recipient,
    used: { day: row.used_day, month: row.used_month, lifetime: row.used_lifetime },
    past: (window) => {
      const place = places.get(windowName(window)) ?? -1
      const [count, sumMinor, others] = [row.counts[place], row.sums[place], row.others[place]]
      if (count == null || sumMinor == null || others == null) {
        throw new Error('a rule looks back at a window that was not read')
      }
      return { count: Number(count), sumMinor, otherRecipients: Number(others) }
    },
  }
}

/** What the transfer is judged by now, among those that others in this process ask for. */
export function readMoment(input: AssessInput, windows: readonly PastWindow[]): Promise<Moment> {
  return moments.submit({ input, windows })
}
