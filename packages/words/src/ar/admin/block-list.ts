import type { blockList as English } from '../../en/admin/block-list.ts'
import type { Translation } from '../../translation.ts'

export const blockList: Translation<typeof English> = {}
