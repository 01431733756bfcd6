import type { ledger as English } from '../../en/admin/ledger.ts'
import type { Translation } from '../../translation.ts'

export const ledger: Translation<typeof English> = {}
