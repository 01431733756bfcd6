import { useTestDatabase } from '@corridor/db/testing'
import { newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { assessmentKinds } from '../contract.ts'
import { totalsOf } from '../past.ts'
import { database } from '../store.ts'
import { sendOf } from '../testing/compliance-world.ts'
import { readPast } from './assessments.ts'
import { readMoment } from './moments.ts'

const db = useTestDatabase()

const windows = [
  { hours: 24, kinds: ['send', 'payout'] as const },
  { hours: 24, kinds: ['send', 'payout', 'withdrawal'] as const },
  { hours: 72, kinds: ['conversion'] as const },
]

it('the past adds up in the database to what its rows add up to, for each of a batch', async () => {
  const customers = Array.from({ length: 6 }, () => newId('cus'))
  for (const [nth, customerId] of customers.entries()) {
    for (let n = 0; n < nth * 12; n++) {
      await db.ownerQuery(
        'compliance',
        `INSERT INTO assessment (id, transfer_id, customer_id, kind, amount_minor, currency, base_minor, rate, rate_as_of,
           tier, recipient_key, fingerprint, verdict, outcome, reasons, created_at)
         VALUES ($1, $2, $3, $4, 1, 'EUR', $5, '1', '', 1, $6, '', 'allow', $7, '[]', now() - make_interval(hours => $8))`,
        [
          newUuid(),
          newUuid(),
          uuidOf(customerId),
          assessmentKinds[n % 4],
          n * 1001,
          n % 5 ? `friend-${n % 7}` : 'friend',
          ['open', 'confirmed', 'released'][n % 3],
          n * 2,
        ],
      )
    }
  }
  const moments = await Promise.all(
    customers.map((customerId) => readMoment(sendOf(customerId), windows)),
  )
  for (const [nth, moment] of moments.entries()) {
    const { now } = moment
    const customerId = customers[nth] ?? newId('cus')
    const past = await readPast(
      database.client,
      customerId,
      new Date(now.getTime() - 72 * 3_600_000),
    )
    for (const window of windows) {
      expect(moment.past(window)).toEqual(totalsOf(past, window, { now, recipientKey: 'friend' }))
    }
    // of the 11th row on one of them was paid
    expect(moment.isNewRecipient).toBe(nth === 0)
  }
  expect(moments[5]?.past({ hours: 24, kinds: ['send', 'payout'] }).count).toBeGreaterThan(2)
})
