import type { Check } from '@corridor/db/check'
import { movementsPosted } from './movements-posted.ts'

/** What wallets promises, each promise checked. */
export const walletChecks: readonly Check[] = [movementsPosted]
