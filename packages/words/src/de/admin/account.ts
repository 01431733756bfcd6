import type { account as English } from '../../en/admin/account.ts'
import type { Translation } from '../../translation.ts'

export const account: Translation<typeof English> = {
  title: 'Mein Konto',
  roles: 'Rollen',
  id: 'ID',
  'staff-id': 'Personal-ID',
  may: 'Darf',
  'may-note': 'Rollen ändert die Administration; niemand ändert die eigenen.',
  look: 'Darstellung',
  language: 'Sprache',
}
