import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useTestDatabase } from '@corridor/db/testing'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { ok, unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { signWebhook } from '@corridor/kernel/webhook-signature'
import { withCorrelation } from '@corridor/telemetry'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sandboxIdentityProvider } from '../adapters/sandbox-identity-provider.ts'
import { maxDocumentBytes } from '../contract.ts'
import { inspectFile } from '../document-file.ts'
import { reactsTo } from '../reacts-to.ts'
import { gpsDay, jpeg, pdf, photo, png } from '../testing/files.ts'
import {
  collectMessages,
  details,
  handIn,
  newCustomer,
  newOfficer,
  settleEverything,
  takeMessage,
  testSecret,
  uploadPassport,
  useTestSettings,
} from '../testing/kyc-world.ts'
import { claimCheck } from './claim-check.ts'
import { decideCheck } from './decide-check.ts'
import { declareDetails } from './declare-details.ts'
import { escalateOverdue } from './escalate-overdue.ts'
import { getCheck } from './get-check.ts'
import { getStatus } from './get-status.ts'
import { getTier } from './get-tier.ts'
import { listChecks } from './list-checks.ts'
import { readDocument } from './read-document.ts'
import { receiveWebhook } from './receive-webhook.ts'
import { submitCheck } from './submit-check.ts'
import { sweepChecks } from './sweep-checks.ts'
import { uploadDocument } from './upload-document.ts'

const person = vi.hoisted(() => ({ lastName: 'Reyes' }))
vi.mock('@corridor/domain/identity', () => ({
  getCustomerSummary: async (customerId: string) =>
    ok({ customerId, firstName: 'Maria', lastName: person.lastName, birthDate: '1990-02-03' }),
}))

const db = useTestDatabase()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-kyc-'))
  useTestSettings(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => {
  person.lastName = 'Reyes'
})

async function referred() {
  person.lastName = 'Refer'
  const customer = newCustomer()
  const checkId = await handIn(customer)
  await settleEverything()
  person.lastName = 'Reyes'
  return { customer, checkId }
}

async function eventsOf(checkId: Id<'chk'>): Promise<string[]> {
  const rows = await db.ownerQuery<{ type: string }>(
    'kyc',
    `SELECT type FROM outbox_event WHERE aggregate_id = $1 AND type <> 'kyc.document-uploaded.v1'
      ORDER BY seq`,
    [checkId],
  )
  return rows.map((row) => row.type)
}

