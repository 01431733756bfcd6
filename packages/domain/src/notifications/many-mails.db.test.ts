import { once } from 'node:events'
import { countStatements } from '@corridor/db/count-statements'
import { underSignal } from '@corridor/db/current-run'
import { useTestDatabase } from '@corridor/db/testing'
import { paymentSettled } from '@corridor/domain/payments/events'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { ok, unwrap } from '@corridor/kernel/result'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { smtpMailer } from './adapters/smtp-mailer.ts'
import type { Mailer } from './ports.ts'
import { reactsTo } from './reacts-to.ts'
import { deliverEmail } from './use-cases/deliver-email.ts'
import { listNotifications } from './use-cases/list-notifications.ts'

vi.hoisted(() => vi.stubEnv('LOG_LEVEL', 'silent'))
vi.mock('@corridor/domain/identity', () => ({
  getContact: async (id: string) =>
    ok({ email: addressOf(id), firstName: 'Ada', displayName: 'Ada Example', locale: 'en-GB' }),
  getDisplayNames: async () => ok({}),
}))

const db = useTestDatabase()
const addressOf = (id: string) => `${id}@example.org`

/** A mail server that keeps addresses, and takes or refuses as a test says. */
let server: SMTPServer
let connections = 0
let refused: ReadonlySet<string> = new Set()
let hold: Promise<void> = Promise.resolve()
const taken: string[] = []

