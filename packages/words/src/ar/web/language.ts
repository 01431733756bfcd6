import type { language as English } from '../../en/web/language.ts'
import type { Translation } from '../../translation.ts'

export const language: Translation<typeof English> = {}
