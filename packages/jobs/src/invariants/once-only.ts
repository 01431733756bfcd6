import { idOf } from '@corridor/kernel/ids'
import { feeds } from './feeds.ts'
import type { CheckSettings, Judge } from './invariant.ts'
import { makeInvariant } from './make-invariant.ts'
import { judgeTable } from './pages.ts'

const rules = {
  oneTransfer: 'I5 a key and a quote make one transfer',
  oneEnd: 'I5 a hold ends once',
  givenBack: 'I5 no more is given back than was taken',
} as const

const judgeTransfers: Judge = async (ids, { read }) => {
  const rows = await read<{ id: string; found: string }>(
    `SELECT t.id, concat_ws(' ', keys.count, 'of its key', quotes.count, 'of its quote') AS found
       FROM transfer t
      CROSS JOIN LATERAL (SELECT count(*) FROM transfer o
                           WHERE o.customer_id = t.customer_id AND o.client_key = t.client_key) AS keys
      CROSS JOIN LATERAL (SELECT count(*) FROM transfer o WHERE o.quote_id = t.quote_id) AS quotes
      WHERE t.id = ANY ($1::uuid[]) AND (keys.count > 1 OR quotes.count > 1)`,
    [ids],
  )
  return {
    violations: rows.map(({ id, found }) => ({
      rule: rules.oneTransfer,
      subject: idOf('tr', id),
      found,
    })),
  }
}

/** A hold ends exactly when nothing of it remains, and its open row says what remains. */
const judgeHolds: Judge = async (ids, { read }) => {
  const rows = await read<{ id: string; found: string }>(
    `SELECT asked.id, concat_ws(' ', coalesce(s.ends, 0), 'ends,', coalesce(h.amount::text, 'no hold') , 'less',
                                coalesce(s.resolved, 0), 'open', coalesce(o.remaining, 0)) AS found
       FROM unnest($1::uuid[]) AS asked (id)
       LEFT JOIN hold h ON h.book_id = 1 AND h.id = asked.id
       LEFT JOIN open_hold o ON o.book_id = 1 AND o.hold_id = asked.id
       LEFT JOIN LATERAL (
         SELECT sum(r.captured + r.released) AS resolved, count(*) FILTER (WHERE r.is_final) AS ends
           FROM hold_resolution r WHERE r.book_id = 1 AND r.hold_id = asked.id
       ) AS s ON true
      WHERE (h.id IS NOT NULL OR o.hold_id IS NOT NULL OR s.resolved IS NOT NULL)
        AND (h.amount - coalesce(s.resolved, 0) IS DISTINCT FROM coalesce(o.remaining, 0)
          OR coalesce(s.ends, 0) <> CASE WHEN o.hold_id IS NULL THEN 1 ELSE 0 END)`,
    [ids],
  )
  return {
    violations: rows.map(({ id, found }) => ({
      rule: rules.oneEnd,
      subject: idOf('hld', id),
      found,
    })),
  }
}

/** By originals: what all reversals of a leg give back together is not more than the leg. */
const judgeOriginals: Judge = async (ids, { read }) => {
  const rows = await read<{ id: string; found: string }>(
    `SELECT r.reverses_id AS id, min(concat_ws(' ', 'leg', r.reverses_leg, r.returned, 'of', coalesce(o.amount, 0))) AS found
       FROM (SELECT reverses_id, reverses_leg, sum(amount) AS returned FROM leg
              WHERE book_id = 1 AND reverses_id = ANY ($1::uuid[]) GROUP BY reverses_id, reverses_leg) AS r
       LEFT JOIN leg o ON o.book_id = 1 AND o.transfer_id = r.reverses_id AND o.leg_no = r.reverses_leg
      WHERE r.returned > coalesce(o.amount, 0)
      GROUP BY r.reverses_id`,
    [ids],
  )
  return {
    violations: rows.map(({ id, found }) => ({
      rule: rules.givenBack,
      subject: idOf('led', id),
      found,
    })),
  }
}

/** I5: a request and a quote make one transfer, a hold ends once, and no more goes back than came. */
export function onceOnly(settings: CheckSettings) {
  const transfers = {
    name: 'transfers',
    feed: feeds.changedTransfers,
    rules: [rules.oneTransfer],
    judge: judgeTransfers,
  }
  return makeInvariant(
    {
      key: 'I5',
      rules: Object.values(rules),
      parts: [
        transfers,
        { name: 'holds', feed: feeds.holds, rules: [rules.oneEnd], judge: judgeHolds },
        {
          name: 'resolutions',
          feed: feeds.resolvedHolds,
          rules: [rules.oneEnd],
          judge: judgeHolds,
        },
        {
          name: 'reversals',
          feed: feeds.reversed,
          rules: [rules.givenBack],
          judge: judgeOriginals,
        },
      ],
      whole: (reader) => judgeTable(reader, 'transfer', transfers, settings),
    },
    settings,
  )
}
