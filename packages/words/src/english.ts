import type { en } from './en/all.ts'
import type { Translation } from './translation.ts'

/** What a language has to say. */
export type English = Translation<typeof en>
