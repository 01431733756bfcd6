import type { convert as English } from '../../en/web/convert.ts'
import type { Translation } from '../../translation.ts'

export const convert: Translation<typeof English> = {}
