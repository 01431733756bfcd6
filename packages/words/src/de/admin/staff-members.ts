import type { staffMembers as English } from '../../en/admin/staff-members.ts'
import type { Translation } from '../../translation.ts'

export const staffMembers: Translation<typeof English> = {
  title: 'Personal',
  'empty-title': 'Noch keine Mitarbeitenden',
  name: 'Name',
  email: 'E-Mail',
  roles: 'Rollen',
  'role-support': 'Kundenservice',
  'role-compliance': 'Compliance',
  'role-admin': 'Administration',
  'role-support-detail':
    'Kunden, Überweisungen und Nachrichten. Sieht und entscheidet keine Alerts.',
  'role-compliance-detail':
    'Identitätsprüfungen, Alerts, Klärungsfälle; hebt Sperren auf und schließt Konten.',
  'role-admin-detail': 'Personal, Warteschlangen und Konfiguration. Kein Zugriff auf Fälle.',
  status: 'Status',
  since: 'Seit',
  'last-sign-in': 'Letzte Anmeldung',
  never: 'Nie',
  invite: 'Jemanden einladen',
  'invite-description':
    'Eine zweite Administratorin oder ein zweiter Administrator muss innerhalb von 24 Stunden zustimmen. Dann geht ein Link per E-Mail an diese Adresse und an niemanden sonst.',
  back: 'Zurück',
  asking: 'Wird beantragt …',
  ask: 'Zustimmung beantragen',
  'work-email': 'Geschäftliche E-Mail',
  why: 'Grund',
  asked: 'Beantragt: Eine zweite Administratorin oder ein zweiter Administrator muss zustimmen',
  'audit-trail': 'Prüfpfad',
  disable: 'Deaktivieren',
  'invite-again': 'Erneut einladen',
  'enable-again': 'Wieder aktivieren',
  'change-roles': 'Rollen ändern',
  id: 'ID',
  'copy-id': 'Mitarbeiter-ID',
  'own-account': 'Niemand ändert das eigene Konto.',
  'disable-act': '{name} deaktivieren',
  disabling: 'Wird deaktiviert …',
  'disable-consequence':
    'Alle Sitzungen dieser Person enden sofort, und sie kann sich nicht mehr anmelden.',
  disabled: '{name} ist deaktiviert',
  'invite-again-act': 'Erneute Einladung von {name} beantragen',
  'invite-again-consequence':
    'Eine zweite Administratorin oder ein zweiter Administrator muss innerhalb von 24 Stunden zustimmen. Dann enden Passwort, Authentifizierungs-App und Sitzungen, und ein Link geht per E-Mail an {email}.',
  'enable-act': 'Erneute Aktivierung von {name} beantragen',
  'enable-consequence':
    'Eine zweite Administratorin oder ein zweiter Administrator muss innerhalb von 24 Stunden zustimmen. Dann geht ein Link per E-Mail an {email}; die Rollen sind {roles}.',
  'set-roles-act': 'Änderung der Rollen von {name} beantragen',
  'set-roles-consequence':
    'Von {before} zu {after}. Eine zweite Administratorin oder ein zweiter Administrator muss innerhalb von 24 Stunden zustimmen.',
  waiting: 'Wartet auf eine zweite Zustimmung',
  'waiting-description':
    'Nichts davon ist bisher geschehen. Wer es beantragt hat, kann nicht zustimmen.',
  requests: 'Anträge',
  'request-create': '{name} einladen als {roles}',
  'request-set-roles': 'Rollen von {name} ändern von {before} zu {roles}',
  'request-enable': '{name} wieder aktivieren als {roles}',
  'request-invite-again':
    '{name} erneut einladen: Passwort, Authentifizierungs-App und Sitzungen enden',
  'request-by-you': '<email></email> · von Ihnen beantragt, <asked></asked> · endet <ends></ends>',
  'request-by': '<email></email> · beantragt von {name}, <asked></asked> · endet <ends></ends>',
  'about-self':
    'Das betrifft Ihr eigenes Konto, daher entscheidet jemand anderes aus der Administration.',
  approve: 'Zustimmen',
  approving: 'Wird bestätigt …',
  decline: 'Ablehnen',
  cancel: 'Antrag zurückziehen',
  'approved-invitation': 'Zugestimmt: Eine Einladung geht an {email}',
  'approved-roles': 'Zugestimmt: Die Rollen von {name} sind geändert',
  declined: 'Der Antrag ist abgelehnt',
  cancelled: 'Der Antrag ist zurückgezogen',
}
