export const kyc = {
  'not-found': 'We could not find that identity check.',
  'invalid-input': 'Some of what you entered is not valid. Please check it and try again.',
  'not-editable':
    'Your details are being checked and cannot be changed now. Please wait for the answer.',
  'details-missing': 'Please enter your address and the other details first.',
  'document-missing': 'Please upload your document, both sides where it has two, and try again.',
  'document-empty': 'That file is empty. Please choose another one.',
  'document-too-large': 'That file is larger than 10 MB. Please choose a smaller one.',
  'document-type': 'Please upload a JPEG, PNG or WebP picture, or a PDF.',
  'document-unsafe':
    'That file contains active or damaged content. Please upload a plain scan or photo.',
  'document-attachment':
    'That PDF holds an attached file inside, and nothing of it was kept. Please upload it without the attachment, or a photo.',
  'too-busy': 'Many documents are coming in at this moment. Please upload yours again in a minute.',
  'quota-exceeded': 'You have uploaded many documents already. Please contact support.',
  'already-verified': 'Your identity is already verified. There is nothing to do.',
  'attempts-exhausted': 'We could not verify your identity. Please contact support.',
  'key-reused': 'This key was already used for other details or files. Use a new key.',
  'in-flight': 'The same request is still being worked on. Ask again in a moment.',
  'already-claimed': 'A colleague has already taken this check.',
  'already-decided': 'This check was decided or changed in the meantime. Please reload it.',
  'reason-unknown': 'That reason does not belong to this decision.',
  'note-required': 'Please write a note that says why.',
  'bad-signature': 'The signature of this message could not be verified.',
  'unknown-provider': 'We do not know that provider.',
  'malformed-webhook': 'This message could not be read.',
} as const