describe('the way of a check', () => {
  it('clear: the tier rises once, however often the answer comes', async () => {
    const customer = newCustomer()
    const before = unwrap(await getStatus(customer.customerId))
    expect(before).toMatchObject({ tier: 0, canFund: false, state: 'none' })
    expect(before.nextStep).toBe('declare-details')
    const checkId = await handIn(customer)
    expect(unwrap(await getStatus(customer.customerId))).toMatchObject({
      state: 'submitted',
      nextStep: 'wait',
    })
    const messages = await collectMessages()
    const copies = Array.from({ length: 10 }, () => messages).flat()
    await Promise.allSettled(copies.map((message) => takeMessage(message)))
    expect(unwrap(await getStatus(customer.customerId))).toMatchObject({
      tier: 1,
      canFund: true,
      state: 'approved',
      nextStep: 'none',
    })
    expect(await eventsOf(checkId)).toEqual(['kyc.submitted.v1', 'kyc.approved.v1'])
  })

  it('leads from the click over the provider’s message to the answer under one id', async () => {
    const checkId = await withCorrelation('click-of-a-customer', () => handIn(newCustomer()))
    await withCorrelation('message-of-a-provider', settleEverything)
    const rows = await db.ownerQuery<{ correlation_id: string }>(
      'kyc',
      'SELECT DISTINCT correlation_id FROM outbox_event WHERE aggregate_id = $1',
      [checkId],
    )
    expect(rows).toEqual([{ correlation_id: 'click-of-a-customer' }])
  })

  it('reject: refused with a sentence, tried again, and in the end sent to support', async () => {
    person.lastName = 'Reject'
    const customer = newCustomer()
    for (let i = 1; i <= 3; i++) {
      await handIn(customer)
      await settleEverything()
      const status = unwrap(await getStatus(customer.customerId))
      expect(status).toMatchObject({ tier: 0, state: 'refused' })
      expect(status.nextStep).toBe(i < 3 ? 'declare-details' : 'contact-support')
    }
    expect(codeOf(await declareDetails(customer, details))).toBe('kyc.attempts-exhausted')
  })

  it('refer by a document’s file name: waits for an officer with a due time', async () => {
    const customer = newCustomer()
    const checkId = await handIn(customer, 'scan-refer-2.jpg')
    await settleEverything()
    const { items } = unwrap(await listChecks({ state: 'in-review', owner: 'none' }))
    const item = items.find((each) => each.checkId === checkId)
    expect(item).toMatchObject({ providerOutcome: 'refer', ownerId: null, escalatedAt: null })
    const hours = (Date.parse(item?.dueAt ?? '') - Date.now()) / 3_600_000
    expect(Math.round(hours)).toBe(24)
    expect(await eventsOf(checkId)).toEqual(['kyc.submitted.v1', 'kyc.referred.v1'])
  })

  it('tier 2 asks for a proof of address', async () => {
    const customer = newCustomer()
    await handIn(customer)
    await settleEverything()
    unwrap(await declareDetails(customer, details))
    await uploadPassport(customer)
    expect(codeOf(await submitCheck(customer))).toBe('kyc.document-missing')
    const bytes = pdf()
    const kind = 'proof-of-address'
    unwrap(await uploadDocument(customer, { kind, side: 'front', fileName: 'bill.pdf', bytes }))
    unwrap(await submitCheck(customer))
    await settleEverything()
    expect(unwrap(await getTier(customer.customerId))).toEqual({ tier: 2, canFund: true })
    expect(codeOf(await declareDetails(customer, details))).toBe('kyc.already-verified')
  })

  it('needs details, then all sides; cannot change while it is checked', async () => {
    const customer = newCustomer()
    expect(codeOf(await submitCheck(customer))).toBe('kyc.details-missing')
    unwrap(await declareDetails(customer, details))
    expect(codeOf(await submitCheck(customer))).toBe('kyc.document-missing')
    const bytes = await png()
    const upload = (side: 'front' | 'back') =>
      uploadDocument(customer, { kind: 'id-card', side, fileName: 'id.png', bytes })
    unwrap(await upload('front'))
    expect(codeOf(await submitCheck(customer))).toBe('kyc.document-missing')
    unwrap(await upload('back'))
    const twenty = await Promise.all(Array.from({ length: 20 }, () => submitCheck(customer)))
    expect(new Set(twenty.map((each) => unwrap(each).checkId)).size).toBe(1)
    expect(codeOf(await upload('front'))).toBe('kyc.not-editable')
    expect(codeOf(await declareDetails(customer, details))).toBe('kyc.not-editable')
    const rows = await db.ownerQuery(
      'kyc',
      'SELECT submit_calls FROM sandbox_check WHERE ref LIKE $1',
      [`${unwrap(await submitCheck(customer)).checkId}%`],
    )
    expect(rows).toEqual([{ submit_calls: 1 }])
  })
})

