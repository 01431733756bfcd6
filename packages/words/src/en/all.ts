import { admin } from './admin.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { mails } from './mails.ts'
import { standing } from './standing.ts'
import { ui } from './ui.ts'
import { web } from './web.ts'

/** What everybody reads, in English: the catalogue that the others follow, key by key. */
export const en = { admin, errors, fields, mails, standing, ui, web } as const
