import { brand } from '@corridor/kernel/brand'
import type { accountNotices as English } from '../../en/mails/account.ts'
import type { Translation } from '../../translation.ts'
import { notYou } from './not-you.ts'

export const accountNotices: Translation<typeof English> = {
  'verify-email-title': 'Bestätigen Sie Ihre E-Mail-Adresse',
  'verify-email-body': `Willkommen bei ${brand.name}. Bestätigen Sie diese Adresse, um die Einrichtung Ihres Kontos abzuschließen. Der Link gilt 24 Stunden lang.`,
  'verify-email-action': 'Meine Adresse bestätigen',
  'registration-repeated-title': 'Sie haben bereits ein Konto',
  'registration-repeated-body':
    'Jemand hat versucht, sich mit dieser Adresse zu registrieren. Wenn Sie das waren, melden Sie sich stattdessen an. Wenn nicht, brauchen Sie nichts zu tun: Es hat sich nichts geändert.',
  'registration-repeated-action': 'Anmelden',
  'email-verified-title': 'Ihre E-Mail-Adresse ist bestätigt',
  'email-verified-body':
    'Bestätigen Sie als Nächstes Ihre Identität, um Geld einzuzahlen und zu senden.',
  'reset-password-title': 'Setzen Sie Ihr Passwort zurück',
  'reset-password-body':
    'Mit diesem Link wählen Sie ein neues Passwort. Er funktioniert einmal und gilt 30 Minuten lang. Wenn Sie ihn nicht angefordert haben, brauchen Sie nichts zu tun.',
  'reset-password-action': 'Neues Passwort wählen',
  'password-changed-title': 'Ihr Passwort wurde geändert',
  'password-changed-body': `Ihre anderen Sitzungen wurden abgemeldet. ${notYou}`,
  'new-sign-in-title': 'Neue Anmeldung in Ihrem Konto',
  'new-sign-in-body': `Jemand hat sich von einem Gerät angemeldet, das wir noch nicht kannten. ${notYou}`,
  'new-sign-in-action': 'Ihre Geräte ansehen',
  'sessions-ended-title': 'Eines Ihrer Geräte wurde abgemeldet',
  'sessions-ended-body': `Sie waren auf mehr Geräten angemeldet, als ein Konto offen haben darf. Deshalb wurde das Gerät abgemeldet, das am längsten nicht benutzt wurde. ${notYou}`,
  'sessions-ended-action': 'Ihre Geräte ansehen',
  'totp-enabled-title': 'Die Anmeldung in zwei Schritten ist an',
  'totp-enabled-body': 'Von jetzt an fragen wir beim Anmelden nach einem Code aus Ihrer App.',
  'totp-disabled-title': 'Die Anmeldung in zwei Schritten ist aus',
  'totp-disabled-body': `Wir fragen beim Anmelden nicht mehr nach einem Code. ${notYou}`,
  'recovery-code-used-title': 'Ein Wiederherstellungscode wurde benutzt',
  'recovery-code-used-body': `Jemand hat sich mit einem Ihrer Wiederherstellungscodes angemeldet. Er kann nicht noch einmal benutzt werden. ${notYou}`,
  'account-locked-title': 'Ihr Konto ist für eine Weile gesperrt',
  'account-locked-body':
    'Jemand ist zu oft daran gescheitert, sich in Ihrem Konto anzumelden, und muss warten. Geräte, auf denen Sie sich schon früher angemeldet haben, sind davon nicht betroffen; ein neues braucht den Code Ihrer Authenticator-App oder etwas Zeit. Sie können auch jetzt Ihr Passwort zurücksetzen.',
  'account-locked-action': 'Zur Anmeldung',
  'account-suspended-title': 'Ihr Konto ist angehalten',
  'account-suspended-body':
    'Sie können sich vorerst nicht anmelden und kein Geld bewegen, und Ihre API-Schlüssel sind beendet. Ihr Geld ist sicher. Antworten Sie auf diese E-Mail, dann sagen wir Ihnen, was wir brauchen.',
  'account-restored-title': 'Ihr Konto funktioniert wieder',
  'account-restored-body':
    'Melden Sie sich an wie zuvor. Ihre bisherigen API-Schlüssel sind beendet: Erstellen Sie neue, wo Sie sie brauchen.',
  'account-closed-title': 'Ihr Konto ist geschlossen',
  'account-closed-body': `Danke, dass Sie ${brand.name} benutzt haben. Wir bewahren die Unterlagen auf, die das Gesetz verlangt, und sonst nichts. Wenn Sie das nicht erwartet haben, antworten Sie auf diese E-Mail.`,
  'kyc-approved-title': 'Sie sind verifiziert',
  'kyc-approved-body':
    'Wir haben Ihre Identität bestätigt. Sie können Geld einzahlen, umtauschen und senden.',
  'kyc-approved-action': 'Zu Ihrem Konto',
  'kyc-raised-title': 'Ihre Limits sind höher',
  'kyc-raised-body':
    'Wir haben auch Ihre Anschrift bestätigt. Ihr Konto zeigt, wie viel Sie jetzt bewegen können.',
  'kyc-raised-action': 'Ihre Limits ansehen',
  'kyc-refused-title': 'Wir konnten Sie nicht verifizieren',
  'kyc-refused-body':
    'Öffnen Sie Ihr Konto, um zu sehen, warum und was Sie als Nächstes tun können.',
  'kyc-refused-action': 'Ansehen, was zu tun ist',
  'kyc-more-needed-title': 'Wir brauchen noch etwas von Ihnen',
  'kyc-more-needed-body':
    'Um Ihre Identität zu bestätigen, brauchen wir noch etwas mehr. Öffnen Sie Ihr Konto, um zu sehen, was.',
  'kyc-more-needed-action': 'Ansehen, was wir brauchen',
  'support-answered-title': 'Wir haben Ihre Nachricht beantwortet',
  'support-answered-body': 'Sie haben eine Antwort von unserem Support-Team.',
  'support-answered-action': 'Lesen',
}
