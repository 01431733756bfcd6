import { useTestDatabase } from '@corridor/db/testing'
import { staffChanged, userRegistered } from '@corridor/domain/identity/events'
import { paymentSettled } from '@corridor/domain/payments/events'
import { transferCompleted, transferHeldForReview } from '@corridor/domain/transfers/events'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, newId } from '@corridor/kernel/ids'
import { err, ok, unwrap } from '@corridor/kernel/result'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Mailbox, startMailbox } from './adapters/mailbox-server.ts'
import { reactsTo } from './reacts-to.ts'
import { countUnread } from './use-cases/count-unread.ts'
import { deliverEmail } from './use-cases/deliver-email.ts'
import { listMail } from './use-cases/list-mail.ts'
import { listNotifications } from './use-cases/list-notifications.ts'
import { markRead } from './use-cases/mark-read.ts'
import { readMail } from './use-cases/read-mail.ts'

const people = vi.hoisted(
  () => new Map<string, { email: string; firstName: string; locale: string }>(),
)
let minted = 0

vi.mock('@corridor/domain/identity', () => ({
  getContact: async (id: string) => {
    const person = people.get(id)
    return person
      ? ok({ ...person, displayName: `${person.firstName} Example` })
      : err({ code: 'identity.not-found' })
  },
  getDisplayNames: async (ids: string[]) =>
    ok(
      Object.fromEntries(
        ids.map((id) => [id, { displayName: `${people.get(id)?.firstName} Example`, handle: 'x' }]),
      ),
    ),
  mintInvitation: async (id: string) => {
    const person = people.get(id)
    return person
      ? ok({
          email: person.email,
          name: person.firstName,
          locale: person.locale,
          token: `token-${minted++}`,
          expiresAt: '',
        })
      : err({ code: 'identity.staff-not-found' })
  },
  mintLink: async (id: string, { purpose }: { purpose: string }) =>
    people.has(id)
      ? ok({ token: `token for/${purpose}`, expiresAt: '2026-12-01T00:00:00.000Z' })
      : err({ code: 'identity.not-found' }),
}))

