import { userRegistered } from '@corridor/domain/identity/events'
import { ledgerTransferPosted } from '@corridor/domain/ledger/events'
import { on, type Reaction, together } from '@corridor/kernel/event'
import { openFirstWallet } from './steps/open-first-wallet.ts'
import { type PostedEvent, publishMovements } from './steps/publish-movements.ts'

const openFirst = 'wallets.open-first-wallet'
const publish = 'wallets.publish-movements'

const movements = together<PostedEvent>(publish, (posted) => publishMovements(publish, posted))

export const reactsTo: Reaction[] = [
  on(userRegistered, openFirst, (event) => openFirstWallet(openFirst, event.id, event.payload)),
  movements.on(ledgerTransferPosted, (event) => event),
]