describe('an officer', () => {
  it('sees document beside declared data', async () => {
    const { checkId, customer } = await referred()
    const check = unwrap(await getCheck(checkId))
    expect(check).toMatchObject({
      customerId: customer.customerId,
      state: 'in-review',
      declared: { firstName: 'Maria', lastName: 'Refer', birthDate: '1990-02-03', details },
      providerReasons: ['name-partial-match'],
    })
    const [document] = check.documents
    if (!document) throw new Error('no document')
    const read = unwrap(await readDocument(newOfficer(), document.documentId))
    const drawn = await inspectFile(await jpeg())
    if (!drawn.ok) throw new Error(drawn.problem)
    expect(Buffer.from(read.bytes).equals(drawn.bytes)).toBe(true)
    expect(codeOf(await readDocument(customer, document.documentId))).toBe('kyc.not-found')
    expect(codeOf(await readDocument(newOfficer(), newId('doc')))).toBe('kyc.not-found')
  })

  it('approves: the tier rises and the customer can add money', async () => {
    const { checkId, customer } = await referred()
    const officer = newOfficer()
    const claimed = unwrap(await claimCheck(officer, { checkId }))
    const decided = unwrap(
      await decideCheck(officer, {
        checkId,
        decision: 'approve',
        reasonCode: 'documents-match',
        version: claimed.version,
      }),
    )
    expect(decided.state).toBe('approved')
    expect(unwrap(await getTier(customer.customerId))).toEqual({ tier: 1, canFund: true })
    expect(await eventsOf(checkId)).toEqual([
      'kyc.submitted.v1',
      'kyc.referred.v1',
      'kyc.claimed.v1',
      'kyc.approved.v1',
    ])
  })

  it('refuses with a note only, and the reason writes the customer’s sentence', async () => {
    const { checkId, customer } = await referred()
    const refusal = { checkId, decision: 'refuse', reasonCode: 'person-differs' } as const
    expect(codeOf(await decideCheck(newOfficer(), refusal))).toBe('kyc.note-required')
    expect(
      codeOf(await decideCheck(newOfficer(), { ...refusal, reasonCode: 'photo-unreadable' })),
    ).toBe('kyc.reason-unknown')
    unwrap(await decideCheck(newOfficer(), { ...refusal, note: 'Photo shows another person.' }))
    const status = unwrap(await getStatus(customer.customerId))
    expect(status).toMatchObject({ state: 'refused', tier: 0 })
    expect(status.reasonCode).toBe('person-differs')
    expect(unwrap(await getCheck(checkId)).note).toBe('Photo shows another person.')
  })

  it('asks again: the customer hands in more, and an answer to the first try changes nothing', async () => {
    const { checkId, customer } = await referred()
    unwrap(
      await decideCheck(newOfficer(), {
        checkId,
        decision: 'ask-again',
        reasonCode: 'photo-unreadable',
      }),
    )
    const asked = unwrap(await getStatus(customer.customerId))
    expect(asked.state).toBe('more-needed')
    expect(asked.reasonCode).toBe('photo-unreadable')
    await uploadPassport(customer, 'better.jpg')
    expect(unwrap(await submitCheck(customer)).checkId).toBe(checkId)
    await settleEverything()
    expect(unwrap(await getStatus(customer.customerId)).state).toBe('approved')
    expect((await eventsOf(checkId)).slice(-3)).toEqual([
      'kyc.more-requested.v1',
      'kyc.submitted.v1',
      'kyc.approved.v1',
    ])
  })

  it('of twenty at the same time one claims and one decides', async () => {
    const { checkId, customer } = await referred()
    const officers = Array.from({ length: 20 }, newOfficer)
    const decisions = await Promise.all(
      officers.map((officer, i) =>
        decideCheck(
          officer,
          i % 2 === 0
            ? { checkId, decision: 'approve', reasonCode: 'documents-match' }
            : { checkId, decision: 'refuse', reasonCode: 'person-differs', note: 'No.' },
        ),
      ),
    )
    expect(decisions.filter((each) => each.ok)).toHaveLength(1)
    expect(await eventsOf(checkId)).toHaveLength(3)
    const status = unwrap(await getStatus(customer.customerId))
    expect(status.tier).toBe(status.state === 'approved' ? 1 : 0)

    const other = await referred()
    const claims = await Promise.all(
      officers.map((officer) => claimCheck(officer, { checkId: other.checkId })),
    )
    expect(claims.filter((each) => each.ok)).toHaveLength(1)
    const owner = claims.find((each) => each.ok)
    const stranger = officers.find(
      (officer) => !owner?.ok || owner.value.ownerId !== officer.staffId,
    )
    if (!stranger) throw new Error('no stranger')
    const late = {
      checkId: other.checkId,
      decision: 'approve',
      reasonCode: 'documents-match',
    } as const
    expect(codeOf(await decideCheck(stranger, late))).toBe('kyc.already-claimed')
    // who holds it may be away: a colleague who says so takes it over, and then it is theirs
    const claim = { checkId: other.checkId }
    expect(codeOf(await claimCheck(stranger, claim))).toBe('kyc.already-claimed')
    unwrap(await claimCheck(stranger, { ...claim, isTakeOver: true }))
    unwrap(await decideCheck(stranger, late))
  })

  it('cannot decide on what they no longer see', async () => {
    const { checkId } = await referred()
    const officer = newOfficer()
    const { version } = unwrap(await claimCheck(officer, { checkId }))
    const decision = { checkId, decision: 'approve', reasonCode: 'documents-match' } as const
    expect(codeOf(await decideCheck(officer, { ...decision, version: version - 1 }))).toBe(
      'kyc.already-decided',
    )
    expect(codeOf(await decideCheck(newCustomer(), decision))).toBe('kyc.not-found')
    expect(codeOf(await decideCheck(officer, { ...decision, checkId: newId('chk') }))).toBe(
      'kyc.not-found',
    )
  })

  it('is reminded once when a check is overdue', async () => {
    const { checkId } = await referred()
    await db.ownerQuery(
      'kyc',
      `UPDATE identity_check SET due_at = now() - interval '1 s' WHERE id = $1`,
      [uuidOf(checkId)],
    )
    expect(await escalateOverdue()).toEqual({ escalated: 1 })
    expect(await escalateOverdue()).toEqual({ escalated: 0 })
    expect((await eventsOf(checkId)).at(-1)).toBe('kyc.overdue.v1')
    expect(unwrap(await getCheck(checkId)).escalatedAt).not.toBeNull()
  })
})

