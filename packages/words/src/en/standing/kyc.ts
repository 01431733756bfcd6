import { brand } from '@corridor/kernel/brand'

export const kyc = {
  none: 'Verify your identity to add and send money.',
  draft: 'Finish your identity check to add and send money.',
  submitted: 'We are checking your details. This usually takes a few minutes.',
  'in-review': 'A colleague is looking at your documents. You will hear from us within a day.',
  approved: 'Your identity is verified.',
  refused:
    'We could not verify your identity. Try again with another document, or contact support.',
  'more-needed': 'We need something more from you to verify your identity.',
  'contact-support':
    'We could not verify your identity. Please contact support; they will help you.',
  'label-documents-match': 'Documents and declared data match',
  'label-explained-by-customer': 'Differences explained by the customer',
  'label-document-not-genuine': 'Document is not genuine or was altered',
  'label-person-differs': 'Document belongs to somebody else',
  'label-under-age': 'Under the age limit',
  'label-document-not-accepted': 'Kind of document that we do not accept',
  'label-photo-unreadable': 'Photo blurred, dark or cut off',
  'label-document-expired': 'Document has expired',
  'label-side-missing': 'A side or page is missing',
  'label-name-differs': 'Name differs from the declared one',
  'label-address-unreadable': 'Address missing or not readable',
  'label-provider-clear': 'Cleared by the identity provider',
  'label-provider-reject': 'Rejected by the identity provider',
  'reason-documents-match': 'Your identity is verified. You can add money now.',
  'reason-explained-by-customer': 'Your identity is verified. You can add money now.',
  'reason-document-not-genuine':
    'We could not verify your identity with this document. Try again with another one, or contact support.',
  'reason-person-differs':
    'The document does not belong to the person on this account. Try again with your own, or contact support.',
  'reason-under-age': `You must be at least 18 years old to use ${brand.name}. Contact support if this is wrong.`,
  'reason-document-not-accepted':
    'We do not accept this kind of document. Try again with a passport, identity card or driving licence.',
  'reason-photo-unreadable':
    'We could not read your document. Please upload a sharp, well-lit photo that shows all four corners.',
  'reason-document-expired': 'Your document has expired. Please upload one that is valid today.',
  'reason-side-missing': 'A side of your document is missing. Please upload both sides.',
  'reason-name-differs':
    'The name on your document differs from the one on your account. Upload one in the name on your account, or write to us under Help.',
  'reason-address-unreadable':
    'Please check your address, or upload a document that shows it, not older than 3 months.',
  'reason-provider-clear': 'Your identity is verified. You can add money now.',
  'reason-provider-reject':
    'We could not verify your identity with this document. Try again with another one, or contact support.',
} as const
