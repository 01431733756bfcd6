import type { account as English } from '../../en/admin/account.ts'
import type { Translation } from '../../translation.ts'

export const account: Translation<typeof English> = {}
