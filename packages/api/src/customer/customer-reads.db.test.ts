import '../testing/settings.ts'
import { useTestDatabase } from '@corridor/db/testing'
import { getRate } from '@corridor/domain/fx'
import { findByBankReference } from '@corridor/domain/payments'
import { searchTransfers } from '@corridor/domain/transfers'
import { idOf, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { defaultLocale } from '@corridor/words/languages'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  bankRecipientOf,
  fund,
  openHouse,
  openWalletOf,
  recipientOf,
  send,
  settle,
} from '../testing/api-world.ts'
import { newPerson } from '../testing/people.ts'
import { readActivity } from './read-activity.ts'
import { readHome } from './read-home.ts'

const db = useTestDatabase()
const staff = { kind: 'staff', staffId: newId('stf'), roles: ['support'] } as const
beforeAll(() => openHouse(db))

describe('activity', () => {
  it('is found by the name of the other side, for both sides', async () => {
    const [sender, receiver] = [await newPerson(db), await newPerson(db)]
    await fund(sender, { amount: '50.00', currency: 'EUR' })
    const sent = await send(sender, await recipientOf(sender, receiver), '12.00')
    const paidOut = await send(sender, await bankRecipientOf(sender, '10'), '20.00', 'bank')
    await settle(db)
    const find = async (person: typeof sender, search: string) =>
      (await readActivity(person.actor, { search })).items.map((item) => item.subjectId)
    expect(await find(sender, 'ANNIKA')).toEqual([sent.transferId])
    expect(await find(sender, 'bennett')).toEqual([paidOut.transferId])
    expect(await find(receiver, 'annika received')).toEqual([sent.transferId])
    expect(await find(receiver, 'bennett')).toEqual([])
    const [payout] = await db.ownerQuery<{ id: string; rail_reference: string }>(
      'payments',
      'SELECT id, rail_reference FROM payout WHERE customer_id = $1',
      [uuidOf(sender.actor.customerId)],
    )
    expect(await find(sender, payout?.rail_reference ?? 'none')).toEqual([paidOut.transferId])
    expect(await find(receiver, payout?.rail_reference ?? 'none')).toEqual([])
    expect(payout).toBeDefined()
    const railReference = payout?.rail_reference ?? ''
    expect(await find(sender, idOf('pay', payout?.id ?? ''))).toEqual([paidOut.transferId])
    expect(await findByBankReference(staff, railReference)).toEqual([paidOut.transferId])
    expect(await findByBankReference(staff, 'no such reference')).toEqual([])
    const found = await searchTransfers(staff, {
      text: railReference,
      alsoIds: await findByBankReference(staff, railReference),
    })
    expect(found.items.map((item) => item.transferId)).toEqual([paidOut.transferId])
    expect(await find(sender, '12,00')).toEqual([sent.transferId])
  })
})

describe('home', () => {
  it('adds up at rates of the day that it names, and nothing needs no rate', async () => {
    const person = await newPerson(db)
    await fund(person, { amount: '10.00', currency: 'EUR' })
    await fund(person, { amount: '5.00', currency: 'USD' })
    await fund(person, { amount: '20.000', currency: 'KWD' })
    const ages = await Promise.all(
      (['USD', 'KWD'] as const).map((source) => getRate({ source, target: 'EUR' })),
    )
    const oldest = ages.map((rate) => unwrap(rate).asOf).sort()[0]
    const home = await readHome(person.actor, 'EUR', defaultLocale)
    expect(home.ratesAsOf).toBe(oldest)
    expect(home.total).toMatchObject({ currency: 'EUR' })
    const other = await newPerson(db)
    await openWalletOf(other, 'KWD')
    await fund(other, { amount: '7.00', currency: 'EUR' })
    expect(await readHome(other.actor, 'EUR', defaultLocale)).toMatchObject({
      total: { amount: '7.00', currency: 'EUR' },
      ratesAsOf: null,
    })
  })
})
