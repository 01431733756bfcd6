import type { customers as English } from '../../en/admin/customers.ts'
import type { Translation } from '../../translation.ts'

export const customers: Translation<typeof English> = {}
