import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { newId, newUuid, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AssessInput } from '../contract.ts'
import { doors, officer, sendOf, world } from '../testing/compliance-world.ts'
import { assess } from './assess.ts'
import { importLists } from './import-lists.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

/** What another process does between judging and writing, once. */
type Happening = () => Promise<void>
const meanwhile = vi.hoisted(() => {
  const nothing: Happening = async () => {}
  return { write: nothing, lock: nothing }
})
async function once(moment: keyof typeof meanwhile) {
  const happen = meanwhile[moment]
  meanwhile[moment] = async () => {}
  await happen()
}
vi.mock('../store/allowed-transfers.ts', async (original) => {
  const real = await original<typeof import('../store/allowed-transfers.ts')>()
  return {
    ...real,
    allowTransfer: async (one: Parameters<typeof real.allowTransfer>[0]) => {
      await once('write')
      return real.allowTransfer(one)
    },
  }
})
vi.mock('../store/limits.ts', async (original) => {
  const real = await original<typeof import('../store/limits.ts')>()
  return {
    ...real,
    lockCustomer: async (...given: Parameters<typeof real.lockCustomer>) => {
      await once('lock')
      return real.lockCustomer(...given)
    },
  }
})

const db = useTestDatabase()
const sql = (text: string, params: unknown[] = []) => db.ownerQuery('compliance', text, params)

async function verdictOn(input: AssessInput): Promise<string> {
  return unwrap(await assess(input)).verdict
}
const send = (recipient: Partial<AssessInput['recipient']> = {}) =>
  sendOf(newId('cus'), '100.00', recipient)

/** The domain's modules anew: a process with a memory of its own. */
async function anotherProcess() {
  vi.resetModules()
  const { assess: assessThere } = await import('./assess.ts')
  const { addBlockEntry } = await import('./add-block-entry.ts')
  const { removeBlockEntry } = await import('./remove-block-entry.ts')
  return { assess: assessThere, addBlockEntry, removeBlockEntry }
}

const lowerThreshold = () =>
  sql(
    `UPDATE rule SET params = jsonb_set(params, '{threshold}', '"50.00"') WHERE key = 'amount-over'`,
  )
const lowerLimit = () =>
  sql(`UPDATE tier_limit SET limit_minor = 5000
        WHERE country = '*' AND tier = 2 AND direction = 'out' AND scope = 'per-transfer'`)

// lists as they are in operation: read into the tables
beforeAll(async () => {
  await importLists()
  expect(await verdictOn(send())).toBe('allow')
}, 120_000)

afterEach(async () => {
  await sql(
    `UPDATE rule SET params = jsonb_set(params, '{threshold}', '"10000.00"') WHERE key = 'amount-over'`,
  )
  await sql(`UPDATE tier_limit SET limit_minor = 10000000
              WHERE country = '*' AND tier = 2 AND direction = 'out' AND scope = 'per-transfer'`)
})

describe('what another process changes holds for the next transfer here', () => {
  it('a rule', async () => {
    await lowerThreshold()
    expect(await verdictOn(send())).toBe('review')
    await sql(`UPDATE rule SET active = false WHERE key = 'amount-over'`)
    expect(await verdictOn(send())).toBe('allow')
    await sql(`UPDATE rule SET active = true WHERE key = 'amount-over'`)
    expect(await verdictOn(send())).toBe('review')
  })

  it('a limit of a tier', async () => {
    await lowerLimit()
    expect(unwrap(await assess(send()))).toMatchObject({
      verdict: 'deny',
      details: { scope: 'per-transfer', limit: '50.00 EUR' },
    })
    await sql(`INSERT INTO tier_limit (country, tier, direction, scope, limit_minor)
               VALUES ('DE', 2, 'out', 'per-transfer', 20000)`)
    expect(await verdictOn(send())).toBe('allow')
    await sql(`DELETE FROM tier_limit WHERE country = 'DE'`)
    expect(await verdictOn(send())).toBe('deny')
  })

  it('an entry of the own block list', async () => {
    const { addBlockEntry, removeBlockEntry } = await anotherProcess()
    const entry = { kind: 'account' as const, value: 'friend', reason: 'Reported by the police' }
    const { entryId } = unwrap(await addBlockEntry(officer, entry))
    expect(await verdictOn(send())).toBe('deny')
    unwrap(await removeBlockEntry(officer, { entryId, reason: 'Was a namesake' }))
    expect(await verdictOn(send())).toBe('allow')
  })

  it('what is remembered of a hit, and its end', async () => {
    const input = { name: 'Eric Badegue', key: 'badegue' }
    const held = unwrap(await assess(send(input)))
    expect(held.verdict).toBe('review')
    for (const { entryId, print } of held.reasons.flatMap((reason) => reason.hits ?? [])) {
      await sql(
        `INSERT INTO cleared_hit (id, subject_key, entry_id, alert_id, cleared_by, score, review_at, print)
         VALUES ($1, 'recipient:badegue', $2, $3, $4, '0.850', now() + interval '1 day', $5)`,
        [newUuid(), entryId, newUuid(), newUuid(), print],
      )
    }
    expect(await verdictOn(send(input))).toBe('allow')
    await sql(`UPDATE cleared_hit SET ended_at = now(), ended_reason = 'taken-back'`)
    expect(await verdictOn(send(input))).toBe('review')
  })

  it('who is on a list', async () => {
    const input = { name: 'Zebulon Quackenbosch' }
    expect(await verdictOn(send(input))).toBe('allow')
    await sql(`INSERT INTO sanction_entry (id, list, kind, programs, birth_years, countries)
               VALUES ('un:test', 'un', 'person', '{}', '{}', '{}')`)
    await sql(`INSERT INTO sanction_name (entry_id, ordinal, list, name, quality)
               VALUES ('un:test', 0, 'un', 'Zebulon Quackenbosch', 'primary')`)
    expect(await verdictOn(send(input))).toBe('review')
    await sql(`DELETE FROM sanction_name WHERE entry_id = 'un:test'`)
    expect(await verdictOn(send(input))).toBe('allow')
  }, 60_000)
})

