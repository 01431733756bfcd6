import { newUuid } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { jobIdOf } from './job-order.ts'

describe('jobIdOf', () => {
  it('is a uuid, and the same for the same event', () => {
    const row = { seq: '4711', id: newUuid() }
    expect(jobIdOf(row)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(jobIdOf(row)).toBe(jobIdOf({ ...row }))
  })

  it('follows the order of appending, whatever the ids say', () => {
    const [first, second] = [newUuid(), newUuid()]
    const inOrder = [
      { seq: '9', id: second },
      { seq: '10', id: first },
      { seq: '255', id: second },
      { seq: '4096', id: first },
    ].map(jobIdOf)
    expect([...inOrder].sort()).toEqual(inOrder)
  })

  it('is another one for each domain whose outbox is as far, though one process made their ids in one instant', () => {
    const jobs = Array.from({ length: 2_000 }, () => jobIdOf({ seq: '9', id: newUuid() }))
    expect(new Set(jobs).size).toBe(jobs.length)
  })
})