beforeEach(async () => {
  connections = 0
  refused = new Set()
  hold = Promise.resolve()
  taken.length = 0
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onConnect: (_session, callback) => {
      connections += 1
      callback()
    },
    onRcptTo: ({ address }, _session, callback) =>
      refused.has(address) ? callback(new Error('no such mailbox')) : callback(),
    onData: (stream, session, callback) => {
      stream.resume()
      stream.on('end', () => {
        void hold.then(() => {
          taken.push(...session.envelope.rcptTo.map(({ address }) => address))
          callback()
        })
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

/** Customers who have a notification whose mail has not gone. */
async function pendingMails(count: number): Promise<{ id: Id<'ntf'>; to: string }[]> {
  const customers = Array.from({ length: count }, () => newId('cus'))
  const [reaction] = reactsTo.filter((row) => row.eventType === paymentSettled.type)
  await reaction?.together?.(
    customers.map((customerId) => {
      const depositId = newId('dep')
      return {
        ...paymentSettled.of(depositId, {
          depositId,
          customerId,
          walletId: newId('wal'),
          amount: { amount: '50.00', currency: 'EUR' },
          method: 'bank',
        }),
        id: newId('evt'),
        occurredAt: new Date().toISOString(),
        correlationId: `of ${customerId}`,
      }
    }),
  )
  return Promise.all(
    customers.map(async (customerId) => {
      const [one] = unwrap(await listNotifications({ kind: 'customer', customerId })).items
      if (!one) throw new Error('no notification')
      return { id: one.notificationId, to: addressOf(customerId) }
    }),
  )
}

const recordsOf = (ids: readonly Id<'ntf'>[]) =>
  db.ownerQuery(
    'notifications',
    `SELECT mail_state AS state, number, outcome
       FROM notification LEFT JOIN delivery_attempt ON notification_id = id
      WHERE id = ANY($1) ORDER BY id, number`,
    [ids.map(uuidOf)],
  )

const toldOf = async (ids: readonly Id<'ntf'>[]) => {
  const rows = await db.ownerQuery<{ aggregate_id: string }>(
    'notifications',
    `SELECT aggregate_id FROM outbox_event WHERE type = 'notification.sent.v1'
        AND payload->>'channel' = 'email' AND aggregate_id = ANY($1)`,
    [ids],
  )
  return rows.map((row) => row.aggregate_id).toSorted()
}

const sentOnce = { state: 'sent', number: 1, outcome: 'sent' }

it('mails that go at once share statements and connections; each is sent, recorded and told of once', async () => {
  const mails = await pendingMails(40)
  const ids = mails.map(({ id }) => id)
  const { statements } = await countStatements(() => Promise.all(ids.map((id) => deliverEmail(id))))
  expect(taken.toSorted()).toEqual(mails.map(({ to }) => to).toSorted())
  expect(connections).toBeLessThanOrEqual(8)
  // one reads them all; what the server took while one was recorded is recorded with the next
  expect(statements.length).toBeLessThanOrEqual(40 / 2)
  await Promise.all(ids.map((id) => deliverEmail(id)))
  expect(taken).toHaveLength(40)
  expect(await recordsOf(ids)).toEqual(ids.map(() => sentOnce))
  expect(await toldOf(ids)).toEqual(ids.toSorted())
})

it('a deployment may say how many connections its mail server is to have', async () => {
  process.env.SMTP_URL += '?maxConnections=2'
  const mails = await pendingMails(10)
  await Promise.all(mails.map(({ id }) => deliverEmail(id)))
  expect(taken).toHaveLength(10)
  expect(connections).toBeLessThanOrEqual(2)
})

it('a mail that the server refuses fails by itself', async () => {
  const mails = await pendingMails(5)
  refused = new Set([mails[2]?.to ?? ''])
  const ends = await Promise.allSettled(mails.map(({ id }) => deliverEmail(id)))
  expect(ends.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, true])
  expect(await recordsOf(mails.map(({ id }) => id))).toEqual(
    mails.map((_, at) =>
      at === 2 ? { state: 'pending', number: 1, outcome: 'failed' } : sentOnce,
    ),
  )
  refused = new Set()
  await deliverEmail(mails[2]?.id ?? newId('ntf'))
  expect(taken.toSorted()).toEqual(mails.map(({ to }) => to).toSorted())
})

it('a mail that went but could not be recorded is not lost: it is still to be sent', async () => {
  const mails = await pendingMails(3)
  const ids = mails.map(({ id }) => id)
  await db.ownerQuery('notifications', 'ALTER TABLE outbox_event RENAME TO elsewhere')
  const ends = await Promise.allSettled(ids.map((id) => deliverEmail(id)))
  await db.ownerQuery('notifications', 'ALTER TABLE elsewhere RENAME TO outbox_event')
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  const unrecorded = { state: 'pending', number: null, outcome: null }
  expect(await recordsOf(ids)).toEqual(ids.map(() => unrecorded))
  await Promise.all(ids.map((id) => deliverEmail(id)))
  expect(await recordsOf(ids)).toEqual(ids.map(() => sentOnce))
  expect(await toldOf(ids)).toEqual(ids.toSorted())
})

it('a connection that the server ended while nobody used it costs no mail', async () => {
  const [first, second] = await pendingMails(2)
  if (!first || !second) throw new Error('two mails')
  await deliverEmail(first.id)
  for (const connection of server.connections) connection.close()
  await deliverEmail(second.id)
  expect(taken).toEqual([first.to, second.to])
  expect(await recordsOf([first.id, second.id])).toEqual([sentOnce, sentOnce])
})

it('a mail whose run was given up while it waited for a connection is not sent by that run', async () => {
  const mails = await pendingMails(9)
  const { promise, resolve } = Promise.withResolvers<void>()
  hold = promise
  const inFlight = mails.slice(0, 8).map(({ id }) => deliverEmail(id))
  await expect.poll(() => server.connections.size).toBe(8)
  const run = new AbortController()
  const last = mails[8]
  if (!last) throw new Error('nine mails')
  const handedOver = Promise.withResolvers<void>()
  const mailer: Mailer = {
    send: (mail) => {
      handedOver.resolve()
      return smtpMailer.send(mail)
    },
  }
  const failed = expect(
    underSignal(run.signal, () => deliverEmail(last.id, mailer)),
  ).rejects.toThrow('did not take')
  await handedOver.promise
  run.abort()
  await failed
  resolve()
  await Promise.all(inFlight)
  expect(taken).toHaveLength(8)
  await deliverEmail(last.id)
  expect(taken.filter((to) => to === last.to)).toHaveLength(1)
})
