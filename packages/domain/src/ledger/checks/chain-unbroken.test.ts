import { describe, expect, it } from 'vitest'
import {
  brokenBlocks,
  chainUnbroken,
  judgeAnchors,
  judgeEnd,
  judgeFaults,
  judgeUnsealed,
} from './chain-unbroken.ts'

const chain = 'I9 the chain follows from the journal'

it('a chain that ends before a block that was seen is broken there', () => {
  expect(judgeEnd(7, 7)).toEqual([])
  expect(judgeEnd(8, 7)).toEqual([])
  expect(judgeEnd(6, 7)).toEqual([
    { rule: chain, subject: 'block 7', found: 'is missing: the chain ends at block 6' },
  ])
})

it('a fault is told under its block, the block itself or a row in it, and is found again by it', () => {
  const found = judgeFaults([
    { block: '12', subject: 'leg x/1 of transaction 9', found: 'was changed' },
    { block: '12', subject: 'block 12', found: 'is missing' },
    { block: '13', subject: 'block 13', found: 'has another head' },
  ])
  expect(found.map((one) => `${one.subject}: ${one.found}`)).toEqual([
    'block 12, leg x/1 of transaction 9: was changed',
    'block 12: block 12 is missing',
    'block 13: block 13 has another head',
  ])
  const other = { rule: 'I9 the chain is what was anchored', subject: 'block 3 at file' }
  expect(brokenBlocks([...found, other])).toEqual([12, 13])
})

describe('an anchored head', () => {
  const anchored = { place: 'file', block: '4', rows: '90', head: 'aa' }

  it('is the chain’s own', () => {
    expect(judgeAnchors([anchored], [{ block: '4', rows: '90', head: 'aa' }])).toEqual([])
  })

  it.each([
    [{ block: '4', rows: '90', head: 'bb' }, 'bb, 90 rows'],
    [{ block: '4', rows: '91', head: 'aa' }, 'aa, 91 rows'],
    [{ block: '5', rows: '90', head: 'aa' }, 'no such block'],
  ])('that is another one is told once for its place: %o', (own, has) => {
    const elsewhere = { ...anchored, place: 's3' }
    expect(judgeAnchors([anchored, anchored, elsewhere], [own])).toEqual(
      ['file', 's3'].map((place) => ({
        rule: 'I9 the chain is what was anchored',
        subject: `block 4 at ${place}`,
        found: `anchored was aa, 90 rows; the ledger has ${has}`,
      })),
    )
  })
})

it('a row that waits for its seal for too long is told, where there is a worker to seal it', () => {
  expect(judgeUnsealed(null)).toEqual([])
  expect(judgeUnsealed(new Date('2026-01-02T03:04:05Z'))).toMatchObject([
    { rule: 'I9 the sealer keeps up', found: 'recorded at 2026-01-02T03:04:05.000Z' },
  ])
  expect(chainUnbroken({ maxLagInSeconds: 120 }).rules).toContain('I9 the sealer keeps up')
  expect(chainUnbroken({ maxLagInSeconds: null }).rules).not.toContain('I9 the sealer keeps up')
})
