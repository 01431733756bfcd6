import type { acceptInvitation as English } from '../../en/admin/accept-invitation.ts'
import type { Translation } from '../../translation.ts'

export const acceptInvitation: Translation<typeof English> = {
  title: 'Einladung annehmen',
  heading: 'Ihre Einladung',
  'problem-advice':
    'Bitten Sie die Administration, Sie erneut einzuladen; ein neuer Link kommt per E-Mail.',
  'try-again': 'Noch einmal versuchen',
  welcome: 'Willkommen, {name}',
  'welcome-detail':
    'Richten Sie Ihr Konto für {email} ein. Zuerst ein Passwort, dann Ihre Authenticator-App.',
  'new-password': 'Neues Passwort',
  'password-hint': 'Mindestens 8 Zeichen; am wichtigsten ist die Länge.',
  'password-submit': 'Weiter zur Authenticator-App',
  'password-busy': 'Weiter …',
  nearly: 'Fast geschafft, {name}',
  'nearly-detail': 'Ihre Authenticator-App liefert bei jeder Anmeldung einen Code.',
  scan: 'Scannen Sie dies mit einer Authenticator-App oder geben Sie den Schlüssel dort ein.',
  'qr-code': 'QR-Code für Ihre Authenticator-App',
  'copy-key': 'Schlüssel kopieren',
  key: 'Schlüssel',
  'first-code': 'Erster Code aus der App',
  'first-code-hint': 'Sechs Ziffern.',
  'start-over': 'Von vorn beginnen',
  'enrol-submit': 'Mein Konto einrichten',
  'enrol-busy': 'Wird eingerichtet …',
  'codes-title': 'Bewahren Sie Ihre Wiederherstellungscodes auf',
  'codes-detail': 'Mit jedem können Sie sich einmal anmelden, wenn Sie die App nicht haben.',
  'codes-once':
    'Sie werden nur jetzt angezeigt. Speichern Sie sie in einem Passwortmanager, oder drucken Sie sie aus.',
  codes: 'Wiederherstellungscodes',
  'codes-copied': 'Wiederherstellungscodes kopiert',
  'codes-copy': 'Alle kopieren',
  'codes-stored': 'Ich habe die Codes gesichert',
  'to-sign-in': 'Zur Anmeldung',
}
