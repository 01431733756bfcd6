// bench: whole sends (key, quote, hold, assessment, posting, events) against bare postings of the same two legs

import { loadavg } from 'node:os'
import { closeAllDomains } from '@corridor/db/domain-database'
import { createRecipient } from '@corridor/domain/beneficiaries'
import { createQuote, importRates } from '@corridor/domain/fx'
import { mintLink, registerCustomer, verifyEmail } from '@corridor/domain/identity'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import { createTransfer } from '@corridor/domain/transfers'
import { openWallet, post } from '@corridor/domain/wallets'
import { type CustomerActor, systemActor } from '@corridor/kernel/actor'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import pg from 'pg'

const rounds = 5
const callers = 8
const perCaller = 10
const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

type Person = { actor: CustomerActor; walletId: Id<'wal'> }

/** SQL as the administrator, to arrange what no verb can. */
async function arrange(schema: string, sql: string, params: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query(`SET search_path = ${schema}`)
  await client.query(sql, params)
  await client.end()
}

async function newPerson(number: number): Promise<Person> {
  const { customerId } = unwrap(
    await registerCustomer({
      email: `bench${number}@example.org`,
      phone: `+49151${10_000_000 + number}`,
      handle: `bench_${number}`,
      password: 'a long and unusual phrase',
      country: 'DE',
      firstName: 'Bench',
      lastName: 'Person',
      birthDate: '1990-01-01',
      acceptedTermsVersion: currentTermsVersion,
    }),
  )
  const { token } = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
  unwrap(await verifyEmail({ token }))
  await arrange('kyc', 'INSERT INTO standing (customer_id, tier) VALUES ($1, 2)', [
    uuidOf(customerId),
  ])
  const wallet = unwrap(await openWallet(systemActor('bench'), { customerId, currency: 'EUR' }))
  await postBetween(
    { kind: 'system', role: 'card-transit', currency: 'EUR' },
    wallet.walletId,
    '50000.00',
  )
  return { actor: { kind: 'customer', customerId }, walletId: wallet.walletId }
}

async function postBetween(
  from: Parameters<typeof post>[0]['legs'][number]['from'],
  to: Id<'wal'>,
  amount: string,
): Promise<void> {
  unwrap(
    await post({
      ledgerTransferId: newId('led'),
      code: 'bench',
      reference: newId('tr'),
      legs: [{ from, to: { kind: 'wallet', walletId: to }, amount: euros(amount) }],
    }),
  )
}

async function timed(work: (caller: number) => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let n = 0; n < perCaller; n++) await work(caller)
    }),
  )
  return (callers * perCaller) / ((performance.now() - startedAt) / 1000)
}

unwrap(await importRates('embedded-ecb'))
await arrange('compliance', 'UPDATE rule SET active = false')
const people = await Promise.all(Array.from({ length: callers * 2 }, (_, n) => newPerson(n)))
const pairs = await Promise.all(
  Array.from({ length: callers }, async (_, n) => {
    const [sender, receiver] = [people[n * 2], people[n * 2 + 1]]
    if (!sender || !receiver) throw new Error('everybody has a partner')
    const lookup = `@bench_${n * 2 + 1}`
    const { recipientId } = unwrap(
      await createRecipient(sender.actor, { kind: 'customer', lookup }),
    )
    return { sender, receiver, recipientId }
  }),
)
const pairOf = (caller: number) => {
  const pair = pairs[caller]
  if (!pair) throw new Error('no such caller')
  return pair
}

async function sendOnce(caller: number): Promise<void> {
  const { sender, recipientId } = pairOf(caller)
  const { quoteId } = unwrap(
    await createQuote(sender.actor, {
      sourceCurrency: 'EUR',
      targetCurrency: 'EUR',
      fixed: 'source',
      amount: euros('1.00'),
      payOut: 'internal',
    }),
  )
  const idempotencyKey = `bench-${crypto.randomUUID()}`
  unwrap(await createTransfer(sender.actor, { quoteId, recipientId, idempotencyKey }))
}

const postOnce = (caller: number) => {
  const { sender, receiver } = pairOf(caller)
  return postBetween({ kind: 'wallet', walletId: sender.walletId }, receiver.walletId, '1.00')
}

await sendOnce(0)
const ratios: number[] = []
for (let round = 1; round <= rounds; round++) {
  const [sends, posts] = [await timed(sendOnce), await timed(postOnce)]
  ratios.push(sends / posts)
  console.log(
    `round ${round}: ${sends.toFixed(0)} sends/s, ${posts.toFixed(0)} postings/s, ratio ${(sends / posts).toFixed(3)}`,
  )
}
const median = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
console.log(
  `median ratio ${median.toFixed(3)} at ${callers} callers, load ${loadavg()[0]?.toFixed(1)}`,
)
await closeAllDomains()
