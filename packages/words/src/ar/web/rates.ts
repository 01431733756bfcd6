import type { rates as English } from '../../en/web/rates.ts'
import type { Translation } from '../../translation.ts'

export const rates: Translation<typeof English> = {}
