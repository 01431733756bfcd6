import { brand } from '@corridor/kernel/brand'
import type { signIn as English } from '../../en/web/sign-in.ts'
import type { Translation } from '../../translation.ts'

export const signIn: Translation<typeof English> = {
  title: 'Anmelden',
  welcome: 'Schön, dass Sie wieder da sind.',
  'new-here': 'Neu hier? <register>Konto eröffnen</register>',
  email: 'E-Mail',
  password: 'Passwort',
  forgot: 'Vergessen?',
  submit: 'Anmelden',
  busy: 'Wird angemeldet …',
  'email-missing': 'Geben Sie Ihre E-Mail-Adresse ein.',
  'password-missing': 'Geben Sie Ihr Passwort ein.',
  'no-authenticator': 'Keine Authentifizierungs-App? <reset>Neues Passwort wählen</reset>.',
  'use-authenticator': 'Authentifizierungs-App verwenden',
  'code-title': 'Geben Sie Ihren Code ein',
  'code-description': `Öffnen Sie Ihre Authentifizierungs-App und geben Sie die sechs Ziffern ein, die sie für ${brand.name} anzeigt.`,
  code: 'Sechsstelliger Code',
  'code-short': 'Der Code hat sechs Ziffern.',
  'recovery-code': 'Wiederherstellungscode',
  'recovery-hint': 'Jeder Code gilt einmal.',
  'recovery-missing': 'Geben Sie einen Ihrer Wiederherstellungscodes ein.',
  'use-recovery': 'Wiederherstellungscode verwenden',
  'use-app': 'App verwenden',
  'lost-both': 'Ich habe beides verloren',
  back: 'Zurück',
  'lost-title': 'Authentifizierungs-App verloren?',
  'lost-description': 'So kommen Sie ohne App und ohne Wiederherstellungscode wieder hinein.',
  'lost-write': 'Wir schreiben an Ihre E-Mail-Adresse.',
  'lost-document': 'Sie zeigen uns Ihren Pass oder ein anderes Ausweisdokument.',
  'lost-two-people': 'Zwei Personen bei uns prüfen es.',
  'lost-after': 'Nach zwei Tagen, in denen Sie abbrechen können, wird Ihre App entfernt.',
  'lost-consequences':
    'Dann werden alle Geräte abgemeldet, und alle API-Schlüssel enden. Einen Tag lang können Sie nur Personen bezahlen, die Sie schon bezahlt haben.',
  'lost-submit': 'Schreiben Sie mir',
  'lost-busy': 'Wir schreiben Ihnen …',
  'lost-written': 'Wir haben Ihnen geschrieben',
  'lost-written-detail':
    'Öffnen Sie den Link in der E-Mail, um fortzufahren. Dort können Sie auch abbrechen.',
  'end-signed-out': 'Sie sind abgemeldet.',
  'end-idle':
    'Sie waren eine Weile nicht da. Damit Ihr Geld sicher bleibt, haben wir Sie abgemeldet.',
  'end-ended':
    'Ihre Sitzung ist beendet. Melden Sie sich wieder an, um fortzufahren; es wurde nichts geändert.',
  'end-reset': 'Ihr Passwort ist geändert. Melden Sie sich mit dem neuen an.',
  unreachable: `Wir konnten ${brand.name} nicht erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Sie sind nicht angemeldet.`,
  'too-many':
    'Das waren zu viele Anfragen auf einmal. Warten Sie eine Minute und versuchen Sie es noch einmal.',
}
