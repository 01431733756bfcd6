export const beneficiaries = {
  'not-found': 'We could not find that recipient. Choose another one or add it again.',
  inactive: 'This recipient was removed or replaced. Add it again to send money to it.',
  'not-a-customer': 'Only a customer can have recipients.',
  'own-account': 'You cannot add yourself. To move money between currencies, use Convert.',
  'unsupported-currency':
    'We cannot pay out to bank accounts in that currency or country yet. Nothing was saved; choose another currency.',
  'invalid-details': 'Some of the account details are not valid. Check the marked fields.',
  'needs-correction':
    'Some details of this recipient are no longer valid, such as a bank that closed. No money was moved. Edit the recipient, then send again.',
  'address-needed':
    'The bank of this recipient now needs their address. No money was moved. Add what is missing, then send again.',
  'already-saved':
    'You have already saved a recipient with these details. Nothing was changed; choose it from your list.',
  'not-replaceable':
    'Another customer is found by their account here, so there is nothing to edit.',
  'key-reused': 'This key was already used for another recipient. Use a new key for a new request.',
  'in-flight': 'The same request is still being worked on. Ask again in a moment.',
  'too-many-checks':
    'Too many account checks gave another name. Nothing was saved. Wait up to an hour and try again.',
  'too-many': 'You have reached the most recipients that we keep. Remove one that you do not need.',
} as const
