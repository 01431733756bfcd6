import type { account as English } from '../../en/admin/account.ts'
import type { Translation } from '../../translation.ts'

export const account: Translation<typeof English> = {
  title: 'Mi cuenta',
  roles: 'Funciones',
  id: 'ID',
  'staff-id': 'ID de personal',
  may: 'Puede',
  'may-note': 'Las funciones las cambia la administración; nadie cambia las suyas.',
  look: 'Apariencia',
  language: 'Idioma',
}
