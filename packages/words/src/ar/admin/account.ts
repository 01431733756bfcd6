import type { account as English } from '../../en/admin/account.ts'
import type { Translation } from '../../translation.ts'

export const account: Translation<typeof English> = {
  title: 'حسابي',
  roles: 'الأدوار',
  id: 'المعرّف',
  'staff-id': 'معرّف الموظف',
  may: 'الصلاحيات',
  'may-note': 'مسؤول النظام هو من يغيّر الأدوار؛ ولا يغيّر أحد أدواره بنفسه.',
  look: 'المظهر',
  language: 'اللغة',
}
