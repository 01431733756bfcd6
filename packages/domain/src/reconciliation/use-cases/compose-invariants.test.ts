import type { Check, CheckPart, CheckSettings, FollowingCheck } from '@corridor/db/check'
import { DomainReader } from '@corridor/db/domain-reader'
import { invariantKeys } from '@corridor/kernel/invariants'
import { describe, expect, it } from 'vitest'
import { composeInvariants } from './compose-invariants.ts'

const settings: CheckSettings = {
  maxMovingInSeconds: 600,
  maxLagInSeconds: 120,
  settleInSeconds: 0,
  confirmAfterMs: 1,
  stepRows: 10,
}
const part: CheckPart = {
  name: 'rows',
  feed: { domain: 'somewhere', sql: 'the feed' },
  rules: ['rows are right'],
  look: async () => ({ violations: [] }),
}
const checks: readonly FollowingCheck[] = invariantKeys.map((invariant) => ({
  invariant,
  rules: [`${invariant} holds`],
  parts: [part],
}))

describe('the invariants', () => {
  it('are made of the checks of all, each in its place', () => {
    const second: Check = { invariant: 'I4', rules: ['I4 holds too'], parts: [] }
    const composed = composeInvariants([second, ...checks], settings)
    expect(composed.map(({ key }) => key)).toEqual([...invariantKeys])
    expect(composed[3]?.rules).toEqual(['I4 holds too', 'I4 holds'])
  })

  it('are not made where one of them is checked by nobody', () => {
    expect(() => composeInvariants(checks.slice(1), settings)).toThrow('nothing checks I1')
  })

  it('are not made of checks that share a rule, or a place in the cursor', () => {
    const sameRule: Check = { invariant: 'I2', rules: ['I2 holds'], parts: [] }
    expect(() => composeInvariants([...checks, sameRule], settings)).toThrow('say "I2 holds"')
    const samePlace: Check = { invariant: 'I2', rules: ['I2 holds too'], parts: [part] }
    expect(() => composeInvariants([...checks, samePlace], settings)).toThrow('say "rows"')
  })
})

/** A domain with one page of two rows, and one window of a feed with one of them; it notes what is asked. */
class FakeReader extends DomainReader {
  readonly asked: string[] = []

  override async read<Row extends object>(_: string, sql: string): Promise<Row[]> {
    this.asked.push(sql)
    const rows: readonly object[] =
      sql === 'the table'
        ? [{ id: 'a' }, { id: 'b' }]
        : [{ xid: '7', id: 'a', no: 0, count: 1, ids: ['a'] }]
    return rows as Row[]
  }

  override inSnapshot<T>(domain: string, work: Parameters<DomainReader['inSnapshot']>[1]) {
    return work((sql) => this.read(domain, sql)) as Promise<T>
  }
}

describe('a check', () => {
  const looked: string[] = []
  const broken: CheckPart = {
    ...part,
    look: async (ids) => {
      looked.push(...ids)
      return { violations: ids.map((id) => ({ rule: 'rows are right', subject: id, found: 'no' })) }
    },
  }
  const checkOf = (parts: readonly CheckPart[]) =>
    composeInvariants(
      [{ invariant: 'I1', rules: ['I1 holds'], parts }, ...checks.slice(1)],
      settings,
    )[0]

  it('of everything goes through a table where there is one, and through a feed where there is none', async () => {
    const reader = new FakeReader()
    const table = { domain: 'somewhere', sql: 'the table' }
    const covered = { ...broken, name: 'more', isCovered: true }
    const full = await checkOf([{ ...broken, pages: table }, covered])?.full(reader)
    expect(reader.asked).toEqual(['the table'])
    expect(full).toMatchObject({ checked: 2, violations: [{ subject: 'a' }, { subject: 'b' }] })
    await checkOf([broken])?.full(reader)
    expect(reader.asked).toEqual(['the table', 'the feed'])
  })

  it('of what changed looks again at what was broken, and moves the cursor behind what it judged', async () => {
    looked.length = 0
    const open = [{ rule: 'rows are right', subject: 'c' }]
    const since = { cursor: {}, open, deadlineMs: Number.POSITIVE_INFINITY }
    const run = await checkOf([broken])?.incremental(new FakeReader(), since)
    expect(looked).toEqual(['c', 'a'])
    expect(run?.violations.map(({ subject }) => subject)).toEqual(['c', 'a'])
    expect(run?.cursor).toEqual({ rows: { xid: '7', id: 'a', no: 0, pending: [] } })
  })

  it('across domains counts what is still broken at a second look, and leaves what is changing', async () => {
    let looks = 0
    const across: CheckPart = {
      ...part,
      isAcross: true,
      look: async (ids) => {
        looks += 1
        const found = looks === 1 ? ['a', 'b'] : ['b']
        return {
          violations: found
            .filter((id) => looks === 1 || ids.includes(id))
            .map((subject) => ({ rule: 'rows are right', subject, found: 'no' })),
          undecided: looks === 1 ? [] : ['a'],
        }
      },
    }
    const since = { cursor: {}, open: [], deadlineMs: Number.POSITIVE_INFINITY }
    const run = await checkOf([across])?.incremental(new FakeReader(), since)
    expect(run?.violations.map(({ subject }) => subject)).toEqual(['b'])
    expect(run?.cursor).toMatchObject({ rows: { pending: ['a'] } })
  })
})
