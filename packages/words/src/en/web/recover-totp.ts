export const recoverTotp = {
  title: 'Lost authenticator',
  detail: 'Somebody with your password asked us to take your authenticator off.',
  'go-to-sign-in': 'Go to sign-in',
  cancelled: 'Cancelled',
  'cancelled-detail':
    'Your authenticator stays. If you did not ask for this, somebody knows your password: <reset>choose a new one</reset>.',
  'state-proof-submitted': 'We are looking at your documents. We write to you when it goes on.',
  'state-proven': 'We know that it is you. One of our people looks at it next.',
  'state-recommended': 'A second person looks at it now. We write to you when it goes on.',
  'taken-off-at':
    'Two of our people have agreed. Your authenticator is taken off <time></time>. Until then you can cancel.',
  'not-you': 'Not you, or found it again?',
  cancel: 'Cancel, keep my authenticator',
  'cancel-title': 'Keep your authenticator?',
  'cancel-detail': 'The request ends at once, and every link about it stops working.',
  'cancel-confirm': 'Cancel the request',
  cancelling: 'Cancelling…',
  'dead-link':
    'This link no longer works: the request was cancelled, has ended, or never was. Your authenticator is as it was, unless we wrote to you that it was taken off.',
  'tries-left':
    'Your documents did not show who you are. {tries, plural, one {You can send them once more.} other {# tries are left.}}',
  'first-name': 'First name',
  'first-name-missing': 'Write your first name, or tick that you have one name only.',
  'last-name': 'Last name',
  'one-name': 'Name',
  'has-one-name': 'I have one name only',
  'birth-date': 'Date of birth',
  'both-sides-needed': 'Both sides are needed.',
  'file-needed': 'Add the document first.',
  submit: 'Hand in for checking',
  busy: 'Handing in…',
} as const
