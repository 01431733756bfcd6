import { userRegistered } from '@corridor/domain/identity/events'
import { ledgerTransferPosted } from '@corridor/domain/ledger/events'
import { on, type Reaction } from '@corridor/kernel/event'
import { openFirstWallet } from './use-cases/open-first-wallet.ts'
import { publishMovements } from './use-cases/publish-movements.ts'

const openFirst = 'wallets.open-first-wallet'
const publish = 'wallets.publish-movements'

export const reactsTo: Reaction[] = [
  on(userRegistered, openFirst, (event) => openFirstWallet(openFirst, event.id, event.payload)),
  on(ledgerTransferPosted, publish, (event) => publishMovements(publish, event.id, event.payload)),
]
