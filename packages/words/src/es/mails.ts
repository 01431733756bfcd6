import type { mails as English } from '../en/mails.ts'
import type { Translation } from '../translation.ts'

export const mails: Translation<typeof English> = {}
