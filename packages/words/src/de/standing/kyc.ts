import { brand } from '@corridor/kernel/brand'
import type { kyc as English } from '../../en/standing/kyc.ts'
import type { Translation } from '../../translation.ts'

export const kyc: Translation<typeof English> = {
  none: 'Bestätigen Sie Ihre Identität, um Geld einzuzahlen und zu senden.',
  draft: 'Schließen Sie Ihre Identitätsprüfung ab, um Geld einzuzahlen und zu senden.',
  submitted: 'Wir prüfen Ihre Angaben. Das dauert meist ein paar Minuten.',
  'in-review':
    'Jemand aus unserem Team sieht sich Ihre Dokumente an. Sie hören innerhalb eines Tages von uns.',
  approved: 'Ihre Identität ist bestätigt.',
  refused:
    'Wir konnten Ihre Identität nicht bestätigen. Versuchen Sie es mit einem anderen Dokument oder wenden Sie sich an den Support.',
  'more-needed': 'Wir brauchen noch etwas von Ihnen, um Ihre Identität zu bestätigen.',
  'contact-support':
    'Wir konnten Ihre Identität nicht bestätigen. Bitte wenden Sie sich an den Support, dort hilft man Ihnen.',
  'label-documents-match': 'Dokumente und Angaben stimmen überein',
  'label-explained-by-customer': 'Abweichungen vom Kunden erklärt',
  'label-document-not-genuine': 'Dokument ist nicht echt oder wurde verändert',
  'label-person-differs': 'Dokument gehört jemand anderem',
  'label-under-age': 'Unter der Altersgrenze',
  'label-document-not-accepted': 'Art von Dokument, die wir nicht annehmen',
  'label-photo-unreadable': 'Foto unscharf, dunkel oder abgeschnitten',
  'label-document-expired': 'Dokument ist abgelaufen',
  'label-side-missing': 'Eine Seite fehlt',
  'label-name-differs': 'Name weicht vom angegebenen ab',
  'label-address-unreadable': 'Adresse fehlt oder ist nicht lesbar',
  'label-provider-clear': 'Vom Identitätsanbieter bestätigt',
  'label-provider-reject': 'Vom Identitätsanbieter abgelehnt',
  'reason-documents-match': 'Ihre Identität ist bestätigt. Sie können jetzt Geld einzahlen.',
  'reason-explained-by-customer': 'Ihre Identität ist bestätigt. Sie können jetzt Geld einzahlen.',
  'reason-document-not-genuine':
    'Mit diesem Dokument konnten wir Ihre Identität nicht bestätigen. Versuchen Sie es mit einem anderen oder wenden Sie sich an den Support.',
  'reason-person-differs':
    'Das Dokument gehört nicht der Person, auf die dieses Konto lautet. Versuchen Sie es mit Ihrem eigenen oder wenden Sie sich an den Support.',
  'reason-under-age': `Um ${brand.name} zu nutzen, müssen Sie mindestens 18 Jahre alt sein. Wenden Sie sich an den Support, wenn das nicht stimmt.`,
  'reason-document-not-accepted':
    'Diese Art von Dokument nehmen wir nicht an. Versuchen Sie es mit einem Reisepass, Personalausweis oder Führerschein.',
  'reason-photo-unreadable':
    'Wir konnten Ihr Dokument nicht lesen. Bitte laden Sie ein scharfes, gut beleuchtetes Foto hoch, auf dem alle vier Ecken zu sehen sind.',
  'reason-document-expired':
    'Ihr Dokument ist abgelaufen. Bitte laden Sie eines hoch, das heute gültig ist.',
  'reason-side-missing': 'Eine Seite Ihres Dokuments fehlt. Bitte laden Sie beide Seiten hoch.',
  'reason-name-differs':
    'Der Name in Ihrem Dokument weicht von dem Ihres Kontos ab. Laden Sie eines hoch, das auf den Namen Ihres Kontos lautet, oder schreiben Sie uns unter „Hilfe“.',
  'reason-address-unreadable':
    'Bitte prüfen Sie Ihre Adresse, oder laden Sie ein Dokument hoch, das sie zeigt und nicht älter als 3 Monate ist.',
  'reason-provider-clear': 'Ihre Identität ist bestätigt. Sie können jetzt Geld einzahlen.',
  'reason-provider-reject':
    'Mit diesem Dokument konnten wir Ihre Identität nicht bestätigen. Versuchen Sie es mit einem anderen oder wenden Sie sich an den Support.',
}