describe('the provider', () => {
  it('that was away gets the check again under the same reference', async () => {
    const call = vi
      .spyOn(sandboxIdentityProvider, 'startCheck')
      .mockRejectedValueOnce(new Error('down'))
    const customer = newCustomer()
    const checkId = await handIn(customer)
    call.mockRestore()
    await settleEverything()
    expect(unwrap(await getStatus(customer.customerId)).state).toBe('submitted')
    await db.ownerQuery(
      'kyc',
      `UPDATE identity_check SET sent_at = sent_at - interval '1 hour' WHERE id = $1`,
      [uuidOf(checkId)],
    )
    await sweepChecks()
    await settleEverything()
    expect(unwrap(await getStatus(customer.customerId)).state).toBe('approved')
  })

  it('whose message is lost is asked', async () => {
    const customer = newCustomer()
    const checkId = await handIn(customer)
    await collectMessages()
    await db.ownerQuery(
      'kyc',
      `UPDATE identity_check SET sent_at = sent_at - interval '1 hour' WHERE id = $1`,
      [uuidOf(checkId)],
    )
    await sweepChecks()
    expect(unwrap(await getStatus(customer.customerId)).state).toBe('approved')
  })

  it('is heard only with its signature, and what a message claims is not believed', async () => {
    const customer = newCustomer()
    const checkId = await handIn(customer)
    const claim = { type: 'check.completed', data: { checkRef: `${checkId}.1`, outcome: 'clear' } }
    const rawBody = new TextEncoder().encode(JSON.stringify(claim))
    const provider = 'identity-check'
    const headers = await signWebhook(testSecret, 'evt_early', Date.now() / 1000, rawBody)
    const unsigned = { ...headers, 'webhook-signature': 'v1,AAAA' }
    expect(codeOf(await receiveWebhook({ provider, headers: unsigned, rawBody }))).toBe(
      'kyc.bad-signature',
    )
    expect(codeOf(await receiveWebhook({ provider: 'other', headers, rawBody }))).toBe(
      'kyc.unknown-provider',
    )
    unwrap(await receiveWebhook({ provider, headers, rawBody }))
    await db.publishEvents(reactsTo)
    expect(unwrap(await getStatus(customer.customerId)).state).toBe('submitted')
    await settleEverything()
    expect(unwrap(await getStatus(customer.customerId)).state).toBe('approved')
  })
})

