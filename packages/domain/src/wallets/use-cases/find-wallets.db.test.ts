import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { systemActor } from '@corridor/kernel/actor'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { expect, it, vi } from 'vitest'
import { walletView } from '../contract.ts'
import {
  findWallet,
  findWallets,
  freezeWallet,
  getWallet,
  hold,
  openWallet,
  post,
} from '../index.ts'
import { forgetKnownWallets } from '../steps/known-wallets.ts'

const db = useTestDatabase()
const system = systemActor('test')

async function openFunded() {
  const customerId = newId('cus')
  const { walletId } = unwrap(await openWallet(system, { customerId, currency: 'EUR' }))
  const amount = { amount: '10.00', currency: 'EUR' } as const
  const from = { kind: 'system', role: 'rail-transit', currency: 'EUR' } as const
  const legs = [{ from, to: { kind: 'wallet', walletId } as const, amount }]
  const words = { code: 'test.post', reference: newId('tr') }
  unwrap(await post({ ledgerTransferId: newId('led'), ...words, legs }))
  return { customerId, walletId }
}

it('answers for each of those asked, in order, by a statement for wallets and one for balances', async () => {
  const [one, two] = [await openFunded(), await openFunded()]
  const yen = unwrap(await openWallet(system, { customerId: one.customerId, currency: 'JPY' }))
  const { value, statements } = await countStatements(() =>
    Promise.all([
      findWallets([
        { customerId: two.customerId, currency: 'EUR' },
        { customerId: newId('cus'), currency: 'EUR' },
        { customerId: one.customerId, currency: 'XAF' },
        { customerId: one.customerId, currency: 'JPY' },
        { customerId: two.customerId, currency: 'EUR' },
      ]),
      findWallet(one.customerId, 'EUR'),
    ]),
  )
  // the two of one turn share the wallets' statement; balances may go on the way
  expect(statements.filter((text) => text.includes('JOIN wallet'))).toHaveLength(1)
  expect(statements.length).toBeLessThanOrEqual(3)
  const [many, alone] = value
  const views = unwrap(many)
  expect(views.map((view) => view?.walletId ?? null)).toEqual([
    two.walletId,
    null,
    null,
    yen.walletId,
    two.walletId,
  ])
  expect(walletView.parse(views[0])).toEqual(unwrap(await getWallet(null, two.walletId)))
  expect(unwrap(alone)).toMatchObject({
    walletId: one.walletId,
    available: { amount: '10.00', currency: 'EUR' },
  })
  const places = [one, two].map(({ customerId }) => ({ customerId, currency: 'EUR' }))
  // which wallets they are is known by now
  const again = await countStatements(() => findWallets(places))
  expect(again.statements).toHaveLength(1)
  forgetKnownWallets()
  const lonely = await countStatements(() => findWallets(places))
  expect(lonely.statements).toHaveLength(2)
  expect(lonely.value).toEqual(again.value)
  expect(unwrap(await findWallets([]))).toEqual([])
})

it('a wallet that was not opened yet is looked for again, and so is one that the ledger lost', async () => {
  const customerId = newId('cus')
  const find = async () => unwrap(await findWallet(customerId, 'EUR'))?.walletId ?? null
  expect(await find()).toBeNull()
  const { walletId } = unwrap(await openWallet(system, { customerId, currency: 'EUR' }))
  expect(await find()).toBe(walletId)
  // as after a restore: the same customer, another wallet
  const restored = newId('wal')
  const uuids = [uuidOf(walletId), uuidOf(restored)]
  const moved = 'SET id = $2, account_id = $2 WHERE id = $1'
  await db.ownerQuery('wallets', `UPDATE wallet ${moved}`, uuids)
  await db.ownerQuery('ledger', 'ALTER TABLE account DISABLE TRIGGER USER')
  await db.ownerQuery('ledger', 'UPDATE account SET id = $2 WHERE id = $1', uuids)
  await db.ownerQuery('ledger', 'ALTER TABLE account ENABLE TRIGGER USER')
  expect(await find()).toBe(restored)
})

it('a wallet frozen by another process is frozen for the next who looks, and gives nothing', async () => {
  const { customerId, walletId } = await openFunded()
  const state = async () => unwrap(await findWallet(customerId, 'EUR'))?.state
  const setAside = () =>
    hold({
      holdId: newId('hld'),
      walletId,
      amount: { amount: '1.00', currency: 'EUR' },
      code: 'test.hold',
      reference: newId('tr'),
    })
  expect(await state()).toBe('open')
  expect(await setAside()).toMatchObject({ ok: true })
  vi.resetModules()
  const other: typeof import('../index.ts') = await import('../index.ts')
  expect(other.freezeWallet).not.toBe(freezeWallet)
  unwrap(await other.freezeWallet(system, { walletId, reason: 'a fraud report' }))
  expect(await state()).toBe('frozen')
  expect(await setAside()).toMatchObject({ error: { code: 'wallets.wallet-frozen' } })
  await db.ownerQuery('ledger', 'UPDATE account SET is_closed = true WHERE id = $1', [
    uuidOf(walletId),
  ])
  expect(await state()).toBe('closed')
  expect(await setAside()).toMatchObject({ error: { code: 'wallets.wallet-closed' } })
})
