import { useTestDatabase } from '@corridor/db/testing'
import { reactsTo as auditReactsTo, search } from '@corridor/domain/audit'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeEach, describe, expect, it } from 'vitest'
import type { InvariantKey, Outcome, RecordRunInput } from './contract.ts'
import { countRed, getProgress, listInvariants, listRuns, recordRun, sweepRuns } from './index.ts'

const db = useTestDatabase()
beforeEach(async () => {
  for (const table of ['invariant_run', 'invariant_state', 'outbox_event']) {
    await db.ownerQuery('reconciliation', `DELETE FROM ${table}`)
  }
})

const subjects = (...names: string[]) => names.map((subject) => ({ rule: 'a rule', subject }))

async function inputOf(
  outcome: Outcome,
  names: readonly string[] = [],
  over: Partial<RecordRunInput> = {},
): Promise<RecordRunInput> {
  const invariant = over.invariant ?? 'I2'
  const { version, cursorVersion } = unwrap(await getProgress(invariant))
  return {
    invariant,
    kind: 'incremental',
    outcome,
    seen: { version, cursorVersion },
    durationMs: 12,
    checked: 10,
    from: null,
    to: 'postings 7',
    violations: subjects(...names),
    cursor: outcome === 'error' ? null : { postings: { xid: '7' } },
    note: outcome === 'error' ? 'Error: the log of x says more' : null,
    ...over,
  }
}

const record = async (...args: Parameters<typeof inputOf>) =>
  unwrap(await recordRun(await inputOf(...args)))

const eventsOf = () =>
  db.ownerQuery<{ type: string; payload: unknown }>(
    'reconciliation',
    'SELECT type, payload FROM outbox_event ORDER BY seq',
  )
const runsOf = async (invariant: InvariantKey = 'I2') => unwrap(await listRuns({ invariant })).items

describe('recording', () => {
  it('keeps the state, the cursor and the time since when', async () => {
    expect(unwrap(await getProgress('I2'))).toMatchObject({ version: 0, cursor: null, open: [] })
    await record('green')
    await record('red', ['acc_1', 'acc_2'])
    const [view] = unwrap(await listInvariants())
    expect(view).toMatchObject({ invariant: 'I2', state: 'red', verdict: 'red', violations: 2 })
    expect(view?.since).toBe(view?.lastCheckedAt)
    expect(view?.lastRed?.first).toEqual(subjects('acc_1', 'acc_2'))
    expect(view?.hours.at(-1)?.outcome).toBe('red')
    expect(unwrap(await getProgress('I2'))).toMatchObject({
      cursor: { postings: { xid: '7' } },
      cursorVersion: 2,
      open: subjects('acc_1', 'acc_2'),
    })
    await record('red', ['acc_1', 'acc_2'])
    const [later] = unwrap(await listInvariants())
    expect(later?.since).toBe(view?.since)
  })

  it('tells of red and of green once, and of other subjects', async () => {
    await record('green')
    await record('red', ['acc_1', 'acc_1'])
    await record('red', ['acc_1'])
    await record('error')
    await record('red', ['acc_1'])
    await record('red', ['acc_1', 'acc_2'])
    await record('green')
    await record('green')
    const broken = 'reconciliation.invariant-broken.v1'
    expect(await eventsOf()).toEqual([
      { type: broken, payload: { invariant: 'I2', violations: 1, firstSubjects: ['acc_1'] } },
      {
        type: broken,
        payload: { invariant: 'I2', violations: 2, firstSubjects: ['acc_1', 'acc_2'] },
      },
      { type: 'reconciliation.invariant-restored.v1', payload: { invariant: 'I2' } },
    ])
  })

  it('is told of twice by nobody: of two workers at once one is superseded', async () => {
    await record('green')
    const input = await inputOf('red', ['acc_1'])
    const answers = await Promise.all(Array.from({ length: 8 }, () => recordRun(input)))
    const states = answers.map((answer) => unwrap(answer).state)
    expect(states.filter((state) => state === 'recorded')).toHaveLength(1)
    expect(await eventsOf()).toHaveLength(1)
    expect(await runsOf()).toHaveLength(2)
  })

  it('also before the first run', async () => {
    const input = await inputOf('red', ['acc_1'])
    await Promise.all(Array.from({ length: 8 }, () => recordRun(input)))
    expect(await eventsOf()).toHaveLength(1)
  })

  it('a full run that began before something broke calls nothing green', async () => {
    await record('green')
    const slow = await inputOf('green', [], { kind: 'full', cursor: null })
    await record('red', ['acc_1'])
    expect(unwrap(await recordRun(slow))).toEqual({ state: 'superseded' })
    expect(unwrap(await countRed())).toMatchObject({ checked: 1, red: 1 })
  })

  it('a full run is not held up by the cursor, and leaves it', async () => {
    await record('green')
    const full = await inputOf('green', [], { kind: 'full', cursor: null, to: null })
    await record('green')
    expect(unwrap(await recordRun(full)).state).toBe('recorded')
    const progress = unwrap(await getProgress('I2'))
    expect(progress).toMatchObject({ cursorVersion: 2, cursor: { postings: { xid: '7' } } })
    expect(unwrap(await listInvariants())[0]?.lastFullAt).not.toBeNull()
  })

  it('an error is recorded whatever happened meanwhile, and keeps the verdict', async () => {
    await record('red', ['acc_1'])
    await record('error', [], { seen: { version: 0, cursorVersion: 0 } })
    expect(unwrap(await listInvariants())[0]).toMatchObject({
      state: 'error',
      verdict: 'red',
      violations: 1,
    })
    expect((await runsOf())[0]).toMatchObject({ outcome: 'error', note: expect.any(String) })
  })

  it('names twenty subjects and the number of all', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `acc_${String(index).padStart(2, '0')}`)
    await record('red', names)
    const [run] = await runsOf()
    expect(run).toMatchObject({ violations: 30 })
    expect(run?.first).toHaveLength(20)
  })

  it('is in the audit log, with what it is about', async () => {
    const transferId = newId('tr')
    await record('red', [transferId], { invariant: 'I7' })
    await db.publishEvents(auditReactsTo)
    const admin = { kind: 'staff', staffId: newId('stf'), roles: ['admin'] } as const
    const { items } = unwrap(await search(admin, { action: 'reconciliation.invariant-broken' }))
    const about = items.map(({ entityType, entityId }) => `${entityType} ${entityId}`)
    expect(about).toContain('invariant I7')
    expect(about).toContain(`transfer ${transferId}`)
  })
})

