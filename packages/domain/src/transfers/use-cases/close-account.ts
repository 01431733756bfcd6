import { closeCustomer, getCustomer } from '@corridor/domain/identity'
import type { CustomerAction } from '@corridor/domain/identity/contract'
import { countOpenDeposits } from '@corridor/domain/payments'
import { closeWallet, listWallets } from '@corridor/domain/wallets'
import type { WalletView } from '@corridor/domain/wallets/contract'
import type { StaffActor } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { fromWire, type WireMoney } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import { logger } from '@corridor/telemetry'
import { transfersErrors } from '../errors.ts'
import { countMoving } from '../store/queries.ts'

/**
 * Closes a customer's account with its wallets, when no money of theirs is left, held or on its way; sessions,
 * tokens and API keys end with it. It lives here because only this domain may ask wallets, payments and identity.
 *
 * The ledger closes each wallet under the account's lock, so that no credit slips in; what began meanwhile is looked
 * for once more before the account itself ends. Repeating it after a failure goes on where it stopped.
 * Errors: transfers.account-has-{money, transfers, deposits, frozen-wallet}; identity's not-allowed, not-found,
 * status-conflict.
 */
export async function closeAccount(
  actor: StaffActor,
  input: CustomerAction,
): Promise<Result<void>> {
  const { customerId } = input
  const customer = await getCustomer(actor, customerId)
  if (!customer.ok) return customer
  if (customer.value.status === 'closed') return closeCustomer(actor, input)
  const quiet = await refuseWhileMoneyMoves(customerId)
  if (!quiet.ok) return quiet
  const emptied = await closeWallets(actor, customerId)
  if (!emptied.ok) return emptied
  // what began between the first look and the closing of the wallets
  const stillQuiet = await refuseWhileMoneyMoves(customerId)
  if (!stillQuiet.ok) return stillQuiet
  const closed = await closeCustomer(actor, input)
  if (!closed.ok) return closed
  // a wallet that was opened in the last moment; nobody can open another now
  const rest = await closeWallets(actor, customerId)
  if (!rest.ok) logger.warn({ customerId, code: rest.error.code }, 'a closed account has a wallet')
  return ok()
}

async function refuseWhileMoneyMoves(customerId: Id<'cus'>): Promise<Result<void>> {
  const wallets = await listWallets(customerId)
  if (!wallets.ok) return wallets
  const open = wallets.value.filter((wallet) => wallet.state !== 'closed')
  const full = open.filter(({ posted, held }) => isSome(posted) || isSome(held))
  if (full.length > 0) return hasMoney(full)
  const frozen = open.filter((wallet) => wallet.state === 'frozen').map(({ currency }) => currency)
  if (frozen.length > 0) {
    return transfersErrors.fail('account-has-frozen-wallet', {
      details: { wallets: frozen.join(', ') },
    })
  }
  const moving = await countMoving(customerId)
  if (moving > 0) {
    return transfersErrors.fail('account-has-transfers', { details: { count: String(moving) } })
  }
  const { awaiting, exceptions } = await countOpenDeposits(customerId)
  if (awaiting + exceptions === 0) return ok()
  return transfersErrors.fail('account-has-deposits', {
    details: { awaiting: String(awaiting), exceptions: String(exceptions) },
  })
}

function isSome(money: WireMoney): boolean {
  return fromWire(money).minor !== 0n
}

/** Says which wallets, with what is in each, and in the same order how much of it is held. */
function hasMoney(full: readonly WalletView[]): Result<never> {
  const listOf = (text: (wallet: WalletView) => string) => full.map(text).join(', ')
  return transfersErrors.fail('account-has-money', {
    details: {
      wallets: listOf(({ posted, currency }) => `${posted.amount} ${currency}`),
      held: listOf(({ held }) => held.amount),
    },
  })
}

async function closeWallets(actor: StaffActor, customerId: Id<'cus'>): Promise<Result<void>> {
  const wallets = await listWallets(customerId)
  if (!wallets.ok) return wallets
  for (const wallet of wallets.value) {
    if (wallet.state === 'closed') continue
    const closed = await closeWallet(actor, { walletId: wallet.walletId })
    if (closed.ok) continue
    if (closed.error.code === 'wallets.wallet-frozen') {
      return transfersErrors.fail('account-has-frozen-wallet', {
        details: { wallets: wallet.currency },
      })
    }
    if (closed.error.code === 'wallets.wallet-not-empty') {
      return transfersErrors.fail('account-has-money', { details: { wallets: wallet.currency } })
    }
    return closed
  }
  return ok()
}
