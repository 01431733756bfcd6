export const account = {
  title: 'My account',
  roles: 'Roles',
  id: 'Id',
  'staff-id': 'staff id',
  may: 'May',
  'may-note': 'An administrator changes roles; nobody changes their own.',
  look: 'Look',
  language: 'Language',
} as const
