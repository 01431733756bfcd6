import type { addMoney as English } from '../../en/web/add-money.ts'
import type { Translation } from '../../translation.ts'

export const addMoney: Translation<typeof English> = {}
