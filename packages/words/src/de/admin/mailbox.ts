import type { mailbox as English } from '../../en/admin/mailbox.ts'
import type { Translation } from '../../translation.ts'

export const mailbox: Translation<typeof English> = {}