const db = useTestDatabase()
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await startMailbox({ port: 0 })
  process.env.WEB_URL = 'https://corridor.example/'
  process.env.ADMIN_URL = 'https://console.corridor.example/'
})
afterAll(() => mailbox.close())
beforeEach(() => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`
})

let numbered = 0
function newCustomer(firstName: string, locale = 'en-GB'): CustomerActor {
  const customerId = newId('cus')
  people.set(customerId, { email: `${firstName}${numbered++}@example.org`, firstName, locale })
  return { kind: 'customer', customerId, locale }
}
const addressOf = (actor: CustomerActor) => people.get(actor.customerId)?.email ?? ''

/** The event as the relay delivers it, `times` times, to every row of the table. */
async function deliver(event: NewEvent, times = 1, id: Id<'evt'> = newId('evt')): Promise<void> {
  const published = {
    ...event,
    id,
    occurredAt: new Date().toISOString(),
    correlationId: 'test',
  }
  for (let n = 0; n < times; n++) {
    const rows = reactsTo.filter((row) => row.eventType === event.type)
    await Promise.all(rows.map((row) => row.run(published)))
  }
}

function completed(sender: CustomerActor, receiver: CustomerActor): NewEvent {
  const transferId = newId('tr')
  return transferCompleted.of(transferId, {
    transferId,
    customerId: sender.customerId,
    recipientCustomerId: receiver.customerId,
    recipientId: newId('rcp'),
    kind: 'send',
    state: 'completed',
    source: { amount: '100.00', currency: 'EUR' },
    target: { amount: '16500', currency: 'JPY' },
    fee: { amount: '0.50', currency: 'EUR' },
  })
}

describe('notifications', () => {
  it('tell sender and receiver of a send, each once, however often the event comes', async () => {
    const [sender, receiver] = [newCustomer('ada'), newCustomer('ben')]
    await deliver(completed(sender, receiver), 3)
    await db.publishEvents(reactsTo)
    const sent = unwrap(await listNotifications(sender)).items
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      kind: 'transfer-completed',
      title: '16,500\u00a0JPY sent to ben Example',
      body: 'You sent 100.00\u00a0EUR. ben Example received 16,500\u00a0JPY. Our fee was 0.50\u00a0EUR.',
      readAt: null,
    })
    expect(sent[0]?.path).toMatch(/^\/activity\/tr_/)
    const received = unwrap(await listNotifications(receiver)).items
    expect(received.map((one) => one.title)).toEqual(['16,500\u00a0JPY from ada Example'])
    for (const actor of [sender, receiver]) {
      const { items } = await listMail({ to: addressOf(actor).toUpperCase() })
      expect(items).toHaveLength(1)
    }
  })

  it('send a verification link that is minted when the mail goes', async () => {
    const customer = newCustomer('cleo')
    await deliver(
      userRegistered.of(customer.customerId, { ...customerOf(customer), country: 'DE' }),
    )
    const stored = await db.ownerQuery('notifications', 'SELECT * FROM notification')
    expect(JSON.stringify(stored)).not.toMatch(/token|cleo/)
    await db.publishEvents(reactsTo)
    const [mail] = (await listMail({ to: addressOf(customer) })).items
    const { text, html, from, subject } = unwrap(await readMail(mail?.mailId ?? ''))
    expect(from).toBe('no-reply@corridor.example')
    expect(subject).toBe('Confirm your e-mail address')
    expect(text).toContain('Hello cleo,')
    expect(text).toContain('https://corridor.example/verify-email?token=token%20for%2Fverify-email')
    expect(html).toContain('href="https://corridor.example/verify-email?token=token%20for')
    // a mail only: nothing in the app
    expect(unwrap(await listNotifications(customer)).items).toEqual([])
  })

  it('are in the language of each reader: mails of their account, in the app of whoever asks', async () => {
    const [sender, receiver] = [newCustomer('greta', 'de-DE'), newCustomer('nadia', 'ar-EG')]
    await deliver(completed(sender, receiver))
    await db.publishEvents(reactsTo)
    const mailOf = async (actor: CustomerActor) => {
      const [mail] = (await listMail({ to: addressOf(actor) })).items
      return unwrap(await readMail(mail?.mailId ?? ''))
    }
    const german = await mailOf(sender)
    expect(german.subject).toBe('16.500\u00a0JPY an nadia Example gesendet')
    expect(german.text).toContain('Guten Tag, greta,')
    expect(german.text).toContain('Unsere Gebühr betrug 0,50\u00a0EUR.')
    expect(german.html).toContain('<html lang="de-DE" dir="ltr">')
    const arabic = await mailOf(receiver)
    expect(arabic.html).toContain('<html lang="ar-EG" dir="rtl">')
    expect(arabic.text).toContain('\u2068greta Example\u2069')
    const titleFor = async (locale: string) =>
      unwrap(await listNotifications({ ...sender, locale })).items[0]?.title
    expect(await titleFor('es-ES')).toBe('Envío de 16.500\u00a0JPY a nadia Example')
    expect(await titleFor('en-GB')).toBe('16,500\u00a0JPY sent to nadia Example')
  })

  it('try again after a mail server that does not answer, and record each attempt', async () => {
    const customer = newCustomer('dora')
    await deliver(settled(customer))
    process.env.SMTP_URL = 'smtp://127.0.0.1:1'
    await expect(db.publishEvents(reactsTo)).rejects.toThrow(/mail server/)
    const [row] = await db.ownerQuery<{ id: string }>(
      'notifications',
      `SELECT n.id FROM notification n WHERE mail_state = 'pending'`,
    )
    expect(row).toBeDefined()
    process.env.SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`
    const [pending] = unwrap(await listNotifications(customer)).items
    if (!pending) throw new Error('no notification')
    await deliverEmail(pending.notificationId)
    await deliverEmail(pending.notificationId)
    expect((await listMail({ to: addressOf(customer) })).items).toHaveLength(1)
    const attempts = await db.ownerQuery(
      'notifications',
      'SELECT number, outcome FROM delivery_attempt WHERE notification_id = $1 ORDER BY number',
      [row?.id],
    )
    expect(attempts).toEqual([
      { number: 1, outcome: 'failed' },
      { number: 2, outcome: 'sent' },
    ])
    const events = await db.ownerQuery(
      'notifications',
      `SELECT payload->>'channel' AS channel FROM outbox_event
        WHERE type = 'notification.sent.v1' AND aggregate_id = $1 ORDER BY seq`,
      [pending.notificationId],
    )
    // there to be read at once, by mail when the server took it; once each
    expect(events).toEqual([{ channel: 'in-app' }, { channel: 'email' }])
  })

  it('invite a member of staff once, with a token that is made when the mail goes', async () => {
    const staffId = newId('stf')
    const email = `ottilie${numbered++}@example.org`
    people.set(staffId, { email, firstName: 'Ottilie', locale: 'en-GB' })
    const change = { staffId, roles: ['support' as const], by: 'staff:stf_1' }
    const event = staffChanged.of(staffId, { ...change, change: 'created' })
    const id = newId('evt')
    process.env.SMTP_URL = 'smtp://127.0.0.1:1'
    await expect(deliver(event, 1, id)).rejects.toThrow('did not take')
    process.env.SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`
    await deliver(event, 3, id)
    await deliver(staffChanged.of(staffId, { ...change, change: 'roles-set' }))
    const gone = newId('stf')
    await deliver(staffChanged.of(gone, { ...change, staffId: gone, change: 'created' }))
    const { items } = await listMail({ to: email })
    expect(items.map(({ subject }) => subject)).toEqual(['Set up your account for the console'])
    const { text } = unwrap(await readMail(items[0]?.mailId ?? ''))
    expect(text).toContain('Hello Ottilie,')
    // the token of the second try: the first one never left
    expect(text).toContain('https://console.corridor.example/accept-invitation?token=token-1')
    const kept = await db.ownerQuery('notifications', 'SELECT * FROM staff_mail')
    expect(JSON.stringify(kept)).not.toMatch(/token-|@/)
  })

  it('invite staff in the language that they chose before', async () => {
    const staffId = newId('stf')
    const email = `rosa${numbered++}@example.org`
    people.set(staffId, { email, firstName: 'Rosa', locale: 'es-ES' })
    const change = { staffId, roles: ['support' as const], by: 'staff:stf_1' }
    await deliver(staffChanged.of(staffId, { ...change, change: 'invited-again' }))
    const [mail] = (await listMail({ to: email })).items
    expect(mail?.subject).toBe('Configure su cuenta para la consola')
  })

  it('skip a mail to somebody who is gone', async () => {
    const customer = newCustomer('emil')
    await deliver(settled(customer))
    people.delete(customer.customerId)
    await db.publishEvents(reactsTo)
    const [row] = await db.ownerQuery(
      'notifications',
      'SELECT mail_state FROM notification ORDER BY id DESC LIMIT 1',
    )
    expect(row).toEqual({ mail_state: 'skipped' })
  })

  it('speak of a held transfer in one neutral sentence', async () => {
    const customer = newCustomer('finn')
    const event = completed(customer, newCustomer('gus'))
    await deliver({ ...event, type: transferHeldForReview.type })
    const [one] = unwrap(await listNotifications(customer)).items
    expect(one?.body).toBe(
      'We are checking your transfer of 100.00\u00a0EUR. Your money is set aside and safe. We will tell you when it moves on.',
    )
  })

  it('are read by their owner only', async () => {
    const [owner, other] = [newCustomer('hana'), newCustomer('ivo')]
    await deliver(settled(owner))
    await deliver(settled(owner))
    const page = unwrap(await listNotifications(owner, { limit: 1 }))
    const [first] = page.items
    if (!first || !page.nextCursor) throw new Error('no page')
    unwrap(await markRead(other, { notificationIds: [first.notificationId] }))
    unwrap(await markRead(other, {}))
    expect(unwrap(await countUnread(owner))).toBe(2)
    unwrap(await markRead(owner, { notificationIds: [first.notificationId] }))
    expect(unwrap(await countUnread(owner))).toBe(1)
    const next = unwrap(await listNotifications(owner, { cursor: page.nextCursor }))
    expect(next.items).toHaveLength(1)
    expect(next.nextCursor).toBeNull()
    unwrap(await markRead(owner, {}))
    expect(unwrap(await countUnread(owner))).toBe(0)
    expect((await listNotifications({ kind: 'system', name: 'test' })).ok).toBe(false)
  })

  it('find no mail under an id that is none', async () => {
    expect(await readMail('nonsense')).toMatchObject({ ok: false })
    expect(await readMail('00000000-0000-7000-8000-000000000000')).toMatchObject({ ok: false })
  })
})

function customerOf({ customerId }: CustomerActor) {
  return { customerId }
}

function settled(customer: CustomerActor): NewEvent {
  const depositId = newId('dep')
  return paymentSettled.of(depositId, {
    depositId,
    customerId: customer.customerId,
    walletId: newId('wal'),
    amount: { amount: '50.00', currency: 'EUR' },
    method: 'bank',
  })
}
