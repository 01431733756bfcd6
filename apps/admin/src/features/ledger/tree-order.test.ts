import { newId } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import type { Parent } from './ledger-types.ts'
import { inTreeOrder } from './tree-order.ts'

const [top, middle, other] = [newId('acc'), newId('acc'), newId('acc')]
const parent = (accountId: typeof top, parentId: typeof top | null): Parent => ({
  accountId,
  parentId,
  ownerRef: accountId,
  kind: 'suspense',
  currency: 'EUR',
  accounts: 1,
  posted: '1.00',
  held: '0.00',
})

it('puts what is counted under an account directly below it', () => {
  const tree = inTreeOrder([parent(other, null), parent(middle, top), parent(top, null)])
  expect(tree.map(({ accountId, depth }) => [accountId, depth])).toEqual([
    [other, 0],
    [top, 0],
    [middle, 1],
  ])
})

it('keeps what stands under an account that is not listed', () => {
  expect(inTreeOrder([parent(middle, top)]).map(({ depth }) => depth)).toEqual([0])
})
