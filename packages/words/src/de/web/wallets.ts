import type { wallets as English } from '../../en/web/wallets.ts'
import type { Translation } from '../../translation.ts'

export const wallets: Translation<typeof English> = {}