describe('the history', () => {
  it('grows by changes and by hours, not by runs', async () => {
    for (let minute = 0; minute < 5; minute++) await record('green')
    expect(await runsOf()).toMatchObject([{ outcome: 'green', runs: 5, checked: '50' }])
    await db.ownerQuery(
      'reconciliation',
      `UPDATE invariant_run SET started_at = started_at - interval '1 hour'`,
    )
    await record('green')
    await record('red', ['acc_1'])
    await record('red', ['acc_1'])
    await record('red', ['acc_2'])
    await record('green')
    expect((await runsOf()).map(({ outcome, runs }) => `${outcome} ${runs}`)).toEqual([
      'green 1',
      'red 1',
      'red 2',
      'green 1',
      'green 5',
    ])
  })

  it('comes in pages, filtered by invariant and by outcome', async () => {
    await record('green', [], { invariant: 'I1' })
    for (const name of ['a', 'b', 'c', 'd', 'e']) await record('red', [name])
    const first = unwrap(await listRuns({ outcome: 'red', limit: 2 }))
    const second = unwrap(
      await listRuns({ outcome: 'red', limit: 2, cursor: first.nextCursor ?? '' }),
    )
    const third = unwrap(
      await listRuns({ outcome: 'red', limit: 2, cursor: second.nextCursor ?? '' }),
    )
    const names = [first, second, third].flatMap(({ items }) =>
      items.map(({ first: [one] }) => one?.subject),
    )
    expect(names).toEqual(['e', 'd', 'c', 'b', 'a'])
    expect(third.nextCursor).toBeNull()
    expect(await runsOf('I1')).toHaveLength(1)
    expect(await listRuns({ cursor: 'nonsense' })).toMatchObject({
      ok: false,
      error: { code: 'reconciliation.bad-cursor' },
    })
  })

  it('is removed after 400 days, the states stay', async () => {
    await record('green')
    await db.ownerQuery(
      'reconciliation',
      `UPDATE invariant_run SET started_at = started_at - interval '401 days'`,
    )
    await record('red', ['acc_1'])
    expect(await sweepRuns()).toBe(1)
    expect(await runsOf()).toHaveLength(1)
    expect(unwrap(await listInvariants())).toHaveLength(1)
  })
})
