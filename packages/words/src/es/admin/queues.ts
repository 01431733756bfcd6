import type { queues as English } from '../../en/admin/queues.ts'
import type { Translation } from '../../translation.ts'

export const queues: Translation<typeof English> = {}
