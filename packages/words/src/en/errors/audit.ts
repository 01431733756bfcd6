export const audit = {
  'not-allowed': 'Your role does not allow this.',
  'bad-cursor': 'This page of the list is not valid any more. Start from the beginning.',
} as const
