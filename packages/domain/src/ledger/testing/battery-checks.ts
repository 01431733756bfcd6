import {
  expireHolds,
  hold,
  type PostInput,
  post,
  previewPosting,
  setAccountFlags,
  setBalanceMonitor,
  voidHold,
} from '@corridor/domain/ledger'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import {
  type AccountId,
  balanceOf,
  differences,
  held,
  move,
  openCustomer,
  openFunded,
  openHouse,
} from './accounts.ts'
import { reversals } from './battery-reversals.ts'
import { type Check, eur, posting } from './battery-scene.ts'

/** What the ledger promises, each with what is expected and what is found. */
export const checks: Readonly<Record<string, Check>> = {
  async 'spends what is there and no more'({ house }) {
    const customer = await openFunded(house, '10.00')
    return [
      ['ledger.insufficient-funds', codeOf(await move(customer, house, '10.01'))],
      ['10.00 0.00 10.00', await balanceOf(customer)],
      ['ok', codeOf(await move(customer, house, '10.00'))],
      ['0.00 0.00 0.00', await balanceOf(customer)],
    ]
  },
  async 'judges a posting by where it leaves its accounts'({ house }) {
    const [a, b] = [await openFunded(house, '1.00'), await openCustomer()]
    const input = posting(a, b, '3.00')
    const back = { debitAccountId: house, creditAccountId: a, amount: eur('2.00') }
    const short = { ...posting(a, b, '0.50'), legs: [...input.legs, ...input.legs] }
    return [
      ['ledger.insufficient-funds', codeOf(await post(short))],
      ['ok', codeOf(await post({ ...input, legs: [...input.legs, back] }))],
      ['0.00 0.00 0.00', await balanceOf(a)],
    ]
  },
  async 'sets money aside, uses it once and gives back the rest'({ house }) {
    const customer = await openFunded(house, '10.00')
    const holdId = await held(customer, '6.00')
    const capture = (amount: string, isFinal: boolean) =>
      post({
        ...posting(customer, house, amount),
        captures: [{ holdId, amount: eur(amount), isFinal }],
      })
    const outcome: [unknown, unknown][] = [
      ['10.00 6.00 4.00', await balanceOf(customer)],
      ['ledger.insufficient-funds', codeOf(await move(customer, house, '4.01'))],
      [
        'ledger.insufficient-funds',
        codeOf(
          await hold({
            holdId: newId('hld'),
            debitAccountId: customer,
            amount: eur('4.01'),
            code: 'x',
            reference: 'x',
          }),
        ),
      ],
      ['ledger.capture-exceeds-hold', codeOf(await capture('6.01', true))],
      [
        'ledger.capture-unmatched',
        codeOf(
          await post({
            ...posting(house, customer, '6.00'),
            captures: [{ holdId, amount: eur('6.00') }],
          }),
        ),
      ],
      ['ok', codeOf(await capture('2.00', false))],
      ['8.00 4.00 4.00', await balanceOf(customer)],
      ['ok', codeOf(await capture('1.00', true))],
      ['7.00 0.00 7.00', await balanceOf(customer)],
      ['ledger.hold-closed', codeOf(await capture('1.00', true))],
    ]
    return outcome
  },
  async 'gives back what is voided or has expired, once'({ house, ask }) {
    const customer = await openFunded(house, '10.00')
    const [voided, expired] = [await held(customer, '3.00'), await held(customer, '2.00')]
    const outcome: [unknown, unknown][] = [
      ['ok', codeOf(await voidHold({ holdId: voided, commandId: 'v' }))],
      ['10.00 2.00 8.00', await balanceOf(customer)],
      ['ok', codeOf(await voidHold({ holdId: voided, commandId: 'v' }))],
      ['ledger.hold-closed', codeOf(await voidHold({ holdId: voided, commandId: 'w' }))],
    ]
    await ask('UPDATE open_hold SET expires_at = now() WHERE hold_id = $1', [uuidOf(expired)])
    const late = {
      ...posting(customer, house, '2.00'),
      captures: [{ holdId: expired, amount: eur('2.00') }],
    }
    outcome.push(['ledger.hold-expired', codeOf(await post(late))])
    await expireHolds()
    outcome.push(['10.00 0.00 10.00', await balanceOf(customer)])
    return outcome
  },
  async 'does once what is asked twice, and never something else'({ house }) {
    const customer = await openFunded(house, '10.00')
    const input = posting(customer, house, '10.00')
    const first = await post(input)
    const again = await post(input)
    const changes: Partial<PostInput>[] = [
      { code: 'test.other' },
      { reference: 'other' },
      { effectiveAt: '2026-01-01T00:00:00.000Z' },
      { legs: posting(customer, house, '9.99').legs },
      { legs: posting(house, customer, '10.00').legs },
      { legs: [...input.legs, ...input.legs] },
    ]
    const others = await Promise.all(changes.map((change) => post({ ...input, ...change })))
    const holding = {
      holdId: newId('hld'),
      debitAccountId: house,
      amount: eur('1.00'),
      code: 'x',
      reference: 'x',
      expiresInSeconds: 60,
    }
    await hold(holding)
    return [
      ['ok', codeOf(first)],
      [true, again.ok && again.value.isReplay],
      [changes.map(() => 'ledger.id-reused'), others.map(codeOf)],
      ['ok', codeOf(await hold(holding))],
      ['ledger.id-reused', codeOf(await hold({ ...holding, amount: eur('2.00') }))],
      ['ledger.id-reused', codeOf(await hold({ ...holding, expiresInSeconds: 61 }))],
      ['0.00 0.00 0.00', await balanceOf(customer)],
    ]
  },
  async 'keeps frozen, closed, foreign and unknown accounts out'({ house }) {
    const [frozen, closed, dollars] = [
      await openFunded(house, '5.00'),
      await openCustomer(),
      await openHouse('USD'),
    ]
    unwrap(await setAccountFlags({ accountId: frozen, isFrozen: true }))
    unwrap(await setAccountFlags({ accountId: closed, isClosed: true }))
    const holdOn = (debitAccountId: AccountId) =>
      hold({ holdId: newId('hld'), debitAccountId, amount: eur('1.00'), code: 'x', reference: 'x' })
    // Short by its first leg, and wrong by its second: legs are judged before what they leave.
    const toClosed = posting(house, closed, '1.00')
    const short = posting(await openFunded(house, '1.00'), house, '2.00')
    const both = { ...toClosed, legs: [...short.legs, ...toClosed.legs] }
    return [
      ['ledger.account-frozen', codeOf(await move(frozen, house, '1.00'))],
      ['ok', codeOf(await move(house, frozen, '1.00'))],
      ['ledger.account-frozen', codeOf(await holdOn(frozen))],
      ['ledger.account-closed', codeOf(await post(both))],
      ['ledger.account-closed', codeOf(await move(house, closed, '1.00'))],
      ['ledger.currency-mismatch', codeOf(await move(house, dollars, '1.00'))],
      ['ledger.currency-mismatch', codeOf(await holdOn(dollars))],
      ['ledger.account-not-found', codeOf(await move(house, newId('acc'), '1.00'))],
      [
        'ledger.account-not-empty',
        codeOf(await setAccountFlags({ accountId: frozen, isFrozen: false, isClosed: true })),
      ],
    ]
  },
  async 'refuses one of many and leaves the others alone'({ house }) {
    const [rich, poor] = [await openFunded(house, '10.00'), await openFunded(house, '1.00')]
    const results = await Promise.all([
      move(rich, house, '1.00'),
      move(poor, rich, '9.00'),
      move(rich, house, '1.00'),
      move(poor, rich, '9.00'),
      move(poor, house, '0.50'),
    ])
    const short = 'ledger.insufficient-funds'
    const holdId = await held(rich, '2.00')
    const capture = (from: AccountId, isFinal: boolean) =>
      post({
        ...posting(from, house, '0.10'),
        captures: [{ holdId, amount: eur('0.10'), isFinal }],
      })
    const captures = await Promise.all([capture(poor, true), capture(rich, false)])
    unwrap(await voidHold({ holdId, commandId: 'rest' }))
    return [
      [['ok', short, 'ok', short, 'ok'], results.map(codeOf)],
      [['ledger.capture-unmatched', 'ok'], captures.map(codeOf)],
      ['7.90 0.00 7.90', await balanceOf(rich)],
      ['0.50 0.00 0.50', await balanceOf(poor)],
    ]
  },
  async 'fills no account beyond its ceiling'({ house }) {
    const account = await openCustomer('EUR', '5.00')
    return [
      ['ok', codeOf(await move(house, account, '4.00'))],
      ['ledger.ceiling-exceeded', codeOf(await move(house, account, '1.01'))],
      ['ok', codeOf(await move(house, account, '1.00'))],
    ]
  },
  ...reversals,
  async 'tells each posting and each crossing once'({ house, ask }) {
    const customer = await openFunded(house, '10.00')
    unwrap(
      await setBalanceMonitor({
        monitorId: newId('mon'),
        accountId: customer,
        direction: 'below',
        threshold: eur('5.00'),
        isActive: true,
      }),
    )
    const input = posting(customer, house, '6.00')
    unwrap(await post(input))
    unwrap(await move(customer, house, '1.00'))
    const count = async (sql: string, value: string) => (await ask(sql, [value]))[0]?.n
    return [
      [
        1,
        await count(
          `SELECT count(*)::int AS n FROM outbox_feed WHERE id = $1 AND payload->>'code' = 'test.battery'`,
          uuidOf(input.transferId),
        ),
      ],
      [
        1,
        await count(
          `SELECT count(*)::int AS n FROM outbox_event WHERE type = 'ledger.balance-crossed.v1' AND payload->>'accountId' = $1`,
          customer,
        ),
      ],
    ]
  },
  async 'previews without a trace'({ house }) {
    const customer = await openFunded(house, '10.00')
    const input = posting(customer, house, '4.00')
    const preview = unwrap(await previewPosting(input))
    return [
      [
        ['6.00'],
        preview.balances
          .filter((each) => each.accountId === customer)
          .map((each) => each.available.amount),
      ],
      [
        'ledger.insufficient-funds',
        codeOf(await previewPosting(posting(customer, house, '10.01'))),
      ],
      ['10.00 0.00 10.00', await balanceOf(customer)],
      ['ok', codeOf(await post(input))],
    ]
  },
  async 'keeps books that can be rebuilt'() {
    return [[[], await differences()]]
  },
}
