import { getPosting, post, reverse } from '@corridor/domain/ledger'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { balanceOf, openFunded } from './accounts.ts'
import { type Check, eur, posting } from './battery-scene.ts'

/** What the ledger promises of reversals. */
export const reversals: Readonly<Record<string, Check>> = {
  async 'reverses once, in full or in parts, and links it'({ house }) {
    const customer = await openFunded(house, '10.00')
    const original = posting(customer, house, '4.00')
    unwrap(await post(original))
    const undo = async (amount?: string) => {
      const transferId = newId('led')
      const legs = amount === undefined ? {} : { legs: [{ legNo: 1, amount: eur(amount) }] }
      const result = await reverse({
        transferId,
        originalId: original.transferId,
        code: 'x',
        reference: 'x',
        ...legs,
      })
      return { transferId, code: codeOf(result) }
    }
    const first = await undo('1.50')
    const stored = unwrap(await getPosting(first.transferId))
    return [
      ['ok', first.code],
      [original.transferId, stored.reversesId],
      ['7.50 0.00 7.50', await balanceOf(customer)],
      ['ledger.reversal-exceeds-original', (await undo()).code],
      ['ledger.reversal-exceeds-original', (await undo('2.51')).code],
      ['ok', (await undo('2.50')).code],
      ['10.00 0.00 10.00', await balanceOf(customer)],
    ]
  },
  async 'takes a reversal of another leg under the same id for another one'({ house }) {
    const customer = await openFunded(house, '10.00')
    const [leg] = posting(customer, house, '2.00').legs
    if (!leg) throw new Error('a posting has a leg')
    const original = { ...posting(customer, house, '2.00'), legs: [leg, leg] }
    unwrap(await post(original))
    const transferId = newId('led')
    const undo = (legNo: number) =>
      reverse({
        transferId,
        originalId: original.transferId,
        code: 'x',
        reference: 'x',
        legs: [{ legNo, amount: eur('2.00') }],
      })
    return [
      ['ok', codeOf(await undo(1))],
      [true, unwrap(await undo(1)).isReplay],
      ['ledger.id-reused', codeOf(await undo(2))],
      ['8.00 0.00 8.00', await balanceOf(customer)],
    ]
  },
}