describe('what changes between judging and writing', () => {
  it('is judged again: a rule', async () => {
    meanwhile.write = async () => {
      await lowerThreshold()
    }
    expect(await verdictOn(send())).toBe('review')
  })

  it('is judged again: a limit of a tier', async () => {
    meanwhile.write = async () => {
      await lowerLimit()
    }
    expect(await verdictOn(send())).toBe('deny')
  })

  it('is judged again: what another process let through of the same limit', async () => {
    const other = await anotherProcess()
    const customerId = newId('cus')
    world.tier = 1
    meanwhile.write = async () => {
      const large = { ...sendOf(customerId, '4999.00'), kind: 'withdrawal' as const }
      expect(unwrap(await other.assess(large)).verdict).toBe('allow')
      const second = { ...sendOf(customerId, '4999.00'), kind: 'withdrawal' as const }
      expect(unwrap(await other.assess(second)).verdict).toBe('allow')
    }
    const answer = unwrap(await assess(sendOf(customerId, '2.01')))
    world.tier = 2
    expect(answer).toMatchObject({
      verdict: 'deny',
      details: { scope: 'day', used: '9,998.00 EUR', remaining: '2.00 EUR' },
    })
  })

  it('is judged again before an alert is opened', async () => {
    await lowerThreshold()
    meanwhile.lock = async () => {
      await sql(`UPDATE rule SET params = jsonb_set(params, '{threshold}', '"10000.00"')
                  WHERE key = 'amount-over'`)
    }
    const input = send()
    expect(await verdictOn(input)).toBe('allow')
    const alerts = await sql('SELECT 1 FROM alert WHERE customer_id = $1', [
      uuidOf(input.customerId),
    ])
    expect(alerts).toEqual([])
  })

  it('ends in a lock when it happens again and again, and the transfer is stored once', async () => {
    const input = send()
    let times = 0
    const overtake = async () => {
      times++
      meanwhile.write = overtake
      await sql('UPDATE limit_customer SET version = version + 1')
    }
    expect(await verdictOn(sendOf(input.customerId))).toBe('allow')
    meanwhile.write = overtake
    expect(await verdictOn(input)).toBe('allow')
    meanwhile.write = async () => {}
    expect(times).toBe(3)
    const events = await sql(
      `SELECT 1 FROM outbox_event WHERE type = 'risk.decided.v1' AND aggregate_id = $1`,
      [input.transferId],
    )
    expect(events).toHaveLength(1)
  })
})

describe('what is remembered', () => {
  it('leaves two statements of an allowed transfer', async () => {
    await verdictOn(send())
    const { statements } = await countStatements(() => verdictOn(send()))
    expect(statements).toHaveLength(2)
  })

  it('of a name that was looked up is known to other processes, and names nobody', async () => {
    const name = 'Wilhelmina Farthingale-Oduya'
    await verdictOn(send({ name }))
    const other = await anotherProcess()
    unwrap(await other.assess(send()))
    const { statements } = await countStatements(async () => other.assess(send({ name })))
    expect(statements.filter((text) => text.includes('screening'))).toHaveLength(1)
    const stored = await sql('SELECT * FROM screening')
    expect(stored.length).toBeGreaterThan(0)
    expect(JSON.stringify(stored)).not.toMatch(/Farthingale|Bergstr|Lindqvist/)
  })
})
