import type { transfers as English } from '../../en/admin/transfers.ts'
import type { Translation } from '../../translation.ts'

export const transfers: Translation<typeof English> = {}