describe('documents', () => {
  const stored = async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  }

  it('lie sealed under random names; nothing personal is readable anywhere', async () => {
    const customer = newCustomer()
    const before = new Set(await stored())
    const bytes = pdf('% CANARY-CONTENT')
    unwrap(await declareDetails(customer, details))
    const fileName = 'canary-name.pdf'
    unwrap(await uploadDocument(customer, { kind: 'passport', side: 'front', fileName, bytes }))
    const fresh = (await stored()).filter((path) => !before.has(path))
    expect(fresh).toHaveLength(1)
    const [path = ''] = fresh
    expect(path).toMatch(/documents\/[0-9a-f]{2}\/[0-9a-f]{48}$/)
    expect((await readFile(path)).includes('CANARY')).toBe(false)
    for (const table of ['identity_check', 'document', 'outbox_event', 'sandbox_check']) {
      const rows = await db.ownerQuery(
        'kyc',
        `SELECT 1 FROM "${table}" AS t
          WHERE t::text ILIKE '%canary%' OR t::text ILIKE '%nurse%'
             OR t::text LIKE '%' || encode('canary-name', 'hex') || '%'
             OR t::text LIKE '%' || encode('Canary Street', 'hex') || '%'`,
      )
      expect(rows, table).toEqual([])
    }
  })

  it('are kept without the place and the device that a camera wrote into them', async () => {
    const bytes = await photo('jpeg', 6)
    expect(Buffer.from(bytes).includes(gpsDay)).toBe(true)
    const file = { kind: 'passport', side: 'front', fileName: 'a.jpg', bytes } as const
    const { documentId, sizeBytes } = unwrap(await uploadDocument(newCustomer(), file))
    const kept = Buffer.from(unwrap(await readDocument(newOfficer(), documentId)).bytes)
    expect(kept.length).toBe(sizeBytes)
    for (const text of [gpsDay, 'Ana', 'Exif']) expect(kept.includes(text)).toBe(false)
  })

  it('that were changed on disk are not shown', async () => {
    const { checkId } = await referred()
    const before = unwrap(await getCheck(checkId)).documents[0]
    if (!before) throw new Error('no document')
    const [row] = await db.ownerQuery<{ store_key: string }>(
      'kyc',
      'SELECT store_key FROM document WHERE id = $1',
      [uuidOf(before.documentId)],
    )
    const path = (await stored()).find((each) => each.endsWith(row?.store_key ?? 'none'))
    if (!path) throw new Error('no file')
    const sealed = await readFile(path)
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    await writeFile(path, sealed)
    await expect(readDocument(newOfficer(), before.documentId)).rejects.toThrow()
  })

  it('replace one another by kind and side, and a draft’s old file goes', async () => {
    const customer = newCustomer()
    const before = (await stored()).length
    await uploadPassport(customer, 'one.jpg')
    await uploadPassport(customer, 'two.jpg')
    expect((await stored()).length).toBe(before + 1)
    const { documents } = unwrap(await getStatus(customer.customerId))
    expect(documents.map(({ fileName }) => fileName)).toEqual(['two.jpg'])
  })

  it('are refused by size before anything else, and leave nothing behind', async () => {
    const customer = newCustomer()
    const before = (await stored()).length
    const upload = (bytes: Uint8Array) =>
      uploadDocument(customer, { kind: 'passport', side: 'front', fileName: 'a', bytes })
    expect(codeOf(await upload(new Uint8Array(maxDocumentBytes + 1)))).toBe(
      'kyc.document-too-large',
    )
    expect(codeOf(await upload(new Uint8Array(0)))).toBe('kyc.document-empty')
    expect(codeOf(await upload(new TextEncoder().encode('<svg/>')))).toBe('kyc.document-type')
    const cutOff = (await jpeg()).subarray(0, -40)
    expect(codeOf(await upload(cutOff))).toBe('kyc.document-unsafe')
    expect((await stored()).length).toBe(before)
    expect(unwrap(await getStatus(customer.customerId)).documents).toEqual([])
  })

  it('that are uploaded again are taken in once', async () => {
    const customer = newCustomer()
    unwrap(await declareDetails(customer, details))
    const first = await uploadPassport(customer)
    const before = (await stored()).length
    expect(await uploadPassport(customer)).toEqual(first)
    expect((await stored()).length).toBe(before)
    const renamed = await uploadPassport(customer, 'other.jpg')
    expect(renamed.documentId).not.toBe(first.documentId)
  })

  it('are limited for each customer, also when many come at once', async () => {
    const customer = newCustomer()
    unwrap(await declareDetails(customer, details))
    const before = (await stored()).length
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, index) =>
        uploadDocument(customer, {
          kind: 'passport',
          side: 'front',
          fileName: 'p.jpg',
          bytes: await jpeg({ width: 2 + index }),
        }),
      ),
    )
    expect(answers.filter((each) => each.ok)).toHaveLength(30)
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['ok', 'kyc.quota-exceeded']))
    expect((await stored()).length).toBe(before + 1)
  })
})
